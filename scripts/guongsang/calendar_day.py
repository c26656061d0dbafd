"""The day, and the moment, that a build counts as today."""

from __future__ import annotations

import datetime as dt
import os

from guongsang.errors import UsageError
from guongsang.language import Phrase

VIETNAM = dt.timezone(dt.timedelta(hours=7))
"""Vietnam's time: one zone, no summer time."""

_EPOCH = "SOURCE_DATE_EPOCH"


def today() -> dt.date:
    """Return the date in Vietnam at the moment that counts as now."""
    return now().date()


def now() -> dt.datetime:
    """Return the time in Vietnam, or that of SOURCE_DATE_EPOCH where a build must be repeatable."""
    epoch = os.environ.get(_EPOCH, "")
    if not epoch:
        return dt.datetime.now(VIETNAM)
    try:
        return dt.datetime.fromtimestamp(_seconds(epoch), VIETNAM)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            Phrase(
                f"Biến SOURCE_DATE_EPOCH phải là số giây từ năm 1970, không phải «{epoch}».",
                f"SOURCE_DATE_EPOCH must be seconds since 1970, not “{epoch}”.",
            )
        ) from None


def forget_empty() -> None:
    """Take an empty SOURCE_DATE_EPOCH, which some systems set for an unset one, out of MkDocs' way."""
    if os.environ.get(_EPOCH) == "":
        del os.environ[_EPOCH]


def _seconds(epoch: str) -> int:
    seconds = int(epoch)
    if seconds < 0:
        raise ValueError(epoch)
    return seconds
