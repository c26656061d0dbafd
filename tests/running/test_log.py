"""Listening to MkDocs' log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from guongsang.running import log

if TYPE_CHECKING:
    import pytest

MKDOCS = logging.getLogger("mkdocs.structure")


def test_warnings_are_shown_and_errors_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """A warning is told as ours, the errors wait for whoever says why MkDocs gave up, and afterwards nobody listens."""
    with log.listening() as said:
        MKDOCS.warning("coi chừng")
        MKDOCS.error("hỏng\n  rồi")
    MKDOCS.warning("chuyện khác")
    assert said == ["hỏng rồi"]
    assert capsys.readouterr().err == "CẢNH BÁO: coi chừng\n"


def test_warnings_of_each_build_are_counted_anew() -> None:
    """What MkDocs or we ourselves warn of counts once; what is only told does not count."""
    count = log.WarningCount()
    try:
        for _ in range(2):
            count.install()
            MKDOCS.warning("coi chừng")
            MKDOCS.info("đang dựng")
            log.warn("thiếu hồ sơ")
            assert count.count == 2
    finally:
        logging.getLogger("mkdocs").removeHandler(count)
