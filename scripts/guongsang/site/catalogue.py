"""The catalogue: which profiles the public sees, in what order, and under which headings they are found."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from guongsang import vietnamese
from guongsang.stories.model import Kind, State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from guongsang.stories.registry import Registry
    from guongsang.stories.summary import Summary

KIND_LABELS = {Kind.PERSON: "Cá nhân", Kind.COLLECTIVE: "Tập thể"}

_LETTERS = {"a": "A, Ă, Â", "d": "D, Đ", "e": "E, Ê", "o": "O, Ô, Ơ", "u": "U, Ư", "khac": "Khác"}
"""Addresses have no accents, so letters that fold to one share a page, and its name says so."""

_RELATED = 3
_NEAR = 6
"""How many neighbours in time, on each side, are looked at for related profiles."""


@dataclass(frozen=True, slots=True)
class Group:
    """The profiles under one value of a facet. `members` are positions in `Catalogue.shown`."""

    url: str
    name: str
    note: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to browse: its address, its words, and its groups in the order readers expect."""

    id: str
    title: str
    intro: str
    style: Literal["list", "letters", "years"]
    groups: tuple[Group, ...]

    @property
    def url(self) -> str:
        """The address of the facet's own page."""
        return f"{self.id}/"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything shown, newest first, and how it is grouped.

    `records` holds each shown profile's front matter as JSON, at the same position as its summary; `members` the
    positions under each group's address, ascending; `addresses` are those of all shown profiles.
    """

    shown: tuple[Summary, ...]
    records: tuple[bytes, ...]
    facets: tuple[Facet, ...]
    ceremonies: Facet
    annulled: tuple[tuple[Summary, bytes], ...]
    registry: Registry
    members: dict[str, tuple[int, ...]]
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
        for url, weight in [*((f"linh-vuc/{field}/", 2) for field in own.fields), (f"don-vi/{own.unit}/", 1)]:
            members = self.members[url]
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
    facets = _facets(shown, registry)
    return Catalogue(
        shown=shown,
        records=tuple(record for _, record in chosen),
        facets=facets,
        ceremonies=_ceremonies(shown, registry),
        annulled=tuple(sorted(annulled, key=lambda pair: pair[0].url)),
        registry=registry,
        members={group.url: group.members for facet in facets for group in facet.groups},
        addresses=frozenset(summary.url for summary in shown),
    )


def _gather(shown: Sequence[Summary], values: Callable[[Summary], Iterable[str]]) -> dict[str, list[int]]:
    gathered: dict[str, list[int]] = defaultdict(list)
    for position, summary in enumerate(shown):
        for value in values(summary):
            gathered[value].append(position)
    return gathered


def _facets(shown: Sequence[Summary], registry: Registry) -> tuple[Facet, ...]:
    years = _gather(shown, lambda summary: (str(summary.place.year),))
    units = _gather(shown, lambda summary: (summary.unit,))
    fields = _gather(shown, lambda summary: dict.fromkeys(summary.fields))
    awards = _gather(shown, lambda summary: summary.awards)
    kinds = _gather(shown, lambda summary: (summary.kind.value,))
    letters = _gather(shown, lambda summary: (summary.letter,))
    localities = _gather(shown, lambda summary: (_locality_slug(summary.locality),) if summary.locality else ())
    by_name = {position: summary.sort_key for position, summary in enumerate(shown)}
    return (
        Facet(
            "nam",
            "Theo năm",
            "Các tập thể, cá nhân được ghi nhận là điển hình tiên tiến, theo năm.",
            "years",
            tuple(Group(f"nam/{year}/", f"Năm {year}", "", tuple(years[year])) for year in sorted(years, reverse=True)),
        ),
        Facet(
            "don-vi",
            "Theo đơn vị",
            "Mỗi đơn vị có những cách làm riêng đáng học.",
            "list",
            tuple(
                Group(f"don-vi/{unit.id}/", unit.name, unit.description or "", tuple(units[unit.id]))
                for unit in registry.units.values()
                if unit.id in units
            ),
        ),
        Facet(
            "linh-vuc",
            "Theo lĩnh vực",
            "Tìm cách làm hay theo lĩnh vực công tác.",
            "list",
            tuple(
                Group(f"linh-vuc/{field.id}/", field.name, field.description, tuple(fields[field.id]))
                for field in sorted(registry.fields.values(), key=lambda field: vietnamese.sort_key(field.name))
                if field.id in fields
            ),
        ),
        Facet(
            "khen-thuong",
            "Theo khen thưởng",
            "Các danh hiệu thi đua và hình thức khen thưởng mà tập thể, cá nhân điển hình đã nhận.",
            "list",
            tuple(
                Group(f"khen-thuong/{award.id}/", award.name, "", tuple(awards[award.id]))
                for award in sorted(registry.awards.values(), key=lambda award: (award.rank, award.id))
                if award.id in awards
            ),
        ),
        Facet(
            "dia-ban",
            "Theo địa bàn",
            "Tên địa bàn được giữ như tại thời điểm ghi nhận.",
            "list",
            tuple(
                Group(f"dia-ban/{slug}/", name, "", tuple(localities[slug]))
                for slug, name in sorted(_locality_names(shown).items(), key=lambda pair: vietnamese.sort_key(pair[1]))
            ),
        ),
        Facet(
            "ten",
            "Theo tên",
            "Cá nhân xếp theo tên gọi, tập thể xếp theo chữ đầu.",
            "letters",
            tuple(
                Group(
                    f"ten/{letter}/",
                    _LETTERS.get(letter, letter.upper()),
                    "",
                    tuple(sorted(letters[letter], key=by_name.__getitem__)),
                )
                for letter in sorted(letters, key=lambda letter: (letter == "khac", letter))
            ),
        ),
        Facet(
            "loai",
            "Cá nhân và tập thể",
            "Điển hình tiên tiến là cá nhân hoặc tập thể.",
            "list",
            tuple(
                Group(f"loai/{kind.value}/", KIND_LABELS[kind], "", tuple(kinds[kind.value]))
                for kind in Kind
                if kind.value in kinds
            ),
        ),
    )


def _ceremonies(shown: Sequence[Summary], registry: Registry) -> Facet:
    members = _gather(shown, lambda summary: (summary.ceremony,) if summary.ceremony else ())
    return Facet(
        "hoi-nghi",
        "Hội nghị tôn vinh",
        "Các hội nghị đã biểu dương, tôn vinh điển hình tiên tiến.",
        "list",
        tuple(
            Group(
                f"hoi-nghi/{ceremony.id}/",
                ceremony.name,
                vietnamese.date_text(ceremony.date).capitalize(),
                tuple(members[ceremony.id]),
            )
            for ceremony in sorted(registry.ceremonies.values(), key=lambda ceremony: ceremony.date, reverse=True)
            if ceremony.id in members
        ),
    )


def _locality_slug(locality: str) -> str:
    return vietnamese.slug(locality) or "khac"


def _locality_names(shown: Sequence[Summary]) -> dict[str, str]:
    """Return the most used spelling of each place."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for summary in shown:
        if summary.locality:
            spellings[_locality_slug(summary.locality)][summary.locality] += 1
    return {slug: min(names, key=lambda name: (-names[name], name)) for slug, names in spellings.items()}
