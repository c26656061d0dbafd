"""Feeds as JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest

from feed_values import HOSTILE, ROOT, entry, feed
from guongsang.settings import Agency
from guongsang.site.feeds.json_feed import as_json_feed
from support import PROJECT

if TYPE_CHECKING:
    from guongsang.site.feeds.feed import Entry

SCHEMA = json.loads((PROJECT / "tests/data/json_feed-1.1.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("entries", [(), (entry(),), (entry(image=False), entry(HOSTILE))])
def test_a_feed_is_valid(entries: tuple[Entry, ...]) -> None:
    """By the keys, types and forms that the specification names, whatever the feed holds."""
    data = json.loads(as_json_feed(feed(*entries)))
    jsonschema.validate(data, SCHEMA)
    assert len(data["items"]) == len(entries)


def test_keys_without_a_value_are_left_out() -> None:
    """An agency without an address on the web has none in the feed, a profile without a photo no picture."""
    data = json.loads(as_json_feed(feed(entry(image=False))._replace(agency=Agency(name="Ban"), about="")))
    assert data["authors"] == [{"name": "Ban"}]
    assert "description" not in data
    assert not {"image", "attachments"} & data["items"][0].keys()


def test_an_item_says_what_an_entry_says() -> None:
    """The id that stays, the address of today, the photo, the days in Vietnam, and that a sample is one."""
    (item,) = json.loads(as_json_feed(feed(entry())))["items"]
    assert (item["id"], item["url"]) == (f"{ROOT}guong/2023/a/", f"{ROOT}guong/2023/b/")
    assert item["image"] == item["attachments"][0]["url"] == f"{ROOT}assets/anh/a.jpg"
    assert (item["date_published"], item["date_modified"]) == ("2023-12-25T00:00:00+07:00", "2024-01-10T00:00:00+07:00")
    assert item["_guong_sang"] == {"minh_hoa": True, "du_lieu": f"{ROOT}guong/2023/b/index.json"}
