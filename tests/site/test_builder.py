"""The build as a whole: every file of the site from what was inspected, and what stops it."""

from __future__ import annotations

import errno
import io
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from builds import old_site, tree
from guongsang import parallel
from guongsang.errors import OutputError, ProblemsError, TemplateError
from guongsang.plugin import events
from guongsang.site.builder import build_site
from guongsang.site.pictures.cuts import FOLDER
from guongsang.stories.addresses import FRAMES
from pictures import BLOCKS, OWNER, encoded, halves, with_everything
from support import COLLECTIVE, CONSENT, PERSON, PROJECT, Site, people, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]


def listed(public: Path) -> set[str]:
    """Return every address in the sitemap, below the site's root."""
    root = ET.fromstring((public / "sitemap.xml").read_text("utf-8"))
    return {
        (element.text or "").removeprefix("https://guongsang.example/")
        for element in root.iter()
        if element.tag.endswith("}loc")
    }


def test_the_sitemap_lists_every_page_that_may_be_found(site: Lay) -> None:
    """Every page is listed but notices, redirects, frames for other sites, the page that searches and the one for unknown addresses."""
    made = site(
        {
            "2023/a.md": with_front(PERSON, bi_danh="[/cu/]", cap_nhat="[{ngay: 2025-03-04, noi_dung: Sửa số}]"),
            "2023/huy.md": with_front(
                PERSON,
                cong_bo="{trang_thai: thu-hoi, ngay: 2024-01-01, quyet_dinh: {so: 19-QĐ/BNCTU, ngay: 2024-01-01}}",
            ),
        }
    )
    made.build()
    pages = {path.parent.relative_to(made.public).as_posix() + "/" for path in made.public.rglob("index.html")}
    frames = {url for url in pages if url.startswith(FRAMES)}
    assert listed(made.public) == pages - frames - {"./", "cu/", "guong/2023/huy/", "tim-kiem/"} | {""}
    text = (made.public / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://guongsang.example/guong/2023/a/</loc><lastmod>2025-03-04</lastmod>" in text
    assert "Sitemap: https://guongsang.example/sitemap.xml" in (made.public / "robots.txt").read_text("utf-8")


def test_workers_draw_the_same_site(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site drawn by several processes is the same, byte for byte, as one drawn by a single one."""
    made = site(
        {f"2023/n{number}.md": content for number, content in enumerate(people(6))} | {"2024/c.md": COLLECTIVE},
        options="page_size: 2",
    )
    made.build()
    alone = tree(made.public)
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    made.build()
    assert tree(made.public) == alone


def test_nothing_of_an_earlier_build_stays(site: Lay) -> None:
    """A page whose profile is gone is gone from the site, with everything that led to it."""
    made = site({"2023/a.md": PERSON, "2023/di.md": person("Lù Văn Chẩn", dia_ban="Sa Pa")})
    made.build()
    assert (made.public / "guong/2023/di/index.html").is_file()
    assert (made.public / "dia-ban/sa-pa/index.html").is_file()
    (made.stories / "2023/di.md").unlink()
    made.build()
    assert not (made.public / "guong/2023/di").exists()
    assert not (made.public / "dia-ban/sa-pa").exists()


def test_an_alias_that_is_a_page_already(site: Lay, capsys: pytest.CaptureFixture[str]) -> None:
    """A former address that another page has is told with the profile that claims it, and the old site stays."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)
    made.write("2023/b.md", with_front(PERSON, bi_danh="[/gioi-thieu/]"))
    with pytest.raises(ProblemsError):
        made.build()
    assert (
        "stories/2023/b.md:26:11: LỖI GS014 Địa chỉ «/gioi-thieu/» đã là một trang của cổng" in capsys.readouterr().err
    )
    assert tree(made.public) == before


@pytest.mark.parametrize(
    ("what", "number", "reason"),
    [
        ("boot.js", errno.ENOSPC, "đĩa đã đầy"),
        ("404.html", errno.EACCES, "không có quyền"),
        ("index.html", errno.ENOSPC, "đĩa đã đầy"),
        ("sitemap.xml", errno.EROFS, "ổ đĩa chỉ đọc"),
        ("robots.txt", errno.EIO, f"lỗi hệ thống {errno.EIO}"),
    ],
)
def test_a_disk_error_while_drawing(
    site: Lay, monkeypatch: pytest.MonkeyPatch, what: str, number: int, reason: str
) -> None:
    """A disk that fills up or fails in the middle is told in a sentence; the old site stays."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)

    really_open: Callable[..., Any] = open

    def failing_open(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if "w" in mode and Path(file).name == what:
            raise OSError(number, os.strerror(number), str(file))
        return really_open(file, mode, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", failing_open)
        patch.setattr(io, "open", failing_open)
        with pytest.raises(OutputError) as caught:
            made.build()
    assert reason in caught.value.message.vi
    assert tree(made.public) == before
    made.build()


def test_a_photo_damaged_inside(site: Lay, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A photo that breaks between the check and the drawing stops the build with its line, whichever worker finds it."""
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    data = encoded(Image.effect_noise((600, 800), 50), "PNG")
    made = site(
        {
            "2023/a/index.md": with_front(PERSON, anh="{tep: anh.png, mo_ta: Chị Mỷ}", dong_y=CONSENT),
            "2023/a/anh.png": data,
        }
    )

    def damage_and_draw(*arguments: Any, **options: Any) -> int:
        made.write("2023/a/anh.png", data[: len(data) // 2])
        return build_site(*arguments, **options)

    monkeypatch.setattr(events, "build_site", damage_and_draw)
    with pytest.raises(ProblemsError):
        made.build()
    assert "stories/2023/a/index.md:26:12: LỖI GS017 Ảnh «anh.png» bị hỏng bên trong" in capsys.readouterr().err
    assert not made.public.exists()


def own_templates(made: Site, tmp_path: Path, file: str, change: Callable[[str], str]) -> None:
    """Give a site templates of its own, one of them changed."""
    templates = tmp_path / "site_templates"
    shutil.copytree(PROJECT / "site_templates", templates)
    (templates / file).write_text(change((templates / file).read_text("utf-8")), encoding="utf-8")
    config = made.root / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace((PROJECT / "site_templates").as_posix(), templates.as_posix()),
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("pages/profile.html", "{{ profile.summary }}", "{{ profile.sumary }}", "pages/profile.html:"),
        ("pages/profile.html", "{{ profile.summary }}", "{{ profile.summary + 1 }}", "pages/profile.html:"),
        ("pages/card.html", "{{ card.name }}", "{{ card.name", "pages/card.html"),
        ("pages/_crumbs.html", "{%- endfor %}", "", "pages/_crumbs.html:"),
        ("pages/_crumbs.html", "{{ crumb.name }}", "{{ crum.name }}", "pages/_crumbs.html:"),
        ("pages/head.html", "{% if head.data %}", "{% if hed.data %}", "pages/head.html:"),
        ("main.html", "{% block footer %}", "{% block footer", "main.html:"),
        ("main.html", "{% block footer %}", "{% block footer %}{{ nothing.at.all }}", "main.html:"),
        ("main.html", "[[guongsang:title]]", "", "main.html phải có «[[guongsang:title]]»"),
        ("404.html", "{% block content %}", "{% block content %}{{ 1 / 0 }}", "404.html:"),
    ],
)
def test_a_mistake_in_a_template(site: Lay, tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    """A template with a mistake is named with the line, and the old site stays."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)
    own_templates(made, tmp_path, file, lambda text: text.replace(old, new))
    with pytest.raises(TemplateError) as caught:
        made.build()
    assert str(caught.value).startswith(f"site_templates/{told}")
    assert tree(made.public) == before


def test_photos_of_the_site_hold_no_metadata(site: Lay) -> None:
    """Every photo in the built site went through `pictures`: none is a copy of the file beside the story."""
    made = site(
        {
            "2023/a/index.md": with_front(PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ}", dong_y=CONSENT)
            + "\n![Họp](hop.jpg)\n",
            "2023/a/anh.jpg": with_everything(halves("red", "blue", size=(600, 800))),
            "2023/a/hop.jpg": with_everything(halves("blue", "red", size=(600, 800))),
        }
    )
    made.build()
    published = list((made.public / FOLDER).iterdir())
    assert {path.suffix for path in published} == {".avif", ".webp", ".jpg"}
    assert not [(path.name, block) for path in published for block in BLOCKS if block in path.read_bytes()]
    assert not [path for path in made.public.rglob("*") if path.is_file() and OWNER.encode() in path.read_bytes()]
