"""The Content-Security-Policy (CSP level 3) that every page keeps: nothing from elsewhere, nothing inline.

It names no hash, for no page holds an inline script or style. Blocks of data, such as JSON-LD, are no scripts to it.
"""

from __future__ import annotations

from typing import Final

_SOURCES: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}

POLICY: Final = "; ".join(f"{directive} {sources}" for directive, sources in _SOURCES.items())
"""What a page says of itself. Who may put it into a frame, only a header can say."""


def header(frame_ancestors: str) -> str:
    """Return the policy as a header, with who may put the page into a frame."""
    return f"{POLICY}; frame-ancestors {frame_ancestors}"
