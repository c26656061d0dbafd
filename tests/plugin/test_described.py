"""What machines are told of ordinary pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.errors import GuongError
from html_page import Html
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]

DOCS = {
    "gioi-thieu.md": "---\ntitle: Giới thiệu </script>\nschema: AboutPage\n---\n# Giới thiệu\n",
    "so-tay/index.md": "# Sổ tay\n",
    "so-tay/anh.md": "# Ảnh\n",
}


def test_a_page_says_its_kind_and_where_it_stands(site: Lay) -> None:
    """From its front matter and the menu; its title ends no script."""
    made = site({"2023/a.md": PERSON}, docs=DOCS)
    made.build()
    about, crumbs = Html.page(made.page("gioi-thieu")).linked_data
    assert (about["@type"], about["name"]) == ("AboutPage", "Giới thiệu </script>")
    assert [item["item"] for item in crumbs["itemListElement"]] == [
        "https://guongsang.example/",
        "https://guongsang.example/gioi-thieu/",
    ]


def test_a_section_with_a_page_is_a_step_on_the_way(site: Lay) -> None:
    """Its own page is the step, once."""
    made = site({"2023/a.md": PERSON}, docs=DOCS)
    with (made.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav: [gioi-thieu.md, {Sổ tay biên tập: [so-tay/index.md, so-tay/anh.md]}]\n")
    made.build()
    for url, names in {
        "so-tay": ["Trang chủ", "Sổ tay"],
        "so-tay/anh": ["Trang chủ", "Sổ tay biên tập", "Ảnh"],
    }.items():
        _, crumbs = Html.page(made.page(url)).linked_data
        assert [item["name"] for item in crumbs["itemListElement"]] == names


def test_an_unknown_kind_is_refused(site: Lay) -> None:
    """With the file and the kinds there are; there is no site then."""
    made = site({}, docs={"a.md": "---\nschema: Aboutpage\n---\n# A\n"})
    with pytest.raises(GuongError, match=r"docs/a\.md: «schema» chỉ có thể là WebPage, AboutPage, ContactPage"):
        made.build()
    assert not made.public.exists()
