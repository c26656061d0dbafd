"""What a rule is: its code, its reason, its examples and the function that applies it, declared in one place.

A family of rules is a module in `checks/families/`; every `Rule` it holds is found by `checks.rules`. Nothing else
needs to know it: `check`, `explain`, the handbook and the tests all read that list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from guongsang.language import Phrase
    from guongsang.stories.model import Story
    from guongsang.stories.problem import Severity
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Registry
    from guongsang.stories.summary import Summary


class Finding(NamedTuple):
    """What a rule found in one profile: the way to the value, what is wrong, how to mend it.

    `place` is the line and column, from 1, of something in the body, to which no way of keys leads.
    """

    path: Sequence[str | int]
    message: Phrase
    hint: Phrase
    at_key: bool = False
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Checking:
    """What rules may look at.

    `stories` is the folder on disk, `name` how problems call it, `reserved` the addresses of ordinary pages,
    `broken_registries` the attributes of `registry` whose files have errors.
    """

    stories: Path
    name: str
    registry: Registry
    today: dt.date
    codes: frozenset[str] = frozenset()
    reserved: frozenset[str] = frozenset()
    broken_registries: frozenset[str] = frozenset()


StoryCheck = Callable[[Checking, "Reading", "Story"], Iterable[Finding]]
CollectionCheck = Callable[[Checking, "Sequence[Summary]"], Iterable[tuple["Summary", Finding]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `wrong` and `right` are lines of front matter; one that is about a whole file shows the file.

    A rule without a function is applied while reading; it is declared all the same, so that it can be explained.
    A rule over the collection says of which profile each finding is. `basis` is the law, plan or article it rests on.
    """

    code: str
    severity: Severity
    title: Phrase
    why: Phrase
    wrong: str
    right: str
    basis: str = ""
    on_story: StoryCheck | None = None
    on_collection: CollectionCheck | None = None
