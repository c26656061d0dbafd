"""The latest result of a function, kept while the same is asked."""

from __future__ import annotations

import pytest

from guongsang.checks.latest import latest


def test_the_same_is_worked_out_once() -> None:
    """However often it is asked in a row; after something else it is worked out again."""
    calls: list[list[str]] = []

    @latest
    def joined(words: list[str]) -> str:
        calls.append(words)
        return " ".join(words)

    one, other = ["a", "b"], ["c"]
    assert [joined(words) for words in (one, one, other, other, one)] == ["a b", "a b", "c", "c", "a b"]
    assert calls == [one, other, one]


def test_what_is_only_equal_is_not_the_same() -> None:
    """Each gets its own result."""

    @latest
    def itself(words: list[str]) -> list[str]:
        return words

    one, other = ["a"], ["a"]
    assert itself(one) is one
    assert itself(other) is other


def test_of_two_values_both_must_be_the_same() -> None:
    """Another value in either place is another question."""
    calls: list[tuple[str, str]] = []

    @latest
    def pair(one: str, other: str) -> str:
        calls.append((one, other))
        return one + other

    asked = [("a", "b"), ("a", "b"), ("a", "c"), ("d", "c"), ("c", "d")]
    assert [pair(*values) for values in asked] == ["ab", "ab", "ac", "dc", "cd"]
    assert calls == asked[1:]


def test_nothing_is_kept_of_what_failed() -> None:
    """The next who asks gets the same error, not an older result."""

    @latest
    def halved(number: int) -> int:
        if number % 2:
            raise ValueError(number)
        return number // 2

    assert halved(4) == 2
    for _ in range(2):
        with pytest.raises(ValueError, match="3"):
            halved(3)
    assert halved(4) == 2


def test_none_is_a_value_and_a_result_like_any_other() -> None:
    """It is not taken for nothing asked yet."""
    calls: list[None] = []

    @latest
    def told(_: object) -> None:
        calls.append(None)

    told(None)
    told(None)
    assert len(calls) == 1
