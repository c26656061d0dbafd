"""Rules of award decisions: an award this kind of profile can have, from who may give it, each decision told once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from guongsang.checks.basis import AWARDS
from guongsang.checks.example import Example, Profile, award_example
from guongsang.checks.finding import Finding
from guongsang.checks.material.sound_profile import came_together, label, seniority
from guongsang.checks.recognisers.document_number import recognise
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.stories.labels import APPLICANT
from guongsang.stories.problem import Severity
from guongsang.vietnamese import date_short, parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.checks.material.traces import DecisionTrace
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import AwardType, Issuer, Registry


def _not_for_this_kind(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for index, given in enumerate(story.awards):
        award = checking.registry.awards.get(given.award)
        if award and story.kind.value not in award.applies_to:
            yield Finding(
                ("khen_thuong", index, "hinh_thuc"),
                Phrase(
                    "«{award}» chỉ trao cho {right}, không trao cho {wrong}.",
                    "“{award}” is for {right}, not for {wrong}.",
                ).fill(
                    award=award.name,
                    right=Phrase(
                        ", ".join(APPLICANT[who].vi for who in award.applies_to),
                        ", ".join(APPLICANT[who].en for who in award.applies_to),
                    ),
                    wrong=APPLICANT[story.kind.value],
                ),
                Phrase(
                    "Đối chiếu với quyết định, chọn hình thức khác trong danh-muc/khen-thuong.yml, hoặc sửa «loai» của "
                    "hồ sơ.",
                    "Compare it with the decision and choose another award of danh-muc/khen-thuong.yml, or mend the "
                    "profile's “loai”.",
                ),
            )


NOT_FOR_THIS_KIND = Rule(
    code="GS213",
    severity=Severity.ERROR,
    title=Phrase("Hình thức không trao cho loại đối tượng này", "An award that this kind of profile cannot have"),
    why=Phrase(
        "Luật quy định mỗi danh hiệu, hình thức trao cho cá nhân, tập thể hay hộ gia đình (doi_tuong trong "
        "khen-thuong.yml): tập thể không thể là «Chiến sĩ thi đua», cá nhân không thể nhận «Cờ thi đua».",
        "The law says whether a title or form is for persons, collectives or households (doi_tuong in "
        "khen-thuong.yml): no collective is an “emulation soldier”, no person receives a flag.",
    ),
    wrong=(award_example("tap-the-lao-dong-xuat-sac", "2871/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),),
    right=(award_example("chien-si-thi-dua-tinh", "2871/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),),
    basis=AWARDS,
    on_story=_not_for_this_kind,
)


def _without_authority(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    registry = checking.registry
    for index, given in enumerate(story.awards):
        award, issuer = registry.awards.get(given.award), registry.issuers.get(given.issuer)
        if award and issuer and not _may_decide(registry, issuer, award):
            yield Finding(
                ("khen_thuong", index, "co_quan"),
                Phrase(
                    f"{issuer.name} không có thẩm quyền quyết định «{award.name}».",
                    f"{issuer.name} has no right to decide “{award.name}”.",
                ),
                Phrase(
                    f"Người có thẩm quyền: {award.authority.description}. Sửa «co_quan» hoặc «hinh_thuc» theo quyết "
                    "định.",
                    f"Who may decide it: {award.authority.description}. Mend “co_quan” or “hinh_thuc” as on the "
                    "decision.",
                ),
            )


def _may_decide(registry: Registry, issuer: Issuer, award: AwardType) -> bool:
    """Whether an issuer, or one that it continues, is among those allowed, or of a level and a system that is."""
    allowed, levels, systems = award.authority.issuers, award.authority.levels, award.authority.systems
    is_of_level = issuer.level in levels if levels else not allowed
    if is_of_level and (not systems or issuer.system in systems):
        return True
    seen: set[str] = set()
    ahead = [issuer.id]
    while ahead:
        current = ahead.pop()
        if current in allowed:
            return True
        if current not in seen and current in registry.issuers:
            seen.add(current)
            ahead += registry.issuers[current].continues
    return False


WITHOUT_AUTHORITY = Rule(
    code="GS214",
    severity=Severity.ERROR,
    title=Phrase("Cơ quan không có thẩm quyền khen hình thức này", "An issuer without the right to decide the award"),
    why=Phrase(
        "Mỗi danh hiệu, hình thức do người có thẩm quyền quyết định (tham_quyen trong khen-thuong.yml): những cơ quan kể "
        "tên, hoặc mọi cơ quan thuộc những cấp (và hệ thống, nếu có ghi) được nêu. Cơ quan khác đứng tên thì cơ quan hoặc hình thức đã ghi nhầm. Cơ "
        "quan kế tục được quyết định như cơ quan cũ.",
        "Each award is decided by who has the right to (tham_quyen in khen-thuong.yml): issuers by name, or all of some "
        "levels (and systems, where it says so). If another is named, the issuer or the award is wrong. A successor has the rights of its predecessor.",
    ),
    wrong=(
        award_example("bang-khen-tinh", "1526/QĐ-TTg", "2023-12-20", "thu-tuong"),
        award_example("lao-dong-tien-tien", "1187/QĐ-CTN", "2023-12-20", "chu-tich-nuoc"),
    ),
    right=(
        award_example("bang-khen-thu-tuong", "1526/QĐ-TTg", "2023-12-20", "thu-tuong"),
        award_example("lao-dong-tien-tien", "64-QĐ/BNCTU", "2023-12-18", "ban-noi-chinh-tinh-uy-lao-cai"),
    ),
    basis=AWARDS,
    on_story=_without_authority,
)


def _told_twice(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    first: dict[tuple[object, ...], int] = {}
    for index, given in enumerate(story.awards):
        at = first.setdefault((given.award, _plain(given.number), given.date), index)
        if at != index:
            yield Finding(
                ("khen_thuong", index),
                Phrase(
                    f"Mục khen thưởng thứ {index + 1} trùng với mục thứ {at + 1}: cùng hình thức, số và ngày.",
                    f"Award {index + 1} is award {at + 1} again: the same award, number and date.",
                ),
                Phrase("Xóa một trong hai mục.", "Delete one of the two."),
            )


_LISTED = """\
khen_thuong:
  - {{hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}}
  - {{hinh_thuc: {}, so: {}, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}}"""

TOLD_TWICE = Rule(
    code="GS215",
    severity=Severity.ERROR,
    title=Phrase("Một quyết định ghi hai lần trong hồ sơ", "One decision told twice in a profile"),
    why=Phrase(
        "Ghi trùng làm trang và thống kê đếm thừa một phần thưởng.",
        "A decision told twice makes the page and the statistics count one award too many.",
    ),
    wrong=(_LISTED.format("bang-khen-tinh", '"Số: 2870/QĐ-UBND"'),),
    right=(_LISTED.format("chien-si-thi-dua-tinh", "2871/QĐ-UBND"),),
    basis=AWARDS,
    on_story=_told_twice,
)


def _plain(number: str) -> str:
    """Return a number as it should be written, so that careless copies are known as one."""
    found = recognise(number)
    return (found.number.text if found else "") or number.casefold()


def _two_awards(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    told: defaultdict[tuple[str, str], list[tuple[SoundProfile, DecisionTrace]]] = defaultdict(list)
    for profile in sorted(profiles, key=seniority):
        for decision in profile.traces.decisions:
            # An award that nobody knows is another rule's finding, and mostly a misspelling of the same award.
            if decision.award in checking.registry.awards:
                told[decision.issuer, decision.date].append((profile, decision))
    for of_one_day in told.values():
        # Mostly all papers of one office on one day are one decision: then there is nothing to compare.
        if len({decision.award for _, decision in of_one_day}) == 1:
            continue
        same: defaultdict[str, list[tuple[SoundProfile, DecisionTrace]]] = defaultdict(list)
        for profile, decision in of_one_day:
            same[_plain(decision.number)].append((profile, decision))
        for entries in same.values():
            yield from _contradictions(checking, entries)


def _contradictions(
    checking: Checking, entries: Sequence[tuple[SoundProfile, DecisionTrace]]
) -> Iterator[tuple[SoundProfile, Finding]]:
    """Say which profiles, in order of seniority, give a decision another award than most do.

    What is public counts for more than a draft; where as many say one thing as another, what came first is believed;
    and where that is unknown too, both sides are told.
    """
    weights: dict[str, tuple[int, int]] = {}
    first: dict[str, tuple[SoundProfile, DecisionTrace]] = {}
    for profile, decision in entries:
        public, all_ = weights.get(decision.award, (0, 0))
        is_draft = profile.summary.state.is_preview_only
        weights[decision.award] = (public + (not is_draft), all_ + 1)
        first.setdefault(decision.award, (profile, decision))
    usual = max(weights, key=lambda award: weights[award])
    believed, _ = first[usual]
    rivals = [
        award
        for award, (profile, _) in first.items()
        if award != usual
        and weights[award] == weights[usual]
        and profile is not believed
        and came_together(profile, believed)
    ]
    for profile, decision in entries:
        there = usual if decision.award != usual else rivals[0] if rivals else None
        if there is not None and (decision.award != usual or first[there][0] is not profile):
            yield profile, _contradiction(checking, profile, decision, first[there])


def _contradiction(
    checking: Checking, profile: SoundProfile, decision: DecisionTrace, there: tuple[SoundProfile, DecisionTrace]
) -> Finding:
    """Say that a decision is of one award in a profile, and of another elsewhere or farther up."""
    other, its_decision = there
    day = parse_date(decision.date)
    return Finding(
        ("khen_thuong", decision.position, "so"),
        Phrase(
            "Quyết định «{number}» ngày {day} ở đây là «{here}», nhưng trong {file} là «{there}».",
            "Decision “{number}” of {iso} is “{here}” here, but “{there}” in {file}.",
        ).fill(
            number=decision.number,
            day=date_short(day) if day else decision.date,
            iso=decision.date,
            here=checking.registry.awards[decision.award].name,
            there=checking.registry.awards[its_decision.award].name,
            file=Phrase("chính hồ sơ này", "this very profile") if other is profile else label(checking.stories, other),
        ),
        Phrase(
            f"Đối chiếu với bản gốc, sửa số, ngày hoặc hình thức ở nơi ghi nhầm. Nếu một quyết định thật sự "
            f"tặng cả hai, thêm mục «mien_kiem_tra» cho {SAME_DECISION.code} kèm lý do.",
            f"Compare them with the paper and mend number, date or award where it is wrong. If one decision "
            f"really gave both, add a “mien_kiem_tra” of {SAME_DECISION.code} with the reason.",
        ),
        related="" if other is profile else label(checking.stories, other),
    )


def _two_profiles(award: str) -> Example:
    """Write an example of two profiles with a decision, of which one says that it gave an award."""
    told = award_example(award, "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai")
    return Example(
        "stories/2023/giang-thi-my.md: bang-khen-tinh, 2870/QĐ-UBND, 2023-12-20\n"
        f"stories/2023/ly-a-sinh.md: {award}, 2870/QĐ-UBND, 2023-12-20",
        {"2023/giang-thi-my.md": Profile(), "2023/ly-a-sinh.md": Profile(told)},
    )


SAME_DECISION = Rule(
    code="GS216",
    severity=Severity.ERROR,
    title=Phrase("Một quyết định, hai hình thức khen khác nhau", "One decision, two different awards"),
    why=Phrase(
        "Cùng cơ quan, cùng số, cùng ngày là một quyết định; hai hồ sơ ghi hai hình thức khác nhau thì ít nhất một nơi "
        "chép nhầm. Một quyết định khen nhiều người cùng một hình thức là bình thường.",
        "The same issuer, number and date are one decision; if two profiles give it different awards, one of them is "
        "wrong. One decision with the same award for many people is normal.",
    ),
    wrong=(_two_profiles("chien-si-thi-dua-tinh"),),
    right=(_two_profiles("bang-khen-tinh"),),
    basis=AWARDS,
    on_collection=_two_awards,
)
