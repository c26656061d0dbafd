"""What profiles are checked against: units, fields, issuers, awards, criteria sets, ceremonies, legal bases.

The agency edits these as YAML under `stories/danh-muc/`. Each entry carries the dates between which it holds, so
that a profile is judged by what was in force in its year and no date or threshold stands in the code.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from guongsang.stories.model import Date, Flag, Id, Kind, Line, Part, Text, Whole

REGISTRY_FOLDER = "danh-muc"


class Grade(IntEnum):
    """The four levels of the yearly assessment (Quy định 1377-QĐ/TU)."""

    FAILED = 0
    DONE = 1
    GOOD = 2
    EXCELLENT = 3

    @property
    def id(self) -> str:
        """The level as front matter writes it."""
        return ("khong-hoan-thanh", "hoan-thanh", "tot", "xuat-sac")[self]

    @classmethod
    def from_id(cls, text: str) -> Grade | None:
        """Return the level written as `text`, or None."""
        return _GRADES.get(text)


_GRADES = {grade.id: grade for grade in Grade}


class EvidenceKind(StrEnum):
    """The four kinds of evidence that cover every criterion."""

    STATEMENT = "thuyet-minh"
    """Text that a person must confirm."""

    RATIO = "ty-le"
    """Done out of total, against a threshold."""

    GRADE = "xep-loai"
    """A level of the yearly assessment, against a minimum."""

    COUNT = "so-luong"
    """A number of things, each with its name and who recognised it, or a bare number."""


class Validity(Part):
    """The days between which an entry holds, both included; open where a date is missing."""

    since: Date | None = Field(None, alias="tu")
    until: Date | None = Field(None, alias="den")

    @model_validator(mode="after")
    def _in_order(self) -> Validity:
        if self.since and self.until and self.since > self.until:
            code = "guong_validity"
            raise PydanticCustomError(code, "ends before it starts")
        return self

    def covers(self, day: dt.date) -> bool:
        """Whether the entry holds on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def covers_year(self, year: int) -> bool:
        """Whether the entry holds on any day of that year."""
        return (self.since is None or self.since.year <= year) and (self.until is None or year <= self.until.year)


ALWAYS = Validity(since=None, until=None)


class Entry(Part):
    """What every registry entry has."""

    id: Id
    name: Text = Field(alias="ten")
    validity: Validity = Field(ALWAYS, alias="hieu_luc")
    note: Text | None = Field(None, alias="ghi_chu")


class LegalBasis(Entry):
    """A law, decree, decision or plan that a rule or entry rests on."""

    number: Line | None = Field(None, alias="so")
    date: Date | None = Field(None, alias="ngay")
    issuer: Line = Field(alias="co_quan")


class Unit(Entry):
    """A unit of the agency."""

    short_name: Line | None = Field(None, alias="ten_ngan")
    kind: Literal["lanh-dao", "phong", "doan-the"] = Field(alias="loai")
    description: Text | None = Field(None, alias="mo_ta")
    must_build: Flag = Field(False, alias="phai_xay_dung")

    def must_build_in(self, year: int) -> bool:
        """Whether the plan asks the unit for a profile of that year."""
        return self.must_build and self.validity.covers_year(year)


class WorkField(Entry):
    """A field of work that profiles are grouped by."""

    description: Text = Field(alias="mo_ta")


System = Literal["nha-nuoc", "dang", "doan-the", "khoi-thi-dua"]
"""Whose authority an issuer is."""

IssuerLevel = Literal["nha-nuoc", "trung-uong", "tinh", "xa", "co-so"]
"""How high an issuer stands: who decides for the State itself, then ministries and their like, down to single offices."""


class Issuer(Entry):
    """An authority that issues decisions."""

    system: System = Field(alias="he_thong")
    level: IssuerLevel = Field(alias="cap")
    locality: Line | None = Field(None, alias="dia_ban")
    abbreviations: tuple[Line, ...] = Field((), alias="ky_hieu")
    """The letters that stand for it in the numbers of its papers; none where they are not known."""

    is_agency: Flag = Field(False, alias="co_quan_minh")
    """Whether this is the agency itself, whose council endorses."""

    continues: tuple[Id, ...] = Field((), alias="tiep_noi")
    bases: tuple[Id, ...] = Field((), alias="can_cu")


