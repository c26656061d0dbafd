"""`_headers`, as hosts of static sites read it."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import pytest

from guongsang.site.serving.headers_file import write_headers_file
from guongsang.site.serving.rules import KEPT, headers_for

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def rules(tmp_path: Path) -> dict[str, dict[str, str]]:
    """Return the headers of each pattern of a site."""
    for name in (
        "index.html",
        "feed.xml",
        "guong/a/index.html",
        "nhung/index.html",
        "nhung/guong-sang.js",
        "nhung/khung/index.html",
        "assets/anh/a.jpg",
        "du-lieu/a.csv",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "giao-dien-0123456789").mkdir()
    write_headers_file(tmp_path)
    blocks = (tmp_path / "_headers").read_text("utf-8").split("\n\n")
    return {
        pattern: dict(line.strip().split(": ", 1) for line in lines)
        for pattern, *lines in (block.strip().splitlines() for block in blocks)
    }


@pytest.mark.parametrize(
    "path", ["/", "/feed.xml", "/guong/a/", "/guong/a/index.json", "/nam/2023/feed.xml", "/nhung/", "/nhung/guong-sang.js",
             "/nhung/khung/", "/nhung/khung/nam/2023/ho-so.json", "/du-lieu/a.csv", "/assets/anh/a.jpg", "/giao-dien-0123456789/a.css", "/tim-kiem/muc-luc/a.bin"],
)  # fmt: skip
def test_no_header_has_two_values(rules: dict[str, dict[str, str]], path: str) -> None:
    """For these hosts join them; who may frame a page is told as everywhere."""
    given = [pair for pattern, headers in rules.items() if fnmatchcase(path, pattern) for pair in headers.items()]
    assert len(given) == len(dict(given))
    assert "X-Content-Type-Options" in dict(given)
    policy = dict(given).get("Content-Security-Policy", "frame-ancestors 'self'")
    assert headers_for(path)["Content-Security-Policy"].endswith(policy)


def test_each_folder_has_its_own(rules: dict[str, dict[str, str]]) -> None:
    """Who may frame it, who may read it, and whether it is kept."""
    assert rules["/guong/*"] == {"Content-Security-Policy": "frame-ancestors 'self'"}
    assert rules["/nhung/"]["Content-Security-Policy"] == "frame-ancestors 'self'"
    assert rules["/nhung/guong-sang.js"]["Content-Security-Policy"] == "frame-ancestors 'self'"
    assert rules["/nhung/khung/*"]["Content-Security-Policy"] == "frame-ancestors *"
    assert rules["/giao-dien-0123456789/*"]["Cache-Control"] == KEPT
    assert rules["/assets/anh/*"] == {"Cache-Control": KEPT}
    assert rules["/feed.xml"]["Access-Control-Allow-Origin"] == "*"
