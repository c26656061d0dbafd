"""What the public profiles add up to: tables of counts, from which the page, its charts and its files are made.

Only what the public sees is counted: no draft, nothing scheduled, withdrawn or annulled, not even in the preview.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from guongsang.stories.addresses import FacetId, facet_url, group_url
from guongsang.stories.labels import LEVEL
from guongsang.stories.model import Kind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from guongsang.site.catalogue import Catalogue
    from guongsang.stories.registry import Registry
    from guongsang.stories.summary import Summary

PEOPLE: Final = "Cá nhân"
COLLECTIVES: Final = "Tập thể"
TOTAL: Final = "Tổng số"


class Row(NamedTuple):
    """One line of a table: what it counts, the address of its page or an empty string, its numbers, and its share."""

    name: str
    url: str
    numbers: tuple[int, ...]
    share: Fraction


@dataclass(frozen=True, slots=True)
class Table:
    """Some counts under a heading.

    `series` are the columns that the chart shows, by their positions: one, or several that are stacked; `share` is
    the heading of the last column. `note` says how the counts are to be read.
    """

    id: str
    title: str
    caption: str
    heading: str
    columns: tuple[str, ...]
    share: str
    rows: tuple[Row, ...]
    shape: Literal["columns", "bars"]
    series: tuple[int, ...]
    names: tuple[str, ...]
    note: str = ""

    def amount(self, row: Row) -> int:
        """Return what the chart shows of a row: all its series together."""
        return sum(row.numbers[position] for position in self.series)


@dataclass(frozen=True, slots=True)
class Statistics:
    """All tables, and what stands above them."""

    profiles: int
    people: int
    collectives: int
    awards: int
    units: int
    first_year: int | None
    last_year: int | None
    samples: int
    updated: dt.date | None
    tables: tuple[Table, ...]


def statistics_of(catalogue: Catalogue, today: dt.date) -> Statistics:
    """Count what is public on a day."""
    public = {position: summary for position, summary in enumerate(catalogue.shown) if summary.is_public(today)}
    summaries = list(public.values())
    years = [summary.place.year for summary in summaries]
    people = sum(summary.kind is Kind.PERSON for summary in summaries)
    return Statistics(
        profiles=len(summaries),
        people=people,
        collectives=len(summaries) - people,
        awards=sum(len(summary.awards) for summary in summaries),
        units=len({summary.unit for summary in summaries}),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        samples=sum(summary.is_sample for summary in summaries),
        updated=max((summary.updated for summary in summaries), default=None),
        tables=(
            _years(summaries),
            _coverage(summaries, catalogue.registry, today),
            _groups(
                catalogue,
                public,
                FacetId.UNIT,
                title="Theo đơn vị",
                caption="Số hồ sơ của từng đơn vị",
                heading="Đơn vị",
            ),
            _groups(
                catalogue,
                public,
                FacetId.FIELD,
                title="Theo lĩnh vực",
                caption="Số hồ sơ thuộc từng lĩnh vực",
                heading="Lĩnh vực",
                note="Một hồ sơ có thể thuộc nhiều lĩnh vực, nên các tỷ lệ cộng lại có thể quá 100%.",
            ),
            _groups(
                catalogue,
                public,
                FacetId.KIND,
                title="Cá nhân và tập thể",
                caption="Số hồ sơ cá nhân và tập thể",
                heading="Loại",
            ),
            _awards(summaries, catalogue.registry),
        ),
    )


def _span(summaries: Iterable[Summary]) -> range:
    """Return every year from the first that has a profile to the last, those without one included."""
    years = {summary.place.year for summary in summaries}
    return range(min(years), max(years) + 1) if years else range(0)


def _owed(summaries: Iterable[Summary], registry: Registry, today: dt.date) -> range:
    """Return every year in which units owe a profile: from the first with criteria to the running one, and those shown."""
    years = {summary.place.year for summary in summaries} | {today.year}
    years |= {criteria.validity.since.year for criteria in registry.criteria_sets.values() if criteria.validity.since}
    return range(min(years), max(years) + 1)


def _years(summaries: list[Summary]) -> Table:
    counts = Counter((summary.place.year, summary.kind) for summary in summaries)
    rows = []
    for year in _span(summaries):
        people, collectives = counts[year, Kind.PERSON], counts[year, Kind.COLLECTIVE]
        total = people + collectives
        url = group_url(FacetId.YEAR, year) if total else ""
        rows.append(Row(str(year), url, (people, collectives, total), Fraction(total, len(summaries))))
    return Table(
        id="nam",
        title="Theo năm",
        caption="Số hồ sơ của từng năm",
        heading="Năm",
        columns=(PEOPLE, COLLECTIVES, TOTAL),
        share="Tỷ lệ",
        rows=tuple(rows),
        shape="columns",
        series=(0, 1),
        names=(PEOPLE, COLLECTIVES),
    )


def _groups(
    catalogue: Catalogue,
    public: dict[int, Summary],
    facet: FacetId,
    *,
    title: str,
    caption: str,
    heading: str,
    note: str = "",
) -> Table:
    """Count the profiles in each group of a facet, most first; where groups are equal their own order holds."""
    found = []
    for group in catalogue.facet(facet).groups:
        kinds = Counter(public[position].kind for position in group.members if position in public)
        if total := kinds.total():
            numbers = (kinds[Kind.PERSON], kinds[Kind.COLLECTIVE], total)
            found.append(Row(group.name, group.url, numbers, Fraction(total, len(public))))
    found.sort(key=lambda row: -row.numbers[-1])
    by_kind = facet is FacetId.KIND
    return Table(
        id=str(facet),
        title=title,
        caption=caption,
        heading=heading,
        columns=("Số hồ sơ",) if by_kind else (PEOPLE, COLLECTIVES, TOTAL),
        share="Tỷ lệ",
        rows=tuple(row._replace(numbers=row.numbers[-1:]) for row in found) if by_kind else tuple(found),
        shape="bars",
        series=(0,) if by_kind else (2,),
        names=("Số hồ sơ",),
        note=note,
    )


def _coverage(summaries: list[Summary], registry: Registry, today: dt.date) -> Table:
    """Count, of the units that must build a profile in a year, those that have a public one."""
    built = {(summary.place.year, summary.unit) for summary in summaries}
    rows = []
    for year in _owed(summaries, registry, today):
        asked = [unit.id for unit in registry.units.values() if unit.must_build_in(year)]
        done = sum((year, unit) in built for unit in asked)
        url = group_url(FacetId.YEAR, year) if any(year == other for other, _ in built) else ""
        share = Fraction(done, len(asked)) if asked else Fraction(0)
        rows.append(Row(str(year), url, (len(asked), done, len(asked) - done), share))
    return Table(
        id="do-phu",
        title="Đơn vị có điển hình",
        caption="Số đơn vị có hồ sơ trong các đơn vị phải xây dựng điển hình hằng năm",
        heading="Năm",
        columns=("Phải có", "Đã có", "Chưa có"),
        share="Tỷ lệ",
        rows=tuple(rows),
        shape="columns",
        series=(1, 2),
        names=("Đã có hồ sơ", "Chưa có hồ sơ"),
        note="Theo Kế hoạch, mỗi phòng mỗi năm phải xây dựng ít nhất một điển hình. Chỉ tính hồ sơ đã công bố; "
        f"điển hình được ghi nhận mà không đồng ý công bố thì không có ở đây. Năm {today.year} chưa hết.",
    )


def _awards(summaries: list[Summary], registry: Registry) -> Table:
    levels = Counter(registry.awards[award].level for summary in summaries for award in summary.awards)
    having = Counter(
        level for summary in summaries for level in {registry.awards[award].level for award in summary.awards}
    )
    total = levels.total()
    return Table(
        id=str(FacetId.AWARD),
        title="Theo cấp khen thưởng",
        caption="Số lượt khen thưởng ở từng cấp",
        heading="Cấp",
        columns=("Lượt khen thưởng", "Hồ sơ"),
        share="Tỷ lệ lượt",
        rows=tuple(
            Row(
                label.capital().vi,
                facet_url(FacetId.AWARD),
                (levels[level], having[level]),
                Fraction(levels[level], total),
            )
            for level, label in LEVEL.items()
            if levels[level]
        ),
        shape="bars",
        series=(0,),
        names=("Lượt khen thưởng",),
        note="Một hồ sơ có thể được khen thưởng nhiều lần, ở nhiều cấp. Không tính quyết định đã hủy bỏ và khen thưởng của những năm trước.",
    )
