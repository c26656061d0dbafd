"""Rules of what a fresh draft leaves to be written: none of it reaches the public, and all of it is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guongsang.checks.basis import CONVENTION
from guongsang.checks.bearing import only
from guongsang.checks.finding import Finding
from guongsang.checks.material.wording import texts_of
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.model import PLACEHOLDER, State
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading

_PLACE = lazy_pattern(rf"{re.escape(PLACEHOLDER)}(?!\s+(?:tắt|gọn|hoa|thường|liền|bằng|theo|tay)\b)")
"""A place to be written; `(viết tắt là …)` is how any text may go on."""

_WRITE = Phrase(
    f"Thay «{PLACEHOLDER} …)» bằng nội dung thật, hoặc để trạng thái «du-thao».",
    f"Replace “{PLACEHOLDER} …)” by real text, or keep the state “du-thao”.",
)


def _in_front(reading: Reading) -> list[tuple[tuple[str | int, ...], int]]:
    """Return the way to each value with places to be written, and how many it has."""
    document = reading.document
    # Most profiles have none, and only an escape can keep the words from standing there as they are.
    if document is None or not (PLACEHOLDER in document.text or "\\" in document.text):
        return []
    found = ((path, len(_PLACE.findall(text))) for path, text in texts_of(document.data) if PLACEHOLDER in text)
    return [(path, count) for path, count in found if count]


def _in_story(reading: Reading) -> list[tuple[int, int]]:
    """Return line and column in the file of each place to be written in the story."""
    if PLACEHOLDER not in reading.body:
        return []
    return [
        (reading.body_line + number, match.start() + 1)
        for number, line in enumerate(reading.body.split("\n"))
        for match in _PLACE.finditer(line)
    ]


def _unfinished(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    unwritten = Phrase("Còn chỗ chưa viết.", "A place is still to be written.")
    for path, _count in _in_front(reading):
        yield Finding(path, unwritten, _WRITE)
    for place in _in_story(reading):
        yield Finding((), unwritten, _WRITE, place=place)


UNFINISHED = Rule(
    code=Fault.UNFINISHED,
    severity=Severity.ERROR,
    title=Phrase("Còn chỗ chưa viết", "A place that is still to be written"),
    why=Phrase(
        "Lệnh new để sẵn những chỗ «(viết …)»; chúng không được lên cổng.",
        "The command new leaves places “(viết …)” to be written; they must not reach the public.",
    ),
    wrong=('bai_hoc: ["(viết một câu bắt đầu bằng động từ)"]',),
    right=('bai_hoc: ["Ghi lại mỗi việc đến hạn ngay khi nhận."]',),
    basis=CONVENTION,
    waivable=False,
    bearing=only(State.PENDING, State.PUBLISHED, State.WITHDRAWN, State.ANNULLED),
    on_story=_unfinished,
)


def _left_in_draft(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    front, body = _in_front(reading), _in_story(reading)
    count = sum(number for _, number in front) + len(body)
    if not count:
        return
    message = Phrase(
        f"Bản nháp còn {count} chỗ «{PLACEHOLDER} …)».", f"The draft has {count} places “{PLACEHOLDER} …)” left."
    )
    hint = Phrase(
        "Thay từng chỗ bằng nội dung thật; viết hết rồi mới đổi trạng thái.",
        "Replace each by real text; change the state when none is left.",
    )
    yield Finding(front[0][0], message, hint) if front else Finding((), message, hint, place=body[0])


LEFT_IN_DRAFT = Rule(
    code="GS025",
    severity=Severity.NOTE,
    title=Phrase("Bản nháp còn chỗ chưa viết", "A draft with places still to be written"),
    why=Phrase(
        "Kiểm tra một bản nháp chưa viết xong không tìm ra điều gì sai, nhưng như vậy chưa phải là xong.",
        "Nothing is wrong with a draft that is not written yet, but that does not mean that it is done.",
    ),
    wrong=('cong_bo: {trang_thai: du-thao}\nbai_hoc: ["(viết một câu bắt đầu bằng động từ)"]',),
    right=('cong_bo: {trang_thai: du-thao}\nbai_hoc: ["Ghi lại mỗi việc đến hạn ngay khi nhận."]',),
    basis=CONVENTION,
    waivable=False,
    bearing=only(State.DRAFT),
    on_story=_left_in_draft,
)
