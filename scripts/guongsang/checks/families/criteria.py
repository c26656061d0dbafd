"""Rules of criteria: the set in force, every criterion that applies answered, none answered that does not apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import PLAN_CRITERIA, PLAN_PERSONS
from guongsang.checks.bearing import ON_CONTENT, Bearing
from guongsang.checks.example import Changed, Example, Profile, evidence_example
from guongsang.checks.finding import Finding
from guongsang.checks.material.evidence import evidence_of
from guongsang.checks.recognisers.leading_post import is_leading
from guongsang.checks.rule import Asked, Rule
from guongsang.language import Phrase
from guongsang.stories.labels import APPLICANT
from guongsang.stories.model import Kind, State
from guongsang.stories.problem import Severity
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import CriteriaSet, Criterion, Piece

_SET = ("tieu_chi", "bo")


def _chosen(checking: Checking, story: Story) -> CriteriaSet | None:
    return checking.registry.criteria_sets.get(story.criteria.criteria_set)


def _set_in_force(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    sets, chosen = checking.registry.criteria_sets, _chosen(checking, story)
    if chosen and not chosen.validity.covers_year(story.year):
        others = [known.id for known in sets.values() if known.validity.covers_year(story.year)]
        yield Finding(
            _SET,
            Phrase(
                f"Bộ tiêu chí «{chosen.id}» không áp dụng cho năm {story.year}.",
                f"The criteria set “{chosen.id}” does not apply to {story.year}.",
            ),
            Phrase(
                f"Hồ sơ năm {story.year} xét theo bộ «{others[-1]}»; đổi bộ thì xem lại từng tiêu chí. Năm ghi nhầm "
                "thì sửa «nam».",
                f"Profiles of {story.year} are judged by “{others[-1]}”; look at each criterion again. Or mend “nam”.",
            )
            if others
            else Phrase(
                f"Không bộ tiêu chí nào có hiệu lực trong năm {story.year}: sửa «nam», hoặc thêm bộ của năm ấy vào "
                "danh-muc/tieu-chi.yml.",
                f"No criteria set was in force in {story.year}: mend “nam”, or add a set to danh-muc/tieu-chi.yml.",
            ),
        )


SET_IN_FORCE = Rule(
    code="GS120",
    severity=Severity.ERROR,
    title=Phrase("Bộ tiêu chí không có hiệu lực trong năm của hồ sơ", "A criteria set that was not in force"),
    why=Phrase(
        "Hồ sơ năm nào xét theo tiêu chuẩn có hiệu lực năm ấy; lấy tiêu chuẩn của thời khác thì việc ghi nhận không có "
        "căn cứ.",
        "A profile is judged by the criteria in force in its year; by those of another time it has no basis.",
    ),
    wrong=("nam: 2022",),
    right=("nam: 2023",),
    basis=PLAN_CRITERIA,
    judges=Asked.ALL_CRITERIA,
    on_story=_set_in_force,
)


def _set_of_kind(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    chosen = _chosen(checking, story)
    if chosen and chosen.validity.covers_year(story.year) and not chosen.criteria(story.kind, leader=story.is_leader):
        yield Finding(
            _SET,
            Phrase(
                "Bộ tiêu chí «{id}» không có tiêu chí đối với {kind}.", "The criteria set “{id}” has none for {kind}."
            ).fill(id=chosen.id, kind=APPLICANT[story.kind.value]),
            Phrase("Chọn bộ khác, hoặc sửa «loai».", "Choose another set, or mend “loai”."),
        )


_FOR_COLLECTIVES = """
- id: chi-tap-the
  ten: Bộ tiêu chí tập thể
  tap_the: [{id: doan-ket, ten: Đoàn kết, noi_dung: Nội bộ đoàn kết., minh_chung: [{loai: thuyet-minh}]}]
  ca_nhan: []
