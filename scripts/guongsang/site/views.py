"""What templates get: plain values with every word, address and number ready to print."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from guongsang import vietnamese
from guongsang.site.catalogue import KIND_LABELS
from guongsang.stories.evidence import Answer, assess
from guongsang.stories.model import Kind, State
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    import datetime as dt
    from fractions import Fraction

    from markupsafe import Markup

    from guongsang.stories.model import Decision, Photo, Story
    from guongsang.stories.registry import AwardType, Piece, Registry
    from guongsang.stories.story_file import StoryFile
    from guongsang.stories.summary import Summary

TINTS = 8
"""Colours of drawn initials; the stylesheets define as many."""

LEVEL_LABELS = {
    "nha-nuoc": "Cấp Nhà nước",
    "bo-nganh-tinh": "Cấp bộ, ban, ngành, tỉnh",
    "co-so": "Cấp cơ sở",
    "dang": "Trong Đảng",
    "khoi": "Cấp khối thi đua",
}
TRACK_LABELS = {
    "nha-nuoc": "Khen thưởng của Nhà nước",
    "dang": "Khen thưởng trong Đảng",
    "khoi-thi-dua": "Khen thưởng của khối thi đua",
    "noi-bo": "Khen thưởng của cơ quan",
}
STATE_LABELS = {
    "du-thao": "Bản thảo",
    "cho-duyet": "Chờ duyệt",
    "cong-bo": "Đã công bố",
    "hen-ngay": "Hẹn ngày công bố",
}


class Link(NamedTuple):
    """A name and the address, below the site's root, that it leads to."""

    name: str
    url: str


class PhotoView(NamedTuple):
    """A picture on a page; sizes in pixels."""

    src: str
    width: int
    height: int
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class Card:
    """One profile in a listing."""

    url: str
    name: str
    kind: str
    kind_label: str
    post: str
    unit: Link
    year: int
    place: str
    fields: list[Link]
    summary: str
    photo: PhotoView | None
    initials: str
    tint: int
    award: str
    sample: bool
    state: str


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything a profile's page shows."""

    name: str
    kind: str
    kind_label: str
    post: str
    unit: Link
    place: Link | None
    year: Link
    fields: list[Link]
    ceremony: Link | None
    summary: str
    photo: PhotoView | None
    gallery: list[PhotoView]
    initials: str
    tint: int
    state: str
    state_label: str
    sample: bool
    endorsement: dict[str, str] | None
    approval: dict[str, str] | None
    criteria: dict[str, Any] | None
    awards: list[dict[str, Any]]
    body: Markup
    lessons: tuple[str, ...]
    corrections: list[dict[str, str]]
    published: str
    canonical: str


def shown_state(state: State, date: dt.date, today: dt.date) -> str:
    """Return the state as readers of a preview need it: a future date is told apart."""
    return "hen-ngay" if state is State.PUBLISHED and date > today else state.value


def make_card(summary: Summary, registry: Registry, today: dt.date, photo: PhotoView | None) -> Card:
    """Put together what a card shows."""
    awards = sorted((registry.awards[award] for award in summary.awards), key=lambda award: award.rank)
    return Card(
        url=summary.url,
        name=summary.name,
        kind=summary.kind.value,
        kind_label=KIND_LABELS[summary.kind],
        post=summary.post,
        unit=_unit(summary.unit, registry, short=True),
        year=summary.place.year,
        place=summary.locality,
        fields=_fields(summary.fields, registry),
        summary=summary.summary,
        photo=photo,
        initials=vietnamese.initials(summary.name, collective=summary.kind is Kind.COLLECTIVE),
        tint=tint_of(summary.name),
        award=_short(awards[0]) if awards else "",
        sample=summary.is_sample,
        state=shown_state(summary.state, summary.date, today),
    )


def make_profile(
    story: Story,
    place: StoryFile,
    registry: Registry,
    today: dt.date,
    *,
    body: Markup,
    photo: PhotoView | None,
    gallery: list[PhotoView],
    site_url: str,
) -> Profile:
    """Put together what a profile's page shows; every id must be in the registry, as the checks make sure."""
    ceremony = registry.ceremonies[story.ceremony] if story.ceremony else None
    state = shown_state(story.publication.state, story.publication.date or today, today)
    recognition = story.recognition
    return Profile(
        name=story.name,
        kind=story.kind.value,
        kind_label=KIND_LABELS[story.kind],
        post=story.post or "",
        unit=_unit(story.unit, registry),
        place=Link(story.place, f"dia-ban/{vietnamese.slug(story.place) or 'khac'}/") if story.place else None,
        year=Link(f"Năm {story.year}", f"nam/{story.year}/"),
        fields=_fields(story.fields, registry),
        ceremony=Link(ceremony.name, f"hoi-nghi/{ceremony.id}/") if ceremony else None,
        summary=story.summary,
        photo=photo,
        gallery=gallery,
        initials=vietnamese.initials(story.name, collective=story.kind is Kind.COLLECTIVE),
        tint=tint_of(story.name),
        state=state,
        state_label=STATE_LABELS[state],
        sample=story.is_sample,
        endorsement=_decision(recognition.endorsement),
        approval={"by": recognition.approval.by, "date": vietnamese.date_text(recognition.approval.date)}
        if recognition.approval
        else None,
        criteria=_criteria(story, registry),
        awards=_awards(story, registry),
        body=body,
        lessons=story.lessons,
        corrections=[{"date": vietnamese.date_text(item.date), "text": item.text} for item in story.corrections],
        published=vietnamese.date_text(story.publication.date) if story.publication.date else "",
        canonical=site_url + place.url,
    )


