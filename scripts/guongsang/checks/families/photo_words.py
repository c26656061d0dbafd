"""Rules of the words beside a photo: what it shows, for those who do not see it, and who took it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import AUTHORS, WCAG_PICTURES
from guongsang.checks.finding import Finding
from guongsang.checks.material.shown_photos import in_body_of, photos_of, shown_in
from guongsang.checks.recognisers.photo_description import describes_nothing, is_file_name, is_vague, needless_opening
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.model import PLACEHOLDER
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading

_HOW = Phrase(
    "Viết một câu ngắn: ai, đang làm gì, ở đâu; ví dụ «Chị Mỷ giải thích thuật ngữ cho người phiên dịch».",
    "Write a short sentence: who does what, where; such as “Ms Mỷ explains terms to an interpreter”.",
)


def _says_nothing(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for photo in shown_in(reading, story):
        words = photo.words
        if not words or words.startswith(PLACEHOLDER):
            continue
        if is_file_name(words, photo.name):
            yield photo.finding(
                "mo_ta",
                Phrase(f"Mô tả ảnh «{words}» chỉ là tên tệp.", f"The description “{words}” is only a file's name."),
                _HOW,
            )
        elif describes_nothing(words):
            yield photo.finding(
                "mo_ta",
                Phrase(
                    f"Mô tả «{words}» không cho biết ảnh «{photo.name}» có gì.",
                    f"The description “{words}” does not say what “{photo.name}” shows.",
                ),
                _HOW,
            )


DESCRIPTION = Rule(
    code="GS503",
    severity=Severity.ERROR,
    title=Phrase("Mô tả ảnh không nói gì", "A description that says nothing"),
    why=Phrase(
        "Người khiếm thị nghe máy đọc mô tả thay cho ảnh, và mô tả hiện ra khi ảnh chưa tải được. Tên tệp hoặc chữ «ảnh» "
        "không giúp được họ.",
        "Blind people have the description read to them instead of the photo, and it shows while the photo is loading. A "
        "file's name or the word “photo” does not help them.",
    ),
    wrong=(
        "anh: {tep: chan-dung.jpg, mo_ta: chan-dung.jpg, nguon: Văn phòng Ban}",
        "anh: {tep: chan-dung.jpg, mo_ta: Ảnh chân dung, nguon: Văn phòng Ban}",
        "anh: {tep: chan-dung.jpg, mo_ta: IMG_2041, nguon: Văn phòng Ban}",
    ),
    right=(
        "anh: {tep: chan-dung.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}",
        "anh: {tep: chan-dung.jpg, mo_ta: Chân dung chị Giàng Thị Mỷ, nguon: Văn phòng Ban}",
    ),
    basis=WCAG_PICTURES,
    on_story=_says_nothing,
)


def _says_little(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for photo in shown_in(reading, story):
        words = photo.words
        if words.startswith(PLACEHOLDER) or is_file_name(words, photo.name) or describes_nothing(words):
            continue
        opening = needless_opening(words)
        if is_vague(words):
            yield photo.finding(
                "mo_ta",
                Phrase(
                    f"Mô tả «{words}» quá chung, chưa cho biết ảnh «{photo.name}» có gì.",
                    f"The description “{words}” is too vague to say what “{photo.name}” shows.",
                ),
                _HOW,
            )
        elif opening:
            better = words[opening].upper() + words[opening + 1 :]
            found = photo.finding(
                "mo_ta",
                Phrase(
                    f"Mô tả mở đầu bằng chữ thừa «{words[:opening].strip()}».",
                    f"The description begins with needless words, “{words[:opening].strip()}”.",
                ),
                Phrase(
                    f"Máy đọc màn hình đã nói đây là ảnh; viết «{better}».",
                    f"Screen readers say that it is a picture; write “{better}”.",
                ),
            )
            yield found if found.place else found._replace(mend=better)


VAGUE_DESCRIPTION = Rule(
    code="GS504",
    severity=Severity.WARNING,
    title=Phrase("Mô tả ảnh quá chung", "A vague description"),
    why=Phrase(
        "Mô tả tốt kể điều người xem thấy trong ảnh: ai, làm gì, ở đâu. Chữ «Ảnh chụp…» ở đầu là thừa, vì máy đọc màn hình "
        "đã báo đó là ảnh.",
        "A good description tells what is to be seen: who does what, where. “Photo of …” is needless, for screen readers "
        "have said that it is a picture.",
    ),
    wrong=(
        "anh: {tep: chan-dung.jpg, mo_ta: Ảnh chụp lưu niệm, nguon: Văn phòng Ban}",
        "anh: {tep: chan-dung.jpg, mo_ta: Ảnh chụp chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}",
    ),
    right=("anh: {tep: chan-dung.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}",),
    basis=WCAG_PICTURES,
    on_story=_says_little,
)


def _no_credit(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    for path, photo in photos_of(story):
        if photo.credit is None:
            yield Finding(
                path,
                Phrase(f"Ảnh «{photo.file}» chưa ghi nguồn.", f"The photo “{photo.file}” has no credit."),
                Phrase(
                    "Thêm khóa nguon: tên người chụp hoặc nơi cung cấp ảnh, ví dụ «Văn phòng Ban».",
                    "Add the key nguon: who took or gave the photo, such as “Văn phòng Ban”.",
                ),
            )


CREDIT = Rule(
    code="GS505",
    severity=Severity.WARNING,
    title=Phrase("Ảnh không ghi nguồn", "A photo without a credit"),
    why=Phrase(
        "Người chụp ảnh có quyền được ghi tên, và người đọc cần biết ảnh từ đâu.",
        "Whoever took a photo has a right to be named, and readers should know where it comes from.",
    ),
    wrong=('anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',),
    right=('anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: Văn phòng Ban}',),
    basis=AUTHORS,
    on_story=_no_credit,
)


def _no_words(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    for picture in in_body_of(reading):
        if not picture.words:
            yield picture.finding(
                "",
                Phrase(
                    f"Ảnh «{picture.name}» trong bài không có mô tả.",
                    f"The picture “{picture.name}” in the story has no description.",
                ),
                Phrase(
                    f"Viết mô tả giữa hai dấu ngoặc vuông: ![Chị Mỷ tại buổi tiếp công dân]({picture.name}).",
                    f"Write a description between the square brackets: ![Ms Mỷ receiving citizens]({picture.name}).",
                ),
            )


NO_WORDS = Rule(
    code="GS507",
    severity=Severity.WARNING,
    title=Phrase("Ảnh trong bài không có mô tả", "A picture in the story without a description"),
    why=Phrase(
        "Không có mô tả, người khiếm thị không biết ở đó có ảnh gì, và khi ảnh không tải được thì chỉ còn khoảng trống.",
        "Without a description blind people do not know what is there, and if the picture does not load nothing is left.",
    ),
    wrong=("![](chan-dung.jpg)",),
    right=("![Chị Mỷ tại buổi tiếp công dân](chan-dung.jpg)",),
    shown=Shown.STORY,
    basis=WCAG_PICTURES,
    on_story=_no_words,
)
