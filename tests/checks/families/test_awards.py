"""Rules of award decisions: for whom, by whom, told once, and one decision with one award."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]

AWARD_RULES = {"GS213", "GS214", "GS215", "GS216"}
PERSON_NUMBER, SECOND = "2870/QĐ-UBND", "2871/QĐ-UBND"


def item(award: str, issuer: str, number: str = PERSON_NUMBER, day: str = "2023-12-20") -> str:
    """Return one award decision."""
    return f'{{hinh_thuc: {award}, so: "{number}", ngay: {day}, co_quan: {issuer}}}'


def told(made: Site) -> list[Problem]:
    """Return what the rules of awards found."""
    return [problem for problem in made.inspect().problems if problem.code in AWARD_RULES]


def person(*items: str, **keys: str | None) -> str:
    """Return a person's profile with these awards."""
    return with_front(PERSON, khen_thuong=f"[{', '.join(items)}]", **keys)


@pytest.mark.parametrize(
    ("profile", "award", "right"),
    [
        (PERSON, "bang-khen-tinh", True),
        (PERSON, "chien-si-thi-dua-tinh", True),
        (PERSON, "tap-the-lao-dong-xuat-sac", False),
        (PERSON, "gia-dinh-van-hoa", False),
        (COLLECTIVE, "bang-khen-tinh", True),
        (COLLECTIVE, "co-thi-dua-tinh", True),
        (COLLECTIVE, "chien-si-thi-dua-tinh", False),
    ],
)
def test_an_award_is_for_persons_or_collectives(profile: str, award: str, right: bool, site: Lay) -> None:
    """As the law has it, and the registry."""
    year = "2023" if profile is PERSON else "2024"
    items = f"[{item(award, 'ubnd-tinh-lao-cai', day=f'{year}-12-20')}]"
    found = told(site({f"{year}/a.md": with_front(profile, khen_thuong=items)}))
    assert ("GS213" in {problem.code for problem in found}) is not right


@pytest.mark.parametrize(
    ("award", "issuer", "day", "right"),
    [
        ("bang-khen-tinh", "ubnd-tinh-lao-cai", "2023-12-20", True),
        ("bang-khen-tinh", "thu-tuong", "2023-12-20", False),
        ("bang-khen-thu-tuong", "ubnd-tinh-lao-cai", "2023-12-20", False),
        ("chien-si-thi-dua-bo", "ban-noi-chinh-trung-uong", "2023-12-20", True),
        ("giay-khen-co-quan", "ban-noi-chinh-tinh-uy-lao-cai-2025", "2025-12-20", True),
        ("giay-khen", "thanh-tra-chinh-phu", "2023-12-20", True),
        ("giay-khen-dang", "chi-bo-ban-noi-chinh", "2023-12-20", True),
        ("giay-khen-dang", "ubnd-tinh-lao-cai", "2023-12-20", False),
        ("giay-khen-dang", "ban-noi-chinh-trung-uong", "2023-12-20", False),
        ("bieu-duong-dang", "chi-bo-ban-noi-chinh", "2023-12-20", True),
        ("giay-khen", "thu-tuong", "2023-12-20", False),
        ("giay-khen", "ubnd-tinh-lao-cai", "2023-12-20", True),
        ("lao-dong-tien-tien", "chu-tich-nuoc", "2023-12-20", False),
        ("lao-dong-tien-tien", "ban-noi-chinh-tinh-uy-lao-cai", "2023-12-20", True),
        ("lao-dong-tien-tien", "bo-tu-phap", "2023-12-20", True),
        ("chien-si-thi-dua-co-so", "thu-tuong", "2023-12-20", False),
        ("ky-niem-chuong", "bo-tu-phap", "2023-12-20", True),
        ("ky-niem-chuong", "chi-bo-ban-noi-chinh", "2023-12-20", False),
    ],
)
def test_an_award_is_decided_by_who_may(award: str, issuer: str, day: str, right: bool, site: Lay) -> None:
    """By name or, where the registry names nobody, by level; the Party's awards are the Party's."""
    found = told(site({"2023/a.md": person(item(award, issuer, day=day))}))
    assert [problem.code for problem in found] == ([] if right else ["GS214"])
    assert all("Người có thẩm quyền: " in problem.hint.vi for problem in found)


def test_where_the_registry_says_nothing_anybody_may(site: Lay) -> None:
    """An agency that does not know who decides an award leaves both keys out."""
    made = site({"2023/a.md": person(item("giay-khen", "thu-tuong"))})
    file = made.stories / "danh-muc" / "khen-thuong.yml"
    before, entry, after = file.read_text("utf-8").partition("- id: giay-khen\n")
    made.write("danh-muc/khen-thuong.yml", before + entry + re.sub(r" +cap: \[.*\n", "", after, count=1))
    assert told(made) == []


def test_a_successor_may_what_its_predecessor_might(site: Lay) -> None:
    """Even when the award's entry has not been brought up to date; two that continue each other do no harm."""
    made = site({"2023/a.md": person(item("giay-khen-co-quan", "ban-moi", "63-QĐ/BNCTU", "2026-06-01"))})
    file = made.stories / "danh-muc" / "co-quan.yml"
    text = file.read_text("utf-8")
    entry = "\n- {{id: {}, ten: Ban mới, he_thong: dang, cap: tinh, tiep_noi: [{}]}}\n".format
    made.write(
        "danh-muc/co-quan.yml",
        text + entry("ban-moi", "ban-noi-chinh-tinh-uy-yen-bai, ban-cu") + entry("ban-cu", "ban-moi"),
    )
    assert [problem.code for problem in told(made)] == ["GS214"]
    made.write(
        "danh-muc/co-quan.yml",
        text + entry("ban-moi", "ban-cu") + entry("ban-cu", "ban-moi, ban-noi-chinh-tinh-uy-lao-cai"),
    )
    assert told(made) == []


