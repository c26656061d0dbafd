"""What a person has not agreed to be published is nowhere in the site, whatever the checks would have let pass."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import brotli
import pytest

from guongsang.plugin import events
from guongsang.site.builder import build_site
from guongsang.stories.model import ConsentScope, Story
from guongsang.stories.summary import summarise
from pictures import encoded, halves
from support import CONSENT, PERSON, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guongsang.checks.examining.inspection import Inspection

    Lay = Callable[..., Site]

POST = "Thủ quỹ"
PHOTOS = {
    "dai-dien.jpg": encoded(halves("navy", "white", size=(900, 1000))),
    "trong-bo.jpg": encoded(halves("green", "white", size=(900, 700))),
    "trong-bai.jpg": encoded(halves("red", "white", size=(900, 700))),
}
WORDS = ("Chị Mỷ bên bàn làm việc", "Chị Mỷ giữa phòng", *PHOTOS)


def profile() -> dict[str, str | bytes]:
    """Return the files of a profile with a post and photos in every place that may hold one."""
    text = with_front(
        PERSON,
        chuc_vu=POST,
        anh="{tep: dai-dien.jpg, mo_ta: Chị Mỷ bên bàn làm việc, nguon: Văn phòng}",
        anh_khac="[{tep: trong-bo.jpg, mo_ta: Chị Mỷ giữa phòng, nguon: Văn phòng}]",
        dong_y=CONSENT,
    )
    photos = {f"2023/my/{name}": data for name, data in PHOTOS.items()}
    return {"2023/my/index.md": f"{text}\n![Chị Mỷ trong phòng đọc](trong-bai.jpg)\n", **photos}


def found(public: Path, *words: str) -> set[str]:
    """Return the files of a site whose path or content, decompressed, holds one of some words."""
    unpack = {".br": brotli.decompress, ".gz": gzip.decompress, ".bin": zlib.decompress}
    paths = {}
    for path in public.rglob("*"):
        if path.is_file():
            data = unpack.get(path.suffix, bytes)(path.read_bytes())
            paths[path.relative_to(public).as_posix()] = data.decode("utf-8", "replace")
    return {path for path, text in paths.items() if any(word in path or word in text for word in words)}


@pytest.fixture
def built(site: Lay, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Give a function that builds the profile as if the person had agreed to all but some scopes."""

    def build(*lacking: ConsentScope) -> Path:
        def narrowed(inspection: Inspection, *args: Any, **keys: Any) -> int:
            stories = []
            for one in inspection.stories:
                story = Story.model_validate_json(one.record)
                assert story.consent
                scope = tuple(part for part in story.consent.scope if part not in lacking)
                story = story.model_copy(update={"consent": story.consent.model_copy(update={"scope": scope})})
                record = story.model_dump_json(by_alias=True).encode()
                stories.append(one._replace(summary=summarise(story, one.summary.place, TODAY), record=record))
            return build_site(replace(inspection, stories=tuple(stories)), *args, **keys)

        monkeypatch.setattr(events, "build_site", narrowed)
        made = site(profile())
        made.build()
        return made.public

    return build


def test_with_consent_all_is_shown(built: Callable[..., Path]) -> None:
    """On the profile's page, in lists, feeds, data and the search index: so the searches below can find."""
    public = built()
    holders = found(public, POST)
    for part in ("guong/2023/my/index.html", "guong/2023/my/index.json", "index.html", "du-lieu/ho-so.csv"):
        assert part in holders
    assert any(path.startswith("tim-kiem/muc-luc/") for path in holders)
    assert all(found(public, word) for word in (*WORDS[:2], "assets/anh/"))


def test_a_post_not_agreed_to_is_nowhere(built: Callable[..., Path]) -> None:
    """On no page, card, feed or list, in no data and no search index."""
    assert found(built(ConsentScope.POST), POST, POST.lower(), "thu quy", "thủ quỹ") == set()


def test_photos_not_agreed_to_are_nowhere(built: Callable[..., Path]) -> None:
    """Neither the one beside the name nor those of the gallery or of the story, by name, address, words or file."""
    public = built(ConsentScope.PORTRAIT)
    assert found(public, *WORDS) == set()
    assert found(public, "assets/anh/") == {"_headers"}  # how long browsers may keep what lies there
    assert not (public / "assets" / "anh").exists()
