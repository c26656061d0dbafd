"""All profiles of a site together, for the rules that compare them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from guongsang.checks.material.copies import Copy, copies_among
from guongsang.checks.material.leads import Lead, leads_of
from guongsang.checks.material.withdrawals import Withdrawals, withdrawals_among

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.sound_profile import SoundProfile


class Collection(tuple["SoundProfile", ...]):  # noqa: SLOT001 - what was worked out is kept on it
    """The sound profiles of a site, and what several rules ask of all of them, each worked out once."""

    _checking: Checking

    def __new__(cls, checking: Checking, profiles: Iterable[SoundProfile]) -> Self:
        """Take the profiles that a rule is to see."""
        collection = super().__new__(cls, profiles)
        collection._checking = checking
        return collection

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """The stories that are like earlier ones."""
        return tuple(copies_among(self._checking, self))

    @cached_property
    def leads(self) -> tuple[Lead, ...]:
        """Every link to a profile in the stories."""
        return tuple(leads_of(self._checking, self))

    @cached_property
    def withdrawals(self) -> Withdrawals:
        """What is left of all who withdrew."""
        return withdrawals_among(self._checking, self)
