"""Cells of a table as a spreadsheet sees them that does not cut lines where the file has them cut."""

from __future__ import annotations

import re

from hypothesis import strategies as st

FORMULA_CHARACTERS = st.sampled_from("=+-@\t\r\n,;'\"a1＝＋－＠")
"""What formulas begin with, what cells are cut at, and what is harmless."""

_NUMBER = re.compile(r"[+-]?[0-9.,]+")


def is_harmless(cell: str) -> bool:
    """Whether nothing in a cell begins a formula, wherever it is cut; plain numbers are none."""
    if _NUMBER.fullmatch(cell):
        return True
    parts = re.split("[,;\t\r\n]", cell)
    return not cell.startswith(("\t", "\r", "\n")) and not any(part.startswith(tuple("=+-@＝＋－＠")) for part in parts)
