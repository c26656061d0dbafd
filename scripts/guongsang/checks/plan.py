"""Every sentence of the plan that a criteria set quotes, with the evidence that answers it and the rules that judge it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.families.criteria import INAPPLICABLE, LEADING_POST, SET_IN_FORCE, UNANSWERED
from guongsang.checks.families.measures import (
    COUNTED_TWICE,
    IMPOSSIBLE_RATIO,
    LOW_GRADE,
    MISSED_THRESHOLD,
    NOT_WITHIN,
    UNRECOGNISED,
    WRONG_COUNT,
)
from guongsang.checks.families.statements import FILLER, NOT_A_SENTENCE, REPEATED, SHORT_STATEMENT
from guongsang.stories.model import Kind
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.rule import Rule
    from guongsang.stories.registry import CriteriaSet, Criterion, Piece


class Clause(NamedTuple):
    """Some words of the plan: the criterion they belong to, the evidence for it, the rules that judge that.

    An opening sentence concerns all criteria and has none. Where no rule can tell, a person `confirms`.
    """

    text: str
    criterion: Criterion | None
    pieces: tuple[Piece, ...]
    rules: tuple[Rule, ...]
    is_confirmed: bool


def clauses(criteria_set: CriteriaSet, kind: Kind) -> Iterator[Clause]:
    """Yield what a criteria set quotes of its plan for a kind of profile."""
    for text in criteria_set.plan.person if kind is Kind.PERSON else criteria_set.plan.collective:
        yield Clause(_flat(text), None, (), (SET_IN_FORCE, UNANSWERED, INAPPLICABLE), is_confirmed=False)
    for criterion in criteria_set.criteria(kind, leader=True):
        applies = (LEADING_POST, INAPPLICABLE) if criterion.leaders_only else ()
        for piece in criterion.pieces:
            confirmed = piece.kind is EvidenceKind.STATEMENT
            for text in piece.plan:
                yield Clause(_flat(text), criterion, (piece,), (*rules_on(piece), *applies), confirmed)
        judging = tuple(dict.fromkeys(rule for piece in criterion.pieces for rule in rules_on(piece)))
        for text in criterion.plan:
            yield Clause(_flat(text), criterion, criterion.pieces, (*judging, *applies), is_confirmed=True)


def rules_on(piece: Piece) -> tuple[Rule, ...]:
    """Return the rules that judge a piece of evidence once it has the right form."""
    if piece.kind is EvidenceKind.RATIO:
        return (IMPOSSIBLE_RATIO, MISSED_THRESHOLD, *((NOT_WITHIN,) if piece.within else ()))
    if piece.kind is EvidenceKind.GRADE:
        return (LOW_GRADE,)
    if piece.kind is EvidenceKind.COUNT:
        recognised = (UNRECOGNISED,) if piece.needs_recognition else ()
        return (WRONG_COUNT, *recognised, *(() if piece.takes_bare_number else (COUNTED_TWICE,)))
    return (SHORT_STATEMENT, NOT_A_SENTENCE, FILLER, REPEATED)


def _flat(text: str) -> str:
    return " ".join(text.split())
