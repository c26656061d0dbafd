"""From bytes on disk to clean text: encoding, line ends, normalisation, size."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity
from guongsang.system_errors import reason_of

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 1 << 18
"""The largest profile read, in bytes. One of 900 words has about 7,000."""

ENDLESS_MARKS = re.compile(r"[^\w\s\x00-\x7f]{1000}")
"""More marks in a row than any text has; composing them would take time by the square of their number."""

_MARK = b"\xef\xbb\xbf"
_OFFICE_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How Word's files begin, the present kind and the old one."""

_LAST_OF_PLANES = "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17))
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"
    rf"\U000e0000-\U000e007f{_LAST_OF_PLANES}]"
)
"""What is not text; also what makes a reader see other words than the file holds: characters that turn the direction of
writing, unseen tags, and the invisible line ends U+2028 and U+2029, which editors do not count as lines but YAML does."""


_REGISTRY_SUFFIXES = (".yml", ".yaml")


def is_registry(file: str) -> bool:
    """Whether a file, by its name, is one of the registry: what helps with a profile does not help with it."""
    return file.endswith(_REGISTRY_SUFFIXES)


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
                Phrase("Đặt một tệp thường cùng tên vào chỗ này.", "Put a regular file of that name here."),
            )
        if status.st_size > limit:
            return refused(
                Phrase(
                    f"Tệp quá lớn: {status.st_size // 1024} KB; tối đa {limit // 1024} KB.",
                    f"The file is too large: {status.st_size // 1024} KB; at most {limit // 1024} KB.",
                ),
                Phrase("Chia bớt nội dung của tệp này.", "Put less into this file.")
                if is_registry(file)
                else Phrase(
                    "Ảnh hoặc tệp khác phải nằm riêng bên cạnh hồ sơ, không dán vào văn bản.",
                    "Photos and other files belong beside the profile, not pasted into its text.",
                ),
            )
        data = path.read_bytes()
    except OSError as error:
        return refused(
            Phrase("Không đọc được tệp ({reason}).", "The file cannot be read ({reason}).").fill(
                reason=reason_of(error)
            ),
            _RESTORE
            if is_registry(file) and isinstance(error, FileNotFoundError)
            else Phrase("Kiểm tra quyền đọc và đường dẫn của tệp.", "Check the file's permissions and path."),
        )
    return decode(data, file)


_RESTORE = Phrase(
    "Đây là tệp danh mục mà mọi hồ sơ cần: lấy lại từ bản sao lưu. Danh mục chưa có mục nào thì ghi một dòng «[]».",
    "Every profile needs this registry file: restore it from a backup. Where it has no entries yet, write the line “[]”.",
)


def read_again(path: Path) -> str:
    """Return the text of a file that `read_source` has accepted, in the same clean form; nothing is looked for twice."""
    data = path.read_bytes()
    plain = _plain_text(data)
    if plain is not None:
        return plain
    text = data.decode("utf-8-sig", "replace")
    return vietnamese.nfc(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)


def decode(data: bytes, file: str) -> Source:
    """Turn bytes into clean text; repairs are noted, what cannot be repaired is an error."""
    plain = _plain_text(data)
    if plain is not None:
        return Source(plain)
    cleaning = _Cleaning(file)
    text = cleaning.text_of(cleaning.without_mark(data))
    text = cleaning.with_plain_line_ends(text) if text is not None else None
    if text is None or cleaning.is_no_text(text):
        return Source(None, tuple(cleaning.problems))
    return Source(cleaning.composed(text), tuple(cleaning.problems))