class Authority(Part):
    """Who may decide an award: some issuers by name, or all of some levels; whoever decides, where neither is said.

    `systems` leaves only those offices of a level that belong to them.
    """

    description: Text = Field(alias="mo_ta")
    issuers: tuple[Id, ...] = Field((), alias="co_quan")
    levels: tuple[IssuerLevel, ...] = Field((), alias="cap")
    systems: tuple[System, ...] = Field((), alias="he_thong")


Applicant = Literal["ca-nhan", "tap-the", "ho-gia-dinh"]
"""Whom an award may be given to."""

Level = Literal["nha-nuoc", "bo-nganh-tinh", "co-so", "dang", "khoi"]
"""How high an award stands."""

Track = Literal["nha-nuoc", "dang", "khoi-thi-dua", "noi-bo"]
"""By whose rules an award is given."""

Sensitive = Literal["dan-toc", "ton-giao", "dang-vien"]
"""What is told of a person only with a consent of its own, as consent names it."""


class AwardType(Entry):
    """A title or a form of commendation."""

    short_name: Line | None = Field(None, alias="ten_ngan")
    applies_to: tuple[Applicant, ...] = Field(alias="doi_tuong", min_length=1)
    kind: Literal["danh-hieu", "hinh-thuc"] = Field(alias="loai")
    level: Level = Field(alias="cap")
    track: Track = Field(alias="he_thong")
    authority: Authority = Field(alias="tham_quyen")
    rank: Whole = Field(alias="thu_tu")
    discloses: Sensitive | None = Field(None, alias="tiet_lo")
    """What its very name tells of whoever has it."""

    bases: tuple[Id, ...] = Field((), alias="can_cu")


def _threshold(value: object) -> object:
    """Read `50%`, `33,3%` or `1/3` as an exact fraction, above 0 and at most the whole."""
    if not isinstance(value, str):
        return value
    threshold = Fraction(0)
    percent = re.fullmatch(r"([0-9]{1,3})(?:[.,]([0-9]{1,4}))?\s*%", value)
    fraction = re.fullmatch(r"([0-9]{1,6})/([1-9][0-9]{0,5})", value)
    if percent:
        decimals = percent[2] or ""
        threshold = Fraction(int(percent[1] + decimals), 100 * 10 ** len(decimals))
    elif fraction:
        threshold = Fraction(int(fraction[1]), int(fraction[2]))
    if not 0 < threshold <= 1:
        code = "guong_threshold"
        raise PydanticCustomError(code, "not a threshold", {"given": value})
    return threshold


Threshold = Annotated[Fraction, BeforeValidator(_threshold)]
PieceReference = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=160)
]
"""A criterion's only piece by the criterion's id, or one of several as `criterion.piece`."""

Clauses = tuple[Text, ...]
"""Words of the plan, letter by letter, that something answers."""


class Piece(Part):
    """One piece of evidence that a criterion asks for."""

    id: Id | None = None
    name: Line | None = Field(None, alias="ten")
    kind: EvidenceKind = Field(alias="loai")
    threshold: Threshold | None = Field(None, alias="nguong")
    at_least: Line | None = Field(None, alias="toi_thieu")
    at_most: Whole | None = Field(None, alias="toi_da")
    needs_recognition: Flag = Field(False, alias="can_cong_nhan")
    within: PieceReference | None = Field(None, alias="trong")
    plan: Clauses = Field((), alias="ke_hoach")

    @model_validator(mode="after")
    def _fits_kind(self) -> Piece:
        code = "guong_piece"
        if self.kind is EvidenceKind.RATIO and self.threshold is None:
            raise PydanticCustomError(code, "a ratio needs nguong", {"need": "nguong"})
        if self.kind is EvidenceKind.GRADE and (self.at_least is None or Grade.from_id(self.at_least) is None):
            raise PydanticCustomError(code, "a grade needs toi_thieu", {"need": "toi_thieu"})
        if self.kind is EvidenceKind.COUNT and (
            (self.at_least is None and self.at_most is None)
            or (self.at_least is not None and not self.at_least.isdecimal())
        ):
            raise PydanticCustomError(code, "a count needs toi_thieu or toi_da", {"need": "toi_thieu"})
        if self.within is not None and self.kind is not EvidenceKind.RATIO:
            code = "guong_within"
            raise PydanticCustomError(code, "only a ratio is within another", {"reference": self.within})
        return self

    @cached_property
    def takes_bare_number(self) -> bool:
        """Whether a number alone answers: things that count towards a minimum, or need recognition, are named."""
        return self.kind is EvidenceKind.COUNT and self.minimum is None and not self.needs_recognition

    @cached_property
    def minimum(self) -> int | None:
        """The least number a count needs."""
        return int(self.at_least) if self.kind is EvidenceKind.COUNT and self.at_least else None

    @cached_property
    def minimum_grade(self) -> Grade | None:
        """The least level a grade needs."""
        return Grade.from_id(self.at_least) if self.kind is EvidenceKind.GRADE and self.at_least else None


