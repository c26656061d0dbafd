"""Evidence against criteria: what was given, what was asked, and whether it is met.

The checks and the public page both judge by this module, so that a page can never show as met what a check refuses.
Ratios are compared as whole numbers: 10 of 20 meets a threshold of one half, 9 of 20 does not.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.labels import GRADE
from guongsang.stories.model import Kind
from guongsang.stories.registry import CriteriaSet, Criterion, EmptyKind, EvidenceKind, Grade, Piece

if TYPE_CHECKING:
    from guongsang.stories.model import Story
    from guongsang.stories.registry import Registry

_DIGITS = re.compile(r"[0-9]{1,9}")
_LAST_WITHOUT_DOT = 999
_FEWEST_LETTERS = 4


class Recognised(NamedTuple):
    """One named thing that counts, such as an initiative, and who recognised it ("" when not said).

    `has_name` and `has_recogniser` are False for what stands there without saying anything, such as "…" or "chưa có".
    """

    name: str
    by: str
    has_name: bool = True
    has_recogniser: bool = True


class Misfit(NamedTuple):
    """Evidence whose form does not fit: where below `tieu_chi`, what is wrong and how to mend it."""

    path: tuple[str | int, ...]
    message: Phrase
    hint: Phrase


class Answer(NamedTuple):
    """The evidence given for one piece; which attributes are filled depends on the piece's kind."""

    piece: Piece
    path: tuple[str | int, ...]
    statement: str = ""
    done: int = 0
    total: int = 0
    grade: Grade = Grade.FAILED
    number: int = 0
    things: tuple[Recognised, ...] = ()

    @property
    def ratio(self) -> Fraction:
        """Done out of total, exactly; 0 when the total is 0."""
        return Fraction(self.done, self.total) if self.total else Fraction(0)

    @property
    def met(self) -> bool | None:
        """Whether the piece's threshold is reached; None for a statement, which a person must confirm."""
        piece = self.piece
        if piece.kind is EvidenceKind.RATIO:
            threshold = piece.threshold
            if threshold is None or not 0 <= self.done <= self.total or not self.total:
                return False
            return self.done * threshold.denominator >= threshold.numerator * self.total
        if piece.kind is EvidenceKind.GRADE:
            return piece.minimum_grade is not None and self.grade >= piece.minimum_grade
        if piece.kind is EvidenceKind.COUNT:
            enough = piece.minimum is None or self.number >= piece.minimum
            said = all(thing.has_name and thing.has_recogniser for thing in self.things)
            recognised = not piece.needs_recognition or all(thing.by for thing in self.things)
            return enough and said and recognised and (piece.at_most is None or self.number <= piece.at_most)
        return None


class Assessment(NamedTuple):
    """One criterion with its answers; without answers the criterion was not answered."""

    criterion: Criterion
    answers: tuple[Answer, ...]

    @property
    def met(self) -> bool | None:
        """False when a piece misses its threshold, None when nothing measurable was given, True otherwise."""
        if len(self.answers) < len(self.criterion.pieces):
            return False
        measured = [met for answer in self.answers if (met := answer.met) is not None]
        return all(measured) if measured else None


def assess(story: Story, criteria_set: CriteriaSet, registry: Registry) -> tuple[list[Assessment], list[Misfit]]:
    """Read a story's evidence by the criteria that apply to it, in the order of the set.

    Names in it that the set or the registry takes to say nothing count as none.
    """
    given = story.criteria.evidence
    assessments: list[Assessment] = []
    misfits: list[Misfit] = []
    for criterion in criteria_set.criteria(story.kind, leader=story.is_leader):
        answers: list[Answer] = []
        own = given.get(criterion.id)
        if own is not None:
            for piece, value, path in _pieces(criterion, own, misfits):
                answer = _READERS[piece.kind](piece, value, path)
                if isinstance(answer, Misfit):
                    misfits.append(answer)
                elif answer.things:
                    empty = (*criteria_set.no_recognisers, *registry.empty_phrases(EmptyKind.PLACEHOLDER))
                    answers.append(_weighed(answer, empty, story))
                else:
                    answers.append(answer)
        assessments.append(Assessment(criterion, tuple(answers)))
    return assessments, misfits


def _weighed(answer: Answer, empty: tuple[str, ...], story: Story) -> Answer:
    """Tell the names that say something from those that only fill the place, and others from the profile's own."""
    words = _empty_words(empty)
    things = [
        Recognised(
            thing.name,
            thing.by,
            _says(thing.name, words),
            not thing.by or (_says(thing.by, words) and not _is_own(thing.by, story)),
        )
        for thing in answer.things
    ]
    return answer._replace(things=tuple(things))


