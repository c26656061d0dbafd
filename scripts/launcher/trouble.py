"""What can stop the environment from being made, each in one sentence that says what to do about it."""

from __future__ import annotations

import errno
import re
import sys

FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
UNWRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)
WINDOWS_FULL = 112
WINDOWS_IN_USE = 32  # a sharing violation

# What pip prints, whatever the cause at the bottom, when it could not reach an index.
NETWORK_SIGNS = (
    "Connection refused",
    "CERTIFICATE_VERIFY_FAILED",
    "Connection aborted",
    "ConnectTimeoutError",
    "Could not fetch URL",
    "Failed to establish a new connection",
    "IncompleteRead",
    "Max retries exceeded",
    "NameResolutionError",
    "NewConnectionError",
    "ProtocolError",
    "ProxyError",
    "Read timed out",
    "ReadTimeoutError",
    "Temporary failure in name resolution",
)


class Trouble(Exception):  # noqa: N818 - named for what the reader has
    """A reason to stop, in both languages, with the exit code that goes with it."""

    def __init__(self, vietnamese: str, english: str, *, code: int = 1) -> None:
        super().__init__(vietnamese)
        self.vietnamese = vietnamese
        self.english = english
        self.code = code

    def sentence(self, *, english: bool) -> str:
        """Return the sentence in the reader's language."""
        return self.english if english else self.vietnamese


def no_network() -> Trouble:
    """The package index cannot be reached."""
    return Trouble(
        "Không kết nối được kho thư viện Python: hãy kiểm tra mạng hoặc cấu hình proxy của pip rồi chạy lại",
        "The Python package index cannot be reached: check the network or pip's proxy settings, then run it again",
    )


def wrong_hashes() -> Trouble:
    """A package is not the one that was locked."""
    return Trouble(
        "Thư viện tải về khác với bản đã khóa nên không được cài: hãy kiểm tra kho thư viện hoặc proxy đang dùng "
        "rồi chạy lại",
        "A downloaded package is not the one that was locked, so it was not installed: check the package index or "
        "proxy in use, then run it again",
    )


def no_wheel(package: str) -> Trouble:
    """The index has no ready-made file of a package for this machine."""
    return Trouble(
        f"Kho thư viện không có bản dựng sẵn của {package} cho máy này: hãy dùng Python 3.11–3.14 (bản 64 bit) "
        "trên Windows, macOS hoặc Linux (không phải Alpine) rồi chạy lại",
        f"The package index has no ready-made {package} for this machine: use Python 3.11–3.14 (64-bit) on Windows, "
        "macOS or Linux (not Alpine), then run it again",
    )


# What Debian calls its package of the modules it takes out of Python.
VENV_PACKAGE = f"python3.{sys.version_info.minor}-venv"


def no_venv_module() -> Trouble:
    """Python came without the modules that make environments."""
    return Trouble(
        f"Python này thiếu mô-đun venv: hãy cài thêm (Debian, Ubuntu: sudo apt install {VENV_PACKAGE}) rồi chạy lại",
        f"This Python lacks its venv module: install it (Debian, Ubuntu: sudo apt install {VENV_PACKAGE}), "
        "then run it again",
    )


def not_writable(path: str) -> Trouble:
    """The environment's folder cannot be written."""
    return Trouble(
        f"Không ghi được vào {path}: hãy xin quyền ghi, hoặc đặt biến GUONG_VENV là một thư mục khác rồi chạy lại",
        f"{path} cannot be written: get leave to write there, or set GUONG_VENV to another folder, then run it again",
    )


def disk_full(path: str) -> Trouble:
    """No room is left."""
    return Trouble(
        f"Hết chỗ trên ổ đĩa chứa {path} hoặc thư mục tạm: hãy giải phóng khoảng 1 GB rồi chạy lại",
        f"No room is left on the disk of {path} or of the temporary folder: free about 1 GB, then run it again",
    )


def in_use(path: str) -> Trouble:
    """Windows lets nobody replace files in use."""
    return Trouble(
        f"Không thay được các tệp trong {path} vì một lệnh khác đang dùng: hãy dừng lệnh đó rồi chạy lại",
        f"The files in {path} cannot be replaced while another command uses them: stop it, then run it again",
    )


def not_a_folder(path: str) -> Trouble:
    """Something else stands where the environment should go."""
    return Trouble(
        f"{path} không phải là thư mục: hãy xóa hoặc đổi tên nó, hoặc đặt biến GUONG_VENV là một thư mục khác",
        f"{path} is not a folder: remove or rename it, or set GUONG_VENV to another folder",
        code=2,
    )


def not_ours(path: str) -> Trouble:
    """GUONG_VENV names a folder with other people's files, which making an environment would delete."""
    return Trouble(
        f"{path} đã có tệp không do Gương sáng tạo ra: hãy đặt biến GUONG_VENV là một thư mục trống hoặc chưa có",
        f"{path} holds files that Gương sáng did not make: set GUONG_VENV to a folder that is empty or does not exist",
        code=2,
    )


def incomplete_project(path: str) -> Trouble:
    """A file of the project itself is missing."""
    return Trouble(
        f"Thiếu tệp {path} của dự án: hãy tải lại đầy đủ dự án rồi chạy lại",
        f"The project's file {path} is missing: get the whole project again, then run it again",
    )


def interrupted() -> Trouble:
    """Somebody stopped it."""
    return Trouble(
        "Đã dừng giữa chừng: lần chạy sau sẽ tự làm lại phần còn dở",
        "Stopped half-way: the next run will mend what was left undone",
        code=130,
    )


def unexpected(what: str) -> Trouble:
    """Anything that nobody thought of."""
    return Trouble(
        f"Không chuẩn bị được môi trường Python ({what}): hãy chạy lại, nếu vẫn lỗi thì gửi tệp nhật ký cho người "
        "phát triển",
        f"The Python environment could not be made ({what}): run it again, and if it still fails send the log to the "
        "developers",
    )


def from_os_error(error: OSError, path: str) -> Trouble:
    """Return what an error of the operating system means for somebody who only wanted to run a command."""
    windows = getattr(error, "winerror", None)
    if error.errno in FULL or windows == WINDOWS_FULL:
        return disk_full(path)
    if windows == WINDOWS_IN_USE:
        return in_use(path)
    if error.errno in UNWRITABLE:
        return not_writable(path)
    if isinstance(error, NotADirectoryError | FileExistsError):
        return not_a_folder(path)
    return unexpected(error.strerror or type(error).__name__)


def from_output(output: str, path: str) -> Trouble | None:
    """Return what the output of a failed step (venv, pip, apt-get) means, if it is telling.

    Args:
        output: What the step printed, in English.
        path: The environment's folder.
    """
    if re.search(r"No space left on device|Disk quota exceeded|Errno 28\b|WinError 112\b", output):
        return disk_full(path)
    if "DO NOT MATCH THE HASHES" in output:
        return wrong_hashes()
    if re.search(r"Read-only file system|Permission denied|Errno 13\b|Errno 30\b", output):
        return not_writable(path)
    if "ensurepip is not available" in output:
        return no_venv_module()
    if any(sign in output for sign in NETWORK_SIGNS):
        return no_network()
    missing = re.search(r"No matching distribution found for ([\w.-]+)", output)
    return no_wheel(missing[1]) if missing else None
