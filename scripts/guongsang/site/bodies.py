"""The story itself: CommonMark and GitHub's tables, footnotes and strikethrough, then an allow-list of HTML.

cmark-gfm is GitHub's own parser, so what an officer previews on a git host is what readers get. Its output is
untrusted all the same, because Markdown lets HTML through: nh3 keeps only what the lists below name.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

from guongsang import vietnamese

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.site.photos import PhotoFile

_OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_VALIDATE_UTF8

TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del dfn dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins "
    "kbd li ol p pre q s section small span strong sub sup table tbody td tfoot th thead tr u ul".split()
)
_DROPPED_WITH_CONTENT = frozenset({"script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "form", "select", "textarea", "title"})
_ATTRIBUTES = {
    "a": {"href", "title", "lang", "id", "class"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "section": {"class"},
    "span": {"lang"},
    "em": {"lang"},
    "q": {"lang"},
    "sup": {"class"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
}
_SCHEMES = {"http", "https", "mailto"}
_FOOTNOTE_ID = re.compile(r"(?:fn|fnref)(?:-[\w-]{1,40})*", re.ASCII)
_FOOTNOTE_CLASSES = frozenset({"footnotes", "footnote-ref", "footnote-backref"})
_SPAN = re.compile(r"[1-9][0-9]?")
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TOP_LEVEL = 3
_LAST_LEVEL = 6


def render_body(markdown: str, *, page_url: str, file: str, photo: Callable[[str], PhotoFile | None]) -> str:
    """Return a story's Markdown as safe HTML whose headings start at level 3.

    `file` is the story's path below the stories folder: links to other stories' `.md` files become links to their
    pages, relative to `page_url`. `photo` publishes a picture that lies beside the story and returns it, or None.
    """
    html = cmarkgfm.github_flavored_markdown_to_html(markdown, _OPTIONS)
    html = _level_headings(html)
    pictures: dict[str, PhotoFile] = {}

    def attribute(tag: str, name: str, value: str) -> str | None:
        if name == "href":
            return _link(value, page_url, file)
        if name == "src":
            found = photo(unquote(value))
            if found:
                pictures[found.url] = found
            return found.url if found else None
        if name == "id":
            return value if _FOOTNOTE_ID.fullmatch(value) else None
        if name == "class":
            return value if value in _FOOTNOTE_CLASSES else None
        if name in ("colspan", "rowspan"):
            return value if _SPAN.fullmatch(value) else None
        return value

    html = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )
    if "<img" in html:
        html = _finish_pictures(html, pictures, page_url)
    return _address_headings(html)


def _level_headings(html: str) -> str:
    """Shift headings so that the story's highest one is level 3, below the page's own sections."""
    levels = [int(level) for level in re.findall(r"<h([1-6])[>\s]", html)]
    if not levels:
        return html
    shift = _TOP_LEVEL - min(levels)
    return re.sub(r"(</?h)([1-6])(?=[>\s])", lambda match: f"{match[1]}{max(2, min(_LAST_LEVEL, int(match[2]) + shift))}", html)


def _address_headings(html: str) -> str:
    """Give each heading an address; the prefix keeps them apart from the page's own."""
    seen: dict[str, int] = {}

    def address(match: re.Match[str]) -> str:
        name = vietnamese.slug(_TAG.sub("", match[2])) or "muc"
        seen[name] = seen.get(name, 0) + 1
        unique = name if seen[name] == 1 else f"{name}-{seen[name]}"
        return f'<h{match[1]} id="muc-{unique}">{match[2]}</h{match[1]}>'

    return _HEADING.sub(address, html) if "<h" in html else html


def _link(value: str, page_url: str, file: str) -> str | None:
    """Turn a link as written in Markdown into one that works on the page."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    if parts.scheme or value.startswith("//"):
        return value
    if not parts.path:
        return "#" + _anchor(parts.fragment) if parts.fragment else value
    if parts.path.startswith("/"):
        return posixpath.relpath(parts.path.lstrip("/") or ".", page_url) + ("/" if parts.path.endswith("/") else "") + _tail(parts.query, parts.fragment)
    if parts.path.endswith(".md"):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(parts.path)))
        if target.startswith(".."):
            return None
        address = target.removesuffix("/index.md").removesuffix(".md")
        return posixpath.relpath(f"guong/{address}", page_url) + "/" + _tail("", parts.fragment)
    return value


def _anchor(fragment: str) -> str:
    """Return the address of a heading of this page, or a footnote's as it is."""
    return fragment if _FOOTNOTE_ID.fullmatch(fragment) else "muc-" + vietnamese.slug(unquote(fragment))


def _tail(query: str, fragment: str) -> str:
    return (f"?{query}" if query else "") + (f"#{_anchor(fragment)}" if fragment else "")


def _finish_pictures(html: str, pictures: dict[str, PhotoFile], page_url: str) -> str:
    """Give each picture its size and address; a picture that is not beside the story leaves only its description."""
    base = "../" * page_url.count("/")

    def finish(match: re.Match[str]) -> str:
        source = re.search(r'src="([^"]*)"', match[0])
        alt = re.search(r'alt="([^"]*)"', match[0])
        found = pictures.get(source[1]) if source else None
        words = alt[1] if alt else ""
        if found is None:
            return f"<em>{words}</em>" if words else ""
        return f'<img src="{base}{found.url}" width="{found.width}" height="{found.height}" alt="{words}" loading="lazy">'

    return re.sub(r"<img\b[^>]*>", finish, html)
