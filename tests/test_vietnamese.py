"""Vietnamese text: what readers, sorters and addresses make of it."""

import pickle
import random
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang import vietnamese

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
TONED = [
    unicodedata.normalize("NFC", letter + tone)
    for letter in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
]
texts = st.text(max_size=60) | st.text(
    alphabet=[*LETTERS, *LETTERS.upper(), *TONED, *" -–“”/.,0129\u0301\u0323"], max_size=60
)


def nfd(text: str) -> str:
    """Return the decomposed form that macOS writes."""
    return unicodedata.normalize("NFD", text)


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


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m"],
        ["n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "măng"],
        ["hoà", "hòa", "hoả", "hóa"],
        ["an", "An", "án", "Án", "ăn"],
        ["Phòng 2", "Phòng 03", "Phòng 10", "Phòng 100", "Phòng A"],
        ["Tổ 99999999999999", "Tổ 100000000000000", "Tổ 100000000000001"],
        ["An Bình", "An Yên", "Anh", "Ân"],
        # Letters of the whole come before any tone.
        ["Lê Hà Anh", "Lệ Hà Anh", "Lê Hà Bình"],
        ["Bảo Thắng", "Bảo Yên", "Bát Xát", "Bắc Hà", "Mường Khương", "Sa Pa", "Si Ma Cai"],
        ["Dương", "Đặng", "Đỗ", "Giàng"],
        ["", "1", "a", "中"],
        ["u", "ü", "v"],
    ],
)
def test_sort_key(ordered: list[str]) -> None:
    """Texts come in the order of a Vietnamese dictionary."""
    shuffled = ordered[:]
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=vietnamese.sort_key) == ordered


def test_sort_key_reads_either_placing_of_the_tone() -> None:
    """Hoà and hòa stand together; the rest of the name decides."""
    names = ["Hòa Bình", "Hoà An", "Hòa Yên", "Hoà Lạc"]
    assert sorted(names, key=vietnamese.sort_key) == [
        "Hoà An",
        "Hòa Bình",
        "Hoà Lạc",
        "Hòa Yên",
    ]


@given(texts, texts)
def test_sort_key_is_a_total_order(first: str, second: str) -> None:
    """Only equal texts have equal keys, and any two keys can be compared."""
    one, two = vietnamese.sort_key(first), vietnamese.sort_key(second)
    assert (one == two) == (vietnamese.nfc(first) == vietnamese.nfc(second))
    assert (one < two) + (one == two) + (one > two) == 1


@given(texts)
def test_sort_keys_do_not_see_the_normal_form_and_can_travel(text: str) -> None:
    """Composed and decomposed text have one key, which can be hashed and pickled."""
    for function in (vietnamese.sort_key, vietnamese.person_sort_key):
        key = function(text)
        assert function(nfd(text)) == function(vietnamese.nfc(text))
        assert pickle.loads(pickle.dumps(key)) == key
        assert hash(key) == hash(function(text))


@given(st.integers(0, 10**40), st.integers(0, 10**40))
def test_sort_key_orders_numbers_by_value(first: int, second: int) -> None:
    """Numbers sort as numbers, however long."""
    keys = [vietnamese.sort_key(f"Phòng {number}") for number in (first, second)]
    assert (keys[0] < keys[1]) == (first < second)


def test_person_sort_key() -> None:
    """People are listed by given name, then surname, then middle names."""
    ordered = [
        "An",
        "Lê Thị An",
        "Nguyễn Ánh An",
        "Nguyễn Văn An",
        "Trần Văn Ân",
        "Trần Thu Hà",
        "Bùi Thị Hạ",
        "Giàng Thị Mỷ",
        "Vàng A Sử",
    ]
    shuffled = ordered[:]
    random.Random(3).shuffle(shuffled)
    assert sorted(shuffled, key=vietnamese.person_sort_key) == ordered


def test_person_sort_key_finishes_each_name_before_the_next() -> None:
    """All of one given name stand together, whatever the surnames."""
    names = ["Vũ Hà", "Bùi Hạ", "Bùi Hà", "Đỗ Hoà", "Ân Hòa", "Bùi Hoà"]
    assert sorted(names, key=vietnamese.person_sort_key) == [
        "Bùi Hà",
        "Vũ Hà",
        "Bùi Hạ",
        "Ân Hòa",
        "Bùi Hoà",
        "Đỗ Hoà",
    ]


@given(texts, texts)
def test_person_sort_key_is_a_total_order(first: str, second: str) -> None:
    """Only equal names have equal keys."""
    one, two = vietnamese.person_sort_key(first), vietnamese.person_sort_key(second)
    assert (one == two) == (vietnamese.nfc(first) == vietnamese.nfc(second))


