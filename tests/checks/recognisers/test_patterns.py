"""Patterns compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
from typing import TYPE_CHECKING, Any

import pytest

import guongsang.checks
from guongsang.checks.recognisers.patterns import LazyPattern, by_letter, lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator


def _patterns(value: object) -> Iterator[LazyPattern[Any]]:
    """Yield the patterns in a module's values, tables of them included."""
    if isinstance(value, LazyPattern):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _patterns(each)
    elif isinstance(value, dict):
        yield from _patterns(list(value.values()))


def test_it_answers_as_the_compiled_one() -> None:
    """Whatever it is asked, and however often."""
    lazy, compiled = lazy_pattern("(a)(b)?", re.IGNORECASE), re.compile("(a)(b)?", re.IGNORECASE)
    for _ in range(2):
        assert lazy.findall("abAcB") == compiled.findall("abAcB")
        assert lazy.sub("-", "abAcB") == compiled.sub("-", "abAcB")
        assert (lazy.groups, lazy.flags, lazy.pattern) == (compiled.groups, compiled.flags, compiled.pattern)


def test_a_wrong_expression_is_told_when_it_is_used() -> None:
    """Not before: that is what is gained."""
    with pytest.raises(re.error):
        lazy_pattern("(").search("")


def test_words_are_found_by_a_letter_of_theirs() -> None:
    """All of them have to stand there, and what is found begins with that letter, be it the first one or not."""
    text = "chỉ địa chỉ, địa chính"
    assert [found.span() for found in re.finditer(by_letter("địa chỉ", "ỉ"), text)] == [(10, 11)]
    assert [found.span() for found in re.finditer(by_letter("chỉ", "c"), text)] == [(0, 3), (8, 11)]
    assert re.search(by_letter("phật tử", "ậ"), "phật giáo") is None


def test_every_pattern_of_the_checks_compiles() -> None:
    """No expression is wrong, used by another test or not."""
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(guongsang.checks.__path__, f"{guongsang.checks.__name__}.")
    ]
    found = [each for module in modules for value in vars(module).values() for each in _patterns(value)]
    assert len(found) > 300
    for each in found:
        assert each.pattern
