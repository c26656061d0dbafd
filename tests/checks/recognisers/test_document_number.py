"""Numbers of papers: both systems' forms, what is mended in them, and what is no number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.document_number import DocumentNumber, Form, Slip, numbers_in, recognise

if TYPE_CHECKING:
    from collections.abc import Callable

STATE, PARTY = Form.STATE, Form.PARTY


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("145/QĐ-UBND", (145, "", None, "QĐ", "UBND", STATE)),
        ("1526/QĐ-TTg", (1526, "", None, "QĐ", "TTg", STATE)),
        ("03/CT-UBND", (3, "", None, "CT", "UBND", STATE)),
        ("98/2023/NĐ-CP", (98, "", 2023, "NĐ", "CP", STATE)),
        ("2870/2023/QĐ-UBND", (2870, "", 2023, "QĐ", "UBND", STATE)),
        ("1234/QĐ-BCA-X01", (1234, "", None, "QĐ", "BCA-X01", STATE)),
        ("07/2014/TTLT-BNV-BTC", (7, "", 2014, "TTLT", "BNV-BTC", STATE)),
        ("12/2020/QĐ-BGD&ĐT", (12, "", 2020, "QĐ", "BGD&ĐT", STATE)),
        ("145a/QĐ-UBND", (145, "a", None, "QĐ", "UBND", STATE)),
        ("45/TTr-SNV", (45, "", None, "TTr", "SNV", STATE)),
        ("06/2022/QH15", (6, "", 2022, "", "QH15", STATE)),
        ("08/2021/UBTVQH15", (8, "", 2021, "", "UBTVQH15", STATE)),
        ("1377-QĐ/TU", (1377, "", None, "QĐ", "TU", PARTY)),
        ("34-CT/TW", (34, "", None, "CT", "TW", PARTY)),
        ("05-BB/HĐTĐKT", (5, "", None, "BB", "HĐTĐKT", PARTY)),
        ("57-QĐi/TW", (57, "", None, "QĐi", "TW", PARTY)),
        ("20-QĐ/TWĐTN-VP", (20, "", None, "QĐ", "TWĐTN-VP", PARTY)),
        ("02-HD/BTGTƯ", (2, "", None, "HD", "BTGTƯ", PARTY)),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, number: tuple[object, ...]) -> None:
    """The forms of both systems say what they say, have no slip, and are written again as they were."""
    found = recognise(text)
    assert found is not None
    assert (found.number, found.slips, found.number.text) == (number, (), text)


@pytest.mark.parametrize(
    ("text", "right", "slips"),
    [
        ("Số: 2870/QĐ-UBND", "2870/QĐ-UBND", {Slip.PREFIX}),
        ("số 2870/QĐ-UBND", "2870/QĐ-UBND", {Slip.PREFIX}),
        ("SỐ:05-BB/HĐTĐKT", "05-BB/HĐTĐKT", {Slip.PREFIX}),
        ("so 1377-QĐ/TU", "1377-QĐ/TU", {Slip.PREFIX}),
        ("Quyết định số 1526/QĐ-TTg", "1526/QĐ-TTg", {Slip.PREFIX}),
        ("Quyết định 1526/QĐ-TTg", "1526/QĐ-TTg", {Slip.PREFIX}),
        ("Biên bản số: 05-BB/HĐTĐKT", "05-BB/HĐTĐKT", {Slip.PREFIX}),
        ("2870 / QĐ - UBND", "2870/QĐ-UBND", {Slip.SPACES}),
        ("2870\xa0/QĐ-UBND", "2870/QĐ-UBND", {Slip.SPACES}),
        ("1377 - QĐ/TU", "1377-QĐ/TU", {Slip.SPACES}),
        ("1377 QĐ/TU", "1377-QĐ/TU", {Slip.SIGNS}),
        ("1377–QĐ/TU", "1377-QĐ/TU", {Slip.SIGNS}),
        ("1377‑QĐ/TU", "1377-QĐ/TU", {Slip.SIGNS}),
        ("1377−QĐ∕TU", "1377-QĐ/TU", {Slip.SIGNS}),
        ("2870//QĐ--UBND", "2870/QĐ-UBND", {Slip.SIGNS}),
        ("2870\\QĐ-UBND", "2870/QĐ-UBND", {Slip.SIGNS}),
        ("2870/QÐ-UBND", "2870/QĐ-UBND", {Slip.SIGNS}),
        ("2870/QĐ\xad-UBND", "2870/QĐ-UBND", {Slip.SIGNS}),
        ("2870/qđ-ubnd", "2870/QĐ-UBND", {Slip.LETTERS}),
        ("2870/QD-UBND", "2870/QĐ-UBND", {Slip.LETTERS}),
        ("98/2023/nd-cp", "98/2023/NĐ-CP", {Slip.LETTERS}),
        ("1526/QĐ-TTG", "1526/QĐ-TTg", {Slip.LETTERS}),
        ("45/TTR-SNV", "45/TTr-SNV", {Slip.LETTERS}),
        ("06/2022/qh15", "06/2022/QH15", {Slip.LETTERS}),
        ("5-BB/HĐTĐKT", "05-BB/HĐTĐKT", {Slip.ZEROS}),
        ("6/2022/QH15", "06/2022/QH15", {Slip.ZEROS}),
        ("0145/QĐ-UBND", "145/QĐ-UBND", {Slip.ZEROS}),
        ("2870/QĐ-UBND.", "2870/QĐ-UBND", {Slip.ENDING}),
        ("2870/QĐ-UBND ;", "2870/QĐ-UBND", {Slip.ENDING}),
        ("Số: 5 – bb/hđtđkt.", "05-BB/HĐTĐKT", set(Slip)),
    ],
)
def test_slips_are_mended(text: str, right: str, slips: set[Slip]) -> None:
    """What changes nothing of what is meant is told and put right, and there is nothing to mend any more."""
    found = recognise(text)
    assert found is not None
    assert (found.number.text, set(found.slips)) == (right, slips)
    assert recognise(right) == (found.number, ())


@pytest.mark.parametrize(
    ("text", "state", "party"),
    [
        ("34/CT/TW", "34/CT-TW", "34-CT/TW"),
        ("34-CT-TW", "34/CT-TW", "34-CT/TW"),
        ("98-2023/NĐ-CP", "98/2023/NĐ-CP", "98-NĐ/CP"),
        ("98/2023/NĐ/CP", "98/2023/NĐ-CP", "98-NĐ/CP"),
        ("06-2022/QH15", "06/2022/QH15", ""),
    ],
)
def test_signs_in_the_wrong_places_have_no_form(text: str, state: str, party: str) -> None:
    """The parts are known all the same, so that the right number can be offered."""
    found = recognise(text)
    assert found is not None
    assert (found.number.form, found.number.text) == (None, "")
    assert (found.number.written(STATE), found.number.written(PARTY)) == (state, party)


def test_the_misprint_of_the_plan_can_be_corrected() -> None:
    """The plan of 2023 prints a directive of the Politburo as if the State had issued it."""
    found = recognise("34/CT-TW")
    assert found is not None
    assert found.number.form is STATE
    assert found.number.written(PARTY) == "34-CT/TW"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2870",
        "QĐ-UBND",
        "2870/QĐ",
        "2870/UBND",
        "QĐ-UBND/2870",
        "00/QĐ-UBND",
        "1234567/QĐ-UBND",
        "98/0023/NĐ-CP",
        "98/3023/NĐ-CP",
        "2870/QĐ-UBND ngày 20/12/2023",
        "2870/QĐ UBND",
        "28 70/QĐ-UBND",
        "2870 QĐ-UBND",
        "28/QH15",
        "theo 2870/QĐ-UBND",
        "2870/QĐ-UBND, 2871/QĐ-UBND",
        "20/12/2023",
        "٢٨٧٠/QĐ-UBND",
        "2870/QĐ-" + "A" * 200,
        "1" * 100_000,
        "0" * 199 + "-",
    ],
)
def test_what_is_no_number(text: str) -> None:
    """Too little, too much, or something else: a person must look."""
    assert recognise(text) is None


letters = st.text(st.sampled_from("ABCDĐGHKLMNQTUVX"), min_size=2, max_size=8).filter(lambda t: t not in ("QD", "ND"))
numbers = st.builds(
    DocumentNumber,
    st.integers(1, 999_999),
    st.sampled_from(["", "", "a", "b"]),
    st.none() | st.integers(1945, 2100),
    letters,
    st.lists(letters, min_size=1, max_size=3).map("-".join),
    st.just(STATE),
) | st.builds(
    DocumentNumber,
    st.integers(1, 999_999),
    st.just(""),
    st.none(),
    letters,
    st.lists(letters, min_size=1, max_size=3).map("-".join),
    st.just(PARTY),
)


@given(numbers)
def test_every_number_is_read_back(number: DocumentNumber) -> None:
    """What is written of a number is that number, without a slip."""
    assert recognise(number.text) == (number, ())


@given(numbers)
def test_a_number_has_the_form_of_its_system(number: DocumentNumber) -> None:
    """State: slash, then hyphen; Party: hyphen, then slash; two figures at least."""
    party = r"\d{2,}-[A-ZĐ]+/[A-ZĐ-]+"
    state = r"\d{2,}[a-z]?(/\d{4})?/[A-ZĐ]+-[A-ZĐ-]+"
    assert re.fullmatch(party if number.form is PARTY else state, number.text)


CARELESS: list[Callable[[str], str]] = [
    lambda text: f"Số: {text}",
    lambda text: f"  {text} ",
    lambda text: text.replace("/", " / "),
    lambda text: text.replace("-", " - "),
    lambda text: text.replace("-", "–"),
    lambda text: text.replace("-", "\u2011"),
    lambda text: text.replace("/", "\u2215"),
    lambda text: text.replace("Đ", "Ð"),
    lambda text: f"{text}.",
    lambda text: f"0{text}",
]


@given(numbers, st.lists(st.sampled_from(CARELESS), min_size=1, max_size=4, unique=True))
def test_no_carelessness_changes_a_number(number: DocumentNumber, habits: list[Callable[[str], str]]) -> None:
    """However it is typed, it is read as what was meant."""
    text = number.text
    for habit in sorted(habits, key=CARELESS.index, reverse=True):
        text = habit(text)
    found = recognise(text)
    assert found is not None
    assert found.number == number


@given(st.text(st.sampled_from("0159-/ –.:QĐqđTUBNDsốSố\xa0ab&\u200b"), max_size=40) | st.text(max_size=60))
def test_whatever_is_typed_is_read_or_not(text: str) -> None:
    """Nothing raises; what was mended once needs no mending again."""
    found = recognise(text)
    if found and found.number.form:
        assert recognise(found.number.text) == (found.number, ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theo Chỉ thị số 34/CT-TW ngày 07/4/2014", ["34/CT-TW"]),
        ("(1526/QĐ-TTg)", ["1526/QĐ-TTg"]),
        ("1377-QĐ/TU, 98/2023/NĐ-CP; 2870-QĐ/UBND.", ["1377-QĐ/TU", "98/2023/NĐ-CP", "2870-QĐ/UBND"]),
        ("Luật số 06/2022/QH15 và 45/2019/QH-14", ["06/2022/QH15", "45/2019/QH-14"]),
        ("Chỉ thị 34 CT/TW, 98/2023/ND-CP, 5/CT-UBND", ["34 CT/TW", "98/2023/ND-CP", "5/CT-UBND"]),
        (
            "Kế hoạch 7/KH-UBND-NC, 12-BC/BNCTU-P3 và 12/2020/QĐ-BTC-BGD&ĐT.",
            ["7/KH-UBND-NC", "12-BC/BNCTU-P3", "12/2020/QĐ-BTC-BGD&ĐT"],
        ),
        ("năm 2023 CT/TW, 12 UBND/HĐND xã, 5 hộ/thôn", []),
        ("ngày 20/12/2023, 10/20 việc, 3-5 hộ/thôn, tỷ lệ 1/2-QĐ", []),
        ("quy-dinh-1377-QĐ/TUx và v12/CT-TW/3", []),
        ("tại Km12-QL4/LC", []),
        ("4.500/KH-UBND", []),
    ],
)
def test_numbers_are_found_in_prose(text: str, found: list[str]) -> None:
    """Only what stands there as a whole number of a paper; dates, shares and addresses are none."""
    assert [text[start:end] for start, end, _ in numbers_in(text)] == found


@given(
    numbers, st.sampled_from(["", "Theo ", "(", "số ", "«"]), st.sampled_from(["", ".", ",", ")", " của Tỉnh ủy", "»"])
)
def test_a_number_in_prose_is_known_by_itself(number: DocumentNumber, before: str, after: str) -> None:
    """Wherever it stands, the number found is the one that was written, as far as its first group of letters."""
    short = number._replace(
        serial=number.serial % 99_999 + 1, kind=number.kind[:6], issuer=number.issuer.partition("-")[0]
    )
    ((start, end, found),) = numbers_in(before + short.text + after)
    assert (start, end) == (len(before), len(before) + len(short.text))
    assert found.number == short
