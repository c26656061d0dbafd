"""A story's Markdown on its page: what it may hold, where its links lead, and that nothing in it can do harm."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attacks import ATTACKS, TOKENS
from guongsang.site.bodies import render_body
from guongsang.site.pictures.cuts import Series
from html_page import Html, scheme_of

PAGE = "guong/2023/giang-thi-my/"
FILE = "2023/giang-thi-my/index.md"
PROFILES = frozenset({PAGE, "guong/2023/ly-suy-xa/", "guong/2024/phong-nghiep-vu-3/"})
PHOTO = Series("assets/anh/0123456789abcdef0123-bai-viet-", (480, 1408), 1200, 800, "123", "44rem")

# Written out here and not taken from the code under test: whatever is let through in future has to be thought about.
PLAIN = frozenset(
    [
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "dfn",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "hr",
        "i",
        "ins",
        "kbd",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
ATTRIBUTES = {
    **dict.fromkeys(PLAIN, frozenset[str]()),
    **dict.fromkeys(("h3", "h4", "h5", "h6"), frozenset({"id"})),
    "a": frozenset({"href", "title", "lang", "id", "class", "rel"}),
    "abbr": frozenset({"title"}),
    "em": frozenset({"lang"}),
    "picture": frozenset(),
    "source": frozenset({"type", "srcset", "sizes"}),
    "img": frozenset({"class", "src", "width", "height", "alt", "loading", "decoding"}),
    "li": frozenset({"id"}),
    "ol": frozenset({"start"}),
    "p": frozenset({"lang"}),
    "pre": frozenset({"tabindex"}),
    "q": frozenset({"lang"}),
    "section": frozenset({"class"}),
    "span": frozenset({"lang"}),
    "sup": frozenset({"class"}),
    "td": frozenset({"class", "colspan", "rowspan"}),
    "th": frozenset({"class", "colspan", "rowspan", "scope"}),
}
# What nh3 lets through on every element: they say what language a text is in and what it is for, nothing more.
ANYWHERE = frozenset({"lang", "title"})
VALUES = {
    "id": re.compile(r"muc-[a-z0-9-]+|fn(ref)?-\S+"),
    "class": re.compile(r"footnotes|footnote-ref|footnote-backref|gs-end|gs-center|gs-photo( gs-[rgb][0-5]){3}"),
    "srcset": re.compile(re.escape("../../../" + PHOTO.stem) + r"[0-9., a-z/-]+"),
    "src": re.compile(re.escape("../../../" + PHOTO.src)),
    "start": re.compile(r"-?[0-9]+"),
    "colspan": re.compile(r"[0-9]+"),
    "rowspan": re.compile(r"[0-9]+"),
    "loading": re.compile("lazy"),
    "tabindex": re.compile("0"),
}
TABLE = {"class": "gs-table", "role": "region", "tabindex": "0"}
"""The box that a table scrolls in, but for its name."""
TABLE_NAME = re.compile(r"Bảng( [0-9]+)?")
SCHEMES = {"", "http:", "https:", "mailto:"}


def render(markdown: str, *, page: str = PAGE, file: str = FILE) -> str:
    """Render a story beside which lies one picture, `anh.jpg`."""
    return render_body(markdown, page_url=page, file=file, profiles=PROFILES, photo={"anh.jpg": PHOTO}.get)


def part(markdown: str) -> Html:
    """Render a story and parse it."""
    return Html.part(render(markdown))


def harm_in(html: str) -> list[str]:
    """List everything in a rendered story that is not on the allow-lists above, and what it does to the page around."""
    found = []
    around = Html.page(
        f'<!doctype html><title>t</title><main><div class="story">{html}</div></main><footer>sau</footer>'
    )
    story = next(element for element in around.all("div") if element.get("class") == "story")
    for name, attributes in Html(story).elements():
        if name == "div" and attributes == {"class": "story"}:
            continue
        if name == "div" and TABLE_NAME.fullmatch(attributes.pop("aria-label", "")) and attributes == TABLE:
            continue
        if name not in ATTRIBUTES:
            found.append(f"<{name}>")
            continue
        for attribute, value in attributes.items():
            wanted = VALUES.get(attribute)
            if attribute not in ATTRIBUTES[name] | ANYWHERE or (wanted and not wanted.fullmatch(value)):
                found.append(f"<{name} {attribute}={value!r}>")
            if attribute == "href" and scheme_of(value) not in SCHEMES:
                found.append(f"<{name} href={value!r}>")
    body = around.one("body")
    if [element.tag for element in body] != ["main", "footer"] or len(around.one("main")) != 1:
        found.append("the page around the story has changed")
    ids = Html(story).ids
    found += [
        f"id {name} stands twice" for name in {name for name in ids if ids.count(name) > 1} if name.startswith("muc-")
    ]
    return found


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_harmful_is_left(attack: str) -> None:
    """Whatever a story holds, its page gets only harmless elements, attributes and links, and keeps its own."""
    for markdown in (
        attack,
        f"Trước\n\n{attack}\n\nSau",
        f"- {attack}",
        f"# {attack}",
        f"|{attack}|\n|-|\n|x|",
        f"> *{attack}*",
    ):
        assert harm_in(render(markdown)) == []


@given(st.lists(st.sampled_from(TOKENS) | st.text(max_size=3), max_size=25).map("".join))
def test_nothing_harmful_is_left_of_any_text(markdown: str) -> None:
    """Pieces of attacks in any order leave nothing harmful either."""
    assert harm_in(render(markdown)) == []


@pytest.mark.parametrize(
    "tag",
    [
        *(
            "textarea",
            "title",
            "plaintext",
            "xmp",
            "noembed",
            "noframes",
            "iframe",
            "style",
            "script",
            "template",
            "noscript",
        ),
        *("form", "select", "object", "svg", "math", "table", "button", "details", "video", "ruby", "a href=x", "h2"),
    ],
)
def test_an_element_never_closed_swallows_nothing(tag: str) -> None:
    """The rest of a story is still there after a tag that would make a browser read on to the page's end."""
    assert "Phần còn lại" in part(f"Đầu <{tag}> giữa\n\nPhần còn lại").text


