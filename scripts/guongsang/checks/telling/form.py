"""The forms in which results are written; known without what writes them, which takes a while to import."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """How results are written, by the name that a person types."""

    TEXT = "text"
    """Like a compiler's, the words in question underlined."""

    JSON = "json"

    GITHUB = "github"
    """Annotations of GitHub's workflows."""

    GITLAB = "gitlab"
    """GitLab's report of code quality."""

    SARIF = "sarif"

    @property
    def is_for_people(self) -> bool:
        """Whether a person may be reading it too, and so wants it summed up."""
        return self in (Form.TEXT, Form.GITHUB)
