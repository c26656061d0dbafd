"""Laws and plans on which several families of rules rest, by the names that explanations give them."""

from typing import Final

PERSONAL_DATA: Final = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP"
PLAN_CRITERIA: Final = "Kế hoạch năm 2023 của Ban Nội chính Tỉnh ủy, mục II.2"
