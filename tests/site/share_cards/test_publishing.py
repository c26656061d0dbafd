"""The cards of a whole site, and what is kept of them between builds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from guongsang.site.share_cards import publishing
from guongsang.site.share_cards.card import ShareCard
from guongsang.site.share_cards.publishing import address_of
from support import COLLECTIVE, PERSON, PROJECT, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    Lay = Callable[..., Site]

TEMPLATES = str(PROJECT / "site_templates")


def cards(site: Site) -> set[str]:
    """Return the names of the cards in the built site."""
    return {file.name for file in (site.public / "assets" / "the").iterdir()}


def kept(site: Site) -> set[str]:
    """Return the names of the cards kept for the next build."""
    return {file.name for file in (site.root / ".cache" / "guongsang" / "the-chia-se").iterdir()}


def card_of(site: Site, url: str) -> str:
    """Return the file name of a page's card."""
    found = re.search(r'property="og:image" content="[^"]*/assets/the/([0-9a-f]+\.jpg)"', site.page(url))
    assert found
    return found[1]


def test_a_second_build_draws_nothing(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """And gives the same cards under the same names."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE})
    made.build()
    first = {name: (made.public / "assets" / "the" / name).read_bytes() for name in cards(made)}

    def refuse(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(publishing, "draw_card", refuse)
    made.build()
    assert {name: (made.public / "assets" / "the" / name).read_bytes() for name in cards(made)} == first


def test_a_changed_card_has_another_address(site: Lay) -> None:
    """And of the one before, neither the site nor the cache keeps anything; other pages' cards stay."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE})
    made.build()
    before, other = card_of(made, "guong/2023/a"), card_of(made, "guong/2024/b")
    made.write("2023/a.md", with_front(PERSON, ten="Giàng Thị My"))
    made.build()
    after = card_of(made, "guong/2023/a")
    assert after != before
    assert card_of(made, "guong/2024/b") == other
    assert before not in cards(made) | kept(made)
    assert {after, other} <= cards(made) & kept(made)


def test_nothing_is_kept_of_somebody_who_withdrew(site: Lay) -> None:
    """Nor is there a card in the site."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE})
    made.build()
    gone = card_of(made, "guong/2023/a")
    (made.stories / "2023" / "a.md").unlink()
    made.build()
    assert gone not in cards(made) | kept(made)


def test_a_card_that_says_something_else_lies_elsewhere() -> None:
    """Whatever part of it is another; the same card lies where it lay."""
    card = ShareCard("a", "b", "c", "d", "e", "f")
    values: dict[str, Any] = card._asdict()
    others = [ShareCard(**{**values, part: "x"}) for part in values if part != "face"]
    assert len({address_of(one, TEMPLATES) for one in [card, *others, card]}) == 1 + len(others)


def test_every_card_belongs_to_a_page(site: Lay) -> None:
    """No card lies there that no page leads to."""
    made = site({"2023/a.md": PERSON})
    made.build()
    pages = "".join(file.read_text("utf-8") for file in made.public.rglob("*.html"))
    assert [name for name in cards(made) if name not in pages] == []
