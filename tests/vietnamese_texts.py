"""Vietnamese and other texts drawn at random, for the tests of the text functions."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

_PLAIN = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
_TONED = [
    unicodedata.normalize("NFC", letter + tone)
    for letter in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
]

texts = st.text(max_size=60) | st.text(
    alphabet=[*_PLAIN, *_PLAIN.upper(), *_TONED, *" -–“”/.,0129\u0301\u0323"], max_size=60
)


def nfd(text: str) -> str:
    """Return the decomposed form that macOS writes."""
    return unicodedata.normalize("NFD", text)
