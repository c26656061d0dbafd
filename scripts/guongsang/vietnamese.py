"""Vietnamese text: normal form, folding, slugs, collation, names, dates and numbers.

Pure functions on plain strings, standard library only. Behind them stand the alphabet and
the order of tones that Vietnamese dictionaries share and, for dates in official papers,
Decree 30/2020/NĐ-CP, Annex I.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import Final, TypeAlias

SortKey: TypeAlias = tuple[str, ...]
"""What the sort-key functions return: hashable, picklable, ordered as tuples are."""

# Foreign letters stand where the Latin alphabet has them.
_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_VOWELS: Final = "aăâeêioôơuưy"
# huyền, hỏi, ngã, sắc, nặng: the order of dictionaries; the level tone has no mark.
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
_KEPT: Final = "\xa0§°²·×đĐ‑–—‘’“”…•→≤≥"
_UNMAPPED: Final = "\ufffe"


def nfc(text: str) -> str:
    """Return the text in Unicode normal form C, the only form the site writes."""
    return unicodedata.normalize("NFC", text)


def is_nfc(text: str) -> bool:
    """Tell whether the text is in normal form C already (macOS file names are not)."""
    return unicodedata.is_normalized("NFC", text)


def _fold_any(text: str) -> str:
    lowered = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).lower())
    bare = "".join(char for char in lowered if not unicodedata.combining(char))
    return bare.replace("đ", "d")


def _charmaps() -> tuple[object, str]:
    """Build the two 256-entry tables of `fold`: text to bytes, bytes to folded text."""
    toned = [nfc(vowel + tone) for vowel, tone in product(_VOWELS, ("", *_TONES))]
    letters = [letter for letter in toned if not letter.isascii()]
    printable = [chr(code) for code in (9, 10, 13, *range(32, 127))]
    known = ["\0", *printable, *letters, *(letter.upper() for letter in letters), *_KEPT]
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
            codecs.charmap_encode(text, "strict", _FOLD_ENCODE)[0],  # type: ignore[arg-type]
            "strict",
            _FOLD_DECODE,
        )[0]
    except UnicodeEncodeError:
        return _fold_any(text)


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


# --- collation -----------------------------------------------------------------------

_LETTER_RANK: Final = {letter: chr(ord("A") + rank) for rank, letter in enumerate(_ALPHABET)}
_TONE_RANK: Final = {tone: str(rank) for rank, tone in enumerate(_TONES, start=1)}
_WORDS: Final = re.compile(r"[0-9]+|(?:[^\W0-9_]|[\u0300-\u036f])+")


@lru_cache(maxsize=16384)
def _word_key(word: str) -> tuple[str, str]:
    """Return the ranks of a word's letters and its tone.

    One tone a word, wherever it is written: "hoà" and "hòa" are the same word.
    """
    if word[0] in "0123456789":
        # The length goes before the digits, so that longer numbers sort after shorter
        # ones; it is written in the characters between the space and "0".
        digits = word.lstrip("0")
        longer, length = divmod(len(digits), 14)
        return "/" * longer + chr(ord("!") + length) + digits, "0"
    ranks, tone = [], "0"
    for char in nfc(word.lower()):
        rank = _LETTER_RANK.get(char)
        if rank is None:
            bare, marks = char, ""
            for mark in unicodedata.normalize("NFD", char):
                if mark in _TONE_RANK:
                    tone, marks = _TONE_RANK[mark], mark
            if marks:
                bare = nfc(unicodedata.normalize("NFD", char).replace(marks, ""))
            rank = "".join(_LETTER_RANK.get(part, part) for part in _foreign(bare))
        ranks.append(rank)
    return "".join(ranks), tone


def _foreign(letter: str) -> str:
    """Return the letter if the alphabet has it, else without the marks it does not know."""
    return letter if letter in _LETTER_RANK else _fold_any(letter)


def _levels(text: str) -> tuple[str, str]:
    """Return the two levels of collation: letters of all words, then tones of all words."""
    keys = [_word_key(word) for word in _WORDS.findall(text)]
    return " ".join([letters for letters, _ in keys]), "".join([tone for _, tone in keys])


@lru_cache(maxsize=8192)
def sort_key(text: str) -> SortKey:
    """Return a key that sorts text as a Vietnamese dictionary does.

    Word by word; letters by the Vietnamese alphabet (a ă â b … d đ e ê …), numbers by
    value. Only between texts with the same letters do tones decide (ngang, huyền, hỏi,
    ngã, sắc, nặng), then case, small letters first. Texts with equal keys are equal.
    """
    text = nfc(text)
    return (*_levels(text), text.swapcase(), text)


@lru_cache(maxsize=8192)
def person_sort_key(name: str) -> SortKey:
    """Return a key that sorts people by given name, then surname, then middle names.

    The given name is the last word, the surname the first. Names of another order carry
    ``ten_sap_xep`` in their profile, and that is what the caller passes here.
    """
    name = nfc(name)
    surname, middle, given = _name_parts(name)
    parts = (_levels(given), _levels(surname), _levels(middle))
    return (*(level for part in parts for level in part), name.swapcase(), name)


# --- names ---------------------------------------------------------------------------

# The general word in front of a unit's own name: "Phòng Nghiệp vụ 3" is known by "NV3".
_GENERAL_WORDS: Final = frozenset({"phong", "ban", "to", "doi", "xa", "phuong", "thon", "so"})
_MOST_INITIALS: Final = 3


def _name_parts(name: str) -> tuple[str, str, str]:
    words = name.split()
    if not words:
        return "", "", ""
    if len(words) == 1:
        return "", "", words[0]
    return words[0], " ".join(words[1:-1]), words[-1]


def given_name(name: str) -> str:
    """Return the given name, which is the last word: "Giàng Thị Mỷ" is found under M."""
    return _name_parts(name)[2]


def index_letter(text: str) -> str:
    """Return the ASCII letter under which the text is listed, or "khac" for another start.

    Ă, Â stand with a and Đ with d: the letter is part of an address (/ten/d/).
    """
    for char in fold(text):
        if char.isalnum():
            return char if "a" <= char <= "z" else "khac"
    return "khac"


def _initial(word: str) -> str:
    """Return the first letter in upper case with its shape (Ă, Đ, Ơ) but without a tone."""
    for char in nfc(word):
        if char.isalnum():
            parts = unicodedata.normalize("NFD", char.upper())
            return nfc("".join(part for part in parts if part not in _TONE_RANK))
    return ""


def initials(name: str, *, collective: bool | None = None) -> str:
    """Return up to three characters that stand for the name in a drawn portrait.

    A person gets the initials of surname and given name ("Giàng Thị Mỷ": "GM"). A
    collective gets those of its words without the general one in front, and its number
    ("Phòng Nghiệp vụ 3": "NV3"). Without ``collective``, a name with a number or with a
    word in small letters is taken for a collective's: people's names have neither.
    """
    words = [word for word in name.split() if _initial(word)]
    if collective is None:
        collective = any(not word[0].isupper() for word in words)
    if not collective:
        ends = words if len(words) == 1 else words[:1] + words[-1:]
        return "".join(_initial(word)[0] for word in ends)
    if len(words) > 1 and fold(words[0]) in _GENERAL_WORDS and not words[1].isdecimal():
        words = words[1:]
    number = words[-1] if words and words[-1].isdecimal() else ""
    if not number or len(number) >= _MOST_INITIALS:
        letters = [_initial(word) for word in words if not word.isdecimal()]
        # Of a long name the first pair of words tells more than a cut through the middle
        # of the second pair: "Chi đoàn cơ quan" is CĐ.
        most = _MOST_INITIALS if len(letters) <= _MOST_INITIALS else 2
        return "".join(letters[:most]) or number[-_MOST_INITIALS:]
    letters = [_initial(word) for word in words[:-1] if not word.isdecimal()]
    return "".join(letters[: _MOST_INITIALS - len(number)]) + number


# --- suggestions ---------------------------------------------------------------------

_NEAR: Final = 0.6


def nearest(word: str, candidates: Iterable[str], limit: int = 1) -> list[str]:
    """Return the candidates a mistyped word most likely stands for, the nearest first.

    Accents, case and the choice between space, hyphen and underscore count for nothing.
    At most ``limit`` of them; empty when nothing is near.
    """
    wanted = slug(word)
    if not wanted:
        return []
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    scored = []
    for position, candidate in enumerate(candidates):
        matcher.set_seq1(slug(candidate))
        if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
            ratio = matcher.ratio()
            if ratio >= _NEAR:
                scored.append((-ratio, position, candidate))
    return [candidate for _, _, candidate in sorted(scored)[:limit]]


# --- dates and numbers ---------------------------------------------------------------

_ISO_DATE: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DAY_FIRST_DATE: Final = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", re.ASCII)
_PADDED_MONTHS: Final = 2


@lru_cache(maxsize=8192)
def date_text(day: date) -> str:
    """Return the date as official papers write it: "ngày 05 tháng 02 năm 2024".

    Days below 10 and the months 1 and 2 get a leading zero, so that no figure can be
    added in front (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II.4).
    """
    month = f"{day.month:02}" if day.month <= _PADDED_MONTHS else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


@lru_cache(maxsize=8192)
def date_short(day: date) -> str:
    """Return the date in figures, day first: "20/12/2023"."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


@lru_cache(maxsize=8192)
def parse_date(text: str) -> date | None:
    """Read ``2023-12-20``, ``20/12/2023`` or ``20-12-2023``; None when it is no date.

    In Vietnam the day always comes first, so neither form can be misread.
    """
    text = text.strip()
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST_DATE.fullmatch(text):
        day, _, month, year = match.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def number_text(value: float | Decimal, digits: int = 0) -> str:
    """Return a number with a decimal comma and dots between thousands: "1.234,5".

    Rounded half up to at most ``digits`` decimals; zeros at the end are left out, as
    official prose does ("100 %", "59,5 %"). Raises ValueError unless the value is finite.
    """
    try:
        rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    except InvalidOperation as error:
        message = f"not a number that can be written out: {value!r}"
        raise ValueError(message) from error
    if not rounded.is_finite():
        message = f"not a finite number: {value!r}"
        raise ValueError(message)
    text = f"{rounded:,f}"
    if digits > 0:
        text = text.rstrip("0").rstrip(".")
    if text == "-0":
        text = "0"
    return text.translate(_SWAP_MARKS)


_SWAP_MARKS: Final = str.maketrans(",.", ".,")
