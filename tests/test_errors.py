"""Errors that reach a user."""

from __future__ import annotations

import pickle

import pytest

from guongsang import errors
from guongsang.errors import GuongError, UsageError
from guongsang.language import Phrase

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, GuongError)]
MESSAGE = Phrase("Không có thư mục.", "There is no folder.")


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_a_sentence_in_both_languages(kind: type[GuongError]) -> None:
    """`str()` speaks Vietnamese, the message both, and the exit status tells misuse from problems."""
    error = kind(MESSAGE)
    assert str(error) == MESSAGE.vi
    assert error.message.into("en") == MESSAGE.en
    assert error.exit_status == (2 if issubclass(kind, UsageError) else 1)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_crosses_between_processes_whole(kind: type[GuongError]) -> None:
    """What a worker raises keeps its kind and both languages."""
    error = pickle.loads(pickle.dumps(kind(MESSAGE)))
    assert type(error) is kind
    assert error.message == MESSAGE


def test_the_tree_of_errors_is_drawn_in_full() -> None:
    """The module's docstring names every error there is."""
    assert errors.__doc__
    for kind in KINDS:
        assert kind.__name__ in errors.__doc__
        assert kind.__doc__
