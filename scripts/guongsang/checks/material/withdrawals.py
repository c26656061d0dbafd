"""Who withdrew consent, and which other profiles are of the same people, or speak of them.

Names are sought in the traces of all profiles first; only a profile that seems to hold one is read again.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang.checks.material.wording import Medium, place_of, wording_of
from guongsang.checks.recognisers.links import links_in
from guongsang.checks.recognisers.names import folded_words, is_same_name
from guongsang.checks.recognisers.plain_text import plain_text
from guongsang.checks.recognisers.searched_text import SearchedText
from guongsang.stories.addresses import PROFILE_ADDRESS, address_of
from guongsang.stories.model import Kind, State
from guongsang.stories.profile_link import address_in_site
from guongsang.stories.reader import read_story
from guongsang.vietnamese import is_ascii_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.checks.material.wording import Passage
    from guongsang.stories.summary import Summary

_SHOWN: Final = frozenset({Medium.FRONT_MATTER, Medium.STORY, Medium.FILE_NAME})
_TELLING_WORDS: Final = 3
"""Names of two words are those of many people, and of places; they are looked for in the person's own unit only."""


@dataclass(frozen=True, eq=False)
class Gone:
    """Somebody who withdrew: the profile, its addresses, those of their last parts that no other has, and the names."""

    profile: SoundProfile
    addresses: frozenset[str]
    slugs: frozenset[str]
    names: tuple[str, ...]

    @property
    def date(self) -> dt.date:
        """The day of the withdrawal."""
        return self.profile.summary.date

    @cached_property
    def keys(self) -> frozenset[str]:
        """What to look for in traces of profiles: slugs, and names as they are said and as they stand in addresses."""
        return self.slugs | _keys_of(name for name in self.names if is_telling(name))

    @cached_property
    def keys_in_unit(self) -> frozenset[str]:
        """What to look for besides in traces of profiles of the same unit."""
        return _keys_of(name for name in self.names if not is_telling(name))


class Place(NamedTuple):
    """Where a profile speaks of somebody: the passage, its line and column, and whether by address and not by name."""

    passage: Passage
    line: int
    column: int
    is_address: bool


class Mention(NamedTuple):
    """A profile that names somebody who withdrew, or a namesake; `is_sure` when more than the name tells."""

    source: SoundProfile
    gone: Gone
    places: tuple[Place, ...]
    is_sure: bool


class MentionElsewhere(NamedTuple):
    """A file that is no profile and names somebody who withdrew, or a namesake; `places` are lines and columns."""

    file: str
    gone: Gone
    places: tuple[tuple[int, int], ...]
    is_address: bool
    is_sure: bool


class Namesake(NamedTuple):
    """A profile under the name of somebody who withdrew; `is_sure` when more than the name tells that it is the same.

    `consent` is the day of the consent to it, if there is one.
    """

    source: SoundProfile
    gone: Gone
    consent: dt.date | None
    is_sure: bool

    @property
    def is_agreed(self) -> bool:
        """Whether it was agreed to after the withdrawal."""
        return self.consent is not None and self.consent > self.gone.date


class Withdrawals(NamedTuple):
    """What is left of all who withdrew: profiles under their names, and mentions in those of others and elsewhere."""

    namesakes: tuple[Namesake, ...] = ()
    mentions: tuple[Mention, ...] = ()
    elsewhere: tuple[MentionElsewhere, ...] = ()


def is_telling(name: str) -> bool:
    """Whether a name is long enough to mean one person, as far as names do."""
    return len(folded_words(name)) >= _TELLING_WORDS


def withdrawals_among(checking: Checking, profiles: Sequence[SoundProfile]) -> Withdrawals:
    """Return what is left of all who withdrew."""
    withdrawn = [profile for profile in profiles if profile.summary.state is State.WITHDRAWN]
    if not withdrawn:
        return Withdrawals()
    others = [profile for profile in profiles if profile.summary.state.tells_story]
    taken = frozenset(profile.summary.place.slug for profile in others)
    gone = [_gone(profile, taken) for profile in withdrawn if profile.summary.kind is Kind.PERSON]
    namesakes = tuple(_namesakes(gone, others))
    # Whoever agreed anew may be spoken of again.
    back = {
        each.gone.profile.summary.place
        for each in namesakes
        if each.is_sure and each.is_agreed and each.source.summary.state is State.PUBLISHED
    }
    own = {(each.gone.profile.summary.place, each.source.summary.place) for each in namesakes}
    traced = [f"{other.traces.names}|{other.summary.place.slug}" for other in others]
    mentions = [
        _mention(checking, source, person)
        for person in gone
        if person.profile.summary.place not in back
        for source in _candidates(person, others, traced)
        if (person.profile.summary.place, source.summary.place) not in own
    ]
    gone = [person for person in gone if person.profile.summary.place not in back]
    elsewhere = tuple(_mentions_elsewhere(checking, gone))
    return Withdrawals(namesakes, tuple(mention for mention in mentions if mention), elsewhere)


def _gone(profile: SoundProfile, taken: frozenset[str]) -> Gone:
    """Return somebody who withdrew; `taken` are last parts of addresses that are those of other profiles."""
    summary = profile.summary
    names = (summary.name, json.loads(profile.record).get("ten_sap_xep"))
    addresses = frozenset(map(address_of, (summary.url, *summary.aliases)))
    slugs = {found["slug"] for address in addresses if (found := PROFILE_ADDRESS.fullmatch(address))} - taken
    return Gone(
        profile,
        addresses,
        # A single word may mean anything.
        frozenset(slug for slug in slugs if "-" in slug and is_ascii_slug(slug)),
        tuple(dict.fromkeys(name for name in names if name and len(folded_words(name)) > 1)),
    )


