"""The search of the site as other scripts use it, over the built samples."""

from __future__ import annotations

import unicodedata
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from finding import SEARCH, answer_to
from guongsang.site.search_index.terms import Where
from guongsang.vietnamese import fold, person_sort_key
from visits import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

_FILES = "**/tim-kiem/muc-luc/*.bin"


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site; one whose own scripts do not search."""
    visitor = Visitor(browser, address)
    yield visitor.open("gioi-thieu/")
    visitor.leave()


@pytest.fixture
def unlucky(visitor: Visitor) -> Iterator[Page]:
    """The same page, where something will be missing."""
    yield visitor.open("gioi-thieu/")
    visitor.troubles.clear()


def _titles(page: Page, query: str, **options: Any) -> list[str]:
    return [card["title"] for card in answer_to(page, query, **options)["results"]]


@pytest.mark.parametrize(
    "query",
    [
        "Giàng Thị Mỷ",
        "giang thi my",
        "GIÀNG THỊ MỶ",
        unicodedata.normalize("NFD", "Giàng Thị Mỷ"),
        "Giangf Thij Myr",
        "gia2ng thi5 my3",
        "Thị Mỷ",
        "Mỷ Giàng Thị",
        "Gianng Thị Mỷ",
        "Giàng Thị Mỉ",
        '"Giàng Thị Mỷ"',
    ],
)
def test_a_name_is_found_however_it_is_typed(page: Page, query: str) -> None:
    """Accents or none, composed or apart, keys of Telex or VNI, a part of it, another order, a slip: the person is first."""
    assert _titles(page, query)[0] == "Giàng Thị Mỷ"


@pytest.mark.parametrize(
    ("query", "corrected"), [("Gianng Thị Mỷ", True), ("Giàng Thị Mỷ", False), ("giang thi my", False)]
)
def test_a_slip_is_told_of(page: Page, query: str, corrected: bool) -> None:
    """Where other words were searched for than those typed, the answer says which."""
    assert (fold(answer_to(page, query)["corrected"]) == "giang thi my") == corrected


@pytest.mark.parametrize("query", ["và", "rất", "làm", "cho", "thành", "báo", "máu"])
def test_a_single_word_that_stands_somewhere_is_no_slip(page: Page, query: str) -> None:
    """However near to it somebody's name is."""
    answer = answer_to(page, query)
    assert answer["total"] > 0
    assert answer["corrected"] == ""


@pytest.mark.parametrize("query", ['"cai cach tu phap"', '"cai cach"', '"giang thi my"', '"Giàng Thị Mỷ"'])
def test_quoted_words_are_found_without_accents_too(page: Page, query: str) -> None:
    """Quotation marks ask for words in a row, not for their marks."""
    quoted, plain = answer_to(page, query), answer_to(page, query.strip('"'))
    assert 0 < quoted["total"] <= plain["total"]


def test_neighbours_here_and_there_do_not_hide_whom_the_words_name(page: Page) -> None:
    """A profile of that unit and year is found, though others have pairs of these words somewhere."""
    assert "Giàng Thị Mỷ" in _titles(page, "Phòng Nghiệp vụ 3 2023", limit=30)
    assert "Giàng Thị Mỷ" in _titles(page, "Mỷ Nghiệp vụ 3", limit=3)


@pytest.mark.parametrize(
    "query",
    ["Mỷ Nghiệp vụ 3", "my phong nghiep vu 3", "Phòng Nghiệp vụ 3 Mỷ", "Mỷ 2023", "Thị Mỷ 2023", "Giàng Thj Mỷ 2023"],
)
def test_a_given_name_with_a_unit_or_a_year(page: Page, query: str) -> None:
    """People are called by their given names: whoever has that name and that unit is first, a slip in it or not."""
    assert _titles(page, query)[0] == "Giàng Thị Mỷ"


@pytest.mark.parametrize(
    ("query", "readings"), [("Laocai", ["lao cai"]), ("Giangf Thij Myr", ["giàng thị mỷ"]), ("Giàng Thị Mỷ", [])]
)
def test_what_was_searched_for_is_told(page: Page, query: str, readings: list[str]) -> None:
    """Keys and joined syllables are read as what they are meant for, and the answer says as what."""
    answer = answer_to(page, query)
    assert answer["total"] > 0
    assert answer["readings"] == readings


@pytest.mark.parametrize("query", ["Giàng Thị Mĩ", "Giàng Thị Mị", "giang thi mi"])
def test_i_and_y_are_the_same(page: Page, query: str) -> None:
    """Either is found under the other, which is no slip."""
    answer = answer_to(page, query)
    assert answer["results"][0]["title"] == "Giàng Thị Mỷ"
    assert answer["corrected"] == ""