def test_tables_lists_and_struck_text() -> None:
    """GitHub's tables with their alignment, lists in lists, lists that go on from a number, struck text."""
    html = part("|Tháng|Số việc|\n|:-:|--:|\n|1|12|\n\n3. Ba\n   - con\n4. Bốn\n\n~~cũ~~ mới")
    assert html.texts("th") == ["Tháng", "Số việc"]
    assert [cell.get("class") for cell in html.all("td")] == ["gs-center", "gs-end"]
    assert html.one("ol").get("start") == "3"
    assert html.texts("ul") == ["con"]
    assert html.texts("del") == ["cũ"]


@pytest.mark.parametrize("name", ["1", "nguon", "nguồn", "số-liệu", "ghi.chú"])
def test_footnotes_lead_there_and_back(name: str) -> None:
    """A footnote's number leads to its text and the arrow back, whatever the footnote is called."""
    html = part(f"Việc[^{name}] đã làm.\n\n[^{name}]: Theo sổ theo dõi.")
    there, back = html.values("a", "href")
    (note,) = [item for item in html.all("li") if item.get("id")]
    (reference,) = [link for link in html.all("a") if link.get("id")]
    assert there == f"#{note.get('id')}"
    assert back == f"#{reference.get('id')}"


def test_a_footnote_used_twice() -> None:
    """Each use of a footnote can be returned to."""
    html = part("Một[^a], hai[^a].\n\n[^a]: Chung.")
    assert len(set(html.ids)) == len(html.ids) == 3
    assert {href.removeprefix("#") for href in html.values("a", "href")} == set(html.ids)


