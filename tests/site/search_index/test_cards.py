"""The blocks of cards."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from guongsang.site.search_index.cards import block_of
from guongsang.site.views import make_card
from support import PERSON, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.site.catalogue import Catalogue


def test_a_card_leaves_out_what_is_empty(catalogue_of: Callable[..., Catalogue]) -> None:
    """A block has what cards show, and where each story is; keys without a value take no room."""
    catalogue = catalogue_of({"2023/a.md": PERSON})
    card = make_card(catalogue.shown[0], catalogue.registry, TODAY, None)
    (entry,) = json.loads(zlib.decompress(block_of([(card, "abc", ("Yên Bái",))])))
    assert entry["title"] == "Giàng Thị Mỷ"
    assert entry["url"] == "guong/2023/a/"
    assert entry["text"] == "abc"
    assert entry["elsewhere"] == ["Yên Bái"]
    assert entry["initials"] == "GM"
    assert "photo" not in entry
