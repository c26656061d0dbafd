"""What templates get: words, addresses and numbers ready to print."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from guongsang.site.views import (
    TINTS,
    Card,
    Profile,
    make_card,
    make_profile,
    shown_state,
    tint_of,
)
from guongsang.stories.model import State, Story
from support import COLLECTIVE, PERSON, TODAY, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.registry import Registry
    from support import Site

AWARD = "{{hinh_thuc: bang-khen-tinh, so: {}/QĐ-UBND, ngay: {}, co_quan: ubnd-tinh-lao-cai}}"
LOWER = AWARD.format(11, "2023-12-20")
HIGHER = "{hinh_thuc: bang-khen-thu-tuong, so: 12/QĐ-TTg, ngay: 2023-12-21, co_quan: thu-tuong}"


@pytest.fixture
def profile_of(site: Callable[..., Site], registry: Registry) -> Callable[[str], Profile]:
    """Give a function that makes what the page of a profile shows."""

    def make(text: str) -> Profile:
        made = site({f"{'2024' if 'tap-the' in text else '2023'}/x.md": text})
        (inspected,) = made.inspect().stories
        return make_profile(
            Story.model_validate_json(inspected.record),
            inspected.summary.place,
            registry,
            TODAY,
            body=Markup(),
            photo=None,
            gallery=[],
            site_url="https://guongsang.example/",
        )

    return make


@pytest.fixture
def card_of(site: Callable[..., Site], registry: Registry) -> Callable[[str], Card]:
    """Give a function that makes what the card of a profile shows."""

    def make(text: str) -> Card:
        (inspected,) = site({"2023/x.md": text}).inspect().stories
        return make_card(inspected.summary, registry, TODAY, None)

    return make


def test_the_evidence_of_a_person(profile_of: Callable[[str], Profile]) -> None:
    """Each criterion that applies is there in the set's order, with its evidence, its threshold and whether it is met."""
    criteria = profile_of(PERSON).criteria
    assert criteria.url == "tieu-chi/#ban-noi-chinh-2023"
    assert [criterion.met for criterion in criteria.criteria] == [None, True, True, True, None]
    (exceeded,) = criteria.criteria[2].pieces
    assert (exceeded.done, exceeded.total) == (25, 42)
    assert (exceeded.percent_text, exceeded.threshold_text) == ("59,5%", "từ 50%")
    (initiatives,) = criteria.criteria[3].pieces
    assert [(thing.name, thing.recognised_by) for thing in initiatives.things] == [
        ("Bảng thuật ngữ tố tụng", "Hội đồng Sáng kiến cơ quan")
    ]


def test_the_evidence_of_a_collective(profile_of: Callable[[str], Profile]) -> None:
    """Grades are told in words, and a number that must be none is shown as 0."""
    criteria = profile_of(COLLECTIVE).criteria
    pieces = [piece for criterion in criteria.criteria for piece in criterion.pieces]
    assert [piece.text for piece in pieces if piece.kind == "grade"] == ["Xuất sắc", "Xuất sắc", "Tốt"]
    assert [piece.number for piece in pieces if piece.kind == "count"] == [1, 0]


def test_the_decisions_of_a_profile(profile_of: Callable[[str], Profile]) -> None:
    """Endorsement, approval and awards carry number, date in words, issuer, level and track."""
    profile = profile_of(PERSON)
    assert profile.endorsement == ("05-BB/HĐTĐKT", "ngày 20 tháng 11 năm 2023")
    assert profile.approval == ("Trưởng Ban", "ngày 01 tháng 12 năm 2023")
    (award,) = profile.awards
    assert award.url == "khen-thuong/bang-khen-tinh/"
    assert (award.number, award.date) == ("2870/QĐ-UBND", "ngày 20 tháng 12 năm 2023")
    assert award.issuer.startswith("Ủy ban nhân dân tỉnh Lào Cai")
    assert (award.level_text, award.track_text) == ("Cấp bộ, ban, ngành, tỉnh", "Khen thưởng của Nhà nước")
    assert award.annulled is None


