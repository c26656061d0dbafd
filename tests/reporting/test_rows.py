"""What a report tells of one profile, and what it keeps to itself."""

from __future__ import annotations

import datetime as dt

import pytest

from guongsang.reporting.rows import (
    SCOPE_RULE,
    Consent,
    ProblemCount,
    ProfileRow,
    Standing,
    WaiverRow,
    line,
    row_of,
    standing_of,
)
from guongsang.stories.model import ConsentScope, State, Story
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import parse_yaml
from support import COLLECTIVE, PERSON, STORIES, TODAY, with_front

REGISTRY = read_registry(STORIES)[0]
WAIVER = WaiverRow("GS405", "Lời ghi trong sổ vàng")


def row(profile: str, *, codes: tuple[str, ...] = (), is_broken: bool = False) -> ProfileRow:
    """Return the row of a profile."""
    document = parse_yaml(profile.split("---\n")[1], "a.md", 2)
    story = validate(Story, document, document.data)[0]
    assert story is not None
    problems = ProblemCount(errors=int(is_broken), codes=codes)
    return row_of(story, REGISTRY, TODAY, file="2023/a.md", problems=problems, waivers=(WAIVER,), is_broken=is_broken)


@pytest.mark.parametrize(
    ("state", "day", "standing"),
    [
        (State.PUBLISHED, TODAY, Standing.PUBLISHED),
        (State.PUBLISHED, None, Standing.PUBLISHED),
        (State.PUBLISHED, TODAY + dt.timedelta(1), Standing.SCHEDULED),
        (State.DRAFT, TODAY, Standing.DRAFT),
        (State.PENDING, None, Standing.PENDING),
        (State.WITHDRAWN, TODAY, Standing.WITHDRAWN),
        (State.ANNULLED, TODAY, Standing.ANNULLED),
    ],
)
def test_every_state_has_its_standing(state: State, day: dt.date | None, standing: Standing) -> None:
    """A published profile counts from its day on."""
    assert standing_of(state, day, TODAY) is standing


def test_a_published_profile_is_told_in_words() -> None:
    """Name, post, award and ceremony as readers know them, not by their ids."""
    found = row(PERSON)
    assert (found.name, found.post, found.unit) == ("Giàng Thị Mỷ", "Chuyên viên chính", "phong-nghiep-vu-3")
    assert (found.standing, found.date, found.declared) == (Standing.PUBLISHED, dt.date(2023, 12, 25), None)
    assert [(award.name, award.number) for award in found.awards] == [
        (REGISTRY.awards["bang-khen-tinh"].name, "2870/QĐ-UBND")
    ]
    assert found.ceremony == REGISTRY.ceremonies["tong-ket-2023"].name
    assert (found.waivers, found.is_sample, found.lacks_consent) == ((WAIVER,), True, False)


def test_a_broken_profile_keeps_what_it_says_of_itself() -> None:
    """Its standing is that it is broken; beside that stands the state that it gives itself."""
    found = row(PERSON, is_broken=True)
    assert (found.standing, found.declared) == (Standing.BROKEN, Standing.PUBLISHED)


def test_of_a_withdrawn_profile_only_numbers_are_kept() -> None:
    """Neither name nor file nor award, whatever else is known."""
    found = row(with_front(PERSON, cong_bo="{trang_thai: rut, ngay: 2024-02-01}"), codes=("GS405",))
    assert found == ProfileRow("phong-nghiep-vu-3", Standing.WITHDRAWN, ProblemCount(codes=("GS405",)))


def test_of_an_annulled_profile_neither_awards_nor_consent_are_told() -> None:
    """The recognition they belonged to is no more."""
    found = row(
        with_front(
            PERSON, cong_bo="{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 12-QĐ/BNCTU, ngay: 2024-02-01}}"
        )
    )
    assert (found.standing, found.awards, found.consent, found.date) == (Standing.ANNULLED, (), None, None)


@pytest.mark.parametrize("key", ["truoc_do: true", "huy_bo: {so: 9/QĐ-UBND, ngay: 2024-02-01}"])
def test_awards_of_other_times_are_not_told(key: str) -> None:
    """Nor those annulled since."""
    award = f"{{hinh_thuc: bang-khen-tinh, so: 1/QĐ-UBND, ngay: 2023-01-05, co_quan: ubnd-tinh-lao-cai, {key}}}"
    assert row(with_front(PERSON, khen_thuong=f"[{award}]")).awards == ()


@pytest.mark.parametrize(
    ("profile", "codes", "lacking"),
    [
        (PERSON, (), ()),
        (PERSON, (SCOPE_RULE,), (ConsentScope.PORTRAIT,)),
        (
            with_front(PERSON, dong_y="{ngay: 2023-11-25, pham_vi: [ho-ten]}"),
            (SCOPE_RULE,),
            (ConsentScope.POST, ConsentScope.STORY),
        ),
    ],
)
def test_what_is_shown_without_consent_is_told(
    profile: str, codes: tuple[str, ...], lacking: tuple[ConsentScope, ...]
) -> None:
    """From the front matter, or, where nothing there is amiss, from the pictures in the story."""
    found = row(profile, codes=codes)
    assert found.consent == Consent(dt.date(2023, 11, 25), lacking)
    assert found.lacks_consent is bool(lacking)


def test_without_consent_all_that_is_shown_is_lacking() -> None:
    """Of a person; a collective need not be asked."""
    found = row(with_front(PERSON, dong_y=None))
    assert found.consent == Consent(None, (ConsentScope.NAME, ConsentScope.POST, ConsentScope.STORY))
    assert row(COLLECTIVE).consent is None


@pytest.mark.parametrize(
    ("text", "told"),
    [("Lý\n Thị\tSen", "Lý Thị Sen"), ("\x1b[2JLý", "[2JLý"), ("a" * 500, "a" * 500), ("a" * 501, "a" * 499 + "…")],
)
def test_text_is_told_on_one_line(text: str, told: str) -> None:
    """Printable, and never endless."""
    assert line(text) == told
