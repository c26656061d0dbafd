"""Links found in Markdown, in every way of writing them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.links import in_address_of_file, links_in


def targets(markdown: str) -> list[str]:
    """Return where the links lead."""
    return [link.target for link in links_in(markdown)]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("Xem [bài](../2023/a.md).", ["../2023/a.md"]),
        ("[a](/guong/2023/a/) và [b](b.md#muc 'tên')", ["/guong/2023/a/", "b.md#muc"]),
        ("[a](<b.md>)", ["b.md"]),
        ("[a][1]\n\n[1]: ../2023/a.md", ["../2023/a.md"]),
        ("   [một hai]: <a.md>", ["a.md"]),
        ("Xem https://guongsang.example/guong/2023/a/.", ["https://guongsang.example/guong/2023/a/"]),
        ("<https://guongsang.example/x>", ["https://guongsang.example/x"]),
        ("[a](https://guongsang.example/x.)", ["https://guongsang.example/x."]),
        ('<a href="/guong/2023/a/">x</a> <a href = b.md>', ["/guong/2023/a/", "b.md"]),
        ("[![ảnh](anh.jpg)](b.md)", ["b.md"]),
    ],
)
def test_links_are_found(markdown: str, found: list[str]) -> None:
    """Inline, by reference, automatic and in HTML."""
    assert targets(markdown) == found


@pytest.mark.parametrize(
    "markdown",
    [
        "Không có gì.",
        "![ảnh](../2023/a/anh.jpg)",
        "[lên](#muc)",
        "[thư](mailto:a@b.example)",
        "[gọi](tel:1)",
        "Việc[^1].\n\n[^1]: Theo sổ",
        "`[a](b.md)`",
        "```\n[a](b.md)\n```",
        "~~~ md\n[a](b.md)",
        "[a](http://[)",
        "[a]()",
    ],
)
def test_what_is_no_link_to_a_page(markdown: str) -> None:
    """Pictures, anchors, letters, notes and code lead to no page."""
    assert targets(markdown) == []


def test_a_link_after_code_is_found() -> None:
    """Code ends where it is closed."""
    assert targets("`x` [a](b.md)\n```\n[c](d.md)\n```\n[e](f.md)") == ["b.md", "f.md"]


def test_offsets_are_those_of_the_target() -> None:
    """The caret stands under the address."""
    markdown = "Xem [bài](a.md) và <https://vi.example/>."
    assert [markdown[link.start : link.start + len(link.target)] for link in links_in(markdown)] == targets(markdown)


@pytest.mark.parametrize(
    ("text", "is_part"),
    [
        ("https://vi-du.gov.vn/upload/0912345678-qd.pdf", True),
        ("https://vi-du.gov.vn/tin/0912345678-le-ra-quan.html", True),
        ("www.vi-du.gov.vn/0912345678.docx", True),
        ("[Quyết định](/tep/so 0912345678.pdf)", False),
        ("[Quyết định](/tep/so-0912345678.pdf)", True),
        ("www.vi-du.gov.vn/0912345678 qd ubnd.pdf", True),
        ("https://vi-du.gov.vn/0912345678", False),
        ("https://vi-du.gov.vn/0912345678 và quyet-dinh.pdf", False),
        ("Gọi 0912345678, xem qd.pdf", False),
    ],
)
def test_it_is_told_what_stands_in_the_address_of_a_file(text: str, is_part: bool) -> None:
    """As its name or a part of it; in a plain text an underscore is a space."""
    start = text.index("0912345678")
    assert in_address_of_file(text, start, start + 10) is is_part


def test_no_story_takes_all_day() -> None:
    """Thousands of links in one line are not all looked at."""
    assert len(targets("[a](b.md)" * 20_000)) == 500


@given(st.text(alphabet="[]()<>`~#:/.ah \n\"'!^mdhref=tps", max_size=200))
def test_any_text(markdown: str) -> None:
    """Whatever the text, what is found stands there."""
    for link in links_in(markdown):
        assert markdown.startswith(link.target, link.start)
