"""The theme's frame, cut at its slots and filled."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from guongsang.errors import TemplateError
from guongsang.site.frame import Frame, base_of, cut_frame, mark_section

FRAME = (
    '<title>[[guongsang:title]]</title>[[guongsang:head]]<nav><a href="../nam/" data-section="nam">Năm</a>'
    '<a href="../don-vi/" data-section="don-vi">Đơn vị</a></nav><main>[[guongsang:content]]</main>'
)


@pytest.mark.parametrize("url", ["", "guong/", "guong/2023/giang-thi-my/", "don-vi/van-phong/trang/2/"])
def test_a_pages_base_leads_to_the_root(url: str) -> None:
    """From any page, its base leads back to the site's root, also where that is no host's root."""
    root = "https://guongsang.example/cong/"
    assert urljoin(root + url, base_of(url)) == root


def test_a_frame_is_filled_in_order() -> None:
    """Title, head and content stand where the template has its slots, in UTF-8."""
    page = cut_frame(FRAME).fill(title="Chữ Ế", head="<meta>", content="<p>Nội dung</p>").decode("utf-8")
    assert page == (
        '<title>Chữ Ế</title><meta><nav><a href="../nam/" data-section="nam">Năm</a>'
        '<a href="../don-vi/" data-section="don-vi">Đơn vị</a></nav><main><p>Nội dung</p></main>'
    )


def test_text_that_looks_like_a_slot_stays_text() -> None:
    """A profile that writes a slot's name puts nothing anywhere."""
    page = cut_frame(FRAME).fill(title="[[guongsang:content]]", head="", content="[[guongsang:title]]").decode()
    assert "<title>[[guongsang:content]]</title>" in page
    assert "<main>[[guongsang:title]]</main>" in page


@pytest.mark.parametrize(
    ("html", "named"),
    [
        (FRAME.replace("[[guongsang:head]]", ""), "[[guongsang:head]]"),
        (FRAME + "[[guongsang:content]]", "[[guongsang:content]]"),
        ("[[guongsang:content]][[guongsang:title]][[guongsang:head]]", "[[guongsang:content]]"),
        ("", "[[guongsang:title]]"),
    ],
)
def test_a_template_without_its_slots_is_told(html: str, named: str) -> None:
    """A slot that is missing, stands twice or in the wrong place is named, with the file to mend."""
    with pytest.raises(TemplateError) as caught:
        cut_frame(html)
    assert caught.value.message.vi == f"site_templates/main.html phải có «{named}» đúng một lần."


def test_the_section_of_a_page_is_marked() -> None:
    """The link of the page's own section is marked, as the page itself or as where it belongs, and no mark is left over."""
    frame = cut_frame(FRAME)
    page = mark_section(frame, "nam", is_root=True).fill(title="", head="", content="").decode()
    assert '<a href="../nam/" aria-current="page">Năm</a>' in page
    assert '<a href="../don-vi/">' in page
    below = mark_section(frame, "nam", is_root=False).fill(title="", head="", content="").decode()
    assert '<a href="../nam/" aria-current="true">Năm</a>' in below


def test_bytes_that_are_no_text_do_not_stop_a_page() -> None:
    """The preview shows what is wrong with a file whose name no system can spell."""
    frame = Frame((b"<title>", b"</title>", b"<main>", b"</main>"))
    assert b"<title>??.md</title>" in frame.fill(title="\udcff\udcfe.md", head="", content="\udcff")