def _plain_text(data: bytes) -> str | None:
    """Return the text of bytes that need no cleaning, as nearly all do, or None when a closer look is needed."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    has_words = text and not text.isspace()
    return text if has_words and vietnamese.is_common(text) and "\0" not in text and "\r" not in text else None


class _Cleaning:
    """The steps from bytes to clean text; each tells what it found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def refuse(self, message: Phrase, hint: Phrase, line: int = 1, column: int = 1) -> None:
        self.problems.append(Problem(self.file, line, column, Fault.UNREADABLE, message, hint, Severity.ERROR))

    def note(self, message: Phrase, hint: Phrase, line: int = 1, column: int = 1) -> None:
        self.problems.append(Problem(self.file, line, column, Fault.UNUSUAL_TEXT, message, hint, Severity.NOTE))

    def without_mark(self, data: bytes) -> bytes:
        if not data.startswith(_MARK) or not data.strip():
            return data
        self.note(
            Phrase(
                "Đầu tệp có dấu BOM; khi dựng đã bỏ qua.", "The file starts with a byte-order mark; it was ignored."
            ),
            Phrase("Lưu lại tệp với mã «UTF-8» (không BOM).", "Save the file as “UTF-8” (without BOM)."),
        )
        return data.removeprefix(_MARK)

    def text_of(self, data: bytes) -> str | None:
        if not data.strip():
            begin = Phrase(
                f"Chạy «{typed('new')}» để tạo hồ sơ mẫu, hoặc xóa tệp này.",
                f"Run “{typed('new')}” for a starting profile, or delete this file.",
            )
            self.refuse(Phrase("Tệp trống.", "The file is empty."), _RESTORE if is_registry(self.file) else begin)
            return None
        if data.startswith(_OFFICE_FILES):
            copy = Phrase(
                f"Tạo hồ sơ bằng «{typed('new')}», rồi mở tệp này bằng Word và chép chữ sang.",
                f"Begin a profile with “{typed('new')}”, then open this file in Word and copy its text there.",
            )
            self.refuse(
                Phrase("Đây là tệp Word hoặc Excel, chỉ đổi tên.", "This is a Word or Excel file under another name."),
                _RESTORE if is_registry(self.file) else copy,
            )
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            before = data[: error.start]
            self.refuse(
                Phrase(
                    "Tệp không phải văn bản UTF-8 (có thể là tệp Word, ảnh, hoặc lưu bằng bảng mã khác).",
                    "The file is not UTF-8 text (perhaps a Word file, a picture, or another encoding).",
                ),
                Phrase(
                    "Mở bằng trình soạn thảo văn bản và lưu lại với mã «UTF-8».",
                    "Open it in a text editor and save it as “UTF-8”.",
                ),
                before.count(b"\n") + 1,
                len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1,
            )
            return None

    def with_plain_line_ends(self, text: str) -> str:
        if "\r" not in text:
            return text
        self.note(
            Phrase(
                "Dấu xuống dòng kiểu Windows (CRLF); khi dựng đã đổi.", "Windows line ends (CRLF); they were converted."
            ),
            Phrase("Chọn kiểu xuống dòng «LF» trong trình soạn thảo.", "Choose “LF” line ends in the editor."),
            text.count("\n", 0, text.index("\r")) + 1,
        )
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def is_no_text(self, text: str) -> bool:
        found = _no_text(text)
        if found:
            at, message, hint = found
            self.refuse(message, hint, *position_of(text, at))
        return found is not None

    def composed(self, text: str) -> str:
        if vietnamese.is_nfc(text):
            return text
        composed = vietnamese.nfc(text)
        at = next((i for i, (a, b) in enumerate(zip(text, composed, strict=False)) if a != b), 0)
        self.note(
            Phrase(
                "Dấu tiếng Việt ở dạng tách rời (NFD); khi dựng đã ghép lại.",
                "Vietnamese marks are stored apart (NFD); they were composed.",
            ),
            Phrase(
                "Không phải làm gì; muốn sạch tệp thì dán lại đoạn văn từ nguồn dùng Unicode dựng sẵn (NFC).",
                "Nothing needs doing; to clean the file, paste the text again from a composed (NFC) source.",
            ),
            *position_of(text, at),
        )
        return composed


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
    marks = ENDLESS_MARKS.search(text)
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
    # Plain strings: this is done for every folder above every profile, and paths take twice as long.
    here, top = str(path), str(root)
    while here != top:
        above, name = os.path.split(here)
        if os.path.islink(here):  # noqa: PTH114 - see above
            return name
        if root is None or above == here:
            break
        here = above
    return ""
