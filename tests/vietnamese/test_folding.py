"""Normal form, folding and slugs."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from guongsang import vietnamese
from vietnamese_texts import nfd, texts


def test_nfc_composes_what_macos_took_apart() -> None:
    """Decomposed text is told apart and put together again."""
    decomposed = nfd("Điển hình tiên tiến ẾỘỮẶỸ")
    assert not vietnamese.is_nfc(decomposed)
    assert vietnamese.nfc(decomposed) == "Điển hình tiên tiến ẾỘỮẶỸ"
    assert vietnamese.is_nfc(vietnamese.nfc(decomposed))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Điển hình", "dien hinh"),
        ("ẾỘỮẶỸ Đđ", "eouay dd"),
        ("Quyết định số 2870/QĐ-UBND", "quyet dinh so 2870/qd-ubnd"),
        ("“Gương sáng” – 59,5 %", "“guong sang” – 59,5 %"),
        ("Café Ñandú Łódź", "cafe nandu łodz"),
        ("Thủy và Thuỷ", "thuy va thuy"),
        ("Ðại", "ðai"),  # the Icelandic letter some old fonts used is not đ
        ("日本 Ελλάς", "日本 ελλας"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Case and marks go, đ becomes d, everything else stays."""
    assert vietnamese.fold(text) == folded


@given(texts)
def test_fold_is_idempotent(text: str) -> None:
    """Folding what is folded changes nothing."""
    once = vietnamese.fold(text)
    assert vietnamese.fold(once) == once


@given(texts)
def test_fold_does_not_see_the_normal_form(text: str) -> None:
    """Composed and decomposed text fold alike."""
    assert vietnamese.fold(nfd(text)) == vietnamese.fold(vietnamese.nfc(text))


@given(texts)
def test_fold_leaves_no_mark(text: str) -> None:
    """No combining mark, no đ and no ASCII capital is left."""
    folded = nfd(vietnamese.fold(text))
    assert not any(unicodedata.combining(char) for char in folded)
    assert "đ" not in folded
    assert not any("A" <= char <= "Z" for char in folded)


@given(texts)
def test_fold_takes_the_same_way_through_the_tables(text: str) -> None:
    """A character the tables do not know changes nothing about the others."""
    outsider = "\u4e2d"
    assert vietnamese.fold(text + " " + outsider) == vietnamese.fold(text) + " " + outsider


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Đổi mới – 3 năm", "doi moi   3 nam"),
        ("**Lù Văn-Chẩn**…", "  lu van chan   "),
        ("H'Hen_Niê 中文", "h hen nie   "),
    ],
)
def test_bare_words(text: str, words: str) -> None:
    """Letters lose case and marks, digits stay, and whatever else there is becomes spaces, one for each character."""
    assert vietnamese.bare_words(text) == words


@given(texts)
def test_common_text_is_composed(text: str) -> None:
    """What the quick look takes for common is in normal form C."""
    assert vietnamese.is_nfc(text) or not vietnamese.is_common(text)


@pytest.mark.parametrize(("text", "is_common"), [("“Điển hình” – 59,5 %\n«Ỹ»", True), ("Å", False), (nfd("ạ"), False)])
def test_common_text(text: str, is_common: bool) -> None:
    """Vietnamese letters, ASCII and common signs are common; letters of other languages and marks apart are not."""
    assert vietnamese.is_common(text) is is_common


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giàng Thị Mỷ", "giang-thi-my"),
        ("  Phòng Nghiệp vụ 3 ", "phong-nghiep-vu-3"),
        ("Đổi mới – sáng tạo (2023)!", "doi-moi-sang-tao-2023"),
        ("H'Hen Niê", "h-hen-nie"),
        ("…", ""),
        ("中文", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """A slug is the text's ASCII words."""
    assert vietnamese.slug(text) == expected


@given(texts)
def test_slug_is_a_slug(text: str) -> None:
    """Whatever comes in, a slug or nothing comes out, and a slug is its own slug."""
    slug = vietnamese.slug(text)
    assert slug == "" or vietnamese.is_ascii_slug(slug)
    assert vietnamese.slug(slug) == slug


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("giang-thi-my", True),
        ("2023", True),
        ("", False),
        ("Giang", False),
        ("giang--my", False),
        ("-giang", False),
        ("giang-", False),
        ("giàng", False),
        ("giang_my", False),
        ("giang\n", False),
    ],
)
def test_is_ascii_slug(text: str, verdict: bool) -> None:
    """Only lower-case ASCII words with single hyphens between them are slugs."""
    assert vietnamese.is_ascii_slug(text) is verdict
