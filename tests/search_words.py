"""The table of words that Python and the browser must read alike, and the lists that both of them have."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

from support import PROJECT

_TONES = dict(zip("`?~'.", "\u0300\u0309\u0303\u0301\u0323", strict=True))
_TABLE = json.loads(Path(__file__).with_name("data").joinpath("search_words.json").read_text(encoding="utf-8"))

TEXTS: list[tuple[str, list[str]]] = [
    (text, ["".join(_TONES.get(char, char) for char in unicodedata.normalize("NFC", word)) for word in spelt.split()])
    for text, spelt in _TABLE["words"]
]
"""Texts, each with its words as the index spells them."""

FOLDED: list[tuple[str, str]] = [(word, folded) for word, folded in _TABLE["folded"]]
"""Words, and what all spellings of each share."""

KEYS: list[tuple[str, str]] = [(typed, meant) for typed, meant in _TABLE["keys"]]
"""What is typed, and the word it is meant for."""


def list_in_browser(name: str) -> list[str]:
    """Return a list of letters that words.js has as one string or several joined by "+"."""
    script = (PROJECT / "site_templates" / "assets" / "guongsang" / "search" / "words.js").read_text(encoding="utf-8")
    found = re.search(rf"^const {name} = \(?\s*((?:\"[^\"]*\"[\s+]*)+)\)?\.split", script, re.MULTILINE)
    assert found
    return "".join(re.findall(r'"([^"]*)"', found[1])).split()
