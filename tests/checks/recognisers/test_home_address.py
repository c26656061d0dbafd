"""Addresses of homes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.home_address import home_addresses
from guongsang.checks.recognisers.plain_text import plain_text


def found(text: str) -> list[str]:
    """Return the words of what is found."""
    return [text[start:end] for start, end in home_addresses(plain_text(text))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("số nhà 12, tổ 5, phường Bắc Cường", "số nhà 12"),
        ("SỐ NHÀ 12", "SỐ NHÀ 12"),
        ("trú tại: số 15 đường Hoàng Liên", "số 15"),
        ("nhà riêng số 8 phố Nhạc Sơn", "nhà riêng số 8"),
        ("thường trú tại tổ 5, phường Kim Tân", "tổ 5"),
        ("Nơi ở hiện nay: 12 Hoàng Liên", "12"),
        ("trú tại 12/4 đường Nhạc Sơn", "12/4"),
        ("trú tại SN 22, ngõ 3", "SN 22"),
        ("SN 12, tổ 5", "SN 12"),
        ("nhà số 15 đường Hoàng Liên", "nhà số 15"),
        ("hộ khẩu thường trú: thôn Sín Chải, số nhà 103", "số nhà 103"),
        ("tạm trú tại thôn 3, xã Gia Phú", "thôn 3"),
        ("chỗ ở của chị: khu 4", "khu 4"),
        ("Gia đình chị Hoa ở số 15 đường Hoàng Liên", "số 15"),
        ("hiện sống tại căn hộ 1205, tòa A", "căn hộ 1205"),
        ("hiện trú tại P.1203, chung cư", "P.1203"),
        ("nhà ở số 8 đường Trần Phú", "số 8"),
        ("nhà của anh ở số 9 đường M1", "số 9"),
        ("Chị ở số 12/4 phố Sơn Tùng.", "số 12/4"),
        ("Nhà chị số 12/4 phố Sơn Tùng.", "số 12/4"),
        ("chị hiện ở tổ 9, phường Cốc Lếu", "tổ 9"),
        ("các hộ thường trú tại số 15 đường Hoàng Liên", "số 15"),
        ("Đ/c: SN 123", "SN 123"),
        ("HKTT: tổ 5, phường Kim Tân", "tổ 5"),
        ("Địa chỉ: 12 Hoàng Liên, phường Cốc Lếu", "12"),
        ("Địa chỉ liên hệ: tổ 5, phường Kim Tân", "tổ 5"),
        ("| Địa chỉ | 12 Hoàng Liên |", "12"),
        ("| Họ tên | Địa chỉ |\n|---|---|\n| Hoa | 12 Hoàng Liên |", "12"),
        ("| Họ tên | Hoa |\n|---|---|\n| Thường trú | số 12 |", "số 12"),
        ("| Tên | Nơi ở |\n|---|---|\n| A | tổ 5, phường Sa Pa |", "tổ 5"),
        ("Nhà anh ở 24/6 Lý Công Uẩn.", "24/6"),
        ("Chị Hoa sống tại 15 Hoàng Liên.", "15"),
        ("Chị vẫn sống với mẹ tại 88 Trần Nhật Duật.", "88"),
        ("Cụ sống một mình trong căn hộ 402, chung cư Kim Tân.", "căn hộ 402"),
        ("Gia đình anh ở ngách 4/12 phố Cầu Mây.", "ngách 4/12"),
        ("Gia đình anh ở ngõ 12 phố Cầu Mây.", "ngõ 12"),
        ("Vợ chồng cô ở hẻm 3, phố Hoàng Hoa Thám.", "hẻm 3"),
        ("Nhà anh tổ 5, phường Bắc Cường, số 12.", "tổ 5"),
        ("Nhà chú Sử tổ dân phố 8.", "tổ dân phố 8"),
        ("Nhà tôi 21 Cốc Lếu, ai cần cứ đến.", "21"),
        ("Đến nhà bà Lý, 45 phố Cốc Lếu.", "45"),
        ("Ông sống ở tổ 11, phường Pom Hán.", "tổ 11"),
        ("Ông về ở với con gái tại số 6 phố Võ Thị Sáu.", "số 6"),
        ("Thường trú phố Trần Phú, số 8.", "số 8"),
        ("hiện ở phòng 204, nhà trọ Hoa Ban", "phòng 204"),
        ("Chị trọ tại số 11 ngõ 3 đường Mường Than.", "số 11"),
        ("Anh Páo (ở số 9 phố Sơn Tùng) báo tin.", "số 9"),
        ("Hiện sống: 22 Hàm Nghi", "22"),
        ("Chỗ anh ở là phòng 305, chung cư A2.", "phòng 305"),
        ("Ông hiện trú tại K112/15 Trần Cao Vân, phường Thanh Khê.", "K112/15"),
        ("Chị ở K45/12 Lê Độ cùng mẹ già.", "K45/12"),
        ("Địa chỉ nhà: K112/H15/3 Trần Cao Vân.", "K112/H15/3"),
        ("Nhà riêng: H33/5 Phan Tứ.", "H33/5"),
        ("Thường trú: k96/7 Điện Biên Phủ, Đà Nẵng.", "k96/7"),
        ("Gia đình anh ở K96/7 Điện Biên Phủ.", "K96/7"),
        ("Ai lỡ đường cứ đến 81 Hoàng Diệu, nhà của vợ chồng anh Sáu, sẽ có cơm nóng.", "81"),
        ("Số 81 đường Hoàng Diệu là nhà của anh.", "Số 81"),
        ("12 Lê Lai là nhà chị Mỷ, cửa lúc nào cũng mở.", "12"),
        ("Họp nhóm ở 56/3 Lê Độ (nhà chị Hoa) mỗi tối thứ bảy.", "56/3"),
        ("Đến ngõ 12 Hoàng Liên, nhà riêng của ông Dìn, ai cũng được uống nước.", "ngõ 12"),
        ("Từ ngôi nhà nhỏ ở hẻm 33/5 Phan Tứ, bác đã sửa miễn phí hơn 900 chiếc xe.", "hẻm 33/5"),
        ("Trong căn nhà số 12 đường Hoàng Liên, chị nuôi bốn em nhỏ.", "số 12"),
        ("Căn phòng trọ 14/2 Lê Lai của chị là lớp học tình thương.", "14/2"),
        ("Ngôi nhà 56 Lê Độ của anh là nơi tập kết hàng.", "56"),
        ("Anh thuê nhà tại 9 Quy Hóa để tiện đi làm.", "9"),
        ("Chị thuê phòng ở số 12 Lê Lai.", "số 12"),
        ("Vợ chồng anh mua nhà ở 15 Hoàng Diệu.", "15"),
        ("Năm 2015 chị chuyển nhà về 22 Nguyễn Du.", "22"),
        ("Chị thuê trọ tại 9/4 Quy Hóa.", "9/4"),
        ("Chị dạy đàn miễn phí tại nhà, 18 ngõ 95 Chùa Bộc, mỗi chiều thứ tư.", "18"),
        ("Lớp mở ngay tại nhà (22 Lê Lai) từ năm 2019.", "22"),
        ("Anh sửa xe tại nhà ở 22 Lê Lai.", "22"),
        ("Chị tiêm tại nhà số 22 Lê Lai.", "số 22"),
        ("Nơi cư trú: 205 Trường Chinh, tổ 27, An Khê.", "205"),
        ("Thường trú: 45 Nhà Thờ, Hoàn Kiếm.", "45"),
        ("Chị sống tại 15 Năm Căn cùng mẹ.", "15"),
        ("Xe cấp cứu đón chị ngay trước cửa nhà, số 9A ngõ 120 Hoàng Mai.", "số 9A"),
        ("Anh dựng tủ bánh mì trước nhà mình, 215 Phan Châu Trinh.", "215"),
        ("Khách tìm đến nhà (215 Phan Châu Trinh) suốt ngày.", "215"),
        ("Thuốc được đưa về nhà, 12 ngõ 4 Lê Lai.", "12"),
        ("Thường trú: thôn Na Ẻn, xã Bản Lầu.", "thôn Na Ẻn"),
        ("Hộ khẩu thường trú: bản Sín Chải, xã Y Tý", "bản Sín Chải"),
        ("Nơi ở hiện nay: xóm Mới, xã Bản Lầu", "xóm Mới"),
        ("Trú quán: Thôn Na Ẻn", "Thôn Na Ẻn"),
        ("Thường trú: thôn Na Ẻn, tổ 5", "tổ 5"),
        ("HKTT: thôn Na Ẻn", "thôn Na Ẻn"),
        ("Nhà riêng: thôn Na Ẻn (gần chợ)", "thôn Na Ẻn"),
        ("| Thường trú | thôn Na Ẻn, xã Bản Lầu |", "thôn Na Ẻn"),
        ("| Họ tên | Nơi ở |\n|---|---|\n| Hoa | thôn Na Ẻn |", "thôn Na Ẻn"),
    ],
)
def test_a_house_is_found_by_words_of_dwelling(text: str, place: str) -> None:
    """The number with the word it belongs to."""
    assert found(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "quê ở xã Y Tý",
        "Thường trú: xã Bản Lầu.",
        "Chị thường trú tại thôn Na Ẻn",
        "Quê quán: thôn Na Ẻn, xã Bản Lầu",
        "Trụ sở: thôn Na Ẻn, xã Bản Lầu",
        "Địa chỉ: thôn Na Ẻn, xã Bản Lầu",
        "Các hộ thường trú: thôn Na Ẻn 45 hộ",
        "Công tác quản lý cư trú: thôn Na Ẻn 100% khai báo",
        "Nơi ở: Bản Lầu, tỉnh Lào Cai",
        "| Trường | Nơi ở |\n|---|---|\n| Mầm non | thôn Na Ẻn |",
        "thường trú tại xã Y Tý",
        "trụ sở tại số 15 đường Hoàng Liên",
        "Luật Cư trú số 68/2020/QH14",
        "tạm trú theo Thông tư số 55/2021/TT-BCA",
        "thường trú số 12/QĐ-CA",
        "đăng ký thường trú tại Công an phường, số 15 đường Hoàng Liên",
        "các hộ dân cư trú tại tổ 12",
        "bà con thường trú ở thôn 5",
        "bà con hiện ở tổ 9",
        "trạm hiện ở số 12 đường Trần Phú",
        "tổng số nhà 245 căn",
        "số nhà 245 căn",
        "gắn biển số nhà cho 450 hộ",
        "tiếp công dân ở số 15 đường Hoàng Liên",
        "nhà số 2 là nhà làm việc",
        "sống ở số đông các bản",
        "thời hạn đăng ký tạm trú là 03 ngày",
        "SN 12 chiếc",
        "Địa chỉ trụ sở: số 12 đường Hoàng Liên",
        "Ban Nội chính, địa chỉ: 12 Hoàng Liên",
        "Địa chỉ: 12 Hoàng Liên, trụ sở cũ",
        "Gửi đơn về địa chỉ: số 12 đường Hoàng Liên",
        "| Cơ quan | Địa chỉ |\n|---|---|\n| Thuế | 12 Hoàng Liên |",
        "đ/c Hoa 12 tuổi",
        "địa chỉ: 12 điểm cầu",
        "địa chỉ 10.2.3.4",
        "Các hộ sống dọc đường số 7 đã dời đi.",
        "Số hộ sống trong vùng sạt lở số 3 là 45.",
        "Chị sống hết mình vì việc, phòng số 2 của chị sáng đèn.",
        "Nơi ở mới ổn định, phòng số 2 của chị sáng đèn.",
        "Người sống ở khu tái định cư số 2 được cấp đất.",
        "Bà con sống ở 12 xã vùng cao.",
        "Hơn 300 hộ trú tại 12 thôn.",
        "12 hộ sống ở tổ 5 được vay vốn.",
        "Đời sống ở tổ 5 đã khá lên.",
        "Chị sống có trách nhiệm, tổ 5 ai cũng quý.",
        "Chỗ ở mới, số 1 là an toàn.",
        "Nhà anh có 5 người, nuôi 12 con trâu.",
        "Nhà chị Mỷ 7 Hecta quế.",
        "Gia đình anh ở trong số 12 hộ được vay.",
        "Dự án khu nhà ở số 2 phường Nam Cường.",
        "Nhà ở số 3 của doanh trại được sửa.",
        "Nhà bà Lý, 45 tuổi, đơn thân.",
        "Nhà chị 12/3 được khánh thành.",
        "Nhà anh em tổ 5 góp công dựng.",
        "Nhà anh cạnh Trường Tiểu học số 2.",
        "Gia đình bà ở thôn 3 hiến đất.",
        "Nhà chị ở gần mốc số 85, đi bộ nửa ngày mới tới.",
        "",
        "Công ty thuê nhà tại 9 Quy Hóa làm kho.",
        "Trụ sở Hội đặt tại 81 Hoàng Diệu, nhà của người dân xung quanh không bị ảnh hưởng.",
        "Tổ đã dựng 14 căn nhà ở thôn 3 cho hộ nghèo.",
        "Ngôi nhà chung của 54 dân tộc.",
        "Trong 81 ngôi nhà của bà con Hoàng Diệu có 12 nhà mới.",
        "Nhà máy có 12 Kỹ sư, nhà của công nhân xây cạnh đó.",
        "Năm 2015 Hội Phụ nữ xây nhà của chị Mỷ hết 80 triệu đồng.",
        "Ngày 12 Tháng Chạp, nhà anh Páo được trao.",
        "Ngôi nhà 80 triệu đồng của anh Páo do Hội xây.",
        "Quyết định số 81 Hội đồng ban hành, nhà của chị được sửa.",
        "Trạm tiêm tại nhà, 18 cụ già được tiêm.",
        "Tổ hỗ trợ tại nhà, 22 Trưởng thôn tham gia.",
        "Anh sống ở 3 xã, 12 thôn khác nhau.",
        "Dịch vụ làm căn cước tại nhà (12 lượt mỗi tuần).",
        "Xe đưa về nhà, 12 cụ đều khỏe.",
    ],
)
def test_offices_villages_and_counts_are_no_home(text: str) -> None:
    """Nor are laws on residence."""
    assert found(text) == []


@given(
    st.integers(1, 999),
    st.sampled_from(["", "A", "/4", "/12/3"]),
    st.sampled_from(["trú tại", "Nơi ở:", "thường trú:"]),
)
def test_every_house_number_is_found(number: int, more: str, words: str) -> None:
    """With letters and lanes behind it."""
    assert found(f"Anh Páo, {words} số {number}{more}, đường Hoàng Liên.") == [f"số {number}{more}"]


@given(st.text("trú tại số nhà 0123/,.\n|ởtổ ", max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands around the words."""
    for start, end in home_addresses(plain_text(text)):
        assert 0 <= start < end <= len(text)
