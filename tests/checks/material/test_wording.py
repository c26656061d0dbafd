"""The words of a profile in one text: every passage in its place, names and data of photos among them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from guongsang.checks.material.wording import SEPARATOR, Medium, Wording, wording_of
from guongsang.stories.reader import read_story
from guongsang.stories.story_file import StoryFile
from pictures import encoded, halves
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FOLDER = "2023/giang-thi-my"
PHOTO = "{tep: chan-dung.jpg, mo_ta: Chị Mỷ, nguon: Văn phòng}"


def wording(made: Site, file: str) -> Wording:
    """Return the words of a profile."""
    return wording_of(read_story(made.folder, StoryFile(file, 2023, "giang-thi-my")), made.stories)


def test_values_come_first_and_the_story_last(site: Lay) -> None:
    """Every value of the front matter stands by itself, with the way to it."""
    found = wording(site({"2023/giang-thi-my.md": PERSON}), "2023/giang-thi-my.md")
    assert found.text == SEPARATOR.join(passage.text for passage in found.passages)
    assert (found.story.medium, found.story.text.strip()[:14]) == (Medium.STORY, "## Việc đã làm")
    by_path = {passage.path: passage for passage in found.passages}
    assert by_path["tieu_chi", "sang-kien", 0, "ten"].text == "Bảng thuật ngữ tố tụng"
    assert [passage.text for passage in found.passages if passage.medium is Medium.FILE_NAME] == ["giang thi my"]


def test_every_offset_is_in_its_passage(site: Lay) -> None:
    """From an offset in the whole text one finds the passage, at its first and its last character."""
    found = wording(site({"2023/giang-thi-my.md": PERSON}), "2023/giang-thi-my.md")
    for passage in found.passages:
        assert found.text[passage.start : passage.start + len(passage.text)] == passage.text
        assert found.passage_at(passage.start) == passage
        assert found.passage_at(passage.start + len(passage.text) - 1) == passage


def test_photos_add_their_names_and_what_they_say(site: Lay) -> None:
    """Declared photos lead to the key that names them; others in the folder are read as well."""
    picture = encoded(halves("navy", "white"), comment=unicodedata.normalize("NFD", "Chị Mỷ ở bản").encode())
    made = site(
        {
            f"{FOLDER}/index.md": with_front(PERSON, anh=PHOTO, anh_khac="[{tep: c.jpg, mo_ta: Buổi họp}]"),
            f"{FOLDER}/chan-dung.jpg": picture,
            f"{FOLDER}/hop-giao-ban.png": encoded(halves("navy", "white"), "PNG"),
            f"{FOLDER}/c.jpg": b"MAT",
        }
    )
    found = wording(made, f"{FOLDER}/index.md")
    told = [(passage.medium, passage.text, passage.path, passage.file) for passage in found.passages if passage.file]
    assert told == [
        (Medium.FILE_NAME, "c", ("anh_khac", 0, "tep"), "c.jpg"),
        (Medium.FILE_NAME, "chan dung", ("anh", "tep"), "chan-dung.jpg"),
        (Medium.PHOTO_DATA, "Chị Mỷ ở bản", ("anh", "tep"), "chan-dung.jpg"),
        (Medium.FILE_NAME, "hop giao ban", (), "hop-giao-ban.png"),
    ]
    assert found.passages[-1] is found.story


def test_a_profile_without_a_folder_opens_no_file(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is looked for where no photos can lie."""
    made = site({"2023/giang-thi-my.md": PERSON})
    reading = read_story(made.folder, StoryFile("2023/giang-thi-my.md", 2023, "giang-thi-my"))
    monkeypatch.setattr("guongsang.checks.material.wording.photos_in", lambda _: pytest.fail("a folder was listed"))
    assert wording_of(reading, made.stories).story.text == reading.body
