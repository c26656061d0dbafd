"""Text of old encodings, found once for all who ask."""

from __future__ import annotations

from guongsang.checks.recognisers.old_encodings import old_encodings


def test_what_an_old_encoding_says_is_told_with_its_place() -> None:
    """In order, and only what is not Unicode."""
    text = "Chị Mỷ\nB¶o Th¾ng\nThò traán"
    assert [(text[old.start : old.end], old.converted) for old in old_encodings(text)] == [
        ("B¶o Th¾ng", "Bảo Thắng"),
        ("Thò traán", "Thị trấn"),
    ]
    assert old_encodings("Chị Mỷ") == ()
