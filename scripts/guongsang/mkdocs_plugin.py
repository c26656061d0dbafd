"""The only module that knows MkDocs: it lends the theme's frame to the site and the site's pages to MkDocs."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateNotFound
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import base as mkdocs_config
from mkdocs.config import config_options
from mkdocs.exceptions import Abort, BuildError, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from guongsang import terminal, vietnamese
from guongsang.calendar_day import today
from guongsang.checks import formats
from guongsang.checks.inspection import Inspection, inspect_site
from guongsang.checks.results import results_of
from guongsang.errors import GuongError, OutputError, ProblemsError, SettingsError, TemplateError, UsageError
from guongsang.language import Phrase
from guongsang.program import shown
from guongsang.settings import CONFIG_FILE, Settings, parse_settings, read_settings, stories_folder
from guongsang.site import handbook
from guongsang.site.builder import build_site
from guongsang.site.frame import DEPTHS, Frame, cut_frame
from guongsang.site.home_page import unknown_featured
from guongsang.site.output import Staging, disk_error
from guongsang.site.tables import align_by_class, box_tables
from guongsang.site.templates import forget_templates, mistake_in
from guongsang.site.workshop import SiteFacts
from guongsang.stories.labels import SEVERITY
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/stylesheets/")
"""Parts of the theme that this site replaces with its own: the search and the stylesheets."""

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
"""The theme's base template gives its checkboxes an attribute that HTML does not allow there."""

_THEME_PARTS = re.compile(
    r'\s*<input class="md-toggle"[^>]*>'
    r'|\s*<label class="md-overlay"[^>]*></label>'
    r'|\s*<div data-md-component="(?:skip|announce)">\s*</div>'
    r'|\s*<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
)
"""What the theme's base template writes outside its blocks for a drawer, search and dialog that the frame lacks."""

_FRAME_SOURCE = "---\nframe: true\n---\n"


class PluginConfig(mkdocs_config.Config):  # type: ignore[no-untyped-call]  # MkDocs declares no types there
    """The plugin's options as MkDocs takes them; `settings.py` says what they mean."""

    stories_dir = config_options.Type(str, default="stories")
    agency = config_options.Type(dict, default={})
    featured = config_options.Type(list, default=[])
    page_size = config_options.Type(int, default=24)


class GuongSangPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Builds the profiles' pages around MkDocs' own build; the methods stand in the order of MkDocs' events."""

    def __init__(self) -> None:
        """Start with nothing built; each build sets everything anew."""
        self.preview = False
        self.settings = Settings()
        self.stories = Path()
        self.templates = ""
        self.site_dir = ""
        self.staging: Staging | None = None
        self.inspection: Inspection | None = None
        self.frames: dict[int, Frame] = {}
        self.pages: list[str] = []
        self.warnings = _WarningCount()

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs passes it by name
        """Learn whether this is a build or the live preview."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the options, and turn a build into one that ends by exchanging two folders."""
        self.warnings.install()
        with _told_by_mkdocs():
            self.settings = parse_settings(
                {**self.config, "docs_dir": config.docs_dir, "site_url": config.site_url or ""}
            )
            root = Path(config.config_file_path).parent
            self.stories = stories_folder(root, self.settings)
            if not config.site_url and not self.preview:
                raise SettingsError(
                    Phrase(
                        f"{CONFIG_FILE}: thiếu site_url, địa chỉ của cổng, ví dụ https://guongsang.example/.",
                        f"{CONFIG_FILE}: site_url is missing, the site's address, such as https://guongsang.example/.",
                    )
                )
            config.mdx_configs.setdefault("toc", {}).setdefault("slugify", _heading_address)
            self.templates = _templates(config)
            config.extra["agency"] = self.settings.agency.model_dump()
            if not self.preview:
                self.site_dir = config.site_dir
                self.staging = Staging(Path(config.site_dir))
                config.site_dir = str(self.staging.folder)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check every profile; a build stops here when one has an error, the preview leaves that one out."""
        self.frames = {}
        self.pages = []
        forget_templates()
        with (
            _told_by_mkdocs(),
            terminal.progress(Phrase("Đọc và kiểm tra hồ sơ", "Reading and checking profiles")) as progress,
        ):
            root = Path(config.config_file_path).parent
            # What is published is checked anew, whatever is remembered.
            inspection = inspect_site(root, self.settings, today(), recall=self.preview, on_progress=progress)
        self.inspection = inspection
        with _told_by_mkdocs():
            if inspection.problems:
                results = results_of(inspection)
                told = formats.as_text(results, root, terminal.language(), colour=terminal.has_colour(sys.stderr))
                terminal.say(told)
                terminal.say(formats.summary(results).into(terminal.language()))
            if inspection.errors and not self.preview:
                raise ProblemsError(
                    Phrase(
                        "Chưa dựng cổng vì còn lỗi; bản đang có vẫn nguyên vẹn.",
                        "Not built because of errors; the site that is there is untouched.",
                    )
                )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a frame for each directory depth, and leave out what the theme has no use for here."""
        if files.get_file_from_path("index.md"):
            with _told_by_mkdocs():
                raise TemplateError(
                    Phrase(
                        "docs/index.md: trang chủ do cổng tự dựng từ các hồ sơ. Đổi tên tệp này.",
                        "docs/index.md: the home page is made from the profiles. Rename this file.",
                    )
                )
        with _told_by_mkdocs():
            _refuse_odd_files(files)
        for file in list(files):
            if file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map"):
                files.remove(file)
        for depth in DEPTHS:
            files.append(
                File.generated(config, _frame_uri(depth), content=_FRAME_SOURCE, inclusion=InclusionLevel.NOT_IN_NAV)
            )
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Fill the blocks of an ordinary page that are written from the registry, the model and the rules."""
        html = box_tables(align_by_class(html))
        if "[[guongsang:" not in html or self.inspection is None:
            return html
        with _told_by_mkdocs():
            return handbook.fill_blocks(
                html, page.file.src_uri, self.inspection.registry, self.settings.agency, _commands_help
            )

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Keep a frame instead of writing it; note the address of any other page."""
        if page.file.src_uri in _FRAME_URIS:
            with _told_by_mkdocs():
                self.frames[_depth(page.url)] = cut_frame(_THEME_PARTS.sub("", output))
            return ""
        self.pages.append(page.url)
        return _TOGGLE.sub(r"\1", output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Leave out MkDocs' sitemap, which knows only its own pages."""
        return "" if template_name == "sitemap.xml" else _TOGGLE.sub(r"\1", output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the profiles' pages, then put the whole site in place."""
        if self.inspection is None:
            return
        for said in unknown_featured(self.settings, self.inspection):
            # As a warning of MkDocs' own, so that it counts in strict mode.
            logging.getLogger("mkdocs.plugins.guongsang").warning(said.into(terminal.language()))
        with _told_by_mkdocs(), terminal.progress(Phrase("Dựng trang", "Drawing pages")) as progress:
            drawn = build_site(
                self.inspection,
                self.settings,
                self.frames,
                site=SiteFacts(
                    config.site_name, config.site_description or "", self.settings.agency, _site_url(config)
                ),
                stories=self.stories,
                templates=Path(self.templates),
                out=Path(config.site_dir),
                today=today(),
                pages=self.pages,
                preview=self.preview,
                on_progress=progress,
            )
            if config.strict and self.warnings.count:
                raise OutputError(
                    Phrase(
                        f"Có {self.warnings.count} cảnh báo và đang dựng ở chế độ nghiêm ngặt; bản đang có vẫn nguyên vẹn.",
                        f"{self.warnings.count} warnings in strict mode; the site that is there is untouched.",
                    )
                )
            if self.staging:
                self.staging.commit()
                self.staging = None
                config.site_dir = self.site_dir
                place = shown(Path(self.site_dir))
                terminal.tell(
                    Phrase(f"Đã dựng {drawn} hồ sơ vào «{place}».", f"Built {drawn} profiles into “{place}”.")
                )
            elif self.preview:
                terminal.tell(_ready(_site_url(config), len(self.inspection.errors)))

    def abandon(self) -> None:
        """Clear away what has been built so far; the site that is there stays untouched."""
        if self.staging:
            self.staging.discard()
            self.staging = None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site that is there untouched; say in a sentence what MkDocs would show as a traceback."""
        folder = str(self.staging.folder) if self.staging else ""
        self.abandon()
        ours = _cause(error)
        # Jinja calls a template that is not there an error of the system as well.
        if isinstance(error, OSError) and not isinstance(error, TemplateNotFound):
            ours = disk_error(error, folder, self.site_dir)
        elif ours is None and not isinstance(error, MkDocsException):
            ours = _wrong_encoding(error) or mistake_in(error, self.templates)
        if ours:
            raise Abort(ours.message.into(terminal.language())) from ours
        if isinstance(error, BuildError):
            raise Abort(str(error)) from error

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        builder: Callable[..., None],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Rebuild the preview when a profile, a registry file or a template changes."""
        server.watch(str(self.stories))
        server.watch(self.templates)
        return server


def build(root: Path, site_dir: Path | None) -> None:
    """Build the site at `root`; every failure is a `GuongError`."""
    if site_dir:
        _refuse_own_folders(root, site_dir)
    with _told_by_us(root):
        config = _load(root, site_dir=str(site_dir.absolute()) if site_dir else None)
        _refuse_own_folders(root, Path(config.site_dir))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(config)
        except KeyboardInterrupt:
            # MkDocs tells plugins of errors only.
            for plugin in config.plugins.values():
                if isinstance(plugin, GuongSangPlugin):
                    plugin.abandon()
            raise
        config.plugins.on_shutdown()


def _refuse_own_folders(root: Path, site_dir: Path) -> None:
    """Refuse to build into a folder that holds what the site is made from, or that lies in one."""
    target, root = Path(os.path.realpath(site_dir)), Path(os.path.realpath(root))
    settings = read_settings(root)
    sources = [root / name for name in (settings.stories_dir, settings.docs_dir, "site_templates")]
    if target in (root, *root.parents) or any(target == source or source in target.parents for source in sources):
        raise UsageError(
            Phrase(
                f"Không dựng vào «{site_dir}» được: ở đó là nguồn của cổng. Chọn một thư mục riêng.",
                f"“{site_dir}” cannot be built into: the site's sources are there. Choose a folder of its own.",
            )
        )


def serve(root: Path, address: str, *, open_browser: bool) -> None:
    """Serve a live preview at `address` ("127.0.0.1:8000") until interrupted; failures are `GuongError`s."""
    with _told_by_us(root):
        mkdocs_serve.serve(str(root / CONFIG_FILE), livereload=True, dev_addr=address, open_in_browser=open_browser)


def _load(root: Path, **options: str | None) -> MkDocsConfig:
    given: dict[str, Any] = {name: value for name, value in options.items() if value}
    return mkdocs_config.load_config(str(root / CONFIG_FILE), **given)


def _frame_uri(depth: int) -> str:
    """Return a source path whose page lies at that directory depth."""
    return "index.md" if depth == 0 else "/".join(["khung-trang", *(str(level) for level in range(1, depth))]) + ".md"


def _heading_address(text: str, separator: str) -> str:
    """Return the address of a heading in an ordinary page; Markdown's own would drop every đ."""
    return vietnamese.slug(text).replace("-", separator)


def _depth(url: str) -> int:
    """Return the directory depth of a page's address, where MkDocs calls the root "./"."""
    return 0 if url in ("", ".", "./") else url.count("/")


def _templates(config: MkDocsConfig) -> str:
    return config.theme.custom_dir or str(Path(config.config_file_path).parent / "site_templates")


def _site_url(config: MkDocsConfig) -> str:
    return (config.site_url or "/").rstrip("/") + "/"


def _ready(address: str, errors: int) -> Phrase:
    """Say that the preview shows what is saved, and whether anything is still wrong."""
    if not errors:
        return Phrase(f"Đã dựng bản xem trước, không còn lỗi: {address}", f"The preview is built, no errors: {address}")
    return Phrase(
        f"Đã dựng bản xem trước, còn {errors} lỗi nêu ở trên; hồ sơ có lỗi chưa hiện: {address}",
        f"The preview is built, with {errors} errors told above; profiles with errors are not shown: {address}",
    )


def _refuse_odd_files(files: Files) -> None:
    """Refuse what lies among the ordinary pages and can never be read: MkDocs would wait or fall over it."""
    for file in files:
        name = file.src_uri.encode("utf-8", "backslashreplace").decode()
        if name != file.src_uri:
            raise SettingsError(
                Phrase(
                    f"docs/{name}: tên tệp không phải chữ UTF-8. Đổi tên tệp này.",
                    f"docs/{name}: the file's name is not UTF-8. Rename it.",
                )
            )
        if file.abs_src_path and Path(file.abs_src_path).exists() and not Path(file.abs_src_path).is_file():
            raise SettingsError(
                Phrase(f"docs/{name}: không phải là một tệp thường.", f"docs/{name}: not a regular file.")
            )


def _wrong_encoding(error: Exception) -> SettingsError | None:
    """Say which ordinary page is no UTF-8; MkDocs keeps the error's own words and not the file."""
    if not isinstance(error, UnicodeDecodeError):
        return None
    frame = error.__traceback__
    file = ""
    while frame:
        held = frame.tb_frame.f_locals.get("self")
        if isinstance(held, (Page, File)):
            file = (held.file if isinstance(held, Page) else held).src_uri
        frame = frame.tb_next
    if not file:
        return None
    return SettingsError(
        Phrase(
            f"docs/{file}: tệp không phải văn bản UTF-8. Mở bằng trình soạn thảo văn bản và lưu lại với mã «UTF-8».",
            f"docs/{file}: not UTF-8 text. Open it in a text editor and save it as “UTF-8”.",
        )
    )


def _commands_help() -> str:
    from guongsang import cli  # noqa: PLC0415 - the command line imports this module

    return cli.all_help()


_FRAME_URIS = frozenset(_frame_uri(depth) for depth in DEPTHS)


class _WarningCount(logging.Handler):
    """Counts MkDocs' warnings, so that a strict build can stop before anything is put in place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def install(self) -> None:
        self.count = 0
        logging.getLogger("mkdocs").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        self.count += 1


class _Errors(logging.Handler):
    """Keeps what MkDocs says of its options before it gives up without a reason."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(" ".join(record.getMessage().split()))


@contextlib.contextmanager
def _told_by_mkdocs() -> Iterator[None]:
    """Let MkDocs show one of our errors as it shows its own."""
    try:
        yield
    except GuongError as error:
        raise PluginError(error.message.into(terminal.language())) from error


@contextlib.contextmanager
def _told_by_us(root: Path) -> Iterator[None]:
    """Turn MkDocs' errors into ours, and its log into the few lines that matter."""
    log = logging.getLogger("mkdocs")
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING)
    handler.addFilter(lambda record: record.levelno < logging.ERROR)
    label = SEVERITY[Severity.WARNING].into(terminal.language()).upper()
    handler.setFormatter(logging.Formatter(f"{label}: %(message)s"))
    log.addHandler(handler)
    errors = _Errors()
    log.addHandler(errors)
    try:
        yield
    except (MkDocsException, Abort) as error:
        ours = _cause(error)
        if ours:
            raise ours from error
        # Where mkdocs.yml cannot even be read, we say so ourselves, with the line.
        read_settings(root)
        reason = " ".join(errors.said) or _reason(error)
        raise SettingsError(Phrase(f"{CONFIG_FILE}: {reason}", f"{CONFIG_FILE}: {reason}")) from error
    finally:
        log.removeHandler(handler)
        log.removeHandler(errors)


def _cause(error: BaseException | None) -> GuongError | None:
    while error is not None:
        if isinstance(error, GuongError):
            return error
        error = error.__cause__ or error.__context__
    return None


def _reason(error: BaseException) -> str:
    """Return what MkDocs said, which for an abort is in the error before it."""
    before = error.__cause__ or error.__context__
    return str(before if isinstance(error, Abort) and before else error)
