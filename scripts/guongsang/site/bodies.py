"""The story itself: CommonMark and GitHub's tables, footnotes and strikethrough, then an allow-list of HTML.

comrak follows GitHub's own parser to the letter, so what an officer previews on a git host is what readers get. Its
output is untrusted all the same, because Markdown lets HTML through: nh3 keeps only what the lists below name.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

import comrak
import nh3
from markupsafe import Markup

from guongsang import vietnamese
from guongsang.site.nesting import nested_rightly
from guongsang.site.pictures.markup import picture_html
from guongsang.site.tables import align_by_class, box_tables, reach_code
from guongsang.stories.addresses import PROFILE_ADDRESS
from guongsang.stories.profile_link import path_in_site, profile_address

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from guongsang.site.pictures.cuts import Series

_EXTENSIONS = comrak.ExtensionOptions(table=True, strikethrough=True, autolink=True, footnotes=True)
_RENDERING = comrak.RenderOptions(unsafe_=True, gfm_quirks=True)

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "dfn",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
_DROPPED_WITH_CONTENT = frozenset(
    {"script", "style", "iframe", "template", "noscript", "svg", "math", "textarea", "title"}
)
"""Elements whose content is no text of the story. Of all others that are not let through, the words stay."""

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
    "td": {"class", "colspan", "rowspan"},
    "th": {"class", "colspan", "rowspan", "scope"},
}
_SCHEMES = {"http", "https", "mailto"}
_REL = "noopener noreferrer"
_FOOTNOTE_ID = re.compile(r"fn(?:ref)?-\S{1,300}")
_SPAN = re.compile(r"[1-9][0-9]?")
_VALUES = {
    "id": _FOOTNOTE_ID,
    "class": re.compile(r"footnotes|footnote-ref|footnote-backref|gs-end|gs-center"),
    "colspan": _SPAN,
    "rowspan": _SPAN,
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"),
    "start": re.compile(r"-?[0-9]{1,9}"),
}
"""Attributes of which only some values are let through."""

_DEAD_LINK = f'<a rel="{_REL}">'
_TAG = re.compile(r'<[^">]*+(?:"[^"]*+"[^">]*+)*+>')
"""A whole tag as the sanitiser writes it: what stands in its values is never taken for another."""

_HEADING = re.compile(r'<(?:(/?)h([1-6])>|[^">]*+(?:"[^"]*+"[^">]*+)++>)')
"""A heading's tag, or a whole tag with values: whatever heads a value is passed over with it. Other tags are not looked at."""

_RAW_TEXT = re.compile(
    r"<(iframe|noembed|noframes|noscript|plaintext|script|style|svg|math|template|textarea|title|xmp)(?=[\s>/])",
    re.IGNORECASE,
)
_RAW_TAG = re.compile(r"</?[A-Za-z]")
_ELSEWHERE = re.compile(r"[\x00-\x20]*[/\\]{2}")
_TOP_LEVEL = 3
_LAST_LEVEL = 6


def render_body(
    markdown: str,
    *,
    page_url: str,
    file: str,
    profiles: Container[str],
    photo: Callable[[str], Series | None],
    site_url: str = "",
) -> str:
    """Return a story's Markdown as safe HTML whose headings start at level 3.

    `file` is the story's path below the stories folder: links to other stories' `.md` files become links to their
    pages, relative to `page_url`. `profiles` are the addresses of all profiles shown: a link to any other, such as
    one withdrawn, leaves only its words; `site_url` is the site's own address, by which it may be linked too. `photo` returns a picture that lies beside the story, or None.
    """
    html = comrak.markdown_to_html(markdown, extension_options=_EXTENSIONS, render_options=_RENDERING)
    if "<" in markdown:
        html = _close_raw_text(html)
    if " align=" in html:
        html = align_by_class(html)
    page = _Page(page_url, file, profiles, photo, site_url)
    html = _SANITISER.clean(html, page)
    if "<" in markdown and _RAW_TAG.search(markdown):
        html = nested_rightly(html)
    if _DEAD_LINK in html:
        html = _without_dead_links(html)
    if "<table>" in html:
        html = box_tables(html)
    if "<pre>" in html:
        html = reach_code(html)
    if "<img" in html:
        html = _finish_pictures(html, page.pictures, page_url)
    return _finish_headings(html) if "<h" in html else html


@dataclass
class _Page:
    """Where a story's links and pictures lead, and the pictures found so far by their addresses."""

    url: str
    file: str
    profiles: Container[str]
    photo: Callable[[str], Series | None]
    site_url: str
    pictures: dict[str, Series] = field(default_factory=dict)


class _Sanitiser:
    """nh3 with the lists above. Setting it up costs as much as cleaning a page, so one serves a whole process."""

    def __init__(self) -> None:
        self._page: _Page | None = None
        self._cleaner = nh3.Cleaner(
            tags=set(TAGS),
            clean_content_tags=set(_DROPPED_WITH_CONTENT),
            attributes=_ATTRIBUTES,
            attribute_filter=self._attribute,
            url_schemes=_SCHEMES,
            link_rel=_REL,
        )

    def clean(self, html: str, page: _Page) -> str:
        """Return what the lists let through, with the page's links and pictures in place."""
        self._page = page
        return self._cleaner.clean(html)

    def _attribute(self, _: str, name: str, value: str) -> str | None:
        page = self._page
        if page is None:
            return None
        if name == "href":
            return _link(value, page)
        if name == "src":
            found = page.photo(unquote(value))
            if found:
                page.pictures[found.src] = found
            return found.src if found else None
        allowed = _VALUES.get(name)
        return value if allowed is None or allowed.fullmatch(value) else None


