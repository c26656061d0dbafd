"""Which units have the profile they must build in a year, and what is missing: frozen values for every form of report."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guongsang import vietnamese
from guongsang.reporting.rows import BUILT, UNDERWAY, ProblemCount, ProfileRow, Standing, WaiverRow, line, row_of
from guongsang.stories.model import Kind, State, Story
from guongsang.stories.problem import Severity
from guongsang.stories.registry import FILES, REGISTRY_FOLDER

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from guongsang.checks.examining.inspection import Inspection
    from guongsang.reporting.glimpse import Glimpse
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.problem import Problem
    from guongsang.stories.registry import Issuer, Registry
    from guongsang.stories.story_file import StoryFile
    from guongsang.vietnamese import SortKey

HIDDEN_REASON: Final = "(lý do có tên người đã rút sự đồng ý)"
"""Stands for the reason of a waiver that names somebody who must be named nowhere any more."""

_REGISTRY: Final = frozenset({REGISTRY_FOLDER, *(f"{REGISTRY_FOLDER}/{file}" for file, _ in FILES.values())})


class Result(Enum):
    """Whether a unit has done what the plan asks of it."""

    BUILT = "built"
    """At least one profile is published or scheduled, without errors."""

    UNDERWAY = "underway"
    """There is a draft, one waiting for approval, or one with errors."""

    MISSING = "missing"
    """There is nothing, or only what was withdrawn or annulled."""

    NOT_ASKED = "not asked"
    """The unit need not build any."""

    UNKNOWN = "unknown"
    """There are profiles of it, but no such unit in the registry."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What some profiles add up to."""

    standings: Mapping[Standing, int]
    awards: int
    lacking_consent: int
    waivers: int
    errors: int
    warnings: int

    @property
    def total(self) -> int:
        """The number of profiles."""
        return sum(self.standings.values())

    def of(self, *standings: Standing) -> int:
        """Return how many profiles have one of these standings."""
        return sum(self.standings.get(standing, 0) for standing in standings)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit in a year; without id and name for profiles of which nobody can tell whose they are."""

    id: str
    name: str
    short_name: str
    result: Result
    tally: Tally


@dataclass(frozen=True, slots=True)
class Report:
    """A year as it stands on a day.

    `profiles` are in the order of the units, then by name; those withdrawn have no name and are not `listed`. `stray`
    is the number of files and folders that may hold a profile of the year but lie or are called wrongly. The report
    goes to `council`; `issuer` is the agency as an issuer of papers; `years` are those that have profiles.
    """

    year: int
    today: dt.date
    agency: str
    council: str
    issuer: Issuer | None
    units: tuple[UnitRow, ...]
    profiles: tuple[ProfileRow, ...]
    totals: Tally
    stray: int
    has_broken_registry: bool
    years: tuple[int, ...]

    @property
    def listed(self) -> tuple[ProfileRow, ...]:
        """The profiles that may be named."""
        return tuple(row for row in self.profiles if row.standing is not Standing.WITHDRAWN)

    @property
    def asked(self) -> tuple[UnitRow, ...]:
        """The units that must build a profile."""
        return tuple(unit for unit in self.units if unit.result not in (Result.NOT_ASKED, Result.UNKNOWN))

    @property
    def built(self) -> tuple[UnitRow, ...]:
        """The units that have done so."""
        return tuple(unit for unit in self.units if unit.result is Result.BUILT)

    @property
    def missing(self) -> tuple[UnitRow, ...]:
        """The units that have not."""
        return tuple(unit for unit in self.asked if unit.result is not Result.BUILT)

    def unit_name(self, row: ProfileRow) -> str:
        """Return the name of a profile's unit, or the id that is in no registry."""
        return next((unit.name for unit in self.units if unit.id == row.unit), row.unit)


def report_of(
    inspection: Inspection,
    year: int,
    today: dt.date,
    *,
    stories: StoriesFolder,
    agency: str,
    council: str,
    glimpse: Callable[[StoryFile], Glimpse],
) -> Report:
    """Put together the report on a year.

    `glimpse` reads what it can of a profile with errors.
    """
    registry = inspection.registry
    found = _Found(inspection, year, stories)
    rows: list[tuple[SortKey, ProfileRow]] = []
    gone = [
        profile.summary.name
        for profile in inspection.stories
        if profile.summary.state is State.WITHDRAWN and profile.summary.kind is Kind.PERSON
    ]
    for profile in inspection.stories:
        if profile.summary.place.year == year:
            story = Story.model_validate_json(profile.record)
            rows.append((profile.summary.sort_key, found.row(profile.summary.place, story, today)))
    for place in inspection.broken:
        if place.year == year:
            row = found.broken_row(place, glimpse(place), today)
            rows.append((_sort_key(row), row))
    order = {unit: position for position, unit in enumerate(registry.units)}
    rows.sort(
        key=lambda pair: (order.get(pair[1].unit, len(order)), pair[1].unit, pair[1].kind is Kind.PERSON, pair[0])
    )
    profiles = tuple(_without_names(gone, row) for _, row in rows)
    return Report(
        year=year,
        today=today,
        agency=line(agency),
        council=line(council),
        issuer=next(
            (issuer for issuer in registry.issuers.values() if issuer.is_agency and issuer.validity.covers(today)), None
        ),
        units=tuple(_units(registry, year, profiles)),
        profiles=profiles,
        totals=tally_of(profiles),
        stray=found.stray,
        has_broken_registry=bool(registry.broken),
        years=tuple(
            sorted({profile.summary.place.year for profile in inspection.stories} | {p.year for p in inspection.broken})
        ),
    )


