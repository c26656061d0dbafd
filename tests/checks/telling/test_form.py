"""The forms of results: each has what writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guongsang.checks.telling import formats
from guongsang.checks.telling.form import Form
from guongsang.checks.telling.results import Results

NOTHING = Results((), (), 3)


@pytest.mark.parametrize(
    ("form", "starts"),
    [(Form.TEXT, ""), (Form.GITHUB, ""), (Form.GITLAB, "["), (Form.JSON, "{"), (Form.SARIF, '{\n  "$schema"')],
)
def test_every_form_is_written_in_its_own_way(form: Form, starts: str) -> None:
    """A person has nothing to read where nothing was found; a program always gets its document."""
    written = formats.write(form, NOTHING, Path(), "vi")
    assert written.startswith(starts)
    assert form.is_for_people is (written == "")
    if not form.is_for_people:
        assert isinstance(json.loads(written), (dict, list))