def _is_own(by: str, story: Story) -> bool:
    """Whether this is who the profile is about, a person perhaps with a title in front: nobody recognises their own."""
    given, own = vietnamese.slug(by), vietnamese.slug(story.name)
    return given == own or (story.kind is Kind.PERSON and given.endswith(f"-{own}"))


def _says(text: str, empty: frozenset[str]) -> bool:
    letters = sum(map(str.isalpha, vietnamese.nfc(text)))
    return letters >= _FEWEST_LETTERS and vietnamese.slug(text) not in empty


@lru_cache(maxsize=16)
def _empty_words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(vietnamese.slug(phrase) for phrase in phrases)


def _pieces(
    criterion: Criterion, value: object, misfits: list[Misfit]
) -> list[tuple[Piece, object, tuple[str | int, ...]]]:
    """Pair the pieces a criterion asks for with the values given."""
    if len(criterion.pieces) == 1:
        return [(criterion.pieces[0], value, (criterion.id,))]
    ids = [piece.id or "" for piece in criterion.pieces]
    if not isinstance(value, dict):
        misfits.append(
            Misfit(
                (criterion.id,),
                Phrase(
                    f"Tiêu chí «{criterion.id}» cần {len(ids)} minh chứng: {', '.join(ids)}.",
                    f"The criterion “{criterion.id}” needs {len(ids)} pieces of evidence: {', '.join(ids)}.",
                ),
                _form(criterion, ids),
            )
        )
        return []
    for key in value:
        if key not in ids:
            near = vietnamese.nearest_id(str(key), ids)
            misfits.append(
                Misfit(
                    (criterion.id, key),
                    Phrase(
                        f"Tiêu chí «{criterion.id}» không có minh chứng «{key}».",
                        f"The criterion “{criterion.id}” has no piece “{key}”.",
                    ),
                    Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?") if near else _form(criterion, ids),
                )
            )
    found: list[tuple[Piece, object, tuple[str | int, ...]]] = []
    for piece, name in zip(criterion.pieces, ids, strict=True):
        if value.get(name) is None:
            misfits.append(
                Misfit(
                    (criterion.id,),
                    Phrase(
                        f"Tiêu chí «{criterion.id}» thiếu minh chứng «{name}».",
                        f"The criterion “{criterion.id}” lacks the piece “{name}”.",
                    ),
                    _form(criterion, ids),
                )
            )
        else:
            found.append((piece, value[name], (criterion.id, name)))
    return found


def _form(criterion: Criterion, ids: list[str]) -> Phrase:
    """Show how a criterion with several pieces of evidence is written."""
    inside = ", ".join(f"{name}: …" for name in ids)
    return Phrase(f"Viết «{criterion.id}: {{{inside}}}».", f"Write “{criterion.id}: {{{inside}}}”.")


def _statement(piece: Piece, value: object, path: tuple[str | int, ...]) -> Answer | Misfit:
    if isinstance(value, str) and value.strip():
        return Answer(piece, path, statement=value.strip())
    return Misfit(
        path,
        Phrase("Minh chứng này phải là một câu thuyết minh.", "This evidence must be a statement in words."),
        Phrase("Viết ít nhất một câu, đặt trong dấu ngoặc kép.", "Write at least one sentence, in quotes."),
    )


def _ratio(piece: Piece, value: object, path: tuple[str | int, ...]) -> Answer | Misfit:
    if isinstance(value, dict) and set(value) == {"dat", "tong"}:
        done, total = _whole(value["dat"]), _whole(value["tong"])
        if done is not None and total is not None:
            return Answer(piece, path, done=done, total=total)
    return Misfit(
        path,
        Phrase(
            "Minh chứng này phải là số đạt trên tổng số, hai số nguyên.",
            "This evidence must be done out of total, two whole numbers.",
        ),
        Phrase("Viết {dat: 42, tong: 42}; không viết phần trăm.", "Write {dat: 42, tong: 42}; no percentages."),
    )


def _grade(piece: Piece, value: object, path: tuple[str | int, ...]) -> Answer | Misfit:
    grade = Grade.from_id(value) if isinstance(value, str) else None
    if grade is not None:
        return Answer(piece, path, grade=grade)
    levels = ", ".join(level.id for level in Grade)
    near = vietnamese.nearest(value, [level.id for level in Grade]) if isinstance(value, str) else []
    return Misfit(
        path,
        Phrase("Minh chứng này phải là một mức xếp loại.", "This evidence must be a grade."),
        Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
        if near
        else Phrase(f"Dùng một trong: {levels}.", f"Use one of: {levels}."),
    )


