"""Who withdrew is not named in other profiles, and comes back only by agreeing anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from support import COLLECTIVE, CONSENT, in_year, person, with_front
from tales import AGREED, HANH, WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem
    from support import Site

    Lay = Callable[..., Site]

CODES = ("GS611", "GS612", "GS613")
GONE = "2023/hanh-nv3.md"
CHAN = "Lù Văn Chẩn"
ELSEWHERE = "van-phong"
AWAY = "{trang_thai: rut, ngay: 2024-02-01}"


def told(made: Site) -> list[Problem]:
    """Return what is said about those who withdrew."""
    return [problem for problem in made.inspect().problems if problem.code in CODES]


def told_of(site: Lay, profile: str, gone: str = WITHDRAWN) -> list[tuple[str, Severity]]:
    """Return what is said of a profile beside one that is withdrawn, as codes and severities."""
    return [(problem.code, problem.severity) for problem in told(site({GONE: gone, "2023/b.md": profile}))]


# Named by others


@pytest.mark.parametrize(
    ("story", "unit"),
    [
        ("Học từ chị Nguyễn Thị Hạnh.", "phong-nghiep-vu-3"),
        ("Học từ chị NGUYỄN\nTHỊ **HẠNH**.", "phong-nghiep-vu-3"),
        ("Học từ chị Nguyen Thi Hanh.", "phong-nghiep-vu-3"),
        ("Ảnh: Nguyễn Thị Hạnh Phòng Nghiệp vụ 1.", "phong-nghiep-vu-3"),
        ("| Nguyễn Thị Hạnh Chuyên viên | 3 |\n|---|---|\n| Ai | 2 |", "phong-nghiep-vu-3"),
        ("| Họ | Tên |\n|---|---|\n| Nguyễn Thị | Hạnh |", "phong-nghiep-vu-3"),
        ("Học từ Nguy&#7877;n Th&#7883; H&#7841;nh.", "phong-nghiep-vu-3"),
        ("Học từ Ng\u00aduyễn Thị H<b></b>ạnh.", "phong-nghiep-vu-3"),
        ("Học từ chị Nguyễn **Thị** Hạnh.", "phong-nghiep-vu-3"),
        ("Học từ chị Nguyễn [Thị](https://bao.example/1) Hạnh.", "phong-nghiep-vu-3"),
        ('Học từ chị Nguyễn [Thị Hạnh](https://bao.example/1 "Bài báo").', "phong-nghiep-vu-3"),
        ("Học từ chị Nguyễn <b>Thị</b> Hạnh.", "phong-nghiep-vu-3"),
        ('Học từ chị Nguyễn <span lang="vi">Thị</span> Hạnh.', "phong-nghiep-vu-3"),
        ("Học từ chị N**guyễn** Thị H~~ạnh~~.", "phong-nghiep-vu-3"),
        ("Học từ chị Nguyễn [Thị] Hạnh.\n\n[Thị]: https://bao.example/1", "phong-nghiep-vu-3"),
        ("Học từ chị Nguyễn Thị[^1] Hạnh.\n\n[^1]: Ở Mường Khương.", "phong-nghiep-vu-3"),
        ("Học từ chị Nguyễn Thị Hạnh, Phòng Nghiệp vụ 3.", ELSEWHERE),
        ("Học từ [chị Nguyễn Thị Hạnh](hanh-nv3.md).", ELSEWHERE),
        ("Báo đã viết: <https://bao.example/hanh-nv3>.", ELSEWHERE),
        ("![Lớp học](hanh-nv3.jpg)", ELSEWHERE),
    ],
)
def test_a_person_who_is_known(site: Lay, story: str, unit: str) -> None:
    """By name in the same unit, with the unit's name, with a link to the profile, or by address alone."""
    assert told_of(site, person(CHAN, story, don_vi=unit)) == [("GS611", Severity.ERROR)]


@pytest.mark.parametrize(
    "keys",
    [
        {"tom_tat": "Cùng Nguyễn Thị Hạnh soạn bảng thuật ngữ cho phiên dịch tại tòa, không phiên nào phải hoãn."},
        {
            "anh": '{tep: lop-hoc.jpg, mo_ta: "Chị Nguyễn Thị Hạnh ở lớp học", nguon: "Văn phòng Ban"}',
            "dong_y": CONSENT,
        },
        {"anh": '{tep: hanh-nv3.jpg, mo_ta: "Chị ấy tại lớp học", nguon: "Văn phòng Ban"}', "dong_y": CONSENT},
        {"bi_danh": "[/guong/2022/hanh-nv3/]"},
    ],
)
def test_front_matter_names_people_too(site: Lay, keys: dict[str, str]) -> None:
    """A summary, the description of a photo, its file, an alias: told at that very value."""
    (problem,) = told(site({GONE: WITHDRAWN, "2023/b.md": person(CHAN, **keys)}))
    assert (problem.code, problem.severity) == ("GS611", Severity.ERROR)
    assert problem.line < person(CHAN, **keys).count("\n") - 3
    assert problem.length > 1


