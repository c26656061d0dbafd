"""Rules of photo files: what they let pass. What they refuse is in the table of broken profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.story_file import MAX_PIXELS
from hostile.files import picture, png
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

INDEX = "2023/giang-thi-my/index.md"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif", "jpeg"])
def test_photos_are_known_by_what_they_hold(kind: str, suffix: str, site: Lay) -> None:
    """A sound picture passes, whichever of the photo suffixes somebody gave it."""
    text = with_front(PERSON, anh=f"{{tep: chan-dung.{suffix}, mo_ta: Chị Mỷ}}")
    assert site({INDEX: text, f"2023/giang-thi-my/chan-dung.{suffix}": picture(kind)}).codes() == []


def test_a_photo_may_be_as_large_as_the_limit(site: Lay) -> None:
    """Forty megapixels pass, one column more does not; nothing is decoded to see that."""
    text = with_front(PERSON, anh="{tep: chan-dung.jpg, mo_ta: Chị Mỷ}")
    made = site({INDEX: text, "2023/giang-thi-my/chan-dung.jpg": png(8000, MAX_PIXELS // 8000)})
    assert made.codes() == []
    made.write("2023/giang-thi-my/chan-dung.jpg", png(8001, MAX_PIXELS // 8000))
    assert made.codes() == [(INDEX, 26, "GS017")]


def test_pillows_warnings_never_reach_the_officer(site: Lay, recwarn: pytest.WarningsRecorder) -> None:
    """A suspicious header is a problem in words and no Python warning."""
    text = with_front(PERSON, anh="{tep: chan-dung.jpg, mo_ta: Chị Mỷ}")
    made = site({INDEX: text, "2023/giang-thi-my/chan-dung.jpg": png(9000, 11_000)})
    assert made.codes() == [(INDEX, 26, "GS017")]
    assert list(recwarn) == []
