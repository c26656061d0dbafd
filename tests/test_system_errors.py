"""Why the operating system refused, in words."""

from __future__ import annotations

import errno
import os

import pytest

from guongsang.system_errors import reason_of


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, ("đĩa đã đầy", "the disk is full")),
        (errno.EDQUOT, ("đĩa đã đầy", "the disk is full")),
        (errno.EACCES, ("không có quyền", "permission denied")),
        (errno.EISDIR, ("đó là một thư mục", "it is a folder")),
        (errno.EIO, (f"lỗi hệ thống {errno.EIO}", os.strerror(errno.EIO))),
    ],
)
def test_common_refusals_have_words_and_others_their_number(number: int, reason: tuple[str, str]) -> None:
    """An officer mends a full disk or a missing right without help; of the rest the number says more than nothing."""
    assert reason_of(OSError(number, "as the system says it")) == reason


def test_an_error_without_a_number_is_told_all_the_same() -> None:
    """Libraries raise such errors of their own."""
    assert reason_of(OSError("broken picture")) == ("lỗi hệ thống", "system error")
