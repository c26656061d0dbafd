"""The site around a profile: what rules may know of it besides the profile itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from guongsang.checks.material.elsewhere import Elsewhere
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.registry import Registry


@dataclass(frozen=True, slots=True)
class Checking:
    """What rules may look at.

    `reserved` are the addresses of ordinary pages, `contacts` the agency's own e-mail addresses and telephone numbers
    from `mkdocs.yml`, `codes` those of all rules, `waivable` those that may be waived. `address` is that of the whole
    site, or empty. `elsewhere` are the words that are published beside the profiles. `decodes` says whether photos are
    decoded to their end; a build does that anyway when it makes their copies.
    """

    stories: StoriesFolder
    registry: Registry
    today: dt.date
    codes: frozenset[str] = frozenset()
    waivable: frozenset[str] = frozenset()
    reserved: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    address: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()
    decodes: bool = True
