"""The plugin in MkDocs' hands: `mkdocs build`, `mkdocs serve`, and what each kind of profile leaves in the site."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
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
from mkdocs.commands.build import build as mkdocs_build

from builds import old_site, tree
from guongsang import mkdocs_plugin
from guongsang.errors import GuongError, OutputError, ProblemsError, SettingsError, TemplateError, UsageError
from html_page import Html
from pictures import encoded, halves
from support import COLLECTIVE, CONSENT, PERSON, PROJECT, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Lay = Callable[..., Site]

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
PATIENCE = 30.0
"""Seconds that the live preview may take; it is far quicker, unless the machine is very busy."""

DRAFTS = {
    "2023/du-thao.md": with_front(PERSON, ten="Lò Thị Thảo", cong_bo="{trang_thai: du-thao}"),
    "2023/cho-duyet.md": with_front(PERSON, ten="Vàng Văn Chờ", cong_bo="{trang_thai: cho-duyet}"),
    "2023/hen-ngay.md": with_front(
        PERSON, ten="Lý Thị Hẹn", cong_bo=f"{{trang_thai: cong-bo, ngay: {TODAY + dt.timedelta(days=1)}}}"
    ),
}
BANNERS = {"du-thao": "Bản nháp.", "cho-duyet": "Chờ duyệt.", "hen-ngay": "Hẹn ngày công bố."}


def mkdocs(made: Site, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs on a site, as anybody does who has never heard of our own commands."""
    command = [sys.executable, "-X", "utf8", "-m", "mkdocs", *arguments, "-f", str(made.root / "mkdocs.yml")]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def own_templates(made: Site) -> Path:
    """Give a site its own copy of the templates and return it."""
    templates = made.root / "site_templates"
    shutil.copytree(PROJECT / "site_templates", templates)
    config = made.root / "mkdocs.yml"
    shared = (PROJECT / "site_templates").as_posix()
    config.write_text(config.read_text("utf-8").replace(shared, "site_templates"), encoding="utf-8")
    return templates


def with_option(made: Site, line: str) -> None:
    """Add a line to a site's mkdocs.yml."""
    config = made.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + line + "\n", encoding="utf-8")


# Building


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


def test_only_what_is_needed_is_in_the_site(site: Lay) -> None:
    """Neither the theme's search nor its stylesheets nor source maps are published, and MkDocs' sitemap is replaced."""
    made = site({"2023/a.md": PERSON})
    made.build()
    files = {path.relative_to(made.public).as_posix() for path in made.public.rglob("*") if path.is_file()}
    assert not [file for file in files if "lunr" in file or "search_index" in file or file.endswith((".map", ".gz"))]
    assert not [file for file in files if file.startswith(("assets/stylesheets", "khung-trang", "stories"))]
    assert "guong/2023/a/" in (made.public / "sitemap.xml").read_text("utf-8")


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


def test_an_interrupted_build_leaves_nothing(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while pages are being drawn leaves the old site as it is, and no folder beside it."""
    made = site({"2023/a.md": PERSON})
    before = old_site(made.public)

    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(mkdocs_plugin, "build_site", interrupt)
    with pytest.raises(KeyboardInterrupt):
        made.build()
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


@pytest.mark.parametrize(
    ("change", "error", "told"),
    [
        (lambda made: (made.root / "docs" / "index.md").write_text("x"), TemplateError, "docs/index.md: trang chủ do"),
        (lambda made: shutil.rmtree(made.stories), SettingsError, "Không thấy thư mục hồ sơ «stories»"),
        (lambda made: with_option(made, "hooks: [khong-co.py]"), SettingsError, "mkdocs.yml: "),
        (lambda made: with_option(made, "nav: {a: b}"), SettingsError, "mkdocs.yml: "),
        (lambda made: with_option(made, "x: [1"), SettingsError, "mkdocs.yml:7: không đọc được, sai cú pháp YAML."),
        (lambda made: (made.root / "mkdocs.yml").unlink(), SettingsError, "Không thấy mkdocs.yml trong «"),
        (
            lambda made: (made.root / "docs" / "a.md").write_text("[[guongsang:khoaa]]"),
            TemplateError,
            "docs/a.md: không có khối «khoaa». Có phải là «khoa»?",
        ),
    ],
    ids=["index.md", "no stories", "no hook", "nav", "YAML", "no mkdocs.yml", "unknown block"],
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


@pytest.mark.parametrize("folder", [".", "..", "stories", "stories/2023", "docs", "site_templates/pages"])
def test_the_sources_are_never_built_into(site: Lay, folder: str) -> None:
    """A folder that holds the site's own sources, or lies in them, is refused, even if it is empty."""
    made = site({"2023/a.md": PERSON})
    (made.root / "site_templates" / "pages").mkdir(parents=True)
    with pytest.raises(UsageError, match="ở đó là nguồn của cổng"):
        mkdocs_plugin.build(made.root, made.root / folder)
    assert (made.stories / "2023" / "a.md").is_file()


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


# What each kind of profile leaves in the site


def everything_in(public: Path) -> dict[str, str]:
    """Return each file of a site by its path; both may hold a trace."""
    return {
        path.relative_to(public).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in public.rglob("*")
        if path.is_file()
    }


def traces(public: Path, *words: str) -> set[str]:
    """Return the files whose path or content holds one of some words."""
    return {path for path, text in everything_in(public).items() if any(word in path or word in text for word in words)}


def preview_of(made: Site) -> Path:
    """Build a site as the live preview does, and return the folder."""
    out = made.root / "xem-truoc"
    config = mkdocs_plugin._load(made.root, site_dir=str(out))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config, serve_url="http://127.0.0.1:8000/")
    return out


