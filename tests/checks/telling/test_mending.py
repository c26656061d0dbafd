"""Safe corrections, made in the files themselves."""

from __future__ import annotations

import stat
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guongsang.checks.recognisers.prose import kept_in
from guongsang.checks.telling.mending import Mending, mend, plan_mendings, told
from guongsang.checks.telling.results import Results, results_of
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Mend, Problem, Severity
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]

FILE = "2023/giang-thi-my.md"
COMMENTED = PERSON.replace(
    "don_vi: phong-nghiep-vu-3\n", "don_vi: 'phong-nghiep-vu-3'   # phòng của chị\n\n# Năm được ghi nhận\n"
)


def problem(line: int, column: int, old: str, new: str, file: str = "a.md") -> Problem:
    """Return a problem that a machine may correct."""
    nothing = Phrase("", "")
    return Problem(file, line, column, "GS407", nothing, nothing, Severity.WARNING, len(old), Mend(old, new))


def planned(root: Path, content: str | bytes, *problems: Problem) -> str | None:
    """Return what a file would hold afterwards; None when it stays as it is."""
    (root / "a.md").write_bytes(content if isinstance(content, bytes) else content.encode())
    plan = plan_mendings(problems, root)
    return plan[0].after.decode() if plan else None


TEXT = "---\nten: Giàng  Mỷ # tên\nso: 'Số: 12'\n---\nBài  viết.\n"


def test_exactly_the_characters_meant_are_replaced(tmp_path: Path) -> None:
    """Comments, quotes and order stay."""
    corrections = (problem(2, 11, "  ", " "), problem(3, 6, "Số: 12", "12"), problem(5, 4, "  ", " "))
    assert planned(tmp_path, TEXT, *corrections) == "---\nten: Giàng Mỷ # tên\nso: '12'\n---\nBài viết.\n"


@pytest.mark.parametrize(
    "wrong",
    [
        problem(2, 11, "xx", " "),
        problem(99, 1, "a", "b"),
        problem(2, 400, "  ", " "),
        problem(3, 5, "'Số: 12'", "Số: 12: 13"),
        problem(2, 1, "ten", "họ tên"),
        problem(1, 1, "---", ""),
        problem(4, 1, "---", ""),
    ],
)
def test_a_correction_that_does_not_fit_is_not_made(wrong: Problem, tmp_path: Path) -> None:
    """Other words stand there by now, or the front matter would not be the same any more."""
    assert planned(tmp_path, TEXT, wrong) is None


def test_overlapping_corrections_are_not_mixed(tmp_path: Path) -> None:
    """The later one is made, the other waits for the next round."""
    assert planned(tmp_path, TEXT, problem(5, 1, "Bài  viết", "Bài"), problem(5, 4, "  viết.", " viết.")) == (
        TEXT.replace("Bài  viết", "Bài viết")
    )


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_line_ends_stay(ends: str, tmp_path: Path) -> None:
    """A file from Windows stays one."""
    after = planned(tmp_path, TEXT.replace("\n", ends), problem(5, 4, "  ", " "))
    assert after == TEXT.replace("Bài  viết", "Bài viết").replace("\n", ends)


def test_mixed_line_ends_are_left_alone(tmp_path: Path) -> None:
    """Lines cannot be told apart there."""
    assert planned(tmp_path, TEXT.replace("\n", "\r\n", 2), problem(5, 4, "  ", " ")) is None


@pytest.mark.parametrize("name", ["b.md", "a.yml"])
def test_only_profiles_that_are_there_are_corrected(name: str, tmp_path: Path) -> None:
    """A missing file and a registry file stay as they are."""
    assert planned(tmp_path, TEXT, problem(5, 4, "  ", " ", name)) is None


def test_marks_stored_apart_are_composed_and_the_byte_order_mark_goes(site: Lay) -> None:
    """What reading repairs for the page is repaired in the file."""
    made = site({FILE: ("\ufeff" + unicodedata.normalize("NFD", COMMENTED)).encode()})
    (done,), left = mend(lambda: results_of(made.inspect()), made.root)
    assert (done.file, done.count) == (f"stories/{FILE}", 2)
    assert (made.stories / FILE).read_text("utf-8") == COMMENTED
    assert left.problems == ()


