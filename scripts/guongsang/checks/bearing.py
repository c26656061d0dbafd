"""In which states of publication a rule holds: at its full weight, or only as a reminder."""

from __future__ import annotations

from typing import Final, NamedTuple

from guongsang.stories.model import State


class Bearing(NamedTuple):
    """States in which a rule is as bad as its severity says, and those in which it reminds at most.

    In every other state it does not hold: nothing of it is told there.
    """

    full: frozenset[State]
    reminding: frozenset[State] = frozenset()

    @property
    def states(self) -> frozenset[State]:
        """The states in which it holds at all."""
        return self.full | self.reminding


def only(*states: State) -> Bearing:
    """Return the bearing of a rule about some states and no others."""
    return Bearing(frozenset(states))


ON_CONTENT: Final = Bearing(frozenset({State.PUBLISHED}), frozenset({State.DRAFT, State.PENDING, State.ANNULLED}))
"""What is not, or no longer, public stops nothing; of a withdrawn profile, which shows nothing, only the form matters."""

ON_STORY: Final = Bearing(frozenset({State.PUBLISHED}), frozenset({State.DRAFT, State.PENDING}))
"""As content, but an annulled profile tells no story any more."""

ON_FORM: Final = only(*State)
"""What keeps a file from being understood, and what may stand in no repository, matters in every state alike."""

ON_REGISTRY: Final = only()
"""A rule that tells of entries of the registry, and of no profile."""
