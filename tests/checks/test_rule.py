"""What holds of any rule: in which states it is applied, and how much it matters there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guongsang.checks.bearing import ON_CONTENT, ON_FORM, ON_REGISTRY, ON_STORY, Bearing, only
from guongsang.checks.rules import all_rules
from guongsang.stories.model import State
from guongsang.stories.problem import Severity

RULE = replace(all_rules()["GS405"], bearing=ON_CONTENT)
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.mark.parametrize("state", set(State) - {State.WITHDRAWN})
def test_what_is_not_public_stops_nothing(state: State) -> None:
    """In every state but that of a published profile an error about content only reminds; one of form is an error."""
    for severity, reminder in ((ERROR, WARNING), (WARNING, WARNING), (NOTE, NOTE)):
        expected = severity if state is State.PUBLISHED else reminder
        assert replace(RULE, severity=severity).severity_in(state) is expected
        assert replace(RULE, severity=severity, bearing=ON_FORM).severity_in(state) is severity


@pytest.mark.parametrize(
    ("bearing", "states"),
    [
        (ON_CONTENT, {State.DRAFT, State.PENDING, State.PUBLISHED, State.ANNULLED}),
        (ON_STORY, {State.DRAFT, State.PENDING, State.PUBLISHED}),
        (ON_FORM, set(State)),
        (ON_REGISTRY, set()),
        (only(State.WITHDRAWN), {State.WITHDRAWN}),
    ],
)
def test_a_rule_holds_in_the_states_of_its_bearing(bearing: Bearing, states: set[State]) -> None:
    """Of a withdrawn profile only the form matters, of an annulled one no story; a rule may be about one state alone."""
    assert {state for state in State if replace(RULE, bearing=bearing).holds_in(state)} == states
