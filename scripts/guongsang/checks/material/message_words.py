"""Words that the messages of several families share: days, lists, offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.language import Phrase, same

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from guongsang.stories.registry import Issuer

COMPARE = Phrase(
    "Đối chiếu với văn bản gốc rồi sửa ngày ghi sai.", "Compare with the papers and mend the date that is wrong."
)


def day_text(date: dt.date) -> Phrase:
    """Write a day in figures as either language has it: 20/12/2023, and 2023-12-20 in English."""
    return Phrase(vietnamese.date_short(date), date.isoformat())


_COMMA = same(", ")


def in_quotes(words: Iterable[str], between: Phrase = _COMMA) -> Phrase:
    """List words, each in the quotes of its language."""
    listed = tuple(words)
    return Phrase(between.vi.join(f"«{word}»" for word in listed), between.en.join(f"“{word}”" for word in listed))


def named(issuers: Iterable[Issuer]) -> Phrase:
    """Name issuers, each with the id by which a profile calls it."""
    listed = tuple(issuers)
    return Phrase(
        "; ".join(f"{issuer.name}, mã «{issuer.id}»" for issuer in listed),
        "; ".join(f"{issuer.name}, id “{issuer.id}”" for issuer in listed),
    )
