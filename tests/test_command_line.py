"""Click in Vietnamese: the catalogue of its own words."""

from __future__ import annotations

import io
import re
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from guongsang import vietnamese
from guongsang.command_line import DOMAIN, LOCALES

FOLDER = LOCALES / "vi" / "LC_MESSAGES"


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """The catalogue as it is written."""
    with (FOLDER / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale="vi", abort_invalid=True)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name} | set(re.findall(r"%\(\w+\)s", text))


def test_the_compiled_catalogue_is_what_is_written(catalogue: Catalog) -> None:
    """`pybabel compile` has been run after the last change."""
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    assert (FOLDER / f"{DOMAIN}.mo").read_bytes() == compiled.getvalue()


def test_everything_that_click_says_has_a_translation(catalogue: Catalog) -> None:
    """A new release of click that says something new is noticed here."""
    said = {message for _, _, message, _, _ in extract_from_dir(str(Path(click.__file__).parent))}
    assert said == {message.id for message in catalogue if message.id}


def test_translations_fill_in_what_click_gives_them(catalogue: Catalog) -> None:
    """No translation asks for a value that is not there, and each is proper Vietnamese text."""
    for message in catalogue:
        if not message.id:
            continue
        originals = message.id if isinstance(message.id, tuple) else (message.id,)
        translations = message.string if isinstance(message.string, tuple) else (message.string,)
        for translation in translations:
            assert translation
            assert vietnamese.is_nfc(translation)
            assert _fields(translation) <= set().union(*map(_fields, originals)), message.id
