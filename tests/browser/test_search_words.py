"""Words as the browser reads them, by the table that Python is held to as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.site.search_index.terms import words_of
from guongsang.vietnamese import fold_spellings, spelling
from search_words import FOLDED, KEYS, TEXTS

if TYPE_CHECKING:
    from visits import Visitor

_WORDS = "import('/assets/guongsang/search/words.js')"


def test_words_are_spelt_and_folded_by_the_table(visitor: Visitor) -> None:
    """The browser finds the same words in a text as the index, and folds them alike."""
    found = visitor.open().evaluate(
        f"""async (texts) => {{
            const {{ fold, wordsOf }} = await {_WORDS};
            return texts.map((text) => [wordsOf(text), wordsOf(text).map(fold)]);
        }}""",
        [text for text, _ in TEXTS],
    )
    assert found == [[words, [fold_spellings(word) for word in words]] for _, words in TEXTS]


def test_i_and_y_are_folded_by_the_table(visitor: Visitor) -> None:
    """Where either is in use they are the same letter."""
    found = visitor.open().evaluate(
        f"async (words) => {{ const {{ fold }} = await {_WORDS}; return words.map(fold); }}",
        [word for word, _ in FOLDED],
    )
    assert found == [folded for _, folded in FOLDED]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("laocai", ["lao cai"]),
        ("Yenbai", ["yen bai"]),
        ("sapa", ["sa pa", "sap a"]),
        ("LàoCai", ["lào cai"]),
        ("lao", []),
        ("camera", []),
    ],
)
def test_joined_syllables_are_told_apart(visitor: Visitor, typed: str, parts: list[str]) -> None:
    """A word that is no syllable may be two that were typed without a space."""
    found = visitor.open().evaluate(
        f"""async (typed) => {{
            const {{ parse, syllablesIn, written }} = await {_WORDS};
            return syllablesIn(parse(typed).words[0]).map((pair) => pair.map(written).join(" "));
        }}""",
        typed,
    )
    assert sorted(found) == parts


@pytest.mark.parametrize(
    "word", ["giàng", "thị", "mỷ", "nguyễn", "người", "hòa", "hoàng", "quý", "thúy", "già", "gì", "tuyến", "khuỷu"]
)
def test_a_word_is_written_with_its_tone_in_its_place(visitor: Visitor, word: str) -> None:
    """What a reader is told was searched for looks as people write it."""
    script = f"async (word) => {{ const {{ parse, written }} = await {_WORDS}; return written(parse(word).words[0]); }}"
    assert visitor.open().evaluate(script, word) == word


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


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Ðỗ Ðức Bình", ["do", "duc", "binh"]),
        ("Ɖỗ ɖức", ["do", "duc"]),
        ("855-QÐ/TU", ["855", "qd", "tu"]),
        ("855-QDD/TU", ["855", "qd", "tu"]),
    ],
)
def test_every_d_with_a_stroke_is_ours(visitor: Visitor, typed: str, words: list[str]) -> None:
    """Old papers have letters of other languages for it, and a keyboard that is switched off two plain ones."""
    found = visitor.open().evaluate(
        f"async (typed) => (await {_WORDS}).parse(typed).words.map((word) => word.folded)", typed
    )
    assert found == words
