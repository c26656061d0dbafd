"""Who a new profile is about: what was given with the command, and questions for the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from guongsang import vietnamese
from guongsang.drafting.skeleton import Answers
from guongsang.errors import UsageError
from guongsang.language import Phrase, same
from guongsang.stories.addresses import LONGEST_SLUG
from guongsang.stories.labels import KIND
from guongsang.stories.model import Kind, Story
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import Document

if TYPE_CHECKING:
    from guongsang.stories.registry import Entry, Registry

Ask = Callable[[Phrase, Sequence[tuple[str, Phrase]], str], str]
"""Puts a question to a person: the question, the choices as (id, name), what an empty answer means."""

Claim = Callable[[int, str, str], object]
"""Raises `GuongError` when the place of a profile (year, slug, unit) is taken, before the rest is asked for."""

Tell = Callable[[Phrase], None]
"""Says what is wrong with an answer, before the question is put again."""

KINDS = {kind.value: label.capital() for kind, label in KIND.items()}

_YES = frozenset({"c", "co", "y", "yes", "true"})
_NO = frozenset({"k", "khong", "n", "no", "false"})

# A profile with nothing wrong, in which one answer after another is tried: what is wrong then is the answer.
_SOUND: dict[str, Any] = {
    "loai": Kind.COLLECTIVE.value,
    "ten": "Một phòng",
    "don_vi": "mot-phong",
    "nam": "2023",
    "linh_vuc": ["mot-linh-vuc"],
    "tom_tat": "Một câu tóm tắt đủ dài để không bị coi là quá ngắn.",
    "tieu_chi": {"bo": "mot-bo"},
    "cong_bo": {"trang_thai": "du-thao"},
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the command's options said; None or empty where they said nothing."""

    kind: str | None = None
    name: str | None = None
    year: str | None = None
    unit: str | None = None
    fields: tuple[str, ...] = ()
    post: str | None = None
    leader: bool = False
    slug: str | None = None


OPTIONS = {
    "kind": "--loai",
    "name": "--ten",
    "year": "--nam",
    "unit": "--don-vi",
    "fields": "--linh-vuc",
    "post": "--chuc-vu",
}
"""The option that answers each question, in the order in which they are asked."""


def complete(
    given: Given, registry: Registry, this_year: int, claim: Claim, ask: Ask | None = None, tell: Tell | None = None
) -> Answers:
    """Return all answers: those given, checked, and the rest asked for.

    Without `ask` (no terminal) an answer that is missing raises `UsageError` with the option that gives it; so does,
    with and without, a given answer that cannot be.
    """
    return _Interview(given, registry, this_year, claim, ask, tell or (lambda _: None)).hold()


