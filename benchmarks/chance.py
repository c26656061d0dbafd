"""Lists to draw from and the ways of drawing: all chance comes from one seeded source."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


def listed(text: str, separator: str | None = None) -> tuple[str, ...]:
    """Return the items of a list written as one text, parted by blanks or by the separator."""
    return tuple(text.split(separator))


def happens(random: Random, share: float) -> bool:
    """Tell whether something that happens in this share of all cases happens now."""
    return random.random() < share


def pick(random: Random, choices: Sequence[T]) -> T:
    """Return one of the choices, each as likely as the next."""
    return choices[int(random.random() * len(choices))]


def between(random: Random, low: int, high: int) -> int:
    """Return a whole number from low to high, both included."""
    return low + int(random.random() * (high - low + 1))


def weighted(random: Random, weights: Mapping[T, float]) -> T:
    """Return one of the keys, each as likely as its weight is heavy."""
    return random.choices(list(weights), list(weights.values()))[0]
