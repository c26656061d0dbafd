"""Rules of publication: when it appears, when it was corrected, when it or an award was annulled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import AWARDS, CONVENTION, PERSONAL_DATA
from guongsang.checks.bearing import only
from guongsang.checks.finding import Finding
from guongsang.checks.material.dated_events import DECIDED, PUBLISHED, dated_corrections
from guongsang.checks.material.message_words import COMPARE, day_text
from guongsang.checks.material.recognition_day import decided_on
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

_FAR_AHEAD = 366
"""Days: nobody schedules a page longer ahead; a year was mistyped."""


def _days_ahead(today: dt.date, story: Story) -> int:
    """Return in how many days a profile appears; 0 when it is public already."""
    date = story.publication.date
    return max(0, (date - today).days) if date else 0


def _scheduled(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    days, date = _days_ahead(checking.today, story), story.publication.date
    if date and 0 < days <= _FAR_AHEAD:
        yield Finding(
            PUBLISHED,
            Phrase(
                "Hồ sơ chưa hiện: hẹn công bố ngày {day}, còn {days} ngày nữa.",
                "Not public yet: it appears on {day}, in {days} days.",
            ).fill(day=day_text(date), days=days),
            Phrase(
                "Không phải sửa gì; đến ngày hẹn, chạy lại lệnh build và đưa bản mới lên.",
                "Nothing needs mending; build and publish again on that day.",
            ),
        )


SCHEDULED = Rule(
    code="GS106",
    severity=Severity.NOTE,
    title=Phrase("Hồ sơ hẹn ngày công bố", "A profile that is scheduled"),
    why=Phrase(
        "Trang được dựng sẵn: hồ sơ hẹn ngày chỉ hiện khi trang được dựng lại từ ngày ấy trở đi.",
        "Pages are built beforehand: a scheduled profile appears once the site is built again on or after its day.",
    ),
    wrong=("cong_bo: {trang_thai: cong-bo, ngay: 2026-12-18}",),
    right=("cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}",),
    basis=CONVENTION,
    bearing=only(State.PUBLISHED),
    on_story=_scheduled,
)


def _far_ahead(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    date = story.publication.date
    if date and _days_ahead(checking.today, story) > _FAR_AHEAD:
        yield Finding(
            PUBLISHED,
            Phrase("Hẹn công bố ngày {day}, còn hơn một năm nữa.", "Scheduled for {day}, more than a year ahead.").fill(
                day=day_text(date)
            ),
            Phrase(
                "Xem lại năm của ngày công bố; có thể gõ nhầm.", "Look at the year of the date; it may be mistyped."
            ),
        )


FAR_AHEAD = Rule(
    code="GS107",
    severity=Severity.WARNING,
    title=Phrase("Ngày công bố còn quá xa", "A publication date too far ahead"),
    why=Phrase(
        "Hồ sơ hẹn sau hơn một năm gần như chắc chắn là gõ nhầm năm, và người đọc sẽ không thấy hồ sơ.",
        "A profile scheduled more than a year ahead almost certainly has a mistyped year, and readers would not see it.",
    ),
    wrong=("cong_bo: {trang_thai: cong-bo, ngay: 2032-12-25}",),
    right=("cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}",),
    basis=CONVENTION,
    bearing=only(State.PUBLISHED),
    on_story=_far_ahead,
)


def _corrections(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    published = story.publication.date
    for path, correction in dated_corrections(reading, story):
        if published and correction.date < published:
            yield Finding(
                path,
                Phrase(
                    "Đính chính ngày {day}, trước khi công bố ngày {published}.",
                    "Corrected on {day}, before it was published on {published}.",
                ).fill(day=day_text(correction.date), published=day_text(published)),
                Phrase(
                    "Sửa ngày; chỗ sửa trước khi công bố thì không cần ghi đính chính, xóa mục này.",
                    "Mend the date; what was corrected before publication needs no note: delete it.",
                ),
            )


CORRECTION = Rule(
    code="GS108",
    severity=Severity.ERROR,
    title=Phrase("Đính chính trước khi công bố", "Corrected before it was published"),
    why=Phrase(
        "Đính chính cho người đọc biết đã sửa gì sau khi công bố, vào ngày nào; ngày sai làm mất giá trị của lời đính "
        "chính.",
        "A correction tells readers what was changed after publication, and when; with a wrong date it is worth nothing.",
    ),
    wrong=('cap_nhat: [{ngay: 2023-12-20, noi_dung: "Sửa số quyết định khen thưởng"}]',),
    right=('cap_nhat: [{ngay: 2024-01-10, noi_dung: "Sửa số quyết định khen thưởng"}]',),
    basis=CONVENTION,
    bearing=only(State.PUBLISHED),
    on_story=_corrections,
)


def _annulment(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    date, decision = story.publication.date, story.publication.decision
    if date is None:
        return
    decided = decided_on(story, checking.today)
    if decision and date < decision.date <= checking.today:
        yield Finding(
            DECIDED,
            Phrase(
                "Quyết định thu hồi ngày {decided}, sau ngày thu hồi {day}.",
                "The decision is dated {decided}, after the annulment on {day}.",
            ).fill(decided=day_text(decision.date), day=day_text(date)),
            COMPARE,
        )
    if decided and date < decided[0]:
        yield Finding(PUBLISHED, _too_early(date, decided), COMPARE)
    elif decided and decision and decision.date < decided[0]:
        yield Finding(DECIDED, _too_early(decision.date, decided), COMPARE)


def _too_early(date: dt.date, decided: tuple[dt.date, Phrase]) -> Phrase:
    return Phrase(
        "Thu hồi ngày {day}, trước khi được {what} ngày {decided}.",
        "Annulled on {day}, before it was {what} on {decided}.",
    ).fill(day=day_text(date), what=decided[1], decided=day_text(decided[0]))


_ANNULLED = "cong_bo:\n  trang_thai: thu-hoi\n  ngay: {}\n  quyet_dinh: {{so: 18-QĐ/BNCTU, ngay: {}}}"

ANNULMENT = Rule(
    code="GS109",
    severity=Severity.ERROR,
    title=Phrase("Ngày thu hồi không hợp lý", "An annulment at an impossible time"),
    why=Phrase(
        "Thu hồi căn cứ vào một quyết định đã ban hành: quyết định không sau ngày thu hồi, ngày thu hồi không trước khi "
        "việc ghi nhận có thật.",
        "An annulment rests on a decision that has been made: the decision is not later than the annulment, which is not "
        "before the recognition itself.",
    ),
    wrong=(_ANNULLED.format("2024-06-20", "2024-06-25"), _ANNULLED.format("2023-11-25", "2023-11-24")),
    right=(_ANNULLED.format("2024-06-20", "2024-06-18"),),
    basis=AWARDS,
    waivable=False,
    bearing=only(State.ANNULLED),
    on_story=_annulment,
)


def _withdrawal(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    date = story.publication.date
    if date is None:
        return
    decided = decided_on(story, checking.today)
    if story.consent and date < story.consent.date <= checking.today:
        yield Finding(PUBLISHED, _withdrawn_too_early(date, Phrase("đồng ý", "agreed to"), story.consent.date), COMPARE)
    elif decided and date < decided[0]:
        yield Finding(PUBLISHED, _withdrawn_too_early(date, decided[1], decided[0]), COMPARE)


def _withdrawn_too_early(date: dt.date, what: Phrase, day: dt.date) -> Phrase:
    return Phrase(
        "Rút ngày {date}, trước khi được {what} ngày {day}.", "Withdrawn on {date}, before it was {what} on {day}."
    ).fill(date=day_text(date), what=what, day=day_text(day))


WITHDRAWAL = Rule(
    code="GS112",
    severity=Severity.ERROR,
    title=Phrase("Ngày rút không hợp lý", "A withdrawal at an impossible time"),
    why=Phrase(
        "Hồ sơ khác của người đã rút phải có bản đồng ý ký sau ngày rút (GS613): ngày rút ghi sai thì một bản đồng ý không "
        "còn giá trị vẫn được coi là mới. Ngày ấy không trước ngày đồng ý hay ngày việc ghi nhận có thật.",
        "Another profile of who withdrew takes a consent signed after that day (GS613): with a wrong day a consent that was "
        "withdrawn passes for a new one. The day is not before consent, nor before the recognition itself.",
    ),
    wrong=("cong_bo: {trang_thai: rut, ngay: 2023-06-03}",),
    right=("cong_bo: {trang_thai: rut, ngay: 2024-06-03}",),
    basis=PERSONAL_DATA,
    waivable=False,
    bearing=only(State.WITHDRAWN),
    on_story=_withdrawal,
)


def _annulled_awards(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    for index, award in enumerate(story.awards):
        if award.annulled and award.annulled.date < award.date:
            yield Finding(
                ("khen_thuong", index, "huy_bo", "ngay"),
                Phrase(
                    "Khen thưởng bị hủy ngày {annulled}, trước khi có quyết định khen ngày {day}.",
                    "The award was annulled on {annulled}, before it was decided on {day}.",
                ).fill(annulled=day_text(award.annulled.date), day=day_text(award.date)),
                COMPARE,
            )


_AWARD = (
    "khen_thuong:\n  - hinh_thuc: bang-khen-tinh\n    so: 2870/QĐ-UBND\n    ngay: 2023-12-20\n"
    "    co_quan: ubnd-tinh-lao-cai\n    huy_bo: {{so: 912/QĐ-UBND, ngay: {}}}"
)

ANNULLED_AWARD = Rule(
    code="GS110",
    severity=Severity.ERROR,
    title=Phrase("Khen thưởng bị hủy trước khi được khen", "An award annulled before it was given"),
    why=Phrase(
        "Quyết định hủy bỏ luôn ra sau quyết định mà nó hủy bỏ; thường là ghi nhầm năm hoặc đổi chỗ hai quyết định.",
        "An annulment comes after what it annuls; mostly the year is mistyped or the two decisions changed places.",
    ),
    wrong=(_AWARD.format("2023-05-14"),),
    right=(_AWARD.format("2024-05-14"),),
    basis=AWARDS,
    on_story=_annulled_awards,
)
