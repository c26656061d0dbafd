"""Links between profiles: those that lead somewhere, and what is said of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.inspection import inspect
from guongsang.checks.families import links
from guongsang.stories.problem import Severity
from support import PERSON, TODAY, in_year, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem
    from support import Site

    Lay = Callable[..., Site]

CODES = ("GS607", "GS608", "GS609")
HANH = "Nguyễn Thị Hạnh"
OTHERS = {
    "2023/chan.md": person("Lù Văn Chẩn"),
    "2024/hanh/index.md": in_year(person(HANH, bi_danh="[/guong/2022/hanh-cu/, /tin/12.html]"), 2024),
    "2023/nhap.md": person("Lý Suy Xá", bi_danh="[/guong/2022/nhap-cu/]", cong_bo="{trang_thai: du-thao}"),
    "2023/hen.md": person("Má Thị Di", cong_bo="{trang_thai: cong-bo, ngay: 2030-01-01}"),
    "2023/rut.md": person("Thào A Dê", cong_bo="{trang_thai: rut, ngay: 2024-02-01}"),
    "2023/huy.md": person(
        "Sùng A Lử",
        bi_danh="[/guong/2022/huy-cu/]",
        cong_bo="{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 09-QĐ/BNCTU, ngay: 2024-02-01}}",
    ),
}


def told(made: Site) -> list[Problem]:
    """Return what is said about links."""
    found = inspect(
        made.folder,
        TODAY,
        reserved=frozenset({"tin/2023/ve-portal"}),
        address="https://guong.example/cong/",
    )
    return [problem for problem in found.problems if problem.code in CODES]


@pytest.mark.parametrize(
    "link",
    [
        "chan.md",
        "../2024/hanh/index.md",
        "/guong/2024/hanh/",
        "/guong/2024/hanh",
        "../chan/",
        "../../2024/hanh/#muc-viec-da-lam",
        "/guong/2023/Chan/",
        "my.md",
        "/guong/2023/hen/",
        "https://guong.example/cong/guong/2023/chan/",
        "https://guong.example/guong/2023/thieu/",
        "https://khac.example/cong/guong/2023/thieu/",
        "/tieu-chi/",
        "/nam/2023/",
        "/tin/2023/ve-portal/",
        "anh.jpg",
        "#muc",
    ],
)
def test_links_that_lead_somewhere(site: Lay, link: str) -> None:
    """To a profile in any way of writing, to one whose day is yet to come, to other pages and other sites."""
    assert told(site({**OTHERS, "2023/my.md": person("Giàng Thị Mỷ", f"Học từ [người ấy]({link}).")})) == []


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("/guong/2023/hanh/", "/guong/2024/hanh/"),
        ("../chann/", "/guong/2023/chan/"),
        ("chann.md", "/guong/2023/chan/"),
        ("../../../stories/2024/hanh.md", "/guong/2024/hanh/"),
        ("2023/chan/", "/guong/2023/chan/"),
        ("guong/2023/chan/", "/guong/2023/chan/"),
        ("/stories/2023/chan.md", "/guong/2023/chan/"),
        ("/2024/hanh/index.md", "/guong/2024/hanh/"),
        ("https://guong.example/cong/guong/2023/chann/", "/guong/2023/chan/"),
        ("/guong/2023/khong-ai-ca/", "/guong/2023/ten-ho-so/"),
        ("../../docs/gioi-thieu.md", "/guong/2023/ten-ho-so/"),
        ("/guong/2023/%00/", "/guong/2023/ten-ho-so/"),
    ],
)
def test_links_that_lead_nowhere(site: Lay, link: str, hint: str) -> None:
    """Each is an error at its own line and column, with the nearest address that there is."""
    (problem,) = told(site({**OTHERS, "2023/my.md": person("Giàng Thị Mỷ", f"Một.\n\nHọc từ [người ấy]({link}).")}))
    assert (problem.file, problem.code, problem.severity) == ("stories/2023/my.md", "GS607", Severity.ERROR)
    assert (problem.line, problem.column) == (30, 19)
    assert f"«{link}»" in problem.message.vi
    assert hint in problem.hint.vi


@pytest.mark.parametrize("link", ["nhap.md", "/guong/2022/nhap-cu/"])
def test_a_link_to_what_is_not_published(site: Lay, link: str) -> None:
    """Readers would not see it; another draft may link to it."""
    made = site({**OTHERS, "2023/my.md": person("Giàng Thị Mỷ", f"Học từ [người ấy]({link}).")})
    assert [(problem.code, problem.severity) for problem in told(made)] == [("GS607", Severity.ERROR)]
    draft = person("Giàng Thị Mỷ", f"Học từ [người ấy]({link}).", cong_bo="{trang_thai: du-thao}")
    made.write("2023/my.md", draft)
    assert "GS607" not in {problem.code for problem in told(made)}


def test_a_broken_link_stops_no_draft(site: Lay) -> None:
    """While a profile is being written, it is a warning."""
    draft = person("Giàng Thị Mỷ", "[ai](thieu.md)", cong_bo="{trang_thai: du-thao}")
    assert [problem.severity for problem in told(site({"2023/my.md": draft}))] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("rut.md", "đã rút"),
        ("/guong/2023/rut/", "đã rút"),
        ("huy.md", "đã thu hồi"),
        ("/guong/2022/huy-cu/", "thu hồi"),
    ],
)
def test_a_link_to_who_is_gone(site: Lay, link: str, words: str) -> None:
    """It is told without the name, and stops nothing: a withdrawal waits for nobody."""
    made = site({**OTHERS, "2023/my.md": person("Giàng Thị Mỷ", f"Học từ [người ấy]({link}).")})
    (problem,) = told(made)
    assert (problem.code, problem.severity) == ("GS609", Severity.WARNING)
    assert words in problem.message.vi
    assert "Thào" not in "".join((*problem.message, *problem.hint))


@pytest.mark.parametrize("link", ["/guong/2022/hanh-cu/", "../../2022/hanh-cu/", "../2022/hanh-cu.md", "/tin/12.html"])
def test_a_link_by_a_former_address(site: Lay, link: str) -> None:
    """It still works; the note tells the new address."""
    (problem,) = told(site({**OTHERS, "2023/my.md": person("Giàng Thị Mỷ", f"Học từ [người ấy]({link}).")}))
    assert (problem.code, problem.severity) == ("GS608", Severity.NOTE)
    assert "«/guong/2024/hanh/»" in problem.hint.vi


def test_who_is_gone_links_to_nobody(site: Lay) -> None:
    """A profile withdrawn or annulled shows no story, so its links matter no more."""
    states = ("{trang_thai: rut, ngay: 2024-02-01}", "{trang_thai: thu-hoi, ngay: 2024-02-01}")
    made = site(
        {
            f"2023/a-{number}.md": person("Giàng Thị Mỷ", "[ai](thieu.md)", cong_bo=state)
            for number, state in enumerate(states)
        }
    )
    assert told(made) == []


def test_a_profile_with_a_mistake_of_its_own_is_no_broken_link(site: Lay) -> None:
    """What is wrong is told where it is wrong."""
    broken = {"2023/hong.md": "---\nloai: [\n---\n", "2023/la.md": with_front(PERSON, don_vi="khong-co")}
    made = site({**broken, "2023/my.md": person("Giàng Thị Mỷ", "[một](hong.md) [hai](la.md)")})
    assert told(made) == []


def test_every_link_is_told_at_its_place(site: Lay) -> None:
    """Two in one line have a column each."""
    made = site({"2023/my.md": person("Giàng Thị Mỷ", "[a](b.md) và [c](d.md)")})
    assert [problem.column for problem in told(made)] == [5, 18]


def test_thousands_of_broken_links_are_told_without_suggestions(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking for the nearest address takes time, so only the first get one."""
    monkeypatch.setattr(links, "MOST_SUGGESTIONS", 1)
    made = site({**OTHERS, "2023/my.md": person("Giàng Thị Mỷ", "[a](chann.md) [b](chaan.md)")})
    assert ["/guong/2023/chan/" in problem.hint.vi for problem in told(made)] == [True, False]
