"""Draws one whole profile: who, which unit, the evidence, the decisions, the dates in their order."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from benchmarks import names, sentences
from benchmarks.chance import between, happens, pick, weighted
from benchmarks.prose import Voice, story
from benchmarks.topics import TOPICS
from guongsang.vietnamese import given_name, slug

CRITERIA_SET: Final = "ban-noi-chinh-2023"
LAST_DAY: Final = date(2026, 11, 1)
YEARS: Final = {2023: 0.18, 2024: 0.24, 2025: 0.30, 2026: 0.28}

_CEREMONIES: Final = {
    2023: ("tong-ket-2023", date(2023, 12, 22)),
    2024: ("tong-ket-2024", date(2024, 12, 20)),
    2025: ("tong-ket-2025", date(2025, 12, 19)),
    2026: ("so-ket-2026", date(2026, 7, 10)),
}
_MERGER: Final = date(2025, 7, 1)
_SUMMARY_LENGTH: Final = range(40, 281)
_AGENCY: Final = "ban-noi-chinh-tinh-uy-lao-cai"
_BLOC: Final = "khoi-thi-dua-co-quan-tinh-uy"
_CELL: Final = "chi-bo-ban-noi-chinh"
_MERGED: Final = frozenset({_AGENCY, _BLOC, _CELL, "ubnd-tinh-lao-cai", "tinh-uy-lao-cai"})
_STATES: Final = {"cong-bo": 978, "du-thao": 10, "cho-duyet": 6, "rut": 3, "thu-hoi": 3}
_FIELD_WEIGHTS: Final = {topic: 1.0 / (rank + 3) for rank, topic in enumerate(TOPICS)}


@dataclass(frozen=True)
class _AwardKind:
    """An award as it is drawn: its id, how often, who decides, the form and range of the number."""

    id: str
    weight: float
    issuer: str
    number: str
    highest: int

    def decision(self, random: Random, day: date) -> dict[str, object]:
        """Return a decision of that day; profiles of one day share a few decisions, as at a ceremony."""
        issuer = self.issuer
        if issuer in _MERGED and day >= _MERGER:
            issuer += "-2025"
        batch = between(random, 0, 2)
        serial = 1 + (day.toordinal() * 7 + len(self.id) * 131 + batch * 17) % self.highest
        return {"hinh_thuc": self.id, "so": self.number.format(serial), "ngay": day, "co_quan": issuer}


_PERSON_AWARDS: Final = (
    _AwardKind("giay-khen-co-quan", 30, _AGENCY, "{:02}-QĐ/BNCTU", 180),
    _AwardKind("lao-dong-tien-tien", 22, _AGENCY, "{:02}-QĐ/BNCTU", 180),
    _AwardKind("bang-khen-tinh", 18, "ubnd-tinh-lao-cai", "{:02}/QĐ-UBND", 3600),
    _AwardKind("chien-si-thi-dua-co-so", 14, _AGENCY, "{:02}-QĐ/BNCTU", 180),
    _AwardKind("bang-khen-tinh-uy", 6, "tinh-uy-lao-cai", "{:02}-QĐ/TU", 2100),
    _AwardKind("giay-khen-dang", 4, _CELL, "{:02}-QĐ/CB", 60),
    _AwardKind("ky-niem-chuong-noi-chinh", 3, "ban-noi-chinh-trung-uong", "{:02}-QĐ/BNCTW", 400),
    _AwardKind("chien-si-thi-dua-tinh", 2, "ubnd-tinh-lao-cai", "{:02}/QĐ-UBND", 3600),
    _AwardKind("bang-khen-thu-tuong", 0.8, "thu-tuong", "{:02}/QĐ-TTg", 1700),
    _AwardKind("huan-chuong-lao-dong-ba", 0.2, "chu-tich-nuoc", "{:02}/QĐ-CTN", 1500),
)
_COLLECTIVE_AWARDS: Final = (
    _AwardKind("tap-the-lao-dong-tien-tien", 34, _AGENCY, "{:02}-QĐ/BNCTU", 180),
    _AwardKind("giay-khen-co-quan", 20, _AGENCY, "{:02}-QĐ/BNCTU", 180),
    _AwardKind("tap-the-lao-dong-xuat-sac", 18, "ubnd-tinh-lao-cai", "{:02}/QĐ-UBND", 3600),
    _AwardKind("bang-khen-tinh", 16, "ubnd-tinh-lao-cai", "{:02}/QĐ-UBND", 3600),
    _AwardKind("co-thi-dua-khoi", 6, _BLOC, "{:02}/QĐ-KTĐ", 40),
    _AwardKind("bang-khen-tinh-uy", 4, "tinh-uy-lao-cai", "{:02}-QĐ/TU", 2100),
    _AwardKind("co-thi-dua-tinh", 2, "ubnd-tinh-lao-cai", "{:02}/QĐ-UBND", 3600),
)


@dataclass
class Profile:
    """One profile: its place below ``stories``, its front matter, its Markdown and its photos' names."""

    year: int
    slug: str
    front: dict[str, object]
    body: str
    photos: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Return the file's text."""
        lines = [
            f"{key}: {_yaml(value, key)}".replace(": \n", ":\n", 1)
            for key, value in self.front.items()
            if value is not None
        ]
        return "---\n" + "\n".join(lines) + "\n---\n\n" + self.body


