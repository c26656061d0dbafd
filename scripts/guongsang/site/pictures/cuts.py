"""What is cut out of a photo: a part for each place of the layout, in the widths that screens show there.

All of this is reckoned from the photo's size alone, so that nothing need be decoded to know what a page refers to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Size = tuple[int, int]
Focus = tuple[float, float]

FOLDER: Final = "assets/anh"

MIDDLE: Final[Focus] = (0.5, 0.4)
"""What matters in most photos, as shares of width and height: faces are above the middle."""

MODERN: Final = ("avif", "webp")
"""The formats offered in every width, the smallest files first."""

PLAIN: Final = "jpg"
"""What every programme can show: one width, for old browsers, feeds and open data."""

_TOO_NEAR: Final = 0.9
"""A width that the photo itself exceeds by less than this is not worth a file."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place of the layout.

    `shape` is the proportion it cuts to, `widths` are in pixels, `plain` is that of the JPEG; `sizes` tells browsers how
    wide the place is.
    """

    name: str
    shape: tuple[int, int] | None
    widths: tuple[int, ...]
    plain: int
    sizes: str


PORTRAIT: Final = Cut("chan-dung", (4, 5), (320, 480, 720), 480, "(min-width: 48em) 17rem, 15rem")
COVER: Final = Cut("bia", (3, 2), (480, 720, 960), 720, "(min-width: 48em) 28rem, 100vw")
CARD: Final = Cut("the", (4, 5), (168, 252), 168, "5.25rem")
FEATURED: Final = Cut("tieu-bieu", (4, 3), (420, 840), 420, "26rem")
GALLERY: Final = Cut("bo-anh", None, (480, 800, 1200, 1920), 1200, "(min-width: 48em) 24rem, 100vw")
STORY: Final = Cut("bai-viet", None, (480, 800, 1408), 1200, "(min-width: 48em) 44rem, 100vw")
DATA: Final = Cut("du-lieu", None, (), 1200, "")
"""The whole photo for whoever reads feeds, open data and linked data."""


class Series(NamedTuple):
    """One cut of one photo in all its widths: what a page needs to show it.

    `stem` is the files' address below the site's root as far as they share it; `width` and `height` are the JPEG's;
    `colour` is about that of the photo, as digits from 0 to 5 for red, green and blue.
    """

    stem: str
    widths: tuple[int, ...]
    width: int
    height: int
    colour: str
    sizes: str

    @property
    def src(self) -> str:
        """The address of the JPEG."""
        return f"{self.stem}{self.width}.{PLAIN}"

    @property
    def largest(self) -> str:
        """The address of the largest picture that nearly every browser shows."""
        return f"{self.stem}{self.widths[-1]}.{MODERN[-1]}"


class Rendition(NamedTuple):
    """One file to make: its name behind the photo's own, its format, what of the upright photo it shows, and its size."""

    suffix: str
    format: str
    box: tuple[int, int, int, int]
    size: Size

    @property
    def scale(self) -> float:
        """Pixels of the rendition for each one of the photo."""
        return self.size[0] / (self.box[2] - self.box[0])


def renditions(size: Size, cut: Cut, focus: Focus = MIDDLE) -> Iterator[Rendition]:
    """Yield every file of a cut of an upright photo of that size; nothing is enlarged."""
    box = box_of(size, cut.shape, focus)
    for width in _widths(cut, box):
        for kind in MODERN:
            yield _rendition(cut, box, width, kind)
    yield _rendition(cut, box, min(cut.plain, box[2] - box[0]), PLAIN)


def series_of(key: str, size: Size, cut: Cut, colour: str, focus: Focus = MIDDLE) -> Series:
    """Return what a page needs of the cut of a photo whose files begin with that key."""
    box = box_of(size, cut.shape, focus)
    plain = _rendition(cut, box, min(cut.plain, box[2] - box[0]), PLAIN)
    return Series(f"{FOLDER}/{key}-{cut.name}-", _widths(cut, box), *plain.size, colour, cut.sizes)


def _rendition(cut: Cut, box: tuple[int, int, int, int], width: int, kind: str) -> Rendition:
    across, down = cut.shape or (box[2] - box[0], box[3] - box[1])
    return Rendition(f"-{cut.name}-{width}.{kind}", kind, box, (width, max(1, round(width * down / across))))


def _widths(cut: Cut, box: tuple[int, int, int, int]) -> tuple[int, ...]:
    available = box[2] - box[0]
    smaller = tuple(width for width in cut.widths[:-1] if width < available * _TOO_NEAR)
    return (*smaller, min(cut.widths[-1], available)) if cut.widths else ()


def box_of(size: Size, shape: tuple[int, int] | None, focus: Focus) -> tuple[int, int, int, int]:
    """Return the largest part of that shape, with the focus as near its middle as the photo's edges let it be."""
    width, height = size
    if shape is None:
        return 0, 0, width, height
    across = max(1, min(width, round(height * shape[0] / shape[1])))
    down = max(1, min(height, round(width * shape[1] / shape[0])))
    left = min(max(0, round(width * focus[0] - across / 2)), width - across)
    top = min(max(0, round(height * focus[1] - down / 2)), height - down)
    return left, top, left + across, top + down
