"""Vietnamese in encodings older than Unicode, TCVN3 and VNI-Windows: found in text, and converted.

Fonts such as .VnTime (TCVN3) and VNI-Times draw Vietnamese letters in the places of Western ones. What was typed for
them and copied without its font shows what stands in those places: "B¶o Th¾ng", "Baûo Thaéng". The tables are those of
TCVN 5712:1993, set VN3, and of VNI-Windows.
"""

from __future__ import annotations

import re
from bisect import bisect
from enum import StrEnum
from itertools import accumulate, groupby
from typing import Final, NamedTuple

from guongsang.vietnamese.syllables import is_syllable


class LegacyEncoding(StrEnum):
    """An encoding older than Unicode, by the name that officers know."""

    TCVN3 = "TCVN3"
    """One character a letter; capitals with marks are the small letters of another font (.VnTimeH)."""

    VNI = "VNI-Windows"
    """A plain letter and a second character for its marks."""


class LegacyText(NamedTuple):
    """Text in an old encoding: its offsets, the encoding, and what it says in Unicode."""

    start: int
    end: int
    encoding: LegacyEncoding
    converted: str


TCVN3: Final = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
"""Character of TCVN3, as Western software shows it → letter."""

_VNI_ROWS: Final = {
    "a": "øà ùá ûả õã ïạ ââ àầ áấ åẩ ãẫ äậ êă èằ éắ úẳ üẵ ëặ",
    "e": "øè ùé ûẻ õẽ ïẹ âê àề áế åể ãễ äệ",
    "o": "øò ùó ûỏ õõ ïọ âô àồ áố åổ ãỗ äộ",
    "u": "øù ùú ûủ õũ ïụ",
    "y": "øỳ ùý ûỷ õỹ",
    "ô": "øờ ùớ ûở õỡ ïợ",
    "ö": "øừ ùứ ûử õữ ïự",
    "": "ôơ öư ñđ æỉ óĩ òị îỵ íí ìì",
}
_VNI_SMALL: Final = {base + pair[0]: pair[1] for base, row in _VNI_ROWS.items() for pair in row.split()}
VNI: Final = (
    _VNI_SMALL
    # Beside a capital the sign for the marks is a capital too, but many typed the small one.
    | {typed[0].upper() + typed[1:]: letter.upper() for typed, letter in _VNI_SMALL.items()}
    | {typed.upper(): letter.upper() for typed, letter in _VNI_SMALL.items()}
)
"""One or two characters of VNI-Windows, as Western software shows them → letter."""

_VNI_PARTS: Final = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
_FROM_TCVN3: Final = str.maketrans(TCVN3)
_WORDS: Final = re.compile(rf"(?:[^\W\d_]|[{''.join(sign for sign in TCVN3 if not sign.isalpha())}])+")

# What tells an old encoding from French, Czech or a sign that merely stands beside a word. Each word must also make a
# Vietnamese syllable once converted, and one weak sign alone is none.
_SURE_TCVN3: Final = re.compile(
    r"(?<=[A-Za-z])(?:[¨©«¬µ¶¸»¼½¾]|[\u00adª¹](?=\w)|[¡-§](?=[A-Za-z]))"
    r"|^[®¨¸](?=.)"
    r"|(?<=[a-z])[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞ](?=[a-z])"
    r"|(?<=[A-Z])[ÆÇËÎÏÑÖØÜÞ](?=[A-Z])"
)
_LIKELY_TCVN3: Final = re.compile(r"[ÆÇËÎÏÐÑÖØÜÞßäåæçëîïñöøûüþ]|(?<=[a-z])[ÈÉÊÌÒÓÔÕÝª]|(?<=[A-Za-z])[·×÷\u00ad¹]")
_SURE_VNI: Final = re.compile(
    r"(?!^où$)(?:a[øùûõâàáåãäêè]|e[øùûõâàåãä]|o[øùõâåä]|[uy][øùûõ]|[ôö][øùûõï])", re.IGNORECASE
)
_LIKELY_VNI: Final = re.compile(r"[ñöæî]|a[éúüëï]|e[áï]|o[ûï]|uï", re.IGNORECASE)

_SURE_WEIGHT: Final = 3
_ODD: Final = "¡¢£¤¥¦¨©ª«¬\u00ad®µ¶¸¹¼½¾ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïñöøûüþ"
_MAY_BE_LEGACY: Final = re.compile(
    # A letter that has its tone and stands after a consonant, as most do, is left at once.
    rf"[{_ODD}ÀÁÂÃÈÉÊÌÒÓÔÕÙÝàáâãèêùõ](?<![bcdghiklmnpqrstvxđ][àáâãèêùõ])"
    rf"(?:(?<=[{_ODD}])|(?<=[a-z][ÈÉÊÌÒÓÔÕÝ])|(?<=[aA][ùõâàáãêèÙÕÂÀÁÃÊÈ])|(?<=[eE][ùõâàãÙÕÂÀÃ])"
    r"|(?<=[oO][ùõâÙÕÂ])|(?<=[uyôUYÔ][ùõÙÕ]))"
)
"""What Vietnamese in Unicode has no use for; a quick look, for nearly every text has none of it."""


