"""Tables and code as pages show them: aligned by classes, and where they scroll, within reach of the keyboard."""

from __future__ import annotations

import re

BOX = '<div class="gs-table" role="region" tabindex="0" aria-label="Bảng{}">'
"""A wide table scrolls in a box of its own, which the keyboard can reach, and which has a name that no other has."""

_ALIGNED = re.compile(r'(<t[dh]) (?:align="|style="text-align: )(left|right|center);?">')
"""A cell as CommonMark aligns it, with an attribute, or as Python-Markdown does, with a style, which no policy allows."""

_EMPTY_HEADING = re.compile(r'<th((?: class="[^"]*")?)></th>')
"""The corner above a column of headings, which heads nothing: read out, it would be a heading without words."""

_CLASSES = {"left": "", "right": ' class="gs-end"', "center": ' class="gs-center"'}


def align_by_class(html: str) -> str:
    """Say by a class what a cell of a table says by an attribute or a style."""
    return _ALIGNED.sub(lambda match: f"{match[1]}{_CLASSES[match[2]]}>", html)


def box_tables(html: str) -> str:
    """Put every plain table into a box of its own; where there are several, they are numbered."""
    before, *tables = _EMPTY_HEADING.sub(r"<td\1></td>", html).split("<table>")
    names = [f" {number}" for number in range(1, len(tables) + 1)] if len(tables) > 1 else [""]
    boxed = "".join(f"{BOX.format(name)}<table>{rest}" for name, rest in zip(names, tables, strict=False))
    return before + boxed.replace("</table>", "</table></div>")


def reach_code(html: str) -> str:
    """Let the keyboard reach every block of code, because its lines may be longer than the screen is wide."""
    return html.replace("<pre>", '<pre tabindex="0">')
