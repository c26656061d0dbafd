"""Marks of secrecy and of restricted distribution: each is found in every disguise, and ordinary words are let pass."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.secrecy_marks import (
    MOST,
    distribution_in_name,
    distribution_marks,
    secrecy_in_name,
    secrecy_marks,
)

SECRET = [
    # Alone, or set apart.
    "MẬT",
    "(MẬT)",
    "(Mật)",
    "[MẬT]",
    "“Mật”",
    "Tối mật",
    "TUYỆT MẬT",
    "## TỐI MẬT",
    "> MẬT",
    "- MẬT",
    "1. MẬT",
    "| 5 | MẬT | x |",
    "Tỉnh ủy Lào Cai – MẬT",
    "MẬT - HỎA TỐC",
    "Tối mật: không sao chụp",
    "TUYỆT MẬT\nBÁO CÁO QUÝ III",
    "MẬT\nKẾ HOẠCH PHỐI HỢP",
    "Anh trình bày xong. MẬT.",
    # By what it is put on.
    "Độ mật: Tối mật",
    "Độ mật: Mật",
    "Mức độ mật: mật",
    "Độ mật là mật",
    "**Độ mật:** Mật",
    "| Độ mật | Mật |",
    "ĐỘ MẬT: TỐI MẬT",
    "Số: 12-BC/TU (MẬT)",
    "Số: 12-BC/TU MẬT",
    "Công văn số 15-CV/TU Mật ngày 3/4",
    "Theo văn bản mật của Bộ Công an, việc này giao cho tỉnh.",
    "Xem tài liệu tối mật kèm theo.",
    "Báo cáo (mật) gửi Thường trực.",
    "Chị đọc tài liệu mật số 12 trước khi họp.",
    "Hồ sơ được đóng dấu MẬT.",
    "Hồ sơ đóng dấu “Tối mật” gửi về tỉnh.",
    "Anh mang tập MẬT lên trình.",
    "Anh trình báo cáo tuyệt mật số 5.",
    "Báo cáo ấy ở mức độ tối mật.",
    "Cơ quan xác định đây là tài liệu tối mật.",
    "Tài liệu Mật",
    "TÀI LIỆU MẬT",
    "TÀI LIỆU TUYỆT MẬT",
    "VĂN BẢN MẬT SỐ 12",
    "Đây là bí mật nhà nước, tài liệu này độ Tối mật.",
    "Văn bản kèm theo thuộc độ Mật.",
    "Bản đồ tuyệt mật được treo ở phòng họp.",
    "Nhiệm vụ tuyệt mật ấy do anh đảm nhận.",
    "Kèm theo: Phụ lục mật.",
    "Nội dung này trích từ tài liệu mật của Bộ Quốc phòng.",
    "Theo tài liệu mật do anh quản lý, việc này chưa xong.",
    "Kế hoạch (Tối mật) đã được phê duyệt.",
    "Ngày 12/3, anh nhận công văn mật số 45 của Bộ.",
    "TUYET MAT",
    # Of a degree, stamped, or behind a paper, whatever the sentence speaks of.
    "Bí mật nhà nước độ TUYỆT MẬT.",
    "Tài liệu bí mật nhà nước độ Tối mật: phương án tác chiến xã A.",
    "Văn bản bí mật nhà nước độ Mật.",
    "Văn bản bí mật nhà nước độ mật.",
    "Chị quản lý, lưu trữ hồ sơ đóng dấu Tối mật.",
    "Công tác bảo vệ bí mật nhà nước: văn bản đóng dấu mật.",
    "Báo cáo 12 Mật",
    "Chị lưu giữ Báo cáo số 13 – Tối mật.",
    "Kế hoạch phòng thủ khu vực A – Mật.",
]
DISGUISED = [
    "TỐI\u00a0MẬT",
    "TỐI   MẬT",
    "TỐI\nMẬT",
    "M Ậ T",
    "T Ố I  M Ậ T",
    "T U Y Ệ T  M Ậ T",
    "T À I  L I Ệ U  M Ậ T",
    "\u041c\u1eac\u0422",
    "\u0422\u041e\u0302\u0301I \u041cA\u0302\u0323\u0422",
    "T\u200bỐI M\u200dẬT",
    "M\u00adẬT",
    "M&#7852;T",
    "T&#7888;I M&#x1EAC;T",
    "**TỐI** **MẬT**",
    "T**ỐI MẬT**",
    "<b>TỐI</b> <i>MẬT</i>",
    "M<b>Ậ</b>T",
    "TỐI<br>MẬT",
    "M<!-- x -->ẬT",
    "<!-- MẬT -->",
    '<img src="a.jpg" alt="MẬT">',
    "![TỐI MẬT](a.jpg)",
    "[TỐI](x.md) MẬT",
    "ＭẬＴ",
    unicodedata.normalize("NFD", "Tuyệt mật"),
]
INNOCENT = [
    "Công tác bảo mật được chú trọng.",
    "Nuôi ong lấy mật ong rừng, mỗi vụ 200 lít mật.",
    "Giữ bí mật thông tin người tố cáo.",
    "Mật độ dân cư thấp.",
    "## MẬT ĐỘ DÂN CƯ Ở VÙNG CAO",
    "SỐ LIỆU MẬT ĐỘ",
    "Báo cáo nêu số liệu mật\nđộ dân cư của ba xã.",
    "BẢO MẬT",
    "B Ả O  M Ậ T",
    "AN TOÀN, BẢO MẬT",
    "BÍ MẬT NHÀ NƯỚC",
    "Luật Bảo vệ BÍ MẬT NHÀ NƯỚC",
    "Bí MẬT",
    "Đổi mật khẩu mặc định của thiết bị.",
    "**Mật** khẩu",
    "Quan hệ mật thiết với nhân dân.",
    "Ủy ban Mật trận Tổ quốc",
    "mật mía Nghĩa Đô",
    "Mật mía của bà con",
    "| Sáp | Mật | Phấn |",
    "NUÔI ONG LẤY MẬT",
    "Công tác bảo vệ bí mật nhà nước được thực hiện nghiêm.",
    "Chị phân loại độ mật cho từng văn bản.",
    "các mức độ tuyệt mật, tối mật, mật theo Luật",
    "Luật chia bí mật nhà nước thành ba độ: Tuyệt mật, Tối mật và Mật.",
    "Các dấu “TUYỆT MẬT”, “TỐI MẬT”, “MẬT” do văn thư giữ.",
    "Xác định độ mật của tài liệu.",
    "Độ mật của văn bản do người soạn đề xuất.",
    "QUY TRÌNH XÁC ĐỊNH ĐỘ MẬT",
    "Độ mật: không",
    "Danh mục bí mật nhà nước độ Tối mật của ngành.",
    "Chị quản lý 1.200 văn bản mật, không để lộ, lọt.",
    "Chị mở sổ đăng ký văn bản mật riêng.",
    "Máy tính soạn thảo tài liệu mật không nối mạng.",
    "Tủ đựng tài liệu mật có hai khóa.",
    "Tỷ lệ văn bản mật được giao nhận đúng quy định là 100%.",
    "Tiếp nhận 120 văn bản mật, tối mật.",
    "Giải mật 12 tài liệu.",
    "Thân mật, cẩn mật, cơ mật.",
    "Anh Lò Văn Mật là người Thái.",
    "NGUYỄN VĂN MẬT",
    "Gặp mặt cuối năm; mất mát; mắt.",
    "Chiều tối mật ong được đưa về kho.",
    "Viêm túi mật, sỏi mật.",
    "Không tiết lộ thông tin mật của người tố cáo.",
    "Vẻ cảnh mật mùng.",
    "tối mặt tối mày, tối mắt vì việc",
    "Mật mã, mật vụ, mật thư.",
    "Có ba độ mật: tuyệt mật, tối mật, mật.",
    "Luật chia thành ba độ mật:\n\n- Tuyệt mật\n- Tối mật\n- Mật\n",
    "Chị phân loại theo luật: Tuyệt mật, Tối mật, Mật.",
    "Danh mục bí mật nhà nước gồm tuyệt mật, tối mật và mật.",
    "Danh mục bí mật nhà nước độ mật của ngành.",
    "Văn thư đóng dấu độ mật đúng quy định.",
    "Đóng dấu mật mã lên phong bì.",
    "Ảnh 3: Mật bạc hà của bà con. Ảnh 4: mật.",
    "Ảnh 3 – Mật ong rừng.",
]


@pytest.mark.parametrize("text", [*SECRET, *DISGUISED])
def test_a_mark_of_secrecy_is_found(text: str) -> None:
    """Wherever it stands and however it is written, a mark that a reader sees is found, once."""
    (mark,) = secrecy_marks(text)
    assert 0 <= mark.start < mark.end <= len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đóng dấu MẬT, TỐI MẬT.", ["MẬT", "TỐI MẬT"]),
        ("Kế hoạch đóng dấu Mật, Tối mật.", ["Mật", "Tối mật"]),
        ('Đóng dấu "Mật" và "Tối mật".', ["Mật", "Tối mật"]),
        ("Tài liệu đóng dấu “Mật”, “Tối mật” được trích ở đây.", ["Mật", "Tối mật"]),
        ("Danh mục: Báo cáo 12 – Mật; Báo cáo 13 – Tối mật; Báo cáo 14 – Mật.", ["Mật", "Tối mật", "Mật"]),
        ("Kế hoạch 45-KH/TU Mật, Báo cáo 46-BC/TU Tối mật.", ["Mật", "Tối mật"]),
        ("Tài liệu Mật, Tối mật kèm theo.", ["Mật", "Tối mật"]),
        ("Tài liệu thuộc các mức độ Tối mật, Mật được trích ở đây.", ["Tối mật", "Mật"]),
        ("Theo quy định về bí mật nhà nước, hồ sơ độ Mật và Tối mật gửi về tỉnh.", ["Mật", "Tối mật"]),
        ("MẬT, TỐI MẬT", ["MẬT", "TỐI MẬT"]),
    ],
)
def test_marks_that_stand_together_are_found(text: str, words: list[str]) -> None:
    """Two marks in a row are two marks, unless the sentence speaks of the levels themselves."""
    assert [mark.words for mark in secrecy_marks(text)] == words


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_words_and_talk_of_secrets_pass(text: str) -> None:
    """Honey, density, passwords and the work of keeping secrets are no marks."""
    assert list(secrecy_marks(text)) == []


@pytest.mark.parametrize("text", ["{}", "Căn cứ {} của Tỉnh ủy.", "a\n\n{}\n\nb", "x\n\x00\n{}\n\x00\ny"])
def test_a_mark_is_told_with_its_place_and_words(text: str) -> None:
    """The offsets cover what is written, markup and all; the words are what a reader sees."""
    written = "(**TỐI**  M&#7852;T)"
    whole = text.format(written)
    (mark,) = secrecy_marks(whole)
    assert whole[mark.start : mark.end].strip("(*)") == "TỐI**  M&#7852;T"
    assert mark.words == "TỐI MẬT"


def test_parts_of_a_profile_do_not_run_into_one_another() -> None:
    """The end of one value and the beginning of the next make no mark."""
    assert list(secrecy_marks("buổi tối\n\x00\nmật ong")) == []
    assert list(secrecy_marks("tài liệu\n\x00\nlấy mật")) == []
    assert list(distribution_marks("lưu hành\n\x00\nnội bộ")) == []


def test_marks_beyond_number_are_cut_short() -> None:
    """A text full of marks tells of enough of them."""
    assert len(list(secrecy_marks("(MẬT)\n" * 500))) == MOST


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
        "Không phổ biến ra ngoài.",
        "Bản tin số 9. Không phổ biến ra ngoài cơ quan.",
        "Văn bản chỉ đọc tại chỗ, không phổ biến ra ngoài.",
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
    ],
)
def test_ordinary_talk_of_what_is_common_or_internal_passes(text: str) -> None:
    """The same words in a sentence are no mark."""
    assert list(distribution_marks(text)) == []


@pytest.mark.parametrize(
    "name",
    [
        "tai lieu mat",
        "toi mat",
        "tuyet mat",
        "tuyet-mat-2",
        "tai_lieu_mat_so_12",
        "12 bc tu mat",
        "tailieumat",
        "TUYET MAT",
    ],
)
def test_a_name_that_tells_of_a_secret_is_found(name: str) -> None:
    """Names of files have no accents, but these words can mean nothing else."""
    (mark,) = secrecy_in_name(name)
    assert name[mark.start : mark.end] == mark.words


@pytest.mark.parametrize(
    "name",
    [
        "mat ong", "mat tran to quoc", "gap mat", "mat bang", "be mat", "nuoc mat", "cai mat", "ra mat", "mat", "van ban mat tran",
        "tai lieu mat tran", "ho so mat", "toi mat ngu", "dau mat", "hoang van mat", "bao cao mat mua", "tuyet mat troi", "Tối mật",
    ],
)  # fmt: skip
def test_a_name_that_may_mean_anything_passes(name: str) -> None:
    """Without accents "mat" is an eye, a face, a loss or honey; names with accents are read as text."""
    assert list(secrecy_in_name(name)) == []


def test_distribution_in_names() -> None:
    """The words for restricted distribution are told by their letters alone."""
    for name in ("luu hanh noi bo", "luu-hanh-noi-bo-2", "khong pho bien", "xem_xong_tra_lai"):
        assert len(list(distribution_in_name(name))) == 1, name
    for name in ("luu hanh", "noi bo", "pho bien phap luat", "tra lai"):
        assert list(distribution_in_name(name)) == [], name


@given(
    st.text(max_size=40),
    st.sampled_from(["TUYỆT MẬT", "TỐI MẬT", "MẬT"]),
    st.sampled_from(["(%s)", "**%s**", "| %s |", "<b>%s</b>", "“%s”"]),
)
def test_a_mark_on_a_line_of_its_own_is_found_in_any_surroundings(before: str, mark: str, frame: str) -> None:
    """Whatever stands above and below, a line with a mark is a line with a mark."""
    plain = "".join(char for char in before if char.isalnum() or char in " .,\n")
    found = {found.words for found in secrecy_marks(f"{plain}\n\n{frame % mark}\n\n{plain}")}
    assert mark in found


@given(st.text(alphabet="MẬTmậtốiuyệ độnoghàlưkpbâ. ,()|*\n\x00\u200b\u0302", max_size=80))
def test_nothing_makes_a_recogniser_stumble(text: str) -> None:
    """Any text is read to its end, and what is found lies in it, in order."""
    for find in (secrecy_marks, distribution_marks, secrecy_in_name, distribution_in_name):
        found = list(find(text))
        assert all(0 <= mark.start < mark.end <= len(text) and mark.words for mark in found)