def from_tcvn3(text: str) -> str:
    """Convert text typed in TCVN3; what the encoding does not know stays.

    Its fonts for capitals have the same codes as those for small letters, so that only the plain letters of a word,
    or the words beside it, tell which are meant: "B¶O TH¾NG" is "BẢO THẮNG".
    """
    return "\n".join(_line_from_tcvn3(line) for line in text.split("\n"))


def from_vni(text: str) -> str:
    """Convert text typed in VNI-Windows; what the encoding does not know stays."""
    return _VNI_PARTS.sub(lambda match: VNI[match.group()], text)


def find_legacy(text: str) -> list[LegacyText]:
    """Find text that is still in TCVN3 or VNI-Windows, line by line.

    Names of other languages, signs such as © ® ½ µ and Vietnamese in Unicode are left alone: a find needs at least one
    word, or three weaker ones together, that hold what no Vietnamese text has and make Vietnamese syllables once
    converted.
    """
    found: list[LegacyText] = []
    searched = 0
    for match in _MAY_BE_LEGACY.finditer(text):
        if match.start() >= searched:
            start = text.rfind("\n", 0, match.start()) + 1
            end = text.find("\n", start)
            searched = len(text) if end < 0 else end
            found += _find_in_line(text[start:searched], start)
    return found


def _line_from_tcvn3(line: str) -> str:
    capital = [_is_capital(word) for word in _WORDS.findall(line)]
    # A word that does not tell is as the nearest on both sides that do.
    beside = zip(accumulate(capital, _last_told), [*accumulate(reversed(capital), _last_told)][::-1], strict=True)

    def convert(word: re.Match[str]) -> str:
        converted = word.group().translate(_FROM_TCVN3)
        told = {said for said in next(beside) if said is not None}
        return converted.upper() if told == {True} else converted

    return _WORDS.sub(convert, line)


def _last_told(last: bool | None, this: bool | None) -> bool | None:  # noqa: FBT001 - as `accumulate` calls it
    return last if this is None else this


def _is_capital(word: str) -> bool | None:
    """Tell by its plain letters whether a word is in capitals; one capital may only begin a word, and does not tell."""
    plain = [letter for letter in word if letter.isascii()]
    if any(letter.islower() for letter in plain):
        return False
    return True if len(plain) > 1 else None


def _find_in_line(line: str, offset: int) -> list[LegacyText]:
    words = [*_WORDS.finditer(line)]
    found: list[tuple[int, LegacyText]] = []
    for encoding, weigh, convert in (
        (LegacyEncoding.TCVN3, _weight_in_tcvn3, from_tcvn3),
        (LegacyEncoding.VNI, _weight_in_vni, from_vni),
    ):
        weighed = [(word, weigh(word.group())) for word in words]
        is_mixed = any(weight is None for _, weight in weighed)
        for is_unicode, group in groupby(weighed, lambda pair: pair[1] is None):
            run = [(word, weight) for word, weight in group if weight is not None]
            total = sum(weight for _, weight in run)
            if is_unicode or total < _SURE_WEIGHT:
                continue
            # Beside Unicode on one line, what could be either is taken for Unicode.
            least = 1 if is_mixed else 0
            told = [word for word, weight in run if weight >= least and not word.group().isascii()]
            start, end = told[0].start(), told[-1].end()
            found.append((total, LegacyText(offset + start, offset + end, encoding, convert(line[start:end]))))
    # The same characters may make sense in both encodings, but hardly as much sense.
    found.sort(key=lambda pair: -pair[0])
    kept: list[LegacyText] = []
    for _, text in found:
        at = bisect(kept, text)
        if (at == 0 or kept[at - 1].end <= text.start) and (at == len(kept) or text.end <= kept[at].start):
            kept.insert(at, text)
    return kept


def _weight_in_tcvn3(word: str) -> int | None:
    """Say how surely a word is in TCVN3; negative when it makes no syllable, None when it cannot be."""
    if word.isascii():
        return 0
    if any(char not in TCVN3 and not char.isascii() for char in word):
        return None
    if not is_syllable(word.translate(_FROM_TCVN3)):
        return -1 if any(char.isalpha() for char in word) else 0
    if _SURE_TCVN3.search(word):
        return _SURE_WEIGHT
    return 1 if _LIKELY_TCVN3.search(word) else 0


def _weight_in_vni(word: str) -> int | None:
    """Say how surely a word is in VNI-Windows; negative when it makes no syllable, None when it cannot be."""
    if word.isascii():
        return 0
    if not _VNI_PARTS.sub("", word).isascii():
        return None
    if not is_syllable(from_vni(word)):
        return -1
    if _SURE_VNI.search(word):
        return _SURE_WEIGHT
    return 1 if _LIKELY_VNI.search(word) else 0
