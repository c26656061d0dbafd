"""Tables as pages show them: aligned by classes and in boxes that scroll, for a strict Content-Security-Policy."""

from __future__ import annotations

import re

BOX = '<div class="gs-table" role="region" tabindex="0" aria-label="Bảng">'
"""A wide table scrolls in a box of its own, which the keyboard can reach."""

_ALIGNED = re.compile(r'(<t[dh]) (?:align="|style="text-align: )(left|right|center);?">')
"""A cell as CommonMark aligns it, with an attribute, or as Python-Markdown does, with a style, which no policy allows."""

_CLASSES = {"left": "", "right": ' class="gs-end"', "center": ' class="gs-center"'}


def align_by_class(html: str) -> str:
    """Say by a class what a cell of a table says by an attribute or a style."""
    return _ALIGNED.sub(lambda match: f"{match[1]}{_CLASSES[match[2]]}>", html)


def box_tables(html: str) -> str:
    """Put every plain table into a box of its own."""
    return html.replace("<table>", f"{BOX}<table>").replace("</table>", "</table></div>")
