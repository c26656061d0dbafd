"""Writes the lists that other sites show: as data for `<guong-sang>`, as a small page of its own for an `<iframe>`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from guongsang.site.embedding.lists import plan_lists
from guongsang.site.frame import base_of
from guongsang.site.templates import template
from guongsang.site.views import SAMPLE, Card, make_card
from guongsang.site.workshop import card_photo

if TYPE_CHECKING:
    from guongsang.site.embedding.lists import EmbeddedList
    from guongsang.site.workshop import Workshop

DATA_FILE: Final = "ho-so.json"
"""What the data of a list are called, beside its page."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def write_lists(workshop: Workshop) -> None:
    """Write every list in both forms."""
    cards: dict[int, Card] = {}
    for planned in plan_lists(workshop):
        for position in planned.newest:
            if position not in cards:
                cards[position] = _card(workshop, position)
        shown = [cards[position] for position in planned.newest]
        page = template(workshop.templates, "embedded_list.html").render(
            site=workshop.site,
            base=base_of(planned.url),
            list=planned,
            rows=[(card, _who(card)) for card in shown],
            sample=_note(shown),
        )
        folder = workshop.out / planned.url
        folder.mkdir(parents=True, exist_ok=True)
        data = _ENCODER.encode(_data(workshop, planned, shown))
        for name, text in (("index.html", page), (DATA_FILE, data)):
            (folder / name).write_text(text + "\n", encoding="utf-8", errors="replace", newline="\n")


def _card(workshop: Workshop, position: int) -> Card:
    summary = workshop.catalogue.shown[position]
    return make_card(summary, workshop.catalogue.registry, workshop.today, card_photo(workshop, summary))


def _who(card: Card) -> str:
    """Return post and unit; a unit that is itself the one recognised is not told twice."""
    return ", ".join(filter(None, (card.post, card.unit.name))) if card.post or card.unit.name != card.name else ""


def _note(cards: list[Card]) -> str:
    return SAMPLE if any(card.sample for card in cards) else ""


def _data(workshop: Workshop, planned: EmbeddedList, cards: list[Card]) -> dict[str, Any]:
    """Return a list as the script reads it; addresses are below the site's root."""
    return {
        "tieu_de": planned.title,
        "trang": planned.page,
        "tong": planned.total,
        "cong": workshop.site.name,
        "co_quan": workshop.site.agency.name,
        "ghi_chu": _note(cards),
        "ho_so": [
            {
                "ten": card.name,
                "trang": card.url,
                "ai": _who(card),
                "loai": card.kind_label,
                "nam": str(card.year),
                "tom_tat": card.summary,
                "khen_thuong": card.award,
                "anh": card.photo.src if card.photo else "",
                "chu": card.initials,
                "mau": card.tint,
                "minh_hoa": card.sample,
            }
            for card in cards
        ],
    }
