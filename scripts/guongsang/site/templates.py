"""The Jinja environment of the site's own pages: everything is escaped, an undefined name is an error."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError as JinjaError

from guongsang.errors import TemplateError
from guongsang.language import Phrase

if TYPE_CHECKING:
    from jinja2 import Template

FOLDER = "pages"


@lru_cache(maxsize=4)
def environment(folder: str) -> Environment:
    """Return the environment of a templates folder; compiled templates are kept."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def template(folder: str, name: str) -> Template:
    """Return one template of `site_templates/pages/`."""
    try:
        return environment(folder).get_template(f"{FOLDER}/{name}")
    except JinjaError as error:
        line = getattr(error, "lineno", None)
        place = f"site_templates/{FOLDER}/{name}" + (f":{line}" if line else "")
        raise TemplateError(
            Phrase(f"{place}: mẫu trang không dùng được ({error}).", f"{place}: the template cannot be used ({error}).")
        ) from error


def forget_templates() -> None:
    """Forget compiled templates, so that a changed file is read again."""
    environment.cache_clear()
