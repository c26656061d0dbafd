"""What is left to be done by hand after a withdrawal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.publish.by_hand import remaining_steps, told_proof
from guongsang.publish.proving import Proof

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://guongsang.example/"


def test_the_commands_name_the_very_files(tmp_path: Path) -> None:
    """Those of the profile, wherever it lay, and its address; without a repository nothing is said of one."""
    plain = remaining_steps(["2023/a"], tmp_path, "stories", URL).vi
    assert "https://guongsang.example/guong/2023/a/" in plain
    assert "git" not in plain
    (tmp_path / ".git").mkdir()
    text = remaining_steps(["2023/a"], tmp_path, "stories", URL).vi
    assert "git log --oneline -- stories/2023/a.md stories/2023/a/index.md" in text
    assert "git filter-repo --invert-paths --path stories/2023/a.md --path stories/2023/a/" in text


def test_what_is_left_is_told_first() -> None:
    """An address or a picture is nobody else's; a name may be."""
    assert told_proof(Proof(("x/feed.xml",), ()), ["2023/a"]).vi.startswith("CHƯA gỡ hết 2023/a")
    named = told_proof(Proof((), tuple(f"{number}.html" for number in range(12))), ["2023/a"]).vi
    assert "trùng tên" in named
    assert "… (+2)" in named
    assert "Tên cũng không còn ở đâu" in told_proof(Proof((), ()), ["2023/a"]).vi
