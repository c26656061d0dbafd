"""From bytes on disk to clean text: encoding, line ends, normalisation, size."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 1 << 18
"""The largest profile read, in bytes. One of 900 words has about 7,000."""

_ENDLESS_MARKS = re.compile(r"[^\w\s\x00-\x7f]{1000}")
"""More marks in a row than any text has; composing them would take time by the square of their number."""

_OFFICE_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How Word's files begin, the present kind and the old one."""

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")
"""What is not text; the invisible line ends U+2028 and U+2029 too, which editors do not count as lines but YAML does."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file (NFC, line ends of one character, no byte-order mark), or None with the problem that prevented it."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def read_source(path: Path, file: str, *, root: Path | None = None, limit: int = MAX_BYTES) -> Source:
    """Read one UTF-8 text file of at most `limit` bytes without ever following a symbolic link out of `root`.

    `file` is the name that problems carry. Nothing is raised: what prevents reading is a problem.
    """

    def refused(
        message: Phrase, hint: Phrase, *, line: int = 1, column: int = 1, code: Fault = Fault.UNREADABLE
    ) -> Source:
        return Source(None, (Problem(file, line, column, code, message, hint, Severity.ERROR),))

    try:
        link = _first_link(path, root)
        if link:
            return refused(
                Phrase(f"«{link}» là liên kết tượng trưng (symbolic link).", f"“{link}” is a symbolic link."),
                Phrase(
                    "Thay liên kết bằng chính tệp hoặc thư mục thật.", "Replace the link by the real file or folder."
                ),
                code=Fault.OUTSIDE_FOLDER,
            )
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return refused(
                Phrase("Đây không phải là một tệp thường.", "This is not a regular file."),
                Phrase("Chỉ để tệp Markdown trong thư mục hồ sơ.", "Keep only Markdown files among the profiles."),
            )
        if status.st_size > limit:
            return refused(
                Phrase(
                    f"Tệp quá lớn: {status.st_size // 1024} KB; tối đa {limit // 1024} KB.",
                    f"The file is too large: {status.st_size // 1024} KB; at most {limit // 1024} KB.",
                ),
                Phrase(
                    "Ảnh hoặc tệp khác phải nằm riêng bên cạnh hồ sơ, không dán vào văn bản.",
                    "Photos and other files belong beside the profile, not pasted into its text.",
                ),
            )
        data = path.read_bytes()
    except OSError as error:
        return refused(
            Phrase(f"Không đọc được tệp ({_reason(error)[0]}).", f"The file cannot be read ({_reason(error)[1]})."),
            Phrase("Kiểm tra quyền đọc và đường dẫn của tệp.", "Check the file's permissions and path."),
        )
    return decode(data, file)


def read_again(path: Path) -> str:
    """Return the text of a file that `read_source` has accepted, in the same clean form; nothing is looked for twice."""
    text = path.read_bytes().decode("utf-8-sig", "replace")
    return vietnamese.nfc(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)


def decode(data: bytes, file: str) -> Source:
    """Turn bytes into clean text; repairs are noted, what cannot be repaired is an error."""

    def problem(severity: Severity, code: Fault, line: int, column: int, message: Phrase, hint: Phrase) -> Problem:
        return Problem(file, line, column, code, message, hint, severity)

    if not data.strip():
        return Source(
            None,
            (
                problem(
                    Severity.ERROR,
                    Fault.UNREADABLE,
                    1,
                    1,
                    Phrase("Tệp trống.", "The file is empty."),
                    Phrase(
                        "Chạy «guong.py new» để tạo hồ sơ mẫu, hoặc xóa tệp này.",
                        "Run “guong.py new” for a starting profile, or delete this file.",
                    ),
                ),
            ),
        )
    notes: list[Problem] = []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        notes.append(
            problem(
                Severity.NOTE,
                Fault.UNUSUAL_TEXT,
                1,
                1,
                Phrase(
                    "Đầu tệp có dấu BOM; khi dựng đã bỏ qua.", "The file starts with a byte-order mark; it was ignored."
                ),
                Phrase("Lưu lại tệp với mã «UTF-8» (không BOM).", "Save the file as “UTF-8” (without BOM)."),
            )
        )
    if data.startswith(_OFFICE_FILES):
        return Source(
            None,
            (
                problem(
                    Severity.ERROR,
                    Fault.UNREADABLE,
                    1,
                    1,
                    Phrase(
                        "Đây là tệp Word hoặc Excel, chỉ đổi tên.", "This is a Word or Excel file under another name."
                    ),
                    Phrase(
                        "Tạo hồ sơ bằng lệnh new, rồi mở tệp này bằng Word và chép chữ sang.",
                        "Begin a profile with “new”, then open this file in Word and copy its text there.",
                    ),
                ),
            ),
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line_start = before.rfind(b"\n") + 1
        return Source(
            None,
            (
                problem(
                    Severity.ERROR,
                    Fault.UNREADABLE,
                    before.count(b"\n") + 1,
                    len(before[line_start:].decode("utf-8", "replace")) + 1,
                    Phrase(
                        "Tệp không phải văn bản UTF-8 (có thể là tệp Word, ảnh, hoặc lưu bằng bảng mã khác).",
                        "The file is not UTF-8 text (perhaps a Word file, a picture, or another encoding).",
                    ),
                    Phrase(
                        "Mở bằng trình soạn thảo văn bản và lưu lại với mã «UTF-8».",
                        "Open it in a text editor and save it as “UTF-8”.",
                    ),
                ),
            ),
        )
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        notes.append(
            problem(
                Severity.NOTE,
                Fault.UNUSUAL_TEXT,
                line,
                1,
                Phrase(
                    "Dấu xuống dòng kiểu Windows (CRLF); khi dựng đã đổi.",
                    "Windows line ends (CRLF); they were converted.",
                ),
                Phrase("Chọn kiểu xuống dòng «LF» trong trình soạn thảo.", "Choose “LF” line ends in the editor."),
            )
        )
    unreadable = _no_text(text)
    if unreadable:
        at, message, hint = unreadable
        line, column = position_of(text, at)
        return Source(
            None,
            (
                *notes,
                problem(
                    Severity.ERROR,
                    Fault.UNREADABLE,
                    line,
                    column,
                    message,
                    hint,
                ),
            ),
        )
    if not vietnamese.is_nfc(text):
        composed = vietnamese.nfc(text)
        at = next((i for i, (a, b) in enumerate(zip(text, composed, strict=False)) if a != b), 0)
        line, column = position_of(text, at)
        notes.append(
            problem(
                Severity.NOTE,
                Fault.UNUSUAL_TEXT,
                line,
                column,
                Phrase(
                    "Dấu tiếng Việt ở dạng tách rời (NFD); khi dựng đã ghép lại.",
                    "Vietnamese marks are stored apart (NFD); they were composed.",
                ),
                Phrase(
                    "Không phải làm gì; muốn sạch tệp thì dán lại đoạn văn từ nguồn dùng Unicode dựng sẵn (NFC).",
                    "Nothing needs doing; to clean the file, paste the text again from a composed (NFC) source.",
                ),
            )
        )
        text = composed
    return Source(text, tuple(notes))


def _no_text(text: str) -> tuple[int, Phrase, Phrase] | None:
    """Return where something stands that is not text, with what it is and how to mend it."""
    control = CONTROL.search(text)
    if control:
        code = f"U+{ord(control.group()):04X}"
        return (
            control.start(),
            Phrase(f"Có ký tự điều khiển {code}, không phải chữ.", f"A control character {code}, which is not text."),
            Phrase(
                "Xóa ký tự ẩn ở vị trí này rồi gõ lại.",
                "Delete the hidden character at this place and type again.",
            ),
        )
    marks = _ENDLESS_MARKS.search(text)
    if marks:
        return (
            marks.start(),
            Phrase(
                "Có một dãy hơn 1.000 dấu, ký hiệu liền nhau, không phải chữ.",
                "More than 1,000 marks or signs in a row, which is not text.",
            ),
            Phrase("Xóa dãy ký hiệu bắt đầu ở vị trí này.", "Delete the run of signs that starts here."),
        )
    return None


def position_of(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, both from 1, of a character offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _first_link(path: Path, root: Path | None) -> str:
    """Return the name of the first symbolic link on the way from `root` to `path`, or an empty string."""
    here = path
    while here not in (root, here.parent):
        if here.is_symlink():
            return here.name
        if root is None:
            break
        here = here.parent
    return ""


def _reason(error: OSError) -> Phrase:
    """Say in a few words why the operating system refused."""
    if isinstance(error, FileNotFoundError):
        return Phrase("không tìm thấy", "not found")
    if isinstance(error, PermissionError):
        return Phrase("không có quyền đọc", "permission denied")
    return Phrase(f"lỗi hệ thống {error.errno}", os.strerror(error.errno) if error.errno else "system error")
