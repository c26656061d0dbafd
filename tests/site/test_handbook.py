"""Blocks of ordinary pages that are written from the registry, the model and the rules."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.rules import all_rules
from guongsang.checks.telling.plan import clauses
from guongsang.errors import TemplateError
from guongsang.settings import Agency
from guongsang.site.handbook import contact_block, fill_blocks, front_matter_keys, plan_block
from guongsang.stories.model import Kind, Story
from guongsang.stories.registry import CriteriaSet
from html_page import Html, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guongsang.stories.registry import Entry, Registry

NAMES = [
    "tieu-chi",
    "khoa",
    "quy-tac",
    "lenh",
    "don-vi",
    "linh-vuc",
    "co-quan",
    "khen-thuong",
    "hoi-nghi",
    "lien-he",
    "doi-chieu-ke-hoach",
]


def fill(name: str, registry: Registry, agency: Agency | None = None) -> Html:
    """Fill a page that holds one block and parse it."""
    html = fill_blocks(
        f"<p>trước</p>\n<p>[[guongsang:{name}]]</p>\n<p>sau</p>",
        "so-tay/x.md",
        registry,
        agency or Agency(),
        lambda: "guongsang build <THƯ-MỤC>",
    )
    return Html.part(html)


@pytest.mark.parametrize("name", NAMES)
def test_a_block_stands_where_its_marker_was(name: str, registry: Registry) -> None:
    """The marker is gone, the block is there, and the text around it is unchanged."""
    html = fill(name, registry)
    paragraphs = html.texts("p")
    assert (paragraphs[0], paragraphs[-1]) == ("trước", "sau")
    assert "[[" not in html.text
    assert len(html.text) > len("trước sau") + 5


def test_an_unknown_block_is_told(registry: Registry) -> None:
    """A misspelt block names its page and the nearest name."""
    with pytest.raises(TemplateError) as caught:
        fill("quy-tacs", registry)
    assert caught.value.message.vi == "docs/so-tay/x.md: không có khối «quy-tacs». Có phải là «quy-tac»?"


def test_markers_in_the_middle_of_text_stay(registry: Registry) -> None:
    """Only a paragraph that holds nothing else is a marker, so that a page can write about markers."""
    html = "<p>Viết <code>[[guongsang:khoa]]</code></p>"
    assert fill_blocks(html, "x.md", registry, Agency(), str) == html


def test_every_key_is_in_the_table(registry: Registry) -> None:
    """The table of keys has a row for every key of the model, with its meaning."""
    html = fill("khoa", registry)
    rows = [cells for row in html.all("tr") if (cells := [cell for cell in row if cell.tag == "td"])]
    assert len(rows) == len(list(front_matter_keys(Story)))
    codes = html.texts("code")
    assert {
        "loai",
        "ten",
        "ghi_nhan.suy_ton.so",
        "khen_thuong.co_quan",
        "anh_khac.mo_ta",
        "cong_bo.quyet_dinh.ngay",
    } <= set(codes)


@pytest.mark.parametrize(("page", "up"), [("so-tay/x.md", "../../"), ("so-tay/index.md", "../"), ("x.md", "../")])
def test_every_rule_is_listed_with_its_page(page: str, up: str, registry: Registry) -> None:
    """Each rule stands in the table and leads to the page that explains it, from wherever the table is."""
    html = Html.part(fill_blocks("<p>[[guongsang:quy-tac]]</p>", page, registry, Agency(), str))
    assert html.values("a", "href") == [f"{up}so-tay/quy-tac/{code.lower()}/" for code in all_rules()]


def test_every_entry_of_the_registry_is_listed(registry: Registry) -> None:
    """Units, fields, issuers, awards and ceremonies all stand in their tables, by id and name."""
    tables: dict[str, Mapping[str, Entry]] = {
        "don-vi": registry.units,
        "linh-vuc": registry.fields,
        "co-quan": registry.issuers,
        "khen-thuong": registry.awards,
        "hoi-nghi": registry.ceremonies,
    }
    for name, entries in tables.items():
        html = fill(name, registry)
        assert sorted(html.texts("code")) == sorted(entries)
        assert {entry.name for entry in entries.values()} <= set(html.texts("td"))


def test_tables_can_be_scrolled_and_have_a_name(registry: Registry) -> None:
    """A wide table scrolls in a box that the keyboard reaches and that says what it holds."""
    html = fill("khen-thuong", registry)
    (box,) = [element for element in html.all("div") if element.get("role") == "region"]
    assert box.get("tabindex") == "0"
    assert box.get("aria-label") == html.texts("caption")[0]


def test_the_criteria_have_addresses(registry: Registry) -> None:
    """Profiles link to the criteria set by its id, so it must be there, with both kinds of criteria."""
    html = fill("tieu-chi", registry)
    assert {"ban-noi-chinh-2023", "ban-noi-chinh-2023-tap-the", "ban-noi-chinh-2023-ca-nhan"} <= set(html.ids)
    criteria_set = registry.criteria_sets["ban-noi-chinh-2023"]
    for criterion in (*criteria_set.person, *criteria_set.collective):
        assert criterion.name in html.texts("strong")


def test_every_sentence_of_the_plan_is_in_the_table(registry: Registry) -> None:
    """With its criterion, what it asks for, and rules that lead to their pages; what no rule can tell a person confirms."""
    html = fill("doi-chieu-ke-hoach", registry)
    rows = [[text_of(cell) for cell in row if cell.tag == "td"] for row in html.all("tr")]
    rows = [row for row in rows if row]
    criteria_set = registry.criteria_sets["ban-noi-chinh-2023"]
    expected = [clause for kind in (Kind.COLLECTIVE, Kind.PERSON) for clause in clauses(criteria_set, kind)]
    assert [row[0] for row in rows] == [clause.text for clause in expected]
    for clause, (_, criterion, evidence, judged) in zip(expected, rows, strict=True):
        assert (clause.criterion.name in criterion) if clause.criterion else criterion == "mọi tiêu chí"
        assert all(rule.code in judged for rule in clause.rules)
        assert ("người duyệt xác nhận" in judged) is clause.is_confirmed
        assert evidence
    half = next(row for row in rows if "50% nhiệm vụ" in row[0])
    assert half[2:] == ["Tỷ lệ: từ 50%", "GS124, GS125, GS126"]
    assert set(html.values("a", "href")) <= {f"../../so-tay/quy-tac/{code.lower()}/" for code in all_rules()}
    assert {"ban-noi-chinh-2023-tap-the", "ban-noi-chinh-2023-ca-nhan"} <= set(html.ids)


def test_a_set_that_quotes_no_plan_has_no_table(registry: Registry) -> None:
    """Another agency need not copy its plan."""
    criterion = {"id": "a", "ten": "A", "noi_dung": "Làm tốt.", "minh_chung": [{"loai": "thuyet-minh"}]}
    bare = CriteriaSet.model_validate({"id": "bo", "ten": "Bộ", "tap_the": [criterion], "ca_nhan": [criterion]})
    assert plan_block(dataclasses.replace(registry, criteria_sets={"bo": bare}), "so-tay/x.md") == ""


def test_commands_are_shown_as_text(registry: Registry) -> None:
    """The help of the commands is shown as it is, angle brackets and all."""
    assert fill("lenh", registry).texts("pre") == ["guongsang build <THƯ-MỤC>"]


def test_contact_shows_what_is_known() -> None:
    """Only what the agency has filled in is shown, each as text."""
    html = Html.part(contact_block(Agency(name="Ban <Nội chính> & cộng sự", email="a@b.example")))
    assert html.texts("dt") == ["Cơ quan", "Thư điện tử"]
    assert html.texts("dd") == ["Ban <Nội chính> & cộng sự", "a@b.example"]
    assert html.values("a", "href") == ["mailto:a@b.example"]
