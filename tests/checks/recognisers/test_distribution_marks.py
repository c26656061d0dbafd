"""Marks of restricted distribution: each is found in every disguise, and talk of what is common or internal passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.distribution_marks import distribution_marks


@pytest.mark.parametrize(
    "text",
    [
        "Lưu hành nội bộ",
        "LƯU HÀNH NỘI BỘ",
        "Tài liệu lưu hành nội bộ.",
        "Cuốn sổ lưu hành trong nội bộ cơ quan.",
        "L Ư U  H À N H  N Ộ I  B Ộ",
        "**Lưu hành** nội\u00a0bộ",
        "Lưu h&agrave;nh n&#7897;i bộ",
        "LUU HANH NOI BO",
        "KHÔNG PHỔ BIẾN",
        "K H Ô N G  P H Ổ  B I Ế N",
        "(Không phổ biến)",
        "Không phổ biến",
        "| Không phổ biến |",
        "Tài liệu không phổ biến.",
        "Văn bản đóng dấu “Không phổ biến”.",
        "văn bản đóng dấu không phổ biến",
        "Góc trên có chữ KHÔNG PHỔ BIẾN, nền đỏ.",
        "XEM XONG TRẢ LẠI",
        "Xong hội nghị trả lại",
        "TÀI LIỆU NỘI BỘ",
        "(Tài liệu thu hồi)",
        "Tài liệu này không phổ biến.",
        "Tài liệu nội bộ, không phổ biến.",
        "Đây là báo cáo nội bộ, không phổ biến ra ngoài.",
        "Văn bản này chỉ là nội bộ và không phổ biến.",
        "Không phổ biến ra ngoài.",
        "Bản tin số 9. Không phổ biến ra ngoài cơ quan.",
        "Văn bản chỉ đọc tại chỗ, không phổ biến ra ngoài.",
        "LƯU-HÀNH-NỘI-BỘ",
        "Lưu_hành_nội_bộ",
        "Cuốn luu hanh noi bo này",
        "luu-hanh-noi-bo",
        "L.Ư.U H.À.N.H N.Ộ.I B.Ộ",
        "| L | Ư | U | H | À | N | H | N | Ộ | I | B | Ộ |",
        "K<br>H<br>Ô<br>N<br>G<br>P<br>H<br>Ổ<br>B<br>I<br>Ế<br>N",
        "KHÔNG-PHỔ-BIẾN",
        "(khong pho bien)",
        "| khong pho bien |",
        "KHONG PHO BIEN",
        "Xem-xong-trả-lại",
        "xem xong tra lai",
        '[Đề cương](a.md "Lưu hành nội bộ")',
    ],
)
def test_a_mark_of_restricted_distribution_is_found(text: str) -> None:
    """What is for certain readers only says so in the same disguises."""
    assert len(list(distribution_marks(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Bệnh này không phổ biến ở vùng cao.",
        "Cách làm ấy chưa phổ biến, không phổ biến như trước.",
        "Phòng Tuyên truyền, phổ biến pháp luật",
        "Không phổ biến kịp thời nghị quyết là một hạn chế.",
        "Loại bệnh không phổ biến.",
        "Tài liệu về loại bệnh này còn hiếm, không phổ biến.",
        "Lối chơi nội bộ, không phổ biến.",
        "Tài liệu nội bộ, không phổ biến kiến thức mới.",
        "| Rất phổ biến | 12 |\n| Không phổ biến | 3 |",
        "BỆNH KHÔNG PHỔ BIẾN Ở VÙNG CAO",
        "Trang nội bộ của Ban; kiểm tra nội bộ; quy trình nội bộ.",
        "Sách mượn xem xong trả lại đúng hẹn.",
        "Quản lý tài liệu nội bộ của cơ quan.",
        "## Tài liệu nội bộ",
        "SỐ HÓA TÀI LIỆU NỘI BỘ",
        "Lưu hành xe; đoàn kết nội bộ.",
        "Bí quyết nấu rượu không phổ biến ra ngoài dòng họ.",
        "Bài thuốc gia truyền, không phổ biến ra ngoài.",
        "Tài liệu này không phổ biến kiến thức mới.",
        "Giống lúa này không phổ biến.",
        "Sổ gốc lưu hành. Nội bộ thôn bàn ba lần.",
        "Sách trong tủ xem xong, trả lại đúng chỗ.",
        "Mượn xong trả lại đúng hẹn.",
        "Tài liệu nội-bộ được sắp lại.",
        "Benh nay khong pho bien o vung cao.",
        "Hậu lưu hành nội dung mới.",
    ],
)
def test_ordinary_talk_of_what_is_common_or_internal_passes(text: str) -> None:
    """The same words in a sentence are no mark."""
    assert list(distribution_marks(text)) == []


def test_parts_of_a_profile_do_not_run_into_one_another() -> None:
    """The end of one value and the beginning of the next make no mark."""
    assert list(distribution_marks("lưu hành\n\x00\nnội bộ")) == []


@given(st.text(alphabet="lưuhànộibkgpổếxemtrảạ LƯHÀNỘIB-_.|\n\x00", max_size=80))
def test_nothing_makes_a_recogniser_stumble(text: str) -> None:
    """Any text is read to its end, and what is found lies in it."""
    assert all(0 <= mark.start < mark.end <= len(text) and mark.words for mark in distribution_marks(text))
