"""TCVN3 and VNI-Windows: told from Unicode and from other languages, and converted."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.vietnamese import LegacyEncoding, find_legacy, from_tcvn3, from_vni
from vietnamese_texts import texts

TONES = dict(zip("\u0300\u0309\u0303\u0301\u0323", range(5), strict=True))
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product("aăâeêioôơuưy", ("", *TONES))] + ["đ"]
LETTERS = [letter for letter in LETTERS if not letter.isascii()]

# The table of TCVN 5712:1993, by its bytes: vowel → level, huyền, hỏi, ngã, sắc, nặng.
TCVN3_BYTES = {
    "a": (None, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9),
    "ă": (0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6),
    "â": (0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB),
    "e": (None, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1),
    "ê": (0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6),
    "i": (None, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE),
    "o": (None, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4),
    "ô": (0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9),
    "ơ": (0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE),
    "u": (None, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4),
    "ư": (0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9),
    "y": (None, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE),
}
TCVN3_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", range(0xA1, 0xA8), strict=True))

# What VNI-Windows puts after a plain letter for its shape and tone; ơ and ư are letters of their own.
VNI_TONES = "øûõùï"
VNI_HATS = dict(zip("âăê", ("âàåãáä", "êèúüéë", "âàåãáä"), strict=True)) | {"ô": "âàåãáä"}
VNI_SINGLE = dict(zip("ơưđỉĩịỵíì", "ôöñæóòîíì", strict=True))


def parts(letter: str) -> tuple[str, int | None]:
    """Return a vowel without its tone, and the tone's place in the order of dictionaries."""
    marks = unicodedata.normalize("NFD", letter)
    tone = next((TONES[mark] for mark in marks if mark in TONES), None)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES)), tone


def tcvn3_of(letter: str) -> str:
    """Return a small letter as TCVN3 writes it."""
    if letter == "đ":
        return "\xae"
    vowel, tone = parts(letter)
    code = TCVN3_BYTES[vowel][0 if tone is None else tone + 1]
    assert code is not None
    return chr(code)


def vni_of(letter: str) -> str:
    """Return a small letter as VNI-Windows writes it."""
    if letter in VNI_SINGLE:
        return VNI_SINGLE[letter]
    vowel, tone = parts(letter)
    if vowel in VNI_HATS:
        base = unicodedata.normalize("NFD", vowel)[0]
        return base + VNI_HATS[vowel][0 if tone is None else tone + 1]
    assert tone is not None
    return VNI_SINGLE.get(vowel, vowel) + VNI_TONES[tone]


TO_TCVN3 = {letter: tcvn3_of(letter) for letter in LETTERS}
TO_TCVN3 |= {letter.upper(): code for letter, code in TO_TCVN3.items()}
TO_TCVN3 |= {letter: chr(code) for letter, code in TCVN3_CAPITALS.items()}
TO_VNI = {letter: vni_of(letter) for letter in LETTERS}
TO_VNI |= {letter.upper(): code.upper() for letter, code in TO_VNI.items()}

PROSE = (
    "Ban Nội chính Tỉnh ủy Lào Cai tổ chức hội nghị tổng kết phong trào thi đua năm 2004.",
    "Đồng chí Giàng Thị Mỷ, cán bộ phòng nghiệp vụ, được bình chọn là điển hình tiên tiến.",
    "Những năm qua, chị đã vượt khó, giúp bà con vùng cao Mường Khương tiếp cận pháp luật.",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Các thôn bản ở Bắc Hà, Si Ma Cai có tỷ lệ giải quyết đơn thư đúng hạn đạt 97,5 %.",
    "Vũ Đức Ước kể: “Ở đây ai cũng quý chị ấy, việc gì khó chị cũng nhận.”",
    "- Quyết định số 2870/QĐ-UBND ngày 20/12/2003 của Ủy ban nhân dân tỉnh;",
)


def typed(text: str, table: dict[str, str]) -> str:
    """Return text as an old font had it typed."""
    return "".join(table.get(letter, letter) for letter in text)


def test_the_tables_of_these_tests_are_whole() -> None:
    """There are 67 letters that ASCII lacks, 134 with their capitals."""
    assert len(set(LETTERS)) == 67
    assert len({TO_TCVN3[letter] for letter in LETTERS}) == 67
    assert len(set(TO_VNI.values())) == len(TO_VNI) == 134


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_comes_back(letter: str) -> None:
    """Small and capital; with TCVN3 the plain letters beside it tell which."""
    for each in (letter, letter.upper()):
        assert from_vni(TO_VNI[each]) == each
        before, after = ("TH", "NG") if each.isupper() else ("Th", "ng")
        assert from_tcvn3(f"{before}{TO_TCVN3[each]}{after}") == f"{before}{each}{after}"
    assert from_tcvn3(TO_TCVN3[letter]) == letter


@pytest.mark.parametrize("sentence", PROSE)
def test_prose_comes_back(sentence: str) -> None:
    """Whole sentences, with names, figures and signs; a toned capital at a word's start only VNI has kept."""
    assert from_vni(typed(sentence, TO_VNI)) == sentence
    lost = sentence.replace("Ủy", "ủy").replace("Ở", "ở")
    assert from_tcvn3(typed(sentence, TO_TCVN3)) == lost


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("B¶o Th¾ng", "Bảo Thắng"),
        ("B¶O TH¾NG", "BẢO THẮNG"),
        ("Hµ NéI", "HÀ NỘI"),
        ("Hµ Néi", "Hà Nội"),
        ("Vâ A", "Võ A"),
        ("§¶NG Vµ NHµ N\u00adíC", "ĐẢNG VÀ NHÀ NƯỚC"),
        ("BAN D¢N VËN\nHµ Néi", "BAN DÂN VẬN\nHà Nội"),
    ],
)
def test_capitals_of_tcvn3_are_told_by_the_letters_beside_them(text: str, said: str) -> None:
    """The font knew which were meant; without it only plain letters do, on the same line."""
    assert from_tcvn3(text) == said