@pytest.mark.parametrize(
    ("markdown", "levels"),
    [
        ("# Một\n\n## Hai\n\n# Ba", ["h3", "h4", "h3"]),
        ("## Một\n\n### Hai", ["h3", "h4"]),
        ("##### Một\n\n###### Hai", ["h3", "h4"]),
        ("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6", ["h3", "h4", "h5", "h6", "h6", "h6"]),
        ("### Ba\n\n# Một", ["h5", "h3"]),
        ("<H1>Một</H1>\n\n## Hai", ["h3", "h4"]),
        ("Một\n===\n\nHai\n---", ["h3", "h4"]),
        ('<h2 class="x">Một</h2>', ["h3"]),
    ],
)
def test_headings_stand_below_the_pages_own(markdown: str, levels: list[str]) -> None:
    """A story's highest heading is of level 3, because the page's sections are of level 2."""
    assert [name for name, _ in part(markdown).elements() if re.fullmatch("h[1-6]", name)] == levels


def test_headings_have_addresses() -> None:
    """Each heading has an address of its own without accents, kept apart from the page's own by a prefix."""
    html = part("## Việc đã làm\n\n## *Việc* đã làm\n\n## Việc đã làm 2\n\n## Đổi mới & `sáng tạo`\n\n## ***\n\n## …")
    assert html.ids == [
        "muc-viec-da-lam",
        "muc-viec-da-lam-2",
        "muc-viec-da-lam-2-2",
        "muc-doi-moi-sang-tao",
        "muc-muc",
        "muc-muc-2",
    ]


