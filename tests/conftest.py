"""The fixture that lays out a throw-away site."""

from __future__ import annotations

import datetime as dt
import shutil
import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from support import PROJECT, TODAY, Site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

pytest_plugins = ("sample_site", "command_runs", "ssh_server", "release_places", "object_server")

# How long an example takes says something of the machine and its other work, not of the project.
settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Site]:
    """Give a function that lays out a site: `site({"2023/giang-thi-my.md": PERSON})`.

    The registry is the project's own, and `docs/` has one page unless others are given. The build's day is TODAY.
    """
    noon = dt.datetime.combine(TODAY, dt.time(5), dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))

    def lay_out(
        stories: Mapping[str, str | bytes] | None = None, docs: Mapping[str, str] | None = None, options: str = ""
    ) -> Site:
        made = Site(tmp_path)
        shutil.copytree(PROJECT / "stories" / "danh-muc", made.stories / "danh-muc")
        for path, content in (stories or {}).items():
            made.write(path, content)
        pages = docs if docs is not None else {"gioi-thieu.md": "# Giới thiệu\n\nTrang giới thiệu."}
        for name, text in pages.items():
            target = tmp_path / "docs" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "mkdocs.yml").write_text(
            textwrap.dedent(
                f"""\
                site_name: Gương sáng
                site_url: https://guongsang.example/
                site_dir: public
                theme: {{name: material, custom_dir: "{(PROJECT / "site_templates").as_posix()}", language: vi, font: false}}
                plugins: [{{guongsang: {{agency: {{name: Cơ quan thử}}, {options}}}}}]
                """
            ),
            encoding="utf-8",
        )
        return made

    return lay_out
