"""What goes wrong while an environment is made is told in one sentence."""

from __future__ import annotations

import errno
import os
import signal
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from launcher import trouble
from support import POSIX

if TYPE_CHECKING:
    from launcher_project import Project


def log_named_in(message: str) -> str:
    """Return the text of the log file that a message names."""
    return Path(message.strip().removesuffix(".").rpartition("tệp ")[2]).read_text(encoding="utf-8")


def test_no_network(project: Project) -> None:
    """An index out of reach is told as such; the log named has pip's own words."""
    project.lock("site", ("stub_package", "1.0"))
    nowhere = {
        "PIP_NO_INDEX": "0",
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/none",
        "PIP_RETRIES": "1",
    }
    done = project.run("build", **nowhere)
    assert done.returncode == 1
    assert done.stderr.splitlines()[1].startswith("Không kết nối được kho thư viện Python: hãy kiểm tra mạng")
    assert "NewConnectionError" in log_named_in(done.stderr)
    assert "stub_package 1.0" in project.run("build").stdout


def test_no_ready_made_file(project: Project) -> None:
    """A package that the index has not got for this machine is named."""
    project.lock("site", ("stub_package", "1.0"))
    for wheel in project.wheels.iterdir():
        wheel.unlink()
    done = project.run("build", "--lang", "en")
    assert done.returncode == 1
    assert "The package index has no ready-made stub_package for this machine" in done.stderr.replace("-", "_").replace(
        "ready_made", "ready-made"
    )


def test_a_package_that_is_not_the_locked_one(project: Project) -> None:
    """A package with another hash is not installed."""
    project.lock("site", ("stub_package", "1.0"))
    with zipfile.ZipFile(project.wheels / "stub_package-1.0-py3-none-any.whl", "a") as wheel:
        wheel.writestr("stub_package/extra.py", "")
    done = project.run("build")
    assert done.returncode == 1
    assert "Thư viện tải về khác với bản đã khóa nên không được cài" in done.stderr


@pytest.mark.parametrize("missing", ["venv", "ensurepip pip"])
def test_no_venv_module(project: Project, missing: str) -> None:
    """A Python without what makes environments is told how to get it."""
    done = project.run("build", HIDE_MODULES=missing, PATH=str(project.wheels))
    assert done.returncode == 1
    package = f"python3.{sys.version_info.minor}-venv"
    assert f"Python này thiếu mô-đun venv: hãy cài thêm (Debian, Ubuntu: sudo apt install {package})" in done.stderr


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EROFS, "Không ghi được vào {}: hãy xin quyền ghi"),
        (errno.EACCES, "Không ghi được vào {}: hãy xin quyền ghi"),
        (errno.ENOSPC, "Hết chỗ trên ổ đĩa chứa {}"),
        (errno.EIO, "Không chuẩn bị được môi trường Python (Input/output error)"),
    ],
)
def test_the_folder_cannot_be_made(project: Project, number: int, sentence: str) -> None:
    """A read-only folder, a full disk and a broken one are told apart; details lie in the temporary folder."""
    done = project.run("build", FAIL_MKDIR=str(number))
    assert done.returncode == 1
    assert done.stderr.startswith(sentence.format(project.venv))
    log = Path(done.stderr.strip().removesuffix(".").rpartition("tệp ")[2])
    assert "OSError" in log.read_text(encoding="utf-8") or "Error" in log.read_text(encoding="utf-8")
    log.unlink()


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "Hết chỗ",
        ),
        ("OSError: [Errno 30] Read-only file system: '/x'", "Không ghi được vào /venv"),
        (
            "WARNING: Retrying … NewConnectionError\nERROR: No matching distribution found for click==8",
            "Không kết nối",
        ),
        ("THESE PACKAGES DO NOT MATCH THE HASHES … NewConnectionError", "Thư viện tải về khác"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "Không kết nối"),
        (
            "ERROR: No matching distribution found for cmarkgfm==1 (from -r x)",
            "Kho thư viện không có bản dựng sẵn của cmarkgfm",
        ),
    ],
)
def test_what_pips_output_means(output: str, sentence: str) -> None:
    """The cause is read from what pip printed, the most telling sign first."""
    told = trouble.from_output(output, "/venv")
    assert told
    assert told.vietnamese.startswith(sentence)
    assert trouble.from_output("something else", "/venv") is None


def test_a_file_in_the_environments_place(project: Project) -> None:
    """A file named .venv is left alone, and named."""
    project.venv.write_text("mine", encoding="utf-8")
    done = project.run("build")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{project.venv} không phải là thư mục: hãy xóa hoặc đổi tên nó")
    assert project.venv.read_text(encoding="utf-8") == "mine"


def test_a_folder_with_other_peoples_files(project: Project, tmp_path: Path) -> None:
    """GUONG_VENV set to a folder in use (somebody's home, say) deletes nothing there."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.txt").write_text("mine", encoding="utf-8")
    done = project.run("build", GUONG_VENV=str(home))
    assert done.returncode == 2
    assert "đã có tệp không do Gương sáng tạo ra" in done.stderr
    assert [path.name for path in home.iterdir()] == ["thesis.txt"]


def test_a_missing_lock(project: Project) -> None:
    """An incomplete copy of the project is told as such."""
    (project.root / "requirements" / "site.txt").unlink()
    done = project.run("build")
    assert done.returncode == 1
    assert done.stderr == "Thiếu tệp requirements/site.txt của dự án: hãy tải lại đầy đủ dự án rồi chạy lại.\n"


@POSIX
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_stopped_half_way(project: Project, stop: signal.Signals) -> None:
    """Ctrl-C or a polite kill while preparing: a sentence, nothing left running, and the next run mends it."""
    project.lock("site", ("stub_package", "1.0"))
    process = project.start("build")
    log = project.venv / "guong.log"
    while not log.exists() or b" install " not in log.read_bytes():
        time.sleep(0.01)
    os.killpg(process.pid, stop) if stop == signal.SIGINT else process.send_signal(stop)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Đã dừng giữa chừng: lần chạy sau sẽ tự làm lại phần còn dở" in errors
    assert "Traceback" not in errors
    assert "stub_package 1.0" in project.run("build").stdout
