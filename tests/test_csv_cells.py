"""Cells that no spreadsheet calculates, and rows that one with Vietnamese settings opens."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formula_cells import FORMULA_CHARACTERS, is_harmless
from guongsang.csv_cells import begins_formula, harmless, write_rows


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
        ("\r=1", "'\r'=1"),
        ("＝1+1", "'＝1+1"),
        ("An,=1+1", "An,'=1+1"),
        ("An;@a", "An;'@a"),
        ("An\n=1+1", "An\n'=1+1"),
        ("An\r\n-cmd", "An\r\n'-cmd"),
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


@given(st.text(FORMULA_CHARACTERS, max_size=12))
def test_whatever_the_text_no_cell_begins_as_a_formula(cell: str) -> None:
    """Neither the cell nor what another separator would make of it, plain numbers apart."""
    assert is_harmless(harmless(cell))


@pytest.mark.parametrize(
    ("cell", "begins"), [("=1", True), ("＝1", True), ("\n=1", True), ("An\n=1", False), ("An", False), ("", False)]
)
def test_what_begins_a_formula(cell: str, begins: bool) -> None:
    """Only the first character tells."""
    assert begins_formula(cell) is begins
