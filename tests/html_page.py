"""Pages and parts of pages as a browser reads them: html5lib follows the same algorithm."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")


def scheme_of(address: str) -> str:
    """Return the scheme that a browser sees in an attribute's value, such as `javascript:`, or an empty string.

    Browsers pass over tabs and line ends anywhere, and over blanks and control characters in front.
    """
    seen = re.sub(r"[\t\n\r]", "", address).lstrip("".join(map(chr, range(0x21)))).lower()
    found = SCHEME.match(seen)
    return found[0] if found else ""


@dataclass(frozen=True)
class Html:
    """A parsed page, or a parsed part of one."""

    root: Element

    @classmethod
    def page(cls, html: str) -> Html:
        """Parse a whole page."""
        return cls(html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False))

    @classmethod
    def part(cls, html: str) -> Html:
        """Parse what stands inside a `<div>`."""
        return cls(html5lib.parseFragment(html, container="div", treebuilder="etree", namespaceHTMLElements=False))

    @classmethod
    def file(cls, path: Path) -> Html:
        """Parse a page of a built site."""
        return cls.page(path.read_text("utf-8"))

    def elements(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield the name and attributes of every element; a comment is called `!`, SVG loses its namespace."""
        for element in self.root.iter():
            name = _name(element) or "!"
            if name != "DOCUMENT_FRAGMENT":
                yield name.rpartition("}")[2], {str(key).rpartition("}")[2]: value for key, value in element.items()}

    def all(self, name: str) -> list[Element]:
        """Return every element of a name, in order."""
        return [
            element for element in self.root.iter() if element.tag in (name, f"{{http://www.w3.org/2000/svg}}{name}")
        ]

    def one(self, name: str) -> Element:
        """Return the only element of a name."""
        (found,) = self.all(name)
        return found

    def texts(self, name: str) -> list[str]:
        """Return the text of every element of a name, with white space as a reader sees it."""
        return [text_of(element) for element in self.all(name)]

    def values(self, name: str, attribute: str) -> list[str]:
        """Return an attribute of every element of a name that has it."""
        return [value for element in self.all(name) if (value := element.get(attribute)) is not None]

    def meta(self, name: str) -> str | None:
        """Return the content of a `<meta name=…>`."""
        return next((element.get("content") for element in self.all("meta") if element.get("name") == name), None)

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [attributes["id"] for _, attributes in self.elements() if "id" in attributes]

    @property
    def text(self) -> str:
        """All text that a reader may see; white space as they see it."""
        return text_of(self.root)

    @property
    def linked_data(self) -> list[dict[str, Any]]:
        """The descriptions in the page's JSON-LD."""
        scripts = [element for element in self.all("script") if element.get("type") == "application/ld+json"]
        return [item for script in scripts for item in json.loads(script.text or "")["@graph"]]


def _name(element: Element) -> str:
    """Return an element's name; an empty string for a comment, in whose place there is a function."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""


def text_of(element: Element) -> str:
    """Return the text in an element, without scripts and styles, its white space made single."""

    def pieces(part: Element) -> Iterator[str]:
        if _name(part) not in ("", "script", "style", "template"):
            yield part.text or ""
            for child in part:
                yield from pieces(child)
                yield child.tail or ""

    return " ".join("".join(pieces(element)).split())
