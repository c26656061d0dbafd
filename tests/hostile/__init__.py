"""Profiles broken in every way officers, editors and attackers have thought of: one table, run by `test_hostile.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from support import COLLECTIVE, PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "2023/giang-thi-my.md"
FOLDER = "2023/giang-thi-my"
HEALTHY = "2024/phong-nghiep-vu-3.md"
FIRST = 2
"""The line on which front matter starts: where a missing key is reported."""

PHOTO = "{tep: chan-dung.jpg, mo_ta: Chị Mỷ tại buổi tiếp công dân}"
AWARD = "hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai"


@dataclass(frozen=True)
class Broken:
    """One broken profile and what must be said of it.

    `at` is the line: a number, the words it starts with (the first such line), or "" where several would be right.
    `says` must be among the words of the problem or its hint. `label` is what the problem is told of, when that is not
    the profile's file. A profile whose only fault is a file beside it is still read: `is_read`.
    """

    name: str
    content: str | bytes
    code: str
    at: int | str = ""
    says: str = ""
    file: str = FILE
    label: str = ""
    beside: Mapping[str, str | bytes] = field(default_factory=dict)
    is_read: bool = False

    @property
    def line(self) -> int | None:
        """The line that must be named, or None."""
        if isinstance(self.at, int):
            return self.at
        content = self.content if isinstance(self.content, str) else self.content.decode("utf-8", "replace")
        lines = [line.strip(" ") for line in content.split("\n")]
        return next(number for number, line in enumerate(lines, 1) if line.startswith(self.at)) if self.at else None


def swap(old: str, new: str, profile: str = PERSON) -> str:
    """Return a profile with one piece of its text exchanged."""
    assert profile.count(old) == 1, old
    return profile.replace(old, new)


def front(**keys: str | None) -> str:
    """Return the person's profile with keys exchanged, added or (None) removed."""
    return with_front(PERSON, **keys)


def group(**keys: str | None) -> str:
    """Return the collective's profile with keys exchanged, added or (None) removed."""
    return with_front(COLLECTIVE, **keys)
