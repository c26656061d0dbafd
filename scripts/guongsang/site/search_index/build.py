"""Builds the search index of a site from what its pages show, and names its files by their content.

Profiles are numbered by their dates, so that a new one comes last. The last few, less than `RECENT`, are an index of
their own: until there are enough of them to join the others, a new profile changes only its files, and a reader's
browser keeps all others. One that is dated earlier, or goes, renumbers those behind it and changes nearly all shards of
the others. Numbers that stay could not spare most of them in a site of hundreds: the words of a single profile stand in
four fifths of the shards of 500, and in two thirds of those of 2,000.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from guongsang import parallel
from guongsang.errors import OutputError
from guongsang.language import Phrase
from guongsang.site.search_index import columns
from guongsang.site.search_index.cards import BLOCK, GROUP, block_of
from guongsang.site.search_index.numbers import number, pack
from guongsang.site.search_index.postings import STRETCH, Gathered, gather, join
from guongsang.site.search_index.shards import Shard, cut
from guongsang.site.search_index.terms import LAST, Searchable, is_foreign, words_of
from guongsang.site.search_index.texts import story_in, text_file
from guongsang.stories.addresses import FacetId
from guongsang.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from guongsang.site.catalogue import Facet
    from guongsang.site.views import Card
    from guongsang.vietnamese import SortKey

FOLDER: Final = "tim-kiem/muc-luc"
ROOT: Final = "goc.bin"
"""The one file whose name stays; browsers ask whether it has changed, and keep all others for good."""

RECENT: Final = 64

FACETS: Final = {
    FacetId.KIND: False,
    FacetId.YEAR: False,
    FacetId.UNIT: False,
    FacetId.FIELD: True,
    FacetId.AWARD: True,
    FacetId.LOCALITY: False,
    FacetId.CEREMONY: False,
}
"""The facets by which readers filter, and whether a profile may have several values of it."""

_NAME_BYTES: Final = 5
_GROUP_DIGITS: Final = 5
"""Hexadecimal digits of the hash in the name of a block of cards, which need only tell it from its own former content:
the name has the number of its first profile as well."""

_PLACES_BETWEEN: Final = 2 * RECENT
"""Places in the order of names from one profile to the next, so that recent ones fit between the others."""


class Indexed(NamedTuple):
    """What the index needs of a profile.

    Its position in the catalogue, what its card shows, how its name is sorted, what is known of it besides, the name of
    the file with that and its story, and what else its place is called.
    """

    position: int
    card: Card
    sort_key: SortKey
    about: tuple[str, ...]
    text: str
    elsewhere: tuple[str, ...] = ()


def name_of(data: bytes) -> str:
    """Return the name of a file of the index, which is a hash of its content."""
    return hashlib.blake2b(data, digest_size=_NAME_BYTES).hexdigest()


def write_text(out: Path, about: Sequence[str], story: str) -> str:
    """Write what is known of a profile and the words of its story for the index; return their file's name."""
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    return _write(out, pack(text_file(about, story)))


def build_index(out: Path, profiles: Sequence[Indexed], facets: Sequence[Facet]) -> None:
    """Write the index of a site below `out`; `profiles` are those the public sees, the oldest first.

    Even of no profile at all there is an index, or the search boxes would take it for a failure of the network.
    """
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    base = len(profiles) - len(profiles) % RECENT
    filters = [facet for facet in facets if facet.id in FACETS]
    foreign: set[str] = set()
    segments = [
        _segment(out, profiles, first, last, filters, foreign)
        for first, last in ((0, base), (base, len(profiles)))
        if first < last
    ]
    root = {
        "total": len(profiles),
        "block": BLOCK,
        "group": GROUP,
        "facets": _write(out, _json([_facet(facet) for facet in filters])),
        "syllables": _write(out, _json(_syllables(profiles))),
        "foreign": _write(out, _json(sorted(foreign))),
        "segments": segments,
    }
    (out / FOLDER / ROOT).write_bytes(_json(root))


