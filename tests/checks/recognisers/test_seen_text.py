"""What a reader sees of a text: markup, entities, look-alikes and spaced letters undone, and every place known."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.seen_text import seen

PIECES = st.text(
    alphabet=st.sampled_from([*"TỐIMẬTtối mật \n*_~`[]()<>&;#x!|\\-.", "\u200b", "\u0302", "\u0323", "М", "Ａ"]),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("dân  tộc \t Mông", "dân tộc Mông"),
        ("một\n  - hai |   ba", "một\n  - hai |   ba"),
        ("Chị Mỷ", "Chị Mỷ"),
        ("", ""),
        ("**", ""),
        ("T**ỐI** _MẬT_", "TỐI MẬT"),
        ("~~TỐI~~ `MẬT`", "TỐI MẬT"),
        ("<b>M</b>ẬT", "MẬT"),
        ("TỐI<br>MẬT", "TỐI\n\nMẬT"),
        ("<td>MẬT</td>", "\n\nMẬT\n\n"),
        ("5 < 6 và 7 > 3", "5 < 6 và 7 > 3"),
        ('<img src=a.jpg alt="Dấu M&#7852;T">', "\nDấu MẬT\n"),
        ("M&#7852;T, M&#x1EAC;T, &Aacute;", "MẬT, MẬT, Á"),
        ("MA&#770;&#803;T", "MẬT"),
        ("TỐI&nbsp;MẬT&khong;", "TỐI MẬT&khong;"),
        ("M&#8203;ẬT&shy;", "MẬT"),
        ("M<!-- ẩn -->ẬT", "MẬT"),
        ("Một <!-- MẬT --> hai", "Một \n MẬT \n hai"),
        ("[TỐI](x.md) [MẬT](y.md)[^1]", "TỐI MẬT"),
        ("[MẬT] và [a][b]", "[MẬT] và [a][b]"),
        (r"\*MẬT\*", "*MẬT*"),
        ("T\u200bỐ\u00adI M\u2060ẬT\ufeff", "TỐI MẬT"),
        ("\u041c\u1eac\u0422", "MẬT"),
        ("\u0422\u041e\u0302\u0301\u0406", "TỐI"),
        ("ＭẬＴ 𝐌ẬT ⓂẬT", "MẬT MẬT MẬT"),
        (unicodedata.normalize("NFD", "Tuyệt mật"), "Tuyệt mật"),
        ("T Ố I  M Ậ T", "TỐI MẬT"),
        ("T Ố I M Ậ T", "TỐIMẬT"),
        ("M.Ậ.T", "MẬT"),
        ("T.Ố.I - M.Ậ.T", "TỐI MẬT"),
        ("B. M Ậ T", "B MẬT"),
        ("| M | Ậ | T |", "| MẬT |"),
        ("| M |\n|---|\n| Ậ |\n| T |", "| MẬT |"),
        ("M<br>Ậ<br>T", "MẬT"),
        ("A\n\nM Ậ T", "A\n\nMẬT"),
        ("TỐI_MẬT, _MẬT_", "TỐI MẬT, MẬT"),
        ("[x](y \"MẬT\") và [z](y 'M&#7852;T' )", "x (MẬT)  và z (MẬT) "),
        ("![x](<y> \"bạn 'tốt'\")", "!x (bạn 'tốt') "),
        ("A B C và Ậ", "A B C và Ậ"),
        ("Dấu TuyÖt mËt", "Dấu Tuyệt mật"),
        ("TUYEÄT MAÄT", "TUYỆT MẬT"),
        ("**Löu haønh noäi boä**", "Lưu hành nội bộ"),
    ],
)
def test_a_text_is_seen_as_it_is_read(text: str, shown: str) -> None:
    """Nothing that hides a word from a search hides it here."""
    assert seen(text).text == shown


@pytest.mark.parametrize(
    ("text", "word", "origin"),
    [
        ("Dấu T**ỐI** MẬT ở góc", "TỐI MẬT", "T**ỐI** MẬT"),
        ("Dấu <b>M</b>ẬT ở góc", "MẬT", "M</b>ẬT"),
        ("Dấu MA&#770;&#803;T ở góc", "MẬT", "MA&#770;&#803;T"),
        ("Dấu M\u200bA\u0302\u0323T ở góc", "MẬT", "M\u200bA\u0302\u0323T"),
        ("Dấu T Ố I  M Ậ T ở góc", "TỐI MẬT", "T Ố I  M Ậ T"),
        ("Dấu MẬT ở góc", "MẬT", "MẬT"),
    ],
)
def test_what_is_seen_is_found_again(text: str, word: str, origin: str) -> None:
    """A word leads back to exactly the characters that show it, through every change."""
    found = seen(text)
    at = found.text.index(word)
    start, end = found.origin(at, at + len(word))
    assert text[start:end] == origin


@given(PIECES)
def test_every_place_lies_in_the_text(text: str) -> None:
    """Whatever the text, places lead into it, and in the order in which they stand."""
    found = seen(text)
    places = [found.origin(at, at + 1) for at in range(len(found.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(st.text(alphabet="aăâbcđêôơưáàảãạấầẩẫậ ,.\n", max_size=80))
def test_plain_text_is_seen_as_it_is(text: str) -> None:
    """Ordinary Vietnamese letters stay, and stay where they are."""
    composed = unicodedata.normalize("NFC", text)
    found = seen(composed)
    if found.text == composed:
        assert [found.origin(at, at + 1) for at in range(len(composed))] == [
            (at, at + 1) for at in range(len(composed))
        ]
    else:
        # Letters with spaces between them were drawn together.
        assert "".join(found.text.split()).replace(".", "") == "".join(composed.split()).replace(".", "")