def tally_of(rows: Iterable[ProfileRow]) -> Tally:
    """Add up profiles."""
    rows = tuple(rows)
    return Tally(
        standings=Counter(row.standing for row in rows),
        awards=sum(len(row.awards) for row in rows),
        lacking_consent=sum(row.lacks_consent for row in rows),
        waivers=sum(len(row.waivers) for row in rows),
        errors=sum(row.problems.errors for row in rows),
        warnings=sum(row.problems.warnings for row in rows),
    )


class _Found:
    """The problems and waived problems of a year, by the profile they are in."""

    def __init__(self, inspection: Inspection, year: int, stories: StoriesFolder) -> None:
        self.registry = inspection.registry
        self.stories = stories
        self.places: dict[str, StoryFile] = {}
        for place in (*(profile.summary.place for profile in inspection.stories), *inspection.broken):
            if place.year == year:
                self.places[place.folder if place.has_folder else place.file] = place
        self.problems: defaultdict[str, list[Problem]] = defaultdict(list)
        strays: set[str] = set()
        for problem in inspection.problems:
            owner = self.place_of(problem.file)
            if owner:
                self.problems[owner.file].append(problem)
            elif problem.severity is Severity.ERROR and self.may_hold_profiles_of(year, problem.file):
                strays.add(problem.file)
        self.stray = len(strays)
        self.silenced = Counter(
            (owner.file, str(waived.problem.code))
            for waived in inspection.waived
            if (owner := self.place_of(waived.problem.file))
        )

    def place_of(self, label: str) -> StoryFile | None:
        """Return the profile that a file belongs to: itself, or that of the folder it lies in."""
        path = label.removeprefix(f"{self.stories.name}/")
        return self.places.get(path) or self.places.get("/".join(path.split("/")[:2]))

    def may_hold_profiles_of(self, year: int, label: str) -> bool:
        """Whether a file lies in the year's folder, or among the profiles where none belong; not an ordinary page."""
        path = label.removeprefix(f"{self.stories.name}/")
        if path in _REGISTRY or not PurePosixPath(label).is_relative_to(self.stories.name):
            return False
        top = path.partition("/")[0]
        is_another_year = top.isascii() and top.isdecimal() and len(top) == len(str(year)) and top != str(year)
        return not is_another_year

    def count(self, place: StoryFile) -> ProblemCount:
        problems = self.problems[place.file]
        severities = Counter(problem.severity for problem in problems)
        codes = sorted({str(problem.code) for problem in problems if problem.severity > Severity.NOTE})
        return ProblemCount(severities[Severity.ERROR], severities[Severity.WARNING], tuple(codes))

    def row(self, place: StoryFile, story: Story, today: dt.date, *, is_broken: bool = False) -> ProfileRow:
        return row_of(
            story,
            self.registry,
            today,
            file=self.stories.label(place.file),
            problems=self.count(place),
            waivers=tuple(
                WaiverRow(waiver.code, line(waiver.reason), self.silenced[place.file, waiver.code])
                for waiver in story.waivers
            ),
            is_broken=is_broken,
        )

    def broken_row(self, place: StoryFile, seen: Glimpse, today: dt.date) -> ProfileRow:
        if seen.story:
            return self.row(place, seen.story, today, is_broken=True)
        problems = self.count(place)
        if seen.is_withdrawn:
            return ProfileRow(seen.unit, Standing.WITHDRAWN, problems)
        return ProfileRow(
            seen.unit,
            Standing.BROKEN,
            problems,
            file=line(self.stories.label(place.file)),
            name=seen.name or line(place.slug),
            kind=seen.kind,
            post=seen.post,
        )


def _without_names(gone: Iterable[str], row: ProfileRow) -> ProfileRow:
    """Return a profile whose reasons for waivers name nobody who has withdrawn consent: they are free text."""
    names = [vietnamese.fold(name) for name in gone]
    waivers = tuple(
        waiver._replace(reason=HIDDEN_REASON)
        if any(name in vietnamese.fold(waiver.reason) for name in names)
        else waiver
        for waiver in row.waivers
    )
    return replace(row, waivers=waivers) if waivers != row.waivers else row


def _sort_key(row: ProfileRow) -> SortKey:
    return (
        vietnamese.person_sort_key(row.name) if row.kind is Kind.PERSON and row.name else vietnamese.sort_key(row.name)
    )


def _units(registry: Registry, year: int, profiles: Sequence[ProfileRow]) -> Iterable[UnitRow]:
    """Yield the units of the year, and whatever else has a profile in it."""
    by_unit: defaultdict[str, list[ProfileRow]] = defaultdict(list)
    for row in profiles:
        by_unit[row.unit].append(row)
    for unit in registry.units.values():
        holds = unit.validity.covers_year(year)
        if holds or unit.id in by_unit:
            tally = tally_of(by_unit.pop(unit.id, ()))
            name = line(unit.name)
            result = _result(tally) if unit.must_build_in(year) else Result.NOT_ASKED
            yield UnitRow(unit.id, name, line(unit.short_name or "") or name, result, tally)
    for unit_id, rows in sorted(by_unit.items()):
        yield UnitRow(unit_id, unit_id, unit_id, Result.UNKNOWN, tally_of(rows))


def _result(tally: Tally) -> Result:
    if tally.of(*BUILT):
        return Result.BUILT
    return Result.UNDERWAY if tally.of(*UNDERWAY) else Result.MISSING
