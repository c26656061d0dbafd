"""What a rule is: its code, its reason, its examples and the function that applies it, declared in one place.

A family of rules is a module in `checks/families/`; every `Rule` it holds is found by `checks.rules`. Nothing else
needs to know it: `check`, `explain`, the handbook and the tests all read that list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, Flag, auto
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from guongsang.checks.inspected import Inspected
    from guongsang.checks.wording import Wording
    from guongsang.language import Phrase
    from guongsang.stories.model import Story
    from guongsang.stories.problem import Severity
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Registry


class Finding(NamedTuple):
    """What a rule found in one profile: the way to the value, what is wrong, how to mend it.

    `place` is the line and column, from 1, of something in the body, to which no way of keys leads. `mend` replaces
    the whole value at `path`, where that is safe. `related` is the file of the profile that this one was compared with,
    as problems call it.
    """

    path: tuple[str | int, ...]
    message: Phrase
    hint: Phrase
    at_key: bool = False
    place: tuple[int, int] | None = None
    mend: str | None = None
    related: str = ""


class Hit(NamedTuple):
    """What a rule found in the words of a profile: offsets into `Wording.text`, what is wrong, how to mend it.

    `mend` replaces exactly the characters between the offsets, where that is safe.
    """

    start: int
    end: int
    message: Phrase
    hint: Phrase
    mend: str | None = None


class EntryPlace(NamedTuple):
    """An entry of the registry that a rule over the collection speaks of: attribute of `Registry`, and id."""

    attribute: str
    id: str


@dataclass(frozen=True, slots=True)
class Checking:
    """What rules may look at.

    `stories` is the folder on disk, `name` how problems call it, `reserved` the addresses of ordinary pages,
    `contacts` the agency's own e-mail addresses and telephone numbers from `mkdocs.yml`, `codes` those of all rules,
    `waivable` those that may be waived, `broken_registries` the attributes of `registry` whose files have errors.
    `address` is that of the whole site, or empty. In `shared` rules over the collection leave for one another what is
    costly to work out.
    """

    stories: Path
    name: str
    registry: Registry
    today: dt.date
    codes: frozenset[str] = frozenset()
    waivable: frozenset[str] = frozenset()
    reserved: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    broken_registries: frozenset[str] = frozenset()
    address: str = ""
    shared: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)


StoryCheck = Callable[[Checking, "Reading", "Story"], Iterable[Finding]]
TextCheck = Callable[[Checking, "Story", "Wording"], Iterable[Hit]]
CollectionCheck = Callable[[Checking, "Sequence[Inspected]"], Iterable[tuple["Inspected | EntryPlace", Finding]]]


class Shown(Enum):
    """What a rule's examples are."""

    PERSON = "person"
    """Lines of front matter in a person's profile."""

    COLLECTIVE = "collective"
    """Lines of front matter in a collective's profile."""

    STORY = "story"
    """Sentences of the story."""

    FILES = "files"
    """Files, or a description of them."""


class Asked(Flag):
    """What a clause of a plan asks for, by which the rules that judge it are found."""

    NOTHING = 0

    ALL_CRITERIA = auto()
    """All criteria of the set, answered: the sentences with which the plan opens."""

    LEADER = auto()
    """A criterion for those in leading posts only."""

    STATEMENT = auto()
    RATIO = auto()

    PART = auto()
    """A ratio that is part of another one."""

    GRADE = auto()
    COUNT = auto()

    LIST = auto()
    """A count of things that are named one by one."""

    RECOGNITION = auto()
    """A count of things that somebody has recognised."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `wrong` and `right` are its examples, which `explain` shows and the tests apply.

    One of the three functions applies it: to a profile, to all words of a profile, or to the whole collection, where it
    says of which profile or registry entry each finding is. A rule without a function is applied while reading; it is
    declared all the same, so that it can be explained. `basis` is the law, plan or article it rests on, `judges` what a
    plan asks for and this rule decides.

    A rule about content may be waived by an officer with a written reason, and stops nothing while a profile is not
    (or no longer) public. `waivable` takes away the first; `always` makes it hold at full weight in every state. A rule
    over the collection is shown withdrawn profiles only if it always holds, or if it `sees_withdrawn` ones in order to
    compare others with them.
    """

    code: str
    severity: Severity
    title: Phrase
    why: Phrase
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    shown: Shown = Shown.PERSON
    basis: str = ""
    judges: Asked = Asked.NOTHING
    waivable: bool = True
    always: bool = False
    sees_withdrawn: bool = False
    on_story: StoryCheck | None = None
    on_text: TextCheck | None = None
    on_collection: CollectionCheck | None = None
