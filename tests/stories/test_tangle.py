"""Bodies that are refused before any HTML parser sees them."""

from __future__ import annotations

import pytest

from guongsang.stories.tangle import tangle_at


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<b a{number}>" for number in range(1000)) + "<p>x" * 8000,
        ">" * 200_000,
        "> " * 100_000 + "x",
        "- " * 5000 + "x",
        "1. " * 5000 + "x",
        "<dl><dt>" * 30_000,
        "<script>" * 30_000,
        "[^a]: " + ">" * 200_000,
        "- [^a]: " + "> " * 50_000 + "x",
    ],
    ids=lambda body: body[:8],
)
def test_what_would_exhaust_the_parser_is_refused(body: str) -> None:
    """Thousands of tags, and quotes and lists a hundred deep, are told where they start."""
    assert tangle_at("Mở đầu.\n\n" + body) == len("Mở đầu.\n\n")


@pytest.mark.parametrize(
    "body", ["", "<b>đậm</b>\n\n" * 40, "> > > trích\n" * 500, "- a\n  - b\n    - c\n" * 500, "a < b\n" * 900]
)
def test_what_officers_write_passes(body: str) -> None:
    """Some raw tags, quotes in quotes and lists in lists."""
    assert tangle_at(body) is None