# Written in flow style on one line, or one item a line where officers do so.
_PLAIN: Final = re.compile(r"\w[\w /-]*")
_BLOCKS: Final = frozenset({"ghi_nhan", "tieu_chi", "khen_thuong", "bai_hoc", "cap_nhat", "anh_khac"})


def _yaml(value: object, key: str = "") -> str:
    if isinstance(value, Mapping):
        items = [f"{name}: {_yaml(item)}" for name, item in value.items()]
        return "".join(f"\n  {item}" for item in items) if key in _BLOCKS else "{" + ", ".join(items) + "}"
    if isinstance(value, list):
        items = [_yaml(item) for item in value]
        return "".join(f"\n  - {item}" for item in items) if key in _BLOCKS and items else f"[{', '.join(items)}]"
    if isinstance(value, bool):
        return str(value).lower()
    # Whatever is not plainly a word, a number or a document's number goes in quotes.
    return str(value) if _PLAIN.fullmatch(str(value)) else json.dumps(value, ensure_ascii=False)


def draw_profile(random: Random, units: Mapping[str, str], taken: set[str], *, with_photos: bool) -> Profile:
    """Draw the next profile.

    Args:
        random: The source of chance.
        units: The units to choose from, id to name.
        taken: Slugs, people of a year and statements of evidence in use, none of which comes twice; the new ones are
            added.
        with_photos: Whether the profile may have photos.
    """
    year = weighted(random, YEARS)
    collective = happens(random, 0.2)
    female = happens(random, 0.5)
    unit = pick(random, list(units))
    place = pick(random, names.PLACES)
    topics = _topics(random)
    state = weighted(random, _STATES)
    if collective:
        name = units[unit] if happens(random, 0.15) else f"{pick(random, names.TEAM_KINDS)} {place}"
    else:
        name = _new_person(random, f"{unit} {year}", taken, female=female, alone=state == "rut")
    leader = not collective and happens(random, 0.25)
    post = "" if collective else pick(random, names.LEADING_POSTS if leader else names.POSTS)
    voice = Voice(
        random=random,
        facts={
            "name": name,
            "post": post[:1].lower() + post[1:],
            "unit": units[unit],
            "year": str(year),
            "last": str(year - 1),
            "next": str(year + 1),
            "field": TOPICS[topics[0]].name,
        },
        subjects=_subjects(name, collective=collective, female=female),
        topics=topics,
    )
    calendar = _Calendar.draw(random, year)
    profile_slug = _free_slug(name, taken)
    photos = _photos(random) if with_photos else []
    front: dict[str, object] = {
        "loai": "tap-the" if collective else "ca-nhan",
        "ten": name,
        "ten_sap_xep": f"{name.split()[0]} {given_name(name)}" if not collective and happens(random, 0.02) else None,
        "chuc_vu": post or None,
        "lanh_dao": leader if not collective else None,
        "don_vi": unit,
        "dia_ban": place if collective or happens(random, 0.8) else None,
        "nam": year,
        "linh_vuc": topics,
        "tom_tat": _summary(voice),
        "anh": _photo(photos[0], name, units[unit]) if photos else None,
        "anh_khac": [_photo(photo, f"Hoạt động của {name}", units[unit]) for photo in photos[1:]] or None,
        "ghi_nhan": {
            "suy_ton": {"so": calendar.number, "ngay": calendar.endorsed},
            "phe_duyet": {"nguoi": "Trưởng Ban", "ngay": calendar.approved},
        },
        "tieu_chi": _collective_evidence(voice, taken) if collective else _person_evidence(voice, taken, leader=leader),
        "khen_thuong": _awards(random, calendar, _COLLECTIVE_AWARDS if collective else _PERSON_AWARDS),
        "hoi_nghi": _CEREMONIES[year][0] if happens(random, 0.7) else None,
        "bai_hoc": [voice.draw(sentences.LESSONS) for _ in range(between(random, 2, 5))]
        if happens(random, 0.45)
        else None,
        "dong_y": None if collective else _consent(random, calendar),
        "cong_bo": _publication(state, calendar),
        "cap_nhat": _corrections(voice, calendar) if happens(random, 0.06) else None,
        "bi_danh": [f"/guong/{year}/{profile_slug}-cu/"] if happens(random, 0.03) else None,
        "minh_hoa": True,
    }
    return Profile(year, profile_slug, front, story(voice, collective=collective), photos)


