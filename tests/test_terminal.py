"""What is said on the terminal."""

from __future__ import annotations

import io
import time
from contextlib import redirect_stderr

import pytest

from guongsang import terminal
from guongsang.language import Phrase

READING = Phrase("Đọc hồ sơ", "Reading profiles")


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Give a terminal to stand in for standard error; there is no wait between two showings."""
    made = Screen()
    monkeypatch.setattr(terminal, "_EVERY_SECONDS", 0)
    for name in ("NO_COLOR", "TERM", "GUONG_LANG"):
        monkeypatch.delenv(name, raising=False)
    return made


def test_vietnamese_unless_english_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The choice holds for this process and those it starts; anything else is Vietnamese."""
    monkeypatch.delenv("GUONG_LANG", raising=False)
    assert terminal.language() == "vi"
    terminal.set_language("en")
    assert terminal.language() == "en"
    terminal.set_language("vi")
    assert terminal.language() == "vi"
    monkeypatch.setenv("GUONG_LANG", "fr")
    assert terminal.language() == "vi"


def test_messages_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output is left to results."""
    terminal.say("Đã dựng 1 hồ sơ")
    assert capsys.readouterr() == ("", "Đã dựng 1 hồ sơ\n")


def test_colour_only_on_a_terminal_that_wants_it(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe, NO_COLOR and a dumb terminal get none."""
    assert terminal.has_colour(screen)
    assert not terminal.has_colour(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not terminal.has_colour(screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not terminal.has_colour(screen)


def test_progress_is_one_line_that_goes_away(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal shows how far the work is, cut to its width, and is clean afterwards."""
    with redirect_stderr(screen), terminal.progress(READING) as show:
        show(64, 200)
        monkeypatch.setenv("COLUMNS", "10")
        show(128, 200)
    assert screen.getvalue() == "\rĐọc hồ sơ: 64/200\033[K\rĐọc hồ sơ\033[K\r\033[K"


def test_what_is_said_meanwhile_stands_on_a_line_of_its_own(screen: Screen) -> None:
    """The line of progress goes first; nothing is cleared twice, or where nothing was shown."""
    with redirect_stderr(screen), terminal.progress(READING) as show:
        terminal.say("trước")
        show(64, 200)
        terminal.say("Đã dựng")
        terminal.say("xong")
    assert screen.getvalue() == "trước\n\rĐọc hồ sơ: 64/200\033[K\r\033[KĐã dựng\nxong\n"


def test_progress_speaks_english_when_asked(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress follows `--lang en`."""
    monkeypatch.setenv("GUONG_LANG", "en")
    with redirect_stderr(screen), terminal.progress(READING) as show:
        show(1, 2)
    assert "Reading profiles: 1/2" in screen.getvalue()


def test_progress_leaves_a_clean_line_for_an_error(screen: Screen) -> None:
    """What fails in the middle is told on a line of its own."""

    def work() -> None:
        with terminal.progress(READING) as show:
            show(64, 200)
            raise FileNotFoundError

    with redirect_stderr(screen), pytest.raises(FileNotFoundError):
        work()
    assert screen.getvalue().endswith("\r\033[K")


def test_progress_is_not_shown_more_often_than_eyes_follow(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of steps in a moment become one showing."""
    monkeypatch.setattr(terminal, "_EVERY_SECONDS", 3600)
    monkeypatch.setattr(time, "monotonic", lambda: 5000.0)
    with redirect_stderr(screen), terminal.progress(READING) as show:
        for done in range(1000):
            show(done, 1000)
    assert screen.getvalue().count("/1000") == 1


def test_progress_is_silent_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    """Logs are not filled with progress."""
    with terminal.progress(READING) as show:
        show(64, 200)
    assert capsys.readouterr() == ("", "")
