"""Answers for a new profile: given, asked for, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from guongsang.drafting.answers import Given, complete
from guongsang.drafting.skeleton import Answers
from guongsang.errors import GuongError, UsageError
from guongsang.language import Phrase
from guongsang.stories.model import Kind
from guongsang.stories.registry_reader import read_registry
from support import STORIES

if TYPE_CHECKING:
    from collections.abc import Sequence

REGISTRY, _ = read_registry(STORIES)
PERSON: dict[str, Any] = {
    "kind": "ca-nhan",
    "name": "Giàng Thị Mỷ",
    "year": "2026",
    "unit": "van-phong",
    "fields": ("dan-van",),
    "post": "Chuyên viên",
}


def answers(**given: Any) -> Answers:
    """Complete a person's answers with these differences, without a terminal."""
    return complete(Given(**{**PERSON, **given}), REGISTRY, 2026, lambda *_: None)


class Person:
    """Somebody at a terminal, with all their replies; keeps what was asked and told."""

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.asked: list[str] = []
        self.offered: list[int] = []
        self.told: list[str] = []

    def ask(self, question: Phrase, choices: Sequence[tuple[str, Phrase]], default: str) -> str:
        """Give the next reply."""
        self.asked.append(question.vi)
        self.offered.append(len(choices))
        assert all(name.vi and name.en for _, name in choices)
        return self.replies.pop(0) or default

    def tell(self, message: Phrase) -> None:
        """Listen."""
        self.told.append(message.vi)

    def complete(self, **given: Any) -> Answers:
        """Answer what is asked; every reply must be used."""
        found = complete(Given(**given), REGISTRY, 2026, lambda *_: None, self.ask, self.tell)
        assert self.replies == []
        return found


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"unit": "Văn phòng Ban"}, {"unit": "van-phong"}),
        ({"unit": "PHÒNG nghiep vu 3"}, {"unit": "phong-nghiep-vu-3"}),
        ({"kind": "Cá nhân"}, {"kind": Kind.PERSON}),
        ({"fields": ("dan-van", "chuyen-doi-so, dan-van")}, {"fields": ("dan-van", "chuyen-doi-so")}),
        ({"fields": ("Phòng, chống tham nhũng, lãng phí, tiêu cực",)}, {"fields": ("phong-chong-tham-nhung",)}),
        ({"name": "  Giàng\u00a0Thị  Mỷ "}, {"name": "Giàng Thị Mỷ", "slug": "giang-thi-my"}),
        ({"name": "Mỷ"}, {"name": "Mỷ"}),
        ({"slug": "mot-ten-khac"}, {"slug": "mot-ten-khac"}),
        ({"leader": True}, {"leader": True}),
        ({"kind": "tap-the", "post": None}, {"post": "", "leader": False}),
    ],
)
def test_answers_are_taken_as_they_are_meant(given: dict[str, Any], expected: dict[str, Any]) -> None:
    """Ids or names, with or without accents; spaces and normal forms do not matter."""
    found = answers(**given)
    assert {key: getattr(found, key) for key in expected} == expected


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"kind": "to-chuc"}, "--loai: Không có mã «to-chuc». Dùng một trong: ca-nhan, tap-the."),
        ({"kind": "1"}, "--loai: Không có mã «1»"),
        ({"unit": "van-phongg"}, "--don-vi: Không có mã «van-phongg». Có phải là «van-phong»?"),
        ({"unit": "phòng 3"}, "--don-vi: Không có mã «phòng 3». Có phải là «phong-nghiep-vu-3»?"),
        ({"fields": ("dan-van,dan-vam",)}, "--linh-vuc: Không có mã «dan-vam». Có phải là «dan-van»?"),
        ({"fields": (",",)}, "--linh-vuc: "),
        ({"year": "26"}, "--nam: Năm phải gồm bốn chữ số, ví dụ 2026."),
        ({"year": "1930"}, "--nam: Giá trị «1930» của «nam» nhỏ hơn 1945."),
        ({"year": "٢٠٢٦"}, "--nam: Năm phải gồm bốn chữ số"),
        ({"name": "A"}, "--ten: Giá trị «A» của «ten» quá ngắn"),
        ({"name": "A" * 121}, "--ten: "),
        ({"name": "Mỷ\u200bGiàng"}, "--ten: Có ký tự ẩn U+200B; hãy xóa rồi gõ lại."),
        ({"name": "\udcff\udcfe"}, "--ten: Có ký tự ẩn U+DCFF"),
        ({"name": "李四"}, "hãy thêm --slug ten-tep"),
        ({"slug": "../x"}, "--slug: «../x» không dùng làm tên tệp được; dùng «x»"),
        ({"slug": "a" * 101}, "--slug: "),
        ({"post": ""}, "--chuc-vu: "),
        ({"kind": "tap-the"}, "--chuc-vu và --lanh-dao chỉ dùng cho hồ sơ cá nhân."),
        ({"name": None, "post": None}, "Thiếu --ten, --chuc-vu; "),
        ({"kind": None, "post": None}, "Thiếu --loai; "),
        ({"fields": ()}, "Thiếu --linh-vuc; "),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_its_option(given: dict[str, Any], said: str) -> None:
    """Without a terminal the command was used wrongly."""
    with pytest.raises(UsageError) as caught:
        answers(**given)
    assert said in caught.value.message.vi
    assert caught.value.message.en


