"""The day a build counts as today."""

from __future__ import annotations

import datetime as dt

import pytest

from guongsang.calendar_day import VIETNAM, today
from guongsang.errors import UsageError


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", dt.date(1970, 1, 1)),
        ("1767200399", dt.date(2025, 12, 31)),  # 23:59:59 in Vietnam, 16:59:59 in Greenwich
        ("1767200400", dt.date(2026, 1, 1)),  # midnight in Vietnam, 17:00 the day before in Greenwich
        ("4102444800", dt.date(2100, 1, 1)),
    ],
)
def test_the_day_turns_at_midnight_in_vietnam(epoch: str, day: dt.date, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH names a moment; the day is that of Vietnam, wherever the machine stands."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert today() == day


@pytest.mark.parametrize("epoch", ["", None])
def test_without_a_fixed_moment_it_is_the_clocks(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing set means now."""
    if epoch is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = dt.datetime.now(VIETNAM).date()
    assert before <= today() <= dt.datetime.now(VIETNAM).date()


@pytest.mark.parametrize("epoch", ["hôm nay", "2026-01-01", "1e9", "-", "-1", "9" * 30, "-" + "9" * 30, "9" * 5000])
def test_a_moment_that_is_none_is_told_in_a_sentence(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistyped SOURCE_DATE_EPOCH stops with its name."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH") as raised:
        today()
    assert "seconds since 1970" in raised.value.message.en
