"""The Jinja environment of the site's own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.errors import TemplateError
from guongsang.site.templates import forget_templates, template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Give a function that writes `pages/x.html` and returns the templates' folder."""
    (tmp_path / "pages").mkdir()

    def make(text: str) -> str:
        (tmp_path / "pages" / "x.html").write_text(text, encoding="utf-8")
        forget_templates()
        return str(tmp_path)

    return make


def test_everything_is_escaped(write: Write) -> None:
    """Text put into a template is text on the page, in attributes as well."""
    folder = write('<a title="{{ text }}">{{ text }}</a>')
    escaped = "&lt;b&gt;&#34;&#39;&amp;"
    assert template(folder, "x.html").render(text="<b>\"'&") == f'<a title="{escaped}">{escaped}</a>'


@pytest.mark.parametrize("wrong", ["{{ profiel.name }}", "{{ profile.nam }}", "{{ 1 / 0 }}", "{{ profile.name + 1 }}"])
def test_a_mistake_while_drawing(write: Write, wrong: str) -> None:
    """A misspelt name never passes as an empty text; whatever a template does wrong is told with its line."""
    with pytest.raises(TemplateError) as caught:
        template(write(f"<p>\n\n{wrong}"), "x.html").render(profile={"name": "Mỷ"})
    assert caught.value.message.vi.startswith("site_templates/pages/x.html:3: mẫu trang không dùng được")


def test_addresses_come_from_one_place(write: Write) -> None:
    """A template writes no address of a list by hand, and one that is misspelt never passes."""
    folder = write("{{ addresses.profiles }} {{ addresses.year }} {{ addresses.ceremony }}")
    assert template(folder, "x.html").render() == "guong/ nam/ hoi-nghi/"
    with pytest.raises(TemplateError):
        template(write("{{ addresses.years }}"), "x.html").render()


def test_a_template_that_is_missing(tmp_path: Path) -> None:
    """The file that is missing is named."""
    with pytest.raises(TemplateError) as caught:
        template(str(tmp_path), "card.html")
    assert caught.value.message.vi.startswith("site_templates/pages/card.html: mẫu trang không dùng được")


def test_a_template_that_is_wrong(write: Write) -> None:
    """The line with the mistake is named."""
    with pytest.raises(TemplateError) as caught:
        template(write("<p>\n{% if x %}\n{% endfor %}"), "x.html")
    assert caught.value.message.en.startswith("site_templates/pages/x.html:3: the template cannot be used")


def test_a_changed_template_is_read_again(write: Write) -> None:
    """The live preview shows a template as it is now."""
    assert template(write("cũ"), "x.html").render() == "cũ"
    assert template(write("mới"), "x.html").render() == "mới"
