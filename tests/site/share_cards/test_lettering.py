"""Words on a share card: nothing of them is ever cut off, whatever they are."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from guongsang.site.share_cards.art import fonts
from guongsang.site.share_cards.lettering import RISE, Style, fit, readable, write
from support import PROJECT

TEMPLATES = str(PROJECT / "site_templates")
FONTS = fonts(TEMPLATES)
BOLD = Style(FONTS.bold, (72, 54, 38))
WIDTH, HEIGHT = 640, 300

TEXTS = {
    "a name": "Giàng Thị Mỷ",
    "stacked marks": "ẤẦẨẪẬ ẮẰẲẴẶ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ",
    "deep marks": "Ặặ Ậậ Ệệ Ộộ Ợợ Ựự Ịị Ọọ Ụụ Ỵỵ gqpyj",
    "a long name": "Tập thể cán bộ, công chức phòng theo dõi công tác phòng, chống tham nhũng, lãng phí và tiêu cực",
    "no space": "Ẵặ" * 150,
    "wide letters": "W" * 300,
    "many words": "Ữ ự " * 200,
    "one letter": "Ễ",
}


@pytest.mark.parametrize("style", [BOLD, Style(FONTS.regular, (31, 26))], ids=["bold", "regular"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_all_ink_is_inside_the_box(text: str, style: Style) -> None:
    """Around the box that the words were fitted into, not a pixel is touched; inside some are."""
    margin = 60
    lines = fit(text, style, WIDTH, HEIGHT)
    assert lines.height <= HEIGHT
    picture = Image.new("L", (WIDTH + 2 * margin, HEIGHT + 2 * margin))
    write(ImageDraw.Draw(picture), (margin, margin), lines, "#ffffff")
    left, top, right, bottom = picture.getbbox() or (0, 0, 0, 0)
    assert right > left
    # A letter's own side may lie a pixel or two beyond where it starts and ends.
    assert left >= margin - 2
    assert right <= margin + WIDTH + 2
    assert top >= margin
    assert bottom <= margin + lines.height


@pytest.mark.parametrize("letter", "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰẠỊỌỤỴđĐgqpyj")
def test_a_letter_is_drawn_whole(letter: str) -> None:
    """What is written on a card is as high as the letter on ground without bounds."""
    lines = fit(letter, BOLD, WIDTH, HEIGHT)
    written = Image.new("L", (300, 300))
    write(ImageDraw.Draw(written), (100, 100), lines, "#ffffff")
    # Each file has a part of the alphabet; the one that has the letter draws it the same.
    same = []
    for file in FONTS.bold:
        free = Image.new("L", (300, 300))
        font = ImageFont.truetype(file, lines.size, layout_engine=ImageFont.Layout.BASIC)
        ImageDraw.Draw(free).text((100, 100 + round(lines.size * RISE)), letter, fill=255, font=font, anchor="ls")
        same.append(ImageChops.difference(free, written).getbbox() is None)
    assert any(same)


def test_two_lines_never_touch() -> None:
    """Even where a deep mark hangs above a high one."""
    lines = fit("ẶẶẶẶẶẶẶẶẶẶẶ ẴẴẴẴẴẴẴẴẴẴẴ", BOLD, WIDTH, HEIGHT)
    assert len(lines.lines) == 2
    picture = Image.new("L", (WIDTH, HEIGHT))
    write(ImageDraw.Draw(picture), (0, 0), lines, "#ffffff")
    rows = [bool(max(picture.crop((0, row, WIDTH, row + 1)).tobytes())) for row in range(lines.height)]
    middle = rows[lines.leading - 6 : lines.leading + 6]
    assert not all(middle)


def test_a_long_text_is_smaller_and_one_without_end_says_so() -> None:
    """First it wraps, then it shrinks, then it ends in an ellipsis."""
    short, long, endless = (fit(TEXTS[name], BOLD, WIDTH, HEIGHT) for name in ("a name", "a long name", "many words"))
    assert (short.size, len(short.lines)) == (72, 1)
    assert " ".join(long.lines) == TEXTS["a long name"]
    assert long.size < short.size
    assert endless.lines[-1].endswith("…")


def test_lines_are_about_equally_long() -> None:
    """A single word does not stand alone in the last line."""
    lines = fit("Hội nghị tổng kết phong trào thi đua năm", BOLD, WIDTH, HEIGHT)
    assert min(lines.widths) > 0.6 * max(lines.widths)


@pytest.mark.parametrize(
    ("text", "left"),
    {
        "Nguye\u0302\u0303n": "Nguyễn",
        "a\u202eb\u2066c\u200bd\x00e": "abcde",
        "Mỷ 😀👩\u200d🌾 Mông": "Mỷ Mông",
        "e" + "\u0301" * 60: "é",
        " a\tb\n\xa0c ": "a b c",
        "مرحبا": "",
        "\ud800": "",
        "«A» – “B” 25 % €": "«A» – “B” 25 % €",
    }.items(),
)
def test_only_what_the_fonts_have_is_drawn(text: str, left: str) -> None:
    """Direction signs, control characters, pictures and piles of marks go; letters stay."""
    assert readable(text, FONTS.bold) == left


def test_nothing_takes_no_room() -> None:
    """A text of which nothing can be drawn has no lines."""
    assert fit("😀", BOLD, WIDTH, HEIGHT).height == 0
