"""What a person at a terminal sees while an environment is made."""

from __future__ import annotations

import os
import subprocess

from launcher_project import PYTHON, Project
from support import POSIX


@POSIX
def test_a_terminal_shows_one_line_that_changes(project: Project) -> None:
    """The line counts the packages, then makes room for one that says it is done."""
    import pty

    project.lock("site", ("stub_package", "1.0"), ("other_package", "1.0"))
    outer, inner = pty.openpty()
    process = subprocess.Popen(
        [PYTHON, str(project.root / "scripts" / "guong.py"), "build"],
        env=project.environment(TERM="xterm", COLUMNS="120"),
        stdout=subprocess.DEVNULL,
        stderr=inner,
    )
    os.close(inner)
    screen = b""
    try:
        while part := os.read(outer, 4096):
            screen += part
    except OSError:
        pass  # Linux says so when the other end is closed
    os.close(outer)
    assert process.wait(timeout=60) == 0
    text = screen.decode("utf-8")
    assert "Đang chuẩn bị môi trường Python (2 thư viện), chỉ lần đầu – tạo môi trường" in text
    assert "– tải 0/2" in text
    assert text.count("\n") == 1
    assert text.rstrip().rpartition("\r")[2].startswith("Đã chuẩn bị xong môi trường Python trong ")
