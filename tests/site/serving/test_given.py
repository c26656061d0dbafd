"""What a server's settings are given from outside."""

from __future__ import annotations

import pytest

from guongsang.errors import SettingsError, UsageError
from guongsang.site.serving.given import folder_of, host_of


@pytest.mark.parametrize(
    ("site_url", "host"),
    [
        ("https://guongsang.example/", "guongsang.example"),
        ("http://GuongSang.example:8080", "guongsang.example"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("", "_"),
    ],
)
def test_the_host_is_named_as_servers_compare_it(site_url: str, host: str) -> None:
    """In small letters, without its port, and letters with marks as browsers send them."""
    assert host_of(site_url) == host


@pytest.mark.parametrize(
    "site_url",
    [
        "https://a.example;return 200/",
        "https://a.example {}/",
        "https://$host/",
        "https://~^.*$/",
        "https://*.example/",
        "https:///",
        "https://a..example/",
        "https://[::1/",
        "https://co-quan.example/guong-sang/",
    ],
)
def test_what_is_no_host_of_its_own_is_refused(site_url: str) -> None:
    """It would mean something else to a server, and a site in a folder needs other settings."""
    with pytest.raises(SettingsError):
        host_of(site_url)


@pytest.mark.parametrize(
    ("given", "folder"),
    [
        ("/srv/cong/current/", "/srv/cong/current"),
        ("/srv/cổng mới", "/srv/cổng mới"),
        ("C:/cong", "C:/cong"),
        ("/", "/"),
    ],
)
def test_a_folder_is_a_whole_path(given: str, folder: str) -> None:
    """Without a slash at its end, for nginx puts the address behind it."""
    assert folder_of(given) == folder


@pytest.mark.parametrize(
    "folder",
    ["public", "", '/srv/a"; autoindex on; #', "/srv/$host", "/srv/a\nRequire all granted", "/srv/*", "/a\\", "/a\x00"],
)
def test_a_folder_that_might_mean_something_else_is_refused(folder: str) -> None:
    """Quotation marks, variables, lines, patterns, and what is no whole path."""
    with pytest.raises(UsageError):
        folder_of(folder)