@pytest.mark.parametrize(("name", "expected"), [("Giàng Thị Mỷ", "Mỷ"), ("Mỷ", "Mỷ"), (" ", ""), ("Lê  Hà ", "Hà")])
def test_given_name(name: str, expected: str) -> None:
    """The given name is the last word."""
    assert vietnamese.given_name(name) == expected


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Ánh", "a"),
        ("Đỗ", "d"),
        ("Ước", "u"),
        ("yên", "y"),
        ("“Xuân”", "x"),
        ("3 tổ", "khac"),
        ("#", "khac"),
        ("", "khac"),
        ("中", "khac"),
    ],
)
def test_index_letter(text: str, letter: str) -> None:
    """A list page is addressed by a plain letter."""
    assert vietnamese.index_letter(text) == letter


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Giàng Thị Mỷ", "GM"),
        ("Đỗ Văn Ấn", "ĐÂ"),
        ("Lò Ỷ", "LY"),
        ("Mỷ", "M"),
        ("", ""),
        ("Phòng Nghiệp vụ 3", "NV3"),
        ("Phòng 2", "P2"),
        ("Văn phòng", "VP"),
        ("Lãnh đạo Ban", "LĐB"),
        ("Chi đoàn cơ quan", "CĐ"),
        ("Tổ dân phố số 12", "D12"),
        ("Ban 1234", "B"),
        ("Phòng Ứng dụng công nghệ", "ƯD"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    """Initials keep the letter's shape, lose its tone, and fit in a circle."""
    assert vietnamese.initials(name) == expected
    assert vietnamese.initials(nfd(name)) == expected


def test_initials_can_be_told_whose_they_are() -> None:
    """A collective may have a name that looks like a person's."""
    assert vietnamese.initials("Hoa Ban Trắng") == "HT"
    assert vietnamese.initials("Hoa Ban Trắng", collective=True) == "HBT"


@given(texts, st.sampled_from([None, True, False]))
def test_initials_are_short(name: str, collective: bool | None) -> None:
    """There are never more than three letters."""
    assert len(vietnamese.initials(name, collective=collective)) <= 3


KEYS = ["khen_thuong", "hoi_nghi", "cong_bo", "tieu_chi", "tom_tat", "ten", "ten_sap_xep", "anh"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("khen_thuog", ["khen_thuong"]),
        ("khen-thuong", ["khen_thuong"]),
        ("Khen thưởng", ["khen_thuong"]),
        ("hội nghị", ["hoi_nghi"]),
        ("tomtat", ["tom_tat"]),
        ("ten", ["ten"]),
        ("zzzz", []),
        ("", []),
        ("…", []),
    ],
)
def test_nearest(word: str, expected: list[str]) -> None:
    """A slip finds the key that was meant; nonsense finds none."""
    assert vietnamese.nearest(word, KEYS) == expected


def test_nearest_returns_as_many_as_asked_for() -> None:
    """The nearest comes first, and no more than the limit come at all."""
    units = ["phong-nghiep-vu-1", "phong-nghiep-vu-2", "phong-nghiep-vu-3", "van-phong"]
    assert vietnamese.nearest("nghiep-vu-3", units, limit=2) == [
        "phong-nghiep-vu-3",
        "phong-nghiep-vu-1",
    ]
    assert vietnamese.nearest("nghiep-vu-3", units, limit=9) == [
        "phong-nghiep-vu-3",
        "phong-nghiep-vu-1",
        "phong-nghiep-vu-2",
    ]


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2023, 12, 20), "ngày 20 tháng 12 năm 2023", "20/12/2023"),
        (date(2024, 2, 5), "ngày 05 tháng 02 năm 2024", "05/02/2024"),
        (date(2024, 3, 5), "ngày 05 tháng 3 năm 2024", "05/03/2024"),
        (date(2024, 10, 31), "ngày 31 tháng 10 năm 2024", "31/10/2024"),
    ],
)
def test_dates_are_written_as_in_official_papers(day: date, long: str, short: str) -> None:
    """Days below ten and the first two months get their zero."""
    assert vietnamese.date_text(day) == long
    assert vietnamese.date_short(day) == short


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-12-20", date(2023, 12, 20)),
        ("20/12/2023", date(2023, 12, 20)),
        ("20-12-2023", date(2023, 12, 20)),
        ("5/2/2024", date(2024, 2, 5)),
        (" 05/02/2024 ", date(2024, 2, 5)),
        ("29/02/2024", date(2024, 2, 29)),
        ("29/02/2023", None),
        ("2023-13-01", None),
        ("12/2023", None),
        ("20/12-2023", None),
        ("20/12/23", None),
        ("2023-12-20T00:00", None),
        ("٢٠/١٢/٢٠٢٣", None),
        ("0000-01-01", None),
        ("", None),
    ],
)
def test_parse_date(text: str, day: date | None) -> None:
    """Both ways of typing a date are read; what is no date is none."""
    assert vietnamese.parse_date(text) == day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_dates_come_back(day: date) -> None:
    """What is written short or in ISO form is read back."""
    assert vietnamese.parse_date(vietnamese.date_short(day)) == day
    assert vietnamese.parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0, 0, "0"),
        (1234567, 0, "1.234.567"),
        (59.5238, 1, "59,5"),
        (100.0, 1, "100"),
        (2.5, 0, "3"),
        (1.005, 2, "1,01"),
        (-0.04, 1, "0"),
        (-1234.5, 1, "-1.234,5"),
        (Decimal("1e3"), 2, "1.000"),
        (1200, 0, "1.200"),
    ],
)
def test_number_text(value: float | Decimal, digits: int, text: str) -> None:
    """Comma before decimals, dots between thousands, no idle zeros."""
    assert vietnamese.number_text(value, digits) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_number_text_refuses_what_is_no_number(value: float | Decimal) -> None:
    """There is no way to write infinity in a table."""
    with pytest.raises(ValueError, match="number"):
        vietnamese.number_text(value)