def test_awards_stand_in_order_of_date(profile_of: Callable[[str], Profile]) -> None:
    """The earliest decision comes first, in whatever order they were typed."""
    dates = ["2023-12-20", "2023-12-05", "2023-12-14"]
    awards = ", ".join(AWARD.format(number, day) for number, day in enumerate(dates, start=11))
    assert [award.number for award in profile_of(with_front(PERSON, khen_thuong=f"[{awards}]")).awards] == [
        "12/QĐ-UBND",
        "13/QĐ-UBND",
        "11/QĐ-UBND",
    ]


def test_where_a_profile_stands(profile_of: Callable[[str], Profile]) -> None:
    """A profile is linked to its year, unit, fields, place and ceremony, and knows its own full address."""
    profile = profile_of(PERSON)
    assert (profile.year.name, profile.year.url) == ("Năm 2023", "nam/2023/")
    assert profile.unit.url == "don-vi/phong-nghiep-vu-3/"
    assert [field.url for field in profile.fields] == ["linh-vuc/cai-cach-tu-phap/"]
    assert profile.locality == ("Lào Cai", "dia-ban/lao-cai/")
    assert profile.ceremony is not None
    assert profile.ceremony.url == "hoi-nghi/tong-ket-2023/"
    assert profile.published == "ngày 25 tháng 12 năm 2023"
    assert profile.canonical == "https://guongsang.example/guong/2023/x/"


def test_a_draft_without_most_of_its_data(profile_of: Callable[[str], Profile]) -> None:
    """What a draft does not have yet is simply not there."""
    profile = profile_of(
        with_front(
            PERSON, ghi_nhan=None, khen_thuong=None, hoi_nghi=None, dia_ban=None, cong_bo="{trang_thai: du-thao}"
        )
    )
    assert (profile.endorsement, profile.approval, profile.ceremony, profile.locality) == (None, None, None, None)
    assert (profile.awards, profile.published) == ([], "")
    assert profile.state_label == "Bản nháp"


@pytest.mark.parametrize(
    ("awards", "shown"),
    [
        (f"[{HIGHER}, {LOWER}]", "Bằng khen Thủ tướng"),
        (f"[{LOWER}, {HIGHER}]", "Bằng khen Thủ tướng"),
        (f"[{LOWER}, {HIGHER[:-1]}, huy_bo: {{so: 13/QĐ-TTg, ngay: 2024-01-02}}}}]", "Bằng khen cấp tỉnh"),
        ("[]", ""),
    ],
)
def test_a_card_shows_the_highest_award_that_holds(card_of: Callable[[str], Card], awards: str, shown: str) -> None:
    """Of several awards a card names the highest; one that was annulled does not count."""
    assert card_of(with_front(PERSON, khen_thuong=awards)).award == shown


def test_a_card_is_short(card_of: Callable[[str], Card]) -> None:
    """A card has name, post, the unit's short name, year, place and the one sentence."""
    card = card_of(PERSON)
    assert (card.name, card.post, card.year, card.locality) == ("Giàng Thị Mỷ", "Chuyên viên chính", 2023, "Lào Cai")
    assert card.summary.startswith("Biên soạn bảng thuật ngữ")
    assert (card.kind_label, card.initials, card.state, card.sample) == ("Cá nhân", "GM", "cong-bo", True)
    assert card.url == "guong/2023/x/"


@pytest.mark.parametrize(
    ("state", "day", "shown"),
    [
        (State.PUBLISHED, TODAY, "cong-bo"),
        (State.PUBLISHED, TODAY + dt.timedelta(days=1), "hen-ngay"),
        (State.DRAFT, TODAY, "du-thao"),
        (State.PENDING, TODAY + dt.timedelta(days=1), "cho-duyet"),
    ],
)
def test_a_future_date_is_told_apart(state: State, day: dt.date, shown: str) -> None:
    """In the preview, what is published only later is not shown as published."""
    assert shown_state(state, day, TODAY) == shown


@given(st.text())
def test_a_name_keeps_its_colour(name: str) -> None:
    """The colour behind drawn initials is one of those the stylesheets have, always the same for a name."""
    assert tint_of(name) == tint_of(name)
    assert 0 <= tint_of(name) < TINTS
