"""Statements of a person's religion."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.religion import religious_statements

NAME = "Giàng Thị Mỷ"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chị theo đạo Tin lành từ nhỏ", "theo đạo Tin lành"),
        ("Anh Páo theo Tin lành từ năm 2005", "theo Tin lành"),
        ("chị không theo đạo", "theo đạo"),
        ("anh là tín đồ Công giáo", "tín đồ Công giáo"),
        ("chị là phật tử", "phật tử"),
        ("Giàng Thị Mỷ, giáo dân, kể", "giáo dân"),
        ("Giàng Thị Mỷ làm việc ở phòng ba, giáo dân.", "giáo dân"),
        ("Tôn giáo: Không", "Tôn giáo: Không"),
        ("dân tộc Mông, tôn giáo không", "tôn giáo không"),
        ("Dân tộc Mông; tôn giáo Phật giáo.", "tôn giáo Phật giáo"),
        ("| Họ tên | Tôn giáo |\n|---|---|\n| Hoa | Tin lành |", "Tin lành"),
        ("| Tôn giáo     | Không  |\n|---|---|\n| Quê | Sa Pa |", "Không"),
        ("| Tôn giáo | Phật giáo |", "Tôn giáo | Phật giáo"),
        ("gia đình anh theo đạo Thiên Chúa", "theo đạo Thiên Chúa"),
        ("Theo đạo Công giáo từ nhỏ, chị", "Theo đạo Công giáo"),
        ("Ông quy y sau khi nghỉ hưu", "quy y"),
        ("Mỷ (Công giáo) nhận việc", "Công giáo"),
        ("Chị Mỷ (đạo Tin lành) nhận việc", "đạo Tin lành"),
        ("Chị Mỷ, Công giáo, nhận việc", "Công giáo"),
        ("Mỷ là giáo dân", "giáo dân"),
        ("Mỷ, giáo dân xứ Sa Pa, kể", "giáo dân"),
        ("Một giáo dân như chị", "giáo dân"),
        ("Chị theo đạo Tin Lành", "theo đạo Tin Lành"),
        ("Chị sinh ra trong một gia đình Công giáo", "Công giáo"),
        ("Lớn lên trong một gia đình theo đạo Thiên Chúa, chị", "theo đạo Thiên Chúa"),
        ("Chủ nhật nào anh cũng đi lễ nhà thờ rồi mới ra đồng.", "đi lễ nhà thờ"),
        ("Anh được rửa tội từ nhỏ ở giáo xứ gần nhà.", "rửa tội"),
        ("Chị chịu phép rửa năm 2003.", "chịu phép rửa"),
        ("Anh rửa tội năm 12 tuổi.", "rửa tội"),
        ("Tên thánh của anh là Giuse.", "Tên thánh"),
        ("Tên thánh: Maria.", "Tên thánh"),
        ("Bà có pháp danh Diệu Tâm.", "pháp danh"),
        ("Ông tu tại gia đã 20 năm.", "tu tại gia"),
        ("Mỗi tối chị đọc kinh cầu nguyện trước tượng Chúa.", "đọc kinh"),
        ("Sáng chủ nhật, chị đi lễ ở nhà thờ xứ rồi về họp tổ.", "đi lễ ở nhà thờ"),
        ("Đạo: Tin lành", "Đạo: Tin lành"),
        ("- Đạo: Công giáo", "Đạo: Công giáo"),
        ("Dân tộc: Kinh; Đạo: Không.", "Đạo: Không"),
        ("Tín ngưỡng: Phật giáo", "Tín ngưỡng: Phật giáo"),
        ("| Họ tên | Đạo |\n|---|---|\n| Lò Văn A | Tin lành |", "Tin lành"),
        ("| Đạo | Công giáo |\n|---|---|\n| Quê | Bắc Hà |", "Công giáo"),
        ("Theo đạo: Phật", "Theo đạo"),
        ("Từ khi chịu phép báp têm, anh bỏ rượu.", "chịu phép báp"),
        ("Anh nhận phép thêm sức năm 15 tuổi.", "nhận phép thêm sức"),
        ("Gia đình chị thờ Chúa nhưng chị chăm lo mọi nhà như nhau.", "thờ Chúa"),
        ("Nhà anh thờ Phật đã ba đời.", "thờ Phật"),
        ("Chị vốn thờ Chúa từ nhỏ.", "thờ Chúa"),
        ("Anh đã được rửa tội năm 12 tuổi.", "rửa tội"),
        ("Sau khi rửa tội, chị lập tổ hòa giải.", "rửa tội"),
        ("Là con chiên ngoan đạo, chị mang bánh đến từng giường bệnh.", "con chiên ngoan đạo"),
    ],
)
def test_what_is_said_of_a_person_is_found(text: str, words: str) -> None:
    """Also that somebody has none."""
    assert [text[start:end] for start, end in religious_statements(text, NAME)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "đồng bào theo đạo Tin lành",
        "35 hộ theo đạo",
        "công tác tôn giáo: đã hướng dẫn 12 điểm nhóm",
        "chị vận động bà con theo đạo Tin lành sinh hoạt đúng quy định",
        "điểm nhóm Tin lành",
        "theo đạo lý uống nước nhớ nguồn",
        "chị sống theo đạo đức",
        "Chị gặp gỡ các tín đồ",
        "chức sắc, tín đồ các tôn giáo",
        "Hỏi về công tác tôn giáo không.",
        "| Tôn giáo | Số tín đồ |\n|---|---|\n| Tin lành | 120 |",
        "Tổ chức tôn giáo trong tỉnh.",
        "Xã có hai tôn giáo (Công giáo, Tin lành).",
        "Chị đọc sách về Phật giáo, Công giáo, Tin lành.",
        "Chị thăm các gia đình Công giáo.",
        "Chị gặp gia đình Công giáo trong thôn.",
        "Chị tiếp một giáo dân đến gửi đơn.",
        "Chị phụ trách mảng Công giáo.",
        "Chị gặp ông trưởng nhóm (Tin lành) ở thôn.",
        "lãnh đạo, chỉ đạo",
        "",
        "Ban lãnh đạo: có 3 người.",
        "Phẩm chất đạo: không ngừng rèn luyện.",
        "Bà con giáo dân đi lễ nhà thờ đông, anh giữ trật tự giao thông.",
        "Anh cùng tổ tuần tra giữ an ninh cho bà con đi lễ nhà thờ.",
        "Anh đi lễ chùa Hương cùng đoàn công tác.",
        "Linh mục làm lễ rửa tội cho 12 cháu.",
        "Chỉ đạo: không để dân đói.",
        "Anh gặp linh mục tại nhà thờ để vận động hiến đất.",
        "Chùa Bái thờ Phật và các vị tổ.",
        "Anh trông coi đền thờ Chúa Bầu ở xã.",
        "Anh cùng dân làng tôn tạo nhà thờ Chúa Kitô Vua.",
        "Chị xin phép báp cáo cấp trên.",
        "Anh phối hợp bảo vệ lễ rửa tội và thánh lễ tại 4 nhà thờ.",
        "Chị hướng dẫn thủ tục tổ chức lễ rửa tội.",
        "Anh quay phim buổi đọc kinh cầu nguyện của xứ đạo.",
        "Các con chiên trong xứ cùng làm đường.",
    ],
)
def test_what_is_said_of_people_in_general_is_left_alone(text: str) -> None:
    """Believers in a village, policy, morals."""
    assert list(religious_statements(text, NAME)) == []