class Criterion(Part):
    """One criterion: its requirement in words and the evidence that answers it.

    `plan` holds the words of the plan that no piece of evidence answers: a person confirms them.
    """

    id: Id
    name: Line = Field(alias="ten")
    requirement: Text = Field(alias="noi_dung")
    leaders_only: Flag = Field(False, alias="chi_lanh_dao")
    plan: Clauses = Field((), alias="ke_hoach")
    pieces: tuple[Piece, ...] = Field(alias="minh_chung", min_length=1)

    @model_validator(mode="after")
    def _pieces_named(self) -> Criterion:
        ids = [piece.id for piece in self.pieces]
        if len(ids) > 1 and (None in ids or len(set(ids)) < len(ids)):
            code = "guong_pieces"
            raise PydanticCustomError(code, "several pieces need different ids")
        return self


class Procedure(Part):
    """How a recognition comes about: who may approve it, and until how many months after its year."""

    approvers: tuple[Line, ...] = Field(alias="nguoi_phe_duyet", min_length=1)
    months_after: Annotated[Whole, Field(le=12)] = Field(alias="so_thang_sau_nam")

    def last_day(self, year: int) -> dt.date:
        """Return the last day on which a recognition for that year may be decided."""
        if not self.months_after:
            return dt.date(year, 12, 31)
        return dt.date(year + 1, self.months_after, calendar.monthrange(year + 1, self.months_after)[1])


class PlanOpening(Part):
    """The sentences with which the plan opens each list of criteria, and which concern all of them."""

    collective: Clauses = Field((), alias="tap_the")
    person: Clauses = Field((), alias="ca_nhan")


class CriteriaSet(Entry):
    """The criteria of a plan, for collectives and for individuals."""

    bases: tuple[Id, ...] = Field((), alias="can_cu")
    procedure: Procedure | None = Field(None, alias="ghi_nhan")
    leading_posts: tuple[Line, ...] = Field((), alias="chuc_vu_lanh_dao")
    no_recognisers: tuple[Line, ...] = Field((), alias="khong_phai_noi_cong_nhan")
    plan: PlanOpening = Field(PlanOpening(collective=(), person=()), alias="ke_hoach")
    collective: tuple[Criterion, ...] = Field(alias="tap_the")
    person: tuple[Criterion, ...] = Field(alias="ca_nhan")

    @model_validator(mode="after")
    def _parts_known(self) -> CriteriaSet:
        for criteria in (self.collective, self.person):
            ratios = {path for path, piece in _ratios(criteria)}
            for path, piece in _ratios(criteria):
                if piece.within is not None and (piece.within == path or piece.within not in ratios):
                    code = "guong_within"
                    raise PydanticCustomError(code, "within names no other ratio", {"reference": piece.within})
        return self

    @cached_property
    def _staff(self) -> tuple[Criterion, ...]:
        return tuple(criterion for criterion in self.person if not criterion.leaders_only)

    def criteria(self, kind: Kind, *, leader: bool) -> tuple[Criterion, ...]:
        """Return the criteria that apply to a kind of profile, in order."""
        if kind is Kind.COLLECTIVE:
            return self.collective
        return self.person if leader else self._staff


