"""Stories of some length, and collections of profiles that break a rule or keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support import COLLECTIVE, PERSON, PROJECT, evidence, in_year, person, with_front

if TYPE_CHECKING:
    from collections.abc import Mapping

GLOSSARY = """\
Phiên xử tháng ba phải hoãn vì người phiên dịch không biết gọi «thế chấp» bằng tiếng Mông là gì. Chị Mỷ ghi lại ba mươi
từ mà các phiên dịch hay vấp, rồi mang vào bản hỏi các cụ. Mỗi từ được ghi cách nói của hai vùng, kèm một câu ví dụ lấy
từ bản án đã tuyên. Sau bốn tháng, bảng có hai trăm mười từ và được in thành sổ bỏ túi.

Từ khi có sổ, không phiên nào phải hoãn vì phiên dịch nữa. Tòa án hai huyện đã xin bản in để dùng, và người được xét xử
hiểu trọn vẹn điều người ta hỏi mình.
"""

ARCHIVE = """\
Kho lưu trữ có mười hai nghìn tập hồ sơ mà chỉ một người nhớ chỗ để. Tổ số hóa bắt đầu từ tủ được hỏi nhiều nhất, mỗi
chiều quét năm mươi tập, đặt tên tệp theo số vụ và năm thụ lý. Ai mượn bản giấy thì ký vào sổ điện tử, quá hạn máy tự
nhắc. Đến cuối năm, chín phần mười lượt tra cứu không còn phải mở tủ.