@dataclass(frozen=True)
class _Calendar:
    """The dates of one recognition, in the order in which things happen."""

    year: int
    number: str
    endorsed: date
    approved: date
    decided: date
    published: date

    @classmethod
    def draw(cls, random: Random, year: int) -> "_Calendar":
        """Draw the council's meeting out of six, and what followed it."""
        ceremony = _CEREMONIES[year][1]
        meeting = between(random, 0, 5)
        endorsed = ceremony - timedelta(days=44 - 3 * meeting)
        approved = endorsed + timedelta(days=between(random, 4, 11))
        decided = ceremony - timedelta(days=between(random, 2, 11))
        published = ceremony + timedelta(days=between(random, 0, 39))
        return cls(year, f"{3 + meeting:02}-BB/HĐTĐKT", endorsed, approved, decided, published)


def _topics(random: Random) -> list[str]:
    count = 1 + (happens(random, 0.5)) + (happens(random, 0.15))
    chosen: dict[str, None] = {}
    while len(chosen) < count:
        chosen[weighted(random, _FIELD_WEIGHTS)] = None
    return list(chosen)


def _subjects(name: str, *, collective: bool, female: bool) -> tuple[str, ...]:
    if collective:
        first = name.split(maxsplit=1)[0].lower()
        return (
            "tập thể",
            first if first in {"phòng", "tổ", "nhóm", "đội"} else "đơn vị",
            "đơn vị",
            "cả tập thể",
        )
    word = "chị" if female else "anh"
    given = given_name(name)
    return (f"đồng chí {given}", word, f"{word} {given}", word, f"đồng chí {name}", f"{word} {given}", word)


def _new_person(random: Random, where: str, taken: set[str], *, female: bool, alone: bool) -> str:
    """Draw a name that nobody has there; `alone`, with two surnames, which nobody is called in any other profile."""
    while True:
        name = names.person_name(random, female=female)
        if alone:
            name = f"{pick(random, names.RARER_SURNAMES)} {name}"
        person = f"{slug(name)} {where}"
        if person not in taken:
            taken.add(person)
            return name


def _free_slug(name: str, taken: set[str]) -> str:
    base = found = slug(name)
    number = 2
    while found in taken:
        found = f"{base}-{number}"
        number += 1
    taken.add(found)
    return found


def _summary(voice: Voice) -> str:
    while True:
        text = voice.sentence(sentences.SUMMARIES)
        if len(text) in _SUMMARY_LENGTH:
            return text


