"""Linked data for machines (schema.org, JSON-LD), safe inside a script element."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guongsang.site.views import Link, Profile

_CONTEXT = "https://schema.org"
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def script_json(data: object) -> Markup:
    """Return data as JSON that cannot end the script element it stands in."""
    text = _ENCODER.encode(data)
    for character, escape in _UNSAFE.items():
        text = text.replace(character, escape)
    return Markup(text)  # noqa: S704 - escaped above


def profile_data(profile: Profile, agency: str, image: str) -> dict[str, Any]:
    """Describe a recognised person or collective with the awards of this recognition."""
    person = profile.kind == "ca-nhan"
    unit = {
        "@type": "Organization",
        "name": profile.unit.name,
        "parentOrganization": {"@type": "Organization", "name": agency},
    }
    data: dict[str, Any] = {
        "@type": "Person" if person else "Organization",
        "name": profile.name,
        "description": profile.summary,
        "url": profile.canonical,
        "award": [f"{award.name} ({award.number})" for award in profile.honours],
    }
    if person:
        data |= {"jobTitle": profile.post, "worksFor": unit}
    else:
        data["parentOrganization"] = unit
    if image:
        data["image"] = image
    return data


def breadcrumbs(crumbs: Sequence[Link], site_url: str) -> dict[str, Any]:
    """Describe where a page stands; the last crumb is the page itself."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": crumb.name, "item": site_url + crumb.url}
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def graph(*items: dict[str, Any]) -> Markup:
    """Join descriptions into the text of one script element."""
    return script_json({"@context": _CONTEXT, "@graph": list(items)})
