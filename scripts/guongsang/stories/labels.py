"""What people call the choices of the front matter and the registry: one word for one thing, wherever it is shown.

Labels stand as within a sentence; `Phrase.capital` starts a heading or an answer with them. English says one of them
("a person"), save where an award is said to be for many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.language import Phrase
from guongsang.stories.model import ConsentScope, Kind, State
from guongsang.stories.problem import Severity
from guongsang.stories.registry import EvidenceKind, Grade

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guongsang.stories.registry import Level, System, Track

KIND: Final = {Kind.PERSON: Phrase("cá nhân", "person"), Kind.COLLECTIVE: Phrase("tập thể", "collective")}

STATE: Final = {
    State.DRAFT: Phrase("bản nháp", "draft"),
    State.PENDING: Phrase("chờ duyệt", "pending"),
    State.PUBLISHED: Phrase("đã công bố", "published"),
    State.WITHDRAWN: Phrase("đã rút", "withdrawn"),
    State.ANNULLED: Phrase("đã thu hồi", "annulled"),
}
SCHEDULED: Final = Phrase("hẹn ngày công bố", "scheduled")
"""A published profile whose day has not come."""

STATE_MEANING: Final = {
    State.DRAFT: Phrase("Đang viết: chỉ thấy khi xem trước", "Being written: only in the preview"),
    State.PENDING: Phrase("Chờ duyệt: chỉ thấy khi xem trước", "Waiting for approval: only in the preview"),
    State.PUBLISHED: Phrase("Công bố từ ngày ghi ở «ngay»", "Published from the day of “ngay” on"),
    State.WITHDRAWN: Phrase("Rút: người được nêu gương không đồng ý nữa", "Withdrawn: the person no longer agrees"),
    State.ANNULLED: Phrase("Thu hồi: việc ghi nhận bị hủy bỏ", "Annulled: the recognition is cancelled"),
}
"""What a state does, for an officer who chooses one."""

SCOPE: Final = {
    ConsentScope.NAME: Phrase("họ tên", "name"),
    ConsentScope.POST: Phrase("chức vụ", "post"),
    ConsentScope.PORTRAIT: Phrase("hình ảnh", "pictures"),
    ConsentScope.STORY: Phrase("câu chuyện", "story"),
    ConsentScope.ETHNICITY: Phrase("dân tộc", "ethnic origin"),
    ConsentScope.RELIGION: Phrase("tôn giáo", "religion"),
    ConsentScope.PARTY: Phrase("đảng viên", "Party membership"),
}
SEVERITY: Final = {
    Severity.ERROR: Phrase("lỗi", "error"),
    Severity.WARNING: Phrase("cảnh báo", "warning"),
    Severity.NOTE: Phrase("ghi chú", "note"),
}
"""The worst first."""

GRADE: Final = {
    Grade.FAILED: Phrase("không hoàn thành", "not done"),
    Grade.DONE: Phrase("hoàn thành", "done"),
    Grade.GOOD: Phrase("tốt", "good"),
    Grade.EXCELLENT: Phrase("xuất sắc", "excellent"),
}
EVIDENCE: Final = {
    EvidenceKind.STATEMENT: Phrase("thuyết minh", "statement"),
    EvidenceKind.RATIO: Phrase("tỷ lệ", "ratio"),
    EvidenceKind.GRADE: Phrase("mức xếp loại", "grade"),
    EvidenceKind.COUNT: Phrase("số lượng", "count"),
}
APPLICANT: Final[Mapping[str, Phrase]] = {
    "ca-nhan": Phrase("cá nhân", "persons"),
    "tap-the": Phrase("tập thể", "collectives"),
    "ho-gia-dinh": Phrase("hộ gia đình", "households"),
}
LEVEL: Final[Mapping[Level, Phrase]] = {
    "nha-nuoc": Phrase("cấp Nhà nước", "of the State"),
    "bo-nganh-tinh": Phrase("cấp bộ, ban, ngành, tỉnh", "of ministries, sectors and provinces"),
    "co-so": Phrase("cấp cơ sở", "of the grass roots"),
    "dang": Phrase("trong Đảng", "within the Party"),
    "khoi": Phrase("cấp khối thi đua", "of an emulation bloc"),
}
TRACK: Final[Mapping[Track, Phrase]] = {
    "nha-nuoc": Phrase("khen thưởng của Nhà nước", "commendation by the State"),
    "dang": Phrase("khen thưởng trong Đảng", "commendation within the Party"),
    "khoi-thi-dua": Phrase("khen thưởng của khối thi đua", "commendation by an emulation bloc"),
    "noi-bo": Phrase("khen thưởng của cơ quan", "commendation by the agency"),
}
SYSTEM: Final[Mapping[System, Phrase]] = {
    "nha-nuoc": Phrase("Nhà nước", "State"),
    "dang": Phrase("Đảng", "Party"),
    "doan-the": Phrase("đoàn thể", "mass organisation"),
    "khoi-thi-dua": Phrase("khối thi đua", "emulation bloc"),
}