def _ratio(random: Random, low: int, high: int, share: float = 1.0) -> dict[str, int]:
    """Return a ratio of at least the share, exactly."""
    total = between(random, low, high)
    least = -(-total * round(share * 100) // 100)
    return {"dat": between(random, least, total), "tong": total}


def _statement(voice: Voice, patterns: Sequence[str], taken: set[str]) -> str:
    """Return what was done in general and in particular, in words that no other profile has."""
    while True:
        text = f"{voice.sentence(patterns)} {voice.sentence(sentences.PARTICULARS)}"
        words = slug(text)
        if words not in taken:
            taken.add(words)
            return text


def _person_evidence(voice: Voice, taken: set[str], *, leader: bool) -> dict[str, object]:
    random = voice.random
    exceeded = _ratio(random, 18, 64, 0.5)
    evidence: dict[str, object] = {
        "bo": CRITERIA_SET,
        "guong-mau": _statement(voice, sentences.EXEMPLARY, taken),
        "hoan-thanh": {"dat": exceeded["tong"], "tong": exceeded["tong"]},
        "vuot-muc": exceeded,
        "sang-kien": _recognised(voice, 1 + (happens(random, 0.3))),
        "phong-trao": _statement(voice, sentences.PARTICIPATION, taken),
    }
    if leader:
        targets = _ratio(random, 8, 30, 0.5)
        staff = between(random, 5, 13)
        evidence["lanh-dao-chi-tieu"] = {
            "hoan-thanh": {"dat": targets["tong"], "tong": targets["tong"]},
            "vuot-muc": targets,
        }
        evidence["lanh-dao-can-bo"] = {"dat": staff, "tong": staff}
    return evidence


def _collective_evidence(voice: Voice, taken: set[str]) -> dict[str, object]:
    random = voice.random
    excellent = _ratio(random, 5, 16, 0.2)
    return {
        "bo": CRITERIA_SET,
        "doan-ket": _statement(voice, sentences.UNITY, taken),
        "ket-qua-lanh-dao": {
            "xay-dung-dang": "xuat-sac",
            "lanh-dao-nhiem-vu": "xuat-sac",
            "con-lai": "tot" if happens(random, 0.7) else "xuat-sac",
        },
        "mo-hinh": _recognised(voice, 1 + (happens(random, 0.4))),
        "dan-chu": _statement(voice, sentences.DEMOCRACY, taken),
        "tiet-kiem": {"viec-lam": _statement(voice, sentences.THRIFT, taken), "vi-pham": 0},
        "hoan-thanh": {"dat": excellent["tong"], "tong": excellent["tong"]},
        "xuat-sac": excellent,
    }


def _recognised(voice: Voice, count: int) -> list[dict[str, str]]:
    return [{"ten": voice.fill("{idea}"), "cong_nhan": pick(voice.random, names.RECOGNISERS)} for _ in range(count)]


def _awards(random: Random, calendar: _Calendar, kinds: Sequence[_AwardKind]) -> list[dict[str, object]]:
    weights = {kind: kind.weight for kind in kinds}
    chosen: dict[tuple[str, bool], dict[str, object]] = {}
    for _ in range(sum(happens(random, share) for share in (0.75, 0.25))):
        kind = weighted(random, weights)
        award = kind.decision(random, calendar.decided)
        if happens(random, 0.003):
            later = min(calendar.published + timedelta(days=60), LAST_DAY)
            award["huy_bo"] = {"so": kind.number.format(21), "ngay": later}
        chosen[kind.id, False] = award
    for _ in range(sum(happens(random, share) for share in (0.35, 0.2, 0.1))):
        kind = weighted(random, weights)
        day = date(calendar.year - 1 - between(random, 0, 3), 12, between(random, 5, 24))
        if kind.id == "co-thi-dua-khoi" and day.year < min(YEARS):
            continue
        chosen.setdefault((kind.id, True), kind.decision(random, day) | {"truoc_do": True})
    return list(chosen.values())


def _consent(random: Random, calendar: _Calendar) -> dict[str, object]:
    scope = ["ho-ten", "chuc-vu", "hinh-anh", "cau-chuyen"]
    if happens(random, 0.1):
        scope += ["dang-vien"]
    return {"ngay": calendar.endorsed + timedelta(days=between(random, 0, 5)), "pham_vi": scope}


def _publication(state: str, calendar: _Calendar) -> dict[str, object]:
    published: dict[str, object] = {"trang_thai": state, "ngay": calendar.published}
    if state == "thu-hoi":
        day = min(calendar.published + timedelta(days=45), LAST_DAY)
        published |= {"ngay": day, "quyet_dinh": {"so": "19-QĐ/BNCTU", "ngay": day - timedelta(days=3)}}
    return published


def _corrections(voice: Voice, calendar: _Calendar) -> list[dict[str, object]]:
    day = min(calendar.published + timedelta(days=between(voice.random, 6, 65)), LAST_DAY)
    return [{"ngay": day, "noi_dung": voice.draw(sentences.CORRECTIONS)}]


def _photos(random: Random) -> list[str]:
    if not happens(random, 0.6):
        return []
    more = between(random, 0, 3) if happens(random, 0.15) else 0
    return ["chan-dung.jpg", *(f"hoat-dong-{number}.jpg" for number in range(1, more + 1))]


def _photo(file: str, subject: str, credit: str) -> dict[str, str]:
    description = f"Ảnh minh họa: {subject}"
    return {"tep": file, "mo_ta": description, "nguon": credit}
