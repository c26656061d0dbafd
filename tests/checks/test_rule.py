"""What holds of any rule: in which states it is applied, and how much it matters there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guongsang.checks.rules import all_rules
from guongsang.stories.model import State
from guongsang.stories.problem import Severity

RULE = replace(all_rules()["GS405"], always=False)
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.mark.parametrize(
    ("state", "of_error", "of_warning", "of_note"),
    [
        (State.PUBLISHED, ERROR, WARNING, NOTE),
        (State.DRAFT, WARNING, WARNING, NOTE),
        (State.PENDING, WARNING, WARNING, NOTE),
        (State.WITHDRAWN, WARNING, WARNING, NOTE),
        (State.ANNULLED, WARNING, WARNING, NOTE),
    ],
)
def test_what_is_not_public_stops_nothing(
    state: State, of_error: Severity, of_warning: Severity, of_note: Severity
) -> None:
    """In every state but that of a published profile an error only reminds, unless its rule always holds."""
    for severity, expected in ((ERROR, of_error), (WARNING, of_warning), (NOTE, of_note)):
        assert replace(RULE, severity=severity).severity_in(state) is expected
        assert replace(RULE, severity=severity, always=True).severity_in(state) is severity


@pytest.mark.parametrize("state", State)
def test_of_a_withdrawn_profile_only_the_form_matters(state: State) -> None:
    """A rule about content is not applied to it; one that always holds is."""
    assert RULE.holds_in(state) is (state is not State.WITHDRAWN)
    assert replace(RULE, always=True).holds_in(state)
