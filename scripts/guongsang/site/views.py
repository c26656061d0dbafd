"""What templates get: plain values with every word, address and number ready to print."""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from guongsang import vietnamese
from guongsang.stories.addresses import FacetId, group_url, locality_id
from guongsang.stories.evidence import Answer, assess, percent_text, threshold_text
from guongsang.stories.labels import GRADE, KIND, LEVEL, SCHEDULED, STATE, TRACK
from guongsang.stories.model import Kind, State
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    import datetime as dt
    from fractions import Fraction

    from markupsafe import Markup

    from guongsang.site.pictures.cuts import Series
    from guongsang.stories.model import Approval, Decision, Photo, Story
    from guongsang.stories.registry import AwardType, Piece, Registry
    from guongsang.stories.story_file import StoryFile
    from guongsang.stories.summary import Summary

TINTS = 8
"""Colours of drawn initials; the stylesheets define as many."""

SAMPLE = "Hồ sơ minh họa – nhân vật và số liệu đều hư cấu."
"""What is said of samples wherever they are shown, also outside the site."""

AWAITED = "hen-ngay"
"""What a preview calls the state of a published profile whose day has not come."""


class Link(NamedTuple):
    """A name and the address, below the site's root, that it leads to."""

    name: str
    url: str


class PhotoView(NamedTuple):
    """A photo and its words: where the whole of it lies as JPEG, its size in pixels, and what its page shows of it."""

    src: str
    width: int
    height: int
    alt: str
    credit: str
    shown: Series | None = None


class DecisionView(NamedTuple):
    """A document: its number, and its date in words."""

    number: str
    date: str


class ApprovalView(NamedTuple):
    """Who approved, and when in words."""

    by: str
    date: str


class ThingView(NamedTuple):
    """One thing that counts, such as an initiative."""

    name: str
    recognised_by: str


class PieceView(NamedTuple):
    """One piece of evidence against its threshold; `kind` says which attributes are filled.

    `bar` and `mark` are where a bar 100 wide ends and where its threshold stands ("" at the very end).
    """

    kind: Literal["ratio", "grade", "count", "statement"]
    label: str
    met: bool | None
    threshold_text: str
    text: str = ""
    done: int = 0
    total: int = 0
    percent_text: str = ""
    bar: str = ""
    mark: str = ""
    level: int = 0
    number: int = 0
    things: tuple[ThingView, ...] = ()


class CriterionView(NamedTuple):
    """One criterion with the evidence given."""

    name: str
    requirement: str
    met: bool | None
    pieces: tuple[PieceView, ...]


class CriteriaView(NamedTuple):
    """The criteria a profile was judged by; `url` leads to them in full."""

    name: str
    url: str
    criteria: tuple[CriterionView, ...]


class AwardView(NamedTuple):
    """One award decision; a smaller `rank` is a higher honour."""

    name: str
    url: str
    rank: int
    number: str
    date: str
    issuer: str
    earlier: bool
    annulled: DecisionView | None
    level_text: str
    track_text: str


class CorrectionView(NamedTuple):
    """A correction shown to readers."""

    date: str
    text: str


class Card(NamedTuple):
    """One profile in a listing."""

    url: str
    name: str
    kind: str
    kind_label: str
    post: str
    unit: Link
    year: int
    locality: str
    fields: list[Link]
    summary: str
    photo: Series | None
    initials: str
    tint: int
    award: str
    sample: bool
    state: str


class Profile(NamedTuple):
    """Everything a profile's page shows."""

    name: str
    kind: str
    kind_label: str
    post: str
    unit: Link
    locality: Link | None
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
    endorsement: DecisionView | None
    approval: ApprovalView | None
    criteria: CriteriaView
    awards: list[AwardView]
    honours: list[AwardView]
    body: Markup
    lessons: tuple[str, ...]
    corrections: list[CorrectionView]
    published: str
    canonical: str


def shown_state(state: State, date: dt.date, today: dt.date) -> str:
    """Return the state as readers of a preview need it: a future date is told apart."""
    return AWAITED if state is State.PUBLISHED and date > today else state.value


