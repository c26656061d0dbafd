"""Rules of the portal as a whole: nobody twice in a year, no entry of the registry and no unit forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import CONVENTION, PLAN_PROCEDURE, PLAN_UNITS
from guongsang.checks.bearing import ON_REGISTRY, ON_STORY
from guongsang.checks.example import Changed, Example, Profile
from guongsang.checks.finding import EntryPlace, Finding
from guongsang.checks.material.sound_profile import by_seniority, called, came_together, folded_name, label
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.stories.model import Kind, State
from guongsang.stories.problem import Severity
from guongsang.stories.registry import FILES, Unit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.registry import Entry
    from guongsang.stories.story_file import StoryFile

_PROFILES_PER_ENTRY = 2
"""How many profiles to each of its entries there must be before a registry file is looked through for unused ones."""


def _twice(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    first: dict[tuple[str, str, int], SoundProfile] = {}
    told: set[StoryFile] = set()
    for profile in by_seniority(profiles):
        if profile.summary.kind is not Kind.PERSON:
            continue
        year = profile.summary.place.year
        other = first.setdefault((folded_name(profile), profile.summary.unit, year), profile)
        if other is not profile:
            yield profile, _twin(checking.stories, year, other)
            # Nobody knows which of the two is the extra one: whoever looks at either is told.
            if came_together(profile, other) and other.summary.place not in told:
                told.add(other.summary.place)
                yield other, _twin(checking.stories, year, profile)


def _twin(stories: StoriesFolder, year: int, other: SoundProfile) -> Finding:
    return Finding(
        ("ten",),
        Phrase(
            f"Năm {year}, {called(stories, other)} đã có hồ sơ ở cùng đơn vị.",
            f"There is a profile of {year} in the same unit already: {called(stories, other)}.",
        ),
        Phrase(
            "Gộp hai hồ sơ làm một rồi xóa tệp thừa. Nếu là hai người trùng tên, ghi vào hồ sơ này: "
            'mien_kiem_tra: [{ma: GS601, ly_do: "Hai người trùng tên"}].',
            "Join the two profiles and delete the extra file. If they are two people of one name, write here: "
            'mien_kiem_tra: [{ma: GS601, ly_do: "Hai người trùng tên"}].',
        ),
        related=label(stories, other),
    )


TWICE = Rule(
    code="GS601",
    severity=Severity.ERROR,
    title=Phrase("Một người có hai hồ sơ trong một năm", "One person with two profiles in a year"),
    why=Phrase(
        "Mỗi người được ghi nhận một lần trong một năm; hai trang về một người làm sai số liệu và khiến người đọc không "
        "biết trang nào đúng. Hai người trùng tên ở hai đơn vị khác nhau thì không bị báo.",
        "A person is recognised once in a year; two pages about one person falsify the figures, and readers cannot tell "
        "which is right. Two people of one name in different units are not reported.",
    ),
    wrong=(
        Example(
            "stories/2023/giang-thi-my.md và stories/2023/giang-thi-my-2.md cùng có ten: Giàng Thị Mỷ, don_vi: van-phong.",
            {
                "2023/giang-thi-my.md": Profile("don_vi: van-phong"),
                "2023/giang-thi-my-2.md": Profile("don_vi: van-phong"),
            },
        ),
    ),
    right=(
        Example(
            "stories/2023/giang-thi-my.md và stories/2024/giang-thi-my.md: một người, hai năm.",
            {"2023/giang-thi-my.md": Profile(), "2024/giang-thi-my.md": Profile("nam: 2024")},
        ),
        Example(
            "Hai người cùng tên Giàng Thị Mỷ ở hai đơn vị khác nhau.",
            {"2023/giang-thi-my.md": Profile(), "2023/giang-thi-my-2.md": Profile("don_vi: phong-nghiep-vu-2")},
        ),
        Example(
            "Một tập thể có hai hồ sơ trong một năm.",
            {
                "2023/phong-nghiep-vu-3.md": Profile("nam: 2023", is_collective=True),
                "2023/phong-nghiep-vu-3-2.md": Profile("nam: 2023", is_collective=True),
            },
        ),
    ),
    basis=PLAN_PROCEDURE,
    bearing=ON_STORY,
    on_collection=_twice,
)

_LEAST_NAME = 3
"""Words of a name that few share; with two, as with a common name alone, nearly all would be two people."""


def _namesakes(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    earlier: dict[tuple[str, int], list[SoundProfile]] = {}
    for profile in by_seniority(profiles):
        name = " ".join(profile.summary.name.casefold().split())
        if profile.summary.kind is not Kind.PERSON or name.count(" ") < _LEAST_NAME - 1:
            continue
        # A unit that is not in the registry is mistyped: which one is meant, nobody knows yet.
        if profile.summary.unit not in checking.registry.units:
            continue
        others = earlier.setdefault((name, profile.summary.place.year), [])
        for other in others:
            alike = _alike(profile, other)
            if alike and profile.summary.unit != other.summary.unit:
                yield profile, _maybe_one(checking.stories, profile, other, alike)
                break
        others.append(profile)


def _alike(one: SoundProfile, other: SoundProfile) -> Phrase | None:
    """Name what two of one name have in common besides."""
    if one.summary.post and one.summary.post.casefold() == other.summary.post.casefold():
        return Phrase("chức vụ", "post")
    if one.summary.locality and one.summary.locality.casefold() == other.summary.locality.casefold():
        return Phrase("địa bàn", "place")
    return None


def _maybe_one(stories: StoriesFolder, profile: SoundProfile, other: SoundProfile, alike: Phrase) -> Finding:
    year = profile.summary.place.year
    return Finding(
        ("ten",),
        Phrase(
            f"Năm {year}, {called(stories, other)} ở đơn vị khác cùng họ tên, cùng {alike.vi}: có thể là một người.",
            f"In {year} {called(stories, other)} of another unit has the same name and {alike.en}: perhaps one person.",
        ),
        Phrase(
            "So hai hồ sơ: việc đã làm, số quyết định, ngày chuyển đơn vị. Nếu là một người thì giữ một hồ sơ, ghi đơn vị "
            "đã suy tôn; nếu là hai người thì không phải sửa gì.",
            "Compare what was done, the numbers of decisions and when somebody changed units. If it is one person, keep "
            "one profile, in the unit that endorsed it; if there are two, nothing needs mending.",
        ),
        related=label(stories, other),
    )


NAMESAKE = Rule(
    code="GS614",
    severity=Severity.NOTE,
    title=Phrase("Có thể một người được ghi nhận ở hai đơn vị", "Perhaps one person recognised in two units"),
    why=Phrase(
        "Người chuyển công tác trong năm có khi được cả đơn vị cũ lẫn đơn vị mới lập hồ sơ, và bị tính hai lần. Trùng họ "
        "tên thôi thì thường là hai người, nên chỉ nhắc khi họ tên từ ba chữ, đúng từng dấu, và chức vụ hoặc địa bàn cũng "
        "giống nhau; mỗi hồ sơ một lần.",
        "Who changes units during a year may get a profile in both and be counted twice. A name alone is mostly that of "
        "two people, so it is said only of names of three words or more, accents included, whose post or place is the "
        "same as well; once for each profile.",
    ),
    wrong=(
        Example(
            "Năm 2023, van-phong và phong-nghiep-vu-3 cùng có hồ sơ Giàng Thị Mỷ, Chuyên viên chính.",
            {"2023/a.md": Profile(), "2023/b.md": Profile("don_vi: van-phong\ndia_ban: Sa Pa")},
        ),
    ),
    right=(
        Example(
            "Năm 2023, hai đơn vị có hồ sơ Giàng Thị Mỷ: một Chuyên viên chính ở Lào Cai, một Kế toán viên ở Sa Pa.",
            {
                "2023/a.md": Profile(),
                "2023/b.md": Profile("don_vi: van-phong\ndia_ban: Sa Pa\nchuc_vu: Kế toán viên"),
            },
        ),
    ),
    basis=PLAN_PROCEDURE,
    bearing=ON_STORY,
    on_collection=_namesakes,
)

_NAMED = {
    "units": Phrase("đơn vị", "unit"),
    "fields": Phrase("lĩnh vực", "field"),
    "ceremonies": Phrase("hội nghị", "ceremony"),
    "criteria_sets": Phrase("bộ tiêu chí", "criteria set"),
}
"""Registry files whose entries are the agency's own choice, so that an unused one was forgotten or is misspelt."""


