"""Stories of some length, and what several tests say of profiles beside one another."""

from __future__ import annotations

from support import PROJECT, person

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


HANH = "Nguyễn Thị Hạnh"
WITHDRAWN = person(HANH, cong_bo="{trang_thai: rut, ngay: 2024-02-01}")
