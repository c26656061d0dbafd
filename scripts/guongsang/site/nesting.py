"""Elements of a story put where HTML allows them to stand.

A parser accepts a bold type that is never closed around all the paragraphs that follow, or an item outside of any list,
and so does the sanitiser; the standard does not, and readers would see half a page in bold. Words are never lost here:
what may not hold something is closed around it, and what may not stand somewhere leaves its content.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>|[^<]+')
"""A tag as the sanitiser writes it, or what stands between two; it writes no comments, and no other `<`."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol"})
_BLOCKS = _HEADINGS | _LISTS | {"blockquote", "dl", "figure", "hr", "p", "pre", "section", "table"}
_PARTS = {
    **dict.fromkeys(("li",), _LISTS),
    **dict.fromkeys(("dt", "dd"), frozenset({"dl"})),
    "figcaption": frozenset({"figure"}),
}
"""Elements that stand only in certain others; of those of tables the parser takes care."""

_IN_TABLES = frozenset({"caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"})
_HOLDERS = (_LISTS | _IN_TABLES | {"blockquote", "dd", "dl", "figcaption", "figure", "li", "section", "table"}) - {
    "caption"
}
"""Elements that may hold blocks, or have rules of their own; all others hold only words."""

_ROWS = frozenset({"tbody", "tfoot", "thead", "tr"})
_NEVER_EMPTY = _ROWS | {"table"}
_WITHOUT_END = frozenset({"br", "col", "hr", "img"})
_PLAIN_CELLS = frozenset({"dt", "th"})
_NEVER_IN_ITSELF = frozenset({"a", "dfn"})
_ID = re.compile(r' id="([^"]*)"')


class _Piece(NamedTuple):
    """Words, whose name is empty, or an element with what it holds, all of it in its final form."""

    name: str
    start: str = ""
    inside: tuple[_Piece, ...] = ()


class _Open(NamedTuple):
    """An element that is not closed yet, under the name that it gets."""

    name: str
    start: str
    inside: list[_Piece]


def nested_rightly(html: str) -> str:
    """Return the sanitiser's HTML with every element where it may stand."""
    opened = [_Open("", "", [])]
    ids: set[str] = set()
    for token in _TOKEN.finditer(html):
        if token[2] is None:
            opened[-1].inside.append(_Piece("", token[0]))
        elif token[1]:
            closed = opened.pop()
            opened[-1].inside.extend(_closed(closed))
        else:
            name = _allowed_name(token[2], opened)
            element = _Open(name, f"<{name}{_with_one_id(token[3], ids) if name == token[2] else ''}>", [])
            if name in _WITHOUT_END:
                opened[-1].inside.append(_Piece(name, element.start))
            else:
                opened.append(element)
    return "".join(_written(_placed("", opened[0].inside)))


def _allowed_name(name: str, opened: Sequence[_Open]) -> str:
    """Return the name of an element, or that of a plain one where none of its kind may stand."""
    if name in _HEADINGS and any(outer.name in _PLAIN_CELLS for outer in opened):
        return "p"
    if name in _NEVER_IN_ITSELF and any(outer.name == name for outer in opened):
        return "span"
    return name


def _with_one_id(attributes: str, ids: set[str]) -> str:
    """Return attributes without an address that another element has."""
    found = _ID.search(attributes)
    if found and found[1] in ids:
        return attributes.replace(found[0], "", 1)
    if found:
        ids.add(found[1])
    return attributes


def _closed(element: _Open) -> Iterator[_Piece]:
    """Yield what an element becomes: itself, its content alone, or several around the blocks that it may not hold."""
    name, start, _ = element
    inside = _placed(name, element.inside)
    if name == "table":
        before, inside = _table(inside)
        yield from before
    elif name in _ARRANGED:
        inside = _ARRANGED[name](inside)
    if name == "dl" and not _is_glossary(inside):
        yield from _placed("", inside)
    elif name not in _HOLDERS:
        yield from _around_blocks(name, start, inside)
    elif name not in _NEVER_EMPTY or any(piece.name for piece in inside):
        yield _Piece(name, start, tuple(inside))


