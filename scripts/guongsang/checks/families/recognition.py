"""Rules of recognition: endorsed and approved, by whom, in which order and year, and honoured at a ceremony of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.basis import PLAN_HONOURING, PLAN_PROCEDURE
from guongsang.checks.finding import Finding
from guongsang.checks.material.dated_events import APPROVED, ENDORSED, PUBLISHED
from guongsang.checks.material.message_words import COMPARE, day_text
from guongsang.checks.material.recognition_day import WAS_APPROVED, WAS_ENDORSED, decided_on
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.stories.model import State
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Procedure, Registry


def _procedure(registry: Registry, story: Story) -> Procedure | None:
    criteria_set = registry.criteria_sets.get(story.criteria.criteria_set)
    return criteria_set.procedure if criteria_set else None


def _order(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    endorsement, approval = story.recognition.endorsement, story.recognition.approval
    if endorsement and approval and approval.date < endorsement.date <= checking.today:
        yield Finding(
            APPROVED,
            Phrase(
                "Phê duyệt ngày {approved}, trước khi Hội đồng suy tôn ngày {endorsed}.",
                "Approved on {approved}, before the council endorsed on {endorsed}.",
            ).fill(approved=day_text(approval.date), endorsed=day_text(endorsement.date)),
            COMPARE,
        )
    decided = decided_on(story, checking.today)
    published = story.publication.date
    if decided and published and published < decided[0] and story.publication.state is not State.ANNULLED:
        yield Finding(
            PUBLISHED,
            Phrase(
                "Công bố ngày {published}, trước khi được {what} ngày {decided}.",
                "Published on {published}, before it was {what} on {decided}.",
            ).fill(published=day_text(published), what=decided[1], decided=day_text(decided[0])),
            COMPARE,
        )


ORDER = Rule(
    code="GS101",
    severity=Severity.ERROR,
    title=Phrase("Suy tôn, phê duyệt, công bố không đúng thứ tự", "Endorsement, approval and publication out of order"),
    why=Phrase(
        "Hội đồng Thi đua – Khen thưởng suy tôn, Trưởng Ban xem xét phê duyệt, sau đó mới được công bố. Ngày sai thứ tự "
        "thường là gõ nhầm, hoặc hồ sơ chưa đủ thủ tục.",
        "The council endorses, the head approves, and only then may a profile be published. Days out of order are "
        "mistyped, or the procedure was not followed.",
    ),
    wrong=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}\n  phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-11-02}",
        "cong_bo: {trang_thai: cong-bo, ngay: 2023-11-25}",
    ),
    right=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}\n  phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-01}",
        "cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}",
    ),
    basis=PLAN_PROCEDURE,
    on_story=_order,
)


def _approver(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    procedure, approval = _procedure(checking.registry, story), story.recognition.approval
    if procedure is None or approval is None or approval.by in procedure.approvers:
        return
    if _plain(approval.by) in {_plain(title) for title in procedure.approvers}:
        return
    folded = {vietnamese.slug(title): title for title in procedure.approvers}
    meant = folded.get(vietnamese.slug(approval.by))
    titles = ", ".join(f"«{title}»" for title in procedure.approvers)
    english = ", ".join(f"“{title}”" for title in procedure.approvers)
    yield Finding(
        ("ghi_nhan", "phe_duyet", "nguoi"),
        Phrase(
            f"«{approval.by}» không phải là chức danh được phê duyệt.",
            f"“{approval.by}” is not a title that may approve.",
        ),
        Phrase(f"Có phải là «{meant}»?", f"Did you mean “{meant}”?")
        if meant
        else Phrase(
            f"Ghi chức danh, không ghi họ tên: {titles}. Thêm chức danh khác ở danh-muc/tieu-chi.yml, khóa ghi_nhan.",
            f"Write a title, not a name: {english}. Other titles are added in danh-muc/tieu-chi.yml under ghi_nhan.",
        ),
        mend=meant,
    )


def _plain(title: str) -> str:
    """Return the words of a title, for comparing: neither case nor spaces nor brackets matter, accents do."""
    return " ".join(re.findall(r"\w+", title.casefold()))


APPROVER = Rule(
    code="GS102",
    severity=Severity.ERROR,
    title=Phrase("Người phê duyệt không đúng thẩm quyền", "Approved by somebody who may not"),
    why=Phrase(
        "Người đứng đầu cơ quan xem xét, phê duyệt việc ghi nhận; trang in chức danh ấy cho người đọc. Những chức danh "
        "được phê duyệt nằm trong bộ tiêu chí, ở danh-muc/tieu-chi.yml.",
        "The head of the agency approves a recognition, and the page prints the title. The titles that may approve are "
        "part of the criteria set, in danh-muc/tieu-chi.yml.",
    ),
    wrong=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}\n  phe_duyet: {nguoi: Trưởng phòng, ngay: 2023-12-01}",
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}\n  phe_duyet: {nguoi: Trường Ban, ngay: 2023-12-01}",
    ),
    right=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}\n  phe_duyet: {nguoi: Quyền Trưởng Ban, ngay: 2023-12-01}",
    ),
    basis=PLAN_PROCEDURE,
    on_story=_approver,
)


def _recognition_year(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    procedure = _procedure(checking.registry, story)
    if procedure is None:
        return
    endorsement, approval = story.recognition.endorsement, story.recognition.approval
    for path, date, what in (
        (ENDORSED, endorsement.date if endorsement else None, WAS_ENDORSED),
        (APPROVED, approval.date if approval else None, WAS_APPROVED),
    ):
        if date and date <= checking.today and not _is_timely(procedure, story.year, date):
            yield Finding(
                path,
                Phrase(
                    "Hồ sơ năm {year} nhưng {what} ngày {day}.", "The year is {year}, but it was {what} on {day}."
                ).fill(year=story.year, what=what, day=day_text(date)),
                _within(procedure, story.year),
            )


def _is_timely(procedure: Procedure, year: int, date: dt.date) -> bool:
    return year <= date.year and date <= procedure.last_day(year)


def _within(procedure: Procedure, year: int) -> Phrase:
    return Phrase(
        "Việc ghi nhận của năm {year} diễn ra trong năm ấy, chậm nhất là ngày {last}. Sửa ngày, hoặc sửa «nam» và "
        "chuyển tệp sang thư mục của năm đúng.",
        "What is recognised for {year} is decided in that year, or by {last} at the latest. Mend the date, or “nam” "
        "and the folder.",
    ).fill(year=year, last=day_text(procedure.last_day(year)))


RECOGNITION_YEAR = Rule(
    code="GS103",
    severity=Severity.ERROR,
    title=Phrase("Suy tôn, phê duyệt không thuộc năm của hồ sơ", "Endorsed or approved for another year"),
    why=Phrase(
        "Mỗi năm bình xét một lần theo kết quả của năm ấy; hội nghị tổng kết có khi sang đầu năm sau, nên được phép "
        "chậm vài tháng (số tháng ghi trong bộ tiêu chí). Ngày sớm hơn, muộn hơn là của một lần bình xét khác.",
        "Recognition is decided once a year for that year's work; closing conferences may be held early in the next, so a "
        "few months more are allowed (as the criteria set says). Any other day belongs to another year's recognition.",
    ),
    wrong=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2021-11-20}\n  phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-01}",
    ),
    right=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}\n  phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-01}",
    ),
    basis=PLAN_PROCEDURE,
    on_story=_recognition_year,
)


def _ceremony_year(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    procedure = _procedure(checking.registry, story)
    ceremony = checking.registry.ceremonies.get(story.ceremony or "")
    if procedure and ceremony and not _is_timely(procedure, story.year, ceremony.date):
        fitting = [
            known.id for known in checking.registry.ceremonies.values() if _is_timely(procedure, story.year, known.date)
        ]
        yield Finding(
            ("hoi_nghi",),
            Phrase(
                "Hồ sơ năm {year} nhưng hội nghị «{id}» họp ngày {day}.",
                "The year is {year}, but the ceremony “{id}” was held on {day}.",
            ).fill(year=story.year, id=ceremony.id, day=day_text(ceremony.date)),
            Phrase(
                f"Hội nghị của năm {story.year}: {', '.join(f'«{known}»' for known in fitting)}.",
                f"Ceremonies of {story.year}: {', '.join(f'“{known}”' for known in fitting)}.",
            )
            if fitting
            else Phrase(
                "Xóa «hoi_nghi», hoặc thêm hội nghị vào danh-muc/hoi-nghi.yml.",
                "Delete “hoi_nghi”, or add the ceremony to danh-muc/hoi-nghi.yml.",
            ),
        )


CEREMONY_YEAR = Rule(
    code="GS104",
    severity=Severity.ERROR,
    title=Phrase("Hội nghị không thuộc năm của hồ sơ", "A ceremony of another year"),
    why=Phrase(
        "Điển hình của năm nào được biểu dương tại hội nghị của năm ấy, hoặc hội nghị họp vài tháng đầu năm sau.",
        "Those recognised for a year are honoured at that year's ceremony, or at one early in the next.",
    ),
    wrong=("hoi_nghi: tong-ket-2025",),
    right=("hoi_nghi: tong-ket-2023",),
    basis=PLAN_HONOURING,
    on_story=_ceremony_year,
)


def _ceremony_order(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    ceremony = checking.registry.ceremonies.get(story.ceremony or "")
    decided = decided_on(story, checking.today)
    if ceremony and decided and ceremony.date < decided[0]:
        yield Finding(
            ("hoi_nghi",),
            Phrase(
                "Hội nghị «{id}» họp ngày {day}, trước khi hồ sơ được {what} ngày {decided}.",
                "The ceremony “{id}” was held on {day}, before the profile was {what} on {decided}.",
            ).fill(id=ceremony.id, day=day_text(ceremony.date), what=decided[1], decided=day_text(decided[0])),
            COMPARE,
        )


CEREMONY_ORDER = Rule(
    code="GS105",
    severity=Severity.WARNING,
    title=Phrase("Biểu dương trước khi phê duyệt", "Honoured before it was approved"),
    why=Phrase(
        "Hội nghị biểu dương những người đã được suy tôn, phê duyệt. Trình tự ngược lại thường là chọn nhầm hội nghị "
        "hoặc gõ nhầm ngày.",
        "A ceremony honours those who have been endorsed and approved. The other way round, it is mostly the wrong "
        "ceremony or a mistyped date.",
    ),
    wrong=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-12-20}\n  phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-23}",
    ),
    right=(
        "ghi_nhan:\n  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-12-20}\n  phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-21}",
    ),
    basis=PLAN_HONOURING,
    on_story=_ceremony_order,
)
