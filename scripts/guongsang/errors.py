"""Every error that can reach a user, as one sentence and never as a traceback.

GuongError                  something the user can mend; exit status 1
├── UsageError              the command was used wrongly; exit status 2
├── SettingsError           mkdocs.yml does not say what is needed
├── ProblemsError           profiles or registry have problems that stop the build
├── TemplateError           site_templates/ lacks something the build relies on
├── OutputError             the site could not be written or swapped in
└── PublishError            the site could not be published; what the public reads is untouched
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guongsang.language import Phrase


class GuongError(Exception):
    """An error told to the user as a sentence in their language."""

    exit_status = 1

    def __init__(self, message: Phrase) -> None:
        """Keep the message in both languages; `str()` gives the Vietnamese one."""
        super().__init__(message.vi)
        self.message = message

    def __reduce__(self) -> tuple[type[GuongError], tuple[Phrase]]:
        """Let a worker process hand the error over whole."""
        return type(self), (self.message,)


class UsageError(GuongError):
    """The command was used wrongly."""

    exit_status = 2


class SettingsError(GuongError):
    """`mkdocs.yml` is missing, unreadable or lacks a needed option."""


class ProblemsError(GuongError):
    """Problems were found that stop a build; they have been, or will be, listed one by one."""


class TemplateError(GuongError):
    """A template under `site_templates/` is missing or lacks a slot."""


class OutputError(GuongError):
    """The built site could not be written or put in place."""


class PublishError(GuongError):
    """The site could not be published, or not be looked at afterwards."""
