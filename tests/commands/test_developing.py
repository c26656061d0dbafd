"""`test` and `lint` hand over to the tools."""

from __future__ import annotations

import os

import pytest

from command_runs import run

pytestmark = pytest.mark.usefixtures("started_by_nobody")


def test_test_and_lint_hand_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pytest's arguments go through as they are, in the person's own language; exit codes come back."""
    from guongsang import development

    monkeypatch.setenv("LANGUAGE", "fr")
    calls: list[object] = []

    def record(arguments: object) -> int:
        calls.append((arguments, os.environ["LANGUAGE"]))
        return 5

    monkeypatch.setattr(development, "test", record)
    monkeypatch.setattr(development, "lint", record)
    assert run("test", "-k", "a and b", "--lf", "tests/x.py", "-vx").exit_code == 5
    assert run("lint", "--fix").exit_code == 5
    assert calls == [(("-k", "a and b", "--lf", "tests/x.py", "-vx"), "fr"), (["--fix"], "fr")]
    assert os.environ["LANGUAGE"] == "fr"
