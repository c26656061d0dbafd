"""A profile's evidence as its criteria ask for it, read once for all the rules that judge it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.latest import latest
from guongsang.language import Phrase
from guongsang.stories.evidence import Answer, Assessment, Misfit, assess

if TYPE_CHECKING:
    from guongsang.stories.model import Story
    from guongsang.stories.registry import CriteriaSet, Registry


class Evidence(NamedTuple):
    """The criteria set that a profile names, and its answers to the criteria that apply to it.

    `answers` is every piece of evidence whose form is right, in the order of the set.
    """

    criteria_set: CriteriaSet
    assessments: tuple[Assessment, ...]
    misfits: tuple[Misfit, ...]
    answers: tuple[Answer, ...]


@latest
def evidence_of(registry: Registry, story: Story) -> Evidence | None:
    """Return a profile's evidence; None when the registry has no such criteria set, which another rule tells."""
    criteria_set = registry.criteria_sets.get(story.criteria.criteria_set)
    if criteria_set is None:
        return None
    assessments, misfits = assess(story, criteria_set, registry)
    answers = tuple([answer for assessment in assessments for answer in assessment.answers])
    return Evidence(criteria_set, tuple(assessments), tuple(misfits), answers)


def called(answer: Answer) -> Phrase:
    """Say which criterion a piece of evidence answers, the way officers find it in the front matter."""
    criterion, *piece = answer.path
    if piece:
        return Phrase(
            f"Tiêu chí «{criterion}», minh chứng «{piece[0]}»", f"The criterion “{criterion}”, evidence “{piece[0]}”"
        )
    return Phrase(f"Tiêu chí «{criterion}»", f"The criterion “{criterion}”")


def way(answer: Answer, *further: str | int) -> tuple[str | int, ...]:
    """Return the way of keys to a piece of evidence, or to something in it."""
    return ("tieu_chi", *answer.path, *further)
