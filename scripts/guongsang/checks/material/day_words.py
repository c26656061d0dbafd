"""Words for messages that compare days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.language import Phrase

if TYPE_CHECKING:
    import datetime as dt

COMPARE = Phrase(
    "Đối chiếu với văn bản gốc rồi sửa ngày ghi sai.", "Compare with the papers and mend the date that is wrong."
)


def day_text(date: dt.date) -> Phrase:
    """Write a day in figures as either language has it: 20/12/2023, and 2023-12-20 in English."""
    return Phrase(vietnamese.date_short(date), date.isoformat())
