"""Keeps the latest result of a function, for rules all look at one profile before the next comes."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Final, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

One = TypeVar("One")
Other = TypeVar("Other")
Result = TypeVar("Result")

_NOTHING: Final = object()


@overload
def latest(function: Callable[[One], Result]) -> Callable[[One], Result]: ...
@overload
def latest(function: Callable[[One, Other], Result]) -> Callable[[One, Other], Result]: ...
def latest(function: Callable[..., Result]) -> Callable[..., Result]:
    """Return a function of one or two values that does not work out again what it gave last for the very same ones.

    They are told apart by identity: to compare whole profiles would cost more than it saves. They are kept with the
    result, so that nothing else can take their place in memory meanwhile; and so neither they nor it may be changed.
    """
    known: object = _NOTHING
    beside: object = _NOTHING
    result: Result

    @wraps(function)
    def recall(one: object, other: object = _NOTHING) -> Result:
        nonlocal known, beside, result
        if one is not known or other is not beside:
            result = function(one) if other is _NOTHING else function(one, other)
            known, beside = one, other
        return result

    return recall
