"""Rules of the story itself, below the front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.rule import Checking, Finding, Rule
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity
from guongsang.stories.source import position_of
from guongsang.stories.tangle import tangle_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading


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
    wrong="<b a1><b a2><b a3> … (hàng nghìn thẻ)",
    right="**chữ đậm** viết bằng Markdown",
    on_story=_tangled,
)