def make_photo_view(photo: Photo, url: str, width: int, height: int) -> PhotoView:
    """Join a published file with its words."""
    return PhotoView(url, width, height, photo.description, photo.credit or "")


def tint_of(name: str) -> int:
    """Return the colour of a name's initials: always the same for the same name."""
    return zlib.crc32(name.encode()) % TINTS


def _unit(unit: str, registry: Registry, *, short: bool = False) -> Link:
    entry = registry.units[unit]
    return Link((entry.short_name if short else None) or entry.name, f"don-vi/{unit}/")


def _fields(fields: tuple[str, ...], registry: Registry) -> list[Link]:
    return [Link(registry.fields[field].name, f"linh-vuc/{field}/") for field in dict.fromkeys(fields)]


def _short(award: AwardType) -> str:
    return award.short_name or award.name


def _decision(decision: Decision | None) -> dict[str, str] | None:
    return {"number": decision.number, "date": vietnamese.date_text(decision.date)} if decision else None


def _awards(story: Story, registry: Registry) -> list[dict[str, Any]]:
    shown = []
    for given in sorted(story.awards, key=lambda award: award.date):
        award = registry.awards[given.award]
        shown.append(
            {
                "name": award.name,
                "url": f"khen-thuong/{award.id}/",
                "rank": award.rank,
                "number": given.number,
                "date": vietnamese.date_text(given.date),
                "issuer": registry.issuers[given.issuer].name,
                "earlier": given.earlier,
                "annulled": _decision(given.annulled),
                "level_text": LEVEL_LABELS[award.level],
                "track_text": TRACK_LABELS[award.track],
            }
        )
    return shown


def _criteria(story: Story, registry: Registry) -> dict[str, Any] | None:
    criteria_set = registry.criteria_sets[story.criteria.criteria_set]
    assessments, _ = assess(story, criteria_set)
    return {
        "name": criteria_set.name,
        "url": f"tieu-chi/#{criteria_set.id}",
        "items": [
            {
                "name": assessment.criterion.name,
                "requirement": assessment.criterion.requirement,
                "met": assessment.met if assessment.answers else None,
                "pieces": [_piece(answer) for answer in assessment.answers],
            }
            for assessment in assessments
        ],
    }


def _piece(answer: Answer) -> dict[str, Any]:
    piece = answer.piece
    view: dict[str, Any] = {"label": piece.name or "", "met": answer.met}
    if piece.kind is EvidenceKind.RATIO:
        threshold = float(piece.threshold or 0) * 100
        percent = min(100.0, float(answer.ratio) * 100)
        view |= {
            "kind": "ratio",
            "done": answer.done,
            "total": answer.total,
            "percent": percent,
            "percent_text": percent_text(answer.ratio),
            "threshold": threshold,
            "threshold_text": threshold_text(piece),
        }
    elif piece.kind is EvidenceKind.GRADE:
        minimum = piece.minimum_grade
        view |= {
            "kind": "grade",
            "level": int(answer.grade),
            "text": answer.grade.label,
            "minimum": int(minimum or 0),
            "minimum_text": threshold_text(piece),
        }
    elif piece.kind is EvidenceKind.COUNT:
        view |= {
            "kind": "count",
            "number": answer.number,
            "rule_text": threshold_text(piece),
            "items": [{"name": thing.name, "recognised_by": thing.by} for thing in answer.things],
        }
    else:
        view |= {"kind": "statement", "text": answer.statement}
    return view


def percent_text(ratio: Fraction) -> str:
    """Write a ratio as a percentage the Vietnamese way, cut and never rounded up: 49.96 % is not shown as 50 %."""
    tenths = int(ratio * 1000)
    return f"{vietnamese.number_text(tenths / 10, 0 if tenths % 10 == 0 else 1)} %"


def threshold_text(piece: Piece) -> str:
    """Say what a piece of evidence must reach."""
    if piece.kind is EvidenceKind.RATIO and piece.threshold is not None:
        percent = percent_text(piece.threshold)
        return percent if piece.threshold == 1 else f"từ {percent}"
    if piece.kind is EvidenceKind.GRADE and piece.minimum_grade is not None:
        label = piece.minimum_grade.label.lower()
        return label if piece.minimum_grade == max(type(piece.minimum_grade)) else f"từ {label} trở lên"
    if piece.kind is EvidenceKind.COUNT:
        if piece.minimum is not None:
            return f"ít nhất {piece.minimum}"
        return "không có" if piece.at_most == 0 else f"nhiều nhất {piece.at_most}"
    return "một câu thuyết minh"
