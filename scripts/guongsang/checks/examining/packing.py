"""Writes what was found in a profile as bytes, and reads it back: for `memory`.

JSON behind a checksum, so that nothing read back can run anything, and damage is noticed.
"""

from __future__ import annotations

import datetime as dt
import json
import zlib
from typing import TYPE_CHECKING, Any

from guongsang.checks.examining.examination import Outcome
from guongsang.checks.material.sound_profile import SoundProfile
from guongsang.checks.material.traces import traces_from
from guongsang.language import Phrase
from guongsang.stories.model import Kind, LeadPhoto, State
from guongsang.stories.problem import Mend, Problem, Severity
from guongsang.stories.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guongsang.stories.story_file import StoryFile

_CHECKSUM_BYTES = 4


def pack(outcome: Outcome) -> bytes:
    """Write an outcome as JSON behind its checksum."""
    profile = outcome.profile
    found = json.dumps(
        (
            (profile.record.decode(), profile.traces, _pack_summary(profile.summary)) if profile else None,
            [
                (
                    problem.file,
                    problem.line,
                    problem.column,
                    str(problem.code),
                    problem.message,
                    problem.hint,
                    int(problem.severity),
                    problem.length,
                    problem.mend,
                    problem.related,
                )
                for problem in outcome.problems
            ],
        ),
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode("utf-8", "surrogatepass")
    return zlib.crc32(found).to_bytes(_CHECKSUM_BYTES) + found


def unpack(found: bytes, place: StoryFile) -> Outcome | None:
    """Read an outcome back; None when it is damaged."""
    try:
        checksum, found = found[:_CHECKSUM_BYTES], found[_CHECKSUM_BYTES:]
        if zlib.crc32(found).to_bytes(_CHECKSUM_BYTES) != checksum:
            return None
        profile, problems = json.loads(found)
        return Outcome(
            SoundProfile(_unpack_summary(profile[2], place), profile[0].encode(), traces_from(profile[1]))
            if profile
            else None,
            tuple(
                Problem(
                    file, line, column, code, Phrase(*message), Phrase(*hint), Severity(severity), length,
                    Mend(*mend) if mend else None, related,
                )
                for file, line, column, code, message, hint, severity, length, mend, related in problems
            ),
        )  # fmt: skip
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None


def _pack_summary(summary: Summary) -> tuple[object, ...]:
    """Return a summary as JSON can hold it, without its place; making it from the record again takes three times as long."""
    return (
        summary.kind.value,
        summary.name,
        summary.sort_key,
        summary.letter,
        summary.post,
        summary.unit,
        summary.locality,
        summary.fields,
        summary.summary,
        summary.photo.model_dump() if summary.photo else None,
        summary.awards,
        summary.ceremony,
        summary.state.value,
        summary.date.isoformat(),
        summary.updated.isoformat(),
        summary.aliases,
        summary.is_sample,
    )


def _unpack_summary(packed: Sequence[Any], place: StoryFile) -> Summary:
    (
        kind, name, sort_key, letter, post, unit, locality, fields, summary, photo, awards, ceremony, state, date,
        updated, aliases, is_sample,
    ) = packed  # fmt: skip
    return Summary(
        place,
        Kind(kind),
        name,
        tuple(sort_key),
        letter,
        post,
        unit,
        locality,
        tuple(fields),
        summary,
        LeadPhoto.model_validate(photo, by_name=True) if photo else None,
        tuple(awards),
        ceremony,
        State(state),
        dt.date.fromisoformat(date),
        dt.date.fromisoformat(updated),
        tuple(aliases),
        is_sample,
    )