def test_all_places_are_told_of_once(site: Lay) -> None:
    """At the first, with the lines of the others, and without the name: what is told may be printed for all to read."""
    story = "Học từ Nguyễn Thị Hạnh.\n\nChị Nguyễn Thị Hạnh và Nguyễn Thị Hạnh.\n\nNguyễn Thị Hạnh!"
    (problem,) = told(site({GONE: WITHDRAWN, "2023/b.md": person(CHAN, story)}))
    first = person(CHAN, story).partition("Học từ")[0].count("\n") + 1
    assert (problem.line, problem.column) == (first, 8)
    assert f"Dòng {first + 2}, {first + 4} cũng vậy" in problem.message.vi
    assert "Hạnh" not in "".join((*problem.message, *problem.hint))
    assert problem.related == f"stories/{GONE}"


def test_a_file_may_be_called_by_the_name(site: Lay) -> None:
    """The name of the file is the page's address."""
    (problem,) = told(site({GONE: WITHDRAWN, "2023/nguyen-thi-hanh.md": person(CHAN)}))
    assert (problem.code, problem.line) == ("GS611", 1)
    assert "tên tệp" in problem.message.vi


@pytest.mark.parametrize(
    ("story", "keys"),
    [
        ("Học từ chị Nguyễn Thị Hạnh.", {"don_vi": ELSEWHERE}),
        ("Học từ chị Hạnh Nguyễn.", {}),
    ],
)
def test_a_name_alone_may_be_that_of_another(site: Lay, story: str, keys: dict[str, str]) -> None:
    """In another unit, or when it has two words only, it is a warning, which the author may waive."""
    gone = with_front(WITHDRAWN, ten_sap_xep="Hạnh Nguyễn")
    profile = person(CHAN, story, **keys)
    made = site({GONE: gone, "2023/b.md": profile})
    assert [(problem.code, problem.severity) for problem in told(made)] == [("GS612", Severity.WARNING)]
    made.write("2023/b.md", with_front(profile, mien_kiem_tra='[{ma: GS612, ly_do: "Người khác, chỉ trùng tên"}]'))
    assert told(made) == []
    assert [each.problem.code for each in made.inspect().waived] == ["GS612"]


@pytest.mark.parametrize(
    ("story", "keys"),
    [
        ("Học từ chị Nguyễn Thị Hành, Nguyễn Thị Hạnh Nhân và chị Hạnh.", {}),
        ("Học từ [một đồng nghiệp](hanh-nv3.md).", {}),
        ("Học từ chị Hạnh Nguyễn.", {"don_vi": ELSEWHERE}),
        ("Học từ một đồng nghiệp.", {"mien_kiem_tra": '[{ma: GS405, ly_do: "Lời của Nguyễn Thị Hạnh"}]'}),
    ],
)
def test_what_is_left_alone(site: Lay, story: str, keys: dict[str, str]) -> None:
    """Other names, short forms, links that the site takes away, two words in another unit, reasons of waivers."""
    gone = with_front(WITHDRAWN, ten_sap_xep="Hạnh Nguyễn")
    assert told_of(site, person(CHAN, story, **keys), gone) == []


def test_the_address_of_another_profile_is_no_trace(site: Lay) -> None:
    """Where a namesake has the same last part of an address, it leads to the namesake."""
    living = in_year(person("Nguyễn Thị Hành"), 2024)
    made = site(
        {GONE: WITHDRAWN, "2024/hanh-nv3.md": living, "2023/b.md": person(CHAN, "[bài](/guong/2024/hanh-nv3/)")}
    )
    assert told(made) == []


@pytest.mark.parametrize("name", ["Nguyễn Thị Hành", "Nguyễn Thị Hạnh Nhân"])
def test_a_profile_with_a_like_name_has_files_of_that_name(site: Lay, name: str) -> None:
    """Without accents the names of its files are those of either."""
    anh = '{tep: nguyen-thi-hanh.jpg, mo_ta: "Chị ấy tại lớp học", nguon: "Văn phòng Ban"}'
    profile = person(name, anh=anh, dong_y=CONSENT)
    assert told(site({GONE: WITHDRAWN, "2023/nguyen-thi-hanh.md": profile})) == []


@pytest.mark.parametrize(
    ("state", "severities"),
    [
        ("{trang_thai: du-thao}", [Severity.WARNING]),
        ("{trang_thai: cho-duyet}", [Severity.WARNING]),
        ("{trang_thai: rut, ngay: 2024-02-01}", []),
        ("{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 09-QĐ/BNCTU, ngay: 2024-02-01}}", []),
    ],
)
def test_who_shows_no_story_stops_nothing(site: Lay, state: str, severities: list[Severity]) -> None:
    """A draft is warned of the error it will be; what has no story any more names nobody."""
    profile = person(CHAN, "Học từ Nguyễn Thị Hạnh.", cong_bo=state)
    assert [severity for _, severity in told_of(site, profile)] == severities


