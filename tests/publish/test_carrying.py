"""What becomes of each file when one release takes another's place."""

from __future__ import annotations

from guongsang.publish.carrying import (
    NOTHING_HELD,
    Carried,
    Holding,
    carried_text,
    lend,
    read_carried,
    succeed,
)
from guongsang.publish.manifest import Entry, Manifest

ICON, PHOTO, SHARD = "giao-dien-00ff/trang.css", "assets/anh/00ff.webp", "tim-kiem/muc-luc/t-00ff.bin"


def entry(text: str) -> Entry:
    """Return a file whose content is some text."""
    return Entry(text, len(text), "text/plain")


def manifest(**files: str) -> Manifest:
    """Return files by their names, with a dot for `_`."""
    return Manifest({path.replace("_", "."): entry(text) for path, text in files.items()})


def test_at_first_all_is_sent() -> None:
    """Nothing is removed, nothing carried."""
    way = succeed(manifest(a_html="1", b_html="2"), NOTHING_HELD, (), withdrawing=False)
    assert (way.send, way.remove, way.carried) == (("a.html", "b.html"), (), {})


def test_what_is_the_same_is_neither_sent_nor_removed() -> None:
    """What is another is both: it is never written into a file that another release has as well."""
    live = Holding("A", manifest(a_html="1", b_html="2", c_html="3"), {})
    way = succeed(manifest(a_html="1", b_html="hai", d_html="4"), live, {"A"}, withdrawing=False)
    assert way.send == ("b.html", "d.html")
    assert way.remove == ("b.html", "c.html")


def test_names_that_tell_their_content_are_carried_as_long_as_their_release_is_kept() -> None:
    """Those of the live release, and those it carries itself; pages never."""
    live = Holding(
        "B",
        Manifest({ICON: entry("css"), "cu.html": entry("x")}),
        {PHOTO: Carried("A", entry("ảnh")), SHARD: Carried("0", entry("mảnh"))},
    )
    way = succeed(manifest(a_html="1"), live, {"A", "B"}, withdrawing=False)
    assert way.carried == {ICON: Carried("B", entry("css")), PHOTO: Carried("A", entry("ảnh"))}
    assert way.remove == ("cu.html", SHARD)


def test_what_is_carried_and_comes_again_is_not_sent() -> None:
    """It becomes the release's own."""
    live = Holding("B", manifest(a_html="1"), {PHOTO: Carried("A", entry("ảnh"))})
    way = succeed(Manifest({PHOTO: entry("ảnh")}), live, {"A", "B"}, withdrawing=False)
    assert (way.send, way.remove, way.carried) == ((), ("a.html",), {})


def test_when_somebody_withdraws_only_the_interface_is_carried() -> None:
    """A photo or a shard of the search may be theirs."""
    live = Holding("B", Manifest({ICON: entry("css"), PHOTO: entry("ảnh"), SHARD: entry("mảnh")}), {})
    way = succeed(manifest(a_html="1"), live, {"B"}, withdrawing=True)
    assert list(way.carried) == [ICON]
    assert way.remove == (PHOTO, SHARD)


def test_an_earlier_release_is_lent_what_readers_of_the_live_one_need() -> None:
    """But for what it has itself."""
    earlier = Holding("A", Manifest({ICON: entry("css")}), {})
    live = Holding("B", Manifest({ICON: entry("css"), PHOTO: entry("ảnh"), "b.html": entry("x")}), {})
    assert lend(earlier, live) == {PHOTO: Carried("B", entry("ảnh"))}


def test_the_text_is_read_back_as_it_was() -> None:
    """With blanks in names, and when there is nothing."""
    carried = {"assets/anh/a b.webp": Carried("B", entry("1")), ICON: Carried("A", entry("2"))}
    assert read_carried(carried_text(carried)) == carried
    assert read_carried(carried_text({})) == {}
