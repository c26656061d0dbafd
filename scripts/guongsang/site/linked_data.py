"""Linked data for machines (schema.org, JSON-LD), safe inside a script element."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from guongsang.stories.addresses import SEARCH

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from guongsang.settings import Agency, Licence
    from guongsang.site.views import Link, Profile

Description = dict[str, Any]

_CONTEXT = "https://schema.org"
_LANGUAGE = "vi"
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def script_json(data: object) -> Markup:
    """Return data as JSON that cannot end the script element it stands in."""
    text = _ENCODER.encode(data)
    for character, escape in _UNSAFE.items():
        text = text.replace(character, escape)
    return Markup(text)  # noqa: S704 - escaped above


def page(kind: str, name: str, url: str) -> Description:
    """Describe a page of one of schema.org's kinds."""
    return {"@type": kind, "name": name, "url": url, "inLanguage": _LANGUAGE}


def profile_data(profile: Profile, agency: str, image: str) -> Description:
    """Describe a recognised person or collective with the awards of this recognition."""
    person = profile.kind == "ca-nhan"
    unit = {
        "@type": "Organization",
        "name": profile.unit.name,
        "parentOrganization": {"@type": "Organization", "name": agency},
    }
    data: Description = {
        "@type": "Person" if person else "Organization",
        "@id": _subject(profile.canonical),
        "name": profile.name,
        "description": profile.summary,
        "url": profile.canonical,
    }
    if profile.honours:
        data["award"] = [f"{award.name} ({award.number})" for award in profile.honours]
    if person:
        data |= {"jobTitle": profile.post, "worksFor": unit}
    else:
        data["parentOrganization"] = unit
    if image:
        data["image"] = image
    return data


def profile_page(profile: Profile, published: dt.date, updated: dt.date, licence: Licence) -> Description:
    """Describe the page of a profile: whom it is about, since when it is there, and that a sample is one."""
    data: Description = {
        **page("ProfilePage", profile.name, profile.canonical),
        "description": profile.summary,
        "datePublished": published.isoformat(),
        "dateModified": updated.isoformat(),
        "mainEntity": {"@id": _subject(profile.canonical)},
        "license": licence.url or licence.name,
    }
    if profile.sample:
        data["creativeWorkStatus"] = "Hồ sơ minh họa"
    return data


def _subject(page: str) -> str:
    """Return what stands for whom a page is about, as against the page."""
    return f"{page}#dien-hinh"


def website(name: str, url: str, description: str, agency: Agency) -> Description:
    """Describe the whole site: whose it is, and how to search it."""
    publisher = {"@type": "Organization", "name": agency.name}
    if agency.url:
        publisher["url"] = agency.url
    data: Description = {
        "@type": "WebSite",
        "@id": f"{url}#website",
        "name": name,
        "url": url,
        "inLanguage": _LANGUAGE,
        "publisher": publisher,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{url}{SEARCH}/?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }
    if description:
        data["description"] = description
    return data


def collection(name: str, url: str, items: Sequence[Link], *, site_url: str, total: int, first: int = 1) -> Description:
    """Describe a page that lists other pages, of which it may show a part, from the `first` on."""
    return {
        **page("CollectionPage", name, url),
        "mainEntity": {
            "@type": "ItemList",
            "numberOfItems": total,
            "itemListElement": [
                {"@type": "ListItem", "position": position, "name": item.name, "url": site_url + item.url}
                for position, item in enumerate(items, start=first)
            ],
        },
    }


def dataset(
    name: str,
    description: str,
    url: str,
    files: Mapping[str, str],
    agency: str,
    licence: Licence,
    updated: dt.date | None,
) -> Description:
    """Describe data to download; `files` are the types of the files by their addresses."""
    data: Description = {
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": url,
        "inLanguage": _LANGUAGE,
        "license": licence.url or licence.name,
        "creator": {"@type": "Organization", "name": agency},
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": address} for address, kind in files.items()
        ],
    }
    if updated:
        data["dateModified"] = updated.isoformat()
    return data


def breadcrumbs(crumbs: Sequence[Link], site_url: str) -> Description:
    """Describe where a page stands; the last crumb is the page itself."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": crumb.name, "item": site_url + crumb.url}
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def graph(*items: Description) -> Markup:
    """Join descriptions into the text of one script element."""
    return script_json({"@context": _CONTEXT, "@graph": list(items)})
