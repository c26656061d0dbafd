"""Statements of a person's membership in the Party."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.party_membership import party_statements

NAME = "Giàng Thị Mỷ"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chị là đảng viên", "đảng viên"),
        ("chị là đảng viên trẻ", "đảng viên trẻ"),
        ("Là đảng viên, chị luôn đi đầu", "đảng viên"),
        ("Chị được kết nạp Đảng năm 2012", "được kết nạp Đảng"),
        ("anh kết nạp Đảng năm 2005", "kết nạp Đảng"),
        ("Chị vinh dự được kết nạp vào Đảng", "được kết nạp vào Đảng"),
        ("anh vào Đảng ngày 3/2/2010", "vào Đảng"),
        ("Vào Đảng năm 2010.", "Vào Đảng"),
        ("Ngày vào Đảng: 3/2/2010", "Ngày vào Đảng: 3"),
        ("Đảng viên: Có", "Đảng viên: Có"),
        ("Đảng viên (x)", "Đảng viên (x"),
        ("Kết nạp Đảng: 03/02/2012", "Kết nạp Đảng: 03"),
        ("Ngày vào Đảng CSVN 03/02/2012", "Ngày vào Đảng CSVN 03"),
        ("| Họ tên | Đảng viên |\n|---|---|\n| Hoa | x |", "x"),
        ("| Họ tên | Ngày vào Đảng |\n|---|---|\n| Hoa | 03/02/2012 |", "03"),
        ("tuổi đảng của chị là 15", "tuổi đảng của chị là "),
        ("đồng chí Mỷ, đảng viên từ năm 2010", "đảng viên"),
        ("Đảng viên Giàng Thị Mỷ", "Đảng viên"),
        ("nữ đảng viên ấy", "đảng viên"),
        ("Anh làm việc ở phòng, người Tày, đảng viên.", "đảng viên"),
        ("Đảng viên trẻ nhất phòng, anh Tâm nhận việc khó.", "Đảng viên trẻ"),
        ("Người đảng viên trẻ ấy", "đảng viên trẻ"),
        ("Với vai trò đảng viên, chị", "đảng viên"),
        ("chị là một trong 12 đảng viên", "đảng viên"),
        ("chị được tặng Huy hiệu 30 năm tuổi Đảng", "30 năm tuổi Đảng"),
        ("Anh được đứng vào hàng ngũ của Đảng", "đứng vào hàng ngũ của Đảng"),
        ("Năm 2010, chị vinh dự trở thành đảng viên.", "đảng viên"),
        ("Mỷ chính thức trở thành đảng viên năm 2010", "đảng viên"),
        ("Trở thành đảng viên năm 2010, chị càng gương mẫu", "đảng viên"),
        ("Chị vừa là công chức, vừa là đảng viên", "đảng viên"),
        ("Chị không những là cán bộ giỏi mà còn là đảng viên gương mẫu", "đảng viên gương mẫu"),
        ("Chị luôn tự nhủ mình là đảng viên", "đảng viên"),
        ("Mỷ (đảng viên) nhận việc khó", "đảng viên"),
        ("Đồng chí Mỷ, đảng viên Chi bộ Phòng 1, nhận việc", "đảng viên"),
        ("Chị xứng đáng là người đảng viên", "đảng viên"),
        ("Chị xứng đáng với danh hiệu đảng viên", "đảng viên"),
        ("Năm 2011 chị được công nhận đảng viên chính thức", "được công nhận đảng viên"),
        ("Một năm sau chị chuyển Đảng chính thức.", "chuyển Đảng chính thức"),
        ("Một đảng viên như chị Mỷ", "đảng viên"),
        ("Những đảng viên như Mỷ là chỗ dựa", "đảng viên"),
        ("Người đảng viên ấy luôn đi trước", "đảng viên"),
        ("Mười năm đứng trong hàng ngũ của Đảng, chị", "đứng trong hàng ngũ của Đảng"),
        ("chị được chi bộ xét kết nạp vào Đảng", "được chi bộ xét kết nạp vào Đảng"),
        ("Kết nạp Đảng 3/2/2010.", "Kết nạp Đảng"),
        ("chị có mười hai năm tuổi Đảng", "hai năm tuổi Đảng"),
        ("chị được cấp thẻ đảng viên", "được cấp thẻ đảng viên"),
        ("Trong vai đảng viên, chị", "đảng viên"),
        ("Được kết nạp Đảng năm 2012 là bước ngoặt của anh.", "Được kết nạp Đảng"),
        ("Trở thành đảng viên năm 2012, chị càng cố gắng.", "đảng viên"),
        ("Được kết nạp Đảng là niềm vinh dự lớn nhất đời tôi.", "Được kết nạp Đảng"),
        ("Là đảng viên trẻ nhất chi bộ, chị xung phong lên vùng biên.", "đảng viên trẻ"),
        ("Chị là đảng viên nữ duy nhất của chi bộ.", "đảng viên"),
        ("Là đảng viên đầu tiên của bản, anh luôn đi trước.", "đảng viên"),
        ("Anh là đảng viên ít tuổi nhất đảng bộ.", "đảng viên"),
        ("Là đảng viên, trưởng thôn, anh làm trước.", "đảng viên"),
        ("Số thẻ đảng viên của đồng chí là 48.012345.", "Số thẻ đảng viên của đồng chí là "),
        ("Thẻ đảng viên của anh mang số 48012345.", "Thẻ đảng viên của anh mang số "),
        ("Thẻ Đảng số hiệu 48.012345.", "Thẻ Đảng số hiệu "),
        ("Số thẻ Đảng viên: 48.012345", "Số thẻ Đảng viên: "),
        ("Lời thề dưới cờ Đảng ngày kết nạp 19/8/2003 theo chị suốt đời công tác.", "Lời thề dưới cờ Đảng"),
        ("Chị nhớ mãi lời thề dưới cờ Đảng năm ấy.", "lời thề dưới cờ Đảng"),
        ("Anh tuyên thệ dưới cờ Đảng năm 2003.", "tuyên thệ dưới cờ Đảng"),
        ("Năm 1999 ông được đứng trong đội ngũ của Đảng.", "đứng trong đội ngũ của Đảng"),
    ],
)
def test_what_is_said_of_a_person_is_found(text: str, words: str) -> None:
    """That one is a member, since when, and for how long."""
    assert [text[start:end] for start, end in party_statements(text, NAME)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "đảng viên trong chi bộ",
        "100% đảng viên của chi bộ",
        "công tác đảng viên",
        "cán bộ, đảng viên và nhân dân",
        "Là cán bộ, đảng viên thì phải nêu gương",
        "chi bộ kết nạp 3 đảng viên mới",
        "chị giúp chi bộ kết nạp Đảng cho 3 quần chúng",
        "Chị hướng dẫn hồ sơ kết nạp Đảng",
        "Chị dự lễ kết nạp Đảng ngày 3/2",
        "Chị giới thiệu 3 quần chúng vào Đảng",
        "niềm tin của chị vào Đảng, Nhà nước",
        "chị vững tin vào Đảng.",
        "các đảng viên trẻ",
        "Đảng viên trong chi bộ, anh em cùng làm",
        "Chi bộ có 12 đồng chí, đảng viên trẻ chiếm một nửa",
        "Chị quản lý hồ sơ hội viên, đảng viên.",
        "nhiều nữ đảng viên",
        "Chị phân công đảng viên trẻ kèm cặp",
        "trao Huy hiệu 40 năm tuổi Đảng cho 12 đảng viên",
        "Người đứng đầu là đảng viên phải nêu gương",
        "thi hành kỷ luật 3 đảng viên",
        "Đảng viên đi trước, làng nước theo sau.",
        "Chi bộ có 12 đảng viên, chị là người trẻ nhất phòng.",
        "Chị phụ trách công tác phát triển đảng viên.",
        "Chị trở thành nòng cốt của phòng.",
        "Chị giúp ba quần chúng trở thành đảng viên.",
        "Cán bộ của Ban vừa là công chức, vừa là đảng viên.",
        "Mỗi đảng viên phải xứng đáng là người đảng viên.",
        "Chị làm hồ sơ công nhận đảng viên chính thức cho hai quần chúng.",
        "Chị soạn hướng dẫn chuyển Đảng chính thức.",
        "Chị theo dõi công tác kết nạp đảng viên.",
        "Đảng viên như thế thì dân tin.",
        "Đảng viên như chị em trong thôn kể",
        "Người đảng viên này kể với chị chuyện cũ.",
        "Người đảng viên phải nêu gương.",
        "Nhiều quần chúng ưu tú được đứng trong hàng ngũ của Đảng.",
        "Chị viết tin về lễ trao Huy hiệu 30 năm tuổi Đảng.",
        "Chị thẩm tra lý lịch của người xin vào Đảng.",
        "Không những phòng mà cả Ban, với 12 đảng viên",
        "Đảng bộ tỉnh",
        "Trưởng phòng, Bí thư Chi bộ",
        "",
        "Trở thành đảng viên là ước mơ của nhiều thanh niên.",
        "Trở thành đảng viên là ước mơ.",
        "Được đứng vào hàng ngũ của Đảng là mong muốn của mỗi đoàn viên.",
        "Phấn đấu trở thành đảng viên là mục tiêu của tuổi trẻ.",
        "Được kết nạp Đảng là niềm khao khát của quần chúng ưu tú.",
        "Muốn trở thành đảng viên, trước hết phải là quần chúng tốt.",
        "Vào Đảng là để cống hiến, các cụ dạy thế.",
        "Trao thẻ đảng viên cho 12 đảng viên mới.",
        "Là đảng viên thì phải đi trước, cụ nói.",
        "Chi bộ trao 48 thẻ đảng viên đợt 19/5.",
        "Các quần chúng ưu tú tuyên thệ dưới cờ Đảng.",
        "Dưới cờ Đảng, nhân dân vững bước.",
        "12 đảng viên mới giơ tay thề dưới cờ Đảng.",
        "Tổ dân phố có người đứng trong đội ngũ của đoàn thể.",
    ],
)
def test_what_branches_and_members_do_is_left_alone(text: str) -> None:
    """Their work, their number, trust in the Party; and posts, which are public."""
    assert list(party_statements(text, NAME)) == []


@pytest.mark.parametrize(
    "table",
    [
        "| Chi bộ | Đảng viên |\n|---|---|\n| Thôn 1 | chính thức |",
        "| Họ tên | Đảng viên |\n|---|---|\n| Hoa | 12 |",
    ],
)
def test_a_table_that_counts_members_tells_of_nobody(table: str) -> None:
    """How many a branch has, not who is one."""
    assert list(party_statements(table)) == []