@given(st.lists(st.sampled_from(["A", "A 2", "A 2 2", "a-2", "Ấ", "?"]), max_size=12))
def test_no_two_headings_share_an_address(headings: list[str]) -> None:
    """However alike the headings of a story are, their addresses differ."""
    ids = part("\n\n".join(f"## {heading}" for heading in headings)).ids
    assert len(ids) == len(set(ids)) == len(headings)


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("../ly-suy-xa.md", "../ly-suy-xa/"),
        ("../ly-suy-xa/index.md", "../ly-suy-xa/"),
        ("../../2024/phong-nghiep-vu-3.md#Việc-đã-làm", "../../2024/phong-nghiep-vu-3/#muc-viec-da-lam"),
        ("index.md", "./"),
        ("/guong/2023/ly-suy-xa/", "../ly-suy-xa/"),
        ("/guong/2023/ly-suy-xa/#Số-liệu", "../ly-suy-xa/#muc-so-lieu"),
        ("/guong/2023/ly-suy-xa", "../ly-suy-xa"),
        ("/tieu-chi/#bang-chung", "../../../tieu-chi/#bang-chung"),
        ("/guong/?q=xe", "../../?q=xe"),
        ("/", "../../../"),
        ("/../../../../etc/", "../../../etc/"),
        ("#Việc-đã-làm", "#muc-viec-da-lam"),
        ("https://vi.example/a?b=c#d", "https://vi.example/a?b=c#d"),
        ("//vi.example/a", "//vi.example/a"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_links_work_on_the_page(link: str, href: str) -> None:
    """Links to files and from the site's root become links from this page; those elsewhere stay as they are."""
    assert part(f"[chữ]({link})").values("a", "href") == [href]


def test_links_of_a_profile_without_a_folder() -> None:
    """Links are read from where the file lies, with or without a folder of its own."""
    html = Html.part(render("[a](ly-suy-xa.md)", file="2023/giang-thi-my.md"))
    assert html.values("a", "href") == ["../ly-suy-xa/"]


@pytest.mark.parametrize(
    "link",
    [
        "../rut-roi.md",
        "../rut-roi/index.md#x",
        "/guong/2023/rut-roi/",
        "/guong/2023/rut-roi",
        "../../../mkdocs.md",
        "http://[",
        "tel:1",
    ],
)
def test_a_link_that_leads_nowhere_leaves_its_words(link: str) -> None:
    """A link to a profile that is not shown, as when its person withdrew, loses its address and keeps its words."""
    html = render(f"Xem [hồ sơ **cũ**]({link}) nhé")
    assert "<p>Xem hồ sơ <strong>cũ</strong> nhé</p>" in html


def test_links_to_elsewhere_tell_nothing() -> None:
    """Another site is not told where its visitor came from."""
    assert part("https://vi.example/").values("a", "rel") == ["noopener noreferrer"]


def test_a_picture_beside_the_story() -> None:
    """A picture gets its published address, its size so that the page does not jump, and its description."""
    html = part('![Chị Mỷ & "bảng" <mới>](anh.jpg)')
    assert dict(html.one("img").items()) == {
        "src": "../../../" + PHOTO.src,
        "width": "1200",
        "height": "800",
        "alt": 'Chị Mỷ & "bảng" <mới>',
        "loading": "lazy",
        "decoding": "async",
        "class": "gs-photo gs-r1 gs-g2 gs-b3",
    }
    assert "../../../assets/anh/0123456789abcdef0123-bai-viet-1408.webp 1408w" in html.values("source", "srcset")[1]


@pytest.mark.parametrize(
    "source", ["https://vi.example/a.jpg", "../ly-suy-xa/anh.jpg", "/etc/passwd", "thieu.jpg", "//vi.example/anh.jpg"]
)
def test_a_picture_from_elsewhere_leaves_its_description(source: str) -> None:
    """Nothing is fetched from another host or folder; the words stay."""
    html = part(f"![Buổi họp]({source})")
    assert html.all("img") == []
    assert html.texts("em") == ["Buổi họp"]


def test_vietnamese_text_stays_as_typed() -> None:
    """No letter, dash or quotation mark is changed, and figures are left alone."""
    text = "“Đổi mới” – đạt 49,96 % … chữ ẾỘỮẶỸ Đđ"
    assert part(text).text == text


@pytest.mark.parametrize("element", ["<svg><desc>", "<svg><foreignObject>", "<math><mi>"])
def test_a_drawing_that_is_never_closed_swallows_nothing(element: str) -> None:
    """What stands after it is shown all the same."""
    assert "Phần còn lại." in render(f"{element}\n\nPhần còn lại.")


def test_tags_in_values_are_no_tags() -> None:
    """What looks like a tag inside an attribute neither ends a heading nor a link."""
    html = render('## A <a href="https://x.vn" title="</h2><h1>b">c</a>\n\n[d <b title="</a>">e</b>](../khong-co/) f')
    assert html.count("<h3") == html.count("</h3>") == 1
    assert "<h1" not in html
    assert html.count("<a ") == html.count("</a>") == 1


@pytest.mark.parametrize(
    "link",
    [
        "< ../khong-co/ >",
        "..\\\\khong-co\\\\",
        "../khong-co/index.htm",
        "../khong-co/;x",
        "/guong/2023/khong-co.md",
        "//guong.example/guong/2023/khong-co/",
        "https://guong.example/guong/2023/khong-co/",
    ],
)
def test_no_way_of_writing_leads_to_a_profile_that_is_not_shown(link: str) -> None:
    """Spaces, backslashes, parameters and the site's own host are read as browsers read them."""
    html = render_body(
        f"[chị ấy]({link})",
        page_url="guong/2023/a/",
        file="2023/a.md",
        profiles=(),
        photo=lambda _: None,
        site_url="https://guong.example/",
    )
    assert html == "<p>chị ấy</p>\n"


@pytest.mark.parametrize("tag", ["span", "i", "em", "q", "cite", "b", "strong", "abbr"])
def test_words_of_another_language_say_so(tag: str) -> None:
    """Screen readers change their voice; what is no language's code is left out."""
    assert f'<{tag} lang="hmn">Hmoob</{tag}>' in render(f'Bản tin <{tag} lang="hmn">Hmoob</{tag}> hằng tuần.')
    assert f"<{tag}>Hmoob</{tag}>" in render(f'Bản tin <{tag} lang="tiếng Mông">Hmoob</{tag}> hằng tuần.')
