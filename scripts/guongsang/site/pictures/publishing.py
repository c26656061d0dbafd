"""The photos of all profiles shown: which there are, what each is needed for, and all of them made on every core."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from guongsang import parallel
from guongsang.errors import ProblemsError
from guongsang.language import Phrase
from guongsang.site.bodies import render_body
from guongsang.site.pictures.cuts import CARD, COVER, DATA, FEATURED, FOLDER, GALLERY, PORTRAIT, STORY, Cut, Focus
from guongsang.site.pictures.making import Picture, make_picture
from guongsang.site.pictures.pixels import DamagedPhotoError
from guongsang.stories.consented import published_story
from guongsang.stories.model import ConsentScope, Kind
from guongsang.stories.photo_file import is_plain_name, is_there
from guongsang.stories.reader import read_body

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from guongsang.site.catalogue import Catalogue
    from guongsang.site.kept_files import KeptFiles
    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.summary import Summary


class DamagedPhotosError(ProblemsError):
    """Photos that cannot be shown; where they are declared, the checks can say."""


class _Wanted(NamedTuple):
    """A photo, by its path below the stories folder, and what is to be cut out of it."""

    file: str
    cuts: tuple[Cut, ...]
    focus: Focus | None


class _Sources(NamedTuple):
    """What all profiles share while their photos are gathered."""

    catalogue: Catalogue
    stories: StoriesFolder
    featured: Collection[int]


class _Places(NamedTuple):
    """Where photos come from and go to."""

    stories: Path
    out: Path
    kept: KeptFiles


def lead_cut(kind: Kind) -> Cut:
    """Return what is cut out of the photo beside a profile's name."""
    return PORTRAIT if kind is Kind.PERSON else COVER


def publish_pictures(
    catalogue: Catalogue,
    stories: StoriesFolder,
    out: Path,
    kept: KeptFiles,
    *,
    featured: Collection[int] = (),
    on_progress: Callable[[int, int], None] | None = None,
) -> dict[str, Picture]:
    """Make the photos of every profile shown; return them by their paths below the stories folder.

    `featured` are the positions of the profiles that the home page shows large.

    Raises:
        DamagedPhotosError: Some cannot be decoded to their end.
    """
    at = [position for position, summary in enumerate(catalogue.shown) if summary.place.has_folder]
    gathered = parallel.run_all(_photos_of, _Sources(catalogue, stories, featured), at)
    wanted = _united(photo for photos in gathered for photo in photos)
    if wanted:
        (out / FOLDER).mkdir(parents=True, exist_ok=True)
    total = len(wanted)
    made = parallel.run_all(
        _make,
        _Places(stories.path, out, kept),
        wanted,
        slow=True,
        on_progress=(lambda done: on_progress(done, total)) if on_progress else None,
    )
    damaged = [stories.label(photo.file) for photo, picture in zip(wanted, made, strict=True) if picture is None]
    if damaged:
        raise DamagedPhotosError(
            Phrase(
                f"Ảnh bị hỏng bên trong, không hiện được: {', '.join(damaged)}. Chép lại bản gốc, hoặc mở bằng trình xem "
                "ảnh rồi lưu lại.",
                f"Photos damaged inside that cannot be shown: {', '.join(damaged)}. Copy the originals anew, or save them "
                "again from a picture viewer.",
            )
        )
    return {photo.file: picture for photo, picture in zip(wanted, made, strict=True) if picture is not None}


def photo_beside(stories: StoriesFolder, summary: Summary, name: str) -> str | None:
    """Return the path, below the stories folder, of a photo that lies beside a story; None when there is none."""
    if not summary.place.has_folder or not is_plain_name(name):
        return None
    file = f"{summary.place.folder}/{name}"
    try:
        return file if is_there(stories.path / file) else None
    except ValueError:
        return None


def _photos_of(sources: _Sources, position: int) -> list[_Wanted]:
    """Return the photos of one profile: those it declares and those in its story."""
    summary = sources.catalogue.shown[position]
    story = published_story(sources.catalogue.records[position])
    folder = summary.place.folder
    found = [_Wanted(f"{folder}/{photo.file}", (GALLERY,), None) for photo in story.gallery]
    if story.photo:
        cuts = (lead_cut(story.kind), CARD, DATA, *((FEATURED,) if position in sources.featured else ()))
        found.append(_Wanted(f"{folder}/{story.photo.file}", cuts, story.photo.focus))
    body = read_body(sources.stories, summary.place)
    if story.covers(ConsentScope.PORTRAIT) and ("![" in body or "<" in body):
        # Only whoever draws the story knows for sure which pictures it shows.
        seen: list[str] = []
        render_body(
            body,
            page_url=summary.url,
            file=summary.place.file,
            profiles=(),
            photo=partial(_note, seen, sources.stories, summary),
        )
        found += [_Wanted(file, (STORY,), None) for file in seen]
    return found


def _note(seen: list[str], stories: StoriesFolder, summary: Summary, name: str) -> None:
    file = photo_beside(stories, summary, name)
    if file:
        seen.append(file)


def _united(photos: Iterable[_Wanted]) -> list[_Wanted]:
    """Return each photo once, with all that is to be cut out of it: it is decoded for everything together."""
    united: dict[str, _Wanted] = {}
    for photo in photos:
        known = united.get(photo.file, photo)
        cuts = tuple(dict.fromkeys((*known.cuts, *photo.cuts)))
        united[photo.file] = _Wanted(photo.file, cuts, known.focus or photo.focus)
    return list(united.values())


def _make(places: _Places, photo: _Wanted) -> Picture | None:
    try:
        return make_picture(places.stories / photo.file, photo.cuts, places.out, places.kept, photo.focus)
    except DamagedPhotoError:
        return None
