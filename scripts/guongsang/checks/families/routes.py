"""Rule of links to the site's other pages: lists, pages of the handbook, files; each leads to one that there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.basis import CONVENTION
from guongsang.checks.bearing import ON_STORY
from guongsang.checks.finding import Finding
from guongsang.checks.material.leads import MOST_SUGGESTIONS, nearest_profile
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.addresses import (
    OWN_FILES,
    OWN_FOLDERS,
    PAGE,
    PROFILES,
    RULES_FOLDER,
    FacetId,
    group_url,
    locality_id,
)
from guongsang.stories.model import State
from guongsang.stories.problem import Severity
from guongsang.stories.profile_link import address_in_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.stories.summary import Summary

_WITHOUT_SCHEME = lazy_pattern(r"(?:www\.[^/\s]+|[a-z0-9.-]+\.(?:vn|com|net|org))(?:/.*)?", re.IGNORECASE)
"""What begins like the address of another site, but for its `https://`."""

_FURTHER_PAGE = lazy_pattern(rf"/{PAGE}/[0-9]+$")


def _unknown(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    linking = [profile for profile in profiles if profile.traces.links]
    if not linking:
        return
    to_profiles = {(lead.source.summary.place, lead.place) for lead in profiles.leads}
    routes = _routes(profiles) | {"", "index", PROFILES} | OWN_FILES | checking.reserved
    suggestions = 0
    for source in linking:
        for target, line, column in source.traces.links:
            if (source.summary.place, (line, column)) in to_profiles:
                continue
            address = address_in_site(target, source.summary.place, checking.address)
            if address is None or _is_known(address, routes):
                continue
            hint = _hint(target, address, routes, profiles) if suggestions < MOST_SUGGESTIONS else _NO_IDEA
            suggestions += 1
            yield (
                source,
                Finding(
                    (),
                    Phrase(
                        f"Liên kết «{target}» không dẫn tới trang nào của cổng.",
                        f"The link “{target}” leads to no page of this site.",
                    ),
                    hint,
                    place=(line, column),
                ),
            )


def _routes(profiles: Sequence[SoundProfile]) -> set[str]:
    """Return the addresses of all lists, as far as profiles tell which there are."""
    groups = {
        group_url(facet, value).strip("/")
        for profile in profiles
        if profile.summary.state.tells_story
        for facet, value in _groups_of(profile.summary)
    }
    return groups.union(FacetId)


def _groups_of(summary: Summary) -> Iterator[tuple[FacetId, str | int]]:
    """Yield the lists in which a profile stands."""
    yield FacetId.YEAR, summary.place.year
    yield FacetId.UNIT, summary.unit
    yield FacetId.NAME, summary.letter
    yield FacetId.KIND, summary.kind
    yield from ((FacetId.FIELD, field) for field in summary.fields)
    yield from ((FacetId.AWARD, award) for award in summary.awards)
    if summary.locality:
        yield FacetId.LOCALITY, locality_id(summary.locality)
    if summary.ceremony:
        yield FacetId.CEREMONY, summary.ceremony


def _is_known(address: str, routes: set[str]) -> bool:
    """Whether the site has a page or a file at an address; of what lies in its other own folders nothing is known."""
    top = address.partition("/")[0]
    return (
        address in routes
        or _FURTHER_PAGE.sub("", address) in routes
        or (top in OWN_FOLDERS and top not in frozenset(FacetId))
        or f"{address}/".startswith(f"{RULES_FOLDER}/")
    )


def _hint(target: str, address: str, routes: set[str], profiles: Sequence[SoundProfile]) -> Phrase:
    """Offer the page that was most likely meant."""
    if _WITHOUT_SCHEME.fullmatch(target):
        return Phrase(
            f"Nếu đây là trang của nơi khác, viết đủ địa chỉ: «https://{target}».",
            f"If it is a page of another site, write its whole address: “https://{target}”.",
        )
    shown = [profile.summary.place for profile in profiles if profile.summary.state is State.PUBLISHED]
    near = nearest_profile(address, shown)
    if near is None:
        pages = sorted(f"{route}/" for route in routes if route and "." not in route)
        near = next(iter(vietnamese.nearest(address, pages)), None)
    return Phrase(f"Có phải là «/{near}»?", f"Did you mean “/{near}”?") if near else _NO_IDEA


_NO_IDEA = Phrase(
    "Sửa lại địa chỉ, hoặc bỏ liên kết, chỉ giữ lại chữ. Địa chỉ của hồ sơ có dạng /guong/2023/ten-ho-so/; trang của nơi "
    "khác thì bắt đầu bằng https://.",
    "Correct the address, or take the link away and keep its words. The address of a profile is like "
    "/guong/2023/name-of-profile/; that of another site's page begins with https://.",
)

UNKNOWN_PAGE = Rule(
    code="GS610",
    severity=Severity.WARNING,
    title=Phrase("Liên kết không dẫn tới trang nào của cổng", "A link that leads to no page of the site"),
    why=Phrase(
        "Người đọc bấm vào sẽ gặp trang báo lỗi. Hồ sơ nằm ở /guong/<năm>/<tên>/, danh sách ở /nam/, /don-vi/, /linh-vuc/ và "
        "các mục khác của cổng; địa chỉ của nơi khác phải có https:// ở đầu.",
        "Readers would get an error page. Profiles are at /guong/<year>/<name>/, lists at /nam/, /don-vi/, /linh-vuc/ and so "
        "on; addresses of other sites begin with https://.",
    ),
    wrong=("Cách làm này học từ [chị Hạnh](/ho-so/chi-hanh/).", "Xem [cổng của tỉnh](www.vi-du.example/tin/)."),
    right=("Xem [mọi hồ sơ](/guong/) và [cổng của tỉnh](https://www.vi-du.example/tin/).",),
    shown=Shown.STORY,
    basis=CONVENTION,
    bearing=ON_STORY,
    on_collection=_unknown,
)
