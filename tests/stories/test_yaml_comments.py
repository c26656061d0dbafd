"""Comments in YAML, told from whatever else has a # in it."""

from __future__ import annotations

import pytest

from guongsang.stories.yaml_comments import comments_in
from guongsang.stories.yaml_text import parse_yaml


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("# đầu\nten: Mỷ # sau\n", [(2, 2, " đầu"), (3, 10, " sau")]),
        ("ten: Mỷ#3\nso: 'a # b' # c\n", [(3, 14, " c")]),
        ('so: "a # b\n  # c"\n', []),
        ("mo_ta: >-\n  một # hai\n  # ba\n# bốn\nten: Mỷ\n", [(5, 2, " bốn")]),
        ("mo_ta: |\n  # một\n\n# hai\n", [(5, 2, " hai")]),
        ("tom_tat: một\n  hai # ba\n", [(3, 8, " ba")]),
        ("khen:\n  # một\n  - {so: 1} #hai\n", [(3, 4, " một"), (4, 14, "hai")]),
        ("ten: Mỷ\t#a\n", [(2, 10, "a")]),
        ("ten: Mỷ # a # b", [(2, 10, " a # b")]),
        ("ten: Mỷ\n", []),
        ("# chỉ có chú thích\n", []),
        ("ten: [\n# hỏng\n", []),
    ],
)
def test_comments_are_found_at_their_places(text: str, comments: list[tuple[int, int, str]]) -> None:
    """A # within quotes, within a word or in a text of several lines begins none."""
    assert [tuple(comment) for comment in comments_in(parse_yaml(text, "a.md", 2))] == comments


def test_what_an_alias_repeats_is_looked_at_once() -> None:
    """However often it is repeated."""
    levels = "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 9))
    document = parse_yaml(f"b0: &b0 [a, b] # c\n{levels}", "a.md")
    assert [comment.text for comment in comments_in(document)] == [" c"]
