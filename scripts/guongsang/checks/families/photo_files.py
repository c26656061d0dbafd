"""Rules of photo files: they lie in the profile's own folder and are whole pictures, large enough to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.basis import CONVENTION
from guongsang.checks.bearing import ON_FORM
from guongsang.checks.example import Example, Picture, Profile
from guongsang.checks.finding import Finding
from guongsang.checks.material.shown_photos import declared_in, shown_in
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.picture_formats import SUFFIXES_OF
from guongsang.stories.faults import Fault
from guongsang.stories.photo_file import (
    MAX_BYTES,
    MAX_PIXELS,
    MAX_SIDE,
    MIN_PORTRAIT_SIDE,
    MIN_SIDE,
    fits,
    is_plain_name,
    is_there,
    is_whole,
    measure,
    photos_in,
)
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.shown_photos import ShownPhoto
    from guongsang.stories.model import Story
    from guongsang.stories.photo_file import Measure
    from guongsang.stories.reader import Reading

_LONGEST_NAME = 60
_MOST_NAMED = 5


def _outside_folder(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    for photo in declared_in(story):
        if not is_plain_name(photo.name):
            yield photo.finding(
                "tep",
                Phrase(
                    f"Tên tệp «{photo.name}» dẫn ra ngoài thư mục hồ sơ.",
                    f"The file name “{photo.name}” leads out of the profile's folder.",
                ),
                Phrase(
                    "Để ảnh cùng thư mục với index.md và chỉ viết tên tệp.",
                    "Keep the photo beside index.md and write only its name.",
                ),
            )


OUTSIDE_FOLDER = Rule(
    code=Fault.OUTSIDE_FOLDER,
    severity=Severity.ERROR,
    title=Phrase("Tệp nằm ngoài thư mục hồ sơ", "A file outside the profile's folder"),
    why=Phrase(
        "Mỗi hồ sơ chỉ dùng tệp trong thư mục của mình, để gỡ hồ sơ là gỡ hết và không tệp nào khác lọt lên cổng.",
        "A profile uses only files of its own folder, so that removing it removes everything and no other file gets out.",
    ),
    wrong=('anh: {tep: ../chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: Văn phòng Ban}',),
    right=('anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: Văn phòng Ban}',),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_story=_outside_folder,
)


def _unusable(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for photo in shown_in(reading, story):
        fault = _fault(checking, reading, photo)
        if fault:
            yield photo.finding("tep", *fault)


def _fault(checking: Checking, reading: Reading, photo: ShownPhoto) -> tuple[Phrase, Phrase] | None:
    """Say why a photo cannot be shown, and what to do; None when it can."""
    place = reading.place
    if not is_plain_name(photo.name):
        # In the front matter, that is a rule of its own.
        return _not_beside(photo.name) if photo.place else None
    if not place.has_folder:
        return (
            Phrase("Hồ sơ có ảnh phải nằm trong thư mục riêng.", "A profile with photos needs a folder of its own."),
            Phrase(
                f"Chuyển tệp thành {checking.stories.name}/{place.year}/{place.slug}/index.md và để ảnh cạnh nó.",
                f"Move the file to {checking.stories.name}/{place.year}/{place.slug}/index.md and put the photo beside it.",
            ),
        )
    folder = checking.stories.path / place.folder
    file = folder / photo.name
    if not is_there(file):
        return _missing(photo.name, folder)
    measured = measure(file)
    if measured is None or not fits(measured.width, measured.height) or file.stat().st_size > MAX_BYTES:
        return (
            Phrase(
                f"Không dùng được tệp «{photo.name}» làm ảnh.", f"The file “{photo.name}” cannot be used as a photo."
            ),
            _remedy(measured, file),
        )
    if checking.decodes and not is_whole(file):
        return (
            Phrase(
                f"Ảnh «{photo.name}» bị hỏng bên trong, không hiện được.",
                f"The photo “{photo.name}” is damaged inside and cannot be shown.",
            ),
            Phrase(
                "Chép lại bản gốc (tệp có thể đã bị cắt khi gửi hoặc tải), hoặc mở bằng trình xem ảnh rồi lưu lại.",
                "Copy the original anew (the file may have been cut while being sent), or save it again from a picture "
                "viewer.",
            ),
        )
    return None


def _not_beside(name: str) -> tuple[Phrase, Phrase]:
    short = name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"
    return (
        Phrase(f"Ảnh «{short}» trong bài không hiện được.", f"The picture “{short}” in the story cannot be shown."),
        Phrase(
            "Chỉ dùng được tệp ảnh nằm cạnh index.md; tốt nhất khai ở khóa anh_khac để có mô tả và nguồn.",
            "Only a photo beside index.md can be used; best declare it under anh_khac, with description and credit.",
        ),
    )


def _missing(name: str, folder: Path) -> tuple[Phrase, Phrase]:
    near = vietnamese.nearest(name, photos_in(folder))
    return (
        Phrase(f"Không có tệp ảnh «{name}» cạnh hồ sơ.", f"There is no photo “{name}” beside the profile."),
        Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
        if near
        else Phrase("Chép ảnh vào thư mục của hồ sơ.", "Copy the photo into the profile's folder."),
    )


def _remedy(measured: Measure | None, file: Path) -> Phrase:
    """Say how to make a photo of what cannot be used as one."""
    if measured and measured.width and measured.height and not fits(measured.width, measured.height):
        size = f"{measured.width} × {measured.height}" if measured.format else ""
        return Phrase(
            f"Ảnh có {size or 'quá nhiều'} điểm ảnh; thu nhỏ còn tối đa {MAX_PIXELS // 1_000_000} triệu điểm "
            f"ảnh, mỗi cạnh tối đa {vietnamese.number_text(MAX_SIDE)}.",
            f"It has {size or 'too many'} pixels; scale it down to {MAX_PIXELS // 1_000_000} megapixels at "
            f"most, and {MAX_SIDE:,} a side.",
        )
    if measured and measured.width and measured.height:
        return Phrase(
            f"Tệp nặng {file.stat().st_size // 1_000_000} MB; lưu lại thành .jpg, tối đa {MAX_BYTES // 1_000_000} MB.",
            f"The file has {file.stat().st_size // 1_000_000} MB; save it as .jpg of at most {MAX_BYTES // 1_000_000} MB.",
        )
    return Phrase(
        "Mở ảnh bằng trình xem ảnh và lưu lại thành .jpg; nếu không mở được, xin lại bản gốc.",
        "Open it in a picture viewer and save it again as .jpg; if it does not open, ask for the original.",
    )


PHOTO_FILE = Rule(
    code=Fault.PHOTO_FILE,
    severity=Severity.ERROR,
    title=Phrase("Ảnh thiếu hoặc không mở được", "A photo that is missing or cannot be opened"),
    why=Phrase(
        f"Người đọc không được gặp khung ảnh vỡ. Ảnh phải có trong thư mục hồ sơ, mở được đến hết, không quá "
        f"{MAX_PIXELS // 1_000_000} triệu điểm ảnh và {MAX_BYTES // 1_000_000} MB; ảnh trong bài cũng vậy.",
        f"Readers must never meet a broken picture. A photo lies in the profile's folder, opens to its end, and has no more "
        f"than {MAX_PIXELS // 1_000_000} megapixels and {MAX_BYTES // 1_000_000} MB; pictures in the story too.",
    ),
    wrong=('anh: {tep: khong-co.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: Văn phòng Ban}',),
    right=('anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: Văn phòng Ban}',),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_story=_unusable,
)


def _measured(checking: Checking, reading: Reading, story: Story) -> Iterator[tuple[ShownPhoto, Measure]]:
    """Yield the photos that can be opened, each with its measure."""
    if not reading.place.has_folder:
        return
    folder = checking.stories.path / reading.place.folder
    for photo in shown_in(reading, story):
        if is_plain_name(photo.name) and is_there(folder / photo.name):
            measured = measure(folder / photo.name)
            if measured and fits(measured.width, measured.height):
                yield photo, measured


_FOLDER = "2023/giang-thi-my"


def _portrait(shown: str, suffix: str, picture: Picture) -> Example:
    """Write an example of a profile with a portrait beside it."""
    front = f"anh: {{tep: chan-dung.{suffix}, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}}"
    return Example(shown, {f"{_FOLDER}/index.md": Profile(front), f"{_FOLDER}/chan-dung.{suffix}": picture})


def _misnamed(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for photo, measured in _measured(checking, reading, story):
        stem, dot, suffix = photo.name.rpartition(".")
        suffixes = SUFFIXES_OF.get(measured.format, ())
        if suffixes and dot + suffix.lower() not in suffixes:
            better = f"{stem or suffix}{suffixes[0]}"
            yield photo.finding(
                "tep",
                Phrase(
                    f"Tên tệp «{photo.name}» không đúng loại: bên trong là ảnh {measured.format}.",
                    f"The name “{photo.name}” tells the wrong type: inside is a picture of type {measured.format}.",
                ),
                Phrase(
                    f"Đổi tên tệp thành «{better}» và sửa tên ấy trong hồ sơ.",
                    f"Rename the file “{better}”, in the profile too.",
                ),
            )


MISNAMED_PHOTO = Rule(
    code="GS501",
    severity=Severity.ERROR,
    title=Phrase("Đuôi tệp ảnh không đúng loại ảnh", "A photo whose suffix tells another type"),
    why=Phrase(
        "Tệp đổi đuôi bằng tay sẽ không mở được ở nhiều phần mềm, kể cả khi lưu trữ lâu dài; tên tệp phải nói đúng loại.",
        "A file renamed by hand does not open in many programs, nor from an archive years later; its name tells its type.",
    ),
    wrong=(_portrait("Ảnh PNG mang tên chan-dung.jpg", "jpg", Picture("PNG")),),
    right=(_portrait("Ảnh PNG mang tên chan-dung.png", "png", Picture("PNG")),),
    basis=CONVENTION,
    on_story=_misnamed,
)


def _too_small(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for photo, measured in _measured(checking, reading, story):
        if max(measured.width, measured.height) < photo.least:
            yield photo.finding(
                "tep",
                Phrase(
                    f"Ảnh «{photo.name}» quá nhỏ: {measured.width} × {measured.height} điểm ảnh, cạnh dài cần ít nhất "
                    f"{photo.least}.",
                    f"The photo “{photo.name}” is too small: {measured.width} × {measured.height} pixels; its longer side "
                    f"needs at least {photo.least}.",
                ),
                Phrase(
                    "Xin bản gốc của người chụp (ảnh gửi qua ứng dụng nhắn tin thường đã bị thu nhỏ); đừng phóng to ảnh này.",
                    "Ask the photographer for the original (messengers scale photos down); do not enlarge this one.",
                ),
            )


SMALL_PHOTO = Rule(
    code="GS502",
    severity=Severity.ERROR,
    title=Phrase("Ảnh quá nhỏ", "A photo that is too small"),
    why=Phrase(
        f"Ảnh nhỏ bị mờ trên màn hình và không in được. Cạnh dài của ảnh chính (khóa anh) cần ít nhất {MIN_PORTRAIT_SIDE} "
        f"điểm ảnh, của ảnh khác ít nhất {MIN_SIDE}. Ảnh tư liệu không còn bản lớn hơn thì miễn kiểm tra kèm lý do.",
        f"A small photo is blurred on the screen and cannot be printed. The longer side of the main photo (key anh) needs "
        f"{MIN_PORTRAIT_SIDE} pixels, of others {MIN_SIDE}. For an old photo of which there is no larger copy, waive this.",
    ),
    wrong=(_portrait("chan-dung.jpg có 300 × 399 điểm ảnh", "jpg", Picture(width=300, height=399)),),
    right=(_portrait("chan-dung.jpg có 300 × 400 điểm ảnh", "jpg", Picture(width=300, height=400)),),
    basis=CONVENTION,
    on_story=_too_small,
)


def _unused(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    if not reading.place.has_folder:
        return
    shown = {photo.name for photo in shown_in(reading, story)}
    unused = [name for name in photos_in(checking.stories.path / reading.place.folder) if name not in shown]
    if unused:
        named = ", ".join(f"«{vietnamese.nfc(name)}»" for name in unused[:_MOST_NAMED])
        more = len(unused) - _MOST_NAMED
        yield Finding(
            ("anh_khac",),
            Phrase(
                f"Hồ sơ không dùng đến tệp ảnh {named}{f' và {more} tệp nữa' if more > 0 else ''}.",
                f"The profile does not use the photo {named.replace('«', '“').replace('»', '”')}"
                f"{f' and {more} more' if more > 0 else ''}.",
            ),
            Phrase(
                "Khai ảnh ở khóa anh hoặc anh_khac, hoặc chuyển tệp ra khỏi thư mục hồ sơ.",
                "Declare the photo under anh or anh_khac, or move the file out of the profile's folder.",
            ),
            at_key=True,
        )


UNUSED_PHOTO = Rule(
    code="GS506",
    severity=Severity.WARNING,
    title=Phrase("Tệp ảnh không dùng đến", "A photo that is not used"),
    why=Phrase(
        "Ảnh nằm trong thư mục mà không khai thì không lên trang: hoặc quên khai, hoặc là ảnh chưa được đồng ý công bố, "
        "không nên lưu cùng hồ sơ.",
        "A photo that is not declared does not get onto the page: either it was forgotten, or nobody agreed to its being "
        "published and it should not be kept here.",
    ),
    wrong=(
        Example(
            "Thư mục có hop.jpg nhưng hồ sơ không khai ảnh nào",
            {f"{_FOLDER}/index.md": Profile(), f"{_FOLDER}/hop.jpg": Picture()},
        ),
    ),
    right=(
        Example(
            "anh_khac có mục {tep: hop.jpg, …}",
            {
                f"{_FOLDER}/index.md": Profile("anh_khac: [{tep: hop.jpg, mo_ta: Buổi họp giao ban của phòng}]"),
                f"{_FOLDER}/hop.jpg": Picture(),
            },
        ),
    ),
    basis=CONVENTION,
    on_story=_unused,
)
