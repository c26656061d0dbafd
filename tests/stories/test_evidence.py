"""Evidence against criteria."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guongsang.stories.evidence import Assessment, Misfit, assess, percent_text, threshold_text
from guongsang.stories.model import Criteria, Story
from guongsang.stories.registry import Piece
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import parse_yaml
from support import COLLECTIVE, PERSON, STORIES, with_front

if TYPE_CHECKING:
    from guongsang.stories.registry import CriteriaSet, Registry


@cache
def registry() -> Registry:
    """Return the project's own registry."""
    return read_registry(STORIES)[0]


@cache
def criteria_set() -> CriteriaSet:
    """Return the criteria of the plan of 2023."""
    return registry().criteria_sets["ban-noi-chinh-2023"]


@cache
def story(profile: str, *, leader: bool = False) -> Story:
    """Return the model of a profile."""
    text = with_front(profile, lanh_dao="true") if leader else profile
    document = parse_yaml(text.split("---\n")[1], "a.md")
    made = validate(Story, document, document.data)[0]
    assert made
    return made


def answer(
    profile: str = PERSON,
    *,
    leader: bool = False,
    **evidence: Any,
) -> tuple[dict[str, Assessment], list[Misfit]]:
    """Assess a profile whose evidence is exchanged; in keys, `_` stands for `-`."""
    base = story(profile, leader=leader)
    given = base.criteria.evidence | {key.replace("_", "-"): value for key, value in evidence.items()}
    criteria = Criteria.model_validate({"bo": base.criteria.criteria_set, **given})
    assessments, misfits = assess(base.model_copy(update={"criteria": criteria}), criteria_set(), registry())
    return {assessment.criterion.id: assessment for assessment in assessments}, misfits


@pytest.mark.parametrize("profile", [PERSON, COLLECTIVE])
def test_a_valid_profile_answers_every_criterion(profile: str) -> None:
    """In the order of the set; words are left for people to judge, everything else is met."""
    assessments, misfits = answer(profile)
    assert misfits == []
    kind = story(profile).kind
    assert list(assessments) == [criterion.id for criterion in criteria_set().criteria(kind, leader=False)]
    assert {assessment.met for assessment in assessments.values()} == {True, None}


@pytest.mark.parametrize(
    ("done", "total", "met"),
    [("10", "20", True), ("9", "20", False), ("21", "42", True), ("20", "41", False), ("42", "42", True), ("0", "0", False),
     ("1", "0", False), ("5", "4", False), ("0", "1", False), ("499999999", "999999999", False), ("500000000", "999999999", True)],
)  # fmt: skip
def test_half_is_exactly_half(done: str, total: str, met: bool) -> None:
    """Ratios are compared as whole numbers, and more than all or none of nothing is never met."""
    assessments, misfits = answer(vuot_muc={"dat": done, "tong": total})
    assert (misfits, assessments["vuot-muc"].met) == ([], met)


@given(st.integers(0, 10**9 - 1), st.integers(1, 10**9 - 1))
def test_a_ratio_is_met_from_its_threshold_on(done: int, total: int) -> None:
    """For any numbers, the judgement is that of exact fractions."""
    assessments, _ = answer(vuot_muc={"dat": str(done), "tong": str(total)})
    (reply,) = assessments["vuot-muc"].answers
    assert reply.ratio == Fraction(done, total)
    assert reply.met == (Fraction(1, 2) <= Fraction(done, total) <= 1)


@pytest.mark.parametrize(
    ("things", "met"),
    [
        ([{"ten": "Sổ tay", "cong_nhan": "Hội đồng"}], True),
        ([{"ten": "Sổ tay", "cong_nhan": "UBND"}, {"ten": "Bảng chung", "cong_nhan": "Tỉnh ủy"}], True),
        ([{"ten": "Sổ tay"}], False),
        ([{"ten": "Sổ tay", "cong_nhan": None}], False),
        ([{"ten": "Sổ tay", "cong_nhan": "  "}], False),
        ([{"ten": "Sổ tay", "cong_nhan": "UBND"}, {"ten": "Bảng chung"}], False),
        ([{"ten": "Sổ tay", "cong_nhan": "Chưa có"}], False),
        ([{"ten": "…", "cong_nhan": "Hội đồng"}], False),
        ([], False),
    ],
)
def test_an_initiative_counts_when_somebody_recognised_it(things: list[Any], met: bool) -> None:
    """At least one, and each says by whom."""
    assessments, misfits = answer(sang_kien=things)
    assert (misfits, assessments["sang-kien"].met) == ([], met)
    assert assessments["sang-kien"].answers[0].number == len(things)


