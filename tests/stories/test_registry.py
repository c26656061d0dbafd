"""What profiles are checked against."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from pydantic import ValidationError

from guongsang.stories.model import Kind
from guongsang.stories.registry import (
    FILES,
    REFERENCES,
    CriteriaSet,
    Criterion,
    EvidenceKind,
    Grade,
    Piece,
    Procedure,
    Validity,
)

WORDS = {"id": "a", "ten": "A", "noi_dung": "Làm tốt."}
STATEMENT = {"loai": "thuyet-minh"}


@pytest.mark.parametrize(
    ("typed", "threshold"),
    [
        ("50%", Fraction(1, 2)),
        ("50 %", Fraction(1, 2)),
        ("33,3%", Fraction(333, 1000)),
        ("33.3%", Fraction(333, 1000)),
        ("0,0001%", Fraction(1, 1_000_000)),
        ("100%", Fraction(1)),
        ("1/3", Fraction(1, 3)),
        ("2/4", Fraction(1, 2)),
    ],
)
def test_a_threshold_is_an_exact_fraction(typed: str, threshold: Fraction) -> None:
    """Percent with a comma or a point, or a fraction: no rounding ever."""
    assert Piece.model_validate({"loai": "ty-le", "nguong": typed}).threshold == threshold


@pytest.mark.parametrize(
    "typed", ["50", "một nửa", "1/0", "-50%", "50%%", "1e2%", "٥٠%", "1/3/5", "%", "", "0%", "0/5", "101%", "3/2"]
)
def test_what_is_no_threshold_is_refused(typed: str) -> None:
    """A bare number could mean anything; nothing at all and more than all are no thresholds."""
    with pytest.raises(ValidationError, match="not a threshold"):
        Piece.model_validate({"loai": "ty-le", "nguong": typed})


@pytest.mark.parametrize(
    ("piece", "need"),
    [
        ({"loai": "ty-le"}, "nguong"),
        ({"loai": "xep-loai"}, "toi_thieu"),
        ({"loai": "xep-loai", "toi_thieu": "giỏi"}, "toi_thieu"),
        ({"loai": "so-luong"}, "toi_thieu"),
        ({"loai": "so-luong", "toi_thieu": "vài"}, "toi_thieu"),
    ],
)
def test_a_piece_of_evidence_says_when_it_is_met(piece: dict[str, str], need: str) -> None:
    """Everything but words needs something to be compared with."""
    with pytest.raises(ValidationError) as raised:
        Piece.model_validate(piece)
    (detail,) = raised.value.errors()
    assert detail["ctx"] == {"need": need}


def test_the_least_is_read_as_its_kind_has_it() -> None:
    """A grade for grades, a number for counts, nothing for the others."""
    grade = Piece.model_validate({"loai": "xep-loai", "toi_thieu": "tot"})
    count = Piece.model_validate({"loai": "so-luong", "toi_thieu": "2"})
    assert (grade.minimum_grade, grade.minimum) == (Grade.GOOD, None)
    assert (count.minimum_grade, count.minimum) == (None, 2)
    assert Piece.model_validate({"loai": "so-luong", "toi_da": "0"}).minimum is None
    assert Piece.model_validate(STATEMENT).kind is EvidenceKind.STATEMENT


@pytest.mark.parametrize(
    ("piece", "takes"),
    [
        ({"loai": "so-luong", "toi_da": "0"}, True),
        ({"loai": "so-luong", "toi_da": "3"}, True),
        ({"loai": "so-luong", "toi_da": "3", "can_cong_nhan": "true"}, False),
        ({"loai": "so-luong", "toi_thieu": "1"}, False),
        ({"loai": "so-luong", "toi_thieu": "1", "toi_da": "3"}, False),
        ({"loai": "ty-le", "nguong": "50%"}, False),
        ({"loai": "xep-loai", "toi_thieu": "tot"}, False),
        (STATEMENT, False),
    ],
)
def test_a_number_alone_answers_where_there_is_only_a_most(piece: dict[str, str], takes: bool) -> None:
    """What counts towards a least, or needs recognition, has to be named."""
    assert Piece.model_validate(piece).takes_bare_number is takes


def test_several_pieces_need_names_of_their_own() -> None:
    """Otherwise nobody could say which answer is whose."""
    ratio = {"loai": "ty-le", "nguong": "50%"}
    assert Criterion.model_validate({**WORDS, "minh_chung": [ratio]}).pieces[0].id is None
    assert (
        len(Criterion.model_validate({**WORDS, "minh_chung": [ratio | {"id": "a"}, ratio | {"id": "b"}]}).pieces) == 2
    )
    for pieces in ([ratio, ratio | {"id": "b"}], [ratio | {"id": "b"}, ratio | {"id": "b"}]):
        with pytest.raises(ValidationError, match="different ids"):
            Criterion.model_validate({**WORDS, "minh_chung": pieces})
    with pytest.raises(ValidationError):
        Criterion.model_validate({**WORDS, "minh_chung": []})


@pytest.mark.parametrize(
    ("since", "until", "inside", "outside"),
    [
        ("2023-01-01", "2023-12-31", ["2023-01-01", "2023-12-31"], ["2022-12-31", "2024-01-01"]),
        ("2023-01-01", None, ["2023-01-01", "9999-12-31"], ["2022-12-31"]),
        (None, "2023-12-31", ["0001-01-01", "2023-12-31"], ["2024-01-01"]),
        (None, None, ["0001-01-01", "9999-12-31"], []),
        ("2023-05-05", "2023-05-05", ["2023-05-05"], ["2023-05-04", "2023-05-06"]),
    ],
)
def test_both_ends_of_a_validity_belong_to_it(
    since: str | None, until: str | None, inside: list[str], outside: list[str]
) -> None:
    """From the first day to the last; open where a day is missing."""
    validity = Validity.model_validate({"tu": since, "den": until})
    assert all(validity.covers(dt.date.fromisoformat(day)) for day in inside)
    assert not any(validity.covers(dt.date.fromisoformat(day)) for day in outside)


def test_a_year_is_covered_when_any_of_its_days_is() -> None:
    """An entry that began in July holds for profiles of that year."""
    validity = Validity.model_validate({"tu": "2023-07-01", "den": "2025-01-01"})
    assert [year for year in range(2021, 2028) if validity.covers_year(year)] == [2023, 2024, 2025]


def test_an_end_before_the_beginning_is_refused() -> None:
    """Two days in the wrong order."""
    with pytest.raises(ValidationError, match="ends before it starts"):
        Validity.model_validate({"tu": "2024-01-01", "den": "2023-12-31"})


def test_grades_are_ordered() -> None:
    """Four levels, each with the name that front matter uses."""
    assert Grade.FAILED < Grade.DONE < Grade.GOOD < Grade.EXCELLENT
    assert [Grade.from_id(grade.id) for grade in Grade] == list(Grade)
    assert Grade.from_id("Tốt") is None


def test_leaders_criteria_are_for_leaders() -> None:
    """A set has criteria for collectives and for people, some of them for leaders only."""
    one = {**WORDS, "minh_chung": [STATEMENT]}
    made = CriteriaSet.model_validate(
        {"id": "bo", "ten": "Bộ", "tap_the": [one], "ca_nhan": [one, one | {"id": "b", "chi_lanh_dao": "true"}]}
    )
    assert [criterion.id for criterion in made.criteria(Kind.PERSON, leader=False)] == ["a"]
    assert [criterion.id for criterion in made.criteria(Kind.PERSON, leader=True)] == ["a", "b"]
    assert [criterion.id for criterion in made.criteria(Kind.COLLECTIVE, leader=True)] == ["a"]


RATIO = {"loai": "ty-le", "nguong": "50%"}


def criteria(*pieces: dict[str, str], name: str = "b") -> dict[str, object]:
    """Return a criterion with some pieces of evidence."""
    return {"id": name, "ten": "B", "noi_dung": "Làm tốt.", "minh_chung": list(pieces)}


@pytest.mark.parametrize(
    ("within", "is_right"),
    [("a", True), ("b.x", True), ("b.y", False), ("b", False), ("c", False), ("d", False), ("khac", False)],
)
def test_a_ratio_may_be_part_of_another(within: str, is_right: bool) -> None:
    """Of a ratio of the same list that is not itself, named as in the front matter."""
    several = criteria(RATIO | {"id": "x"}, RATIO | {"id": "y", "trong": within})
    lists = {
        "ca_nhan": [criteria(RATIO, name="a"), several, criteria(STATEMENT, name="c")],
        "tap_the": [criteria(RATIO, name="d")],
    }
    if is_right:
        assert CriteriaSet.model_validate({"id": "bo", "ten": "Bộ", **lists}).person[1].pieces[1].within == within
    else:
        with pytest.raises(ValidationError, match="within names no other ratio"):
            CriteriaSet.model_validate({"id": "bo", "ten": "Bộ", **lists})


def test_only_a_ratio_is_part_of_another() -> None:
    """A statement has nothing that could be compared."""
    with pytest.raises(ValidationError, match="only a ratio is within another"):
        Piece.model_validate(STATEMENT | {"trong": "a"})


@pytest.mark.parametrize(
    ("months", "year", "last"),
    [("0", 2023, "2023-12-31"), ("1", 2023, "2024-01-31"), ("2", 2023, "2024-02-29"), ("6", 2100, "2101-06-30"),
     ("12", 2023, "2024-12-31")],
)  # fmt: skip
def test_a_recognition_is_decided_some_months_after_its_year_at_the_latest(months: str, year: int, last: str) -> None:
    """Until the last day of that month; in the year itself when there are none."""
    made = Procedure.model_validate({"nguoi_phe_duyet": ["Trưởng Ban"], "so_thang_sau_nam": months})
    assert made.last_day(year) == dt.date.fromisoformat(last)


def test_every_reference_names_files_and_keys_there_are() -> None:
    """What is followed exists in the models."""
    for attribute, reference, target in REFERENCES:
        assert reference in FILES[attribute][1].model_fields
        assert target in FILES
