"""Rules of photo files: they lie in the profile's own folder and are pictures that can be opened."""

from __future__ import annotations

import os
import re
import warnings
from typing import TYPE_CHECKING

from PIL import Image

from guongsang import vietnamese
from guongsang.checks.rule import Checking, Finding, Rule
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity
from guongsang.stories.source import position_of
from guongsang.stories.story_file import MAX_PHOTO_BYTES, MAX_PIXELS, MAX_SIDE, PHOTO_FORMATS
from guongsang.stories.tangle import tangle_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guongsang.stories.model import Photo, Story
    from guongsang.stories.reader import Reading


_PICTURE = re.compile(
    r"""!\[[^\]\n]{0,500}\]\(\s{0,9}<?(?P<markdown>[^)\s>]{1,500})"""
    r"""|<img\b[^<>]{0,500}?\bsrc\s{0,9}=\s{0,9}["']?(?P<html>[^"'\s>]{1,500})""",
    re.IGNORECASE,
)
"""A picture in the story, in Markdown or HTML. One inside a code sample is taken for a picture too: stories have none."""


def _photos(story: Story) -> Iterator[tuple[tuple[str | int, ...], Photo]]:
    if story.photo:
        yield ("anh",), story.photo
    for index, photo in enumerate(story.gallery):
        yield ("anh_khac", index), photo


def _outside_folder(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    for path, photo in _photos(story):
        if not _is_plain_name(photo.file):
            yield Finding(
                (*path, "tep"),
                Phrase(
                    f"Tên tệp «{photo.file}» dẫn ra ngoài thư mục hồ sơ.",
                    f"The file name “{photo.file}” leads out of the profile's folder.",
                ),
                Phrase(
                    "Để ảnh cùng thư mục với index.md và chỉ viết tên tệp.",
                    "Keep the photo beside index.md and write only its name.",
                ),
            )


def _is_plain_name(name: str) -> bool:
    return not re.search(r"[/\\:\x00]", name) and not name.startswith(".")


OUTSIDE_FOLDER = Rule(
    code=Fault.OUTSIDE_FOLDER,
    severity=Severity.ERROR,
    title=Phrase("Tệp nằm ngoài thư mục hồ sơ", "A file outside the profile's folder"),
    why=Phrase(
        "Mỗi hồ sơ chỉ dùng tệp trong thư mục của mình, để gỡ hồ sơ là gỡ hết và không tệp nào khác lọt lên cổng.",
        "A profile uses only files of its own folder, so that removing it removes everything and no other file gets out.",
    ),
    wrong='anh: {tep: ../chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    right='anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    on_story=_outside_folder,
)


def _photo_files(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for path, photo in _photos(story):
        if not _is_plain_name(photo.file):
            continue
        if not reading.place.has_folder:
            yield Finding(
                (*path, "tep"),
                Phrase(
                    "Hồ sơ có ảnh phải nằm trong thư mục riêng.", "A profile with photos needs a folder of its own."
                ),
                Phrase(
                    f"Chuyển tệp thành {checking.name}/{reading.place.year}/{reading.place.slug}/index.md và để ảnh cạnh nó.",
                    f"Move the file to {checking.name}/{reading.place.year}/{reading.place.slug}/index.md and put the photo beside it.",
                ),
            )
            continue
        yield from _photo_opens(checking, reading, photo, (*path, "tep"))
    yield from _pictures_in_body(checking, reading)


def _pictures_in_body(checking: Checking, reading: Reading) -> Iterator[Finding]:
    if ("![" not in reading.body and "<img" not in reading.body) or tangle_at(reading.body) is not None:
        return
    for match in _PICTURE.finditer(reading.body):
        name = match["markdown"] or match["html"] or ""
        file = checking.stories / reading.place.folder / name
        if reading.place.has_folder and _is_plain_name(name) and os.path.isfile(file) and _fits(*_photo_size(file)):  # noqa: PTH113
            continue
        line, column = position_of(reading.body, match.start())
        yield Finding(
            (),
            Phrase(f"Ảnh «{name}» trong bài không hiện được.", f"The picture “{name}” in the story cannot be shown."),
            Phrase(
                "Chỉ dùng được tệp ảnh nằm cạnh index.md; tốt nhất khai ở khóa anh_khac để có mô tả và nguồn.",
                "Only a photo beside index.md can be used; best declare it under anh_khac, with description and credit.",
            ),
            place=(reading.body_line + line - 1, column),
        )


def _photo_opens(checking: Checking, reading: Reading, photo: Photo, path: tuple[str | int, ...]) -> Iterator[Finding]:
    folder = checking.stories / reading.place.folder
    file = folder / photo.file
    if not os.path.isfile(file) or file.is_symlink():  # noqa: PTH113 - Path.is_file raises for a name that is too long
        others = [entry.name for entry in folder.iterdir() if entry.suffix.lower() != ".md"]
        near = vietnamese.nearest(photo.file, others)
        yield Finding(
            path,
            Phrase(
                f"Không có tệp ảnh «{photo.file}» cạnh hồ sơ.", f"There is no photo “{photo.file}” beside the profile."
            ),
            Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
            if near
            else Phrase("Chép ảnh vào thư mục của hồ sơ.", "Copy the photo into the profile's folder."),
        )
        return
    width, height = _photo_size(file)
    if not _fits(width, height) or file.stat().st_size > MAX_PHOTO_BYTES:
        yield Finding(
            path,
            Phrase(
                f"Không dùng được tệp «{photo.file}» làm ảnh.", f"The file “{photo.file}” cannot be used as a photo."
            ),
            Phrase(
                "Mở ảnh bằng trình xem ảnh và lưu lại thành .jpg, không quá 40 triệu điểm ảnh.",
                "Open it in a picture viewer and save it again as .jpg, at most 40 megapixels.",
            ),
        )


def _fits(width: int, height: int) -> bool:
    """Whether a photo of that size can be published; zeros mean that it is no photo."""
    return 0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE and width * height <= MAX_PIXELS


def _photo_size(file: Path) -> tuple[int, int]:
    """Return a photo's width and height in pixels, or zeros when it is no photo.

    Only the header is read: a decompression bomb is refused without being decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=PHOTO_FORMATS) as image:
                return image.size
    except Exception:  # noqa: BLE001 - on a damaged file the decoders raise nearly anything
        return 0, 0


PHOTO_FILE = Rule(
    code=Fault.PHOTO_FILE,
    severity=Severity.ERROR,
    title=Phrase("Ảnh thiếu hoặc không mở được", "A photo that is missing or cannot be opened"),
    why=Phrase("Người đọc không được gặp khung ảnh vỡ.", "Readers must never meet a broken picture."),
    wrong='anh: {tep: khong-co.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    right='anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    on_story=_photo_files,
)
