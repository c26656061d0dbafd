"""How offices number their papers, where the registry does not say it.

The State's offices follow Decree 30/2020/NĐ-CP, the Party's Instruction 36-HD/VPTW of 2018, which also names a paper's
kind by its letters. Unions and emulation blocs are bound by neither and number their papers either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.document_number import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guongsang.stories.registry import Issuer, System

FORMS: Final[Mapping[System, tuple[Form, ...]]] = {"nha-nuoc": (Form.STATE,), "dang": (Form.PARTY,)}
"""System of an issuer → the forms of its numbers, as far as they are laid down."""

ANY_FORM: Final = (Form.PARTY, Form.STATE)

DECISION: Final = "QĐ"
MINUTES: Final = "BB"
COUNCIL: Final = "HĐTĐKT"
"""Letters of a decision, of minutes, and of the Council for Emulation and Commendation, whose minutes endorse."""

_USUAL: Final[Mapping[System, str]] = {"dang": "TU"}
_USUAL_ELSEWHERE: Final = "UBND"
"""The letters most common in a province's papers, by system: for examples of numbers, nothing is judged by them."""


def forms_of(issuer: Issuer | None) -> tuple[Form, ...]:
    """Return the forms that the numbers of an issuer may have; either where it is not known."""
    return FORMS.get(issuer.system, ANY_FORM) if issuer else ANY_FORM


def letters_for_example(issuer: Issuer | None) -> str:
    """Return letters with which an issuer's number could end: its own, or the most common."""
    if issuer and issuer.abbreviations:
        return issuer.abbreviations[0]
    return _USUAL.get(issuer.system, _USUAL_ELSEWHERE) if issuer else _USUAL_ELSEWHERE
