"""What the operating system had against something, in a few words that everybody understands."""

from __future__ import annotations

import errno
import os

from guongsang.language import Phrase

_FULL = Phrase("đĩa đã đầy", "the disk is full")
_FORBIDDEN = Phrase("không có quyền", "permission denied")
_REASONS = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,  # not every system knows it
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Phrase("ổ đĩa chỉ đọc", "the file system is read-only"),
    errno.ENOENT: Phrase("không có tệp hoặc thư mục ấy", "there is no such file or folder"),
    errno.ENOTDIR: Phrase("một phần của đường dẫn không phải là thư mục", "part of the path is not a folder"),
    errno.EISDIR: Phrase("đó là một thư mục", "it is a folder"),
    errno.ENAMETOOLONG: Phrase("tên quá dài", "the name is too long"),
}


def reason_of(error: OSError) -> Phrase:
    """Say why the system refused; what has no words here keeps its number, by which it can be looked up."""
    number = error.errno or 0
    known = _REASONS.get(number)
    if known:
        return known
    return Phrase(f"lỗi hệ thống {number}", os.strerror(number)) if number else Phrase("lỗi hệ thống", "system error")
