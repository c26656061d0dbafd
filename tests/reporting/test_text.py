"""The report at a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from guongsang.reporting.grid import width
from guongsang.reporting.text import as_text
from support import COLLECTIVE, PERSON, people, person, with_front

if TYPE_CHECKING:
    from guongsang.reporting.coverage import Report

Reporter = Callable[..., "Report"]
DRAFT = "{trang_thai: du-thao}"
MIXED = {
    "2023/giang-thi-my.md": PERSON,
    "2023/b.md": person("Lò Thị Sâm", don_vi="van-phong", cong_bo=DRAFT, dong_y=None),
    "2023/c.md": person("Tẩn Mẩy Xoang", khong_biet="1"),
    "2023/d.md": person("Thào A Tin", mien_kiem_tra='[{ma: GS601, ly_do: "Hai người trùng tên"}]'),
    "2023/e.md": "không đọc được",
}


def test_the_answer_comes_first(report: Reporter) -> None:
    """How many units have theirs, and which have not, with what they have begun."""
    text = as_text(report(MIXED), "vi", width=200)
    assert text.startswith("1/4 đơn vị đã có hồ sơ; còn thiếu: Văn phòng Ban (1 bản nháp), Phòng Nghiệp vụ 1,")
    assert as_text(report(MIXED), "en", width=200).startswith("1 of 4 units have their profile; missing: Văn phòng Ban")


def test_what_is_to_be_done(report: Reporter) -> None:
    """Missing profiles with the command that begins one, errors with file and rule, consents to be asked for."""
    text = as_text(report(MIXED), "vi", width=100, typed=lambda command: f"guongsang {command}")
    assert "- Phòng Nghiệp vụ 1 chưa có hồ sơ; bắt đầu bằng: guongsang new --nam 2023" in text
    assert "- Văn phòng Ban: hoàn thành hồ sơ đang làm (1 bản nháp)." in text
    assert "- Lò Thị Sâm, Văn phòng Ban: chưa có sự đồng ý công bố." in text
    assert re.search(r"- Tẩn Mẩy Xoang, stories/2023/c\.md: 1 lỗi.* \(GS\d{3}", text)
    assert "- e, stories/2023/e.md: 1 lỗi" in text
    assert "Được miễn kiểm tra:\n- Thào A Tin: GS601 – Hai người trùng tên" in text
    assert "minh_hoa: true" in text


@pytest.mark.parametrize("room", [60, 80, 100])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_lines_fit(report: Reporter, room: int, language: str) -> None:
    """Columns give way, long lines are wrapped."""
    text = as_text(report(MIXED), "en" if language == "en" else "vi", width=room)
    assert max(map(width, text.splitlines())) <= room


def test_a_long_list_is_left_to_the_files(report: Reporter) -> None:
    """Sixty profiles are listed, more are not: the answer would be out of sight."""
    stories = {f"2023/ho-so-{number}.md": text for number, text in enumerate(people(61))}
    text = as_text(report(stories), "vi")
    assert "Danh sách 61 hồ sơ: thêm --xlsx hoặc --csv để ghi ra tệp." in text
    assert "Chảo An" not in text
    stories.popitem()
    assert "Chảo An" in as_text(report(stories), "vi")


def test_colours_only_when_asked_for(report: Reporter) -> None:
    """Green is done, red is missing; without colour there is no control character."""
    found = report({"2023/giang-thi-my.md": PERSON})
    painted = as_text(found, "vi", colour=True)
    assert "\033[32mPhòng Nghiệp vụ 3" in painted
    assert "\033[31mVăn phòng Ban" in painted
    assert "\033" not in as_text(found, "vi")
    assert re.sub(r"\033\[\d*m", "", painted) == as_text(found, "vi")


def test_a_year_without_profiles(report: Reporter) -> None:
    """It is told which years have some."""
    text = as_text(report({"2024/phong-nghiep-vu-3.md": COLLECTIVE}, 2022), "vi")
    assert text.startswith("0/4 đơn vị đã có hồ sơ;")
    assert "Năm 2022 chưa có hồ sơ nào; những năm có hồ sơ: 2024." in text


def test_a_broken_registry_gives_no_answer(report: Reporter) -> None:
    """Nobody says that no unit has to build anything."""
    text = as_text(report({"danh-muc/don-vi.yml": "- {id: [}", "2023/giang-thi-my.md": PERSON}), "vi")
    assert text.startswith("Danh mục còn lỗi nên chưa biết đơn vị nào phải có hồ sơ")


def test_a_name_gives_no_commands_to_the_terminal(report: Reporter) -> None:
    """Control characters in a file that cannot be read as a profile stay there."""
    text = with_front(PERSON, ten='"Giàng\\e[31m \\u202eMỷ"', nam="sai")
    shown = as_text(report({"2023/giang-thi-my.md": text}), "vi")
    assert "\033" not in shown
    assert "\u202e" not in shown
