"""What people call the choices of the front matter and the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest

from guongsang.stories import labels, registry
from guongsang.stories.model import ConsentScope, Kind, State
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@pytest.mark.parametrize(
    ("called", "choices"),
    [
        (labels.KIND, Kind),
        (labels.STATE, State),
        (labels.STATE_MEANING, State),
        (labels.SCOPE, ConsentScope),
        (labels.SEVERITY, Severity),
        (labels.GRADE, registry.Grade),
        (labels.EVIDENCE, registry.EvidenceKind),
        (labels.APPLICANT, get_args(registry.Applicant)),
        (labels.LEVEL, get_args(registry.Level)),
        (labels.TRACK, get_args(registry.Track)),
        (labels.SYSTEM, get_args(registry.System)),
    ],
)
def test_every_choice_has_a_label_of_its_own(called: Mapping[Any, Any], choices: Iterable[Any]) -> None:
    """In both languages, and no two choices read the same."""
    assert called.keys() == {*choices}
    for language in ("vi", "en"):
        assert len({phrase.into(language) for phrase in called.values()} - {""}) == len(called)
