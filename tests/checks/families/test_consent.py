"""Rules of consent: its scope and its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from hostile.files import picture
from support import COLLECTIVE, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FILE = "2023/giang-thi-my/index.md"
PHOTO = '{tep: anh.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: "Văn phòng Ban"}'
SCOPES = ("ho-ten", "chuc-vu", "hinh-anh", "cau-chuyen")


def told(site: Lay, text: str) -> list[tuple[str, str]]:
    """Return code and message of what the rules of consent find in a profile with a photo beside it."""
    made = site({FILE: text, "2023/giang-thi-my/anh.jpg": picture()})
    return [
        (problem.code, problem.message.vi) for problem in made.inspect().problems if problem.code.startswith("GS32")
    ]


def agreed(*scopes: str, day: str = "2023-11-25") -> str:
    """Return a consent with these scopes."""
    return f"{{ngay: {day}, pham_vi: [{', '.join(scopes)}]}}"


@pytest.mark.parametrize("missing", SCOPES)
def test_each_part_that_is_shown_must_be_agreed_to(missing: str, site: Lay) -> None:
    """Name, post, portrait and story, each for itself."""
    scopes = [scope for scope in SCOPES if scope != missing]
    ((code, message),) = told(site, with_front(PERSON, anh=PHOTO, dong_y=agreed(*scopes)))
    assert code == "GS321"
    assert f"«{missing}»" in message


@pytest.mark.parametrize(
    ("keys", "body", "count"),
    [
        ({}, "", 0),
        ({"anh": PHOTO}, "", 1),
        ({"anh_khac": f"[{PHOTO}, {PHOTO}]"}, "", 1),
        ({"anh": PHOTO, "anh_khac": f"[{PHOTO}]"}, "", 2),
        ({}, "![Chị Mỷ](anh.jpg)\n\n![Chị Mỷ](anh.jpg)", 1),
    ],
)
def test_every_way_to_show_a_photo_counts_once(keys: dict[str, str | None], body: str, count: int, site: Lay) -> None:
    """Portrait, gallery, pictures in the story."""
    text = with_front(PERSON, dong_y=agreed("ho-ten", "chuc-vu", "cau-chuyen"), **keys)
    assert len(told(site, f"{text}\n{body}\n")) == count


def test_a_profile_without_a_story_needs_no_consent_to_one(site: Lay) -> None:
    """Some people agree to their name and post only."""
    front = with_front(PERSON, dong_y=agreed("ho-ten", "chuc-vu")).rpartition("---\n")[0]
    assert told(site, f"{front}---\n") == []


def test_a_lack_is_told_at_what_is_shown(site: Lay) -> None:
    """There it can be taken out."""
    made = site({FILE: with_front(PERSON, anh=PHOTO), "2023/giang-thi-my/anh.jpg": picture()})
    (problem,) = [problem for problem in made.inspect().problems if problem.code == "GS321"]
    assert (made.stories / FILE).read_text("utf-8").splitlines()[problem.line - 1].startswith("anh:")


@pytest.mark.parametrize(
    ("day", "published", "is_late"),
    [
        ("2023-12-24", "2023-12-25", False),
        ("2023-12-25", "2023-12-25", False),
        ("2023-12-26", "2023-12-25", True),
        ("2026-09-01", "2026-09-01", False),
    ],
)
def test_consent_comes_first(day: str, published: str, is_late: bool, site: Lay) -> None:
    """Before publication or on its day."""
    text = with_front(
        PERSON,
        dong_y=agreed("ho-ten", "chuc-vu", "cau-chuyen", day=day),
        cong_bo=f"{{trang_thai: cong-bo, ngay: {published}}}",
    )
    assert [code for code, _ in told(site, text)] == (["GS322"] if is_late else [])


def test_missing_consent_is_told_once(site: Lay) -> None:
    """By the rule of keys, not by these."""
    made = site({"2023/giang-thi-my.md": with_front(PERSON, dong_y=None)})
    assert [problem.code for problem in made.inspect().problems] == ["GS018"]


def test_a_collectives_profile_has_no_consent(site: Lay) -> None:
    """That it has one, the rule of keys tells; its scope is nobody's."""
    text = with_front(COLLECTIVE, dong_y=agreed("ho-ten", day="2030-01-01"))
    codes = [problem.code for problem in site({"2024/phong-nghiep-vu-3.md": text}).inspect().problems]
    assert codes == ["GS018"]


@pytest.mark.parametrize("code", ["GS321", "GS322"])
def test_consent_cannot_be_waived(code: str, site: Lay) -> None:
    """It is the person's to give, not the office's."""
    waiver = f'[{{ma: {code}, ly_do: "Đã hỏi miệng qua điện thoại"}}]'
    consent = agreed("ho-ten", "chuc-vu", day="2024-01-05")
    made = site({"2023/giang-thi-my.md": with_front(PERSON, dong_y=consent, mien_kiem_tra=waiver)})
    assert {problem.code for problem in made.inspect().problems} >= {"GS020", "GS321", "GS322"}


def test_before_publication_it_is_a_warning(site: Lay) -> None:
    """There is still time to ask."""
    text = with_front(PERSON, dong_y=agreed("ho-ten"), cong_bo="{trang_thai: cho-duyet}")
    found = site({"2023/giang-thi-my.md": text}).inspect().problems
    assert {problem.severity for problem in found if problem.code == "GS321"} == {Severity.WARNING}
