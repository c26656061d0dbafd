"""Tables as pages show them."""

from __future__ import annotations

import pytest

from guongsang.site.tables import BOX, align_by_class, box_tables, reach_code


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
    assert box_tables("a<table>b</table>c") == f"a{BOX.format('')}<table>b</table></div>c"
    assert box_tables("a") == "a"


def test_boxes_have_names_of_their_own() -> None:
    """Screen readers list them: of several called the same nobody knows which is which."""
    boxed = box_tables("<table>a</table><table>b</table>")
    assert boxed == f"{BOX.format(' 1')}<table>a</table></div>{BOX.format(' 2')}<table>b</table></div>"


def test_an_empty_heading_is_none() -> None:
    """The corner of a table is an empty cell, however it is aligned; one with words stays."""
    row = '<tr><th></th><th class="gs-end"></th><th>Trước</th></tr>'
    boxed = box_tables(f"<table>{row}</table>")
    assert '<tr><td></td><td class="gs-end"></td><th>Trước</th></tr>' in boxed


def test_code_is_reached_by_the_keyboard() -> None:
    """Who has no mouse scrolls it with the arrow keys."""
    assert reach_code("<p>a</p><pre><code>b</code></pre>") == '<p>a</p><pre tabindex="0"><code>b</code></pre>'
