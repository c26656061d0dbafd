"""Every sentence of the plan that a criteria set quotes, with the evidence that answers it and the rules that judge it."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.rule import Asked
from guongsang.checks.rules import all_rules
from guongsang.stories.model import Kind
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.rule import Rule
    from guongsang.stories.registry import CriteriaSet, Criterion, Piece

_KINDS: Final = {
    EvidenceKind.STATEMENT: Asked.STATEMENT,
    EvidenceKind.RATIO: Asked.RATIO,
    EvidenceKind.GRADE: Asked.GRADE,
    EvidenceKind.COUNT: Asked.COUNT,
}


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
        yield Clause(_flat(text), None, (), _judging(Asked.ALL_CRITERIA), is_confirmed=False)
    for criterion in criteria_set.criteria(kind, leader=True):
        applying = Asked.LEADER if criterion.leaders_only else Asked.NOTHING
        for piece in criterion.pieces:
            rules = _judging(applying | asked_by(piece))
            confirmed = piece.kind is EvidenceKind.STATEMENT
            for text in piece.plan:
                yield Clause(_flat(text), criterion, (piece,), rules, confirmed)
        rules = _judging(reduce(or_, map(asked_by, criterion.pieces), applying))
        for text in criterion.plan:
            yield Clause(_flat(text), criterion, criterion.pieces, rules, is_confirmed=True)


def asked_by(piece: Piece) -> Asked:
    """Return what a piece of evidence has to show once it has the right form."""
    asked = _KINDS[piece.kind]
    if piece.within:
        asked |= Asked.PART
    if piece.needs_recognition:
        asked |= Asked.RECOGNITION
    if piece.kind is EvidenceKind.COUNT and not piece.takes_bare_number:
        asked |= Asked.LIST
    return asked


def _judging(asked: Asked) -> tuple[Rule, ...]:
    return tuple(rule for rule in all_rules().values() if rule.judges & asked)


def _flat(text: str) -> str:
    return " ".join(text.split())
