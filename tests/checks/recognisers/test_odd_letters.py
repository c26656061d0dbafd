"""Stray marks, letters of other alphabets, characters unseen; and all the text that is none of these."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.odd_letters import find_look_alikes, find_stray_marks, find_unseen
from vietnamese_texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guongsang.checks.recognisers.odd_letters import OddLetters

ORDINARY = (
    "Ban Nội chính Tỉnh ủy Lào Cai – “Gương sáng” 59,5 %, 25 °C, 12 m², § 5 • việc → xong",
    "Москва, Пушкин, СССР; Ελλάδα, αβ, β-carotene, 10 µm, 10 μm, 5 kΩ, πr²; 日本 中文",
    "Guðmundur Þórðarson, Łódź, Škoda, Kırım, Hǎinán, François, Straße",
    "Y Bhăm Êban, H’Hen Niê, Ayŭ ơ̆ ê̆ ô̆ ư̆, K’Ho, č ƀ ñ",
    "❤️ ✔️ 1️⃣ ©\ufe0f ®\ufe0f 👨\u200d👩\u200d👧 🇻🇳",
)
anything = texts | st.text(alphabet=[*"aồễ Ð\u0300\u0306о\u0410ＡАρ𝐇Ⅲ\u200b\u00ad\ufffd\uf0b7\n-/"], max_size=60)


@pytest.mark.parametrize("text", ORDINARY)
def test_other_languages_units_and_pictures_are_left_alone(text: str) -> None:
    """What is meant to be foreign, or belongs to the writing of the Central Highlands."""
    text = unicodedata.normalize("NFC", text)
    assert [*find_stray_marks(text), *find_look_alikes(text), *find_unseen(text)] == []


@pytest.mark.parametrize(
    ("text", "part", "word", "right"),
    [
        ("ở Hồ̀ Chí Minh", "ồ̀", "Hồ̀", "ồ"),
        ("Mỷ̉̉ đi", "ỷ̉̉", "Mỷ̉̉", "ỷ"),
        ("Mỷ̀ đi", "ỷ̀", "Mỷ̀", None),
        ("Lào Cai ́ và", "́", "́", None),
        ("́", "́", "́", None),
        ("n̂g", "n̂", "n̂g", None),
    ],
)
def test_marks_too_many_or_astray(text: str, part: str, word: str, right: str | None) -> None:
    """Only a mark that stands twice may be taken away without asking."""
    (found,) = find_stray_marks(text)
    assert (text[found.start : found.end], found.word, found.right) == (part, word, right)


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("thị trấn B\u0430o Thắng", "B\u0430o", "Bao"),
        ("2870/QĐ-\u0422\u0422 ngày", "\u0422\u0422", "TT"),
        ("\u0422\u0422-UBND", "\u0422\u0422", "TT"),
        ("\u041dà Nội", "\u041dà", "Hà"),
        ("\u0391nh", "\u0391nh", "Anh"),
        ("h\u0430\u0300nh", "h\u0430\u0300nh", "hành"),
        ("Ðại hội", "Ðại", "Đại"),
        ("QÐ-UBND", "QÐ", "QĐ"),
        ("Nǎm 2023", "Nǎm", "Năm"),
        ("ＬÀＯ", "ＬÀＯ", "LÀO"),
        ("năm ２０２３", "２０２３", "2023"),
        ("𝐇𝐨̣𝐜 tập", "𝐇𝐨̣𝐜", "Học"),
        ("quý Ⅲ", "Ⅲ", "III"),
        ("hồ sơ ﬁle", "ﬁle", "file"),
        ("H\u043e\u0439g", "H\u043e\u0439g", None),
    ],
)
def test_letters_that_only_look_right(text: str, word: str, right: str | None) -> None:
    """The word is told with the one that was meant; without it when nobody can know."""
    (found,) = find_look_alikes(text)
    assert (text[found.start : found.end], found.word, found.right) == (word, word, right)


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("Lào\u200bCai", "LàoCai", ""),
        ("kinh\u00adtế", "kinhtế", ""),
        ("\ufeffLào", "Lào", ""),
        ("\uf0b7 Việc", "", ""),
        ("a \u202e\u202d b", "", ""),
        ("mất ch\ufffd rồi", "ch", None),
    ],
)
def test_what_nobody_sees(text: str, word: str, right: str | None) -> None:
    """It may go, all but the sign that a letter was lost."""
    (found,) = find_unseen(text)
    assert (found.word, found.right) == (word, right)
    assert text[found.start : found.end].strip("\u0020\u0061-\u1eff") != ""


@given(anything)
def test_finds_lie_in_the_text_in_order(text: str) -> None:
    """Whatever stands there; what is right is never what was found."""
    text = unicodedata.normalize("NFC", text)
    for find in (find_stray_marks, find_look_alikes, find_unseen):
        found = [*find(text)]
        assert all(0 <= odd.start < odd.end <= len(text) for odd in found)
        assert all(one.end <= two.start for one, two in pairwise(found))
        assert all(odd.right != text[odd.start : odd.end] for odd in found)


@given(anything, st.sampled_from([find_stray_marks, find_unseen]))
def test_mended_once_is_mended(text: str, find: Callable[[str], Iterator[OddLetters]]) -> None:
    """What can be put right is right in one go."""
    mended = unicodedata.normalize("NFC", text)
    for odd in reversed([*find(mended)]):
        if odd.right is not None:
            mended = mended[: odd.start] + odd.right + mended[odd.end :]
    assert [odd for odd in find(mended) if odd.right is not None] == []