def test_one_correction_may_make_another_possible(tmp_path: Path) -> None:
    """It is looked again until nothing is left, and told as one change."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")

    def look() -> Results:
        text = (tmp_path / "a.md").read_text("utf-8")
        spaces = problem(5, 4, "  ", " ") if "Bài  " in text else problem(5, 5, "viết", "đọc")
        return Results((spaces,) if "đọc" not in text else (), (), 1)

    (done,), left = mend(look, tmp_path)
    assert (done.count, left.problems) == (2, ())
    assert done.diff("vi") == "--- a.md\n+++ a.md\n@@ -4,2 +4,2 @@\n ---\n-Bài  viết.\n+Bài đọc."


def test_a_byte_order_mark_that_goes_is_told_in_words(tmp_path: Path) -> None:
    """Nobody would see it in a diff."""
    nothing = Phrase("", "")
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    unusual = Problem("a.md", 1, 1, Fault.UNUSUAL_TEXT, nothing, nothing, Severity.NOTE)
    (done,) = plan_mendings([unusual], tmp_path)
    assert done.diff("vi") == "a.md: đã bỏ dấu BOM, không nhìn thấy được, ở đầu tệp."
    (both,) = plan_mendings([unusual, problem(5, 4, "  ", " ")], tmp_path)
    assert "byte-order mark" in both.diff("en").splitlines()[0]
    assert both.diff("en").splitlines()[1:3] == ["--- a.md", "+++ a.md"]


@pytest.mark.parametrize("quote", ["", '"'])
def test_labels_in_numbers_are_taken_away(quote: str, site: Lay) -> None:
    """All at once, though the front matter could not even be read with them when they are not within quotes."""
    awards = "".join(
        f"\n  - hinh_thuc: giay-khen\n    so: {quote}{label}{number}-QĐ/TU{quote}   # bản gốc\n    ngay: {day}\n    co_quan: tinh-uy-lao-cai"
        for number, label, day in (
            (61, "Số: ", "20.12.2023"),
            (62, "Quyết định số: ", "ngày 21 tháng 12 năm 2023"),
            (63, "Số hiệu: ", "2023-12-22"),
            (64, "số: ", "2023-12-22"),
            (65, "Số : ", "2023-12-22"),
        )
    )
    made = site({FILE: with_front(PERSON, khen_thuong=awards)})
    _, left = mend(lambda: results_of(made.inspect()), made.root)
    assert left.problems == ()
    text = (made.stories / FILE).read_text("utf-8")
    assert [f"so: {quote}{number}-QĐ/TU{quote}   # bản gốc" in text for number in range(61, 66)] == [True] * 5
    assert "ngay: 2023-12-20\n" in text
    assert "ngay: 2023-12-21\n" in text


def test_what_could_not_be_read_is_mended_only_into_what_can(tmp_path: Path) -> None:
    """Half a correction of a front matter might change what the rest means."""
    broken = "---\nso: Số: 12\nten: [a\n---\n"
    assert planned(tmp_path, broken, problem(2, 5, "Số: ", "")) is None
    assert planned(tmp_path, broken.replace("[a", "a"), problem(2, 5, "Số: ", "")) == "---\nso: 12\nten: a\n---\n"


def test_a_warning_elsewhere_keeps_nothing_from_being_corrected(tmp_path: Path) -> None:
    """A # that may be meant otherwise has nothing to do with two spaces in the story."""
    text = TEXT.replace("# tên", "#3")
    assert planned(tmp_path, text, problem(5, 4, "  ", " ")) == text.replace("Bài  viết", "Bài viết")


def test_permissions_stay(tmp_path: Path) -> None:
    """Others who could read or write the file still can."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.md").chmod(0o664)
    found = [Results((problem(5, 4, "  ", " "),), (), 1), Results((), (), 1)]
    mend(lambda: found.pop(0), tmp_path)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o664


def test_nothing_to_correct_is_said_so(site: Lay) -> None:
    """A sound site stays untouched."""
    made = site({FILE: COMMENTED})
    done, _ = mend(lambda: results_of(made.inspect()), made.root)
    assert (done, told(done).vi) == ((), "Không có chỗ nào tự sửa được.")
    assert told([Mending("a.md", b"", b"", 3)]).vi == "Đã sửa 3 chỗ trong 1 tệp."


def test_what_is_waived_is_not_corrected(site: Lay) -> None:
    """The officer wants it so."""
    text = with_front(
        PERSON, bai_hoc='["Ghi  hai dấu cách."]', mien_kiem_tra='[{ma: GS407, ly_do: "Dẫn nguyên văn bản gốc"}]'
    )
    made = site({FILE: text})
    assert [waived.problem.code for waived in made.inspect().waived] == ["GS407"]
    mend(lambda: results_of(made.inspect()), made.root)
    assert (made.stories / FILE).read_text("utf-8") == text


UNTOUCHED = (
    "Mở <https://a.vn/x  ,y> nhé.",
    'Nói <abbr title="a  b , c">c</abbr> rồi.',
    "Mở [sổ tay](so  tay.md 'a  b') ra.",
    "Gõ `a  b , c` rồi.",
    "```\nmã  nguồn , rồi\n```",
    "Kế hoạch ghi: “Số: 5-CT/TW”.",
    "> Thực hiện Chỉ thị số 5-CT/TW.",
    "![Chị Mỷ](/anh/Chi\u0323.jpg) ngồi ghi.",
    "Gõ `Mỷ` thì thấy.".replace("Mỷ", "My\u0309"),
    "<span lang='My\u0309'>chữ</span> ấy.",
)
"""What no correction may change, though one might."""


@pytest.mark.parametrize("story", UNTOUCHED)
def test_addresses_html_code_and_quotations_stay(story: str, site: Lay) -> None:
    """Even where the rest of the story is corrected."""
    made = site({FILE: f"{PERSON}\nHai  từ.\n\n{story}\n"})
    mend(lambda: results_of(made.inspect()), made.root)
    assert (made.stories / FILE).read_text("utf-8") == f"{PERSON}\nHai từ.\n\n{story}\n"


def test_file_names_in_the_front_matter_stay(site: Lay) -> None:
    """A photo is found by every character of its name."""
    text = with_front(PERSON, anh='{tep: "anh  1 ,2.jpg", mo_ta: "Chị  Mỷ ghi sổ", nguon: Văn phòng}')
    made = site({FILE: text})
    mend(lambda: results_of(made.inspect()), made.root)
    assert (made.stories / FILE).read_text("utf-8") == text.replace("Chị  Mỷ", "Chị Mỷ")


@pytest.mark.parametrize(
    ("given_value", "mended"),
    [
        ("|\n    5-BB/HĐTĐKT\n    # ghi theo biên bản", None),
        ("|\n      5-BB/HĐTĐKT\n", "|\n      05-BB/HĐTĐKT\n"),
    ],
)
def test_a_value_in_a_block_keeps_its_lines(given_value: str, mended: str | None, site: Lay) -> None:
    """The line's end behind it is not part of what is corrected."""
    value = f"\n  suy_ton:\n    so: {given_value}\n    ngay: 2023-11-20\n  phe_duyet: {{nguoi: Trưởng Ban, ngay: 2023-12-01}}"
    text = with_front(PERSON, ghi_nhan=value)
    made = site({FILE: text})
    mend(lambda: results_of(made.inspect()), made.root)
    assert (made.stories / FILE).read_text("utf-8") == (text.replace(given_value, mended) if mended else text)