Việc khó nhất là chữ viết tay mờ: tổ mời ba cán bộ đã nghỉ hưu đọc giúp, mỗi tuần một buổi, và ghi tên các bác vào từng
tập đã đọc.
"""

LAW = """\
> Tập thể, cá nhân điển hình tiên tiến được Hội đồng Thi đua – Khen thưởng suy tôn, Trưởng Ban xem xét và đề nghị cấp
> trên khen thưởng; được biểu dương tại hội nghị tổng kết phong trào thi đua của Ban, của khối thi đua, hoặc được tôn
> vinh, tuyên truyền trên cổng thông tin điện tử của tỉnh và của các cơ quan tham mưu, giúp việc Tỉnh ủy.
"""

UNITS = (PROJECT / "stories" / "danh-muc" / "don-vi.yml").read_text("utf-8")
NOBODY_MUST = UNITS.replace("phai_xay_dung: true", "phai_xay_dung: false")
CEREMONY = "- {id: tong-ket-%s, ten: Hội nghị tổng kết, ngay: %s-12-22, mo_ta: Hội nghị biểu dương cuối năm.}\n"
AGREED = "{ngay: %s, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}"
STATEMENT = "Vận động mười hai đồng nghiệp hiến máu trong hai đợt."


def this_year(profile: str) -> str:
    """Return a profile moved to 2026, the year of the tests."""
    return profile.replace("2023-1", "2026-0").replace("nam: 2023", "nam: 2026").replace("tong-ket-2023", "so-ket-2026")


def _mixed(name: str, own: str) -> str:
    """Return a profile whose story is two thirds of `GLOSSARY`, and for the rest its own."""
    first, second = GLOSSARY.split("\n\n")
    return person(name, f"{first}\n\n{own}" if len(first) > len(second) else f"{own}\n\n{second}")


HANH = "Nguyễn Thị Hạnh"
WITHDRAWN = person(HANH, cong_bo="{trang_thai: rut, ngay: 2024-02-01}")
_FROM_HANH = "Cách làm này học từ chị Nguyễn Thị Hạnh."
_FROM_SOMEBODY = "Cách làm này học từ một đồng nghiệp."

_FOUR = {f"2023/{slug}.md": person(slug.replace("-", " ").title()) for slug in ("ba-be", "sin-ho", "ta-van", "y-ty")}

COLLECTIONS: dict[str, tuple[Mapping[str, str | bytes], Mapping[str, str | bytes]]] = {
    "GS601": (
        {"2023/giang-thi-my.md": PERSON, "2023/giang-thi-my-2.md": PERSON},
        {
            "2023/giang-thi-my.md": PERSON,
            "2023/giang-thi-my-2.md": with_front(PERSON, don_vi="phong-nghiep-vu-2"),
            "2024/giang-thi-my.md": with_front(PERSON, nam="2024"),
            "2023/phong-nghiep-vu-3.md": with_front(COLLECTIVE, nam="2023"),
            "2023/phong-nghiep-vu-3-2.md": with_front(COLLECTIVE, nam="2023"),
        },
    ),
    "GS602": (
        {
            "2023/a.md": person("Giàng Thị Mỷ", GLOSSARY),
            "2023/b.md": person("Lù Văn Chẩn", GLOSSARY.replace("Chị Mỷ", "Đồng chí Chẩn")),
        },
        {
            "2023/a.md": person("Giàng Thị Mỷ", f"{GLOSSARY}\n{LAW}"),
            "2023/b.md": person("Lù Văn Chẩn", f"{ARCHIVE}\n{LAW}"),
        },
    ),
    "GS603": (
        {
            "2023/a.md": person("Giàng Thị Mỷ", GLOSSARY),
            "2023/b.md": _mixed("Lù Văn Chẩn", "Đến nay sổ đã in lần thứ ba, bìa cứng."),
        },
        {"2023/a.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/b.md": person("Lù Văn Chẩn", ARCHIVE)},
    ),
    "GS604": (
        {
            "2023/a.md": person("Giàng Thị Mỷ", tieu_chi=evidence("ở tòa", phong_trao=STATEMENT)),
            "2023/b.md": person("Lù Văn Chẩn", tieu_chi=evidence("ở kho", phong_trao=STATEMENT)),
        },
        {
            "2023/a.md": person("Giàng Thị Mỷ", tieu_chi=evidence("ở tòa", phong_trao=STATEMENT)),
            "2023/b.md": person(
                "Lù Văn Chẩn",
                tieu_chi=evidence("ở kho", phong_trao="Đội trưởng đội bóng chuyền, tổ chức bốn giải trong năm."),
            ),
        },
    ),
    "GS605": (
        {**_FOUR, "danh-muc/hoi-nghi.yml": CEREMONY % (2023, 2023) + CEREMONY % (2022, 2022)},
        {**_FOUR, "danh-muc/hoi-nghi.yml": CEREMONY % (2023, 2023) + CEREMONY % (2026, 2026)},
    ),
    "GS606": (
        {"2026/a.md": this_year(PERSON)},
        {"2026/a.md": this_year(PERSON), "danh-muc/don-vi.yml": NOBODY_MUST},
    ),
    "GS608": (
        {
            "2023/a.md": person("Giàng Thị Mỷ", bi_danh="[/guong/2023/ten-cu/]"),
            "2023/b.md": person("Lù Văn Chẩn", "Học từ [chị Mỷ](/guong/2023/ten-cu/)."),
        },
        {
            "2023/a.md": person("Giàng Thị Mỷ", bi_danh="[/guong/2023/ten-cu/]"),
            "2023/b.md": person("Lù Văn Chẩn", "Học từ [chị Mỷ](/guong/2023/a/)."),
        },
    ),
    "GS609": (
        {
            "2023/a.md": person("Nguyễn Thị Hạnh", cong_bo="{trang_thai: rut, ngay: 2024-02-01}"),
            "2023/b.md": person("Lù Văn Chẩn", "Học từ [chị Hạnh](/guong/2023/a/)."),
        },
        {
            "2023/a.md": person("Nguyễn Thị Hạnh", cong_bo="{trang_thai: rut, ngay: 2024-02-01}"),
            "2023/b.md": person("Lù Văn Chẩn", "Học từ một đồng nghiệp."),
        },
    ),
    "GS614": (
        {"2023/a.md": PERSON, "2023/b.md": person("Giàng Thị Mỷ", GLOSSARY, don_vi="van-phong", dia_ban="Sa Pa")},
        {
            "2023/a.md": PERSON,
            "2023/b.md": person("Giàng Thị Mỷ", GLOSSARY, don_vi="van-phong", dia_ban="Sa Pa", chuc_vu="Kế toán viên"),
        },
    ),
    "GS611": (
        {"2023/a.md": WITHDRAWN, "2023/b.md": person("Lù Văn Chẩn", _FROM_HANH)},
        {"2023/a.md": WITHDRAWN, "2023/b.md": person("Lù Văn Chẩn", _FROM_SOMEBODY)},
    ),
    "GS612": (
        {"2023/a.md": WITHDRAWN, "2023/b.md": person("Lù Văn Chẩn", _FROM_HANH, don_vi="van-phong")},
        {"2023/a.md": WITHDRAWN, "2023/b.md": person("Lù Văn Chẩn", _FROM_SOMEBODY, don_vi="van-phong")},
    ),
    "GS613": (
        {"2023/a.md": WITHDRAWN, "2024/b.md": in_year(person(HANH, dong_y=AGREED % "2024-01-25"), 2024)},
        {"2023/a.md": WITHDRAWN, "2024/b.md": in_year(person(HANH, dong_y=AGREED % "2024-02-02"), 2024)},
    ),
}
"""Code of a rule over the collection → files that break it, and files that keep it."""
