"""What the search finds where a query is not quite what a profile has, and what it says of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from finding import answer_to
from visits import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site; one whose own scripts do not search."""
    visitor = Visitor(browser, address)
    yield visitor.open("gioi-thieu/")
    visitor.leave()


@pytest.mark.parametrize(
    ("query", "lacking"),
    [
        ("gương Giàng Thị Mỷ", True),
        ("tấm gương đồng chí Giàng Thị Mỷ", True),
        ("Giàng Thị Mỷ 2019", True),
        ("giang thi my zzzz", True),
        ("Giàng Thị Mỷ Hà Nội", False),
    ],
)
def test_a_name_is_found_whatever_else_was_typed(page: Page, query: str, lacking: bool) -> None:
    """Words that its profile does not have leave a name first, and the answer says which they are."""
    answer = answer_to(page, query)
    assert answer["results"][0]["title"] == "Giàng Thị Mỷ"
    assert answer["corrected"] == ""
    assert bool(answer["lacking"]) == lacking


@pytest.mark.parametrize(
    ("query", "lacking"),
    [
        ("Giàng Thị Mỷ", []),
        ("gương Giàng Thị Mỷ", ["gương"]),
        ("zzzz giang thi my qqqq", ["zzzz", "qqqq"]),
        ("zzzz", []),
    ],
)
def test_words_that_the_first_one_lacks_are_told_as_typed(page: Page, query: str, lacking: list[str]) -> None:
    """Each in its place; none where nothing is found at all."""
    assert answer_to(page, query)["lacking"] == lacking


@pytest.mark.parametrize(
    ("query", "is_anywhere"), [("Giàng Thị Mỷ", True), ("Gianng Thị Mỷ", False), ("gương Giàng Thị Mỷ", False)]
)
def test_how_many_have_what_was_typed(page: Page, query: str, is_anywhere: bool) -> None:
    """All that are found, unless they were found under another name, or lack a word."""
    answer = answer_to(page, query)
    assert answer["typed"] == (answer["total"] if is_anywhere else 0)
    assert answer["total"] > 0


def test_a_query_that_is_tried_finds_whole_names_alone(page: Page) -> None:
    """With a word exchanged, it leads to whoever has that name and the rest, and to nobody if there is none."""
    finds = page.evaluate(
        """async () => {
            const { rootOf } = await import("/assets/guongsang/search/files.js");
            const { find } = await import("/assets/guongsang/search/finding.js");
            const { parse } = await import("/assets/guongsang/search/words.js");
            const root = await rootOf(), finds = [];
            const known = "Giàng Thị Mỷ Nghiệp vụ 3", slip = "Giàng Thị Sâu Nghiệp vụ 3";
            for (const query of [known, slip]) finds.push((await find(root, parse(query), [2])).ids);
            return finds;
        }"""
    )
    assert len(finds[0]) == 1
    assert finds[1] == []


@pytest.mark.parametrize("query", ["Giàng Mỷ", "giang my", "Mỷ Giàng"])
def test_a_name_is_found_without_its_middle(page: Page, query: str) -> None:
    """Surname and given name, in either order, are somebody's name and no slip."""
    answer = answer_to(page, query)
    assert answer["results"][0]["title"] == "Giàng Thị Mỷ"
    assert (answer["corrected"], answer["isScattered"], answer["lacking"]) == ("", False, [])


@pytest.mark.parametrize(
    "query",
    [
        "2870/QĐ-UBND",
        "Quyết định số 2870/QĐ-UBND",
        "Quyết định số 2870/QĐ-UBND ngày {day}/{month}/{year}",
        "2870/QĐ-UBND ngày {day} tháng {month} năm {year}",
        "2870/QĐ-UBND ngày 31/12/1999",
    ],
)
def test_a_number_is_found_whatever_stands_beside_it(page: Page, query: str) -> None:
    """The date of a decision in any form, the right one or not, and words of office leave its number first."""
    first = answer_to(page, "2870/QĐ-UBND")["results"][0]
    about = page.evaluate(
        "async (card) => (await (await import('/assets/guongsang/search/files.js')).textOf(card)).about", first
    )
    (dated,) = (line for line in about if line.startswith("2870/QĐ-UBND ngày"))
    _, _, day, _, month, _, year = dated.split()
    answer = answer_to(page, query.format(day=int(day), month=int(month), year=year))
    assert answer["results"][0]["url"] == first["url"]


@pytest.mark.parametrize(
    ("query", "is_scattered", "is_marked_otherwise"),
    [
        ("Bảo Thắng", True, False),
        ("Vàng Thị Đướng", False, True),
        ("Giàng Thị Mỷ", False, False),
        ("giang thi my", False, False),
        ("Mỷ 2023", False, False),
    ],
)
def test_a_loose_finding_is_told(page: Page, query: str, is_scattered: bool, is_marked_otherwise: bool) -> None:
    """Words that stand apart and other marks than those typed are no answer without a word."""
    answer = answer_to(page, query)
    assert answer["total"] > 0
    assert (answer["isScattered"], answer["isMarkedOtherwise"]) == (is_scattered, is_marked_otherwise)


def test_words_that_few_have_together_are_found_with_a_stray_one(page: Page) -> None:
    """Neighbours of a summary lead to its profile though nobody has them and one more word."""
    for card in answer_to(page, "", limit=12)["results"]:
        words = card["summary"].split()[2:7]
        answer = answer_to(page, " ".join([*words, "zzzz"]))
        assert card["url"] in [found["url"] for found in answer["results"][:2]], words
        assert answer["lacking"] == ["zzzz"]


@pytest.mark.parametrize("query", ["x", "q", "zz"])
def test_a_letter_is_no_slip(page: Page, query: str) -> None:
    """What is too short for a name is not exchanged for one."""
    assert answer_to(page, query)["corrected"] == ""


def test_wide_digits_are_digits(page: Page) -> None:
    """Letters and digits of East Asian keyboards are the same."""
    assert answer_to(page, "２８７０")["results"] == answer_to(page, "2870")["results"]


def test_the_official_name_of_a_place_finds_as_many(page: Page) -> None:
    """Whoever types "Tỉnh" finds the profiles that leave it out."""
    plain = answer_to(page, '"Yên Bái"', limit=50)["results"]
    official = {card["url"] for card in answer_to(page, "Tỉnh Yên Bái", limit=50)["results"]}
    assert {card["url"] for card in plain if card.get("locality") == "Yên Bái"} <= official


def test_quoted_words_are_looked_for_page_by_page(page: Page) -> None:
    """More profiles than are looked into at once: the number is a least one, and each further page finds more."""
    answers = page.evaluate(
        """async () => {
            const { rootOf } = await import("/assets/guongsang/search/files.js");
            const { everyone } = await import("/assets/guongsang/search/finding.js");
            const { inQuotation } = await import("/assets/guongsang/search/meaning.js");
            const { parse } = await import("/assets/guongsang/search/words.js");
            const root = await rootOf(), [one] = everyone(root), ids = Array(150).fill(one);
            const { search } = await import("/assets/guongsang/search.js");
            const [card] = (await search("", { limit: 1, sort: "newest" })).results;
            const asked = parse(`"${card.summary.split(" ").slice(0, 3).join(" ")}"`);
            const answers = [];
            for (const wanted of [0, 61, 121]) answers.push(await inQuotation(root, ids, asked, wanted));
            return answers.map(({ ids, isPart }) => [ids.length, isPart]);
        }"""
    )
    assert answers == [[60, True], [120, True], [150, False]]
