"""The catalogue: which profiles the public sees, in what order, and under which headings they are found."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from guongsang import vietnamese
from guongsang.stories.addresses import FacetId, address_of, facet_url, group_url, locality_id
from guongsang.stories.labels import KIND
from guongsang.stories.model import State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from guongsang.stories.registry import Registry
    from guongsang.stories.summary import Summary

_LETTERS = {
    "a": "A,\xa0Ă,\xa0Â",
    "d": "D,\xa0Đ",
    "e": "E,\xa0Ê",
    "o": "O,\xa0Ô,\xa0Ơ",
    "u": "U,\xa0Ư",
    vietnamese.OTHER: "Khác",
}
"""Addresses have no accents, so letters that fold to one share a page, and its name says so."""

_RELATED = 3
_NEAR = 6
"""How many neighbours in time, on each side, are looked at for related profiles."""


@dataclass(frozen=True, slots=True)
class Group:
    """The profiles under one value of a facet. `id` is the value as its address has it, `members` are positions in `Catalogue.shown`."""

    facet: FacetId
    id: str
    name: str
    note: str
    members: tuple[int, ...]

    @property
    def url(self) -> str:
        """The address of the first page of its profiles."""
        return group_url(self.facet, self.id)


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to browse: its address, its words, and its groups in the order readers expect."""

    id: FacetId
    title: str
    intro: str
    style: Literal["list", "letters", "years"]
    groups: tuple[Group, ...]

    @property
    def url(self) -> str:
        """The address of the facet's own page."""
        return facet_url(self.id)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything shown, newest first, and how it is grouped.

    `records` holds each shown profile's front matter as JSON, at the same position as its summary; `members` the
    positions under each facet and id of a group; `addresses` are those of all shown profiles, former ones included.
    """

    shown: tuple[Summary, ...]
    records: tuple[bytes, ...]
    facets: tuple[Facet, ...]
    annulled: tuple[tuple[Summary, bytes], ...]
    registry: Registry
    members: dict[tuple[FacetId, str], tuple[int, ...]]
    addresses: frozenset[str]

    def facet(self, name: str) -> Facet:
        """Return a facet by its id."""
        return next(facet for facet in self.facets if facet.id == name)

    def related(self, position: int) -> list[int]:
        """Return the positions of up to three profiles most like the one at `position`.

        Those of the same unit and field come first, then the same field, then the same unit; the nearest in time win.
        """
        own = self.shown[position]
        scores: dict[int, int] = defaultdict(int)
        shared = [*(((FacetId.FIELD, field), 2) for field in own.fields), ((FacetId.UNIT, own.unit), 1)]
        for group, weight in shared:
            members = self.members[group]
            at = bisect_left(members, position)
            for other in members[max(0, at - _NEAR) : at + _NEAR + 1]:
                if other != position:
                    scores[other] += weight
        return sorted(scores, key=lambda other: (-scores[other], abs(other - position), other))[:_RELATED]


def make_catalogue(
    stories: Iterable[tuple[Summary, bytes]], registry: Registry, today: dt.date, *, preview: bool = False
) -> Catalogue:
    """Choose and order what is shown on a day; `preview` adds drafts and profiles whose date has not come."""
    chosen: list[tuple[Summary, bytes]] = []
    annulled: list[tuple[Summary, bytes]] = []
    for summary, record in stories:
        if summary.is_shown(today, preview=preview):
            chosen.append((summary, record))
        elif summary.state is State.ANNULLED:
            annulled.append((summary, record))
    chosen.sort(key=lambda pair: (-pair[0].date.toordinal(), pair[0].sort_key, pair[0].place.file))
    shown = tuple(summary for summary, _ in chosen)
    facets = tuple(make(shown, registry) for make in _FACETS)
    return Catalogue(
        shown=shown,
        records=tuple(record for _, record in chosen),
        facets=facets,
        annulled=tuple(sorted(annulled, key=lambda pair: pair[0].url)),
        registry=registry,
        members={(facet.id, group.id): group.members for facet in facets for group in facet.groups},
        addresses=frozenset(
            address
            for summary in shown
            for address in (summary.url, *(f"{address_of(alias)}/" for alias in summary.aliases))
        ),
    )


def _gather(shown: Sequence[Summary], values: Callable[[Summary], Iterable[str]]) -> dict[str, tuple[int, ...]]:
    """Return the positions of the profiles that have each value, ascending."""
    gathered: dict[str, list[int]] = defaultdict(list)
    for position, summary in enumerate(shown):
        for value in values(summary):
            gathered[value].append(position)
    return {value: tuple(positions) for value, positions in gathered.items()}


def _by_year(shown: Sequence[Summary], _: Registry) -> Facet:
    members = _gather(shown, lambda summary: (str(summary.place.year),))
    return Facet(
        FacetId.YEAR,
        "Theo năm",
        "Các tập thể, cá nhân được ghi nhận là điển hình tiên tiến, theo năm.",
        "years",
        tuple(Group(FacetId.YEAR, year, f"Năm {year}", "", members[year]) for year in sorted(members, reverse=True)),
    )


def _by_unit(shown: Sequence[Summary], registry: Registry) -> Facet:
    members = _gather(shown, lambda summary: (summary.unit,))
    return Facet(
        FacetId.UNIT,
        "Theo đơn vị",
        "Mỗi đơn vị có những cách làm riêng đáng học.",
        "list",
        tuple(
            Group(FacetId.UNIT, unit.id, unit.name, unit.description or "", members[unit.id])
            for unit in registry.units.values()
            if unit.id in members
        ),
    )


def _by_field(shown: Sequence[Summary], registry: Registry) -> Facet:
    members = _gather(shown, lambda summary: dict.fromkeys(summary.fields))
    return Facet(
        FacetId.FIELD,
        "Theo lĩnh vực",
        "Tìm cách làm hay theo lĩnh vực công tác.",
        "list",
        tuple(
            Group(FacetId.FIELD, field.id, field.name, field.description, members[field.id])
            for field in sorted(registry.fields.values(), key=lambda field: vietnamese.sort_key(field.name))
            if field.id in members
        ),
    )


def _by_award(shown: Sequence[Summary], registry: Registry) -> Facet:
    members = _gather(shown, lambda summary: summary.awards)
    return Facet(
        FacetId.AWARD,
        "Theo khen thưởng",
        "Các danh hiệu thi đua và hình thức khen thưởng mà tập thể, cá nhân điển hình đã nhận.",
        "list",
        tuple(
            Group(FacetId.AWARD, award.id, award.name, "", members[award.id])
            for award in sorted(registry.awards.values(), key=lambda award: (award.rank, award.id))
            if award.id in members
        ),
    )


def _by_locality(shown: Sequence[Summary], _: Registry) -> Facet:
    members = _gather(shown, lambda summary: (locality_id(summary.locality),) if summary.locality else ())
    names = sorted(_locality_names(shown).items(), key=lambda pair: vietnamese.sort_key(pair[1]))
    return Facet(
        FacetId.LOCALITY,
        "Theo địa bàn",
        "Tên địa bàn được giữ như tại thời điểm ghi nhận.",
        "list",
        tuple(Group(FacetId.LOCALITY, locality, name, "", members[locality]) for locality, name in names),
    )


def _locality_names(shown: Sequence[Summary]) -> dict[str, str]:
    """Return the most used spelling of each locality."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for summary in shown:
        if summary.locality:
            spellings[locality_id(summary.locality)][summary.locality] += 1
    return {locality: min(names, key=lambda name: (-names[name], name)) for locality, names in spellings.items()}