def _unused(checking: Checking, profiles: Collection) -> Iterator[tuple[EntryPlace, Finding]]:
    used = {
        "units": {profile.summary.unit for profile in profiles},
        "fields": {field for profile in profiles for field in profile.summary.fields},
        "ceremonies": {profile.summary.ceremony for profile in profiles},
        "criteria_sets": {profile.traces.criteria_set for profile in profiles},
    }
    for attribute, thing in _NAMED.items():
        entries: dict[str, Entry] = getattr(checking.registry, attribute)
        if len(profiles) < _PROFILES_PER_ENTRY * len(entries) or attribute in checking.registry.broken:
            continue
        for entry in entries.values():
            if entry.id not in used[attribute] and not _may_yet_be_used(checking.today, entry):
                yield (
                    EntryPlace(attribute, entry.id),
                    Finding(
                        (),
                        Phrase(
                            f"Chưa hồ sơ nào dùng {thing.vi} «{entry.id}».",
                            f"No profile uses the {thing.en} “{entry.id}”.",
                        ),
                        Phrase(
                            f"Xem có hồ sơ nào ghi nhầm mã khác không. Nếu thừa thì xóa mục này khỏi {FILES[attribute][0]}; "
                            "nếu sắp dùng thì cứ để nguyên.",
                            f"See whether a profile names another by mistake. If it is not needed, delete it from "
                            f"{FILES[attribute][0]}; if it soon will be, leave it.",
                        ),
                    ),
                )


