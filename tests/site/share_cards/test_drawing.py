"""One share card as a picture."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from guongsang.errors import TemplateError
from guongsang.site.share_cards import art, drawing
from guongsang.site.share_cards.card import Face, ShareCard
from guongsang.site.share_cards.drawing import _blocks, draw_card, painted
from pictures import encoded, halves
from support import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES = str(PROJECT / "site_templates")
LIMIT = 120_000
CARD = ShareCard(
    "Cá nhân điển hình tiên tiến · Năm 2023",
    "Giàng Thị Mỷ",
    "Chuyên viên chính, Phòng Nghiệp vụ 3",
    "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    "Gương sáng",
    "Cơ quan thử",
    Face("", "GM", 3, collective=False),
)
HOSTILE = {
    "no space": "x" * 300,
    "wide": "Ẵ" * 300,
    "words": "Ữ ự Ệ " * 100,
    "bidi": "\u202eabc\u2066\u2067def\u2069",
    "emoji": "😀👩\u200d🌾🏳\ufe0f\u200d🌈" * 30,
    "marks": "e" + "\u0301\u0323" * 150,
    "control": "\x00\x01\x1b[31m\x7f\ud800",
    "arabic": "مرحبا بالعالم",
    "nothing": "",
}


def replaced(card: ShareCard, part: str, words: str) -> ShareCard:
    """Return a card with other words in one of its parts."""
    values: dict[str, Any] = {**card._asdict(), part: words}
    return ShareCard(**values)


def opened(data: bytes) -> Image.Image:
    """Return a card as pixels."""
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("with_face", [True, False])
def test_any_text_gives_a_card(text: str, tmp_path: Path, *, with_face: bool) -> None:
    """Of the right size, whole, and small enough for every service."""
    face = Face("", text, 0, collective=True) if with_face else None
    data = draw_card(ShareCard(text, text, text, text, text, text, face), TEMPLATES, tmp_path)
    card = opened(data)
    card.load()
    assert (card.format, card.size, card.mode) == ("JPEG", (1200, 630), "RGB")
    assert len(data) < LIMIT


@pytest.mark.parametrize("collective", [True, False])
def test_a_restless_photo_is_small_enough(tmp_path: Path, *, collective: bool) -> None:
    """Even one of pure noise beside the longest words."""
    noise = Image.effect_noise((640, 800), 120).convert("RGB")
    (tmp_path / "a.jpg").write_bytes(encoded(noise))
    text = "Ẵặ Ữự " * 60
    data = draw_card(
        ShareCard(text, text, text, text, text, text, Face("a.jpg", "", 0, collective=collective)), TEMPLATES, tmp_path
    )
    assert len(data) < LIMIT


def test_the_photo_is_shown_and_nothing_else_of_its_file(tmp_path: Path) -> None:
    """Its colours are on the card; the card has no metadata."""
    (tmp_path / "a.jpg").write_bytes(encoded(halves("#00ff00", "#0000ff", size=(640, 800)), comment=b"Giang Thi My"))
    card = opened(draw_card(CARD._replace(face=Face("a.jpg", "GM", 3, collective=False)), TEMPLATES, tmp_path))
    left, right = card.getpixel((150, 300)), card.getpixel((350, 300))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[1] > 200 > left[2]
    assert right[2] > 200 > right[1]
    assert not card.getexif()
    assert not {"icc_profile", "comment", "xmp", "exif"} & card.info.keys()


def test_initials_stand_on_their_tint(tmp_path: Path) -> None:
    """Eight tints, eight different cards; no initials leave the tint alone."""
    cards = {
        draw_card(CARD._replace(face=Face("", "GM", tint, collective=False)), TEMPLATES, tmp_path) for tint in range(8)
    }
    assert len(cards) == 8
    with_letters, without = (
        opened(draw_card(CARD._replace(face=Face("", letters, 3, collective=False)), TEMPLATES, tmp_path))
        for letters in ("GM", "")
    )
    box = ImageChops.difference(with_letters, without).point(lambda value: 255 if value > 40 else 0).getbbox()
    assert box
    assert box[0] > 80
    assert box[2] < 80 + art.FACE[0]


@pytest.mark.parametrize("part", ["eyebrow", "title", "below", "award", "site", "agency"])
def test_every_part_shows(part: str, tmp_path: Path) -> None:
    """A card without it looks different."""
    assert draw_card(CARD, TEMPLATES, tmp_path) != draw_card(replaced(CARD, part, ""), TEMPLATES, tmp_path)


def test_a_card_is_always_drawn_the_same(tmp_path: Path) -> None:
    """Also after others have been drawn on the same grounds."""
    first = draw_card(CARD, TEMPLATES, tmp_path)
    draw_card(CARD._replace(title="Vàng A Sử", face=None), TEMPLATES, tmp_path)
    assert draw_card(CARD, TEMPLATES, tmp_path) == first


def test_words_keep_clear_of_the_edges(tmp_path: Path) -> None:
    """However long they are: beyond them a card is its bare ground."""
    long = "Ẵặ Ữự Ộộ " * 40
    filled, bare = (painted(ShareCard(text, text, text, text, text, text), TEMPLATES, tmp_path) for text in (long, ""))
    box = ImageChops.difference(filled, bare).getbbox()
    assert box
    left, top, right, bottom = box
    assert left >= 70
    assert top >= 30
    assert right <= 1200 - 60
    assert bottom <= 630 - 26


def test_a_long_post_does_not_push_the_unit_out() -> None:
    """Both are there, each cut at a blank if it has to be."""
    card = CARD._replace(below="Chuyên viên chính phụ trách công tác cải cách tư pháp " * 5, unit="Phòng Nghiệp vụ 3")
    lines = [line for block in _blocks(card, art.fonts(TEMPLATES), 560) for line in block.text.lines]
    assert "Phòng Nghiệp vụ 3" in lines
    (cut,) = [line for line in lines if line.endswith("…")]
    assert cut.removesuffix("…").split()[-1] in card.below.split()


def test_nothing_is_cut_while_there_is_room() -> None:
    """A short name leaves its room to post and unit."""
    unit = "Ban biên tập Trang thông tin điện tử Ban Nội chính Tỉnh ủy và Văn phòng Hội đồng Thi đua – Khen thưởng"
    card = CARD._replace(title="Lý A", below="Phó trưởng ban kiêm trưởng ban biên tập", unit=unit, award="")
    assert not any(block.text.is_cut for block in _blocks(card, art.fonts(TEMPLATES), 560))


WORDS = st.text(st.sampled_from("Ẵự́Ệg x\u0301\u0323ỹWi"), max_size=200)


@given(eyebrow=WORDS, title=WORDS, below=WORDS, unit=WORDS, award=WORDS, width=st.sampled_from([400, 560, 730]))
def test_the_words_never_reach_the_foot(
    eyebrow: str, title: str, below: str, unit: str, award: str, width: int
) -> None:
    """However long they are, and however high their marks."""
    card = CARD._replace(eyebrow=eyebrow, title=title, below=below, unit=unit, award=award)
    blocks = _blocks(card, art.fonts(TEMPLATES), width)
    height = sum(block.height for block in blocks) + drawing._GAP * (len(blocks) - 1)
    assert drawing._TOP + height <= drawing._FOOT


def test_missing_fonts_are_told(tmp_path: Path) -> None:
    """By the folder that they belong in."""
    with pytest.raises(TemplateError, match="site_templates/assets/fonts: thiếu phông chữ"):
        art.fonts(str(tmp_path))
