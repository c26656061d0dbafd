"""Quotations in Markdown: words in quotation marks and in quotation blocks, which are somebody else's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from guongsang.checks.recognisers.patterns import lazy_pattern

_QUOTATIONS: Final = (
    # A quotation of several paragraphs is opened in each of them, and closed in the last.
    ("“", lazy_pattern(r"“(?:[^“”]*+”|(?:[^“”\n]++|\n(?![ \t]*+\n))*+)")),
    ("«", lazy_pattern(r"«(?:[^«»]*+»|(?:[^«»\n]++|\n(?![ \t]*+\n))*+)")),
    ('"', lazy_pattern(r'"(?:[^"\n]++|\n(?![ \t]*+\n))*+"')),
    (">", lazy_pattern(r"\n {0,3}>.*")),
)
_HEADING: Final = lazy_pattern(r"\n {0,3}#{1,6}(?=[ \t\n]).*")
_COMMENT: Final = lazy_pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LEAST_OWN: Final = 0.2
"""The share of its words below which a story has nothing of its own to tell."""


@lru_cache(maxsize=2)
def without_quotations(text: str) -> str:
    """Return what a text says in its own words."""
    if ">" in text[:4]:
        text = f"\n{text}"
    for mark, quotation in _QUOTATIONS:
        if mark in text:
            text = quotation.sub(" ", text)
    return text


def own_words_of(text: str) -> str:
    """Return a text without its quotations, but whole where these are the greater part of it.

    A sentence or two may be quoted by anybody; what is quoted from the first word to the last is copied.
    """
    own = without_quotations(text)
    return text if 2 * len(own) < len(text) else own


def is_all_quoted(text: str) -> bool:
    """Whether a story is hardly more than quotations; headings and comments are no story."""
    own = without_quotations(text)
    # Words are counted only where there may be few: nearly every story quotes little or nothing.
    if len(own) >= len(text) or 2 * len(_told(own)) > len(text):
        return False
    told = _told(text)
    words = _count(told)
    return words > 0 and _count(without_quotations(told)) < _LEAST_OWN * words


def _told(text: str) -> str:
    """Return a story without headings and comments."""
    text = _HEADING.sub("\n", f"\n{text}")
    return _COMMENT.sub(" ", text) if "<!--" in text else text


def _count(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())