def _may_yet_be_used(today: dt.date, entry: Entry) -> bool:
    """Whether an entry is of this year or later, or a unit that must build, so that its profiles may still be to come."""
    begins = getattr(entry, "date", None) or entry.validity.since
    must = isinstance(entry, Unit) and entry.must_build_in(today.year)
    return must or (begins is not None and begins.year >= today.year)


_CEREMONIES = "danh-muc/hoi-nghi.yml"
_CEREMONY = "- {id: tong-ket-%s, ten: Hội nghị tổng kết, ngay: %s-12-22, mo_ta: Hội nghị biểu dương cuối năm.}\n"
_FOUR = {f"2023/{slug}.md": Profile() for slug in ("ba-be", "sin-ho", "ta-van", "y-ty")}

UNUSED = Rule(
    code="GS605",
    severity=Severity.NOTE,
    title=Phrase("Mục danh mục chưa hồ sơ nào dùng", "A registry entry that no profile uses"),
    why=Phrase(
        "Đơn vị, lĩnh vực, hội nghị, bộ tiêu chí do cơ quan tự đặt: mục không ai dùng thường là mục thừa, hoặc có hồ sơ "
        "đã ghi nhầm sang mục khác. Danh hiệu, cơ quan ban hành, căn cứ pháp lý là danh sách theo luật nên mục chưa dùng "
        "là bình thường, không báo. Danh mục chỉ được soát khi số hồ sơ đã gấp đôi số mục, còn mục của năm nay hay về sau "
        "và đơn vị phải xây dựng điển hình (GS606) thì không soát.",
        "Units, fields, ceremonies and criteria sets are the agency's own choice: one that nobody uses is often left "
        "over, or a profile names another by mistake. Awards, issuers and legal bases are lists by law, whose unused "
        "entries are normal. A file is looked through only once there are two profiles to each of its entries, and what "
        "begins this year or later is left out, as are units that must build (GS606).",
    ),
    wrong=(
        Example(
            "Danh mục có hội nghị «tong-ket-2022» mà không hồ sơ nào ghi hoi_nghi: tong-ket-2022.",
            {**_FOUR, _CEREMONIES: _CEREMONY % (2023, 2023) + _CEREMONY % (2022, 2022)},
        ),
    ),
    right=(
        Example("Hội nghị nào trong danh mục cũng có hồ sơ.", {**_FOUR, _CEREMONIES: _CEREMONY % (2023, 2023)}),
        Example(
            "Hội nghị chưa hồ sơ nào dùng là của năm nay hay về sau.",
            {**_FOUR, _CEREMONIES: _CEREMONY % (2023, 2023) + _CEREMONY % (2030, 2030)},
        ),
    ),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_REGISTRY,
    sees_withdrawn=True,
    on_collection=_unused,
)