def make_card(summary: Summary, registry: Registry, today: dt.date, photo: Series | None) -> Card:
    """Put together what a card shows."""
    awards = sorted((registry.awards[award] for award in summary.awards), key=lambda award: award.rank)
    return Card(
        url=summary.url,
        name=summary.name,
        kind=summary.kind.value,
        kind_label=KIND[summary.kind].capital().vi,
        post=summary.post,
        unit=_unit(summary.unit, registry, short=True),
        year=summary.place.year,
        locality=summary.locality,
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
    awards = _awards(story, registry)
    state = shown_state(story.publication.state, story.publication.date or today, today)
    recognition = story.recognition
    return Profile(
        name=story.name,
        kind=story.kind.value,
        kind_label=KIND[story.kind].capital().vi,
        post=story.post or "",
        unit=_unit(story.unit, registry),
        locality=_locality(story.locality),
        year=Link(f"Năm {story.year}", group_url(FacetId.YEAR, story.year)),
        fields=_fields(story.fields, registry),
        ceremony=Link(ceremony.name, group_url(FacetId.CEREMONY, ceremony.id)) if ceremony else None,
        summary=story.summary,
        photo=photo,
        gallery=gallery,
        initials=vietnamese.initials(story.name, collective=story.kind is Kind.COLLECTIVE),
        tint=tint_of(story.name),
        state=state,
        state_label=(SCHEDULED if state == AWAITED else STATE[State(state)]).capital().vi,
        sample=story.is_sample,
        endorsement=_decision(recognition.endorsement),
        approval=_approval(recognition.approval),
        criteria=_criteria(story, registry),
        awards=awards,
        honours=sorted(
            (award for award in awards if not award.annulled and not award.earlier), key=lambda award: award.rank
        ),
        body=body,
        lessons=story.lessons,
        corrections=[CorrectionView(vietnamese.date_text(item.date), item.text) for item in story.corrections],
        published=vietnamese.date_text(story.publication.date) if story.publication.date else "",
        canonical=site_url + place.url,
    )


def make_photo_view(photo: Photo, whole: Series, shown: Series) -> PhotoView:
    """Join a published photo with its words."""
    return PhotoView(whole.src, whole.width, whole.height, photo.description, photo.credit or "", shown)


def tint_of(name: str) -> int:
    """Return the colour of a name's initials: always the same for the same name."""
    return zlib.crc32(name.encode()) % TINTS


def _locality(name: str | None) -> Link | None:
    return Link(name, group_url(FacetId.LOCALITY, locality_id(name))) if name else None


def _unit(unit: str, registry: Registry, *, short: bool = False) -> Link:
    entry = registry.units[unit]
    return Link((entry.short_name if short else None) or entry.name, group_url(FacetId.UNIT, unit))


def _fields(fields: tuple[str, ...], registry: Registry) -> list[Link]:
    return [Link(registry.fields[field].name, group_url(FacetId.FIELD, field)) for field in dict.fromkeys(fields)]


def _short(award: AwardType) -> str:
    return award.short_name or award.name


def _decision(decision: Decision | None) -> DecisionView | None:
    return DecisionView(decision.number, vietnamese.date_text(decision.date)) if decision else None


def _approval(approval: Approval | None) -> ApprovalView | None:
    return ApprovalView(approval.by, vietnamese.date_text(approval.date)) if approval else None


def _awards(story: Story, registry: Registry) -> list[AwardView]:
    shown = []
    for given in sorted(story.awards, key=lambda award: award.date):
        award = registry.awards[given.award]
        shown.append(
            AwardView(
                name=award.name,
                # Only awards of this recognition are listed by award.
                url="" if given.earlier or given.annulled else group_url(FacetId.AWARD, award.id),
                rank=award.rank,
                number=given.number,
                date=vietnamese.date_text(given.date),
                issuer=registry.issuers[given.issuer].name,
                earlier=given.earlier,
                annulled=_decision(given.annulled),
                level_text=LEVEL[award.level].capital().vi,
                track_text=TRACK[award.track].capital().vi,
            )
        )
    return shown


def _criteria(story: Story, registry: Registry) -> CriteriaView:
    criteria_set = registry.criteria_sets[story.criteria.criteria_set]
    assessments, _ = assess(story, criteria_set, registry)
    return CriteriaView(
        criteria_set.name,
        f"tieu-chi/#{criteria_set.id}",
        tuple(
            CriterionView(
                assessment.criterion.name,
                assessment.criterion.requirement,
                assessment.met if assessment.answers else None,
                tuple(_piece(answer) for answer in assessment.answers),
            )
            for assessment in assessments
        ),
    )


def _piece(answer: Answer) -> PieceView:
    piece = answer.piece
    label, met = piece.name or "", answer.met
    threshold, mark = _threshold(piece)
    if piece.kind is EvidenceKind.RATIO:
        ratio = answer.ratio
        return PieceView(
            "ratio",
            label,
            met,
            threshold,
            done=answer.done,
            total=answer.total,
            percent_text=percent_text(ratio, piece.threshold),
            bar=_along(ratio),
            mark=mark,
        )
    if piece.kind is EvidenceKind.GRADE:
        return PieceView("grade", label, met, threshold, text=GRADE[answer.grade].capital().vi, level=int(answer.grade))
    if piece.kind is EvidenceKind.COUNT:
        things = tuple(ThingView(thing.name, thing.by) for thing in answer.things)
        return PieceView("count", label, met, threshold, number=answer.number, things=things)
    return PieceView("statement", label, met, threshold, text=answer.statement)


@lru_cache(maxsize=1024)
def _threshold(piece: Piece) -> tuple[str, str]:
    """Return what a piece must reach, in words, and where along its bar that stands: the same for every profile."""
    mark = _along(piece.threshold) if piece.threshold and piece.threshold < 1 else ""
    return threshold_text(piece), mark


def _along(ratio: Fraction) -> str:
    """Return how far along a bar of 100 a ratio reaches, with two decimals."""
    return f"{min(100.0, ratio.numerator * 100 / ratio.denominator):.2f}"
