"""Examples of rules: of whole files what people are shown and what stands in them, and lines that many examples have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Profile(NamedTuple):
    """A profile with which nothing is wrong, with some lines of front matter in the place of its own, or another story."""

    front: str = ""
    story: str = ""
    is_collective: bool = False


class Picture(NamedTuple):
    """A sound picture: what its bytes are, whatever its name says, and its size."""

    format: str = "JPEG"
    width: int = 800
    height: int = 600


class Changed(NamedTuple):
    """A file of the project's registry with other words in the place of some, or with more at its end."""

    old: str = ""
    new: str = ""
    added: str = ""


class Example(NamedTuple):
    """Files below the stories folder that break a rule or keep it, by their names, and how people are told of them."""

    shown: str
    files: Mapping[str, str | bytes | Profile | Picture | Changed]


def as_shown(example: str | Example) -> str:
    """Return what people are shown of an example: lines or sentences as they are, of files a description."""
    return example if isinstance(example, str) else example.shown


def award_example(award: str, number: str, day: str, issuer: str, *more: str) -> str:
    """Write a profile's only award, as lines of front matter."""
    keys = (f"hinh_thuc: {award}", f"so: {number}", f"ngay: {day}", f"co_quan: {issuer}", *more)
    return f"khen_thuong: [{{{', '.join(keys)}}}]"


def evidence_example(*lines: str) -> str:
    """Write a profile's evidence, as lines of front matter."""
    return "\n  ".join(("tieu_chi:", "bo: ban-noi-chinh-2023", *lines))
