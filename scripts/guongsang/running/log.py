"""Listens to MkDocs' log: what it warns of counts, what it says before it gives up is the reason."""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import TYPE_CHECKING

from guongsang import terminal
from guongsang.stories.labels import SEVERITY
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOG = logging.getLogger("mkdocs")


class WarningCount(logging.Handler):
    """Counts MkDocs' warnings, so that a strict build can stop before anything is put in place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def install(self) -> None:
        """Count from nothing again."""
        self.count = 0
        _LOG.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - logging's signature
        """Count one warning."""
        self.count += 1


class _KeptErrors(logging.Handler):
    """Keeps what MkDocs says of its options before it gives up without a reason."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(" ".join(record.getMessage().split()))


@contextlib.contextmanager
def listening() -> Iterator[list[str]]:
    """Show MkDocs' warnings as ours, and give the list of its errors, which is filled as they come."""
    warnings = logging.StreamHandler(sys.stderr)
    warnings.setLevel(logging.WARNING)
    warnings.addFilter(lambda record: record.levelno < logging.ERROR)
    label = SEVERITY[Severity.WARNING].into(terminal.language()).upper()
    warnings.setFormatter(logging.Formatter(f"{label}: %(message)s"))
    errors = _KeptErrors()
    for handler in (warnings, errors):
        _LOG.addHandler(handler)
    try:
        yield errors.said
    finally:
        for handler in (warnings, errors):
            _LOG.removeHandler(handler)


def warn(message: str) -> None:
    """Warn as MkDocs does, so that it counts in strict mode."""
    logging.getLogger("mkdocs.plugins.guongsang").warning(message)
