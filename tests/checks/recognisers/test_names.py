"""What may name somebody, and which spellings are one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.names import capitalised_in, hyphenated_in, is_same_name, may_part_names, places_of
from guongsang.vietnamese import fold

HANH = "Nguyễn Thị Hạnh"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Học từ chị Nguyễn Thị Hạnh, Phòng Nghiệp vụ 3.", ["nguyen thi hanh", "phong nghiep"]),
        ("NGUYỄN THỊ HẠNH và Nguyen Thi Hanh", ["nguyen thi hanh", "nguyen thi hanh"]),
        ("chị Nguyễn\nThị   Hạnh; Nguyễn\nThị   Hạnh", ["nguyen thi hanh"]),
        ("bà H'Hen Niê, Lào Cai-Yên Bái", ["h hen nie", "lao cai yen bai"]),
        ("Một việc nhỏ. Hai việc lớn.", []),
        ("Nguyễn Thị\n\x00\nHạnh", ["nguyen thi"]),
        ("| Nguyễn Thị     | Hạnh |", ["nguyen thi hanh"]),
        ("", []),
    ],
)
def test_capitalised_words_in_a_row(text: str, found: list[str]) -> None:
    """Across spaces, line ends, hyphens and cells, but not from one value of the front matter into the next."""
    assert capitalised_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[bài](/guong/2023/chi-hanh/) và ![](chi-hanh-2.jpg)", ["chi-hanh", "chi-hanh-2"]),
        ("chi-hanh chi-hanh", ["chi-hanh"]),
        ("| --- | ---: |\n- một\n-hai", []),
        ("05-BB/HĐTĐKT", []),
        ("a-b-", ["a-b"]),
        (f"{'a' * 300}-b", [f"{'a' * 100}-b"]),
    ],
)
def test_words_joined_by_hyphens(text: str, found: list[str]) -> None:
    """As addresses and file names have them; marks of lists and tables are none."""
    assert hyphenated_in(text) == found


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Chảo [Dào](https://bao.example) Phẩu", True),
        ("[Chảo Dào](https://bao.example) Phẩu", True),
        ("Chảo Dào[^1] Phẩu", True),
        ("Ch**ảo** Dào Phẩu", True),
        ("Chảo D***ào*** Phẩu", True),
        ("Chảo **Dào** ~~Phẩu~~", False),
        ("- **Chảo Dào Phẩu**: *trưởng* thôn", False),
        ("Theo [báo](https://bao.example) viết[^1]. Chảo Dào Phẩu", False),
        ("5 * 3 [a] [B]", False),
    ],
)
def test_what_may_part_a_name(text: str, may: bool) -> None:
    """Links, notes and emphasis inside a word; emphasis of whole words is but spaces in a plain text."""
    assert may_part_names(text) is may


@pytest.mark.parametrize("word", ["A", "a-", "A-", "A ", "-", "a1", "Nguyễn Thị "])
def test_a_word_without_end_is_read_once(word: str) -> None:
    """Whatever is repeated, nothing is read over and over again."""
    text = word * (256_000 // len(word))
    assert len(capitalised_in(text)) + len(hyphenated_in(text)) <= 2
    assert list(places_of(HANH, text, fold(text))) == []


@given(st.lists(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){1,4}", fullmatch=True), max_size=5, unique=True))
def test_every_slug_is_found(slugs: list[str]) -> None:
    """Whatever stands around it."""
    assert hyphenated_in("".join(f"({slug})" for slug in slugs)) == slugs


@pytest.mark.parametrize(
    ("written", "is_same"),
    [
        ("Nguyễn Thị Hạnh", True),
        ("NGUYỄN THỊ HẠNH", True),
        ("nguyen-thi-hanh", True),
        ("Nguyễn Thị Hành", False),
        ("Nguyễn Thị", False),
    ],
)
def test_spellings_of_one_name(written: str, is_same: bool) -> None:
    """Capitals and what joins the words do not matter, accents do unless there are none."""
    assert is_same_name(written, HANH) is is_same


def test_a_tone_on_either_letter_is_one_name() -> None:
    """«Hoà» and «Hòa» are one syllable, typed in the old and in the new way."""
    assert is_same_name("Lê Thị Hoà", "Lê Thị Hòa")
    assert not is_same_name("Lê Thị Hoá", "Lê Thị Hòa")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("chị Nguyễn Thị Hạnh, chị nguyễn thị hạnh", [4, 25]),
        ("anh-nguyen-thi-hanh.jpg", [4]),
        ("Nguyễn\nThị *Hạnh*", [0]),
        ("Nguyễn Thị Hạnh Nhân", []),
        ("Nguyễn Thị Hạnhh", []),
        ("Nguyễn Thị\n\x00\nHạnh", []),
        ("| Nguyễn Thị     | Hạnh |", [2]),
        ("Nguyễn Thị Hạnh Phòng Nghiệp vụ 1", [0]),
        ("NGUYỄN THỊ HẠNH VÀ ĐỒNG NGHIỆP", [0]),
        ("| Nguyễn Thị Hạnh Chuyên viên |", [2]),
        ("Nguyễn Thị Hạnh Văn phòng", [0]),
        ("Nguyễn Thị Hạnh Phong", []),
        ("Nguyễn Thị Hạnh Văn", []),
        ("Nguyễn Thị Hạnh Trưởngg", []),
        ("Nguyen Thi Hanh Phong Nghiep vu 1", [0]),
        ("Nguyen Thi Hanh Chuyen vien", [0]),
        ("Nguyen Thi Hanh Phong", []),
        ("Nguyễn Thị Hanh", []),
    ],
)
def test_where_a_name_stands(text: str, places: list[int]) -> None:
    """As whole words, and not as the beginning of a longer name, which words of offices and posts are no part of."""
    assert list(places_of(HANH, text, fold(text))) == places


def test_without_accents_it_may_be_another_name() -> None:
    """Who knows that nobody would write it so can leave it out."""
    text = "Nguyễn Thị Hạnh (nguyen-thi-hanh)"
    assert list(places_of(HANH, text, fold(text), accented=True)) == [0]
