"""Links to the site's other pages: those that there are, and what is offered instead of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.inspection import inspect
from guongsang.checks.families import routes
from guongsang.stories.problem import Severity
from support import TODAY, in_year, person

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem
    from support import Site

    Lay = Callable[..., Site]

PAGES = frozenset({"index", "gioi-thieu", "so-tay", "so-tay/lenh", "tai-lieu/ke-hoach.pdf"})
WITHDRAWN = person("Thào A Dê", don_vi="van-phong", cong_bo="{trang_thai: rut, ngay: 2024-02-01}")


def told(site: Lay, *links: str, **keys: str) -> list[Problem]:
    """Return what is said about links in a story, each in a paragraph of its own."""
    made = site(
        {
            "2023/my.md": person("Giàng Thị Mỷ", "\n\n".join(f"Xem [trang này]({link})." for link in links), **keys),
            "2024/hanh.md": in_year(person("Nguyễn Thị Hạnh"), 2024),
            "2023/rut.md": WITHDRAWN,
        }
    )
    found = inspect(made.folder, TODAY, reserved=PAGES, address="https://guong.example/cong/")
    return [problem for problem in found.problems if problem.code == "GS610"]


@pytest.mark.parametrize(
    "link",
    [
        *("/", "/index.html", "/guong/", "/guong", "/guong/trang/3/", "/GUONG/", "/feed.xml", "/tim-kiem/?q=x"),
        *("/nam/", "/nam/2024/", "/nam/2023/trang/2/", "/don-vi/phong-nghiep-vu-3/", "/linh-vuc/cai-cach-tu-phap/"),
        *("/khen-thuong/bang-khen-tinh/", "/dia-ban/lao-cai/", "/loai/ca-nhan/", "/ten/m/", "/hoi-nghi/tong-ket-2023/"),
        *("/gioi-thieu/", "/so-tay/lenh/#hai-lenh", "/tai-lieu/ke-hoach.pdf", "/du-lieu/ho-so.json", "../../.."),
        *("/so-tay/quy-tac/gs001/", "/guong/2024/hanh/", "https://khac.example/ho-so/x/", "#muc", "//khac.example/x/"),
    ],
)
def test_links_to_pages_that_there_are(link: str, site: Lay) -> None:
    """Lists, further pages of them, the handbook, files, profiles, other sites."""
    assert told(site, link) == []


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("/ho-so/hanh/", "/guong/2024/hanh/"),
        ("/ho-so/2024/hanhh/", "/guong/2024/hanh/"),
        ("/so-tai/lenh/", "/so-tay/lenh/"),
        ("/gioithieu", "/gioi-thieu/"),
        ("/don-vi/phong-nghiep-vu-9/", "/don-vi/phong-nghiep-vu-3/"),
        ("/don-vi/xyz/", "«/don-vi/»"),
        ("/tai-lieu/khac.pdf", "/guong/2023/ten-ho-so/"),
        ("https://guong.example/cong/so-tay/lenhh/", "/so-tay/lenh/"),
        ("www.vi-du.vn/tin", "«https://www.vi-du.vn/tin»"),
        ("vi-du.com", "«https://vi-du.com»"),
        ("../", "/guong/"),
    ],
)
def test_links_to_pages_that_there_are_not(link: str, hint: str, site: Lay) -> None:
    """A warning at the link, with the page that was most likely meant."""
    (problem,) = told(site, link)
    assert (problem.file, problem.severity, problem.column) == ("stories/2023/my.md", Severity.WARNING, 17)
    assert problem.message.vi == f"Liên kết «{link}» không dẫn tới trang nào của cổng."
    assert hint in problem.hint.vi


def test_every_link_is_told_at_its_own_line(site: Lay) -> None:
    """One that leads to a profile, or to none, is told by the rules about these."""
    first, second = told(site, "/ho-so/", "/guong/2023/khong-ai/", "/trang-chu/")
    assert second.line == first.line + 4


def test_a_story_that_is_shown_no_more_is_left_alone(site: Lay) -> None:
    """Nobody can follow its links."""
    annulled = "{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 09-QĐ/BNCTU, ngay: 2024-02-01}}"
    assert told(site, "/ho-so/", cong_bo=annulled) == []


def test_after_many_the_nearest_page_is_not_looked_for(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes time, and nobody reads fifty suggestions."""
    monkeypatch.setattr(routes, "MOST_SUGGESTIONS", 1)
    assert ["/so-tay/lenh/" in problem.hint.vi for problem in told(site, "/so-tai/lenh/", "/so-tay/lenhh/")] == [
        True,
        False,
    ]
