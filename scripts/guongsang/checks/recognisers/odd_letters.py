"""Finds letters that are not what they look like: marks left apart, letters of other alphabets, characters unseen.

A reader notices none of them; a search, a sorted list and a link do.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang import vietnamese
from guongsang.checks.recognisers.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator


class OddLetters(NamedTuple):
    """Where odd characters stand, the word they belong to as it is typed, and what belongs there, if that is sure."""

    start: int
    end: int
    word: str
    right: str | None


_MARKS: Final = "\u0300-\u036f"
_COMPATIBLE: Final = "\u2160-\u217f\ufb00-\ufb06０-９Ａ-Ｚａ-ｚ\U0001d400-\U0001d7ff"
"""Letters and figures of Latin in another dress: Roman numerals, ligatures, wide and mathematical letters."""

LOOK_ALIKES: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝӐӑЀѐЁёΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYXaesijopcyxhdqwĂăÈèËëABEZHIKMNOPTYXo",
        strict=True,
    )
)
"""Letter of the Cyrillic or the Greek alphabet → the Latin one that readers take it for."""

_TAKEN_FOR_VIETNAMESE: Final = dict(zip("ÐƉðǍǎɑ", "ĐĐđĂăa", strict=True))
"""Letter of another Latin alphabet → the Vietnamese one that it is often typed for."""

_TRANSLATION: Final = str.maketrans(LOOK_ALIKES | _TAKEN_FOR_VIETNAMESE)
_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffd\ue000-\uf8ff\U000e0000-\U000e01ef\U000f0000-\U0010fffd"
)

_VIETNAMESE: Final = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
_ANYTHING_ODD: Final = lazy_pattern(rf"[^\x00-\x7e{_VIETNAMESE}\xa0§°²·×‑–—‘’“”…•→≤≥]")
_LONGEST_WORD: Final = 60

_STRAY: Final = lazy_pattern(rf"[{_MARKS}]+")
_CYRILLIC: Final = lazy_pattern("[\u0400-\u052f]")
_LATIN: Final = lazy_pattern(r"[A-Za-zÀ-ɏḀ-ỿ]")
_DISGUISED: Final = lazy_pattern(rf"[{_COMPATIBLE}\u0370-\u03ff\u0400-\u052f{''.join(_TAKEN_FOR_VIETNAMESE)}]")
_WORD: Final = lazy_pattern(rf"[\w{_MARKS}]+")
_END_OF_WORD: Final = lazy_pattern(rf"[\w{_MARKS}]*\Z")
_HIDDEN: Final = lazy_pattern(f"[{_UNSEEN}]+")

_HIGHLAND: Final = frozenset(letter + "\u0306" for letter in "êôơưÊÔƠƯ")
"""Letters of the Ê-đê, Gia-rai and Ba-na that Unicode has only with the mark apart."""

_JOINERS: Final = frozenset("\u200c\u200d")
_FIRST_SYMBOL: Final = "\u2190"
_FIRST_ARABIC: Final = "\u0590"


@lru_cache(maxsize=2)
def is_ordinary(text: str) -> bool:
    """Tell by a quick look whether a text holds nothing but Vietnamese letters and common signs, as nearly all do."""
    if vietnamese.is_common(text) and "«" not in text and "»" not in text:
        return True
    return not _ANYTHING_ODD.search(text)


def find_stray_marks(text: str) -> Iterator[OddLetters]:
    """Find marks that belong to no letter, or to one that has its tone already; text is in normal form C.

    Only a mark that stands twice is surely too many.
    """
    if is_ordinary(text):
        return
    for match in _STRAY.finditer(text):
        at, end = match.span()
        base = text[at - 1 : at]
        if base + match.group() in _HIGHLAND or (base and _DISGUISED.match(base)):
            continue
        has = unicodedata.normalize("NFD", base)[1:]
        start = at - 1 if base.isalpha() else at
        right = base if base.isalpha() and all(mark in has for mark in match.group()) else None
        yield OddLetters(start, end, _word_around(text, start, end), right)


def find_look_alikes(text: str) -> Iterator[OddLetters]:
    """Find words of Latin letters with others among them that look the same; what was meant is right.

    Words of another alphabet, units such as µm and kΩ, and Icelandic or Chinese names are left alone.
    """
    if is_ordinary(text):
        return
    searched = 0
    for match in _DISGUISED.finditer(text):
        if match.start() < searched:
            continue
        start, end = _bounds(text, match.start(), match.end(), searched)
        searched = end
        word = text[start:end]
        right = vietnamese.nfc(unicodedata.normalize("NFKC", word).translate(_TRANSLATION))
        if right != word and _is_disguised(word, right, text[max(0, start - 2) : start], text[end : end + 2]):
            yield OddLetters(start, end, word, right)
        elif _CYRILLIC.search(word) and _LATIN.search(word):
            yield OddLetters(start, end, word, None)


def find_unseen(text: str) -> Iterator[OddLetters]:
    """Find characters that take no room or that no font has; all but U+FFFD, where a letter was lost, may go."""
    if is_ordinary(text):
        return
    for match in _HIDDEN.finditer(text):
        start, end = match.span()
        if not _is_at_home(match.group(), text[start - 1 : start]):
            word = _HIDDEN.sub("", _word_around(text, start, end))
            yield OddLetters(start, end, word, None if "\ufffd" in match.group() else "")


def _is_disguised(word: str, right: str, before: str, after: str) -> bool:
    """Tell whether a word is Latin but for letters that only look so; `right` is the word with those exchanged."""
    foreign = [letter for letter in word if "\u0370" <= letter <= "\u052f"]
    if foreign:
        if not all(letter in LOOK_ALIKES for letter in foreign):
            return False
        # "QĐ-ТТ": a word of its own, but part of a larger one.
        beside = (before[-1:] in "-/" and before[:1]) or (after[:1] in "-/" and after[1:])
        return bool(_LATIN.search(word) or (beside and _LATIN.match(beside)))
    if any(letter in _TAKEN_FOR_VIETNAMESE for letter in word):
        return vietnamese.is_syllable(right) or (word.isupper() and not {*word} & {*"ÞÆÖ"})
    return True


def _is_at_home(unseen: str, before: str) -> bool:
    """Tell whether characters belong to a picture (❤️) or to a script that needs them."""
    if all(char in _JOINERS or "\ufe00" <= char <= "\ufe0f" for char in unseen):
        is_sign = before >= _FIRST_SYMBOL or before.isdecimal() or before in {"©", "®"}
        return is_sign or (before >= _FIRST_ARABIC and not _LATIN.match(before))
    return False


def _bounds(text: str, start: int, end: int, first: int = 0) -> tuple[int, int]:
    """Return where the word starts and ends that holds these characters, or what is near them of an endless one."""
    before = _END_OF_WORD.search(text, max(first, start - _LONGEST_WORD), start)
    after = _WORD.match(text, end, end + _LONGEST_WORD)
    return before.start() if before else start, after.end() if after else end


def _word_around(text: str, start: int, end: int) -> str:
    """Return the words that touch these characters."""
    left, _ = _bounds(text, start, start)
    return text[left : _bounds(text, end, end)[1]]
