"""The plugin itself: it lends the theme's frame to the site and the site's pages to MkDocs, event by event."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base as mkdocs_config
from mkdocs.config import config_options
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import BasePlugin

from guongsang import cli, terminal, vietnamese
from guongsang.calendar_day import forget_empty, today
from guongsang.checks.examining.inspection import Inspection, inspect_site
from guongsang.checks.telling import formats
from guongsang.checks.telling.results import results_of
from guongsang.errors import OutputError, ProblemsError, SettingsError
from guongsang.language import Phrase
from guongsang.options_file import OptionsFile
from guongsang.plugin.described import page_card, page_data, page_tags
from guongsang.plugin.files import choose_files
from guongsang.plugin.frames import depth_of_frame
from guongsang.plugin.theme import add_error_pages, templates_folder, without_extras
from guongsang.program import shown
from guongsang.publish.release import write_release
from guongsang.publish.sources import Sources, read_sources
from guongsang.running import log
from guongsang.running.errors import in_our_words, told_by_mkdocs
from guongsang.settings import CC_BY, Settings, cache_folder, parse_settings
from guongsang.site import handbook
from guongsang.site.builder import build_site
from guongsang.site.frame import Frame, cut_frame
from guongsang.site.home_page import unknown_featured
from guongsang.site.output import Staging
from guongsang.site.own_assets import address
from guongsang.site.pictures.publishing import DamagedPhotosError
from guongsang.site.serving.policy import POLICY
from guongsang.site.serving.preparing import prepare
from guongsang.site.tables import align_by_class, box_tables, reach_code
from guongsang.site.templates import ADDRESSES, forget_templates
from guongsang.site.workshop import SiteFacts
from guongsang.stories.folder import StoriesFolder, stories_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from markupsafe import Markup
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from guongsang.site.share_cards.card import ShareCard


class PluginConfig(mkdocs_config.Config):  # type: ignore[no-untyped-call]  # MkDocs declares no types there
    """The plugin's options as MkDocs takes them; `settings.py` says what they mean."""

    stories_dir = config_options.Type(str, default="stories")
    agency = config_options.Type(dict, default={})
    licence = config_options.Type(dict, default=CC_BY.model_dump())
    featured = config_options.Type(list, default=[])
    page_size = config_options.Type(int, default=24)
    precompress = config_options.Type(bool, default=True)
    publish = config_options.Type(dict, default={})


class GuongSangPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Builds the profiles' pages around MkDocs' own build; the methods stand in the order of MkDocs' events."""

    def __init__(self) -> None:
        """Start with nothing built; each build sets everything anew."""
        self.preview = False
        self.settings = Settings()
        self.stories = StoriesFolder(Path(), "")
        self.templates = ""
        self.site_dir = ""
        self.staging: Staging | None = None
        self.inspection: Inspection | None = None
        self.sources = Sources({})
        self.frames: dict[int, Frame] = {}
        self.pages: list[str] = []
        self.cards: dict[str, ShareCard] = {}
        self.warnings = log.WarningCount()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learn whether this is a build or the live preview."""
        self.preview = command == "serve"
        forget_empty()

    def on_shutdown(self) -> None:
        """Clear away a build that never came to its end: of an interrupt MkDocs tells plugins nothing else."""
        self._discard()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the options, and turn a build into one that ends by exchanging two folders."""
        self.warnings.install()
        with told_by_mkdocs():
            file = OptionsFile(Path(config.config_file_path))
            of_mkdocs = {
                "docs_dir": config.docs_dir,
                "site_name": config.site_name,
                "site_url": config.site_url or "",
            }
            self.settings = parse_settings({**self.config, **of_mkdocs}, file.place)
            self.stories = stories_folder(Path(config.config_file_path).parent, self.settings)
            if not config.site_url and not self.preview:
                place = file.place("site_url")
                raise SettingsError(
                    Phrase(
                        f"{place}: thiếu site_url, địa chỉ của cổng, ví dụ https://guongsang.example/.",
                        f"{place}: site_url is missing, the site's address, such as https://guongsang.example/.",
                    )
                )
            config.mdx_configs.setdefault("toc", {}).setdefault("slugify", _heading_address)
            self.templates = templates_folder(config)
            add_error_pages(config)
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
        self.cards = {}
        forget_templates()
        with (
            told_by_mkdocs(),
            terminal.progress(Phrase("Đọc và kiểm tra hồ sơ", "Reading and checking profiles")) as progress,
        ):
            root = Path(config.config_file_path).parent
            # Before the checks, so that what changes while they run is noticed afterwards.
            self.sources = Sources({}) if self.preview else read_sources(root, self.settings)
            # What is published is checked anew, whatever is remembered.
            inspection = inspect_site(
                root, self.settings, today(), recall=self.preview, decodes=self.preview, on_progress=progress
            )
        self.inspection = inspection
        with told_by_mkdocs():
            _tell(inspection, root)
            if inspection.errors and not self.preview:
                raise _not_built()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a frame for each directory depth, and leave out what the theme has no use for here."""
        with told_by_mkdocs():
            choose_files(files, config)
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Fill the blocks of an ordinary page that are written from the registry, the model and the rules."""
        html = reach_code(box_tables(align_by_class(html)))
        if "[[guongsang:" not in html or self.inspection is None:
            return html
        with told_by_mkdocs():
            return handbook.fill_blocks(
                html, page.file.src_uri, self.inspection.registry, self.settings.agency, cli.all_help
            )

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates the addresses that the pages' own templates know, and what machines are told."""
        env.globals["addresses"] = ADDRESSES
        env.globals["assets"] = address(self.templates)
        # The preview's page loads itself anew with an inline script, which the policy would forbid.
        env.globals["policy"] = "" if self.preview else POLICY
        env.globals["described"] = partial(page_data, site_url=_site_url(config))
        env.globals["shared"] = partial(self._shared, self._site(config))
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep a frame instead of writing it; note the address of any other page."""
        depth = depth_of_frame(page)
        if depth is not None:
            with told_by_mkdocs():
                self.frames[depth] = cut_frame(without_extras(output))
            return ""
        self.pages.append(page.url)
        return without_extras(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave out MkDocs' sitemap, which knows only its own pages."""
        return "" if template_name == "sitemap.xml" else without_extras(output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the profiles' pages, then put the whole site in place."""
        if self.inspection is None:
            return
        for said in unknown_featured(self.settings, self.inspection):
            log.warn(said.into(terminal.language()))
        root = Path(config.config_file_path).parent
        with (
            told_by_mkdocs(),
            terminal.progress(Phrase("Xử lý ảnh", "Processing photos")) as on_photos,
            terminal.progress(Phrase("Vẽ thẻ chia sẻ", "Drawing share cards")) as on_cards,
            terminal.progress(Phrase("Dựng trang", "Drawing pages")) as on_progress,
        ):
            try:
                drawn = build_site(
                    self.inspection,
                    self.settings,
                    self.frames,
                    site=self._site(config),
                    stories=self.stories,
                    templates=Path(self.templates),
                    out=Path(config.site_dir),
                    today=today(),
                    pages=self.pages,
                    ordinary_cards=self.cards,
                    preview=self.preview,
                    cache=cache_folder(root),
                    on_photos=on_photos,
                    on_cards=on_cards,
                    on_progress=on_progress,
                )
            except DamagedPhotosError as damaged:
                # The checks know the lines on which photos are declared; only now there is a reason to decode twice.
                again = inspect_site(root, self.settings, today(), recall=False)
                if not again.errors:
                    raise
                told = set(self.inspection.problems)
                _tell(replace(again, problems=tuple(each for each in again.problems if each not in told)), root)
                raise _not_built() from damaged
            if config.strict and self.warnings.count:
                raise OutputError(
                    Phrase(
                        f"Có {self.warnings.count} cảnh báo và đang dựng ở chế độ nghiêm ngặt; bản đang có vẫn nguyên vẹn.",
                        f"{self.warnings.count} warnings in strict mode; the site that is there is untouched.",
                    )
                )
            if self.staging:
                prepare(Path(config.site_dir), self.settings)
                write_release(
                    Path(config.site_dir),
                    site_url=_site_url(config),
                    sources=self.sources,
                    stories=self.stories.name,
                    shown_profiles=[
                        profile.summary for profile in self.inspection.stories if profile.summary.is_public(today())
                    ],
                )
                self.staging.commit()
                self.staging = None
                config.site_dir = self.site_dir
                place = shown(Path(self.site_dir))
                terminal.tell(
                    Phrase(f"Đã dựng {drawn} hồ sơ vào «{place}».", f"Built {drawn} profiles into “{place}”.")
                )
            elif self.preview:
                terminal.tell(_ready(_site_url(config), len(self.inspection.errors)))

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site that is there untouched; say in a sentence what MkDocs would show as a traceback."""
        folder = str(self.staging.folder) if self.staging else ""
        self._discard()
        ours = in_our_words(error, folder, self.site_dir, self.templates)
        if ours:
            raise Abort(ours.message.into(terminal.language())) from ours
        if isinstance(error, BuildError):
            raise Abort(str(error)) from error

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],
    ) -> LiveReloadServer:
        """Rebuild the preview when a profile, a registry file or a template changes."""
        server.watch(str(self.stories.path))
        server.watch(self.templates)
        return server

    def _site(self, config: MkDocsConfig) -> SiteFacts:
        return SiteFacts(
            self.settings.site_name, config.site_description or "", self.settings.agency, _site_url(config)
        )

    def _shared(self, site: SiteFacts, page: Page) -> Markup:
        """Tell what services show of an ordinary page, and note its card, which is drawn with all others."""
        card = page_card(page, site)
        self.cards[page.url] = card
        return page_tags(page, site, card, self.templates)

    def _discard(self) -> None:
        """Clear away what has been built so far; the site that is there stays untouched."""
        if self.staging:
            self.staging.discard()
            self.staging = None


def _tell(inspection: Inspection, root: Path) -> None:
    """Tell the problems that were found, and how many there are."""
    if inspection.problems:
        results = results_of(inspection)
        terminal.say(formats.as_text(results, root, terminal.language(), colour=terminal.has_colour(sys.stderr)))
        terminal.say(formats.summary(results).into(terminal.language()))


def _not_built() -> ProblemsError:
    return ProblemsError(
        Phrase(
            "Chưa dựng cổng vì còn lỗi; bản đang có vẫn nguyên vẹn.",
            "Not built because of errors; the site that is there is untouched.",
        )
    )


def _heading_address(text: str, separator: str) -> str:
    """Return the address of a heading in an ordinary page; Markdown's own would drop every đ."""
    return vietnamese.slug(text).replace("-", separator)


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
