"""The plugin in MkDocs' hands: a build from its options to the finished site."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from builds import old_site, tree
from guongsang.errors import ProblemsError
from mkdocs_runs import DRAFTS, mkdocs, with_option
from pictures import encoded, halves
from support import COLLECTIVE, CONSENT, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


def test_mkdocs_builds_the_same_site(site: Lay) -> None:
    """`mkdocs build` gives, byte for byte, the site that our own command gives."""
    made = site(
        {
            "2023/a/index.md": with_front(
                PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ}", bi_danh="[/cu/]", dong_y=CONSENT
            ),
            "2023/a/anh.jpg": encoded(halves("navy", "white", size=(400, 300))),
            "2024/c.md": COLLECTIVE,
            **DRAFTS,
        }
    )
    made.build()
    ours = tree(made.public)
    done = mkdocs(made, "build", "-d", str(made.root / "khac"))
    assert done.returncode == 0, done.stderr
    assert tree(made.root / "khac") == ours
    made.build()
    assert tree(made.public) == ours


def test_problems_stop_a_build(site: Lay) -> None:
    """A profile with an error leaves the old site as it is; file, line and message are shown, and no traceback."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)
    made.write("2023/b.md", with_front(PERSON, don_vi="phong-nghiep-vu-33"))
    done = mkdocs(made, "build")
    assert done.returncode == 1
    assert "stories/2023/b.md:5:9: LỖI GS009" in done.stderr
    assert "Chưa dựng cổng vì còn lỗi; bản đang có vẫn nguyên vẹn." in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(made.public) == before
    with pytest.raises(ProblemsError):
        made.build()


INTERRUPT = """
import sys
from pathlib import Path
from guongsang.plugin import events

def interrupt(*_, **__):
    raise KeyboardInterrupt

events.build_site = interrupt
"""


@pytest.mark.parametrize(
    ("run", "status"),
    [
        ("from mkdocs.__main__ import cli; cli(['build', '-f', str(Path(sys.argv[1], 'mkdocs.yml'))])", 1),
        ("from guongsang.cli import main; main(['--root', sys.argv[1], 'build'])", 130),
    ],
    ids=["mkdocs", "guongsang"],
)
def test_an_interrupted_build_leaves_nothing(site: Lay, run: str, status: int) -> None:
    """Ctrl-C while pages are being drawn leaves the old site as it is, and no folder beside it."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)
    command = [sys.executable, "-X", "utf8", "-c", INTERRUPT + run, str(made.root)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    assert tree(made.public) == before
    assert [path.name for path in made.root.iterdir() if ".dang-dung" in path.name] == []


@pytest.mark.parametrize("strict", [True, False])
def test_a_warning_in_strict_mode(site: Lay, strict: bool) -> None:
    """A warning, such as a broken link on an ordinary page, stops a strict build only; then the old site stays."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)
    (made.root / "docs" / "gioi-thieu.md").write_text("# Giới thiệu\n\n[x](khong-co.md)\n", encoding="utf-8")
    done = mkdocs(made, "build", *(["--strict"] if strict else []))
    assert "khong-co.md" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == int(strict)
    assert (tree(made.public) == before) == strict
    if strict:
        assert "chế độ nghiêm ngặt; bản đang có vẫn nguyên vẹn." in done.stdout + done.stderr
    assert sorted(path.name for path in made.root.iterdir() if ".dang-dung" in path.name) == []


def test_a_warning_before_anything_is_built(site: Lay) -> None:
    """A warning that comes while mkdocs.yml is being read counts in strict mode as well."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)
    made.write("2023/b.md", PERSON)
    hook = "import logging\n\ndef on_config(config):\n    logging.getLogger('mkdocs.hooks').warning('coi chừng')\n"
    (made.root / "hook.py").write_text(hook, encoding="utf-8")
    with_option(made, "hooks: [hook.py]")
    done = mkdocs(made, "build", "--strict")
    assert "coi chừng" in done.stderr
    assert done.returncode == 1
    assert tree(made.public) == before


def test_a_profile_that_is_to_stand_first_and_is_not_there_is_told(
    site: Lay, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the one that may be meant, or how it is written; one that has errors is there."""
    made = site(
        {"2023/giang-thi-my.md": PERSON, "2024/c.md": COLLECTIVE},
        options="featured: [2023/giang-thi-mi, 2024/c, /guong/xyz/]",
    )
    made.build()
    told = capsys.readouterr().err
    assert "CẢNH BÁO: mkdocs.yml: featured ghi «2023/giang-thi-mi», không có hồ sơ nào như vậy." in told
    assert "Có phải là «2023/giang-thi-my»?" in told
    assert "«/guong/xyz/», không có hồ sơ nào như vậy. Viết <năm>/<tên tệp>" in told
    assert "2024/c" not in told
    done = mkdocs(made, "build", "--strict")
    assert (done.returncode, "2 cảnh báo" in done.stdout + done.stderr) == (1, True)