def test_what_counts_towards_a_minimum_is_named() -> None:
    """A bare number names nothing, so it answers only where there is a most."""
    assert answer(COLLECTIVE, mo_hinh=[{"ten": "Bảng theo dõi"}])[0]["mo-hinh"].met is True
    answered, misfits = answer(COLLECTIVE, mo_hinh="3")
    assert (answered["mo-hinh"].met, [misfit.path for misfit in misfits]) == (False, [("mo-hinh",)])


@pytest.mark.parametrize(
    ("profile", "evidence", "words"),
    [
        (COLLECTIVE, {"mo_hinh": "3"}, "một danh sách, mỗi mục có tên (ten) và, nếu có, nơi công nhận"),
        (COLLECTIVE, {"mo_hinh": [{"cong_nhan": "a"}]}, "Mỗi mục phải có tên (ten) và, nếu có, nơi công nhận"),
        (PERSON, {"sang_kien": "3"}, "một danh sách, mỗi mục có tên (ten) và nơi công nhận (cong_nhan)."),
        (PERSON, {"sang_kien": ["a"]}, "Mỗi mục phải có tên (ten) và nơi công nhận (cong_nhan)."),
        (COLLECTIVE, {"tiet_kiem": {"viec-lam": "In hai mặt.", "vi-pham": "không"}}, "phải là một số đếm"),
    ],
)
def test_what_is_said_of_a_count_is_what_is_asked(profile: str, evidence: dict[str, Any], words: str) -> None:
    """Only an initiative needs somebody who recognised it, and only violations are a mere number."""
    (misfit,) = answer(profile, **evidence)[1]
    assert words in misfit.message.vi


@pytest.mark.parametrize(("number", "met"), [("0", True), ("1", False), ("999999999", False)])
def test_a_number_of_violations_may_not_be_exceeded(number: str, met: bool) -> None:
    """None at all, by the plan."""
    reply = {"viec-lam": "Dùng tài liệu điện tử trong mọi cuộc họp.", "vi-pham": number}
    assert answer(COLLECTIVE, tiet_kiem=reply)[0]["tiet-kiem"].met is met


@pytest.mark.parametrize(
    ("grades", "met"),
    [
        (("xuat-sac", "xuat-sac", "tot"), True),
        (("xuat-sac", "xuat-sac", "xuat-sac"), True),
        (("xuat-sac", "tot", "tot"), False),
        (("xuat-sac", "xuat-sac", "hoan-thanh"), False),
        (("khong-hoan-thanh", "xuat-sac", "tot"), False),
    ],
)
def test_each_grade_has_its_own_minimum(grades: tuple[str, str, str], met: bool) -> None:
    """Excellent twice, good for the rest."""
    reply = dict(zip(("xay-dung-dang", "lanh-dao-nhiem-vu", "con-lai"), grades, strict=True))
    assert answer(COLLECTIVE, ket_qua_lanh_dao=reply)[0]["ket-qua-lanh-dao"].met is met


def test_leaders_answer_more() -> None:
    """The criteria for leaders apply to those who are, and to nobody else."""
    assessments, _ = answer(leader=True)
    assert assessments["lanh-dao-can-bo"].met is False
    assert assessments["lanh-dao-can-bo"].answers == ()
    assessments, misfits = answer(
        leader=True,
        lanh_dao_chi_tieu={"hoan-thanh": {"dat": "8", "tong": "8"}, "vuot-muc": {"dat": "3", "tong": "8"}},
        lanh_dao_can_bo={"dat": "7", "tong": "7"},
    )
    assert misfits == []
    assert assessments["lanh-dao-chi-tieu"].met is False
    assert assessments["lanh-dao-can-bo"].met is True
    assert "lanh-dao-can-bo" not in answer(lanh_dao_can_bo="gì cũng được")[0]


def test_what_is_not_answered_is_not_met() -> None:
    """An empty answer is none."""
    assessments, misfits = answer(guong_mau=None)
    assert (misfits, assessments["guong-mau"].met, assessments["guong-mau"].answers) == ([], False, ())