def _ratios(criteria: tuple[Criterion, ...]) -> list[tuple[str, Piece]]:
    """Return the ratios among the evidence that criteria ask for, each with the name others refer to it by."""
    return [
        (criterion.id if len(criterion.pieces) == 1 else f"{criterion.id}.{piece.id}", piece)
        for criterion in criteria
        for piece in criterion.pieces
        if piece.kind is EvidenceKind.RATIO
    ]


class Ceremony(Entry):
    """A conference at which profiles were honoured."""

    date: Date = Field(alias="ngay")
    venue: Line | None = Field(None, alias="dia_diem")
    host: Line | None = Field(None, alias="don_vi_to_chuc")
    description: Text = Field(alias="mo_ta")


class Contact(Entry):
    """Addresses and numbers of an office, which profiles may print."""

    emails: tuple[Line, ...] = Field((), alias="thu")
    phones: tuple[Line, ...] = Field((), alias="dien_thoai")


class InflatedWord(Entry):
    """A word of exaggeration, to be avoided; `name` is the word itself."""

    better: Text | None = Field(None, alias="thay_bang")

    @cached_property
    def phrase(self) -> str:
        """The word as it is looked for: in small letters, with single spaces."""
        return " ".join(self.name.lower().split())


class EmptyKind(StrEnum):
    """Where words are taken to say nothing."""

    SENTENCE = "cau-sao"
    """In statements, as a whole."""

    PLACEHOLDER = "ghi-tam"
    """Likewise, and as the name of what was recognised or of who recognised it."""

    COMMONPLACE = "loi-chung"
    """In statements that hold nothing else."""

    SUMMARY = "tom-tat"
    """In summaries, each syllable by itself."""


class EmptyWords(Entry):
    """Words that are true of everybody, or keep a place for others; `name` says what they have in common."""

    kind: EmptyKind = Field(alias="loai")
    phrases: tuple[Line, ...] = Field(alias="cau", min_length=1)


class Place(Entry):
    """A place that was renamed or merged with others, or that others became."""

    continues: tuple[Id, ...] = Field((), alias="tiep_noi")
    bases: tuple[Id, ...] = Field((), alias="can_cu")


@dataclass(frozen=True, slots=True)
class Registry:
    """Every registry file, each as a mapping from id to entry in the order of the file.

    `broken` are the attributes whose files have mistakes: of these, entries may be missing.
    """

    bases: dict[str, LegalBasis]
    units: dict[str, Unit]
    fields: dict[str, WorkField]
    issuers: dict[str, Issuer]
    awards: dict[str, AwardType]
    criteria_sets: dict[str, CriteriaSet]
    ceremonies: dict[str, Ceremony]
    contacts: dict[str, Contact]
    inflated_words: dict[str, InflatedWord]
    empty_words: dict[str, EmptyWords]
    places: dict[str, Place]
    broken: frozenset[str] = frozenset()

    def empty_phrases(self, kind: EmptyKind) -> tuple[str, ...]:
        """Return the phrases that say nothing of one kind, in the order of the file."""
        return tuple(phrase for words in self.empty_words.values() if words.kind is kind for phrase in words.phrases)


FILES: dict[str, tuple[str, type[Entry]]] = {
    "bases": ("can-cu.yml", LegalBasis),
    "units": ("don-vi.yml", Unit),
    "fields": ("linh-vuc.yml", WorkField),
    "issuers": ("co-quan.yml", Issuer),
    "awards": ("khen-thuong.yml", AwardType),
    "criteria_sets": ("tieu-chi.yml", CriteriaSet),
    "ceremonies": ("hoi-nghi.yml", Ceremony),
    "contacts": ("lien-he.yml", Contact),
    "inflated_words": ("tu-ngu.yml", InflatedWord),
    "empty_words": ("loi-chung.yml", EmptyWords),
    "places": ("dia-danh.yml", Place),
}
"""Attribute of `Registry` → file under `stories/danh-muc/` and the model of its entries."""

REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("issuers", "continues", "issuers"),
    ("issuers", "bases", "bases"),
    ("awards", "bases", "bases"),
    ("criteria_sets", "bases", "bases"),
    ("places", "continues", "places"),
    ("places", "bases", "bases"),
)
"""(attribute of `Registry`, attribute of its entries, attribute the ids must be found in)."""
