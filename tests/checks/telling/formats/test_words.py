"""The line that sums results up."""

from __future__ import annotations

import pytest

from guongsang.checks.examining.waiving import Waived
from guongsang.checks.telling.formats import summary
from guongsang.stories.problem import Severity
from told_problems import problem, results


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ((), ("Đã kiểm tra 7 hồ sơ: không có vấn đề nào.", "Checked 7 profiles: no problems.")),
        ((Severity.ERROR,), ("Đã kiểm tra 7 hồ sơ: 1 lỗi.", "Checked 7 profiles: 1 error.")),
        (
            (Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.ERROR),
            ("Đã kiểm tra 7 hồ sơ: 2 lỗi, 1 cảnh báo, 1 ghi chú.", "Checked 7 profiles: 2 errors, 1 warning, 1 note."),
        ),
    ],
)
def test_the_summary_counts_by_severity(severities: tuple[Severity, ...], told: tuple[str, str]) -> None:
    """Worst first, in one sentence."""
    assert summary(results(*[problem(severity=severity) for severity in severities])) == told


def test_what_is_waived_is_counted_apart() -> None:
    """It is no problem any more."""
    found = results(waived=(Waived(problem(), "Văn bản gốc viết như vậy"),))
    assert summary(found).vi == "Đã kiểm tra 7 hồ sơ: không có vấn đề nào. Được miễn: 1."


def test_no_profile_is_counted_where_none_was_looked_at() -> None:
    """The problem is one of a page, or of a profile that is gone."""
    assert summary(results(problem(), seen=0)).vi == "Có 1 lỗi."
