"""The tables of the statistics as CSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.csv_cells import BYTE_ORDER_MARK, write_rows
from guongsang.stories.addresses import STATISTICS
from guongsang.stories.evidence import percent_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guongsang.site.statistics.figures import Statistics, Table


def table_file(table: Table) -> str:
    """Return the address of a table's file."""
    return f"{STATISTICS}/{table.id}.csv"


def write_tables(out: Path, statistics: Statistics) -> None:
    """Write every table into a file of its own."""
    (out / STATISTICS).mkdir(exist_ok=True)
    for table in statistics.tables:
        with (out / table_file(table)).open("w", encoding="utf-8", newline="") as file:
            file.write(BYTE_ORDER_MARK)
            write_rows(file, _cells(table))


def _cells(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the headings and the rows; numbers have no mark for the thousands, which not every spreadsheet reads."""
    yield (table.heading, *table.columns, f"{table.share} (%)")
    for row in table.rows:
        share = percent_text(row.share).removesuffix("%")
        yield (row.name, *map(str, row.numbers), share)
