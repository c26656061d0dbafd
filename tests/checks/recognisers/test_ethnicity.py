"""Statements of a person's ethnic group."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.ethnicity import ethnic_statements

NAME = "Giàng Thị Mỷ"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chị Mỷ là người Mông, nói tiếng mẹ đẻ từ nhỏ", "người Mông"),
        ("Chị là người dân tộc H'Mông", "người dân tộc H'Mông"),
        ("Giàng Thị Mỷ, dân tộc Mông, sinh năm 1990", "dân tộc Mông"),
        ("Giàng Thị Mỷ là người Mông", "người Mông"),
        ("chị Lý Thị Sển, người Xa Phó, chuyên viên Phòng", "người Xa Phó"),
        ("chị Lý Thị Sển, chuyên viên Phòng Nghiệp vụ 2, người Xa Phó, kể", "người Xa Phó"),
        ("Chị Mỷ, chuyên viên Phòng Nghiệp vụ 3, là người Mông", "người Mông"),
        ("Chị sinh ra ở Bắc Hà, là người Mông", "người Mông"),
        ("Chị Mỷ, người Mông ở Sa Pa, nói", "người Mông"),
        ("Ông Thào A Sình (người Mông) kể", "người Mông"),
        ("Anh Páo, 35 tuổi, người Dao, quê ở Bát Xát", "người Dao"),
        ("anh là một người con của đồng bào Mông", "một người con của đồng bào Mông"),
        ("Anh, một người Mông ở Sa Pa, hiểu điều đó", "người Mông"),
        ("- Dân tộc Mông, trình độ đại học", "Dân tộc Mông"),
        ("Dân tộc: Dao", "Dân tộc: Dao"),
        ("Dân tộc - Dao", "Dân tộc - Dao"),
        ("dân tộc Mông, tôn giáo không", "dân tộc Mông"),
        ("| Họ tên | Dân tộc |\n|---|---|\n| Hoa | Mông |", "Mông"),
        ("| Dân tộc | Tôn giáo |\n|---|---|\n| Mông | Không |", "Mông"),
        ("| Dân tộc    | Mông   |\n|---|---|\n| Quê quán | Sa Pa |", "Mông"),
        ("| Dân tộc | Mông | Quê | Sa Pa |\n|---|---|---|---|\n| a | b | c | d |", "Mông"),
        ("DÂN TỘC: DAO", "DÂN TỘC: DAO"),
        ("Là phụ nữ Dao đầu tiên của xã làm cán bộ.", "phụ nữ Dao"),
        ("| Dân tộc | Mông |", "Dân tộc | Mông"),
        ("Dân tộc: Dao; tôn giáo: không", "Dân tộc: Dao"),
        ("Là người Dao đỏ, chị hiểu tiếng nói của bà con", "người Dao đỏ"),
        ("Vốn là người Giáy ở Tả Van, anh", "người Giáy"),
        ("là người dân tộc mông, chị", "người dân tộc mông"),
        ("Cô gái Mông ấy", "Cô gái Mông"),
        ("Chị, phụ nữ dân tộc Giáy, đứng lớp", "dân tộc Giáy"),
        ("Chị Mỷ (phụ nữ Mông) đứng lớp", "Mông"),
        ("Chị - một phụ nữ Giáy - đứng lớp", "Giáy"),
        ("Người đứng lớp là chị, một phụ nữ Giáy.", "Giáy"),
        ("Anh, đàn ông Dao, biết dệt vải", "Dao"),
        ("Chị là một phụ nữ dân tộc Giáy.", "dân tộc Giáy"),
        ("Mỷ là một phụ nữ Mông giỏi việc.", "Mông"),
        ("anh là chàng trai Dao", "chàng trai Dao"),
        ("nữ chuyên viên người Hà Nhì", "người Hà Nhì"),
        ("người con của dân tộc Phù Lá", "dân tộc Phù Lá"),
        ("Anh sinh ra trong một gia đình nông dân người Nùng", "người Nùng"),
        ("Tôi là người Mông, tôi hiểu", "người Mông"),
        ("bản thân chị là người dân tộc thiểu số", "người dân tộc thiểu số"),
        ("Chị là cán bộ người Mông duy nhất của phòng", "người Mông"),
        ("Cô cán bộ trẻ ấy vốn là người Thái", "người Thái"),
        ("Chị tự nhận mình là người Tày", "người Tày"),
        ("Anh làm việc ở phòng, người Tày, đảng viên.", "người Tày"),
        ("Người Tày ở Bảo Yên, anh Tâm nói thạo tiếng.", "Người Tày"),
        ("Mỷ là người Mông", "người Mông"),
        ("Mỷ (người Mông) nhận việc", "người Mông"),
        ("Mỷ (Mông) nhận việc", "Mông"),
        ("Mỷ, người con của đồng bào Dao ở Y Tý, kể", "người con của đồng bào Dao"),
        ("Người con ưu tú của đồng bào Dao ấy", "Người con ưu tú của đồng bào Dao"),
        ("Chị là con em đồng bào Dao", "con em đồng bào Dao"),
        ("Người Dao như chị hiểu lắm", "Người Dao"),
        ("Một người Mông như Mỷ thuộc lối mòn", "người Mông"),
        ("Chàng trai Mông ngày nào nay là chuyên viên", "Chàng trai Mông"),
        ("Người con gái Tày ấy đã về", "Người con gái Tày"),
        ("Người phụ nữ Mông ấy không ngại việc", "Người phụ nữ Mông"),
        ("Chị mang trong mình dòng máu Dao", "dòng máu Dao"),
        ("Chị thuộc dân tộc Dao.", "dân tộc Dao"),
        ("Người cán bộ Mông ấy đi bộ ba ngày.", "Người cán bộ Mông"),
        ("Anh cán bộ Mông luôn đi đầu.", "Anh cán bộ Mông"),
        ("Nữ cán bộ Dao trẻ tuổi ấy được bà con quý.", "Nữ cán bộ Dao"),
        ("Cô giáo Tày ngày ngày lội suối đến lớp.", "Cô giáo Tày"),
        ("Vị bác sĩ Ê Đê ấy đã ở lại buôn.", "Vị bác sĩ Ê Đê"),
        ("Người chiến sĩ biên phòng Mông này nói được bốn thứ tiếng.", "Người chiến sĩ biên phòng Mông"),
        ("Anh là cán bộ Mông đầu tiên của phòng.", "cán bộ Mông"),
        ("Là cán bộ Giáy, anh hiểu phong tục.", "cán bộ Giáy"),
        ("| Họ tên | DT | Thành tích |\n|---|---|---|\n| Hồ Văn Rin | Bru - Vân Kiều | Hiến đất |", "Bru - Vân Kiều"),
        ("DT: Tày; trình độ: đại học.", "Tày"),
        ("Mang trong mình dòng máu Xơ Đăng, anh Thiêng quyết giữ nghề rèn.", "dòng máu Xơ Đăng"),
        ("Trong người anh chảy dòng máu Mông.", "dòng máu Mông"),
        ("Mang dòng máu Ê Đê, chị yêu tiếng chiêng từ bé.", "dòng máu Ê Đê"),
        ("Có nửa dòng máu Tày, anh nói cả hai thứ tiếng.", "dòng máu Tày"),
        ("Mang dòng máu của người Mông, anh không ngại núi cao.", "người Mông"),
        ("Cô giáo Tày, quê Bảo Yên, lội suối đến lớp.", "Cô giáo Tày"),
    ],
)
def test_what_is_said_of_a_person_is_found(text: str, words: str) -> None:
    """In a sentence, an apposition, a label or a cell."""
    assert [text[start:end] for start, end in ethnic_statements(text, NAME)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "80% dân số là người Mông",
        "bà con người Dao",
        "đồng bào dân tộc thiểu số",
        "các dân tộc",
        "đại đoàn kết dân tộc",
        "phiên dịch tiếng Dao",
        "Chị phụ trách địa bàn có 90% dân số là người Mông",
        "Chị phụ trách xã Bản Hồ, nơi 70% là người Giáy",
        "đa số hộ nghèo là người Dao",
        "một bị cáo là người Mông",
        "Chị mời nghệ nhân là người Giáy",
        "Ở Bắc Hà, Si Ma Cai, người Mông, người Dao sống xen kẽ",
        "Anh học tiếng của người Dao, người Giáy.",
        "Anh kể, người Mông ở đây mến khách",
        "Người Mông ở Y Tý có tục ấy, anh kể lại",
        "Người Mông, người Dao, anh đều nói được tiếng",
        "Tổ có ba người Tày, hai người Mông.",
        "chị là người Lào Cai",
        "chị là người Thái Bình",
        "Anh là người Hà Nội",
        "phụ nữ Mông ở Y Tý",
        "Chị dạy chữ cho trẻ em, phụ nữ Giáy, thanh niên Dao",
        "Nhờ chị, phụ nữ Giáy ở thôn Na Ẻn biết chữ",
        "Nhờ chị, phụ nữ Giáy, phụ nữ Dao biết chữ",
        "Chị giúp một phụ nữ Giáy vay vốn",
        "Chị bênh vực phụ nữ Giáy, phụ nữ Dao trong xã.",
        "Phụ nữ Giáy, chị kể, rất khéo tay",
        "Hội do chị lập có phụ nữ Dao, đàn ông Dao cùng tham gia",
        "chị giúp nhiều cô gái Mông đi học",
        "Cơ cấu dân tộc: Mông, Dao, Tày",
        "Dân tộc Mông, với 60% dân số, sống ở vùng cao",
        "| Dân tộc | Mông | Dao |",
        "anh dạy tiếng Mông cho các chiến sĩ",
        "quy hoạch cán bộ người dân tộc thiểu số",
        "người Dao có tục cấp sắc",
        "chị tìm hiểu văn hóa dân tộc Mông",
        "Đồng bào Dao trong thôn quý chị.",
        "Lễ hội của người Giáy.",
        "Con em đồng bào Dao được đến trường.",
        "Chị dạy chữ cho con em đồng bào Dao.",
        "Chị vận động một chàng trai Mông bỏ thuốc phiện.",
        "Chị gặp cô gái người Mông bị lừa bán.",
        "Một cô gái Tày đến gửi đơn.",
        "Người phụ nữ Mông bế con đến trụ sở, chị rót nước mời.",
        "Người Dao trong thôn như anh em một nhà.",
        "Người Mông như chị em ruột thịt.",
        "Người Mông như anh kể rất mến khách.",
        "Chị sống với bà con như người Dao.",
        "Chị quý những người con của đồng bào Mông.",
        "Bản Mỷ là người Mông",
        "Chị phụ trách bản Sín Chải (Mông).",
        "Bà con ở đây thuộc dân tộc Giáy.",
        "xã Hoàng Thu Phố là người Mông",
        "",
        "Cán bộ Mông, cán bộ Dao cùng học tiếng của nhau.",
        "Xã có 12 cán bộ Mông.",
        "Các cán bộ Mông của tỉnh họp mặt.",
        "Cô giáo Hoa dạy lớp 3.",
        "Cán bộ Lào sang thăm tỉnh.",
        "Anh là cán bộ Thái Nguyên tăng cường.",
        "Tỷ lệ cán bộ Mông tăng lên 12%.",
        "Anh bồi dưỡng cán bộ Mông cho các xã vùng cao.",
        "Nhiều nữ cán bộ Mông được đào tạo.",
        "| Loại | DT |\n|---|---|\n| Lúa | 120 |",
        "Mang trong mình dòng máu Lạc Hồng, anh lên đường.",
        "Cô giáo Tày, cô giáo Dao cùng tham gia lớp tiếng.",
        "Người cán bộ Mông, cán bộ Tày nào cũng biết ông.",
    ],
)
def test_what_is_said_of_people_in_general_is_left_alone(text: str) -> None:
    """Villages, policy, languages, customs, and places whose names begin alike."""
    assert list(ethnic_statements(text, NAME)) == []


GROUPS = (
    "Kinh|Tày|Thái|Mường|Khmer|Khơ-me|Hoa|Nùng|Mông|H'Mông|Hmông|H’Mông|Dao|Gia Rai|Gia-rai|Ê Đê|Ê-đê|Ba Na|Sán Chay|Cao Lan|"
    "Chăm|Cơ Ho|Cơ-ho|Xơ Đăng|Xơ-đăng|Sán Dìu|Hrê|Ra Glai|Raglai|Mnông|M'Nông|Thổ|Xtiêng|S'tiêng|Khơ Mú|Khơ-mú|"
    "Bru - Vân Kiều|Bru-Vân Kiều|Cơ Tu|Cơ-tu|Giáy|Dáy|Tà Ôi|Tà-ôi|Mạ|Giẻ Triêng|Gié-Triêng|Co|Cor|Chơ Ro|Xinh Mun|Xinh-mun|"
    "Hà Nhì|Chu Ru|Lào|La Chí|Kháng|Phù Lá|La Hủ|La Ha|Pà Thẻn|Lự|Ngái|Chứt|Lô Lô|Mảng|Cơ Lao|Cờ Lao|Bố Y|Tu Dí|Cống|Si La|"
    "Pu Péo|Brâu|Ơ Đu|Rơ Măm|Pa Dí|Xa Phó|Dao Tuyển|Thái đen|Mông hoa|Nùng Dín"
)


@pytest.mark.parametrize("group", GROUPS.split("|"))
def test_every_group_is_known_by_its_names(group: str) -> None:
    """The 54 groups, in the spellings in use, and branches of them."""
    from guongsang.checks.recognisers.plain_text import plain_text

    text = plain_text(f"Chị là người {group}, quê ở vùng cao.")
    ((start, end),) = ethnic_statements(text, NAME)
    assert end - start == len(f"người {group}")


@pytest.mark.parametrize(
    "table",
    [
        "| Dân tộc | Số hộ |\n|---|---|\n| Mông | 120 |\n| Dao | 30 |",
        "| Thôn | Dân tộc | Hộ |\n|---|---|---|\n| Sín Chải | Mông | 12 |",
        "| Dân tộc | Mông | Dao | Tày |\n|---|---|---|---|\n| Lớp | 1 | 2 | 3 |",
        "| Ban Dân tộc | Mông Sến |\n|---|---|\n| a | b |",
    ],
)
def test_a_table_that_counts_people_tells_of_nobody(table: str) -> None:
    """Households by group, villages and who lives there."""
    assert list(ethnic_statements(table)) == []