def _without_profile(checking: Checking, profiles: Collection) -> Iterator[tuple[EntryPlace, Finding]]:
    year = checking.today.year
    of_year = [
        profile
        for profile in profiles
        if profile.summary.place.year == year and profile.summary.state is not State.ANNULLED
    ]
    if not any(profile.summary.is_public(checking.today) for profile in of_year):
        return
    built = {profile.summary.unit for profile in of_year}
    for unit in checking.registry.units.values():
        command = typed(f"new --don-vi {unit.id} --nam {year}")
        if unit.must_build_in(year) and unit.id not in built:
            yield (
                EntryPlace("units", unit.id),
                Finding(
                    (),
                    Phrase(
                        f"Năm {year}, {unit.name} chưa có hồ sơ nào.", f"There is no profile of {unit.name} for {year}."
                    ),
                    Phrase(
                        f"Trước khi hết năm cần ít nhất 01 điển hình; gõ «{command}» để bắt đầu một hồ sơ.",
                        f"At least one is needed before the year ends; begin with “{command}”.",
                    ),
                ),
            )


_THIS_YEAR = "nam: 2026\ncong_bo: {trang_thai: cong-bo, ngay: 2026-03-25}"

WITHOUT_PROFILE = Rule(
    code="GS606",
    severity=Severity.NOTE,
    title=Phrase("Đơn vị chưa có hồ sơ trong năm nay", "A unit without a profile this year"),
    why=Phrase(
        "Mỗi phòng xây dựng ít nhất 01 điển hình tiên tiến một năm. Đơn vị nào phải xây dựng thì ghi phai_xay_dung: true "
        "trong don-vi.yml; hồ sơ nháp cũng được tính, hồ sơ đã rút hoặc thu hồi thì không. Chỉ nhắc từ khi hồ sơ đầu "
        "tiên của năm nay được công bố; lệnh report liệt kê đủ mọi năm.",
        "Every unit builds up at least one exemplary profile a year. Units that must have phai_xay_dung: true in "
        "don-vi.yml; drafts count, profiles withdrawn or annulled do not. It is said from the day on which the first "
        "profile of this year is published; the command report lists every year in full.",
    ),
    wrong=(
        Example(
            "Năm 2026 đã công bố hồ sơ của Phòng Nghiệp vụ 3, nhưng Phòng Nghiệp vụ 1 chưa có hồ sơ nào.",
            {"2026/a.md": Profile(_THIS_YEAR)},
        ),
    ),
    right=(
        Example(
            "Năm 2026, trong danh mục không đơn vị nào có phai_xay_dung: true mà chưa có hồ sơ.",
            {
                "2026/a.md": Profile(_THIS_YEAR),
                "danh-muc/don-vi.yml": Changed("phai_xay_dung: true", "phai_xay_dung: false"),
            },
        ),
    ),
    basis=PLAN_UNITS,
    waivable=False,
    bearing=ON_REGISTRY,
    on_collection=_without_profile,
)
