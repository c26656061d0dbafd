"""The tables of the statistics as CSV files."""

from __future__ import annotations

import csv
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from guongsang.site.statistics.figures import statistics_of
from guongsang.site.statistics.files import write_tables
from support import PERSON, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guongsang.site.catalogue import Catalogue


def test_a_file_holds_its_table(catalogue_of: Callable[..., Catalogue], tmp_path: Path) -> None:
    """As Excel with Vietnamese settings reads it; a name that looks like a formula is none."""
    statistics = statistics_of(catalogue_of({"2023/a.md": PERSON}), TODAY)
    units = statistics.tables[2]
    row = units.rows[0]._replace(name="=1+1", numbers=(12345, 0, 12345), share=Fraction(1, 8))
    tables = (*statistics.tables[:2], replace(units, rows=(row,)), *statistics.tables[3:])
    write_tables(tmp_path, replace(statistics, tables=tables))
    assert sorted(path.name for path in (tmp_path / "thong-ke").iterdir()) == [
        "do-phu.csv", "don-vi.csv", "khen-thuong.csv", "linh-vuc.csv", "loai.csv", "nam.csv",
    ]  # fmt: skip
    text = (tmp_path / "thong-ke" / "don-vi.csv").read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    assert list(csv.reader(text[1:].splitlines(), delimiter=";")) == [
        ["Đơn vị", "Cá nhân", "Tập thể", "Tổng số", "Tỷ lệ (%)"],
        ["'=1+1", "12345", "0", "12345", "12,5"],
    ]