def _close_raw_text(html: str) -> str:
    """Show the tag of an element that is never closed, because a browser would read all that follows as its text."""

    def show(match: re.Match[str]) -> str:
        closing = re.compile(rf"</{match[1]}[\s>/]", re.IGNORECASE)
        return match[0] if closing.search(html, match.end()) else "&lt;" + match[0][1:]

    return _RAW_TEXT.sub(show, html)


def _without_dead_links(html: str) -> str:
    """Leave of links that lead nowhere only their words."""
    is_dead = False

    def drop(match: re.Match[str]) -> str:
        nonlocal is_dead
        tag = match[0]
        if tag == _DEAD_LINK:
            is_dead = True
            return ""
        if tag == "</a>" and is_dead:
            is_dead = False
            return ""
        return tag

    return _TAG.sub(drop, html)


def _finish_headings(html: str) -> str:
    """Shift headings so that the story's highest is level 3, below the page's own sections, and give each an address."""
    tags = [tag for tag in _HEADING.finditer(html) if tag[2]]
    if not tags:
        return html
    shift = _TOP_LEVEL - min(int(tag[2]) for tag in tags)
    taken: dict[str, int] = {}
    parts = [html[: tags[0].start()]]
    ends = [*(tag.start() for tag in tags[1:]), len(html)]
    for tag, end in zip(tags, ends, strict=True):
        level = min(_LAST_LEVEL, int(tag[2]) + shift)
        text = html[tag.end() : end]
        if tag[1]:
            parts += f"</h{level}>", text
            continue
        name = unique = vietnamese.slug(unescape(_TAG.sub("", text))) or "muc"
        while unique in taken:
            taken[name] += 1
            unique = f"{name}-{taken[name]}"
        taken[unique] = 1
        # The prefix keeps the story's addresses apart from the page's own.
        parts += f'<h{level} id="muc-{unique}">', text
    return "".join(parts)


def _link(value: str, page: _Page) -> str | None:
    """Turn a link as written in Markdown into one that works on the page.

    nh3 has looked at the scheme by now, so nothing that is put together here may be read as having another.
    """
    page_url, file, profiles = page.url, page.file, page.profiles
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    own = path_in_site(value, page.site_url)
    if own is not None:
        address = profile_address(own, page_url=page_url, file=file)
        return None if address is not None and address not in profiles else value
    if parts.scheme or _ELSEWHERE.match(value) or not (parts.path or parts.fragment):
        return value
    if not parts.path:
        return "#" + _anchor(parts.fragment)
    address = profile_address(parts.path, page_url=page_url, file=file)
    if address is not None and address not in profiles:
        return None
    if parts.path.startswith("/"):
        target = posixpath.normpath(parts.path).lstrip("/") + ("/" if parts.path.endswith("/") else "")
        is_profile = bool(PROFILE_ADDRESS.fullmatch(target))
        fragment = _anchor(parts.fragment) if is_profile and parts.fragment else parts.fragment
        return (
            _way(page_url, target) + (f"?{parts.query}" if parts.query else "") + (f"#{fragment}" if fragment else "")
        )
    if address is not None and unquote(parts.path).endswith(".md"):
        return _way(page_url, quote(address)) + ("#" + _anchor(parts.fragment) if parts.fragment else "")
    return value


def _way(page_url: str, target: str) -> str:
    """Return the relative way from a page to another address below the site's root."""
    way = posixpath.relpath("/" + target, "/" + page_url) + ("/" if target.endswith("/") or not target else "")
    return "./" + way if ":" in way.partition("/")[0] else way


def _anchor(fragment: str) -> str:
    """Return the address of a heading of this page, or a footnote's as it is."""
    return fragment if _FOOTNOTE_ID.fullmatch(fragment) else "muc-" + vietnamese.slug(unquote(fragment))


def _finish_pictures(html: str, pictures: dict[str, Series], page_url: str) -> str:
    """Give each picture its size and address; a picture that is not beside the story leaves only its description."""
    base = "../" * page_url.count("/")

    def finish(match: re.Match[str]) -> str:
        if not match[0].startswith("<img "):
            return "" if match[0] == "<img>" else match[0]
        source = re.search(r' src="([^"]*)"', match[0])
        alt = re.search(r' alt="([^"]*)"', match[0])
        found = pictures.get(source[1]) if source else None
        words = alt[1] if alt else ""
        if found is None:
            return f"<em>{words}</em>" if words else ""
        return picture_html(found, base, alt=Markup(words))  # noqa: S704 - escaped by the sanitiser

    return _TAG.sub(finish, html)


_SANITISER = _Sanitiser()
