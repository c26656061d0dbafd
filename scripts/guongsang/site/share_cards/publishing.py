"""Puts every card below the site's root, on all cores; what an earlier build has drawn already is only copied.

A card's name stands for all that is on it, so a card that says something else has another address. The services that
pages are shared on keep a picture for as long as its address stays the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang import parallel
from guongsang.site.kept_files import KeptFiles, kept_files, name_of
from guongsang.site.share_cards.art import edition
from guongsang.site.share_cards.card import FOLDER, ShareCard, SharedImage
from guongsang.site.share_cards.drawing import draw_card
from guongsang.site.share_cards.subjects import page_cards, profile_card

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from guongsang.site.workshop import Workshop

_KEPT = "the-chia-se"


class _Studio(NamedTuple):
    """What every worker has at hand."""

    workshop: Workshop
    kept: KeptFiles


def address_of(card: ShareCard, templates: str) -> str:
    """Return where a card lies, below the site's root."""
    return f"{FOLDER}/{name_of(edition(templates), repr(card).encode('utf-8', 'backslashreplace'))}.jpg"


def publish_cards(
    workshop: Workshop,
    ordinary: Mapping[str, ShareCard],
    *,
    rules: bool,
    cache: Path,
    on_progress: Callable[[int, int], None] | None = None,
) -> dict[str, SharedImage]:
    """Publish the card of every profile and page that has one of its own; return them by the pages' addresses.

    What is kept of cards that no page has any more is deleted: nobody who withdrew stays behind in a cache.
    """
    studio = _Studio(workshop, kept_files(cache / _KEPT))
    (workshop.out / FOLDER).mkdir(parents=True, exist_ok=True)
    profiles = workshop.catalogue.shown
    pages = {**page_cards(workshop, rules=rules), **ordinary}
    subjects: list[int | ShareCard] = [*range(len(profiles)), *pages.values()]
    images = parallel.run_all(
        _publish,
        studio,
        subjects,
        on_progress=(lambda done: on_progress(done, len(subjects))) if on_progress else None,
    )
    studio.kept.forget_unused()
    return dict(zip([*(summary.url for summary in profiles), *pages], images, strict=True))


def _publish(studio: _Studio, subject: int | ShareCard) -> SharedImage:
    """Publish a card, or that of the profile at a position of the catalogue."""
    workshop, kept = studio
    card = profile_card(workshop, subject) if isinstance(subject, int) else subject
    image = SharedImage(address_of(card, workshop.templates), card.alt)
    target = workshop.out / image.url
    if not kept.copy(target.name, target):
        drawn = draw_card(card, workshop.templates, workshop.out)
        target.write_bytes(drawn)
        kept.keep(target.name, drawn)
    return image
