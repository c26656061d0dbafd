"""The live preview: it follows every change, and no mistake ends it."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from html_page import Html
from mkdocs_runs import DRAFTS, own_templates, preview_of
from support import PERSON, POSIX, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Lay = Callable[..., Site]

PATIENCE = 30.0
"""Seconds that the live preview may take; it is far quicker, unless the machine is very busy."""


@dataclass
class Preview:
    """A running live preview, and what it has said so far."""

    made: Site
    process: subprocess.Popen[str]
    url: str
    said: list[str] = field(default_factory=list)

    def get(self, path: str) -> str:
        """Return a page; of one that is not there, the page that says so."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return f"{error.code} {error.read().decode('utf-8')}"

    def shows(self, path: str, words: str, *, gone: bool = False) -> bool:
        """Wait until a page holds some words, or no longer holds them."""
        return eventually(lambda: (words in self.get(path)) != gone)

    def says(self, words: str) -> bool:
        """Wait until some words were said."""
        return eventually(lambda: words in self.output)

    @property
    def output(self) -> str:
        """Everything said so far."""
        return "".join(self.said)


def eventually(condition: Callable[[], bool]) -> bool:
    """Wait for something that takes a moment; say whether it came about."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


@pytest.fixture(params=["mkdocs", "guongsang"])
def serve(request: pytest.FixtureRequest) -> Iterator[Callable[[Site], Preview]]:
    """Give a function that serves a site with `mkdocs serve`, and as our own command does."""
    with contextlib.ExitStack() as stack:

        def start(made: Site) -> Preview:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                address = f"127.0.0.1:{free.getsockname()[1]}"
            command = ["-m", "mkdocs", "serve", "-f", str(made.root / "mkdocs.yml"), "-a", address]
            if request.param == "guongsang":
                run = "serve(Path(sys.argv[1]), sys.argv[2], open_browser=False)"
                script = f"import sys; from pathlib import Path; from guongsang.running.start import serve; {run}"
                command = ["-c", script, str(made.root), address]
            process = stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-X", "utf8", "-u", *command],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                    encoding="utf-8",
                )
            )
            preview = Preview(made, process, f"http://{address}/")
            listener = threading.Thread(target=listen, args=(process, preview.said), daemon=True)
            listener.start()
            stack.callback(listener.join)
            stack.callback(process.kill)

            def answers() -> bool:
                assert process.poll() is None, preview.output
                with contextlib.suppress(urllib.error.URLError):
                    preview.get("")
                    return True
                return False

            assert eventually(answers)
            return preview

        yield start


def listen(process: subprocess.Popen[str], said: list[str]) -> None:
    """Collect what a process says, so that it never waits for anybody to read it."""
    assert process.stdout
    said.extend(process.stdout)


def replace(path: Path, old: str, new: str) -> None:
    """Change a text file as an editor does."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_preview_says_at_its_address_what_keeps_a_profile_back(site: Lay) -> None:
    """Whoever has the page open reads what to mend there, for its own file or for the registry, and sees it come back."""
    made = site({"2023/a.md": PERSON, "2023/b.md": with_front(PERSON, don_vi="Phòng Nghiệp vụ 3")})
    page = Html.file(preview_of(made) / "guong" / "2023" / "b" / "index.html")
    assert page.texts("h1") == ["Hồ sơ này chưa hiện được"]
    assert "GS009 stories/2023/b.md, dòng 5 Mã «Phòng Nghiệp vụ 3» không có" in page.text
    assert "Có phải là «phong-nghiep-vu-3»?" in page.text
    made.write("danh-muc/don-vi.yml", "- id: van-phong\n  ten Văn phòng\n")
    assert "danh-muc/don-vi.yml, dòng 2" in Html.file(preview_of(made) / "guong" / "2023" / "a" / "index.html").text


