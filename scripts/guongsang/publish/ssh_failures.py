"""What `ssh`, `rsync` and the shell on another machine complain of, in sentences that say what to do."""

from __future__ import annotations

import re

from guongsang.language import Phrase

_CAUSES = (
    (
        r"REMOTE HOST IDENTIFICATION HAS CHANGED",
        Phrase(
            "Khóa của máy chủ «{host}» đã thay đổi so với lần trước. Hỏi người quản trị: nếu đúng là máy chủ mới thì xóa dòng cũ bằng «ssh-keygen -R {host}», nếu không thì có kẻ đang mạo danh.",
            "The key of the host “{host}” is another than before. Ask its administrator: if the machine is new, delete the old line with “ssh-keygen -R {host}”; else somebody is posing as it.",
        ),
    ),
    (
        r"Host key verification failed|No .* host key is known",
        Phrase(
            "Chưa biết khóa của máy chủ «{host}». Thêm khóa do người quản trị đưa vào tệp known_hosts (lệnh «ssh {host}» sẽ hỏi).",
            "The key of the host “{host}” is not known yet. Add the one its administrator gives you to known_hosts (“ssh {host}” asks).",
        ),
    ),
    (
        r"Permission denied \(|Too many authentication failures",
        Phrase(
            "Máy chủ «{host}» không nhận khóa SSH nào của máy này. Nạp khóa bằng «ssh-add», và kiểm tra khóa ấy đã có trong authorized_keys trên máy chủ.",
            "The host “{host}” accepts none of the SSH keys here. Load yours with “ssh-add”, and see that it is among the host's authorized_keys.",
        ),
    ),
    (
        r"Could not resolve hostname|Name or service not known",
        Phrase(
            "Không tìm thấy máy chủ «{host}». Xem lại địa chỉ trong mkdocs.yml và kết nối mạng.",
            "The host “{host}” cannot be found. See the address in mkdocs.yml and the network.",
        ),
    ),
    (
        r"Connection refused|timed out|No route to host|Network is unreachable",
        Phrase(
            "Không kết nối được tới máy chủ «{host}». Kiểm tra mạng, cổng SSH và tường lửa.",
            "The host “{host}” cannot be reached. Check the network, the SSH port and firewalls.",
        ),
    ),
    (
        r"No space left on device|Disk quota exceeded",
        Phrase(
            "Máy chủ «{host}» hết chỗ trên đĩa. Xóa bớt tệp trên đó, hoặc giảm «keep» trong mkdocs.yml.",
            "The disk of the host “{host}” is full. Delete files there, or lower “keep” in mkdocs.yml.",
        ),
    ),
    (
        r"Read-only file system",
        Phrase("Đĩa của máy chủ «{host}» chỉ đọc.", "The disk of the host “{host}” is read-only."),
    ),
    (
        r"Permission denied|Operation not permitted",
        Phrase(
            "Không có quyền ghi vào thư mục phát hành trên máy chủ «{host}». Nhờ người quản trị cấp quyền.",
            "There is no permission to write to the folder of releases on the host “{host}”. Ask its administrator.",
        ),
    ),
    (
        r"No such file or directory: '(?P<program>[\w-]+)'",
        Phrase(
            "Máy này chưa có chương trình «{program}». Cài nó rồi chạy lại.",
            "This machine has no program “{program}”. Install it and run again.",
        ),
    ),
    (
        r"missing program: (?P<program>[\w-]+)|(?P<shell>rsync)(?:: command)?:? not found",
        Phrase(
            "Máy chủ «{host}» chưa có chương trình «{program}». Nhờ người quản trị cài nó rồi chạy lại.",
            "The host “{host}” has no program “{program}”. Ask its administrator to install it, then run again.",
        ),
    ),
    (
        r"Connection (?:to \S+ )?(?:closed|reset)|Broken pipe|connection unexpectedly closed|not responding",
        Phrase(
            "Mất kết nối tới máy chủ «{host}» giữa chừng. Chạy lại lệnh.",
            "The connection to the host “{host}” was lost. Run the command again.",
        ),
    ),
)

_OTHER = Phrase(
    "Máy chủ «{host}» báo lỗi: {text}.",
    "The host “{host}” reports an error: {text}.",
)
_LONGEST = 300


def said_by_ssh(complaint: str, host: str) -> Phrase:
    """Return the sentence for a complaint; of one that is not known, its last line."""
    for pattern, sentence in _CAUSES:
        found = re.search(pattern, complaint)
        if found:
            named = next(filter(None, found.groups()), "")
            return sentence.fill(host=_name(host), program=named)
    lines = complaint.strip().splitlines()
    return _OTHER.fill(host=_name(host), text=lines[-1][:_LONGEST].rstrip(".") if lines else "?")


def lost(host: str) -> Phrase:
    """Return the sentence for a connection that ended without a word."""
    return _CAUSES[-1][1].fill(host=_name(host))


def _name(host: str) -> str:
    return host.rpartition("@")[2]
