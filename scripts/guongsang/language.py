"""Text for people in the two languages of the command line."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["vi", "en"]


class Phrase(NamedTuple):
    """One message in Vietnamese (what officers read) and in English (what `--lang en` shows)."""

    vi: str
    en: str

    def fill(self, **values: object) -> Phrase:
        """Put values into the `{name}` places; a value that is itself a phrase gives each language its own."""
        return Phrase(
            self.vi.format(
                **{name: value.vi if isinstance(value, Phrase) else value for name, value in values.items()}
            ),
            self.en.format(
                **{name: value.en if isinstance(value, Phrase) else value for name, value in values.items()}
            ),
        )

    def capital(self) -> Phrase:
        """Return the phrase as it starts a sentence."""
        return Phrase(self.vi[:1].upper() + self.vi[1:], self.en[:1].upper() + self.en[1:])

    def into(self, language: Language) -> str:
        """Return the text in one language."""
        return self.en if language == "en" else self.vi


NOTHING = Phrase("", "")


def same(text: str) -> Phrase:
    """Return a phrase that reads the same in both languages (a name, a number, a path)."""
    return Phrase(text, text)