"""


def _with_set(shown: str, profile: Profile) -> Example:
    """Write an example of a profile beside a criteria set for collectives alone."""
    registry = Changed(added=_FOR_COLLECTIVES)
    return Example(shown, {"2023/giang-thi-my.md": profile, "danh-muc/tieu-chi.yml": registry})


SET_OF_KIND = Rule(
    code="GS135",
    severity=Severity.ERROR,
    title=Phrase("Bộ tiêu chí không dành cho loại hồ sơ này", "A criteria set for another kind of profile"),
    why=Phrase(
        "Tập thể và cá nhân có tiêu chí riêng. Bộ không có tiêu chí nào cho loại hồ sơ này thì không xét được hồ sơ: đã chọn "
        "nhầm bộ, hoặc ghi nhầm «loai».",
        "Collectives and persons have criteria of their own. By a set that has none for this kind nothing can be judged: the "
        "set is the wrong one, or “loai” is.",
    ),
    wrong=(
        _with_set(
            "Hồ sơ cá nhân ghi bo: chi-tap-the, mà bộ ấy trong danh-muc/tieu-chi.yml có ca_nhan: [].",
            Profile("tieu_chi: {bo: chi-tap-the}"),
        ),
    ),
    right=(_with_set("Hồ sơ cá nhân ghi bo: ban-noi-chinh-2023.", Profile()),),
    basis=PLAN_CRITERIA,
    judges=Asked.ALL_CRITERIA,
    on_story=_set_of_kind,
)


def _unanswered(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    found = evidence_of(checking.registry, story)
    if found is None:
        return
    for criterion in (assessment.criterion for assessment in found.assessments):
        if story.criteria.evidence.get(criterion.id) is None:
            yield Finding(
                ("tieu_chi", criterion.id),
                Phrase(
                    f"Chưa có minh chứng cho tiêu chí «{criterion.id}»: {criterion.name}.",
                    f"No evidence is given for the criterion “{criterion.id}”.",
                ),
                Phrase(
                    f"Thêm vào «tieu_chi»: {criterion.id}: {_sample(criterion)}."
                    + (" Tiêu chí này áp dụng vì hồ sơ ghi «lanh_dao: true»." if criterion.leaders_only else ""),
                    f"Add to “tieu_chi”: {criterion.id}: {_sample(criterion)}."
                    + (" It applies because of “lanh_dao: true”." if criterion.leaders_only else ""),
                ),
                at_key=True,
            )


def _sample(criterion: Criterion) -> str:
    """Show how a criterion is answered."""
    if len(criterion.pieces) == 1:
        return _form(criterion.pieces[0])
    return f"{{{', '.join(f'{piece.id}: {_form(piece)}' for piece in criterion.pieces)}}}"


def _form(piece: Piece) -> str:
    if piece.kind is EvidenceKind.STATEMENT:
        return '"…"'
    if piece.kind is EvidenceKind.RATIO:
        return "{dat: …, tong: …}"
    if piece.kind is EvidenceKind.GRADE:
        return piece.at_least or "…"
    return "0" if piece.takes_bare_number else '[{ten: "…", cong_nhan: "…"}]'


_NEARLY_ALL = (
    'guong-mau: "Chấp hành nghiêm kỷ luật, lề lối làm việc; được đồng nghiệp tín nhiệm."',
    "hoan-thanh: {dat: 42, tong: 42}",
    "vuot-muc: {dat: 25, tong: 42}",
    'sang-kien: [{ten: "Bảng theo dõi chung", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]',
)
_THE_LAST = 'phong-trao: "Phụ trách nhóm đọc sách của cơ quan, tổ chức được mười hai buổi trong năm."'

UNANSWERED = Rule(
    code="GS121",
    severity=Severity.ERROR,
    title=Phrase("Tiêu chí chưa có minh chứng", "A criterion without evidence"),
    why=Phrase(
        "Điển hình tiên tiến phải đạt mọi tiêu chí áp dụng cho mình, nên mỗi tiêu chí phải có minh chứng; lãnh đạo, "
        "quản lý có thêm tiêu chí riêng.",
        "Whoever is recognised meets every criterion that applies, so each needs its evidence; leaders have more of them.",
    ),
    wrong=(evidence_example(*_NEARLY_ALL), "lanh_dao: true"),
    right=(evidence_example(*_NEARLY_ALL, _THE_LAST), "lanh_dao: false"),
    basis=PLAN_CRITERIA,
    judges=Asked.ALL_CRITERIA,
    # In a draft everything is still to be written.
    bearing=Bearing(ON_CONTENT.full, ON_CONTENT.reminding - {State.DRAFT}),
    on_story=_unanswered,
)


def _inapplicable(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    found = evidence_of(checking.registry, story)
    if found is None:
        return
    applying = {assessment.criterion.id for assessment in found.assessments}
    person = story.kind is Kind.PERSON
    leaders = {criterion.id for criterion in found.criteria_set.person} if person else set()
    other = Kind.COLLECTIVE if person else Kind.PERSON
    others = {criterion.id for criterion in found.criteria_set.criteria(other, leader=True)}
    for criterion in story.criteria.evidence:
        path = ("tieu_chi", criterion)
        if criterion in applying:
            continue
        if criterion in leaders:
            yield Finding(
                path,
                Phrase(
                    f"Tiêu chí «{criterion}» chỉ dành cho lãnh đạo, quản lý, nhưng hồ sơ không ghi «lanh_dao: true».",
                    f"The criterion “{criterion}” is for leaders, but the profile does not say “lanh_dao: true”.",
                ),
                Phrase(
                    "Người này giữ chức vụ lãnh đạo, quản lý thì thêm «lanh_dao: true»; không thì xóa tiêu chí này.",
                    "Add “lanh_dao: true” if this person is a leader; delete the criterion if not.",
                ),
                at_key=True,
            )
        elif criterion in others:
            yield Finding(
                path,
                Phrase(
                    "Tiêu chí «{criterion}» dành cho {other}, không dùng cho hồ sơ {own}.",
                    "The criterion “{criterion}” is for {other}, not for {own}.",
                ).fill(criterion=criterion, other=APPLICANT[other.value], own=APPLICANT[story.kind.value]),
                Phrase(
                    "Xóa tiêu chí này; nếu chọn nhầm loại hồ sơ thì sửa «loai».",
                    "Delete this criterion, or mend “loai” if the kind is wrong.",
                ),
                at_key=True,
            )


INAPPLICABLE = Rule(
    code="GS122",
    severity=Severity.ERROR,
    title=Phrase("Tiêu chí không áp dụng cho hồ sơ này", "A criterion that does not apply"),
    why=Phrase(
        "Mỗi loại hồ sơ có danh sách tiêu chí riêng. Minh chứng cho tiêu chí không áp dụng sẽ không hiện ở đâu cả: hoặc "
        "viết thừa, hoặc đã ghi nhầm loại hồ sơ, quên «lanh_dao: true».",
        "Each kind of profile has its own criteria. Evidence for one that does not apply is shown nowhere: either it is "
        "too much, or the kind is wrong, or “lanh_dao: true” was forgotten.",
    ),
    wrong=(evidence_example("xuat-sac: {dat: 3, tong: 10}"), evidence_example("lanh-dao-can-bo: {dat: 9, tong: 9}")),
    right=(
        evidence_example("vuot-muc: {dat: 25, tong: 42}"),
        "lanh_dao: true\n" + evidence_example("lanh-dao-can-bo: {dat: 9, tong: 9}"),
    ),
    basis=PLAN_CRITERIA,
    judges=Asked.ALL_CRITERIA | Asked.LEADER,
    on_story=_inapplicable,
)


def _leading_post(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    criteria_set = _chosen(checking, story)
    if criteria_set is None or not criteria_set.leading_posts or not story.post or story.kind is not Kind.PERSON:
        return
    leads = is_leading(story.post, criteria_set.leading_posts)
    if leads and not story.is_leader:
        yield Finding(
            ("chuc_vu",),
            Phrase(
                f"«{story.post}» là chức vụ lãnh đạo, quản lý, nhưng hồ sơ không ghi «lanh_dao: true».",
                f"“{story.post}” is a leader's post, but the profile does not say “lanh_dao: true”.",
            ),
            Phrase(
                "Thêm «lanh_dao: true» và các tiêu chí dành cho lãnh đạo, quản lý.",
                "Add “lanh_dao: true” and the criteria for leaders.",
            ),
        )
    elif story.is_leader and not leads:
        yield Finding(
            ("lanh_dao",),
            Phrase(
                f"Hồ sơ ghi «lanh_dao: true», nhưng «{story.post}» không có trong các chức vụ lãnh đạo, quản lý.",
                f"The profile says “lanh_dao: true”, but “{story.post}” is not among the leaders' posts.",
            ),
            Phrase(
                "Ghi chức vụ lãnh đạo vào «chuc_vu», hoặc xóa «lanh_dao»; là chức vụ lãnh đạo mà danh sách còn thiếu "
                "thì thêm vào chuc_vu_lanh_dao, ở danh-muc/tieu-chi.yml.",
                "Write the leader's post in “chuc_vu”, or delete “lanh_dao”; a leader's post that is not listed yet goes "
                "to chuc_vu_lanh_dao, in danh-muc/tieu-chi.yml.",
            ),
        )


LEADING_POST = Rule(
    code="GS123",
    severity=Severity.WARNING,
    title=Phrase(
        "Chức vụ và «lanh_dao» không khớp: xét thiếu hoặc thừa tiêu chí lãnh đạo",
        "A post that does not agree with “lanh_dao”: too few or too many of the leaders' criteria",
    ),
    why=Phrase(
        "Cá nhân là lãnh đạo, quản lý còn phải đạt tiêu chí về kết quả của phòng mình phụ trách. Những chức vụ được coi "
        "là lãnh đạo nằm trong bộ tiêu chí, ở danh-muc/tieu-chi.yml; quyền, phụ trách cũng là lãnh đạo.",
        "Leaders must also meet criteria about the results of their unit. The posts that count as leading are part of "
        "the criteria set, in danh-muc/tieu-chi.yml; to hold one for the time being is to lead as well.",
    ),
    wrong=(
        "chuc_vu: Phó Trưởng phòng",
        "chuc_vu: Quyền Trưởng phòng",
        "chuc_vu: Chuyên viên chính\nlanh_dao: true",
    ),
    right=("chuc_vu: Phó Trưởng phòng\nlanh_dao: true",),
    basis=PLAN_PERSONS,
    judges=Asked.LEADER,
    on_story=_leading_post,
)
