"""Cells that no spreadsheet calculates, and rows that one with Vietnamese settings opens."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.csv_cells import harmless, write_rows


def test_rows_are_what_excel_needs() -> None:
    """Semicolons between cells, carriage returns at the ends of lines, quotes only where they are needed."""
    text = io.StringIO(newline="")
    write_rows(text, [("Mã", "Tên"), ("a;b", "=1")])
    assert text.getvalue() == 'Mã;Tên\r\n"a;b";\'=1\r\n'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84 hai", "'+84 hai"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r=1"),
        ("＝1+1", "'＝1+1"),
        ("An,=1+1", "An,'=1+1"),
        ("An;@a", "An;'@a"),
        ("-5", "-5"),
        ("+1.234,5", "+1.234,5"),
        ("20/12/2023", "20/12/2023"),
        ("61-QĐ/BNCTU", "61-QĐ/BNCTU"),
        ("Việt – Mông, -5 độ", "Việt – Mông, -5 độ"),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    """What a spreadsheet would calculate gets an apostrophe; numbers, dates and document numbers stay."""
    assert harmless(cell) == written


@given(st.text(st.sampled_from("=+-@\t\r\n,;'\"a1＝＋"), max_size=12))
def test_whatever_the_text_no_cell_begins_as_a_formula(cell: str) -> None:
    """Neither the cell nor what another separator would make of it, plain numbers apart."""
    written = harmless(cell)
    for separator in ",;\t":
        for part in written.split(separator):
            assert not part.startswith(tuple("=@＝＋")) or part == written == cell
    assert written[:1] not in set("=@\t\r\n")
