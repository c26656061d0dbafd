"""Click in Vietnamese: the catalogue of its own words."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from guongsang import vietnamese
from guongsang.command_line import DOMAIN, LOCALES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from babel.messages.catalog import Catalog

FOLDER = LOCALES / "vi" / "LC_MESSAGES"


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """The catalogue as it is written."""
    with (FOLDER / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale="vi", abort_invalid=True)


def _all(texts: str | Sequence[str] | None) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts or ())


def _texts(catalogue: Catalog) -> dict[str, list[str]]:
    """Return every message, or its singular, with its translations."""
    return {_all(message.id)[0]: _all(message.string) for message in catalogue if message.id}


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name} | set(re.findall(r"%\(\w+\)s", text))


def test_the_compiled_catalogue_is_what_is_written(catalogue: Catalog) -> None:
    """`pybabel compile` has been run after the last change."""
    with (FOLDER / f"{DOMAIN}.mo").open("rb") as file:
        compiled = read_mo(file)
    assert _texts(compiled) == _texts(catalogue)


def test_everything_that_click_says_has_a_translation(catalogue: Catalog) -> None:
    """A new release of click that says something new is noticed here."""
    said = {message for _, _, message, _, _ in extract_from_dir(str(Path(click.__file__).parent))}
    assert said == {message.id for message in catalogue if message.id}


def test_translations_fill_in_what_click_gives_them(catalogue: Catalog) -> None:
    """No translation asks for a value that is not there, and each is proper Vietnamese text."""
    for message in catalogue:
        originals, translations = _all(message.id), _all(message.string)
        if originals == [""]:
            continue
        assert all(translations)
        for translation in translations:
            assert vietnamese.is_nfc(translation)
            assert _fields(translation) <= set().union(*map(_fields, originals)), originals