def test_the_preview_follows_every_change(site: Lay, serve: Callable[[Site], Preview]) -> None:
    """The preview shows a draft with its banner, and each change of a profile, the registry, a template or a page."""
    made = site({"2023/a.md": PERSON, **DRAFTS})
    templates = own_templates(made)
    preview = serve(made)
    assert "Bản nháp." in preview.get("guong/2023/du-thao/")
    assert "Bản nháp." not in preview.get("guong/2023/a/")
    replace(made.stories / "2023" / "du-thao.md", "Lò Thị Thảo", "Lò Thị Mới")
    assert preview.shows("guong/2023/du-thao/", "Lò Thị Mới")
    replace(made.stories / "danh-muc" / "don-vi.yml", "ten: Phòng Nghiệp vụ 3", "ten: Phòng Nghiệp vụ Ba")
    assert preview.shows("guong/2023/a/", "Phòng Nghiệp vụ Ba")
    replace(templates / "pages" / "profile.html", "Vì sao được ghi nhận", "Lý do được ghi nhận")
    assert preview.shows("guong/2023/a/", "Lý do được ghi nhận")
    replace(templates / "main.html", "Chuyển đến nội dung chính", "Đến nội dung chính")
    assert preview.shows("don-vi/", "Đến nội dung chính")
    replace(made.root / "docs" / "gioi-thieu.md", "Trang giới thiệu.", "Trang đã sửa.")
    assert preview.shows("gioi-thieu/", "Trang đã sửa.")
    made.write("2023/moi.md", with_front(PERSON, ten="Giàng Seo Mới"))
    assert preview.shows("guong/", "Giàng Seo Mới")
    (made.stories / "2023" / "moi.md").unlink()
    assert preview.shows("guong/", "Giàng Seo Mới", gone=True)
    assert preview.get("guong/2023/moi/").startswith("404 ")
    assert "Traceback" not in preview.output
    assert not made.public.exists()
    assert f"Đã dựng bản xem trước, không còn lỗi: {preview.url}\n" in preview.output


def test_a_mistake_does_not_end_the_preview(site: Lay, serve: Callable[[Site], Preview]) -> None:
    """A broken profile is told and left out, a broken template is told, and when mended both are shown again."""
    made = site({"2023/a.md": PERSON, "2023/b.md": with_front(PERSON, ten="Lý Suy Xá")})
    templates = own_templates(made)
    preview = serve(made)
    replace(made.stories / "2023" / "b.md", "nam: 2023", "nam: [2023")
    assert preview.says("stories/2023/b.md:7:")
    assert preview.shows("guong/2023/b/", "stories/2023/b.md</code>, dòng 7")
    assert preview.says("Đã dựng bản xem trước, còn 1 lỗi nêu ở trên")
    assert preview.shows("guong/", "Lý Suy Xá", gone=True)
    assert "Giàng Thị Mỷ" in preview.get("guong/2023/a/")
    replace(made.stories / "2023" / "b.md", "nam: [2023", "nam: 2023")
    assert preview.shows("guong/", "Lý Suy Xá")
    replace(templates / "pages" / "card.html", "{{ card.name }}", "{{ card.nam }}")
    assert preview.says("site_templates/pages/card.html:")
    replace(templates / "pages" / "card.html", "{{ card.nam }}", "<b>{{ card.name }}</b>")
    assert preview.shows("guong/", "<b>Lý Suy Xá</b>")
    replace(templates / "main.html", "{% block footer %}", "{% block footer")
    assert preview.says("site_templates/main.html:")
    replace(templates / "main.html", "{% block footer", "{% block footer %}Đã sửa chân trang")
    assert preview.shows("guong/", "Đã sửa chân trang")
    replace(made.stories / "danh-muc" / "don-vi.yml", "- id: phong-nghiep-vu-3", "- idd: phong-nghiep-vu-3")
    assert preview.says("stories/danh-muc/don-vi.yml:")
    assert preview.shows("guong/", "Lý Suy Xá", gone=True)
    assert preview.process.poll() is None
    assert "Traceback" not in preview.output


@POSIX
def test_ctrl_c_ends_the_preview_quietly(site: Lay, serve: Callable[[Site], Preview]) -> None:
    """Ctrl-C ends the preview without a word of complaint."""
    preview = serve(site({"2023/a.md": PERSON}))
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(PATIENCE) == 0
    assert "Traceback" not in preview.output
