"""Phrases in text, and quoted speech."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.phrases import find_phrases, is_quoted

PHRASES = {"kỳ tích": 1, "vô cùng": 2, "vô cùng to lớn": 3, "vô giá": 4}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lập nên kỳ tích.", [("kỳ tích", 1)]),
        ("KỲ TÍCH! Kỳ tích", [("KỲ TÍCH", 1), ("Kỳ tích", 1)]),
        ("đóng góp vô cùng to lớn, vô cùng quý", [("vô cùng to lớn", 3), ("vô cùng", 2)]),
        ("kỳ\ntích và kỳ\xa0tích", [("kỳ\ntích", 1), ("kỳ\xa0tích", 1)]),
        ("vô giám, tính vô giá trị", [("vô giá", 4)]),
        ("ky tich, kỷ tích, kỳ  tích", []),
        ("İstanbul: kỳ tích", [("kỳ tích", 1)]),
        ("kỳ tích2 _kỳ tích_", [("kỳ tích", 1)]),
        ("", []),
    ],
)
def test_whole_words_in_whatever_case(text: str, found: list[tuple[str, int]]) -> None:
    """Marks matter; a line's end may stand for a space; of two that overlap the longer one counts."""
    assert sorted((text[start:end], number) for start, end, number in find_phrases(text, PHRASES)) == sorted(found)


@given(
    st.text(alphabet=[*"kỳ tíchvôgáùnợlớ2\n"], max_size=80)
    | st.lists(st.sampled_from([*PHRASES, "kỳ", "A", ","])).map(" ".join)
)
def test_none_is_missed_and_none_overlap(text: str) -> None:
    """Each is where it is said to be, and what a plain search sees is seen."""
    spans = sorted((start, end) for start, end, _ in find_phrases(text, PHRASES))
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert all(" ".join(text[start:end].lower().split()) in PHRASES for start, end in spans)
    plain = re.search(rf"\b(?:{'|'.join(PHRASES)})\b", text.replace("\n", " ").lower())
    assert bool(spans) is bool(plain)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bà kể: “Sổ * lắm.”", True),
        ("Bà kể: “Được.” Sổ * lắm.", False),
        ("Bà kể: «Sổ * lắm.»", True),
        ('Bà kể: "Sổ * lắm."', True),
        ('Bà kể: "Được." Sổ * lắm.', False),
        ("> Sổ * lắm.", True),
        ("> Được.\n\nSổ * lắm.", False),
        ("“Mở mà không đóng.\n\nSổ * lắm.", False),
        ("“giá trị\n\x00\nSổ * lắm.", False),
        ("* lắm", False),
    ],
)
def test_quoted_speech(text: str, verdict: bool) -> None:
    """In quotation marks of any kind within the paragraph, or in a quotation block."""
    assert is_quoted(text, text.index("*")) is verdict
