"""Rules of the story itself, below the front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guongsang.checks.finding import Finding
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.model import State
from guongsang.stories.problem import Severity
from guongsang.stories.source import position_of
from guongsang.stories.tangle import tangle_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading

_LINE = re.compile(r".+")
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")


def _tangled(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    at = tangle_at(reading.body)
    if at is not None:
        line, column = position_of(reading.body, at)
        yield Finding(
            (),
            Phrase(
                "Bài có quá nhiều thẻ HTML, hoặc trích dẫn và danh sách lồng nhau quá sâu.",
                "The story has too many HTML tags, or quotes and lists nested too deep.",
            ),
            Phrase(
                "Dán lại bài dưới dạng văn bản thuần, rồi định dạng bằng Markdown.",
                "Paste the story again as plain text, then format it with Markdown.",
            ),
            place=(reading.body_line + line - 1, column),
        )


TANGLED_BODY = Rule(
    code=Fault.TANGLED_BODY,
    severity=Severity.ERROR,
    title=Phrase("Bài viết rối, không dựng được", "A story too tangled to be drawn"),
    why=Phrase(
        "Bài dán từ trang mạng có thể mang theo hàng nghìn thẻ HTML; dựng chúng làm treo máy và trang không đọc được.",
        "A story pasted from a web page may bring thousands of HTML tags; drawing them exhausts a machine.",
    ),
    wrong=("<b a1><b a2><b a3> … (hàng nghìn thẻ)",),
    right=("**chữ đậm** viết bằng Markdown",),
    shown=Shown.FILES,
    waivable=False,
    always=True,
    on_story=_tangled,
)


def _is_empty(body: str) -> bool:
    """Whether a story has no words of its own: headings and comments are none."""
    at = 0
    while at < len(body):
        comment = body.find("<!--", at)
        end = comment if comment >= 0 else len(body)
        if any(_has_words(line[0]) for line in _LINE.finditer(body, at, end)):
            return False
        closing = body.find("-->", end + 4)
        at = closing + 3 if closing >= 0 else len(body)
    return True


def _has_words(line: str) -> bool:
    return not _HEADING.match(line) and any(map(str.isalnum, line))


def _without_story(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    if story.publication.state is not State.ANNULLED and _is_empty(reading.body):
        yield Finding(
            (),
            Phrase("Hồ sơ không có bài viết.", "The profile has no story."),
            Phrase(
                "Viết bài bên dưới dòng «---» thứ hai: khó khăn, cách làm, kết quả, bài học.",
                "Write the story below the second line “---”: the difficulty, what was done, what came of it.",
            ),
            place=(max(1, reading.body_line - 1), 1),
        )


WITHOUT_STORY = Rule(
    code="GS024",
    severity=Severity.ERROR,
    title=Phrase("Hồ sơ không có bài viết", "A profile without a story"),
    why=Phrase(
        "Người đọc vào trang để biết việc đã làm thế nào mà làm theo; trang chỉ có tên và số quyết định thì không nhân rộng được gì.",
        "Readers come to learn how it was done; from a name and the number of a decision nobody can learn.",
    ),
    wrong=("---\n… (thông tin đầu tệp)\n---\n\n## Việc đã làm",),
    right=("---\n… (thông tin đầu tệp)\n---\n\n## Việc đã làm\n\nChị Mỷ lập bảng thuật ngữ cho phiên dịch.",),
    shown=Shown.FILES,
    basis="Kế hoạch năm 2023 của Ban Nội chính Tỉnh ủy, mục I.2",
    on_story=_without_story,
)


_FENCE = re.compile(r"[ >]*+(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(`+)[^`\n]*\1")
_RAW_LINE = re.compile(r"(?:[ \t]*+(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t]))*+ {0,3}<")
"""A line whose first sign, after those of quotes and lists, begins HTML: what is in it goes to the browser as it is."""

_SWALLOWING = re.compile(r"<(?:(?P<drawn>svg|math)(?=[\s>/])|(?P<opened>!--|\?|!\[CDATA\[|![A-Z]))", re.IGNORECASE)
_CLOSING = {"!--": "-->", "?": "?>", "![CDATA[": "]]>"}


def _swallowed(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    closed = 0
    closings: dict[str, int] = {}
    for number, start, line in _lines_with_tags(reading.body):
        is_raw = _RAW_LINE.match(line) is not None
        for match in _SWALLOWING.finditer(line):
            if start + match.start() < closed:
                continue
            place = (reading.body_line + number, match.start() + 1)
            if match["drawn"]:
                yield Finding((), *_not_drawn(match[0]), place=place)
            elif is_raw:
                closing = _CLOSING.get(match["opened"], ">")
                at = start + match.end()
                if closings.get(closing, -1) < at:
                    # Looked for once: a body may hold thousands of openings before one closing.
                    found = reading.body.find(closing, at)
                    closings[closing] = found if found >= 0 else len(reading.body)
                end = _end_of(reading.body, at, closing, closings[closing])
                if end is None:
                    yield Finding((), *_never_closed(match[0], closing), place=place)
                    break
                closed = end


def _lines_with_tags(body: str) -> Iterator[tuple[int, int, str]]:
    """Yield number and start of each line that may hold HTML, and the line with the code in it blanked out."""
    if "<" not in body:
        return
    fence, start = "", 0
    for number, line in enumerate(body.split("\n")):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        elif not fence and "<" in line:
            yield number, start, _CODE_SPAN.sub(lambda match: " " * len(match[0]), line)
        start += len(line) + 1


def _end_of(body: str, start: int, closing: str, end: int) -> int | None:
    """Return where what is opened before `start` ends; None when it does not, or another comment begins before."""
    if end == len(body) or (closing == "-->" and body.find("\n<!--", start, end) >= 0):
        return None
    return end + len(closing)


def _never_closed(opening: str, closing: str) -> tuple[Phrase, Phrase]:
    return (
        Phrase(
            f"Chỗ mở «{opening}» không có «{closing}» đóng lại, nên những chữ sau nó không hiện trên trang.",
            f"“{opening}” is opened and never closed by “{closing}”, so what follows is not shown.",
        ),
        Phrase(
            f"Thêm «{closing}» vào chỗ kết thúc, hoặc xóa «{opening}».",
            f"Put “{closing}” where it ends, or delete “{opening}”.",
        ),
    )


def _not_drawn(tag: str) -> tuple[Phrase, Phrase]:
    return (
        Phrase(
            f"Thẻ «{tag}»: chữ và hình trong thẻ này không hiện trên trang.",
            f"The tag “{tag}”: what it holds is not shown.",
        ),
        Phrase(
            "Xóa thẻ này; hình thì lưu thành tệp .png đặt cạnh hồ sơ, công thức thì viết bằng chữ.",
            "Delete the tag; save a picture as .png beside the profile, write a formula in words.",
        ),
    )


SWALLOWED_TEXT = Rule(
    code="GS027",
    severity=Severity.ERROR,
    title=Phrase("Chữ trong bài bị mất khi dựng", "Words of the story that would not be shown"),
    why=Phrase(
        "Chú thích không đóng, hay thẻ svg, math dán từ nơi khác, làm phần bài phía sau biến mất mà không ai hay.",
        "A comment that is never closed, or a pasted svg or math tag, makes the rest of a story vanish unnoticed.",
    ),
    wrong=("<!-- hỏi lại chị Mỷ con số này", "<svg><desc>Bảng thuật ngữ</desc></svg>", "<?php echo 1"),
    right=("<!-- hỏi lại chị Mỷ con số này -->", "Gõ `<!--` để mở chú thích, `<svg>` để chèn hình."),
    shown=Shown.STORY,
    waivable=False,
    always=True,
    on_story=_swallowed,
)
