"""Rules of the words beside a photo: what describes it and what only seems to, and who took it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Mend, Problem
from hostile.files import picture
from support import CONSENT, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FOLDER = "2023/giang-thi-my"
INDEX = f"{FOLDER}/index.md"
PERSON = with_front(PERSON, dong_y=CONSENT)


def described(words: str, site: Lay, name: str = "chan-dung.jpg") -> list[Problem]:
    """Return the problems of a profile whose portrait is described like that."""
    profile = with_front(PERSON, anh=f'{{tep: {name}, mo_ta: "{words}", nguon: Văn phòng Ban}}')
    return list(site({INDEX: profile, f"{FOLDER}/{name}": picture("JPEG", 800, 600)}).inspect().problems)


@pytest.mark.parametrize(
    "words",
    [
        "Chị Mỷ tại buổi tiếp công dân",
        "Giàng Thị Mỷ",
        "Chân dung Giàng Thị Mỷ",
        "Ảnh chân dung chị Mỷ",
        "Tranh minh họa: ruộng bậc thang lúc mặt trời lên",
        "Ảnh tư liệu: hội nghị năm 1991",
        "Phòng họp",
    ],
)
def test_a_description_says_what_is_to_be_seen(words: str, site: Lay) -> None:
    """A person's name alone will do for a portrait: it is what a reader would see in it."""
    assert described(words, site) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("chan-dung.jpg", "chan-dung.jpg"),
        ("chan-dung", "chan-dung.jpg"),
        ("Chan-Dung.JPG", "chan-dung.jpg"),
        ("anh goc.heic", "chan-dung.jpg"),
        ("IMG_2041", "chan-dung.jpg"),
        ("DSC00815", "chan-dung.jpg"),
        ("Zalo_815", "chan-dung.jpg"),
        ("Ảnh", "chan-dung.jpg"),
        ("ảnh 1", "chan-dung.jpg"),
        ("Hình ảnh", "chan-dung.jpg"),
        ("Chân dung", "mot.jpg"),
        ("Ảnh chân dung cá nhân", "chan-dung.jpg"),
        ("image", "chan-dung.jpg"),
        ("Photo 2", "chan-dung.jpg"),
        ("…", "chan-dung.jpg"),
        ("💐", "chan-dung.jpg"),
    ],
)
def test_a_description_that_says_nothing_is_an_error(words: str, name: str, site: Lay) -> None:
    """A file's name, a camera's number or the word "photo" is no description."""
    (problem,) = described(words, site, name)
    assert (problem.code, problem.line, words in problem.message.vi) == ("GS503", 26, True)


def test_words_made_into_a_file_name_are_a_description(site: Lay) -> None:
    """A file well named after what it shows does not spoil the description."""
    assert described("Chị Mỷ tiếp công dân", site, "chi-my-tiep-cong-dan.jpg") == []


@pytest.mark.parametrize("words", ["Ảnh chụp lưu niệm", "Họp", "Ảnh hoạt động", "Hình ảnh đẹp", "Ảnh tư liệu", "Bảng"])
def test_a_vague_description_is_a_warning(words: str, site: Lay) -> None:
    """A word or two that would fit any photo."""
    (problem,) = described(words, site)
    assert (problem.code, "quá chung" in problem.message.vi) == ("GS504", True)


@pytest.mark.parametrize(
    ("words", "better"),
    [
        ("Ảnh chụp chị Mỷ tại buổi tiếp công dân", "Chị Mỷ tại buổi tiếp công dân"),
        ("Hình ảnh về buổi họp giao ban", "Buổi họp giao ban"),
        ("Bức ảnh ghi lại ruộng bậc thang mùa lúa chín", "Ruộng bậc thang mùa lúa chín"),
    ],
)
def test_a_needless_beginning_can_be_mended(words: str, better: str, site: Lay) -> None:
    """Screen readers say themselves that it is a picture."""
    (problem,) = described(words, site)
    assert (problem.code, problem.mend) == ("GS504", Mend(words, better))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("![](a.jpg)", "GS507"),
        ("![ ][a]\n\n[a]: a.jpg", "GS507"),
        ("<img src=a.jpg>", "GS507"),
        ('<img src=a.jpg alt="">', "GS507"),
        ("![a.jpg](a.jpg)", "GS503"),
        ("![Ảnh](a.jpg)", "GS503"),
        ("![Bảng](a.jpg)", "GS504"),
        ("![Ảnh chụp bà con họp bản](a.jpg)", "GS504"),
    ],
)
def test_pictures_in_the_story_need_words_too(written: str, code: str, site: Lay) -> None:
    """The same is asked of them, and told at their line."""
    made = site({INDEX: f"{PERSON}\n{written}\n", f"{FOLDER}/a.jpg": picture("JPEG", 800, 600)})
    (problem,) = made.inspect().problems
    assert (problem.code, problem.line) == (code, 32)
    assert problem.mend is None


def test_every_photo_without_a_credit_is_told(site: Lay) -> None:
    """Each at its own place."""
    photo = "{tep: %s.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân}"
    profile = with_front(PERSON, anh=photo % "a", anh_khac=f"\n  - {photo % 'b'}\n  - {photo % 'c'}")
    made = site({INDEX: profile} | {f"{FOLDER}/{name}.jpg": picture("JPEG", 800, 600) for name in "abc"})
    assert [(problem.code, problem.line) for problem in made.inspect().problems] == [
        ("GS505", 26),
        ("GS505", 28),
        ("GS505", 29),
    ]


def test_a_draft_may_leave_the_words_to_be_written(site: Lay) -> None:
    """The placeholder of a fresh draft is told as such and not as a bad description."""
    assert {problem.code for problem in described("(viết mô tả ảnh)", site)} == {"GS021"}
