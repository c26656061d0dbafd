"""The settings for nginx."""

from __future__ import annotations

import re

import pytest

from guongsang.site.serving.former import FormerAddresses
from guongsang.site.serving.nginx import nginx_addresses, nginx_text
from guongsang.site.serving.rules import HEADERS, headers_for

TEXT = nginx_text("https://guongsang.example/", "/srv/cổng mới")


def test_blocks_and_lines_are_whole() -> None:
    """Every line opens a block, closes one, ends in a semicolon, or is a remark; what is opened is closed."""
    depth = 0
    for line in (re.sub(r'"[^"]*"', "", line).strip() for line in TEXT.splitlines()):
        assert not line or line[0] == "#" or line[-1] in "{};"
        depth += line.count("{") - line.count("}")
        assert depth >= 0
    assert depth == 0
    assert "server_name guongsang.example;" in TEXT
    assert 'root "/srv/cổng mới";' in TEXT


@pytest.mark.parametrize(
    "path", ["/", "/nhung/", "/nhung/khung/", "/feed.xml", "/assets/anh/a.jpg", "/tim-kiem/muc-luc/goc.bin"]
)
def test_the_maps_say_what_the_rules_say(path: str) -> None:
    """Read as nginx does: the first pattern that fits, else the default; what is empty is not sent."""
    expected = headers_for(path)
    for header in (header for header, rules in HEADERS.items() if len(rules) > 1):
        variable = f"$guongsang_{header.lower().replace('-', '_')}"
        (block,) = re.findall(rf"map \$uri {re.escape(variable)} {{\n(.*?)\n}}", TEXT, re.DOTALL)
        value = ""
        for line in block.splitlines()[::-1]:
            pattern, said = re.fullmatch(r'\s+(?:"~(.*?)"|default) "(.*)";', line).groups()  # type: ignore[union-attr]  # else it fails
            value = said if pattern is None or re.search(pattern, path) else value
        assert value == expected.get(header, "")
        assert f"add_header {header} {variable}" in TEXT


def test_former_addresses_are_places_of_their_own() -> None:
    """A former address holds for itself alone, that of a withdrawn profile for all that lies below it too."""
    text = nginx_addresses(FormerAddresses((("/a.b/", "/guong/2023/c/"),), ("/d/",), ("/guong/2023/e",)))
    assert text.splitlines()[2:] == [
        'location = "/a.b/" { return 301 "/guong/2023/c/"; }',
        'location = "/d/" { return 410; }',
        'location = "/guong/2023/e" { return 410; }',
        'location ^~ "/guong/2023/e/" { return 410; }',
    ]