def test_the_preview_says_at_its_address_what_keeps_a_profile_back(site: Lay) -> None:
    """Whoever has the page open reads what to mend there, for its own file or for the registry, and sees it come back."""
    made = site({"2023/a.md": PERSON, "2023/b.md": with_front(PERSON, don_vi="Phòng Nghiệp vụ 3")})
    page = Html.file(preview_of(made) / "guong" / "2023" / "b" / "index.html")
    assert page.texts("h1") == ["Hồ sơ này chưa hiện được"]
    assert "GS009 stories/2023/b.md, dòng 5 Mã «Phòng Nghiệp vụ 3» không có" in page.text
    assert "Có phải là «phong-nghiep-vu-3»?" in page.text
    made.write("danh-muc/don-vi.yml", "- id: van-phong\n  ten Văn phòng\n")
    assert "danh-muc/don-vi.yml, dòng 2" in Html.file(preview_of(made) / "guong" / "2023" / "a" / "index.html").text


def test_what_is_not_public_yet_is_only_in_the_preview(site: Lay) -> None:
    """Drafts, what waits for approval and what has a future date are in the preview, marked and unlisted, and nowhere else."""
    made = site({"2023/a.md": PERSON, **DRAFTS})
    made.build()
    assert traces(made.public, "du-thao", "cho-duyet", "hen-ngay", "Lò Thị Thảo", "Vàng Văn Chờ", "Lý Thị Hẹn") == set()
    preview = preview_of(made)
    for slug, banner in BANNERS.items():
        page = Html.file(preview / "guong" / "2023" / slug / "index.html")
        assert f"{banner} Hồ sơ chưa công bố; trang này chỉ có khi xem trước." in page.text
        assert page.meta("robots") == "noindex"
        assert slug not in (preview / "sitemap.xml").read_text("utf-8")
        assert slug in (preview / "guong" / "index.html").read_text("utf-8")
    assert "chỉ có khi xem trước" not in (preview / "guong" / "2023" / "a" / "index.html").read_text("utf-8")


