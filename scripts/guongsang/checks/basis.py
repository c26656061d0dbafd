"""Laws, plans and guidelines on which rules rest, each by the name that explanations give it."""

from typing import Final

CONVENTION: Final = "quy ước của bộ công cụ, không văn bản nào quy định"
"""Of rules of form, which rest on no law: a file must be readable, an address unique, a link lead somewhere."""

_PLAN: Final = "Kế hoạch năm 2023 của Ban Nội chính Tỉnh ủy"
PLAN_SPREADING: Final = f"{_PLAN}, mục I.2 (nhân rộng điển hình tiên tiến)"
PLAN_CRITERIA: Final = f"{_PLAN}, mục II.2"
PLAN_COLLECTIVES: Final = f"{_PLAN}, mục II.2.1"
PLAN_PERSONS: Final = f"{_PLAN}, mục II.2.2"
PLAN_PROCEDURE: Final = f"{_PLAN}, mục III.1"
PLAN_HONOURING: Final = f"{_PLAN}, mục III.2"
PLAN_UNITS: Final = f"{_PLAN}, mục IV.1"
GRADES: Final = "Quy định 1377-QĐ/TU"

_AWARDS: Final = "Luật Thi đua, khen thưởng số 06/2022/QH15"
AWARDS: Final = f"{_AWARDS}; Nghị định 98/2023/NĐ-CP; Nghị định 152/2025/NĐ-CP"
AWARDS_OF_THEIR_TIME: Final = f"{_AWARDS} và các luật, nghị định trước đó, ghi ở can_cu của từng mục"
PROVINCES: Final = "Nghị quyết 202/2025/QH15 về việc sắp xếp đơn vị hành chính cấp tỉnh"
PROPAGATION: Final = "Quyết định 1526/QĐ-TTg ngày 09/12/2022 (tuyên truyền gương điển hình tiên tiến)"

PERSONAL_DATA: Final = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP"
VEHICLE_PLATES: Final = "Thông tư 79/2024/TT-BCA"
STATE_SECRETS: Final = "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15, có hiệu lực từ ngày 01/03/2026"
AUTHORS: Final = "Luật Sở hữu trí tuệ, Điều 19 (quyền nhân thân của tác giả)"

_STATE_PAPERS: Final = "Nghị định 30/2020/NĐ-CP"
_PARTY_PAPERS: Final = "Hướng dẫn 36-HD/VPTW"
PAPER_NUMBERS: Final = f"{_STATE_PAPERS} (văn bản của Nhà nước); {_PARTY_PAPERS} năm 2018 (văn bản của Đảng)"
PAPER_DATES: Final = f"{_STATE_PAPERS}, Phụ lục I (thời gian ban hành văn bản)"
DISTRIBUTION: Final = f"{_STATE_PAPERS}, Phụ lục I (chỉ dẫn về phạm vi lưu hành); {_PARTY_PAPERS} ngày 03/04/2018"
UNICODE: Final = f"{_STATE_PAPERS}, Phụ lục I: văn bản dùng bộ mã ký tự Unicode theo TCVN 6909:2001"
CAPITALISATION: Final = f"{_STATE_PAPERS}, Phụ lục II (viết hoa trong văn bản hành chính)"
WCAG_PICTURES: Final = "Hướng dẫn WCAG 2.2, tiêu chí 1.1.1 (nội dung không phải chữ)"