def _around_blocks(name: str, start: str, inside: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield an element that holds only words as often as blocks part what it holds."""
    for is_block, pieces in groupby(inside, key=lambda piece: piece.name in _BLOCKS):
        run = tuple(pieces)
        if is_block or _is_blank(run):
            yield from run
        else:
            yield _Piece(name, start, run)
            # An address is that of its first part.
            start = _ID.sub("", start)


def _without_paragraphs(inside: Iterable[_Piece]) -> list[_Piece]:
    """Return what stands in a heading, with the words of a paragraph instead of the paragraph."""
    return [part for piece in inside for part in (piece.inside if piece.name == "p" else (piece,))]


def _placed(name: str, inside: Iterable[_Piece]) -> list[_Piece]:
    """Return what stands in an element with the parts of others, such as items without a list, turned into paragraphs."""
    placed: list[_Piece] = []
    for piece in inside:
        if name in _PARTS.get(piece.name, {name}):
            placed.append(piece)
        elif any(part.name in _BLOCKS for part in piece.inside) or not (name in _HOLDERS or not name):
            placed.extend(piece.inside)
        else:
            placed.append(_Piece("p", "<p>", piece.inside))
    return placed


def _in_items(inside: Iterable[_Piece]) -> list[_Piece]:
    """Return what stands in a list, with whatever is no item in an item of its own."""
    return _in_parts(inside, frozenset({"li"}), "li")


def _in_explanations(inside: Iterable[_Piece]) -> list[_Piece]:
    """Return what stands in a glossary, with whatever is neither term nor explanation in one of these."""
    return _in_parts(inside, frozenset({"dt", "dd"}), "dd")


def _in_parts(inside: Iterable[_Piece], parts: frozenset[str], name: str) -> list[_Piece]:
    found: list[_Piece] = []
    for is_part, pieces in groupby(inside, key=lambda piece: piece.name in parts):
        run = tuple(pieces)
        found.extend(run if is_part or _is_blank(run) else (_Piece(name, f"<{name}>", run),))
    return found


def _with_caption_at_an_end(inside: Sequence[_Piece]) -> list[_Piece]:
    """Return what stands in a figure, with a caption that has something on both its sides turned into a paragraph."""
    return [
        _Piece("p", "<p>", piece.inside)
        if piece.name == "figcaption" and not _is_blank(inside[:at]) and not _is_blank(inside[at + 1 :])
        else piece
        for at, piece in enumerate(inside)
    ]


def _table(inside: Sequence[_Piece]) -> tuple[list[_Piece], list[_Piece]]:
    """Return what has to stand before a table, and what stands in it, a caption first.

    Columns go: they carry nothing here, and their number would have to agree with the cells.
    """
    captions = [piece for piece in inside if piece.name == "caption"]
    rows = [piece for piece in inside if piece.name in _ROWS or not piece.name]
    strays = [piece for piece in inside if piece.name and piece.name not in _IN_TABLES]
    if not any(piece.name for piece in rows):
        return [*(part for caption in captions for part in caption.inside), *strays], []
    further = [_Piece("p", "<p>", caption.inside) for caption in captions[1:]]
    return [*further, *strays], [*captions[:1], *rows]


def _is_glossary(inside: Iterable[_Piece]) -> bool:
    """Whether every term has its explanation, and every explanation its term."""
    names = "".join("t" if piece.name == "dt" else "d" for piece in inside if piece.name)
    return re.fullmatch(r"(?:t+d+)+", names) is not None


def _is_blank(pieces: Iterable[_Piece]) -> bool:
    return all(not piece.name and piece.start.isspace() for piece in pieces)


def _written(pieces: Iterable[_Piece]) -> Iterator[str]:
    """Yield the parts of the HTML; of a deep nest too, so that nothing calls itself."""
    left: list[_Piece | str] = [*pieces]
    left.reverse()
    while left:
        piece = left.pop()
        if isinstance(piece, str):
            yield piece
            continue
        yield piece.start
        if piece.name and piece.name not in _WITHOUT_END:
            left.append(f"</{piece.name}>")
            left.extend(reversed(piece.inside))


_ARRANGED: dict[str, Callable[[Sequence[_Piece]], list[_Piece]]] = {
    **dict.fromkeys(_LISTS, _in_items),
    **dict.fromkeys(_HEADINGS, _without_paragraphs),
    "dl": _in_explanations,
    "figure": _with_caption_at_an_end,
}
"""What is done to the content of some elements."""
