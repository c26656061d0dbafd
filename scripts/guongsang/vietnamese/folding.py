"""Normal form, folding and slugs: what two spellings of the same words share."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache
from typing import Final

from guongsang.vietnamese.alphabet import LETTERS

_KEPT: Final = "\xa0§°²·×«»‑–—‘’“”…•→≤≥"
_UNMAPPED: Final = "\ufffe"


def nfc(text: str) -> str:
    """Return the text in Unicode normal form C, the only form the site writes."""
    return unicodedata.normalize("NFC", text)


def is_nfc(text: str) -> bool:
    """Tell whether the text is in normal form C already (macOS file names are not)."""
    return unicodedata.is_normalized("NFC", text)


def is_common(text: str) -> bool:
    """Tell by a quick look whether a text holds nothing but composed Vietnamese letters, ASCII and common signs.

    Such a text is in normal form C.
    """
    try:
        codecs.charmap_encode(text, "strict", _FOLD_ENCODE)  # type: ignore[arg-type]  # takes an EncodingMap as well
    except UnicodeEncodeError:
        return False
    return True


def _fold_any(text: str) -> str:
    lowered = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).lower())
    bare = "".join(char for char in lowered if not unicodedata.combining(char))
    return bare.replace("đ", "d")


def _charmaps() -> tuple[object, str]:
    """Build the two 256-entry tables of `fold`: text to bytes, bytes to folded text."""
    printable = [chr(code) for code in (9, 10, 13, *range(32, 127))]
    known = ["\0", *printable, *LETTERS, *LETTERS.upper(), *_KEPT]
    padding = _UNMAPPED * (256 - len(known))
    return (
        codecs.charmap_build("".join(known) + padding),
        "".join(_fold_any(char) for char in known) + padding,
    )


_FOLD_ENCODE, _FOLD_DECODE = _charmaps()


def fold(text: str) -> str:
    """Lower the case, drop every mark, turn đ into d; other characters stay.

    What two spellings share once accents are gone: ``fold("Điển hình") == "dien hinh"``.
    The result does not depend on the normal form of the input.
    """
    if text.isascii():
        return text.lower()
    try:
        # Precomposed Vietnamese goes through two C tables, ten times faster than
        # decomposing; anything else takes the general road with the same outcome.
        return codecs.charmap_decode(
            codecs.charmap_encode(text, "strict", _FOLD_ENCODE)[0],  # type: ignore[arg-type]  # likewise
            "strict",
            _FOLD_DECODE,
        )[0]
    except UnicodeEncodeError:
        return _fold_any(text)


_I_OR_Y: Final = re.compile(r"\b((?:[bcdghklmnprstvx]h?|ngh?|tr)y|qui)\b")


def fold_spellings(text: str) -> str:
    """Fold a text, and write i and y alike where both are in use: at the end of a syllable, behind its consonants.

    "Lý" and "Lí" are both "li", "quý" and "quí" both "quy"; "thúy" and "thúi" are different words.
    """
    folded = fold(text)
    if "y" not in folded and "qui" not in folded:
        return folded
    return _I_OR_Y.sub(lambda found: found[0][:-1] + ("y" if found[0] == "qui" else "i"), folded)


_ONLY_WORDS: Final = bytes(code if chr(code).isalnum() and code < 0x80 else ord(" ") for code in range(256))  # noqa: PLR2004 - ASCII


def bare_words(text: str) -> str:
    """Fold a text and put a space for whatever is neither a letter of the Latin alphabet nor a digit.

    ``bare_words("Đổi mới – 3 năm").split() == ["doi", "moi", "3", "nam"]``
    """
    return fold(text).encode("ascii", "replace").translate(_ONLY_WORDS).decode("ascii")


_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Return the ASCII words of the text joined by hyphens, for addresses and file names.

    Empty when the text holds no letter of the Latin alphabet and no digit.
    """
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def is_ascii_slug(text: str) -> bool:
    """Tell whether the text is a slug: lower-case ASCII words joined by single hyphens."""
    return _SLUG.fullmatch(text) is not None
