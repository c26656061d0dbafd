"""What goes wrong in MkDocs' hands is one sentence of ours."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from builds import old_site, tree
from guongsang.errors import GuongError, OutputError, SettingsError, TemplateError
from mkdocs_runs import with_option
from support import PERSON, POSIX, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


@pytest.mark.parametrize(
    ("change", "error", "told"),
    [
        (lambda made: (made.root / "docs" / "index.md").write_text("x"), TemplateError, "docs/index.md: trang chủ do"),
        (lambda made: shutil.rmtree(made.stories), SettingsError, "Không thấy thư mục hồ sơ «stories»"),
        (lambda made: with_option(made, "hooks: [khong-co.py]"), SettingsError, "mkdocs.yml: "),
        (lambda made: with_option(made, "nav: {a: b}"), SettingsError, "mkdocs.yml: "),
        (lambda made: with_option(made, "x: [1"), SettingsError, "mkdocs.yml:7: không đọc được, sai cú pháp YAML."),
        (
            lambda made: with_option(made, "site_name: ''"),
            SettingsError,
            "mkdocs.yml:6: «site_name» đang để trống. Ghi tên của cổng",
        ),
        (lambda made: (made.root / "mkdocs.yml").unlink(), SettingsError, "Không thấy mkdocs.yml trong «"),
        (
            lambda made: (made.root / "docs" / "a.md").write_text("[[guongsang:khoaa]]"),
            TemplateError,
            "docs/a.md: không có khối «khoaa». Có phải là «khoa»?",
        ),
    ],
    ids=["index.md", "no stories", "no hook", "nav", "YAML", "no name", "no mkdocs.yml", "unknown block"],
)
def test_mistakes_around_the_profiles(
    site: Lay, change: Callable[[Site], object], error: type[GuongError], told: str
) -> None:
    """A mistake in mkdocs.yml or docs/ is one sentence that names the place."""
    made = site({"2023/a.md": PERSON})
    change(made)
    with pytest.raises(error) as caught:
        made.build()
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)
    assert not made.public.exists()


@POSIX
def test_a_full_disk_is_told_by_mkdocs_too(site: Lay) -> None:
    """When files can no longer be written, also those that MkDocs writes, there is a sentence and the old site stays."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)
    limit = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)); "
        "from mkdocs.__main__ import cli; cli(['build', '-f', sys.argv[1]])"
    )
    command = [sys.executable, "-X", "utf8", "-c", limit, str(made.root / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"Không ghi được «{made.public}»: lỗi hệ thống 27. Cổng cũ vẫn nguyên vẹn." in done.stdout + done.stderr
    assert tree(made.public) == before


def test_a_file_that_cannot_be_read_while_drawing_is_named(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not the new site that could not be written."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)

    def refuse(*_: object) -> str:
        raise PermissionError(13, "Permission denied", str(made.stories / "2023" / "a.md"))

    monkeypatch.setattr("guongsang.site.profile_page.read_body", refuse)
    monkeypatch.chdir(made.root)
    with pytest.raises(OutputError, match=r"Không dùng được «stories.2023.a\.md»: không có quyền\.$"):
        made.build()
    assert tree(made.public) == before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("docs_dir: nope", "docs_dir"),
        ("nav: 5", "nav"),
        ("extra: [a]", "extra"),
        ("markdown_extensions: [khong-co]", "khong-co"),
        ("site_dir: stories/new", "nguồn của cổng"),
    ],
)
def test_a_wrong_option_is_named(site: Lay, line: str, told: str) -> None:
    """MkDocs says in its log what is wrong before it gives up; both are one sentence here."""
    made = site({"2023/a.md": PERSON})
    with_option(made, line)
    with pytest.raises(GuongError, match=told):
        made.build()


@pytest.mark.parametrize("content", ["Trang này.".encode("utf-16"), "Trang này là".encode("cp1258", "ignore")])
def test_a_page_that_is_no_utf8_is_named(site: Lay, content: bytes) -> None:
    """The sentence says which page, and how to save it."""
    made = site({"2023/a.md": PERSON})
    (made.root / "docs" / "gioi-thieu.md").write_bytes(content)
    with pytest.raises(GuongError, match=r"docs/gioi-thieu\.md.*UTF-8"):
        made.build()


def test_a_template_that_is_not_there_is_named(site: Lay) -> None:
    """A page may ask for a template of its own; when there is none, the disk is not blamed."""
    made = site({"2023/a.md": PERSON})
    (made.root / "docs" / "gioi-thieu.md").write_text("---\ntemplate: nope.html\n---\n\n# A\n", encoding="utf-8")
    with pytest.raises(GuongError, match=r"nope\.html"):
        made.build()
