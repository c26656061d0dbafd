"""The settings for Apache."""

from __future__ import annotations

import re

import pytest

from guongsang.site.serving.apache import apache_addresses, apache_text
from guongsang.site.serving.former import FormerAddresses
from guongsang.site.serving.rules import HEADERS, SECURE_ONLY, headers_for

TEXT = apache_text("/srv/cổng mới")


def test_blocks_are_whole() -> None:
    """What is opened is closed by its own name."""
    opened: list[str] = []
    for slash, name in re.findall(r"^\s*<(/?)(\w+)", TEXT, re.MULTILINE):
        if slash:
            assert opened.pop() == name
        else:
            opened.append(name)
    assert opened == []
    assert '<Directory "/srv/cổng mới">' in TEXT


@pytest.mark.parametrize(
    "path",
    [
        "/index.html",
        "/nhung/index.html.br",
        "/nhung/khung/index.html",
        "/feed.xml.gz",
        "/assets/anh/a.jpg",
        "/tim-kiem/muc-luc/goc.bin",
    ],
)
def test_the_sections_say_what_the_rules_say(path: str) -> None:
    """Read as Apache does: the last that fits counts, by the address of the file that is sent."""
    values: dict[str, str] = {}
    pattern = ""
    for line in TEXT.splitlines():
        if found := re.match(r'<If "%\{REQUEST_URI\} =~ m#(.*)#">', line):
            pattern = found[1]
        elif line == "</If>":
            pattern = ""
        elif (found := re.match(r'\s*Header (?:always )?set ([\w-]+) "(.*?)"', line)) and re.search(pattern, path):
            values[found[1]] = found[2]
    assert values == headers_for(path.removesuffix(".br").removesuffix(".gz"))
    assert values.keys() <= HEADERS.keys()
    assert f'{SECURE_ONLY} "max-age=31536000" "expr=%{{HTTPS}} == \'on\'"' in TEXT


def test_former_addresses_are_lines_of_their_own() -> None:
    """A former address holds for itself alone, that of a withdrawn profile for all that lies below it too."""
    text = apache_addresses(FormerAddresses((("/a.b/", "/guong/2023/c/"),), ("/d/",), ("/guong/2023/e",)))
    assert text.splitlines()[2:] == [
        r'RedirectMatch 301 "^/a\.b/$" "/guong/2023/c/"',
        'RedirectMatch 410 "^/d/$"',
        'Redirect 410 "/guong/2023/e"',
    ]
