"""The photos of all profiles, made before pages are drawn."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageFile

from builds import tree
from guongsang.errors import ProblemsError
from guongsang.site.catalogue import make_catalogue
from guongsang.site.kept_files import kept_files
from guongsang.site.pictures.publishing import publish_pictures
from html_page import Html
from pictures import encoded, halves
from support import COLLECTIVE, CONSENT, PERSON, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]

JPEG = encoded(halves("red", "blue", size=(900, 1200)))
OTHER = encoded(halves("green", "blue", size=(1200, 900)))
LEAD = with_front(PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ}", dong_y=CONSENT)
PLACE = "2023/giang-thi-my"


def in_cache(made: Site) -> set[str]:
    """Return the names of what is kept of photos."""
    return {path.name for path in (made.root / ".cache" / "guongsang" / "anh").iterdir()}


def test_a_second_build_decodes_nothing(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for the copies nor for the checks; the site is the same."""
    made = site({f"{PLACE}/index.md": LEAD, f"{PLACE}/anh.jpg": JPEG})
    before = tree(made.build())
    kept = in_cache(made)

    def refuse(_: object) -> None:
        pytest.fail("a photo was decoded")

    monkeypatch.setattr(ImageFile.ImageFile, "load", refuse)
    assert tree(made.build()) == before
    assert in_cache(made) == kept


def test_every_place_of_a_photo_is_made_once(site: Lay) -> None:
    """A photo that stands in front matter and in the story is one photo with all its cuts."""
    story = with_front(LEAD, anh_khac="[{tep: hop.jpg, mo_ta: Buổi họp}]") + "\n![Bảng](hop.jpg)\n\n![Bảng](hop.jpg)\n"
    made = site({f"{PLACE}/index.md": story, f"{PLACE}/anh.jpg": JPEG, f"{PLACE}/hop.jpg": OTHER})
    made.build()
    names = {path.name.partition("-")[0] for path in (made.public / "assets" / "anh").iterdir()}
    assert len(names) == 2
    page = Html.page(made.page(f"guong/{PLACE}"))
    cuts = {
        source.split("-", 1)[1].rpartition("-")[0] for source in page.values("img", "src") if "assets/anh/" in source
    }
    assert cuts == {"chan-dung", "bo-anh", "bai-viet"}


def test_the_focus_of_the_front_matter_is_kept_in_the_cut(site: Lay) -> None:
    """A card cut out of a wide photo shows the side that the officer chose."""
    wide = encoded(halves("red", "blue", size=(2000, 900)))
    made = site({f"{PLACE}/index.md": LEAD, f"{PLACE}/anh.jpg": wide})
    for focus, channel in (("[0, 0.5]", 0), ("[1, 0.5]", 2)):
        made.write(f"{PLACE}/index.md", with_front(LEAD, anh=f"{{tep: anh.jpg, mo_ta: Chị Mỷ, tam: {focus}}}"))
        made.build()
        (card,) = (made.public / "assets" / "anh").glob("*-the-168.jpg")
        with Image.open(card) as image:
            pixel = image.resize((1, 1)).getpixel((0, 0))
        assert isinstance(pixel, tuple)
        assert max(range(3), key=pixel.__getitem__) == channel


def test_a_collective_has_a_wide_picture(site: Lay) -> None:
    """And a person an upright one."""
    made = site(
        {
            "2024/phong/index.md": with_front(COLLECTIVE, anh="{tep: anh.jpg, mo_ta: Cả phòng}"),
            "2024/phong/anh.jpg": OTHER,
        }
    )
    made.build()
    (image,) = [each for each in Html.page(made.page("guong/2024/phong")).all("img") if "-bia-" in each.get("src", "")]
    assert (image.get("width"), image.get("height")) == ("720", "480")


def test_nothing_is_left_of_who_withdrew(site: Lay) -> None:
    """Neither in the site nor among what is kept for later builds."""
    made = site({f"{PLACE}/index.md": LEAD, f"{PLACE}/anh.jpg": JPEG})
    made.build()
    assert in_cache(made)
    made.write(f"{PLACE}/index.md", with_front(LEAD, cong_bo="{trang_thai: rut, ngay: 2024-03-01}"))
    made.build()
    assert in_cache(made) == set()
    assert not (made.public / "assets" / "anh").exists()


def test_a_photo_that_only_decoding_shows_to_be_damaged(site: Lay, capsys: pytest.CaptureFixture[str]) -> None:
    """Is told at its line, those in the story too; the site that was there stays."""
    story = f"{LEAD}\n![Bảng](hop.jpg)\n"
    made = site({f"{PLACE}/index.md": story, f"{PLACE}/anh.jpg": JPEG, f"{PLACE}/hop.jpg": OTHER})
    before = tree(made.build())
    noise = encoded(Image.effect_noise((1200, 900), 60).convert("RGB"))
    for name in ("anh.jpg", "hop.jpg"):
        made.write(f"{PLACE}/{name}", noise[: len(noise) // 2])
    with pytest.raises(ProblemsError, match="bản đang có vẫn nguyên vẹn"):
        made.build()
    told = capsys.readouterr().err
    assert f"stories/{PLACE}/index.md:26:12: LỖI GS017 Ảnh «anh.jpg» bị hỏng bên trong" in told
    assert "GS017 Ảnh «hop.jpg» bị hỏng bên trong" in told
    assert tree(made.public) == before


def test_workers_make_the_same_photos(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, however many cores there are."""
    made = site(
        {f"{PLACE}/index.md": f"{LEAD}\n![Bảng](hop.jpg)\n", f"{PLACE}/anh.jpg": JPEG, f"{PLACE}/hop.jpg": OTHER}
    )
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    alone = tree(made.build())
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    for file in (made.root / ".cache" / "guongsang" / "anh").iterdir():
        file.unlink()
    assert tree(made.build()) == alone


@pytest.mark.parametrize("damage", [lambda data: data[:0], lambda data: data[: len(data) // 2]])
@pytest.mark.parametrize("folder", ["anh", "the-chia-se"])
def test_what_a_power_cut_left_in_the_cache_is_not_published(
    site: Lay, folder: str, damage: Callable[[bytes], bytes]
) -> None:
    """Pictures and share cards that are empty or cut off are made anew; the site is the same as before."""
    made = site({f"{PLACE}/index.md": LEAD, f"{PLACE}/anh.jpg": JPEG})
    before = tree(made.build())
    for kept in (made.root / ".cache" / "guongsang" / folder).iterdir():
        kept.write_bytes(damage(kept.read_bytes()))
    assert tree(made.build()) == before


def test_photos_without_consent_are_not_made(site: Lay, tmp_path: Path) -> None:
    """The checks refuse them; even if they did not, neither portrait, gallery nor the story's photos are published."""
    shown = with_front(LEAD, anh_khac="[{tep: hop.jpg, mo_ta: Buổi họp}]") + "\n![Bảng](hop.jpg)\n"
    made = site({f"{PLACE}/index.md": shown, f"{PLACE}/anh.jpg": JPEG, f"{PLACE}/hop.jpg": OTHER})
    inspection = made.inspect()
    pairs = [(profile.summary, profile.record) for profile in inspection.stories]
    silent = [(summary, record.replace(b'"hinh-anh",', b"")) for summary, record in pairs]
    assert silent != pairs
    for each, photos in ((pairs, 2), (silent, 0)):
        catalogue = make_catalogue(each, inspection.registry, TODAY)
        out = tmp_path / f"out-{photos}"
        assert len(publish_pictures(catalogue, made.folder, out, kept_files(tmp_path / "kept"))) == photos
        assert (out / "assets" / "anh").exists() is bool(photos)
