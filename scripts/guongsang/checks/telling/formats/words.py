"""The one line that sums results up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from guongsang.language import Phrase
from guongsang.stories.labels import SEVERITY

if TYPE_CHECKING:
    from guongsang.checks.telling.results import Results


def summary(results: Results) -> Phrase:
    """Say in one line how many profiles were checked and what was found."""
    seen, found = results.seen, Counter(problem.severity for problem in results.problems)
    waived = len(results.waived)
    set_aside = Phrase(f" Được miễn: {waived}.", f" Waived: {waived}.") if waived else Phrase("", "")
    profiles = "1 profile" if seen == 1 else f"{seen} profiles"
    if not found:
        return Phrase(
            f"Đã kiểm tra {seen} hồ sơ: không có vấn đề nào.{set_aside.vi}",
            f"Checked {profiles}: no problems.{set_aside.en}",
        )
    vi = ", ".join(f"{found[level]} {label.vi}" for level, label in SEVERITY.items() if found[level])
    en = ", ".join(
        f"{found[level]} {label.en}{'s' if found[level] > 1 else ''}"
        for level, label in SEVERITY.items()
        if found[level]
    )
    if not seen:
        # Of pages, the registry, or of a profile that is gone.
        return Phrase(f"Có {vi}.{set_aside.vi}", f"There are {en}.{set_aside.en}")
    return Phrase(f"Đã kiểm tra {seen} hồ sơ: {vi}.{set_aside.vi}", f"Checked {profiles}: {en}.{set_aside.en}")
