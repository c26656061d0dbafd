"""Gaps between words: which are wrong, and what belongs there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.spacing import find_bad_gaps, may_have_bad_gaps


def mended(text: str) -> str:
    """Return a line with its gaps as they should be."""
    for gap in reversed([*find_bad_gaps(text, [(0, len(text))])]):
        text = text[: gap.start] + gap.right + text[gap.end :]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Chị Mỷ  đi   bản", "Chị Mỷ đi bản"),
        ("Chị đi , về ; xong . Hỏi ? Đáp !", "Chị đi, về; xong. Hỏi? Đáp!"),
        ("việc chính : đi bản", "việc chính: đi bản"),
        ("sổ ( có ví dụ ) và “ lời ” kể", "sổ (có ví dụ) và “lời” kể"),
        ("nói : “Được .” rồi", "nói: “Được.” rồi"),
        ("Giàng\xa0Thị\u2003Mỷ\tvà", "Giàng Thị Mỷ và"),
        ("Giàng\xa0 Thị", "Giàng Thị"),
        ("59,5 \xa0%", "59,5 %"),
        ("**đậm** , nhạt", "**đậm**, nhạt"),
        ("chữ 　rộng", "chữ rộng"),
    ],
)
def test_gaps_are_put_right(text: str, right: str) -> None:
    """One plain space between words, none before a comma or inside brackets."""
    assert may_have_bad_gaps(text)
    assert mended(text) == right
    assert mended(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "Chị Mỷ đi bản, về; xong. Hỏi? Đáp! (Có) “lời”: một – hai",
        "đạt 59,5\xa0% và 3\u202fkm, ngày\xa020, Điều\xa05 – Mông",
        "tỷ lệ 1 : 2, lúc 8 : 30",
        "xem ảnh ![mô tả](a.jpg) và tệp .docx, tên miền .vn, rồi :) ... hết …",
        "đoạn bị lược (...) và (…)",
        "( )",
        "",
        " đầu và cuối  ",
    ],
)
def test_gaps_that_are_right_stay(text: str) -> None:
    """With figures and units, ratios, pictures, names of files and dots for what is left out."""
    assert [*find_bad_gaps(text, [(0, len(text))])] == []


@given(st.text(alphabet=[*"aồ1 \xa0\t\u2003,.:;!?()“”-%"], max_size=60))
def test_only_gaps_change(line: str) -> None:
    """Words and marks stay; the quick look sees whatever the long one finds."""
    once = mended(line)
    assert re.sub(r"\s", "", once) == re.sub(r"\s", "", line)
    assert len(once) <= len(line)
    assert once == line or may_have_bad_gaps(line)
