"""What listings need to know of a profile."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from guongsang.stories.model import State, Story
from guongsang.stories.story_file import StoryFile
from guongsang.stories.summary import Summary, summarise
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import parse_yaml
from support import COLLECTIVE, PERSON, TODAY, with_front

DAY = dt.date(2023, 12, 25)


def summary(profile: str = PERSON, /, **keys: str | None) -> Summary:
    """Return the summary of a profile with keys exchanged."""
    document = parse_yaml(with_front(profile, **keys).split("---\n")[1], "a.md")
    story = validate(Story, document, document.data)[0]
    assert story
    return summarise(story, StoryFile("2023/giang-thi-my.md", 2023, "giang-thi-my"), TODAY)


def test_a_summary_says_who_where_and_why() -> None:
    """Enough for a card, a sort and a facet; small enough to hand to every worker."""
    made = summary()
    assert (made.name, made.post, made.unit, made.locality) == (
        "Giàng Thị Mỷ",
        "Chuyên viên chính",
        "phong-nghiep-vu-3",
        "Lào Cai",
    )
    assert (made.url, made.fields, made.awards, made.ceremony) == (
        "guong/2023/giang-thi-my/",
        ("cai-cach-tu-phap",),
        ("bang-khen-tinh",),
        "tong-ket-2023",
    )
    assert pickle.loads(pickle.dumps(made)) == made


@pytest.mark.parametrize(
    ("profile", "keys", "letter"),
    [
        (PERSON, {}, "m"),
        (PERSON, {"ten": "Đặng Văn Ỷ"}, "y"),
        (PERSON, {"ten": "Lý Đức"}, "d"),
        (PERSON, {"ten": "王 伟"}, "khac"),
        (PERSON, {"ten_sap_xep": "Giàng Mỷ"}, "g"),
        (COLLECTIVE, {}, "p"),
        (COLLECTIVE, {"ten": "Đoàn thanh niên"}, "d"),
    ],
)
def test_people_are_listed_by_given_name_collectives_by_the_first(
    profile: str, keys: dict[str, str], letter: str
) -> None:
    """As Vietnamese lists are, unless the profile says how it is to be sorted."""
    assert summary(profile, **keys).letter == letter


def test_people_sort_by_given_name() -> None:
    """Mỷ comes after An, whatever the surnames."""
    names = ["Vàng Thị An", "Giàng Thị Mỷ", "An Văn Tám"]
    assert sorted(names, key=lambda name: summary(ten=name).sort_key) == names


def test_an_award_annulled_since_is_not_counted() -> None:
    """Each award is named once, and only those that still stand."""
    award = "{hinh_thuc: giay-khen, so: 1, ngay: 1/1/2024, co_quan: thu-tuong}"
    annulled = "{hinh_thuc: bang-khen-tinh, so: 1, ngay: 1/1/2024, co_quan: thu-tuong, huy_bo: {so: 2, ngay: 2/1/2024}}"
    assert summary(khen_thuong=f"[{award}, {annulled}, {award}]").awards == ("giay-khen",)


def test_a_correction_makes_a_profile_newer() -> None:
    """The latest of publication and corrections is the day of the last change."""
    assert summary().updated == DAY
    corrections = "[{ngay: 2024-03-01, noi_dung: Sửa}, {ngay: 2024-02-01, noi_dung: Sửa}]"
    assert summary(cap_nhat=corrections).updated == dt.date(2024, 3, 1)


@pytest.mark.parametrize("earlier", ["", "truoc_do: true, "])
def test_an_annulment_makes_a_profile_newer(earlier: str) -> None:
    """Readers see that an award stands no more; the latest of all changes counts."""
    award = f"{{hinh_thuc: giay-khen, {earlier}so: 1, ngay: 1/1/2024, co_quan: thu-tuong, huy_bo: {{so: 2, ngay: 5/6/2024}}}}"
    assert summary(khen_thuong=f"[{award}]").updated == dt.date(2024, 6, 5)
    for day, last in (("2024-03-01", dt.date(2024, 6, 5)), ("2024-07-01", dt.date(2024, 7, 1))):
        corrections = f"[{{ngay: {day}, noi_dung: Sửa}}]"
        assert summary(khen_thuong=f"[{award}]", cap_nhat=corrections).updated == last


def test_what_has_not_come_has_changed_nothing() -> None:
    """A change dated after today is mistyped, and makes nothing newer."""
    tomorrow = TODAY + dt.timedelta(days=1)
    award = f"{{hinh_thuc: giay-khen, so: 1, ngay: 1/1/2024, co_quan: thu-tuong, huy_bo: {{so: 2, ngay: {tomorrow}}}}}"
    corrections = f"[{{ngay: {tomorrow}, noi_dung: Sửa}}]"
    assert summary(khen_thuong=f"[{award}]", cap_nhat=corrections).updated == DAY


@pytest.mark.parametrize(
    ("state", "public", "preview"),
    [
        ("du-thao", False, True),
        ("cho-duyet", False, True),
        ("cong-bo", True, True),
        ("rut", False, False),
        ("thu-hoi", False, False),
    ],
)
def test_only_what_is_published_is_public(state: str, public: bool, preview: bool) -> None:
    """The preview shows drafts too; what was withdrawn or annulled is shown to nobody."""
    made = summary(cong_bo=f"{{trang_thai: {state}, ngay: 2023-12-25}}")
    assert made.state is State(state)
    assert (made.is_public(DAY), made.is_shown(DAY, preview=False), made.is_shown(DAY, preview=True)) == (
        public,
        public,
        preview,
    )


def test_a_day_that_has_not_come_is_waited_for() -> None:
    """Public from its day on, not the day before; the preview shows it all the same."""
    made = summary()
    before = DAY - dt.timedelta(days=1)
    assert not made.is_public(before)
    assert made.is_public(DAY)
    assert made.is_shown(before, preview=True)


def test_a_draft_without_a_day_stands_at_the_end_of_its_year() -> None:
    """So that it has neighbours in the preview."""
    assert summary(cong_bo="{trang_thai: du-thao}").date == dt.date(2023, 12, 31)
