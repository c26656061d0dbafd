"""What profiles are checked against: units, fields, issuers, awards, criteria sets, ceremonies, legal bases.

The agency edits these as YAML under `stories/danh-muc/`. Each entry carries the dates between which it holds, so
that a profile is judged by what was in force in its year and no date or threshold stands in the code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from guongsang.stories.model import Date, Flag, Id, Kind, Line, Part, Text, Whole

if TYPE_CHECKING:
    import datetime as dt

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

    @property
    def label(self) -> str:
        """The level as readers see it."""
        return ("Không hoàn thành", "Hoàn thành", "Tốt", "Xuất sắc")[self]

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


class WorkField(Entry):
    """A field of work that profiles are grouped by."""

    description: Text = Field(alias="mo_ta")


System = Literal["nha-nuoc", "dang", "doan-the", "khoi-thi-dua"]


class Issuer(Entry):
    """An authority that issues decisions."""

    system: System = Field(alias="he_thong")
    level: Literal["trung-uong", "tinh", "xa", "co-so"] = Field(alias="cap")
    place: Line | None = Field(None, alias="dia_ban")
    continues: tuple[Id, ...] = Field((), alias="tiep_noi")
    bases: tuple[Id, ...] = Field((), alias="can_cu")


class Authority(Part):
    """Who may decide an award."""

    description: Text = Field(alias="mo_ta")
    issuers: tuple[Id, ...] = Field((), alias="co_quan")


class AwardType(Entry):
    """A title or a form of commendation."""

    short_name: Line | None = Field(None, alias="ten_ngan")
    applies_to: tuple[Literal["ca-nhan", "tap-the", "ho-gia-dinh"], ...] = Field(alias="doi_tuong", min_length=1)
    kind: Literal["danh-hieu", "hinh-thuc"] = Field(alias="loai")
    level: Literal["nha-nuoc", "bo-nganh-tinh", "co-so", "dang", "khoi"] = Field(alias="cap")
    track: Literal["nha-nuoc", "dang", "khoi-thi-dua", "noi-bo"] = Field(alias="he_thong")
    authority: Authority = Field(alias="tham_quyen")
    rank: Whole = Field(alias="thu_tu")
    bases: tuple[Id, ...] = Field((), alias="can_cu")


def _threshold(value: object) -> object:
    """Read `50%`, `33,3%` or `1/3` as an exact fraction."""
    if isinstance(value, str):
        percent = re.fullmatch(r"([0-9]{1,3})(?:[.,]([0-9]{1,4}))?\s*%", value)
        if percent:
            decimals = percent[2] or ""
            return Fraction(int(percent[1] + decimals), 100 * 10 ** len(decimals))
        fraction = re.fullmatch(r"([0-9]{1,6})/([1-9][0-9]{0,5})", value)
        if fraction:
            return Fraction(int(fraction[1]), int(fraction[2]))
        code = "guong_threshold"
        raise PydanticCustomError(code, "not a threshold", {"given": value})
    return value


Threshold = Annotated[Fraction, BeforeValidator(_threshold)]


class Piece(Part):
    """One piece of evidence that a criterion asks for."""

    id: Id | None = None
    name: Line | None = Field(None, alias="ten")
    kind: EvidenceKind = Field(alias="loai")
    threshold: Threshold | None = Field(None, alias="nguong")
    at_least: Line | None = Field(None, alias="toi_thieu")
    at_most: Whole | None = Field(None, alias="toi_da")
    needs_recognition: Flag = Field(False, alias="can_cong_nhan")

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
        return self

    @cached_property
    def minimum(self) -> int | None:
        """The least number a count needs."""
        return int(self.at_least) if self.kind is EvidenceKind.COUNT and self.at_least else None

    @cached_property
    def minimum_grade(self) -> Grade | None:
        """The least level a grade needs."""
        return Grade.from_id(self.at_least) if self.kind is EvidenceKind.GRADE and self.at_least else None


class Criterion(Part):
    """One criterion: its requirement in words and the evidence that answers it."""

    id: Id
    name: Line = Field(alias="ten")
    requirement: Text = Field(alias="noi_dung")
    leaders_only: Flag = Field(False, alias="chi_lanh_dao")
    pieces: tuple[Piece, ...] = Field(alias="minh_chung", min_length=1)

    @model_validator(mode="after")
    def _pieces_named(self) -> Criterion:
        ids = [piece.id for piece in self.pieces]
        if len(ids) > 1 and (None in ids or len(set(ids)) < len(ids)):
            code = "guong_pieces"
            raise PydanticCustomError(code, "several pieces need different ids")
        return self


class CriteriaSet(Entry):
    """The criteria of a plan, for collectives and for individuals."""

    bases: tuple[Id, ...] = Field((), alias="can_cu")
    collective: tuple[Criterion, ...] = Field(alias="tap_the")
    person: tuple[Criterion, ...] = Field(alias="ca_nhan")

    @cached_property
    def _staff(self) -> tuple[Criterion, ...]:
        return tuple(criterion for criterion in self.person if not criterion.leaders_only)

    def criteria(self, kind: Kind, *, leader: bool) -> tuple[Criterion, ...]:
        """Return the criteria that apply to a kind of profile, in order."""
        if kind is Kind.COLLECTIVE:
            return self.collective
        return self.person if leader else self._staff


class Ceremony(Entry):
    """A conference at which profiles were honoured."""

    date: Date = Field(alias="ngay")
    place: Line | None = Field(None, alias="dia_diem")
    host: Line | None = Field(None, alias="don_vi_to_chuc")
    description: Text = Field(alias="mo_ta")


@dataclass(frozen=True, slots=True)
class Registry:
    """Every registry file, each as a mapping from id to entry in the order of the file."""

    bases: dict[str, LegalBasis]
    units: dict[str, Unit]
    fields: dict[str, WorkField]
    issuers: dict[str, Issuer]
    awards: dict[str, AwardType]
    criteria_sets: dict[str, CriteriaSet]
    ceremonies: dict[str, Ceremony]


FILES: dict[str, tuple[str, type[Entry]]] = {
    "bases": ("can-cu.yml", LegalBasis),
    "units": ("don-vi.yml", Unit),
    "fields": ("linh-vuc.yml", WorkField),
    "issuers": ("co-quan.yml", Issuer),
    "awards": ("khen-thuong.yml", AwardType),
    "criteria_sets": ("tieu-chi.yml", CriteriaSet),
    "ceremonies": ("hoi-nghi.yml", Ceremony),
}
"""Attribute of `Registry` → file under `stories/danh-muc/` and the model of its entries."""

REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("issuers", "continues", "issuers"),
    ("issuers", "bases", "bases"),
    ("awards", "bases", "bases"),
    ("criteria_sets", "bases", "bases"),
)
"""(attribute of `Registry`, attribute of its entries, attribute the ids must be found in)."""