def test_a_collective_names_people(site: Lay) -> None:
    """Its story is looked through as well."""
    assert told_of(site, COLLECTIVE.replace("2024", "2023") + "\nNguyễn Thị Hạnh phụ trách bảng.\n") == [
        ("GS611", Severity.ERROR)
    ]


def test_a_collective_is_nobody(site: Lay) -> None:
    """It gives no consent, so there is none to withdraw; its name is often that of a unit."""
    away = with_front(COLLECTIVE, cong_bo="{trang_thai: rut, ngay: 2025-02-01}")
    made = site({"2024/a.md": away, "2023/b.md": person(CHAN, "Học từ Phòng Nghiệp Vụ 3, phòng-nghiệp-vụ-3.")})
    assert told(made) == []


# Back again


def later(consent: str | None, **keys: str) -> str:
    """Return a profile of 2024 of who withdrew that of 2023 in February, with the day of its consent."""
    return with_front(in_year(person(HANH, **keys), 2024), dong_y=AGREED % consent if consent else None)


@pytest.mark.parametrize(("day", "codes"), [("2024-01-31", ["GS613"]), ("2024-02-01", ["GS613"]), ("2024-02-02", [])])
def test_a_new_profile_takes_a_new_consent(site: Lay, day: str, codes: list[str]) -> None:
    """It is to be later than the withdrawal."""
    made = site({GONE: WITHDRAWN, "2024/b.md": later(day)})
    assert [problem.code for problem in told(made)] == codes


def test_it_is_told_at_the_consent(site: Lay) -> None:
    """With both days, the file of the withdrawn profile, and what to do."""
    (problem,) = told(site({GONE: WITHDRAWN, "2024/b.md": later("2023-11-25")}))
    assert problem.line == later("2023-11-25").partition("dong_y")[0].count("\n") + 1
    assert problem.severity is Severity.ERROR
    for words in ("01/02/2024", "25/11/2023", f"stories/{GONE}"):
        assert words in problem.message.vi
    assert "bản đồng ý mới" in problem.hint.vi


def test_a_draft_without_consent_is_warned(site: Lay) -> None:
    """Where there is no consent yet, the name is what is told of."""
    (problem,) = told(site({GONE: WITHDRAWN, "2024/b.md": later(None, cong_bo="{trang_thai: du-thao}")}))
    assert (problem.code, problem.severity, problem.line) == ("GS613", Severity.WARNING, 3)


@pytest.mark.parametrize(
    ("file", "keys", "codes"),
    [
        ("2024/b.md", {"don_vi": ELSEWHERE}, ["GS612"]),
        ("2024/hanh-nv3.md", {"don_vi": ELSEWHERE}, ["GS613"]),
        ("2024/b.md", {"ten": "Nguyễn Thị Hành"}, []),
        ("2024/b.md", {"ten": "NGUYEN THI HANH"}, ["GS613"]),
    ],
)
def test_who_is_the_same_person(site: Lay, file: str, keys: dict[str, str], codes: list[str]) -> None:
    """One name in one unit or in one place is one person; in another unit it may be a namesake, which may be waived."""
    profile = with_front(later("2023-11-25"), **keys)
    assert [problem.code for problem in told(site({GONE: WITHDRAWN, file: profile}))] == codes


def test_who_takes_the_address_is_the_same_person(site: Lay) -> None:
    """A former address of the withdrawn profile would lead readers to the other one."""
    gone = with_front(WITHDRAWN, bi_danh="[/guong/2021/chi-hanh/]")
    other = in_year(person("Nguyễn Hạnh", bi_danh="[/guong/2021/chi-hanh/]", don_vi=ELSEWHERE), 2024)
    codes = {problem.code for problem in told(site({GONE: gone, "2024/b.md": with_front(other, dong_y=CONSENT)}))}
    assert "GS613" in codes


def test_the_latest_withdrawal_counts(site: Lay) -> None:
    """Whoever withdrew twice agrees anew after the second time, and is told once."""
    again = later("2024-03-01", cong_bo="{trang_thai: rut, ngay: 2024-12-30}")
    last = with_front(in_year(person(HANH), 2025), dong_y=AGREED % "2024-01-15")
    (problem,) = told(site({GONE: WITHDRAWN, "2024/b.md": again, "2025/c.md": last}))
    assert (problem.code, problem.file) == ("GS613", "stories/2025/c.md")
    assert "30/12/2024" in problem.message.vi


def test_who_agreed_anew_may_be_named(site: Lay) -> None:
    """There is a profile with the name again, so others may tell of that person; a draft is not there yet."""
    files = {GONE: WITHDRAWN, "2023/b.md": person(CHAN, "Học từ Nguyễn Thị Hạnh.")}
    made = site({**files, "2024/c.md": later("2024-11-25")})
    assert told(made) == []
    made.write("2024/c.md", later("2024-11-25", cong_bo="{trang_thai: du-thao}"))
    assert [problem.code for problem in told(made)] == ["GS611"]
