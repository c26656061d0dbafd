"""Tells MkDocs' errors as ours, and ours as MkDocs'."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from guongsang import terminal
from guongsang.errors import GuongError, SettingsError
from guongsang.language import Phrase
from guongsang.options_file import CONFIG_FILE, OptionsFile
from guongsang.running.log import listening
from guongsang.settings import read_settings
from guongsang.site.output import disk_error
from guongsang.site.templates import mistake_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def told_by_mkdocs() -> Iterator[None]:
    """Let MkDocs show one of our errors as it shows its own."""
    try:
        yield
    except GuongError as error:
        raise PluginError(error.message.into(terminal.language())) from error


@contextlib.contextmanager
def told_by_us(root: Path) -> Iterator[None]:
    """Turn MkDocs' errors into ours, and its log into the few lines that matter."""
    with listening() as said:
        try:
            yield
        except RecursionError as error:
            place = OptionsFile(root / CONFIG_FILE).place("INHERIT")
            if place == CONFIG_FILE:
                raise
            raise SettingsError(
                Phrase(
                    f"{place}: INHERIT dẫn vòng trở lại tệp này. Sửa lại tên tệp, hoặc bỏ dòng đó.",
                    f"{place}: INHERIT leads back to this file. Name another one, or remove the line.",
                )
            ) from error
        except (MkDocsException, Abort) as error:
            ours = _cause(error)
            if ours:
                raise ours from error
            # Where mkdocs.yml cannot even be read, we say so ourselves, with the line.
            read_settings(root)
            reason = " ".join(said) or _reason(error)
            raise SettingsError(Phrase(f"{CONFIG_FILE}: {reason}", f"{CONFIG_FILE}: {reason}")) from error


def in_our_words(error: Exception, folder: str, site_dir: str, templates: str) -> GuongError | None:
    """Return as one of our errors what ended a build; None where MkDocs' own sentence will do.

    The site was being written into `folder`, to be put in the place of `site_dir`, from `templates`.
    """
    # Jinja calls a template that is not there an error of the system as well.
    if isinstance(error, OSError) and not isinstance(error, TemplateNotFound):
        return disk_error(error, folder, site_dir)
    ours = _cause(error)
    if ours is None and not isinstance(error, MkDocsException):
        return _wrong_encoding(error) or mistake_in(error, templates)
    return ours


def _wrong_encoding(error: Exception) -> SettingsError | None:
    """Say which ordinary page is no UTF-8; MkDocs keeps the error's own words and not the file."""
    if not isinstance(error, UnicodeDecodeError):
        return None
    frame = error.__traceback__
    file = ""
    while frame:
        held = frame.tb_frame.f_locals.get("self")
        if isinstance(held, (Page, File)):
            file = (held.file if isinstance(held, Page) else held).src_uri
        frame = frame.tb_next
    if not file:
        return None
    return SettingsError(
        Phrase(
            f"docs/{file}: tệp không phải văn bản UTF-8. Mở bằng trình soạn thảo văn bản và lưu lại với mã «UTF-8».",
            f"docs/{file}: not UTF-8 text. Open it in a text editor and save it as “UTF-8”.",
        )
    )


def _cause(error: BaseException | None) -> GuongError | None:
    """Return the error of ours that another arose from."""
    while error is not None:
        if isinstance(error, GuongError):
            return error
        error = error.__cause__ or error.__context__
    return None


def _reason(error: BaseException) -> str:
    """Return what MkDocs said, which for an abort is in the error before it."""
    before = error.__cause__ or error.__context__
    return str(before if isinstance(error, Abort) and before else error)
