"""The day that a build counts as today."""

from __future__ import annotations

import datetime as dt
import os

from guongsang.errors import UsageError
from guongsang.language import Phrase

VIETNAM = dt.timezone(dt.timedelta(hours=7))
"""Vietnam's time: one zone, no summer time."""


def today() -> dt.date:
    """Return the date in Vietnam, or that of SOURCE_DATE_EPOCH where a build must be repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return dt.datetime.now(VIETNAM).date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), VIETNAM).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            Phrase(
                f"Biến SOURCE_DATE_EPOCH phải là số giây từ năm 1970, không phải «{epoch}».",
                f"SOURCE_DATE_EPOCH must be seconds since 1970, not “{epoch}”.",
            )
        ) from None