def _keys_of(names: Iterable[str]) -> frozenset[str]:
    words = [folded_words(name) for name in names]
    return frozenset({*map(" ".join, words), *map("-".join, words)})


def _namesakes(gone: Sequence[Gone], others: Sequence[SoundProfile]) -> Iterator[Namesake]:
    by_name: dict[str, list[Gone]] = defaultdict(list)
    by_address: dict[str, list[Gone]] = defaultdict(list)
    for person in gone:
        by_name[" ".join(folded_words(person.profile.summary.name))].append(person)
        for address in person.addresses:
            by_address[address].append(person)
    for other in others:
        if other.summary.kind is not Kind.PERSON:
            continue
        claimed = [person for alias in other.summary.aliases for person in by_address[address_of(alias)]]
        named = [
            person
            for person in by_name[" ".join(folded_words(other.summary.name))]
            if _have_one_name(other.summary, person.profile.summary)
        ]
        for person in dict.fromkeys((*claimed, *named)):
            is_sure = person in claimed or _are_near(other.summary, person.profile.summary)
            yield Namesake(other, person, _consent_of(other), is_sure)


def _have_one_name(one: Summary, other: Summary) -> bool:
    return is_same_name(one.name, other.name) or is_same_name(other.name, one.name)


def _are_near(one: Summary, other: Summary) -> bool:
    """Whether two of one name are most likely one person."""
    return one.unit == other.unit or one.place.slug == other.place.slug


def _consent_of(profile: SoundProfile) -> dt.date | None:
    consent = json.loads(profile.record).get("dong_y")
    return dt.date.fromisoformat(consent["ngay"]) if consent else None


def _candidates(gone: Gone, others: Sequence[SoundProfile], traced: Sequence[str]) -> list[SoundProfile]:
    """Return the profiles that may hold somebody's name or address, as far as their traces tell, which are `traced`."""
    found = {position for key in gone.keys for position, text in enumerate(traced) if key in text}
    for key in gone.keys_in_unit:
        found |= {
            position
            for position, text in enumerate(traced)
            if key in text and others[position].summary.unit == gone.profile.summary.unit
        }
    return [others[position] for position in sorted(found)]


def _mention(checking: Checking, source: SoundProfile, gone: Gone) -> Mention | None:
    """Read a profile again and say where it names somebody, if it really does."""
    reading = read_story(checking.stories, source.summary.place)
    wording = wording_of(reading, checking.stories.path)
    text = SearchedText(wording.text)
    in_unit = source.summary.unit == gone.profile.summary.unit
    # Links to the profile itself are taken away by the site, and told of by a rule of their own.
    links = [
        (wording.story.start + link.start, wording.story.start + link.start + len(link.target))
        for link in links_in(reading.body)
        if address_in_site(link.target, source.summary.place, checking.address) in gone.addresses
    ]

    def is_shown(start: int) -> bool:
        passage = wording.passage_at(start)
        is_told_twice = passage.medium is Medium.FILE_NAME and passage.path
        return passage.medium in _SHOWN and not is_told_twice and not any(at <= start < end for at, end in links)

    own = " ".join(folded_words(source.summary.name))
    names = {
        start: name
        for name in gone.names
        if in_unit or is_telling(name)
        # Without accents a name may be that of the profile itself, above all in the names of its files.
        for start in text.starts_of(name, accented=" ".join(folded_words(name)) in own)
        if is_shown(start)
    }
    addresses = {start for slug in gone.slugs for start in text.starts_of_slug(slug) if is_shown(start)}
    if not names and not addresses:
        return None
    unit = checking.registry.units.get(gone.profile.summary.unit)
    is_near = in_unit or (unit is not None and unit.name in text.plain)
    is_sure = bool(addresses or links or (is_near and any(map(is_telling, names.values()))))
    places = []
    for start in sorted({*names, *addresses}):
        passage = wording.passage_at(start)
        line, column, _ = place_of(reading, passage, start - passage.start, start - passage.start + 1)
        places.append(Place(passage, line, column, start in addresses))
    return Mention(source, gone, tuple(places), is_sure)


def _mentions_elsewhere(checking: Checking, gone: Sequence[Gone]) -> Iterator[MentionElsewhere]:
    """Yield whom the registry and ordinary pages name: by names that mean one person, and by addresses."""
    for words in checking.elsewhere:
        text = SearchedText(words.wording.text)
        for person in gone:
            if not any(key in text.traces for key in person.keys):
                continue
            slugs = {start for slug in person.slugs for start in text.starts_of_slug(slug)}
            names = {start for name in filter(is_telling, person.names) for start in text.starts_of(name)}
            starts = sorted(slugs | names)
            if starts:
                unit = checking.registry.units.get(person.profile.summary.unit)
                is_near = unit is not None and any(
                    unit.name in plain_text(words.wording.passage_at(start).text) for start in starts
                )
                places = tuple(words.place_of(start, start + 1)[:2] for start in starts)
                yield MentionElsewhere(words.file, person, places, starts[0] in slugs, bool(slugs) or is_near)
