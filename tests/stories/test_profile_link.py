"""Which profile a link leads to."""

from __future__ import annotations

import pytest

from guongsang.stories.profile_link import address_in_site, path_in_site, profile_address, site_address
from guongsang.stories.story_file import StoryFile


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/guong/2023/my/", "guong/2023/my/"),
        ("/guong/2023/my", "guong/2023/my/"),
        ("/guong/2023/my/index.html", "guong/2023/my/"),
        ("/Guong/2023/My/", "guong/2023/my/"),
        ("../my/", "guong/2023/my/"),
        ("../../2024/my/", "guong/2024/my/"),
        ("./", "guong/2023/a/"),
        ("../my/index.md", "guong/2023/my/"),
        ("../my.md", "guong/2023/my/"),
        ("../../2024/my%2Emd", "guong/2024/my/"),
        ("index.md", "guong/2023/a/"),
        ("../../../docs/gioi-thieu.md", "guong/../docs/gioi-thieu/"),
        (" ../my/ ", "guong/2023/my/"),
        ("..\\my\\", "guong/2023/my/"),
        ("../my/index.htm", "guong/2023/my/"),
        ("../my/;x", "guong/2023/my/"),
        ("../my;x", "guong/2023/my/"),
        ("/guong/2023/my.md", "guong/2023/my/"),
        ("/", None),
        ("/guong/", None),
        ("/guong/2023/", None),
        ("/guong/2023/my/anh.jpg", None),
        ("/tieu-chi/", None),
        ("2023/my/", None),
        ("/2023/my.md", None),
    ],
)
def test_every_way_of_writing_a_link(path: str, address: str | None) -> None:
    """From the root, from the page, or from the file; a link elsewhere leads to no profile."""
    assert profile_address(path, page_url="guong/2023/a/", file="2023/a/index.md") == address


def test_a_link_to_a_file_is_read_from_the_file() -> None:
    """A profile without a folder of its own has its neighbours beside it."""
    assert profile_address("my.md", page_url="guong/2023/a/", file="2023/a.md") == "guong/2023/my/"


@pytest.mark.parametrize(
    ("path", "address"),
    [("../x/", "guong/2023/x"), ("/Tin/A.html", "tin/a.html"), ("/../../x", "x"), ("/", ""), ("//x", "x")],
)
def test_addresses_in_the_site(path: str, address: str) -> None:
    """Below the root, in lower case, without slashes at the ends."""
    assert site_address(path, "guong/2023/a/") == address


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("https://guong.example/guong/2023/my/", "/guong/2023/my/"),
        ("//GUONG.example/guong/2023/my/", "/guong/2023/my/"),
        ("\\\\guong.example\\guong/2023/my/", "/guong/2023/my/"),
        ("https://khac.example/guong/2023/my/", None),
        ("/guong/2023/my/", None),
        ("https://[", None),
    ],
)
def test_a_link_by_the_sites_own_host(link: str, path: str | None) -> None:
    """It is as good as one from the root; one to another host leads elsewhere."""
    assert path_in_site(link, "https://guong.example/") == path


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../my/", "guong/2023/my"),
        ("my.md", "guong/2023/my"),
        ("https://guong.example/guong/2023/my/", "guong/2023/my"),
        ("/gioi-thieu/#muc", "gioi-thieu"),
        ("https://khac.example/guong/2023/my/", None),
    ],
)
def test_where_a_link_leads_in_the_site(link: str, address: str | None) -> None:
    """To a profile or to another page, from where the story stands; another site has no address here."""
    assert address_in_site(link, StoryFile("2023/a.md", 2023, "a"), "https://guong.example/") == address
