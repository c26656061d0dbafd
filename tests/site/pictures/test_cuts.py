"""What is cut out of a photo, and how wide it is."""

from __future__ import annotations

import pytest

from guongsang.site.pictures.cuts import (
    CARD,
    COVER,
    DATA,
    FEATURED,
    GALLERY,
    MODERN,
    PLAIN,
    PORTRAIT,
    STORY,
    Cut,
    Focus,
    Size,
    renditions,
    series_of,
)

CUTS = (PORTRAIT, COVER, CARD, FEATURED, GALLERY, STORY, DATA)
SIZES = [(4032, 3024), (3024, 4032), (1000, 1250), (600, 400), (90, 2000), (2000, 90), (1, 1), (20000, 2)]


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.name)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("focus", [(0.5, 0.4), (0.0, 0.0), (1.0, 1.0)])
def test_nothing_is_enlarged_or_outside(cut: Cut, size: Size, focus: Focus) -> None:
    """Whatever the photo's proportions, every file shows a part of it, in at most the size it has there."""
    made = list(renditions(size, cut, focus))
    assert {each.format for each in made} == {*(MODERN if cut.widths else ()), PLAIN}
    assert len({each.suffix for each in made}) == len(made)
    for each in made:
        left, top, right, bottom = each.box
        assert 0 <= left < right <= size[0]
        assert 0 <= top < bottom <= size[1]
        assert 1 <= each.size[0] <= right - left
        assert each.size[1] >= 1
        assert each.scale <= 1


@pytest.mark.parametrize(
    ("cut", "size", "widths"),
    [
        (GALLERY, (4032, 3024), (480, 800, 1200, 1920)),
        (GALLERY, (1600, 1067), (480, 800, 1200, 1600)),
        (GALLERY, (1250, 900), (480, 800, 1250)),
        (GALLERY, (300, 200), (300,)),
        (PORTRAIT, (4032, 3024), (320, 480, 720)),
        (CARD, (1000, 1250), (168, 252)),
        (DATA, (4032, 3024), ()),
    ],
)
def test_widths(cut: Cut, size: Size, widths: tuple[int, ...]) -> None:
    """All those of the place that the photo has pixels for, and its own; two that are nearly alike are one too many."""
    series = series_of("k", size, cut, "000")
    assert series.widths == widths
    assert [each.size[0] for each in renditions(size, cut) if each.format == "webp"] == list(widths)


def test_a_page_refers_to_the_files_that_are_made() -> None:
    """Address for address, and the size of the JPEG."""
    for cut in CUTS:
        series = series_of("k", (1333, 1000), cut, "000")
        files = {f"assets/anh/k{each.suffix}": each.size for each in renditions((1333, 1000), cut)}
        assert files.keys() == {
            series.src,
            *(f"{series.stem}{width}.{kind}" for width in series.widths for kind in MODERN),
        }
        assert files[series.src] == (series.width, series.height)


@pytest.mark.parametrize(
    ("size", "focus", "box"),
    [
        ((1000, 1000), (0.5, 0.4), (100, 0, 900, 1000)),
        ((1000, 1000), (0.0, 0.5), (0, 0, 800, 1000)),
        ((1000, 1000), (1.0, 0.5), (200, 0, 1000, 1000)),
        ((1000, 1000), (0.55, 0.5), (150, 0, 950, 1000)),
        ((800, 2000), (0.5, 0.4), (0, 300, 800, 1300)),
        ((800, 2000), (0.5, 0.9), (0, 1000, 800, 2000)),
        ((800, 1000), (0.1, 0.1), (0, 0, 800, 1000)),
    ],
)
def test_the_focus_stays_in_the_picture(size: Size, focus: Focus, box: tuple[int, int, int, int]) -> None:
    """It comes to the middle as far as the edges of the photo let it; what has the right shape is not cut at all."""
    assert {each.box for each in renditions(size, PORTRAIT, focus)} == {box}
