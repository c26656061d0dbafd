"""Which pages have a share card of their own, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.site.pictures.cuts import MIDDLE
from guongsang.site.share_cards.card import Face, ShareCard, plain_card
from guongsang.site.views import tint_of
from guongsang.site.workshop import ALL, lead_photo
from guongsang.stories.addresses import DATA, EMBED, RULES_FOLDER, SEARCH, STATISTICS
from guongsang.stories.labels import KIND
from guongsang.stories.model import Kind

if TYPE_CHECKING:
    from guongsang.site.workshop import Workshop

_EYEBROW = "Điển hình tiên tiến"


def profile_card(workshop: Workshop, position: int) -> ShareCard:
    """Return the card of a profile: nothing that its card in the listings does not show."""
    summary = workshop.catalogue.shown[position]
    registry = workshop.catalogue.registry
    collective = summary.kind is Kind.COLLECTIVE
    photo = lead_photo(workshop, summary, summary.photo).src if summary.photo else ""
    focus = (summary.photo and summary.photo.focus) or MIDDLE
    unit = registry.units[summary.unit].name
    awards = sorted((registry.awards[award] for award in summary.awards), key=lambda award: award.rank)
    kind, year = KIND[summary.kind].capital().vi, f"Năm {summary.place.year}"
    return ShareCard(
        eyebrow=" · ".join(
            ("Hồ sơ minh họa", kind, year) if summary.is_sample else (f"{kind} điển hình tiên tiến", year)
        ),
        title=summary.name,
        below=summary.post,
        award=awards[0].name if awards else "",
        site=workshop.site.name,
        agency=workshop.site.agency.name,
        face=Face(
            photo, vietnamese.initials(summary.name, collective=collective), tint_of(summary.name), collective, focus
        ),
        unit="" if unit == summary.name else unit,
    )


def page_cards(workshop: Workshop, *, rules: bool) -> dict[str, ShareCard]:
    """Return the cards of all pages that are about no single profile, by their addresses; of lists, the first page's.

    They do not say how many profiles there are: their addresses would change with every new one.
    """
    site = workshop.site
    words = {
        "": (_EYEBROW, site.name, site.tagline),
        ALL.url: (_EYEBROW, ALL.name, "Toàn bộ tập thể, cá nhân được ghi nhận, mới công bố xếp trước."),
        f"{SEARCH}/": (_EYEBROW, "Tìm kiếm", "Tìm theo tên, việc làm, đơn vị, lĩnh vực, khen thưởng."),
        f"{DATA}/": (_EYEBROW, "Dữ liệu mở", "Dữ liệu của mọi hồ sơ đã công bố, cho máy đọc và cho bảng tính."),
        f"{EMBED}/": (
            _EYEBROW,
            "Nhúng hồ sơ",
            "Đưa danh sách điển hình tiên tiến vào cổng thông tin của cơ quan, đơn vị.",
        ),
    }
    words[f"{STATISTICS}/"] = (_EYEBROW, "Thống kê", "Số hồ sơ theo năm, đơn vị, lĩnh vực, loại và mức khen thưởng.")
    for facet in workshop.catalogue.facets:
        words[facet.url] = (_EYEBROW, facet.title, facet.intro)
        words |= {group.url: (facet.title, group.name, group.note) for group in facet.groups}
    if rules:
        words[f"{RULES_FOLDER}/"] = ("Sổ tay biên tập", "Quy tắc kiểm tra hồ sơ", "Vì sao có, sai thế nào, sửa ra sao.")
    return {url: plain_card(site, *said) for url, said in words.items()}
