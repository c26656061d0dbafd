"""The site's fonts, made smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from subset_fonts import TARGET, subset_font

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# Every letter of Vietnamese, whole and put together, and what running text has besides.
VOWELS = "aăâeêioôơuưy"
LETTERS = set("abcdefghijklmnopqrstuvwxyzđ0123456789 .,;:!?()%/«»“”‘’–—…·×÷°²³₫") | set(VOWELS)
MARKED = {chr(code) for code in range(0x1EA0, 0x1EFA)} | set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư")
MARKS = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def letters_of(files: Iterable[Path]) -> set[str]:
    """Return the letters that some fonts have between them."""
    return {chr(code) for file in files for code in TTFont(file).getBestCmap()}


@pytest.mark.parametrize("style", ["400-normal", "400-italic", "700-normal"])
def test_vietnamese_needs_two_files(style: str) -> None:
    """Latin and Vietnamese hold every letter that a page of the site is written in."""
    files = [TARGET / f"be-vietnam-pro-{script}-{style}.woff2" for script in ("latin", "vietnamese")]
    assert (LETTERS | MARKED | MARKS) - letters_of(files) <= {"₫"} - letters_of(files)
    assert sum(file.stat().st_size for file in files) < 18_000


def test_making_a_font_smaller_keeps_its_letters(tmp_path: Path) -> None:
    """And makes the same file every time."""
    source = next(TARGET.glob("*-vietnamese-400-normal.woff2"))
    made = [tmp_path / "1.woff2", tmp_path / "2.woff2"]
    for target in made:
        subset_font(source, target)
    assert made[0].read_bytes() == made[1].read_bytes()
    assert letters_of(made[:1]) == letters_of([source])
    assert not {"cvt ", "fpgm", "prep"} & set(TTFont(made[0]).keys())
