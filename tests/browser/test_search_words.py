"""Words as the browser reads them, by the table that Python is held to as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.search_index.terms import words_of
from guongsang.vietnamese import fold, spelling
from search_words import KEYS, TEXTS

if TYPE_CHECKING:
    from visits import Visitor

_WORDS = "import('/assets/guongsang/search/words.js')"


def test_words_are_spelt_and_folded_by_the_table(visitor: Visitor) -> None:
    """The browser finds the same words in a text as the index, and folds them alike."""
    found = visitor.open().evaluate(
        f"""async (texts) => {{
            const {{ fold, wordsOf }} = await {_WORDS};
            return texts.map((text) => [wordsOf(text), wordsOf(text).map(fold), fold(text)]);
        }}""",
        [text for text, _ in TEXTS],
    )
    assert found == [[words, [fold(word) for word in words], fold(text)] for text, words in TEXTS]


def test_keys_are_read_by_the_table(visitor: Visitor) -> None:
    """Telex and VNI that reached the box as letters are read as what they are meant for, and nothing else is."""
    found = visitor.open().evaluate(
        f"""async (typed) => {{
            const {{ parse }} = await {_WORDS};
            return typed.map((query) => parse(query).words.map((word) => word.text));
        }}""",
        [typed for typed, _ in KEYS],
    )
    assert dict(zip((typed for typed, _ in KEYS), found, strict=True)) == {
        typed: [spelling(word) for word in words_of(meant)] for typed, meant in KEYS
    }


def test_keys_are_left_alone_when_asked(visitor: Visitor) -> None:
    """What is taken for keys can be looked up as it was typed."""
    found = visitor.open().evaluate(
        f"async () => (await {_WORDS}).parse('test mays', {{ keys: false }}).words.map((word) => word.text)"
    )
    assert found == ["test", "mays"]


def test_only_the_first_words_of_a_query_are_read(visitor: Visitor) -> None:
    """An endless query, or one phrase after another, is cut off, and no phrase refers to words that are left out."""
    asked = visitor.open().evaluate(f"async () => (await {_WORDS}).parse('\"một hai ba\" '.repeat(1000))")
    assert len(asked["words"]) == 24
    assert max(last for _, last in asked["phrases"]) < 24
