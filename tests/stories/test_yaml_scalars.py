"""Places of characters within the ways that YAML writes a text."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guongsang.stories.yaml_scalars import place_in_scalar
from guongsang.stories.yaml_text import parse_yaml

WRITINGS = {
    "plain": "a: Một hai  ba bốn\n",
    "plain over lines": "a: Một\n  hai  ba\n\n  bốn\n",
    "single quotes": "a: 'Một hai  ba bốn'\n",
    "single quotes within": "a: 'Một ''và'' hai  ba bốn'\n",
    "double quotes": 'a: "Một hai  ba bốn"\n',
    "double quotes over lines": 'a: "Một \\"và\\" \\\n    hai  ba\n    bốn"\n',
    "escapes": 'a: "M\\u1ed9t\\thai  ba\\nbốn"\n',
    "folded": "a: >-\n  Một\n  hai  ba\n  bốn\n",
    "folded with a comment": "a: >2-  # hai  ba\n    Một\n  hai  ba\n  bốn\n",
    "literal": "a: |\n  Một\n    hai  ba\n  bốn\n",
}


@pytest.mark.parametrize("writing", WRITINGS)
def test_words_are_found_in_every_writing(writing: str) -> None:
    """At their own line and column, whatever lines are joined before them."""
    text = WRITINGS[writing]
    document = parse_yaml(text, "a.md", 5)
    assert document.problems == ()
    value = document.data["a"]
    lines = text.split("\n")
    for words in ("  ba", "hai", "bốn", "Một") if writing != "escapes" else ("  ba", "hai", "bốn"):
        start = value.index(words)
        found = document.locate_within(("a",), value, start, start + len(words))
        assert found is not None
        line, column, is_literal = found
        assert lines[line - 5][column - 1 :].startswith(words)
        assert is_literal


def test_what_is_written_otherwise_is_placed_but_not_literal() -> None:
    """A correction must not replace characters that are not there."""
    document = parse_yaml('a: "M\\u1ed9t hai"\nb: >-\n  một\n  hai\n', "a.md")
    assert document.locate_within(("a",), document.data["a"], 0, 3) == (1, 5, False)
    assert document.locate_within(("b",), document.data["b"], 0, 7) == (3, 3, False)


def test_a_value_that_is_not_what_is_written_has_no_place() -> None:
    """As a value that somebody has changed since it was read."""
    assert place_in_scalar("một hai", None, "một", 0) is None


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]) | st.just(" "), min_size=1)
)
def test_any_text_is_found_however_it_is_dumped(value: str) -> None:
    """Each character that can be seen is where it is written, in all three ways with quotes or none."""
    for style in ("'", '"', None):
        raw = yaml.safe_dump(value, default_style=style, allow_unicode=True, width=20)
        node = yaml.compose(raw, Loader=yaml.SafeLoader)
        assert isinstance(node, yaml.ScalarNode)
        written = raw[node.start_mark.index : node.end_mark.index]
        for start, char in enumerate(value):
            place = place_in_scalar(written, node.style, value, start)
            assert place is not None
            if char not in "\"'\\ " and char.isprintable() and ord(char) < 0xFFFF and "\\" not in written:
                assert written[place] == char
