"""What a rule is: its code, its reason, its examples and the function that applies it, declared in one place.

A family of rules is a module in `checks/families/`; every `Rule` it holds is found by `checks.rules`. Nothing else
needs to know it: `check`, `explain`, the handbook and the tests all read that list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import TYPE_CHECKING

from guongsang.checks.bearing import ON_CONTENT
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from guongsang.checks.bearing import Bearing
    from guongsang.checks.example import Example
    from guongsang.checks.finding import EntryPlace, FilePlace, Finding, Hit
    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.checks.material.wording import Wording
    from guongsang.language import Phrase
    from guongsang.stories.model import State, Story
    from guongsang.stories.reader import Reading


StoryCheck = Callable[["Checking", "Reading", "Story"], Iterable["Finding"]]
WordCheck = Callable[["Checking", "Wording"], Iterable["Hit"]]
TextCheck = Callable[["Checking", "Story", "Wording"], Iterable["Hit"]]
CollectionCheck = Callable[
    ["Checking", "Collection"], Iterable[tuple["SoundProfile | EntryPlace | FilePlace", "Finding"]]
]


class Shown(Enum):
    """What the examples of a rule are, unless they are files."""

    PERSON = "person"
    """Lines of front matter in a person's profile."""

    COLLECTIVE = "collective"
    """Lines of front matter in a collective's profile."""

    STORY = "story"
    """Sentences of the story."""


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

    One of the four functions applies it: to a profile, to all words of a profile, to any words that are published,
    whether a profile's, the registry's or an ordinary page's, or to the whole collection, where it says of which profile,
    registry entry or file each finding is. What a profile may say in its keys or in its words takes the first two. A rule
    without a function is applied while reading; it is declared all the same, so that it can be explained. `basis` is the
    law, plan or article it rests on (`checks.basis`), `judges` what a plan asks for and this rule decides.

    A rule about content may be waived by an officer with a written reason, unless `waivable` takes that away. `bearing`
    says in which states of publication it holds: examining asks it, so the functions need not. A rule over the collection
    is shown withdrawn profiles only if it holds for them, or if it `sees_withdrawn` ones in order to compare others.
    """

    code: str
    severity: Severity
    title: Phrase
    why: Phrase
    basis: str
    wrong: tuple[str | Example, ...]
    right: tuple[str | Example, ...]
    shown: Shown = Shown.PERSON
    judges: Asked = Asked.NOTHING
    waivable: bool = True
    bearing: Bearing = ON_CONTENT
    sees_withdrawn: bool = False
    on_story: StoryCheck | None = None
    on_text: TextCheck | None = None
    on_words: WordCheck | None = None
    on_collection: CollectionCheck | None = None

    def holds_in(self, state: State) -> bool:
        """Whether anything is told by it of profiles in a state."""
        return state in self.bearing.states

    def severity_in(self, state: State) -> Severity:
        """Return how much it matters in a state in which it holds."""
        return self.severity if state in self.bearing.full else min(self.severity, Severity.WARNING)
