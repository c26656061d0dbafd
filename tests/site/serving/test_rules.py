"""What a server says with each file."""

from __future__ import annotations

import re

import pytest

from guongsang.site.serving.policy import POLICY
from guongsang.site.serving.rules import KEPT, PICTURES, headers_for, type_of
from support import PROJECT

HANDBOOK = (PROJECT / "docs/so-tay/may-chu.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/", False),
        ("/guong/2023/a/", False),
        ("/du-lieu/ho-so.csv", False),
        ("/giao-dien-1a2b3c4d5e/guongsang/page.css", True),
        ("/giao-dien-moi/a.css", False),
        ("/assets/anh/06948145e2f546f49330.jpg", True),
        ("/assets/guongsang/search.js", False),
        ("/tim-kiem/muc-luc/0a1b2c3d4e.bin", True),
        ("/tim-kiem/muc-luc/goc.bin", False),
    ],
)
def test_only_what_is_named_by_its_content_is_kept(path: str, *, kept: bool) -> None:
    """Of everything else a browser asks whether it has changed."""
    assert headers_for(path)["Cache-Control"] == ("public, max-age=31536000, immutable" if kept else "no-cache")


@pytest.mark.parametrize(
    ("path", "is_open"),
    [
        ("/feed.xml", True),
        ("/nam/2023/feed.json", True),
        ("/du-lieu/ho-so.json", True),
        ("/guong/2023/a/index.json", True),
        ("/tim-kiem/muc-luc/goc.bin", True),
        ("/assets/guongsang/search.js", True),
        ("/nhung/", True),
        ("/", False),
        ("/guong/2023/a/", False),
        ("/du-lieu-ca-nhan/", False),
        ("/tim-kiem/", False),
    ],
)
def test_other_sites_may_read_feeds_data_and_the_index(path: str, *, is_open: bool) -> None:
    """Pages they may not."""
    assert headers_for(path).get("Access-Control-Allow-Origin") == ("*" if is_open else None)


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("/", "'self'"),
        ("/nhung/", "'self'"),
        ("/nhung/guong-sang.js", "'self'"),
        ("/nhung/khung/", "*"),
        ("/nhung/khung/nam/2023/", "*"),
        ("/guong/nhung/khung/", "'self'"),
    ],
)
def test_only_pages_for_embedding_may_stand_in_frames_of_others(path: str, who: str) -> None:
    """The rest of the policy is the same everywhere, and allows nothing inline."""
    assert headers_for(path)["Content-Security-Policy"] == f"{POLICY}; frame-ancestors {who}"
    assert "unsafe" not in POLICY


def test_the_handbooks_table_is_what_is_sent() -> None:
    """For each address in a row: who may frame it, who may read it, how long it is kept."""
    told: dict[str, list[str]] = {}
    for places, *values in re.findall(r"^\| (`/.*?) \| (.*?) \| (.*?) \| (.*?) \|$", HANDBOOK, re.MULTILINE):
        told |= dict.fromkeys(re.findall(r"`(/[^`]*)`", places), values)
    assert len(told) > 15
    for place, values in told.items():
        sent = headers_for(place)
        framed = sent["Content-Security-Policy"].endswith("frame-ancestors *")
        assert values == [
            "được" if framed else "không",
            "được" if sent.get("Access-Control-Allow-Origin") == "*" else "không",
            {KEPT: "một năm", "no-cache": "hỏi lại"}[sent["Cache-Control"]],
        ], place
    assert f"`{KEPT}`" in HANDBOOK
    for folder in ("nhung/khung", "nhung", "oembed", "tim-kiem/muc-luc", *PICTURES):
        assert [place for place in told if place.startswith(f"/{folder}/")], folder


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("anh.avif", "image/avif"),
        ("la.xyz", "application/octet-stream"),
    ],
)
def test_types(name: str, kind: str) -> None:
    """By the end of the name, or by the name; text says its encoding."""
    assert type_of(name) == kind
