"""A feed and an entry, for the tests of the formats they are written in."""

from __future__ import annotations

import datetime as dt

from guongsang.settings import CC_BY, Agency, Licence
from guongsang.site.feeds.feed import Category, Entry, Feed, Image

ROOT = "https://guongsang.example/"
HOSTILE = "<b>\"A\" & 'B'</b> ]]> \x00\x0b\ufffe"
"""Markup, quotes, the end of a section, and characters that XML has no place for."""


def entry(text: str = "Giàng Thị Mỷ", *, image: bool = True) -> Entry:
    """Return an entry of which every text is the same."""
    return Entry(
        id=f"{ROOT}guong/2023/a/",
        url=f"{ROOT}guong/2023/b/",
        data=f"{ROOT}guong/2023/b/index.json",
        title=text,
        summary=text,
        html="<p>Vì sao</p>",
        published=dt.date(2023, 12, 25),
        updated=dt.date(2024, 1, 10),
        categories=(Category(f"{ROOT}linh-vuc/", "cai-cach", text),),
        image=Image(f"{ROOT}assets/anh/a.jpg", "image/jpeg", 1234, 1000, 1250, text) if image else None,
        is_sample=True,
    )


def feed(*entries: Entry, text: str = "Gương sáng", licence: Licence = CC_BY) -> Feed:
    """Return a feed of some entries."""
    return Feed(
        title=text,
        about=text,
        page=f"{ROOT}guong/",
        address=f"{ROOT}feed",
        icon=f"{ROOT}icon.png",
        updated=dt.date(2024, 1, 10),
        agency=Agency(name=text.strip() or "Ban", email="a@b.example", url="https://ban.example/"),
        licence=licence,
        entries=entries,
    )