@pytest.mark.parametrize("query", ["thân văn bản", "sự văn bản", "zzzz zzzz"])
def test_a_correction_is_somebodys_name(page: Page, query: str) -> None:
    """Words are not exchanged for others that stand nowhere together."""
    assert answer_to(page, query)["corrected"] == ""


@pytest.mark.parametrize("query", ["05-BB/HĐTĐKT", "05-bb", "BB/HĐTĐKT"])
def test_numbers_of_minutes(page: Page, query: str) -> None:
    """The minutes of the council are found as decisions are."""
    assert "Giàng Thị Mỷ" in _titles(page, query, limit=100)


@pytest.mark.parametrize("query", ["g", "gi", "giang", "Giàng Th", "Giàng Thị M", "giangf thi"])
def test_unfinished_words_are_completed(page: Page, query: str) -> None:
    """Each key typed finds the names that may be meant."""
    assert any(title.startswith("Giàng") for title in _titles(page, query, unfinished=True))


def test_a_name_before_and_after_a_merger(page: Page) -> None:
    """Profiles of a place are found under its other name, behind those that have the name typed."""
    answer = answer_to(page, "Yên Bái", limit=50)
    localities = [card.get("locality") for card in answer["results"]]
    assert localities[0] == "Yên Bái"
    assert "Lào Cai" in localities
    assert localities.index("Lào Cai") > max(at for at, place in enumerate(localities) if place == "Yên Bái")


def test_numbers_of_decisions(page: Page) -> None:
    """A decision is found by its whole number, and by its first part alone."""
    whole = _titles(page, "2870/QĐ-UBND")
    assert whole
    assert whole[0] in _titles(page, "2870")


def test_without_a_query_all_profiles_that_pass_the_filters_areanswer_to(page: Page) -> None:
    """Filters alone are a query; counts tell how many there are of each value, whatever is chosen in its own facet."""
    everything = answer_to(page, "", facets=True)
    chosen = answer_to(page, "", filters={"nam": ["2024"]}, facets=True, limit=100)
    years = {
        value["id"]: value["count"]
        for facet in everything["facets"]
        if facet["id"] == "nam"
        for value in facet["values"]
    }
    assert chosen["total"] == years["2024"] == len(chosen["results"])
    assert {card["year"] for card in chosen["results"]} == {2024}
    assert [f for f in chosen["facets"] if f["id"] == "nam"] == [f for f in everything["facets"] if f["id"] == "nam"]


def test_long_queries_find_whoever_has_all_words(page: Page) -> None:
    """A name with the unit, before it or behind it, in full or with a word of the story: the profile is among the first."""
    for card in answer_to(page, "", limit=100)["results"]:
        name, unit = card["title"], card["unit"]
        story = page.evaluate(
            "async (card) => (await (await import('/assets/guongsang/search/files.js')).textOf(card)).story", card
        )
        four = " ".join(story.split()[20:24])
        for query in (f"{name} {unit}", f"{unit} {name}", fold(f"{name} {unit}"), f"{name} {four}"):
            assert card["url"] in [found["url"] for found in answer_to(page, query)["results"][:3]], query


def test_few_profiles_are_read_instead_of_fetching_entries(page: Page) -> None:
    """Once hardly anybody can have all words, the rest is looked for in these profiles, with the same result."""
    finds = page.evaluate(
        """async () => {
            const { search } = await import("/assets/guongsang/search.js");
            const { rootOf, textOf } = await import("/assets/guongsang/search/files.js");
            const { find } = await import("/assets/guongsang/search/finding.js");
            const { parse } = await import("/assets/guongsang/search/words.js");
            const root = await rootOf(), [card] = (await search("Giàng Thị Mỷ")).results;
            const { story } = await textOf(card), query = `Giàng Thị Mỷ ${story.split(" ").slice(30, 36).join(" ")}`;
            const finds = [];
            for (const size of [0, 1000]) {
                const segments = root.segments.map((each) => ({ ...each, sizes: each.sizes.map(() => size) }));
                const { ids, score } = await find({ ...root, segments }, parse(query));
                finds.push({ ids, score });
            }
            return finds;
        }"""
    )
    looked_up, read = finds
    assert looked_up["ids"]
    assert looked_up["ids"] == read["ids"]
    # Of what is read it is not known how rare it is.
    assert looked_up["score"] != read["score"]


def test_a_phrase_of_what_is_known_isanswer_to(page: Page) -> None:
    """Quotation marks hold words in a row together in awards and posts as well as in the story."""
    known = page.evaluate(
        """async (card) => {
            const { textOf } = await import("/assets/guongsang/search/files.js");
            return (await textOf(card)).about.filter((line) => /^Bằng khen|^Giấy khen/.test(line))[0];
        }""",
        next(card for card in answer_to(page, "khen", limit=50)["results"] if "khen" in card.get("award", "")),
    )
    assert answer_to(page, f'"{known}"')["total"] > 0


