"""Tables as pages show them."""

from __future__ import annotations

import pytest

from guongsang.site.tables import BOX, align_by_class, box_tables


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<td align="right">', '<td class="gs-end">'),
        ('<th style="text-align: center;">', '<th class="gs-center">'),
        ('<td style="text-align: left;">', "<td>"),
        ("<td>", "<td>"),
        ('<td style="color: red">', '<td style="color: red">'),
    ],
)
def test_cells_are_aligned_by_class(cell: str, expected: str) -> None:
    """A strict policy allows neither styles nor, in HTML 5, the attribute; what else stands there is left alone."""
    assert align_by_class(cell) == expected


def test_every_table_has_a_box() -> None:
    """It scrolls by itself, so that the page never does."""
    assert box_tables("<table>a</table><table>b</table>") == f"{BOX}<table>a</table></div>{BOX}<table>b</table></div>"
