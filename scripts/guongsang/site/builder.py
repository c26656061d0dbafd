"""The build: from an inspection and the theme's frames to every file of the site."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from guongsang import parallel
from guongsang.errors import OutputError
from guongsang.language import Phrase
from guongsang.program import shown
from guongsang.site import opensearch
from guongsang.site.catalogue import make_catalogue
from guongsang.site.embedding.writing import write_lists
from guongsang.site.feeds.writing import write_feeds
from guongsang.site.home_page import featured_positions
from guongsang.site.kept_files import kept_files
from guongsang.site.open_data.files import write_data
from guongsang.site.own_assets import address, own_assets
from guongsang.site.pages import draw_page, draw_trouble, plan_pages, redirect_page
from guongsang.site.pictures.publishing import publish_pictures
from guongsang.site.rule_page import MISTAKES, RULES_TABLE
from guongsang.site.search_index.build import Indexed, build_index
from guongsang.site.search_index.places import PlaceNames
from guongsang.site.search_page import SEARCHING
from guongsang.site.serving.redirects_file import write_redirects_file
from guongsang.site.share_cards.publishing import publish_cards
from guongsang.site.sitemap import Address, robots_text, sitemap_files
from guongsang.site.statistics.figures import statistics_of
from guongsang.site.statistics.files import write_tables
from guongsang.site.views import make_card
from guongsang.site.workshop import FoundUnder, SiteFacts, Workshop, card_photo, draw_card
from guongsang.stories.addresses import RULES_FOLDER

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from guongsang.checks.examining.inspection import Inspection
    from guongsang.settings import Settings
    from guongsang.site.frame import Frame
    from guongsang.site.share_cards.card import ShareCard
    from guongsang.stories.folder import StoriesFolder

_NOTHING: Mapping[str, ShareCard] = MappingProxyType({})
_PHOTOS = "anh"


def build_site(  # noqa: PLR0913 - everything a site depends on, so that nothing is read from elsewhere
    inspection: Inspection,
    settings: Settings,
    frames: dict[int, Frame],
    *,
    site: SiteFacts,
    stories: StoriesFolder,
    templates: Path,
    out: Path,
    today: dt.date,
    pages: Sequence[str] = (),
    ordinary_cards: Mapping[str, ShareCard] = _NOTHING,
    preview: bool = False,
    cache: Path,
    on_photos: Callable[[int, int], None] | None = None,
    on_cards: Callable[[int, int], None] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write every page of the catalogue below `out`; return how many profiles are shown.

    `pages` are the addresses of the pages MkDocs has written there already, for the sitemap, and `ordinary_cards` the
    share cards that they lead to. `cache` is the folder for what later builds need not make again; `on_photos`,
    `on_cards` and `on_progress` are called with how many of each are done and their total. What the disk has against
    it, in reading or in writing, is raised as it is: the error knows which file it is about.
    """
    catalogue = make_catalogue(
        ((profile.summary, profile.record) for profile in inspection.stories),
        inspection.registry,
        today,
        preview=preview,
    )
    workshop = Workshop(site, settings, catalogue, frames, str(templates), stories, out, today)
    kept = kept_files(cache / _PHOTOS)
    pictures = publish_pictures(
        catalogue, stories, out, kept, featured=featured_positions(workshop), on_progress=on_photos
    )
    workshop = replace(workshop, pictures=pictures)
    workshop = replace(workshop, cards=tuple(parallel.run_all(draw_card, workshop, range(len(catalogue.shown)))))
    rules = MISTAKES.url in pages
    shared = publish_cards(workshop, ordinary_cards, rules=rules, cache=cache, on_progress=on_cards)
    workshop = replace(workshop, shared=shared)
    jobs = plan_pages(workshop, rules=rules)
    total = len(jobs)
    _refuse_doubles({job.url for job in jobs}, pages)
    _refuse_files(out, (job.url for job in jobs), settings.docs_dir)
    found_under = parallel.run_all(
        draw_page, workshop, jobs, on_progress=(lambda done: on_progress(done, total)) if on_progress else None
    )
    _index(workshop, {job.data: found for job, found in zip(jobs, found_under, strict=True) if found})
    _publish_data(workshop)
    write_lists(workshop)
    _write_redirects(workshop)
    if rules:
        _lead_to_rules(workshop)
    if preview:
        for place in inspection.broken:
            draw_trouble(workshop, place, inspection.problems, rules=rules)
    listed = [Address(url, None) for url in pages]
    changed = {summary.url: summary.updated for summary in catalogue.shown if summary.is_public(today)}
    hidden = {summary.url for summary in catalogue.shown} - changed.keys()
    hidden.update(summary.url for summary, _ in catalogue.annulled)
    hidden.add(SEARCHING.url)
    listed += [Address(job.url, changed.get(job.url)) for job in jobs if job.url not in hidden]
    own_assets(str(templates)).write(out)
    for name, text in sitemap_files(listed, site.url):
        (out / name).write_text(text, encoding="utf-8")
    (out / opensearch.FILE).write_text(
        opensearch.opensearch_text(site, address(str(templates), opensearch.ICON)), encoding="utf-8"
    )
    (out / "robots.txt").write_text(robots_text(site.url), encoding="utf-8")
    kept.forget_unused()
    return len(catalogue.shown)