def test_order_by_name_and_by_day(page: Page) -> None:
    """Names stand in Vietnamese order, people by their given names; the newest stands first."""
    names = _titles(page, "", sort="name", limit=100, filters={"loai": ["ca-nhan"]})
    assert len(names) > 10
    ordered_otherwise = {"Chảo Láo Sử": "Láo Sử Chảo", "Ly Suy Xá": "Suy Xá Ly"}  # as their profiles say
    usual = [name for name in names if name not in ordered_otherwise]
    assert usual == sorted(usual, key=person_sort_key)
    years = [card["year"] for card in answer_to(page, "", sort="newest", limit=100)["results"]]
    assert years == sorted(years, reverse=True)


@pytest.mark.parametrize("query", ["thị", "của", "và của", "người"])
def test_common_words_alone_find_something(page: Page, query: str) -> None:
    """What stands in nearly every profile tells nothing apart, but is no dead end."""
    assert answer_to(page, query)["total"] > 0


@pytest.mark.parametrize(
    "query",
    [
        '"' * 10_000,
        "a" * 10_000,
        "nguyễn " * 2_000,
        "😀" * 5_000,
        ".*+?^${}()|[]\\",
        "\u0301" * 10_000,
        "\x00",
        "__proto__",
    ],
)
def test_hostile_queries_find_nothing_or_little(page: Page, query: str) -> None:
    """Whatever is pasted into the box is answered."""
    assert answer_to(page, query)["total"] < 36


def test_quotation_marks_ask_for_words_in_a_row(page: Page) -> None:
    """A phrase is found only where its words follow each other."""
    assert _titles(page, '"thị mỷ"')
    assert not _titles(page, '"mỷ giàng thị"')


def test_a_file_that_failed_is_asked_for_again(unlucky: Page) -> None:
    """A search that fails on the way says so, and the next one works."""
    unlucky.route(_FILES, lambda route: route.fulfill(status=503))
    failed = unlucky.evaluate(
        """async () => {
            const { IndexError, search } = await import("/assets/guongsang/search.js");
            return search("mỷ").then(() => "found", (error) => error instanceof IndexError);
        }"""
    )
    assert failed is True
    unlucky.unroute(_FILES)
    assert _titles(unlucky, "Giàng Thị Mỷ")[0] == "Giàng Thị Mỷ"


def test_an_outdated_root_is_fetched_anew(unlucky: Page) -> None:
    """After a release took away files that a page still knows of, the root is asked for once more, and no oftener."""
    assert _titles(unlucky, "Giàng Thị Mỷ")
    asked = []

    def missing(route: Route) -> None:
        asked.append(route.request.url.rpartition("/")[2])
        if asked.count("goc.bin") or asked[-1] == "goc.bin":
            route.continue_()
        else:
            route.fulfill(status=404)

    unlucky.route(_FILES, missing)
    assert _titles(unlucky, "Vàng Văn Dìn")
    assert asked.count("goc.bin") == 1


def test_a_file_that_is_gone_for_good_is_told_of(unlucky: Page) -> None:
    """Where the new root leads nowhere either, the search ends with an error."""
    unlucky.route(_FILES, lambda route: route.continue_() if "goc" in route.request.url else route.fulfill(status=404))
    failed = unlucky.evaluate(
        f"([query, options]) => ({SEARCH})([query, options]).then(() => false, () => true)", ["mỷ", {}]
    )
    assert failed is True


def test_a_damaged_file_is_fetched_anew(unlucky: Page) -> None:
    """What can be inflated but is of another form is not kept: it is fetched again, now and the next time."""
    asked = []

    def damage(route: Route) -> None:
        asked.append(route.request.url)
        route.continue_() if "goc" in route.request.url else route.fulfill(body=zlib.compress(b"\x00\xff{}"))

    unlucky.route(_FILES, damage)
    failed = unlucky.evaluate(
        """async () => {
            const { IndexError, search } = await import("/assets/guongsang/search.js");
            return search("mỷ").then(() => "found", (error) => error instanceof IndexError);
        }"""
    )
    assert failed is True
    assert max(asked.count(url) for url in asked) == 2
    unlucky.unroute(_FILES)
    assert _titles(unlucky, "Giàng Thị Mỷ")[0] == "Giàng Thị Mỷ"


def test_places_have_the_bits_of_the_index(page: Page) -> None:
    """The browser reads where a term stands as the index has written it."""
    constants = page.evaluate("async () => ({...await import('/assets/guongsang/search/reading.js')})")
    bits = {name: value for name, value in constants.items() if name in Where.__members__}
    assert bits == {name: Where[name] for name in bits}
    assert {"NAME", "ABOUT", "SUMMARY", "STORY"} <= bits.keys()
