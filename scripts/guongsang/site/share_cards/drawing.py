"""Draws one card: the ground and the face are there already, so that little more than its words has to be drawn."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw

from guongsang.site.pictures.cuts import box_of
from guongsang.site.share_cards import art
from guongsang.site.share_cards.card import HEIGHT, WIDTH, Face, ShareCard
from guongsang.site.share_cards.lettering import RISE, Lines, Style, fit, write

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.site.pictures.cuts import Focus, Size

_QUALITIES = (60, 45, 30, 15)
"""The first one serves nearly every card."""

_MOST_BYTES = 118_000

_LEFT = 80
_RIGHT = WIDTH - 72
_TOP = 44
_END = 490
"""Where the words about the page end."""

_FOOT = 506
"""Where the site's name begins."""

_GROUP = (460, 420)
"""The size of a collective's photo, which has room for several people."""

_BAND = 26
_FRAME = 9
_BESIDE = 64
_PAGE_WIDTH = 730
_PILL = (18, 5)
_GAP = 18


class _Block(NamedTuple):
    """Some lines, their colour, and whether they stand on gold."""

    text: Lines
    colour: str
    on_gold: bool = False

    @property
    def height(self) -> int:
        """With the gold around it."""
        return self.text.height + (2 * _PILL[1] if self.on_gold else 0)


def draw_card(card: ShareCard, templates: str, out: Path) -> bytes:
    """Return a card as a JPEG without any metadata; the photos lie below `out`."""
    return _encoded(painted(card, templates, out))


def painted(card: ShareCard, templates: str, out: Path) -> Image.Image:
    """Return a card as it is before it is made a file."""
    picture = art.ground("profile" if card.face else "page").copy()
    draw = ImageDraw.Draw(picture)
    left, right = _LEFT, _LEFT + _PAGE_WIDTH
    if card.face:
        left, right = _place_face(picture, draw, card.face, templates, out), _RIGHT
    blocks = _blocks(card, art.fonts(templates), right - left)
    height = sum(block.height for block in blocks) + _GAP * (len(blocks) - 1)
    top = _TOP + max(0, _END - _TOP - height) // 2
    for block in blocks:
        _place(draw, left, top, block)
        top += block.height + _GAP
    _sign(picture, draw, card, art.fonts(templates), left, right)
    return picture


def _blocks(card: ShareCard, fonts: art.Fonts, width: int) -> list[_Block]:
    """Set every text; what stands above the title and below it takes no more than it needs, the title the rest.

    What the title leaves goes to what stands below it, if that is cut.
    """
    eyebrow = fit(card.eyebrow, Style(fonts.bold, (25, 23, 21)), width, 72)
    most = 90 if card.face else 135
    below = _below(card, fonts, width, most)
    award = fit(card.award, Style(fonts.bold, (24, 22, 20, 18)), width - 2 * _PILL[0], 70)
    others = [text for text in (eyebrow, *below, award) if text.lines]
    room = _END - _TOP - sum(text.height + _GAP for text in others) - 2 * _PILL[1]
    title = fit(card.title, Style(fonts.bold, (72, 66, 60, 54, 48, 42, 38, 34, 30)), width, room)
    if room > title.height and any(text.is_cut for text in below):
        below = _below(card, fonts, width, most + room - title.height)
    blocks = [
        _Block(eyebrow, art.GOLD),
        _Block(title, art.INK),
        *(_Block(text, art.SOFT) for text in below),
        _Block(award, art.DEEP, on_gold=True),
    ]
    return [block for block in blocks if block.text.lines]


def _below(card: ShareCard, fonts: art.Fonts, width: int, height: int) -> list[Lines]:
    """Set what stands below the title: in one piece if it fits, else post and unit apart, each with half the room."""
    style = Style(fonts.regular, (31, 28, 26))
    parts = [part for part in (card.below, card.unit) if part]
    whole = fit(", ".join(parts), style, width, height)
    if not whole.is_cut or len(parts) == 1:
        return [whole]
    return [fit(part, style, width, (height - _GAP) // len(parts)) for part in parts]


def _place(draw: ImageDraw.ImageDraw, left: int, top: int, block: _Block) -> None:
    if block.on_gold:
        across, up = _PILL
        edge = left + round(max(block.text.widths)) + 2 * across
        draw.rounded_rectangle((left, top, edge, top + block.height), radius=6, fill=art.GOLD)
        left, top = left + across, top + up
    write(draw, (left, top), block.text, block.colour)


def _place_face(picture: Image.Image, draw: ImageDraw.ImageDraw, face: Face, templates: str, out: Path) -> int:
    """Put the photo or the initials into a gold frame at the left; return where the words beside it begin."""
    image = (
        _photo(out / face.photo, _GROUP if face.collective else art.FACE, face.focus)
        if face.photo
        else _initials(face, templates)
    )
    top = (HEIGHT - _BAND - image.height) // 2
    picture.paste(image, (_LEFT, top))
    right, bottom = _LEFT + image.width, top + image.height
    draw.rectangle((_LEFT - 1, top - 1, right, bottom), outline=art.GOLD, width=2)
    draw.rectangle((_LEFT - _FRAME, top - _FRAME, right + _FRAME - 1, bottom + _FRAME - 1), outline=art.GOLD, width=2)
    return right + _BESIDE


def _photo(file: Path, size: Size, focus: Focus) -> Image.Image:
    with Image.open(file) as opened:
        # Decoding at half the size saves most of the time, and a tenth too few pixels nobody sees.
        opened.draft("RGB", (size[0] * 9 // 10, size[1] * 9 // 10))
        whole = opened.convert("RGB")
    return whole.resize(size, Image.Resampling.BICUBIC, box_of(whole.size, size, focus), reducing_gap=2.0)


def _initials(face: Face, templates: str) -> Image.Image:
    image = art.tinted(face.tint).copy()
    width, height = image.size
    text = fit(face.initials, Style(art.fonts(templates).bold, (126, 100, 72)), width - 40, height)
    if text.lines:
        place = (round(width - text.widths[0]) // 2, round(height * 0.61 - text.size * RISE))
        write(ImageDraw.Draw(image), place, text, art.INITIALS)
    return image


def _sign(
    picture: Image.Image, draw: ImageDraw.ImageDraw, card: ShareCard, fonts: art.Fonts, left: int, right: int
) -> None:
    """Write at the bottom whose the card is: the site's sign and name, and the agency."""
    sign = art.logo()
    picture.paste(sign, (left, _FOOT + 9), sign)
    beside = left + sign.width + 18
    site = fit(card.site, Style(fonts.bold, (26, 23, 20)), right - beside, 38)
    write(draw, (beside, _FOOT), site, art.INK)
    agency = fit(card.agency, Style(fonts.regular, (21, 19, 17)), right - beside, 31)
    write(draw, (beside, _FOOT + 38), agency, art.SOFT)


def _encoded(picture: Image.Image) -> bytes:
    """Return the picture as a JPEG that no service finds too large, be the photo in it ever so restless."""
    data = b""
    for quality in _QUALITIES:
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality)
        data = buffer.getvalue()
        if len(data) <= _MOST_BYTES:
            break
    return data