def _index(workshop: Workshop, found_under: Mapping[int, FoundUnder]) -> None:
    """Write the search index of the profiles at some positions of the catalogue, which are those that are public."""
    catalogue = workshop.catalogue
    profiles = []
    places = PlaceNames(catalogue.registry.places)
    for position in sorted(found_under, reverse=True):
        summary = catalogue.shown[position]
        card = make_card(summary, catalogue.registry, workshop.today, card_photo(workshop, summary))
        elsewhere = places.others(summary.locality, summary.place.year)
        profiles.append(Indexed(position, card, summary.sort_key, *found_under[position], elsewhere))
    build_index(workshop.out, profiles, catalogue.facets)


def _publish_data(workshop: Workshop) -> None:
    """Write the feeds, the open data and the statistics' tables of the profiles that are public."""
    public = [summary for summary in workshop.catalogue.shown if summary.is_public(workshop.today)]
    updated = max((summary.updated for summary in public), default=None)
    write_feeds(workshop)
    write_data(workshop.out, [summary.url for summary in public], updated, workshop.settings, workshop.site.url)
    write_tables(workshop.out, statistics_of(workshop.catalogue, workshop.today))


def _write_redirects(workshop: Workshop) -> None:
    """Write a page at each former address, and the list that some hosts send redirects by before anybody sees these."""
    # Former addresses of an annulled profile lead nowhere: often they hold the name.
    for summary in workshop.catalogue.shown:
        for alias in summary.aliases:
            file, html = redirect_page(workshop, alias, summary.url)
            target = workshop.out / file
            if target.exists():
                raise OutputError(
                    Phrase(
                        f"{workshop.stories.label(summary.place.file)}: bí danh «{alias}» đã là một trang của cổng. Xóa bí danh này.",
                        f"{workshop.stories.label(summary.place.file)}: the alias “{alias}” is a page of the site already. Delete it.",
                    )
                )
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(html, encoding="utf-8")
    write_redirects_file(workshop.out, workshop.catalogue.shown)


def _lead_to_rules(workshop: Workshop) -> None:
    """Let the folder of the rules' pages, where readers come who shorten an address, lead to the table of all rules."""
    file, html = redirect_page(workshop, f"{RULES_FOLDER}/", RULES_TABLE)
    target = workshop.out / file
    if not target.exists():  # an ordinary page there is somebody's own
        target.write_text(html, encoding="utf-8")


def _refuse_files(out: Path, urls: Iterable[str], docs: str) -> None:
    """Refuse a file of the ordinary pages whose name the site needs for a folder."""
    folders = {url[:end] for url in urls for end in range(len(url)) if url[end] == "/"}
    for place, _, names in os.walk(out):
        for name in names:
            file = Path(place, name).relative_to(out).as_posix()
            if file in folders:
                source = shown(Path(docs, file))
                raise OutputError(
                    Phrase(
                        f"{source}: cổng cần một thư mục tên như thế. Đổi tên tệp này.",
                        f"{source}: the site needs a folder of that name. Rename this file.",
                    )
                )


def _refuse_doubles(own: set[str], pages: Sequence[str]) -> None:
    """Refuse an ordinary page at an address that the catalogue makes itself: one would overwrite the other."""
    double = next((page for page in pages if page in own), None)
    if double is not None:
        raise OutputError(
            Phrase(
                f"docs/: trang «/{double}» trùng với trang do cổng tự dựng. Đổi tên tệp đó.",
                f"docs/: the page “/{double}” is one that the site makes itself. Rename that file.",
            )
        )
