"""Codes of the problems that reading itself finds; the modules of `checks/families/` explain each of them."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """Why a file could not be taken as it is."""

    UNREADABLE = "GS001"
    """Not a readable text file: empty, binary, too large, not UTF-8, no permission."""

    NO_FRONT_MATTER = "GS002"
    """The block between two `---` lines is missing or never closed."""

    YAML = "GS003"
    """The front matter is not well-formed YAML."""

    DUPLICATE_KEY = "GS004"
    """The same key stands twice in one block."""

    YAML_FEATURE = "GS005"
    """YAML that a profile has no use for: anchors, aliases, tags, deep nesting."""

    UNKNOWN_KEY = "GS006"
    """A key the model does not have."""

    MISSING_KEY = "GS007"
    """A required key is not there or empty."""

    BAD_VALUE = "GS008"
    """A value of the wrong type or form."""

    UNKNOWN_ID = "GS009"
    """A value that names no entry of the registry."""

    FILE_NAME = "GS010"
    """A file or folder name that cannot become an address."""

    OUTSIDE_FOLDER = "GS011"
    """A path that leaves the profile's folder, or a symbolic link."""

    DUPLICATE_ADDRESS = "GS012"
    """Two profiles claim the same address."""

    YEAR_FOLDER = "GS013"
    """The year in the front matter is not the folder's."""

    ALIAS = "GS014"
    """A former address that cannot become a redirect."""

    UNUSUAL_TEXT = "GS015"
    """Text that had to be normalised: NFD, a byte-order mark, Windows line ends."""

    REGISTRY = "GS016"
    """A registry file that contradicts itself."""

    PHOTO_FILE = "GS017"
    """A photo that is missing or cannot be opened."""

    CONDITIONAL_KEY = "GS018"
    """A key that this kind or state of profile needs, or must not have."""

    EVIDENCE = "GS019"
    """Evidence whose form does not fit its criterion."""

    WAIVER = "GS020"
    """A waiver that names no rule."""

    UNFINISHED = "GS021"
    """A place that the officer was to write and has not."""

    TANGLED_BODY = "GS022"
    """A body with more raw HTML or deeper nesting than can be drawn."""

    IDLE_WAIVER = "GS023"
    """A waiver that sets nothing aside."""

    UNINTENDED = "GS026"
    """YAML that most likely means something else than its writer thinks."""
