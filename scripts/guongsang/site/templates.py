"""The Jinja environment of the site's own pages: everything is escaped, an undefined name is an error.

A mistake in a template is told with its file and line, wherever it shows: while reading or while drawing.
"""

from __future__ import annotations

import os
import re
import traceback
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.ext import Extension

from guongsang.errors import TemplateError
from guongsang.language import Phrase
from guongsang.site.own_assets import address, own_assets
from guongsang.site.pictures.markup import picture_html
from guongsang.site.serving.policy import POLICY
from guongsang.stories.addresses import DATA, EMBED, PROFILES, SEARCH, STATISTICS, FacetId, facet_url

if TYPE_CHECKING:
    from jinja2 import Template

FOLDER = "pages"

ADDRESSES = {
    "profiles": f"{PROFILES}/",
    "search": f"{SEARCH}/",
    "data": f"{DATA}/",
    "statistics": f"{STATISTICS}/",
    "embed": f"{EMBED}/",
    **{facet.name.lower(): facet_url(facet) for facet in FacetId},
}
"""What every template knows as `addresses`: the list of all profiles, the search, the data, the statistics, and each way to browse them."""

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


class _Compact(Extension):
    """Leaves out the templates' own indentation, a tenth of every page; lines stay where errors say they are."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja passes them
        """Strip the blanks at the start of each line."""
        return _INDENTATION.sub("", source)


@lru_cache(maxsize=4)
def environment(folder: str) -> Environment:
    """Return the environment of a templates folder; compiled templates are kept."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=[_Compact],
    )
    made.globals.update(addresses=ADDRESSES, assets=address(folder), picture=picture_html, policy=POLICY)
    return made


class CheckedTemplate:
    """A template whose mistakes are told as sentences."""

    def __init__(self, template: Template, folder: str) -> None:
        """Wrap one template of the folder."""
        self._template = template
        self._folder = folder

    def render(self, **values: object) -> str:
        """Return the text drawn with some values."""
        try:
            return self._template.render(values)
        except Exception as error:
            # The only code that runs here is the template's; what it does wrong may be any error.
            raise mistake_in(error, self._folder) or error from error


@lru_cache(maxsize=64)
def template(folder: str, name: str) -> CheckedTemplate:
    """Return one template of `site_templates/pages/`; it is kept, like the environment it belongs to."""
    try:
        return CheckedTemplate(environment(folder).get_template(f"{FOLDER}/{name}"), folder)
    except JinjaError as error:
        raise mistake_in(error, folder) or error from error


def mistake_in(error: Exception, folder: str) -> TemplateError | None:
    """Say in which template, and on which line, an error arose; None when it was in none."""
    if isinstance(error, TemplateSyntaxError):
        place = f"{_name(error.filename or error.name or '', folder)}:{error.lineno}"
    elif isinstance(error, TemplateNotFound):
        place = _name(str(error.name or ""), folder)
    else:
        steps = [step for step in traceback.extract_tb(error.__traceback__) if step.filename.endswith(".html")]
        if not steps:
            return None
        place = f"{_name(steps[-1].filename, folder)}:{steps[-1].lineno}"
    return TemplateError(
        Phrase(f"{place}: mẫu trang không dùng được ({error}).", f"{place}: the template cannot be used ({error}).")
    )


def _name(file: str, folder: str) -> str:
    """Return a template's path as the user knows it."""
    within = os.path.relpath(file, folder) if Path(file).is_absolute() else file
    return file if within.startswith("..") else f"site_templates/{within.replace(os.sep, '/')}"


def forget_templates() -> None:
    """Forget compiled templates and assets, so that a changed file is read again."""
    template.cache_clear()
    environment.cache_clear()
    own_assets.cache_clear()
