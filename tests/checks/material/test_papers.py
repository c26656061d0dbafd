"""The papers of a profile: which there are, and who numbered them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.material.papers import papers_of
from guongsang.checks.recognisers.document_number import Form
from guongsang.stories.reader import read_story
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.story_file import find_stories
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.checks.material.papers import Paper

    Lay = Callable[..., Site]

ANNULLED = "{trang_thai: thu-hoi, ngay: 2024-06-20, quyet_dinh: {so: 18-QĐ/BNCTU, ngay: 2024-06-18}}"
AWARD = (
    "{{hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: {}, huy_bo: {{so: 9, ngay: 2024-1-1}}}}"
)


def papers(made: Site) -> list[Paper]:
    """Return the papers of the only profile of a site."""
    registry, _ = read_registry(made.folder)
    ((place,), _) = find_stories(made.folder)
    story = read_story(made.folder, place).story
    assert story
    return list(papers_of(story, registry))


def test_every_paper_with_a_number_is_there(site: Lay) -> None:
    """The endorsement, each award and its annulment, and what annulled the recognition."""
    profile = with_front(PERSON, khen_thuong=f"[{AWARD.format('ubnd-tinh-lao-cai')}]", cong_bo=ANNULLED)
    found = papers(site({"2023/a.md": profile}))
    assert [(paper.path, paper.number, paper.issuer and paper.issuer.id) for paper in found] == [
        (("ghi_nhan", "suy_ton"), "05-BB/HĐTĐKT", "ban-noi-chinh-tinh-uy-lao-cai"),
        (("khen_thuong", 0), "2870/QĐ-UBND", "ubnd-tinh-lao-cai"),
        (("khen_thuong", 0, "huy_bo"), "9", "ubnd-tinh-lao-cai"),
        (("cong_bo", "quyet_dinh"), "18-QĐ/BNCTU", "ban-noi-chinh-tinh-uy-lao-cai"),
    ]
    assert [paper.is_award for paper in found] == [False, True, False, False]


@pytest.mark.parametrize(
    ("issuer", "forms"),
    [
        ("ubnd-tinh-lao-cai", (Form.STATE,)),
        ("tinh-uy-lao-cai", (Form.PARTY,)),
        ("trung-uong-doan", (Form.PARTY, Form.STATE)),
        ("khoi-thi-dua-co-quan-tinh-uy", (Form.PARTY, Form.STATE)),
        ("khong-co", (Form.PARTY, Form.STATE)),
    ],
)
def test_the_system_of_the_issuer_says_the_form(issuer: str, forms: tuple[Form, ...], site: Lay) -> None:
    """Unions and emulation blocs may use either, and of an unknown issuer nothing is said."""
    _, award, annulled = papers(site({"2023/a.md": with_front(PERSON, khen_thuong=f"[{AWARD.format(issuer)}]")}))
    assert award.forms == annulled.forms == forms


def test_the_agency_is_the_one_of_that_day(site: Lay) -> None:
    """After the merger the agency is another entry; where the registry marks none, or two, nobody is meant."""
    made = site({"2023/a.md": with_front(PERSON, ghi_nhan="{suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2025-07-01}}")})
    issuer = papers(made)[0].issuer
    assert issuer is not None
    assert issuer.id == "ban-noi-chinh-tinh-uy-lao-cai-2025"
    file = made.stories / "danh-muc" / "co-quan.yml"
    for text in (
        file.read_text("utf-8").replace("co_quan_minh: true", "co_quan_minh: false"),
        file.read_text("utf-8").replace("  ky_hieu: [TTg]", "  co_quan_minh: true"),
    ):
        made.write("danh-muc/co-quan.yml", text)
        found = papers(made)[0]
        assert (found.issuer, found.forms) == (None, (Form.PARTY, Form.STATE))


@pytest.mark.parametrize(
    ("number", "issuer", "examples"),
    [
        ("2870", "ubnd-tinh-lao-cai", "«2870/QĐ-UBND»"),
        ("Số 12", "thu-tuong", "«145/QĐ-TTg»"),
        ("0", "thu-tuong", "«145/QĐ-TTg»"),
        ("63", "ban-noi-chinh-tinh-uy-lao-cai", "«63-QĐ/BNCTU»"),
        ("?", "chi-bo-ban-noi-chinh", "«145-QĐ/TU»"),
        ("?", "tong-lien-doan-lao-dong", "«145-QĐ/TLĐ» hoặc «145/QĐ-TLĐ»"),
        ("?", "khong-co", "«145-QĐ/UBND» hoặc «145/QĐ-UBND»"),
    ],
)
def test_examples_look_like_the_issuer_s(number: str, issuer: str, examples: str, site: Lay) -> None:
    """An officer sees a number as that very office writes it, with the figure that was typed."""
    award = AWARD.format(issuer).replace("2870/QĐ-UBND", f'"{number}"')
    assert papers(site({"2023/a.md": with_front(PERSON, khen_thuong=f"[{award}]")}))[1].examples.vi == examples
