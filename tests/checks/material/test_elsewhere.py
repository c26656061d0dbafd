"""What the registry and ordinary pages say is published too, and judged like the words of profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.calendar_day import today
from guongsang.checks.examining.inspection import inspect_site
from guongsang.settings import read_settings
from guongsang.stories.problem import Severity
from tales import WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]

CEREMONY = "- id: tong-ket-2023\n  ten: Hội nghị tổng kết\n  ngay: 2023-12-22\n  mo_ta: {told}\n"
REGISTRY = "stories/danh-muc/hoi-nghi.yml"


def told(made: Site) -> list[tuple[str, int, int, str, Severity]]:
    """Return what is said of files that are no profiles."""
    found = inspect_site(made.root, read_settings(made.root), today(), recall=False)
    return [
        (problem.file, problem.line, problem.column, str(problem.code), problem.severity)
        for problem in found.problems
        if "/danh-muc/" in problem.file or problem.file.startswith("docs/")
        if problem.severity is Severity.ERROR or problem.code == "GS612"
    ]


def page(made: Site, text: str, name: str = "gioi-thieu-them.md") -> None:
    """Add an ordinary page."""
    file = made.root / "docs" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "code", "column"),
    [
        ("Ai cần thì gọi anh Páo, số 0912 345 678.", "GS304", 37),
        ("Anh Páo, căn cước công dân số 010 083 012 345.", "GS301", 40),
        ("Theo Công văn số 12-CV/BNC (Mật) ngày 5/3/2023.", "GS350", 38),
    ],
)
def test_the_registry_is_looked_through(site: Lay, words: str, code: str, column: int) -> None:
    """A ceremony's description stands on its page: what it must not hold is told at its line."""
    made = site({"danh-muc/hoi-nghi.yml": CEREMONY.format(told=words)})
    assert told(made) == [(REGISTRY, 4, column, code, Severity.ERROR)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# Thêm\n\nGọi anh Páo, số 0912 345 678.\n", (3, 17, "GS304")),
        ("# Thêm\n\nNhà anh Páo ở số 15, ngõ 4, phố Cầu Mây.\n", (3, 15, "GS308")),
        ("# Thêm\n\nTÀI LIỆU MẬT\n", (3, 10, "GS350")),
    ],
)
def test_ordinary_pages_are_looked_through(site: Lay, text: str, place: tuple[int, int, str]) -> None:
    """Every file of docs is published."""
    made = site({})
    page(made, text)
    line, column, code = place
    assert [(file, row, rule) for file, row, _, rule, _ in told(made)] == [("docs/gioi-thieu-them.md", line, code)]
    assert told(made)[0][2] <= column


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("bang.csv", "Tên;Số\nAnh Páo;0912 345 678\n", (2, "GS304")),
        ("trang/thu.html", "<p>Thư</p>\n<p><b>TỐI</b> MẬT</p>\n", (2, "GS350")),
        ("thu.TXT", "Lưu hành nội bộ\n", (1, "GS351")),
        ("tai-lieu-mat.txt", "Danh sách\n", (1, "GS350")),
        ("ke-hoach-tuyet-mat.pdf", "%PDF", (1, "GS350")),
        ("so-tay/thu.txt", "Lưu hành nội bộ\n", (1, "GS351")),
    ],
)
def test_files_copied_beside_pages_are_looked_through(site: Lay, name: str, text: str, place: tuple[int, str]) -> None:
    """Text of any kind, and the names of what cannot be read."""
    made = site({})
    page(made, text, name)
    assert [(file, row, rule) for file, row, _, rule, _ in told(made)] == [(f"docs/{name}", *place)]


def test_a_text_that_cannot_be_read_is_refused(site: Lay) -> None:
    """Nobody knows what it would publish."""
    made = site({})
    (made.root / "docs" / "cu.txt").write_bytes("Lưu hành nội bộ".encode("utf-16"))
    assert [(file, rule, level) for file, _, _, rule, level in told(made)] == [("docs/cu.txt", "GS001", Severity.ERROR)]


@pytest.mark.parametrize(("name", "count"), [("mau-don.docx", 1), ("ban-do.PDF", 1), ("nen.css", 0), (".an/a.txt", 0)])
def test_a_document_is_left_to_people(site: Lay, name: str, count: int) -> None:
    """What only a person can look through is told of with a warning; programs and hidden files are not."""
    made = site({})
    page(made, "Lưu hành nội bộ", name)
    found = inspect_site(made.root, read_settings(made.root), today(), recall=False).problems
    assert [(problem.code, problem.severity) for problem in found if problem.file == f"docs/{name}"] == [
        ("GS001", Severity.WARNING)
    ] * count


def test_the_handbook_may_quote_what_it_forbids(site: Lay) -> None:
    """Its pages speak of the marks themselves."""
    made = site({})
    page(made, "# Dấu\n\nTÀI LIỆU MẬT\n", "so-tay/dau.md")
    assert told(made) == []


def test_the_agencys_own_numbers_may_stand_on_pages(site: Lay) -> None:
    """What the registry lists as the agency's is nobody's personal number."""
    made = site({"danh-muc/lien-he.yml": '- {id: truc, ten: Trực ban, dien_thoai: ["0912345678"]}\n'})
    page(made, "Trực ban: 0912 345 678.\n")
    assert told(made) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Học từ chị Nguyễn Thị Hạnh.", [(3, "GS612", Severity.WARNING)]),
        ("Học từ chị Nguyễn Thị Hạnh, Phòng Nghiệp vụ 3.", [(3, "GS611", Severity.ERROR)]),
        ("Xem [bài cũ](/guong/2023/hanh-nv3/).", [(3, "GS611", Severity.ERROR)]),
        ("Học từ chị Nguyễn Thị Hạnh Hoa.", []),
        ("Học từ chị Hạnh.", []),
    ],
)
def test_who_withdrew_is_named_on_no_page(site: Lay, text: str, expected: list[tuple[int, str, Severity]]) -> None:
    """By a name that means one person, and surely when the unit or the address stands beside it."""
    made = site({"2023/hanh-nv3.md": WITHDRAWN})
    page(made, f"# Thêm\n\n{text}\n")
    assert [(line, code, severity) for _, line, _, code, severity in told(made)] == expected


def test_who_withdrew_is_named_in_no_registry(site: Lay) -> None:
    """The lines of other mentions are told with the first."""
    text = "Biểu dương chị Nguyễn Thị Hạnh.\n  dia_diem: Nhà chị Nguyễn Thị Hạnh"
    made = site({"2023/hanh-nv3.md": WITHDRAWN, "danh-muc/hoi-nghi.yml": CEREMONY.format(told=text)})
    assert [(file, line, code) for file, line, _, code, _ in told(made)] == [(REGISTRY, 4, "GS612")]