def test_one_piece_of_the_wrong_form_leaves_the_others_readable() -> None:
    """A criterion with a misfit is not met, and the misfit says where."""
    reply = {"xay-dung-dang": "xuat-sac", "lanh-dao-nhiem-vu": "giỏi", "con-lai": "tot", "thua": "tot"}
    assessments, misfits = answer(COLLECTIVE, ket_qua_lanh_dao=reply)
    assert [misfit.path for misfit in misfits] == [
        ("ket-qua-lanh-dao", "thua"),
        ("ket-qua-lanh-dao", "lanh-dao-nhiem-vu"),
    ]
    assert assessments["ket-qua-lanh-dao"].met is False
    assert len(assessments["ket-qua-lanh-dao"].answers) == 2


values = st.recursive(
    st.none() | st.text(max_size=12) | st.sampled_from(("tot", "0", "12", "-1", "1e9", "²", "9" * 5000)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("dat", "tong", "ten", "cong_nhan", "vi-pham", "con-lai", "x")), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(
    st.sampled_from((PERSON, COLLECTIVE)),
    st.sampled_from(("guong_mau", "hoan_thanh", "sang_kien", "mo_hinh", "ket_qua_lanh_dao", "tiet_kiem")),
    values,
)
def test_any_evidence_is_an_answer_or_a_misfit(profile: str, key: str, value: object) -> None:
    """Nothing raises; what is no answer has words in both languages and a place below its criterion."""
    evidence: dict[str, Any] = {key: value}
    assessments, misfits = answer(profile, **evidence)
    criterion = key.replace("_", "-")
    for misfit in misfits:
        assert misfit.path[0] == criterion
        assert all((*misfit.message, *misfit.hint))
    if criterion in assessments and value is not None:
        assert misfits or len(assessments[criterion].answers) == len(assessments[criterion].criterion.pieces)


@given(st.integers(0, 999_999_999), st.integers(1, 999_999_999))
@example(999_999_998, 999_999_999)
@example(4996, 10_000)
@example(29, 100)
def test_a_percentage_is_rounded_but_never_up_to_what_it_misses(done: int, total: int) -> None:
    """To the nearest tenth; less than the whole is never shown as the whole, nor more."""
    ratio = Fraction(done, total)
    digits = Fraction(percent_text(ratio).removesuffix("%").replace(".", "").replace(",", "."))
    assert abs(ratio * 100 - digits) < Fraction(1, 10)
    assert abs(ratio * 100 - digits) <= Fraction(1, 20) or digits == Fraction(999, 10)
    assert (digits >= 100) is (ratio >= 1)


@pytest.mark.parametrize(
    ("done", "total", "text"),
    [
        (25, 42, "59,5%"),
        (42, 42, "100%"),
        (4999, 10_000, "49,9%"),
        (17, 30, "56,7%"),
        (1999, 2000, "99,9%"),
        (249, 250, "99,6%"),
        (0, 5, "0%"),
        (1, 3, "33,3%"),
        (2, 10, "20%"),
    ],
)
def test_percentages_as_vietnamese_write_them(done: int, total: int, text: str) -> None:
    """A comma before the decimal, no decimal where it is zero; a threshold of a half that is missed stays missed."""
    assert percent_text(Fraction(done, total), Fraction(1, 2)) == text


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        ({"loai": "ty-le", "nguong": "50%"}, "từ 50%"),
        ({"loai": "ty-le", "nguong": "100%"}, "100%"),
        ({"loai": "ty-le", "nguong": "1/3"}, "từ 33,3%"),
        ({"loai": "xep-loai", "toi_thieu": "tot"}, "từ tốt trở lên"),
        ({"loai": "xep-loai", "toi_thieu": "xuat-sac"}, "xuất sắc"),
        ({"loai": "so-luong", "toi_thieu": "1"}, "ít nhất 1"),
        ({"loai": "so-luong", "toi_da": "0"}, "không có"),
        ({"loai": "so-luong", "toi_da": "2"}, "nhiều nhất 2"),
        ({"loai": "thuyet-minh"}, "ít nhất một câu"),
    ],
)
def test_what_a_piece_of_evidence_must_reach(piece: dict[str, str], text: str) -> None:
    """Every kind of threshold is told in words."""
    assert threshold_text(Piece.model_validate(piece)) == text