def _by_name(shown: Sequence[Summary], _: Registry) -> Facet:
    members = _gather(shown, lambda summary: (summary.letter,))
    return Facet(
        FacetId.NAME,
        "Theo tên",
        "Cá nhân xếp theo tên gọi, tập thể xếp theo chữ đầu.",
        "letters",
        tuple(
            Group(
                FacetId.NAME,
                letter,
                _LETTERS.get(letter, letter.upper()),
                "",
                tuple(sorted(members[letter], key=lambda position: shown[position].sort_key)),
            )
            for letter in sorted(members, key=lambda letter: (letter == vietnamese.OTHER, letter))
        ),
    )


def _by_kind(shown: Sequence[Summary], _: Registry) -> Facet:
    members = _gather(shown, lambda summary: (summary.kind.value,))
    return Facet(
        FacetId.KIND,
        "Cá nhân và tập thể",
        "Điển hình tiên tiến là cá nhân hoặc tập thể.",
        "list",
        tuple(
            Group(FacetId.KIND, kind.value, label.capital().vi, "", members[kind.value])
            for kind, label in KIND.items()
            if kind.value in members
        ),
    )


def _by_ceremony(shown: Sequence[Summary], registry: Registry) -> Facet:
    members = _gather(shown, lambda summary: (summary.ceremony,) if summary.ceremony else ())
    return Facet(
        FacetId.CEREMONY,
        "Hội nghị tôn vinh",
        "Các hội nghị đã biểu dương, tôn vinh điển hình tiên tiến.",
        "list",
        tuple(
            Group(
                FacetId.CEREMONY,
                ceremony.id,
                ceremony.name,
                vietnamese.date_text(ceremony.date).capitalize(),
                members[ceremony.id],
            )
            for ceremony in sorted(registry.ceremonies.values(), key=lambda ceremony: ceremony.date, reverse=True)
            if ceremony.id in members
        ),
    )


_FACETS: Sequence[Callable[[Sequence[Summary], Registry], Facet]] = (
    _by_year,
    _by_unit,
    _by_field,
    _by_award,
    _by_locality,
    _by_name,
    _by_kind,
    _by_ceremony,
)
"""In the order in which pages offer them."""
