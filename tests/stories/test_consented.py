"""What of a profile may be published."""

from __future__ import annotations

import pytest

from guongsang.stories.consented import consented, published_story
from guongsang.stories.model import Story
from guongsang.stories.story_file import StoryFile
from guongsang.stories.summary import summarise
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import parse_yaml
from support import COLLECTIVE, PERSON, TODAY, with_front

PHOTO = "{tep: anh.jpg, mo_ta: Chị Mỷ bên bàn làm việc, nguon: Văn phòng}"


def story(profile: str, scope: str | None) -> Story:
    """Return a story with photos whose person agreed to so much; None is no consent at all."""
    consent = f"{{ngay: 2023-11-25, pham_vi: [{scope}]}}" if scope is not None else None
    text = with_front(profile, anh=PHOTO, anh_khac=f"[{PHOTO}]", dong_y=consent)
    document = parse_yaml(text.split("---\n")[1], "a.md")
    read = validate(Story, document, document.data)[0]
    assert read
    return read


@pytest.mark.parametrize(
    ("scope", "pictured", "post"),
    [
        ("ho-ten, chuc-vu, hinh-anh, cau-chuyen", True, True),
        ("ho-ten, chuc-vu, cau-chuyen", False, True),
        ("ho-ten, hinh-anh, cau-chuyen", True, False),
        ("ho-ten", False, False),
        (None, False, False),
    ],
)
def test_only_what_a_person_agreed_to_is_left(scope: str | None, pictured: bool, post: bool) -> None:
    """In the story, in what is read of its record, and in what listings know; all else stays."""
    whole = story(PERSON, scope)
    for left in (consented(whole), published_story(whole.model_dump_json(by_alias=True).encode())):
        assert (left.photo is not None, len(left.gallery), left.post is not None) == (pictured, int(pictured), post)
        assert (left.name, left.summary, left.consent) == (whole.name, whole.summary, whole.consent)
    listed = summarise(whole, StoryFile("2023/a/index.md", 2023, "a"), TODAY)
    assert (listed.photo is not None, listed.post) == (pictured, "Chuyên viên chính" if post else "")


def test_a_collective_need_not_agree() -> None:
    """Nothing of theirs is anybody's own."""
    whole = story(COLLECTIVE, None)
    assert consented(whole) is whole