def test_a_unit_must_have_existed_in_that_year() -> None:
    """Its validity in the registry decides, and only those are offered."""
    unit = REGISTRY.units["van-phong"].model_copy(
        update={"validity": type(REGISTRY.units["van-phong"].validity).model_validate({"tu": "2025-01-01"})}
    )
    registry = type(REGISTRY)(
        **{
            **{name: getattr(REGISTRY, name) for name in REGISTRY.__slots__},
            "units": {**REGISTRY.units, "van-phong": unit},
        }
    )
    with pytest.raises(UsageError, match="Đơn vị «van-phong» không hoạt động trong năm 2024"):
        complete(Given(**{**PERSON, "year": "2024"}), registry, 2026, lambda *_: None)
    assert complete(Given(**PERSON), registry, 2026, lambda *_: None).unit == "van-phong"


def test_a_person_is_asked_for_everything() -> None:
    """In order, with this year for an empty answer; a leading post is asked about last."""
    somebody = Person("1", "Lò Thị Mận", "", "2", "11, 6", "Trưởng phòng", "có")
    found = somebody.complete()
    assert found == Answers(
        Kind.PERSON,
        "Lò Thị Mận",
        2026,
        "van-phong",
        ("dan-van", "chuyen-doi-so"),
        "lo-thi-man",
        "Trưởng phòng",
        leader=True,
    )
    assert [question.split()[0] for question in somebody.asked] == ["Hồ", "Họ", "Năm", "Đơn", "Lĩnh", "Chức", "Có"]


def test_a_collective_is_not_asked_about_posts() -> None:
    """Neither of a post nor of leading."""
    found = Person("tập thể", "Tổ Một", "2025", "van-phong", "1").complete()
    assert (found.kind, found.post, found.leader) == (Kind.COLLECTIVE, "", False)


def test_wrong_answers_are_asked_again() -> None:
    """What was wrong is told before the question is put again."""
    somebody = Person(
        "3", "ca nhan", "x", "Lò Thị Mận", "năm nay", "2026", "99", "2", "dan vn", "dan-van", "", "Ủy viên", "?", ""
    )
    found = somebody.complete()
    assert (found.fields, found.post, found.leader) == (("dan-van",), "Ủy viên", False)
    assert len(somebody.told) == 7
    assert somebody.told[-1] == "Trả lời c (có) hoặc k (không)."
    # With its choices again: nobody remembers a list that has scrolled away.
    offered = dict(zip(somebody.asked, somebody.offered, strict=True))
    assert [offered[question] for question in somebody.asked] == somebody.offered
    assert offered["Đơn vị"] == len(REGISTRY.units)


def test_with_everything_given_nothing_is_asked() -> None:
    """A script that runs on a terminal does not stop for a question."""
    assert Person().complete(**PERSON) == answers()


def test_a_place_that_is_taken_is_told_before_more_is_asked() -> None:
    """Nobody answers seven questions in vain."""
    somebody = Person("1", "Lò Thị Mận", "2026", "van-phong")

    def claim(*place: object) -> None:
        assert place == (2026, "lo-thi-man", "van-phong")
        raise GuongError(Phrase("đã có", "taken"))

    with pytest.raises(GuongError, match="đã có"):
        complete(Given(), REGISTRY, 2026, claim, somebody.ask, somebody.tell)
    assert len(somebody.asked) == 4