def _segment(
    out: Path, profiles: Sequence[Indexed], first: int, last: int, facets: Sequence[Facet], foreign: set[str]
) -> dict[str, object]:
    """Write the index of the profiles from one number to before another; return what the root says of it.

    Words in their texts that are not Vietnamese are added to `foreign`: what looks like a word's keys may be meant.
    """
    own = profiles[first:last]
    workers = parallel.worker_count(len(own))
    size = min(STRETCH, -(-len(own) // workers))
    stretches = parallel.run_all(_gather, (out, own, size), range(0, len(own), size), workers=workers)
    foreign.update(word for gathered in stretches for terms in gathered.values() for word in terms if is_foreign(word))
    parts = sorted({part for gathered in stretches for part in gathered})
    sizes = {part: sum(len(gathered.get(part, ())) for gathered in stretches) for part in parts}
    largest_first = sorted(parts, key=lambda part: -sizes[part])
    cut_parts = dict(
        zip(largest_first, parallel.run_all(_cut, (stretches, len(own)), largest_first, workers=workers), strict=True)
    )
    # Workers were given the parts by size; in the index they stand in the order of the alphabet.
    shards = sorted(shard for part in parts for shard in cut_parts[part])
    blocks = [
        block_of([(profile.card, profile.text, profile.elsewhere) for profile in own[at : at + BLOCK]])
        for at in range(0, len(own), BLOCK)
    ]
    return {
        "first": first,
        "count": len(own),
        "starts": "\n".join(shard.start for shard in shards),
        "names": "".join(_write(out, shard.packed) for shard in shards),
        "sizes": [max(1, round(len(shard.packed) / 1000)) for shard in shards],
        "columns": _write(out, pack(_columns(own, facets))),
        "order": _write(out, pack(_order(profiles, first, last))),
        "cards": "".join(
            _write_group(out, first + at * BLOCK, blocks[at : at + GROUP]) for at in range(0, len(blocks), GROUP)
        ),
    }


def _gather(shared: tuple[Path, Sequence[Indexed], int], first: int) -> Gathered:
    out, profiles, size = shared
    return gather(first, (_searchable(out, profile) for profile in profiles[first : first + size]))


def _searchable(out: Path, profile: Indexed) -> Searchable:
    story = story_in(zlib.decompress((out / FOLDER / f"{profile.text}.bin").read_bytes()))
    card = profile.card
    facts = (card.post, card.unit.name, str(card.year), card.locality, card.award)
    return Searchable(card.name, profile.about, card.summary, story, profile.elsewhere, facts)


def _cut(shared: tuple[Sequence[Gathered], int], part: str) -> list[Shard]:
    stretches, profiles = shared
    return list(cut(join(part, stretches), profiles, are_last_names=part == LAST))


def _write(out: Path, data: bytes) -> str:
    """Write a file called by its content; return its name, which among a hundred thousand others may be taken."""
    name = name_of(data)
    file = out / FOLDER / f"{name}.bin"
    if file.exists() and file.read_bytes() != data:
        raise OutputError(
            Phrase(
                f"Hai tệp khác nhau của mục lục tìm kiếm trùng tên «{name}». Sửa một chữ trong hồ sơ nào đó rồi dựng lại.",
                f"Two different files of the search index would be called “{name}”. Change a word of any profile and build again.",
            )
        )
    file.write_bytes(data)
    return name


def _write_group(out: Path, first: int, blocks: Sequence[bytes]) -> str:
    """Write blocks, each named by the number of its first profile and the hash of the group's content; return that."""
    digest = name_of(b"".join(blocks))[:_GROUP_DIGITS]
    for index, block in enumerate(blocks):
        (out / FOLDER / f"{first + index * BLOCK}-{digest}.bin").write_bytes(block)
    return digest


def _json(value: object) -> bytes:
    return pack(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _facet(facet: Facet) -> dict[str, object]:
    """Return a facet as the browser offers it."""
    return {
        "id": facet.id,
        "title": facet.title,
        "many": FACETS[facet.id],
        "values": [[group.id, group.name] for group in facet.groups],
    }


def _columns(profiles: Sequence[Indexed], facets: Sequence[Facet]) -> bytes:
    """Return the columns of some profiles, in the order of the facets, each behind its length."""
    positions = {profile.position: index for index, profile in enumerate(profiles)}
    data = bytearray()
    for facet in facets:
        values: list[list[int]] = [[] for _ in profiles]
        for index, group in enumerate(facet.groups):
            for position in group.members:
                if position in positions:
                    values[positions[position]].append(index)
        column = (
            columns.several(values)
            if FACETS[facet.id]
            else columns.single(each[0] if each else None for each in values)
        )
        number(data, len(column))
        data += column
    return bytes(data)


def _order(profiles: Sequence[Indexed], first: int, last: int) -> bytes:
    """Return the place of each profile in the order of names: that of recent ones is between the others' places."""
    everyone = sorted(range(last), key=lambda index: (profiles[index].sort_key, index))
    places: dict[int, int] = {}
    before = inserted = 0
    for index in everyone:
        if index < first or first == 0:
            before, inserted = before + 1, 0
            places[index] = before * _PLACES_BETWEEN
        else:
            inserted += 1
            places[index] = before * _PLACES_BETWEEN + inserted
    data = bytearray()
    for index in range(first, last):
        number(data, places[index])
    return bytes(data)


def _syllables(profiles: Sequence[Indexed]) -> list[str]:
    """Return the words that names are made of, the most frequent first."""
    counts = Counter(word for profile in profiles for word in words_of(profile.card.name))
    return sorted(counts, key=lambda word: (-counts[word], fold(word), word))