def _count(piece: Piece, value: object, path: tuple[str | int, ...]) -> Answer | Misfit:
    number = _whole(value)
    if number is not None and piece.takes_bare_number:
        return Answer(piece, path, number=number)
    wanted = _NAMED_AND_RECOGNISED if piece.needs_recognition else _NAMED
    if isinstance(value, list):
        things = [_thing(item) for item in value]
        for index, thing in enumerate(things):
            if thing is None:
                return Misfit(
                    (*path, index),
                    Phrase("Mỗi mục phải có {wanted}.", "Each item needs {wanted}.").fill(wanted=wanted),
                    Phrase('Viết {ten: "…", cong_nhan: "…"}.', 'Write {ten: "…", cong_nhan: "…"}.'),
                )
        named = tuple(thing for thing in things if thing)
        return Answer(piece, path, number=len(named), things=named)
    if piece.takes_bare_number:
        return Misfit(
            path,
            Phrase("Minh chứng này phải là một số đếm.", "This evidence must be a count."),
            Phrase(
                "Viết một số nguyên; không có trường hợp nào thì viết 0.",
                "Write a whole number; write 0 for none at all.",
            ),
        )
    return Misfit(
        path,
        Phrase(
            "Minh chứng này phải là một danh sách, mỗi mục có {wanted}.",
            "This evidence must be a list; each item has {wanted}.",
        ).fill(wanted=wanted),
        Phrase('Viết [{ten: "…", cong_nhan: "…"}].', 'Write [{ten: "…", cong_nhan: "…"}].'),
    )


_NAMED = Phrase(
    "tên (ten) và, nếu có, nơi công nhận (cong_nhan)", "a name (ten) and, if any, who recognised it (cong_nhan)"
)
_NAMED_AND_RECOGNISED = Phrase(
    "tên (ten) và nơi công nhận (cong_nhan)", "a name (ten) and who recognised it (cong_nhan)"
)


def _thing(value: object) -> Recognised | None:
    if not isinstance(value, dict) or not set(value) <= {"ten", "cong_nhan"}:
        return None
    name, by = value.get("ten"), value.get("cong_nhan")
    if not isinstance(name, str) or not name.strip() or not isinstance(by, (str, type(None))):
        return None
    return Recognised(name.strip(), (by or "").strip())


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, str) and _DIGITS.fullmatch(value) else None


_READERS: dict[EvidenceKind, Any] = {
    EvidenceKind.STATEMENT: _statement,
    EvidenceKind.RATIO: _ratio,
    EvidenceKind.GRADE: _grade,
    EvidenceKind.COUNT: _count,
}


def percent_text(ratio: Fraction, threshold: Fraction | None = None) -> str:
    """Write a ratio as a percentage the Vietnamese way, to a tenth.

    What misses a threshold, or the whole, is never rounded up to it: 4,996 of 10,000 is not 50%.
    """
    tenths = (ratio.numerator * 2000 + ratio.denominator) // (2 * ratio.denominator)
    if any(ratio < bound <= Fraction(tenths, 1000) for bound in (threshold, Fraction(1)) if bound is not None):
        tenths = ratio.numerator * 1000 // ratio.denominator
    whole, tenth = divmod(tenths, 10)
    return f"{vietnamese.number_text(whole) if whole > _LAST_WITHOUT_DOT else whole}{f',{tenth}' if tenth else ''}%"


def least_text(grade: Grade) -> str:
    """Say that a grade is the least that will do."""
    label = GRADE[grade].vi
    return label if grade is max(Grade) else f"từ {label} trở lên"


def threshold_text(piece: Piece) -> str:
    """Say what a piece of evidence must reach."""
    if piece.kind is EvidenceKind.RATIO and piece.threshold is not None:
        percent = percent_text(piece.threshold)
        return percent if piece.threshold == 1 else f"từ {percent}"
    if piece.kind is EvidenceKind.GRADE and piece.minimum_grade is not None:
        return least_text(piece.minimum_grade)
    if piece.kind is EvidenceKind.COUNT:
        if piece.minimum is not None:
            return f"ít nhất {piece.minimum}"
        return "không có" if piece.at_most == 0 else f"nhiều nhất {piece.at_most}"
    return "ít nhất một câu"
