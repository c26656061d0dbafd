"""Full birth dates."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.birth_date import birth_dates
from guongsang.checks.recognisers.plain_text import plain_text


def found(text: str) -> list[str]:
    """Return the words of what is found."""
    return [text[start:end] for start, end in birth_dates(plain_text(text), "Chảo Dào Phẩu")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Chị sinh ngày 12/3/1980", "12/3/1980"),
        ("ngày sinh: 12 tháng 3 năm 1980", "12 tháng 3 năm 1980"),
        ("sinh 12-3-1980", "12-3-1980"),
        ("sinh tại Bát Xát (12/3/1980)", "12/3/1980"),
        ("Sinh ngày mùng 5 tháng 3 năm 1980", "5 tháng 3 năm 1980"),
        ("sinh nhật chị là 12/3/1980", "12/3/1980"),
        ("Ngày, tháng, năm sinh: 12.3.1980", "12.3.1980"),
        ("**Ngày sinh:** 12/3/1980", "12/3/1980"),
        ("Ngày sinh:\n12/3/1980", "12/3/1980"),
        ("| Ngày sinh | 12/3/1980 |", "12/3/1980"),
        ("| Tên | Ngày sinh |\n|---|---|\n| A | 12/3/1980 |", "12/3/1980"),
        ("sinh ngày 12 tháng ba năm 1980", "12 tháng ba năm 1980"),
        ("anh An sinh ngày 12/3/1980", "12/3/1980"),
        ("sinh năm 1980-03-12", "1980-03-12"),
        ("chào đời ngày 12/3/1980", "12/3/1980"),
        ("12/3/1980 là ngày sinh của chị", "12/3/1980"),
        ("12/3/1980 là Ngày Sinh của chị", "12/3/1980"),
        ("12/03/1988 là ngày anh chào đời", "12/03/1988"),
        ("12/03/1988 là ngày Giàng Thị Mỷ sinh ra", "12/03/1988"),
        ("Ngày 12/3/1988, anh Tâm chào đời ở Bảo Yên", "12/3/1988"),
        ("Mười hai tháng ba năm 1988 là ngày chị chào đời", "Mười hai tháng ba năm 1988"),
        ("Sinh ngày mười hai tháng ba năm 1988", "mười hai tháng ba năm 1988"),
        ("sinh ngày năm tháng năm năm 1988", "năm tháng năm năm 1988"),
        (
            "sinh mùng hai tháng chín năm hai nghìn không trăm linh một",
            "hai tháng chín năm hai nghìn không trăm linh một",
        ),
        ("Ngày sinh: 12 tháng ba năm tám mươi tám", "12 tháng ba năm tám mươi tám"),
        ("Ngày sinh của chị là 12/3/1980", "12/3/1980"),
        ("sinh ra ở xã Y Tý, huyện Bát Xát ngày 12/3/1980", "12/3/1980"),
        ("NTNS: 12/03/80", "12/03/80"),
        ("anh Páo (sn 12/3/1980)", "12/3/1980"),
        ("SINH NGÀY 12/3/1980", "12/3/1980"),
        ("Nguyễn Văn Tám (12/5/1980)", "12/5/1980"),
        ("chị Hoa (12-5-1980)", "12-5-1980"),
        ("ngày sinh 12031980", "12031980"),
        ("NTNS: 12 tháng 3 năm 1980", "12 tháng 3 năm 1980"),
        ("| Ngày sinh   | 12-03-80 |\n|---|---|\n| Quê | Sa Pa |", "12-03-80"),
        ("Anh ra đời ngày 12/3/1985", "12/3/1985"),
        ("Cậu bé Phẩu ra đời ngày 12/3/1985", "12/3/1985"),
        ("Ngày 12/3/1985, Phẩu ra đời ở bản", "12/3/1985"),
        ("Ngày 12/3/1985, anh cất tiếng khóc chào đời", "12/3/1985"),
        ("Ngày 12/3/1985, tại xã Y Tý, anh được sinh ra", "12/3/1985"),
        ("sinh ngày 12 tháng 3 năm Ất Sửu 1985", "12 tháng 3 năm Ất Sửu 1985"),
        ("sinh ngày 12 tháng 3 năm Ất Sửu", "12 tháng 3 năm Ất Sửu"),
        ("sinh ngày 12/3 âm lịch năm 1985", "12/3 âm lịch năm 1985"),
        ("Sinh ngày 12/3, năm 1985", "12/3, năm 1985"),
        ("Anh sinh năm 1985 (ngày 12/3)", "1985 (ngày 12/3"),
        ("sinh năm 1985, đúng ngày 12 tháng 3, tại Bắc Hà", "1985, đúng ngày 12 tháng 3"),
        ("Năm sinh: 1985 (12/3)", "1985 (12/3"),
        ("Họ và tên: Chảo Dào Phẩu, 12/3/1985, nam", "12/3/1985"),
        ("Họ tên: Chảo Dào Phẩu - 12/3/1985 - quê Bắc Hà", "12/3/1985"),
        ("Chảo Dào Phẩu, 12/3/1985, nam, chuyên viên", "12/3/1985"),
        ("Tuổi: 38 (12/3/1985)", "12/3/1985"),
        ("Nguyễn Văn An, 12/03/1980, quê Lào Cai.", "12/03/1980"),
        ("Nguyễn Văn An - 12/03/1980 - nguyên quán Bắc Hà", "12/03/1980"),
        ("Nguyễn Văn An; 12.03.1980; thường trú xã Y Tý", "12.03.1980"),
        ("Anh An (12/03/1980, quê quán Lào Cai)", "12/03/1980"),
        ("Anh 38 tuổi (12-03-1985)", "12-03-1985"),
        ("Ông sinh năm Ất Sửu 1985, đúng ngày 12/3.", "1985, đúng ngày 12/3"),
        ("Anh sinh năm Ất Sửu 1985, đúng ngày 12/3 âm lịch.", "1985, đúng ngày 12/3 âm lịch"),
        ("Chị sinh năm 1985, đúng ngày 12/3 là ngày giỗ cụ tổ.", "1985, đúng ngày 12/3"),
        ("Chị sinh năm Ất Sửu (1985), vào ngày 12 tháng 3.", "1985), vào ngày 12 tháng 3"),
        ("Bà sinh năm 1953 (đúng mồng 2 tháng Chạp).", "1953 (đúng mồng 2 tháng Chạp"),
        ("Ông sinh năm 1985, ngày 12/3, tại Bắc Hà.", "1985, ngày 12/3"),
        ("Anh sinh năm 1985 nhằm ngày 12/3.", "1985 nhằm ngày 12/3"),
        ("Giấy khai sinh ghi ngày 12-02-1953, ông vẫn tự nhận mình tuổi Thìn.", "12-02-1953"),
        ("Theo khai sinh là 12/02/1953, ông nay đã ngoài bảy mươi.", "12/02/1953"),
        ("Trong khai sinh của ông ghi: 12/2/1953.", "12/2/1953"),
        ("Bác Lâm ra đời hôm 9 tháng 7 năm 1958 giữa mùa nước nổi.", "9 tháng 7 năm 1958"),
        ("Thầy Cảnh ra đời ngày 4/8/1969 ở Bắc Hà.", "4/8/1969"),
        ("Cụ Dìn ra đời ngày 4/8/1939.", "4/8/1939"),
        ("Ngày 4/8/1969, bác Lâm chào đời.", "4/8/1969"),
        ("Sinh vào ngày cuối cùng của năm 1976 - 31/12/1976 - chị đùa mình luôn đi sau.", "31/12/1976"),
        ("Anh sinh đúng ngày Quốc khánh (02/9/1975).", "02/9/1975"),
        ("Chị chào đời vào một đêm mưa bão, 12/9/1971.", "12/9/1971"),
        ("Chị sinh giữa mùa nước nổi, ngày 9/7/1958.", "9/7/1958"),
        ("Anh sinh vào đúng đêm giao thừa (09/02/1986).", "09/02/1986"),
    ],
)
def test_a_full_date_by_the_word_of_birth_is_found(text: str, date: str) -> None:
    """Before it, behind it or above it, with the place between."""
    assert found(text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "sinh năm 1980",
        "sinh ngày 12/3",
        "sinh tháng 3/1980",
        "học sinh ngày 12/3/2024",
        "vệ sinh ngày 12/3/2024",
        "Phát sinh ngày 12/3/2024".lower(),
        "đăng ký khai sinh ngày 12/3/2024",
        "tuyển sinh ngày 12/3/2024",
        "buổi sinh hoạt ngày 12/3/2024",
        "12/3/2024 là sinh hoạt chi bộ",
        "an sinh ngày 12/3/2024",
        "hy sinh ngày 27/7/1972",
        "kỷ niệm 134 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2024)",
        "kỷ niệm 120 năm Ngày sinh của đồng chí Trần Phú (01/5/1904 - 01/5/2024)",
        "sinh ở Bát Xát, vào ngành ngày 12/3/2005",
        "sinh năm 1980, vào ngành ngày 12/3/2005",
        "ngày 12/3/1980",
        "sinh 45/13/1980",
        "Quyết định khen (12/5/1980)",
        "chia tách ở Hà Nội (2/9/1945)",
        "khen ông Nguyễn Văn Tám (12/5/2023)",
        "mã học sinh 12031980",
        "Ngày 12/3/2024, anh Sinh nhận việc",
        "Ngày 12/3/2024, em học sinh ấy đến",
        "Ngày 12/3/2024 sinh",
        "12/3/2024 là ngày chị vệ sinh kho",
        "sinh ngày mười hai tháng ba",
        "học sinh ngày mười hai tháng ba năm 2024",
        "Tổ công nghệ số ra đời ngày 12/3/2022",
        "Ngày 12/3/2022, mô hình do anh đề xuất ra đời",
        "Sáng kiến của chị ra đời ngày 5/6/2021",
        "Câu lạc bộ của chị em ra đời ngày 8/3/2021",
        "Tổ anh ra đời ngày 12/3/2021",
        "Ngày 12/3/2022, Tổ ra đời",
        "Phòng được thành lập ngày 12/3/1991",
        "Con anh vào lớp một ngày 5/9/2022",
        "Vụ việc phát sinh năm 2019 (ngày 12/3)",
        "Anh sinh năm 1985, ngày 12/3 nhận công tác",
        "sinh năm 1985, ngày 12/3/2010 vào ngành",
        "Chảo Dào Phẩu, 12/3/2023, kể lại",
        "Chảo Dào Phẩu, 12/3/2023, quê Lào Cai",
        "Thành lập Ban, 12/3/1980, quê hương đổi mới",
        "Trụ sở cũ, 12/3/1980, trú chân nhiều cơ quan",
        "Quyết định 12, ngày 12/3/1985, nam giới",
        "Tuổi bình quân: 38 (tính đến 12/3/2009)",
        "Năm Quý Mão 2023, anh nhận việc ngày 12 tháng 3 năm Quý Mão",
        "nghỉ sinh sáu tháng, năm 2020 trở lại",
        "Anh sinh năm 1985, ngày 12/3/2024 nhận quyết định.",
        "Anh sinh năm 1985, ngày 12/3 hằng năm tổ chức giỗ trận cho liệt sĩ.",
        "Anh sinh năm 1985, ngày 3/2 vừa qua được trao bằng khen.",
        "Xã cấp giấy khai sinh ngày 12/02/2023 cho cháu.",
        "Đăng ký khai sinh từ 12/02/2023 được làm trực tuyến.",
        "Sổ khai sinh ghi 12-02-2023 là ngày bắt đầu số hóa.",
        "Hội sinh viên ra đời ngày 9/1/1950.",
        "Phong trào ra đời giữa mùa nước nổi, ngày 9/7/1958.",
        "Thầy giáo và lớp học ra đời ngày 4/8/2019.",
        "Hội do bác Lâm lập ra đời ngày 4/8/1969.",
        "Câu lạc bộ của thầy Cảnh ra đời ngày 4/8/1999.",
    ],
)
def test_other_dates_and_other_words_are_left_alone(text: str) -> None:
    """A year alone, pupils, hygiene, anniversaries of the dead."""
    assert found(text) == []


@given(
    st.dates(dt.date(1905, 1, 1), dt.date(2026, 1, 1)),
    st.sampled_from(
        ["{0.day}/{0.month}/{0.year}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}", "{0.day} tháng {0.month} năm {0.year}"]
    ),
    st.sampled_from(["sinh ngày ", "Ngày sinh: ", "sinh ", "(sinh "]),
)
def test_every_date_is_found_in_every_form(day: dt.date, form: str, words: str) -> None:
    """Whole, and alone."""
    shown = form.format(day)
    assert found(f"Chị Mỷ, {words}{shown}, về phòng năm 2008.") == [shown]


@given(st.text("sinh ngày0123456789/.-()\n|của tạiÁ ", max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands around the word."""
    for start, end in birth_dates(plain_text(text)):
        assert 0 <= start < end <= len(text)