@dataclass
class _Interview:
    given: Given
    registry: Registry
    this_year: int
    claim: Claim
    ask: Ask | None
    tell: Tell
    missing: list[str] = field(default_factory=list)
    has_asked: bool = False

    def hold(self) -> Answers:
        kind = self.answer("kind", self.kind, Phrase("Hồ sơ của ai?", "Whose profile?"), list(KINDS.items()))
        person = kind is Kind.PERSON
        name = self.answer(
            "name", self.text("ten"), Phrase("Họ tên hoặc tên tập thể", "Name of the person or collective")
        )
        year = self.answer(
            "year", self.year, Phrase("Năm được ghi nhận", "Year of recognition"), default=str(self.this_year)
        )
        units = self.units(year)
        unit = self.answer("unit", self.unit(units, year), Phrase("Đơn vị", "Unit"), _choices(units))
        slug = "" if self.missing else self.slug(name)
        if not self.missing:
            self.claim(year, slug, unit)
        fields = self.answer(
            "fields",
            self.fields,
            Phrase("Lĩnh vực, cách nhau bằng dấu phẩy", "Fields, separated by commas"),
            _choices(self.registry.fields),
        )
        post = self.answer("post", self.text("chuc_vu"), Phrase("Chức vụ", "Post")) if person else ""
        if self.missing:
            options = ", ".join(self.missing)
            raise UsageError(
                Phrase(
                    f"Thiếu {options}; không chạy trên cửa sổ lệnh nên không hỏi được.",
                    f"{options} missing; there is no terminal to ask on.",
                )
            )
        if not person and (self.given.post is not None or self.given.leader):
            raise UsageError(
                Phrase(
                    "--chuc-vu và --lanh-dao chỉ dùng cho hồ sơ cá nhân.",
                    "--chuc-vu and --lanh-dao are for persons only.",
                )
            )
        leader = self.given.leader or (person and self.has_asked and self.is_leader())
        return Answers(kind, name, year, unit, fields, slug, post, leader)

    def answer(
        self,
        key: str,
        read: Callable[[str], Any],
        question: Phrase,
        choices: Sequence[tuple[str, Phrase]] = (),
        default: str = "",
    ) -> Any:  # noqa: ANN401 - what `read` returns
        """Return the answer given with the command, or ask until there is one that can be."""
        value = getattr(self.given, key)
        if isinstance(value, tuple):
            value = ",".join(value) or None
        if value is not None:
            try:
                return read(value)
            except UsageError as error:
                raise UsageError(
                    Phrase("{option}: {message}", "{option}: {message}").fill(
                        option=OPTIONS[key], message=error.message
                    )
                ) from None
        if self.ask is None:
            self.missing.append(OPTIONS[key])
            return None
        self.has_asked = True
        while True:
            try:
                return read(self.ask(question, choices, default))
            except UsageError as error:
                self.tell(error.message)

    def kind(self, text: str) -> Kind:
        return Kind(
            _pick(text, {key: (name.vi, name.en) for key, name in KINDS.items()}, numbered=self.ask is not None)
        )

    def text(self, key: str) -> Callable[[str], str]:
        def read(text: str) -> str:
            clean = " ".join(vietnamese.nfc(text).split())
            hidden = next((char for char in clean if not char.isprintable()), None)
            if hidden:
                raise UsageError(
                    Phrase(
                        f"Có ký tự ẩn U+{ord(hidden):04X}; hãy xóa rồi gõ lại.",
                        f"There is a hidden character U+{ord(hidden):04X}; delete it and type again.",
                    )
                )
            _try(key, clean)
            return clean

        return read

    def year(self, text: str) -> int:
        if not re.fullmatch(r"\s*[0-9]{4}\s*", text):
            raise UsageError(
                Phrase(
                    f"Năm phải gồm bốn chữ số, ví dụ {self.this_year}.",
                    f"A year has four digits, such as {self.this_year}.",
                )
            )
        _try("nam", text.strip())
        return int(text)

    def units(self, year: int | None) -> Mapping[str, Entry]:
        return {
            key: unit for key, unit in self.registry.units.items() if year is None or unit.validity.covers_year(year)
        }

    def unit(self, units: Mapping[str, Entry], year: int | None) -> Callable[[str], str]:
        def read(text: str) -> str:
            if text.strip() in self.registry.units and text.strip() not in units:
                raise UsageError(
                    Phrase(
                        f"Đơn vị «{text.strip()}» không hoạt động trong năm {year} (xem danh-muc/don-vi.yml).",
                        f"The unit “{text.strip()}” did not exist in {year} (see danh-muc/don-vi.yml).",
                    )
                )
            return _pick(text, _names(units), numbered=self.ask is not None)

        return read

    def fields(self, text: str) -> tuple[str, ...]:
        names = _names(self.registry.fields)
        # A field's own name may hold commas, so the whole is tried first.
        try:
            found = [_pick(text, names, numbered=self.ask is not None)]
        except UsageError:
            found = [_pick(part, names, numbered=self.ask is not None) for part in text.split(",") if part.strip()]
        chosen = tuple(dict.fromkeys(found))
        _try("linh_vuc", list(chosen))
        return chosen

    def is_leader(self) -> bool:
        question = Phrase(
            "Có giữ chức vụ lãnh đạo, quản lý không? (c = có, k = không)", "A leading post? (y = yes, n = no)"
        )
        while self.ask:
            reply = vietnamese.slug(self.ask(question, (), "k"))
            if reply in _YES | _NO:
                return reply in _YES
            self.tell(Phrase("Trả lời c (có) hoặc k (không).", "Answer y (yes) or n (no)."))
        return False

    def slug(self, name: str) -> str:
        slug = self.given.slug
        if slug is None:
            slug = vietnamese.slug(name)[:LONGEST_SLUG].strip("-")
            if not slug:
                raise UsageError(
                    Phrase(
                        "Không đặt được tên tệp từ tên này; hãy thêm --slug ten-tep.",
                        "No file name can be made of this name; add --slug file-name.",
                    )
                )
        elif not vietnamese.is_ascii_slug(slug) or len(slug) > LONGEST_SLUG:
            better = vietnamese.slug(slug)[:LONGEST_SLUG].strip("-") or "ho-so"
            raise UsageError(
                Phrase(
                    f"--slug: «{slug}» không dùng làm tên tệp được; dùng «{better}» (chữ thường không dấu, số, gạch nối).",
                    f"--slug: “{slug}” cannot be a file name; use “{better}” (lower-case letters without accents, digits, hyphens).",
                )
            )
        return slug


def _try(key: str, value: object) -> None:
    """Raise `UsageError` when the model would not take a value."""
    _, problems = validate(Story, Document(None, (), "", 1, None), {**_SOUND, key: value})
    if problems:
        raise UsageError(
            Phrase("{message} {hint}", "{message} {hint}").fill(message=problems[0].message, hint=problems[0].hint)
        )


def _names(entries: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    return {key: (entry.name, getattr(entry, "short_name", None) or "") for key, entry in entries.items()}


def _choices(entries: Mapping[str, Entry]) -> list[tuple[str, Phrase]]:
    return [(key, same(entry.name)) for key, entry in entries.items()]


def _pick(text: str, known: Mapping[str, Sequence[str]], *, numbered: bool) -> str:
    """Return the id that a text means: itself, its place in the list, or its name, with or without accents."""
    text = text.strip()
    if text in known:
        return text
    if numbered and text.isascii() and text.isdecimal() and 1 <= int(text[:6]) <= len(known):
        return list(known)[int(text[:6]) - 1]
    wanted = vietnamese.slug(text)
    same = [key for key, names in known.items() if wanted and wanted in (key, *map(vietnamese.slug, names))]
    if len(same) == 1:
        return same[0]
    words = {word: key for key, names in known.items() for word in (key, *names) if word}
    near = [words[word] for word in vietnamese.nearest(text, words)]
    raise UsageError(
        Phrase(f"Không có mã «{text}». Có phải là «{near[0]}»?", f"There is no id “{text}”. Did you mean “{near[0]}”?")
        if near
        else Phrase(
            f"Không có mã «{text}». Dùng một trong: {', '.join(known)}.",
            f"There is no id “{text}”. Use one of: {', '.join(known)}.",
        )
    )
