"""What SSH, rsync and remote shells complain of, in sentences."""

from __future__ import annotations

import pytest

from guongsang.publish.ssh_failures import lost, said_by_ssh

HOST = "web@may-chu.example"
CHANGED = """\
@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
Host key verification failed.
"""


@pytest.mark.parametrize(
    ("complaint", "words"),
    [
        (CHANGED, "ssh-keygen -R may-chu.example"),
        ("Host key verification failed.", "Chưa biết khóa"),
        ("No ED25519 host key is known for [x]:22 and you have requested strict checking.", "Chưa biết khóa"),
        ("web@may-chu.example: Permission denied (publickey).", "ssh-add"),
        ("ssh: Could not resolve hostname may-chu.example: Name or service not known", "Không tìm thấy máy chủ"),
        ("ssh: connect to host may-chu.example port 22: Connection refused", "Không kết nối được"),
        ("ssh: connect to host may-chu.example port 22: Connection timed out", "Không kết nối được"),
        ('rsync: [receiver] write failed on "/srv/x": No space left on device (28)', "hết chỗ"),
        ("mkdir: cannot create directory '/srv': Permission denied", "Không có quyền ghi"),
        ("mkdir: cannot create directory '/srv': Read-only file system", "chỉ đọc"),
        ("[Errno 2] No such file or directory: 'rsync'", "Máy này chưa có chương trình «rsync»"),
        ("sh: 1: rsync: not found", "chưa có chương trình «rsync»"),
        ("bash: line 1: rsync: command not found", "chưa có chương trình «rsync»"),
        ("missing program: flock", "chưa có chương trình «flock»"),
        ("client_loop: send disconnect: Broken pipe", "Mất kết nối"),
        ("Connection to may-chu.example closed by remote host.", "Mất kết nối"),
        ("rsync: connection unexpectedly closed (8 bytes received so far) [sender]", "Mất kết nối"),
        ("Timeout, server may-chu.example not responding.", "Mất kết nối"),
        ("một câu chưa ai thấy {x}", "một câu chưa ai thấy {x}"),
        ("", "báo lỗi"),
    ],
)
def test_a_complaint_is_a_sentence(complaint: str, words: str) -> None:
    """That says what to do, and names the host without its user."""
    sentence = said_by_ssh(complaint, HOST)
    assert words in sentence.vi
    assert "web@" not in sentence.vi.replace(complaint, "")


def test_a_connection_that_ends_without_a_word_is_told_of() -> None:
    """With the host."""
    assert lost(HOST).vi == "Mất kết nối tới máy chủ «may-chu.example» giữa chừng. Chạy lại lệnh."
