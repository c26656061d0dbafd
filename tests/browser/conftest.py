"""A real Chromium, and the built samples on a server of this machine, with the headers that the handbook asks for."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from guongsang import development
from support import PROJECT
from visits import Visitor

sys.path.insert(0, str(PROJECT))  # the benchmarks are no part of the installed package

from benchmarks.hosting import serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser

    from sample_site import SampleSite

MISSING = (
    "These tests need a browser: install Chromium or Chrome (on Debian: apt-get install chromium), or run "
    "“python -m playwright install chromium”, or name one in GUONG_CHROMIUM."
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m "not browser"` leaves them out."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each visit has a fresh profile of its own."""
    chosen = os.environ.get("GUONG_CHROMIUM")
    chromium = Path(chosen) if chosen else development.find_chromium()
    if chromium is None or not chromium.is_file():
        pytest.fail(MISSING)
    # As root, which containers are, Chromium's sandbox does not work.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if is_root else [])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def serve() -> Callable[..., AbstractContextManager[str]]:
    """Give a function that serves a folder, with headers of one's own."""
    return serving


@pytest.fixture(scope="session")
def address(sample_site: SampleSite) -> Iterator[str]:
    """Serve the samples."""
    with serving(sample_site.public) as url:
        yield url


@pytest.fixture
def served() -> Iterator[Callable[[Path], str]]:
    """Give a function that serves a folder until the test is over, and returns its address."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Somebody who visits the samples; whatever goes wrong on the way fails the test."""
    visiting = Visitor(browser, address)
    yield visiting
    visiting.leave()