@pytest.mark.parametrize("sentence", PROSE)
@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_a_sentence_left_in_an_old_encoding_is_found(sentence: str, encoding: LegacyEncoding) -> None:
    """With where it stands, which encoding it is and what it says, alone or between lines in Unicode."""
    table, convert = {
        LegacyEncoding.TCVN3: (TO_TCVN3, from_tcvn3),
        LegacyEncoding.VNI: (TO_VNI, from_vni),
    }[encoding]
    old = typed(sentence, table)
    text = f"Việc đã làm của phòng.\n{old}\nKết quả ở xã."
    (found,) = find_legacy(text)
    assert found.encoding is encoding
    assert found.converted == convert(text[found.start : found.end])
    assert found.converted in convert(old)
    outside = text[len("Việc đã làm của phòng.\n") : found.start] + text[found.end : text.rindex("\n")]
    assert outside.isascii() or "“" in outside or "”" in outside
    assert not {*found.converted} & {*"¡¢£¤¥¦¨©ª«¬®µ¶·¸¹»¼½¾ñöûïäåëüø"}


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("Lµo Cai", LegacyEncoding.TCVN3, "Lào"),
        ("Giµng ThÞ Mû", LegacyEncoding.TCVN3, "Giàng Thị Mỷ"),
        ("th\u00adêng vô TØnh ñy", LegacyEncoding.TCVN3, "thường vụ Tỉnh ủy"),
        ("BÖNH VIÖN", LegacyEncoding.TCVN3, "BỆNH VIỆN"),
        ("Vieät Nam", LegacyEncoding.VNI, "Việt"),
        ("coâng taùc", LegacyEncoding.VNI, "công tác"),
        ("ñöôïc", LegacyEncoding.VNI, "được"),
        ("ỦY BAN vµ c¸c së, họp tại tỉnh", LegacyEncoding.TCVN3, "và các sở"),
        ("Bà có quª ë Lµo Cai", LegacyEncoding.TCVN3, "quê ở Lào"),
    ],
)
def test_short_values_and_mixed_lines_are_found_too(text: str, encoding: LegacyEncoding, said: str) -> None:
    """A single sure word is enough; what could be Unicode beside Unicode is taken for it."""
    (found,) = find_legacy(text)
    assert (found.encoding, found.converted) == (encoding, said)


@pytest.mark.parametrize(
    "text",
    [
        *PROSE,
        "Hoà, khoá, xoá, toàn, loài, thuý, quý, quà, oà, ùa, hoã",
        "François, Noël, Citroën, Zoë, Loïc, Anaïs, maïs, naïve, où, goût, août, dû, mûr, Haïti, Thaï, Saül",
        "Où est Loïc ? La République française, à Huế, où il a goûté le maïs.",
        "Antonín Dvořák, Plzeň, České Budějovice, Beáta, oceán, Ústí nad Labem, Škoda",
        "Müller, Köln, Jürgen, für Männer, schön, Straße, Gießen, MÜNCHEN, Bär, Bø, Næss, Åse, København",
        "El Niño, señor, mañana, Peña, Ñandú, Mª Jesús, São Paulo, João, coração, più, città",
        "Seán, Loïc và Zoë là tình nguyện viên; Gaël, Søren, Bjørn và Göran cũng vậy.",
        "© 2023 ©VNA Windows® Zalo® 1½ kg, ½m, ¼ ha, ¾ số hộ, 10 µm, µ, 25 °C, §5, 1ª, m², ±5, 100 £, ¥200",
        "«Ban» «ông» «em» « anh » Bắc Hà · Sa Pa, N·m, kW·h, 3 × 4, m×n, A÷B",
        "thanh\u00adtra, inter\u00adnet, pro\u00adgram, kinh\u00adtế, Trần Văn T¹",
        "tEN, cÓ, CÔng an, UBND, HÐND, QÐ-UBND, TÐC, Ðảng, Ðinh",
    ],
)
def test_nothing_else_is_taken_for_an_old_encoding(text: str) -> None:
    """Vietnamese in Unicode, other languages, signs."""
    assert find_legacy(text) == []


@given(st.lists(st.sampled_from(" ".join(PROSE).split()), min_size=1, max_size=12))
def test_words_in_unicode_are_never_found(words: list[str]) -> None:
    """Whatever words stand beside one another."""
    assert find_legacy(" ".join(words)) == []


@given(texts | st.text(alphabet=[*map(chr, range(0xA1, 0x100)), *"aeoTNgh \n"], max_size=80))
def test_what_is_found_is_where_it_is_said_to_be(text: str) -> None:
    """In order, never twice, never over a line's end; and conversion never fails."""
    end = 0
    for found in find_legacy(text):
        assert end <= found.start < found.end
        assert "\n" not in text[found.start : found.end]
        convert = from_tcvn3 if found.encoding is LegacyEncoding.TCVN3 else from_vni
        assert convert(text[found.start : found.end]) == found.converted
        end = found.end
    assert len(from_tcvn3(text)) == len(text)
    assert len(from_vni(text)) <= len(text)
