"""Recognises descriptions of photos that describe nothing, or little, or begin by saying that it is a photo."""

from __future__ import annotations

import re
from typing import Final

from guongsang import vietnamese
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.picture_formats import SUFFIXES

_SUFFIX: Final = lazy_pattern(
    rf"(?:{'|'.join(re.escape(suffix) for suffix in sorted(SUFFIXES))}|\.heic|\.gif)$", re.IGNORECASE
)
_CAMERA: Final = lazy_pattern(
    r"(?:img|dsc|dscn|dscf|pxl|mvi|wp|pic|photo|image|screenshot|zalo|fb_img|received)[ _-]{0,3}\d[\w -]{0,40}",
    re.IGNORECASE,
)
_NOTHING: Final = lazy_pattern(
    r"(?:(?:anh|hinh|buc|tam|hinh-anh|chan-dung|chup|minh-hoa|dai-dien|ca-nhan|mo-ta|chu-thich|khong-co|"
    r"image|images|img|photo|photos|photograph|picture|pic|portrait|avatar|alt|caption|untitled|[0-9]+)(?:-|$))*"
)
"""Words that say no more than that it is a picture."""

_OPENING: Final = lazy_pattern(
    r"(?:đây\s+là\s+)?(?:(?:bức|tấm)\s+(?:ảnh|hình)|hình\s+ảnh|hình\s+chụp|ảnh\s+chụp|image\s+of|photo\s+of|picture\s+of)"
    r"(?:\s+(?:chụp|về|của|ghi\s+lại))?(?:\s*[:,–-])?\s+",
    re.IGNORECASE,
)
_VAGUE: Final = lazy_pattern(
    r"(?:(?:anh|hinh|hinh-anh|chup|chan-dung|luu-niem|ky-niem|hoat-dong|tu-lieu|minh-hoa|dep)(?:-|$))*"
)
_FEWEST_WORDS: Final = 2


def is_file_name(words: str, name: str) -> bool:
    """Whether the description of a photo is a file's name, its own or another, not merely made of the same words."""
    words, name = vietnamese.nfc(words).casefold(), vietnamese.nfc(name).casefold()
    return words in (name, name.rpartition(".")[0]) or bool(_SUFFIX.search(words) or _CAMERA.fullmatch(words))


def describes_nothing(words: str) -> bool:
    """Whether a description says no more than that it is a picture."""
    return _NOTHING.fullmatch(vietnamese.slug(words)) is not None


def is_vague(words: str) -> bool:
    """Whether hardly a word is left of a description without those that would fit any photo."""
    slug = vietnamese.slug(words)
    vague = _VAGUE.match(slug)
    return len(slug[vague.end() if vague else 0 :].split("-")) < _FEWEST_WORDS


def needless_opening(words: str) -> int:
    """Return where a description ends to say that it is a picture and goes on to what it shows; 0 if it does neither."""
    opening = _OPENING.match(words)
    return opening.end() if opening and len(words[opening.end() :].split()) >= _FEWEST_WORDS else 0