def test_a_correction_within_an_address_is_refused(tmp_path: Path) -> None:
    """Whoever asks for it; nothing else is corrected then."""
    text = TEXT.replace("Bài  viết", "[Bài](a  b.md)  viết")
    assert planned(tmp_path, text, problem(5, 8, "  ", " ")) is None
    assert planned(tmp_path, text, problem(5, 15, "  ", " ")) == text.replace(")  viết", ") viết")


def test_only_addresses_stored_apart_are_nothing_to_correct(tmp_path: Path) -> None:
    """They stay, and are not counted as corrected."""
    nothing = Phrase("", "")
    unusual = Problem("a.md", 1, 1, Fault.UNUSUAL_TEXT, nothing, nothing, Severity.NOTE)
    text = TEXT.replace("Bài  viết", "[Bài](My\u0309.md)")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert plan_mendings([unusual], tmp_path) == ()
    (tmp_path / "a.md").write_text(text.replace("Giàng", "Gia\u0300ng"), encoding="utf-8")
    (done,) = plan_mendings([unusual], tmp_path)
    assert (done.after.decode(), done.count) == (text, 1)


PIECES = st.sampled_from(
    (
        *UNTOUCHED,
        "Chị Mỷ  ghi sổ , rồi về .",
        "Chị\xa0Mỷ ( ở bản ) ghi.",
        "Theo Chỉ thị số 5-CT/TW và 34/CT-TW.",
        "Chi\u0323 My\u0309 ghi.",
        "Sổ\u200b tay.",
        "“ Hai  từ ”",
        "- mục  một",
        "| a  | b |\n|----|---|\n| c , | d |",
        "    mã  nguồn",
        "<div\ntitle='a  b'>",
        "[1]: /a  b.md",
        "`",
        "<!-- ẩn  đi",
        "",
    )
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pieces=st.lists(PIECES, min_size=1, max_size=6), between=st.sampled_from(["\n", "\n\n", " "]))
def test_correcting_is_done_once_and_for_all(pieces: list[str], between: str, fresh: Site) -> None:
    """A second time changes nothing, no problem is new, and every address, tag and line of code is as it was."""
    file = fresh.write(FILE, f"{PERSON}\n{between.join(pieces)}\n")
    before = file.read_text("utf-8")
    found = {(problem.code, problem.message) for problem in fresh.inspect().problems}
    _, left = mend(lambda: results_of(fresh.inspect()), fresh.root)
    after = file.read_text("utf-8")
    assert {(problem.code, problem.message) for problem in left.problems} <= found
    assert kept(after) == kept(before)
    again, _ = mend(lambda: results_of(fresh.inspect()), fresh.root)
    assert (again, file.read_text("utf-8")) == ((), after)


def kept(profile: str) -> list[str]:
    """Return what no correction may touch in a profile's story."""
    story = profile.rpartition("---\n\n## Việc")[2]
    return [story[start:end] for start, end in kept_in(story)]


@pytest.fixture
def fresh(site: Lay) -> Site:
    """A site that many stories are written to, one after the other."""
    return site()