def test_a_withdrawn_profile_leaves_no_trace(site: Lay) -> None:
    """When a person withdraws, neither name nor slug nor photo nor former address is anywhere in the site."""
    away = with_front(
        PERSON,
        ten="Thào Seo Lử",
        dia_ban="Simacai",
        anh="{tep: lu-o-ban.jpg, mo_ta: Anh Lử ở bản}",
        dong_y=CONSENT,
        bi_danh="[/guong/2022/ten-xua/]",
        cong_bo="{trang_thai: rut, ngay: 2024-02-01}",
    )
    other = with_front(PERSON, bi_danh="[/guong/2022/my-cu/]") + (
        "\nCùng làm với [một đồng nghiệp](../thao-seo-lu/index.md), xem [thêm](/guong/2023/thao-seo-lu/#muc).\n"
    )
    made = site(
        {
            "2023/thao-seo-lu/index.md": away,
            "2023/thao-seo-lu/lu-o-ban.jpg": encoded(halves("navy", "white", size=(400, 300))),
            "2023/my/index.md": other,
        }
    )
    made.build()
    words = ("Thào Seo Lử", "Lử", "thao-seo-lu", "Simacai", "simacai", "ten-xua", "lu-o-ban")
    assert traces(made.public, *words) == set()
    assert not (made.public / "assets" / "anh").exists()
    assert "một đồng nghiệp" in made.page("guong/2023/my")
    # The same site with the profile shown has all of that, so the search above does find.
    made.write("2023/thao-seo-lu/index.md", away.replace("trang_thai: rut", "trang_thai: cong-bo"))
    made.build()
    assert all(traces(made.public, word) for word in words[:-1])
    assert (made.public / "assets" / "anh").exists()
    # And once withdrawn, the next build leaves nothing of it behind.
    made.write("2023/thao-seo-lu/index.md", away)
    made.build()
    assert traces(made.public, *words) == set()
    assert traces(preview_of(made), *words) == set()


def test_an_annulled_profile_leaves_a_notice_only(site: Lay) -> None:
    """The address of an annulled recognition answers without name and story, and nothing else refers to it."""
    annulled = with_front(
        PERSON,
        ten="Thào Seo Lử",
        dia_ban="Simacai",
        anh="{tep: chan-dung.jpg, mo_ta: Anh Lử ở bản}",
        dong_y=CONSENT,
        bi_danh="[/guong/2022/ten-xua/]",
        cong_bo="{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 12-QĐ/BNCTU, ngay: 2024-02-01}}",
    )
    made = site(
        {
            "2023/ho-so-43/index.md": annulled,
            "2023/ho-so-43/chan-dung.jpg": encoded(halves("navy", "white", size=(400, 300))),
            "2023/my.md": PERSON + "\nXem [hồ sơ cũ](ho-so-43/index.md).\n",
        }
    )
    made.build()
    assert traces(made.public, "ho-so-43") == {"guong/2023/ho-so-43/index.html"}
    assert traces(made.public, "Thào Seo Lử", "Lử", "Simacai", "simacai", "ten-xua", "Anh Lử") == set()
    assert not (made.public / "assets" / "anh").exists()
    notice = Html.page(made.page("guong/2023/ho-so-43"))
    assert "12-QĐ/BNCTU" in notice.text
    assert "bảng thuật ngữ" not in notice.text
    assert traces(preview_of(made), "Thào Seo Lử") == set()


def test_former_addresses_of_what_is_not_shown_lead_nowhere(site: Lay) -> None:
    """A draft's former addresses answer only in the preview."""
    made = site({"2023/a.md": with_front(PERSON, bi_danh="[/cu/]", cong_bo="{trang_thai: du-thao}")})
    made.build()
    assert not (made.public / "cu").exists()
    assert (preview_of(made) / "cu" / "index.html").is_file()


# The live preview


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
                script = f"import sys; from pathlib import Path; from guongsang.mkdocs_plugin import serve; {run}"
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


# What stands wrong in mkdocs.yml and among the ordinary pages


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


@pytest.mark.parametrize("name", ["guong", "nam/2023"])
def test_a_page_file_where_a_folder_must_be_is_named(site: Lay, name: str) -> None:
    """It is the file that is told, not an error of the system."""
    made = site({"2023/a.md": PERSON})
    file = made.root / "docs" / name
    file.parent.mkdir(exist_ok=True)
    file.touch()
    with pytest.raises(GuongError, match=f"docs/{name}: cổng cần một thư mục"):
        made.build()


@POSIX
def test_a_pipe_among_the_pages_is_not_waited_for(site: Lay) -> None:
    """Nobody would ever write to it."""
    made = site({"2023/a.md": PERSON})
    os.mkfifo(made.root / "docs" / "ong.md")
    with pytest.raises(GuongError, match=r"docs/ong\.md"):
        made.build()


def test_a_template_that_is_not_there_is_named(site: Lay) -> None:
    """A page may ask for a template of its own; when there is none, the disk is not blamed."""
    made = site({"2023/a.md": PERSON})
    (made.root / "docs" / "gioi-thieu.md").write_text("---\ntemplate: nope.html\n---\n\n# A\n", encoding="utf-8")
    with pytest.raises(GuongError, match=r"nope\.html"):
        made.build()