def test_a_decision_is_told_once(site: Lay) -> None:
    """However carelessly its number is written the second time; an award of another day is another award."""
    again = item("bang-khen-tinh", "ubnd-tinh-lao-cai", "Số 2870 / QĐ-UBND", "20/12/2023")
    other = item("bang-khen-tinh", "ubnd-tinh-lao-cai", day="2023-12-21")
    (wrong,) = told(site({"2023/a.md": person(item("bang-khen-tinh", "ubnd-tinh-lao-cai"), other, again)}))
    assert (wrong.code, "thứ 3 trùng với mục thứ 1" in wrong.message.vi) == ("GS215", True)


TITLE = item("chien-si-thi-dua-tinh", "ubnd-tinh-lao-cai")
MERIT = item("bang-khen-tinh", "ubnd-tinh-lao-cai")


def test_one_decision_for_many_is_normal(site: Lay) -> None:
    """At a ceremony many people get the same award by one decision; another number is another decision."""
    other = item("chien-si-thi-dua-tinh", "ubnd-tinh-lao-cai", SECOND)
    assert told(site({"2023/a.md": person(MERIT), "2023/b.md": person(MERIT, other), "2023/c.md": person(other)})) == []


@pytest.mark.parametrize(
    "item_of_b",
    [
        item("chien-si-thi-dua-tinh", "thu-tuong"),
        item("chien-si-thi-dua-tinh", "ubnd-tinh-lao-cai", day="2023-12-21"),
        item("chien-si-thi-dua-tinh", "ubnd-tinh-lao-cai", SECOND),
    ],
)
def test_another_issuer_day_or_number_is_another_decision(item_of_b: str, site: Lay) -> None:
    """Numbers begin anew each year or term, and each office has its own."""
    found = told(site({"2023/a.md": person(MERIT), "2023/b.md": person(item_of_b)}))
    assert "GS216" not in {problem.code for problem in found}


def test_one_decision_with_two_awards_is_told_of(site: Lay) -> None:
    """On the later profile, naming the earlier; a careless copy of the number is the same number."""
    careless = item("chien-si-thi-dua-tinh", "ubnd-tinh-lao-cai", "Số: 2870/qđ-UBND")
    later = person(careless, cong_bo="{trang_thai: cong-bo, ngay: 2023-12-26}")
    (wrong,) = told(site({"2023/b.md": person(MERIT), "2023/a.md": later}))
    assert (wrong.file, wrong.code, wrong.severity) == ("stories/2023/a.md", "GS216", Severity.ERROR)
    assert "stories/2023/b.md" in wrong.message.vi
    assert wrong.related == "stories/2023/b.md"
    assert "«Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh»" in wrong.message.vi


def test_of_two_of_one_day_either_may_be_wrong(site: Lay) -> None:
    """Both are told of, each with its own award and the other's."""
    first, second = told(site({"2023/a.md": person(MERIT), "2023/b.md": person(TITLE)}))
    assert (first.file, first.related) == ("stories/2023/a.md", "stories/2023/b.md")
    assert (second.file, second.related) == ("stories/2023/b.md", "stories/2023/a.md")
    assert "ở đây là «Bằng khen của Chủ tịch" in first.message.vi
    assert "là «Bằng khen của Chủ tịch" in second.message.vi.partition("nhưng trong")[2]


def test_the_odd_one_out_is_told_of(site: Lay) -> None:
    """When two of three agree it is the third that is wrong, wherever it stands."""
    files = {"2023/a.md": person(TITLE), "2023/b.md": person(MERIT), "2023/c.md": person(MERIT)}
    assert [problem.file for problem in told(site(files))] == ["stories/2023/a.md"]


def test_a_draft_does_not_stop_what_is_public(site: Lay) -> None:
    """What was published first is believed, and the draft is warned."""
    draft = person(TITLE, cong_bo="{trang_thai: du-thao}")
    (wrong,) = told(site({"2023/a.md": draft, "2023/b.md": person(MERIT)}))
    assert (wrong.file, wrong.severity) == ("stories/2023/a.md", Severity.WARNING)


def test_two_awards_of_one_decision_in_one_profile(site: Lay) -> None:
    """The second is told of, naming no other file; a waiver lets it pass where it really is so."""
    made = site({"2023/a.md": person(MERIT, TITLE)})
    (wrong,) = told(made)
    assert (wrong.code, "chính hồ sơ này" in wrong.message.vi) == ("GS216", True)
    reason = '[{ma: GS216, ly_do: "Quyết định tặng cả danh hiệu và bằng khen"}]'
    made.write("2023/a.md", person(MERIT, TITLE, mien_kiem_tra=reason))
    assert told(made) == []


def test_an_unknown_award_is_told_of_once(site: Lay) -> None:
    """Whoever misspells an award is not told as well that others have another one."""
    misspelt = person(item("bang-khen-tin", "ubnd-tinh-lao-cai"), ten="Lý A Sinh")
    made = site({"2023/a.md": person(MERIT), "2023/b.md": misspelt})
    assert {code for _, _, code in made.codes()} & {"GS009", "GS216"} == {"GS009"}
