"""What tells of whoever was taken away, searched for in plain and in compressed files."""

from __future__ import annotations

import gzip
import shutil
import zlib
from typing import TYPE_CHECKING

import brotli
import pytest

from built_sites import PEOPLE, built_site, finish
from guongsang.publish.manifest import Entry, Manifest
from guongsang.publish.proving import prove, traces_of
from guongsang.publish.release import FOLDER, Shown
from guongsang.site.share_cards.card import FOLDER as CARDS
from release_places import directory

if TYPE_CHECKING:
    from pathlib import Path

HER = {"2023/giang-thi-my": Shown("", "2023-12-25", "Giàng Thị Mỷ")}
FILE = Entry("", 0, "")


def test_her_pictures_are_those_that_are_gone() -> None:
    """Photos and cards of all releases that showed her, by names that nobody else's have."""
    gone, stays = f"{CARDS}/0123456789abcdef.jpg", f"{CARDS}/ffffffffffffffff.jpg"
    traces = traces_of(
        HER, [Manifest({gone: FILE, "index.html": FILE}), Manifest({stays: FILE})], Manifest({stays: FILE})
    )
    assert traces.addresses == ("/guong/2023/giang-thi-my/",)
    assert traces.pictures == ("0123456789abcdef.jpg",)
    assert traces.names == ("Giàng Thị Mỷ",)


@pytest.mark.parametrize(
    ("name", "pack"),
    [("a.html.gz", gzip.compress), ("a.html.br", brotli.compress), ("a.bin", zlib.compress), ("b.bin", bytes)],
)
def test_compressed_files_are_searched(tmp_path: Path, name: str, pack: object) -> None:
    """Those of the release that was built, which is the one that is live."""
    assert callable(pack)
    folder = tmp_path / "site"
    built_site(folder, 1, {})
    shutil.rmtree(folder / FOLDER)
    (folder / name).write_bytes(pack("… Giàng Thị Mỷ …".encode()))
    built = finish(folder, 1, {})
    place = directory(tmp_path / "cổng")
    place.publish(built)
    proof = prove(traces_of(HER, [], built.manifest), place.store, built)
    assert name in [path.rpartition("/")[2] for path in proof.named]
    assert proof.left == ()


def test_a_page_of_hers_is_found_by_its_address(tmp_path: Path) -> None:
    """Whatever stands in it."""
    built = built_site(tmp_path / "site", 1, dict.fromkeys(PEOPLE, ""))
    place = directory(tmp_path / "cổng")
    place.publish(built)
    proof = prove(traces_of(HER, [], built.manifest), place.store, built)
    assert "guong/2023/giang-thi-my/index.html" in proof.left
