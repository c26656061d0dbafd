"""Rules of photo files: what they let pass, and what they say of the rest. Broken files are in the table of broken profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories import photo_file
from guongsang.stories.photo_file import MAX_PIXELS, MIN_PORTRAIT_SIDE, MIN_SIDE
from guongsang.stories.problem import Problem, Severity
from hostile.files import picture, png
from support import CONSENT, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FOLDER = "2023/giang-thi-my"
INDEX = f"{FOLDER}/index.md"
PERSON = with_front(PERSON, dong_y=CONSENT)
DECLARED = 26
"""The line of a key that is added to the profile."""

IN_STORY = 32
"""The line of what is added to its story."""


def photo(name: str) -> str:
    """Return the keys that declare a photo."""
    return f"{{tep: {name}, mo_ta: Chị Mỷ tại buổi tiếp công dân, nguon: Văn phòng Ban}}"


def told(made: Site) -> list[tuple[int, str]]:
    """Return line and code of every problem."""
    return [(line, code) for _, line, code in made.codes()]


def problems(made: Site, code: str) -> list[Problem]:
    """Return the problems of one code."""
    return [problem for problem in made.inspect().problems if problem.code == code]


@pytest.mark.parametrize(
    ("kind", "suffix"), [("JPEG", "jpg"), ("JPEG", "jpeg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")]
)
def test_a_photo_in_each_format_passes(kind: str, suffix: str, site: Lay) -> None:
    """Declared as the portrait, among the others, or shown in the story."""
    made = site(
        {
            "2023/a/index.md": with_front(PERSON, anh=photo(f"anh.{suffix}")),
            f"2023/a/anh.{suffix}": picture(kind, 800, 600),
        }
    )
    assert told(made) == []
    made.write("2023/a/index.md", with_front(PERSON, anh_khac=f"[{photo(f'anh.{suffix}')}]"))
    assert told(made) == []
    made.write("2023/a/index.md", PERSON + f"\n![Chị Mỷ tiếp dân][1]\n\n[1]: anh.{suffix}\n")
    assert told(made) == []


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif"])
def test_a_suffix_of_another_type_is_told_with_the_right_one(kind: str, suffix: str, site: Lay) -> None:
    """What is inside decides what the file should be called."""
    made = site({INDEX: with_front(PERSON, anh=photo(f"a.{suffix}")), f"{FOLDER}/a.{suffix}": picture(kind, 400, 300)})
    found = problems(made, "GS501")
    right = {"JPEG": "jpg"}.get(kind, kind.lower())
    assert [(problem.line, f"«a.{right}»" in problem.hint.vi) for problem in found] == [(DECLARED, True)] * (
        suffix != right
    )


def test_a_photo_may_be_as_large_as_the_limit(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty megapixels pass, one column more does not; the latter is not decoded to see that."""
    made = site({INDEX: with_front(PERSON, anh=photo("a.png"))})
    monkeypatch.setattr(photo_file, "_is_whole", lambda *_: True)
    made.write(f"{FOLDER}/a.png", png(8000, MAX_PIXELS // 8000))
    assert told(made) == []
    monkeypatch.setattr(photo_file, "_is_whole", lambda *_: pytest.fail("a photo beyond the limit was decoded"))
    made.write(f"{FOLDER}/a.png", png(8001, MAX_PIXELS // 8000))
    (problem,) = problems(made, "GS017")
    assert (problem.line, "8001 × 5000 điểm ảnh" in problem.hint.vi) == (DECLARED, True)


def test_a_file_of_too_many_bytes_is_told_by_its_weight(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer learns whether pixels or bytes are too many."""
    monkeypatch.setattr("guongsang.checks.families.photo_files.MAX_BYTES", 1000)
    made = site({INDEX: with_front(PERSON, anh=photo("a.jpg")), f"{FOLDER}/a.jpg": picture("JPEG", 800, 600)})
    (problem,) = problems(made, "GS017")
    assert "Tệp nặng" in problem.hint.vi
    assert "MB" in problem.hint.vi


def test_pillows_warnings_never_reach_the_officer(site: Lay, recwarn: pytest.WarningsRecorder) -> None:
    """A suspicious header is a problem in words and no Python warning."""
    made = site({INDEX: with_front(PERSON, anh=photo("a.png")), f"{FOLDER}/a.png": png(9000, 11_000)})
    assert told(made) == [(DECLARED, "GS017")]
    assert list(recwarn) == []


@pytest.mark.parametrize(
    ("profile", "line"),
    [
        (with_front(PERSON, anh=photo("a.jpg")), DECLARED),
        (with_front(PERSON, anh_khac=f"[{photo('a.jpg')}]"), DECLARED),
        (PERSON + "\nMột câu.\n\n![Chị Mỷ tiếp dân](a.jpg)\n", IN_STORY + 2),
        (PERSON + "\n![Chị Mỷ tiếp dân][anh]\n\n[anh]: a.jpg\n", IN_STORY),
        (PERSON + '\n<img src="a.jpg" alt="Chị Mỷ tiếp dân">\n', IN_STORY),
    ],
)
def test_damage_is_told_wherever_the_photo_is_shown(profile: str, line: int, site: Lay) -> None:
    """A photo that breaks off is found before the build, in the story as well as in the front matter."""
    whole = picture("JPEG", 1600, 1200)
    made = site({INDEX: profile, f"{FOLDER}/a.jpg": whole[: len(whole) // 2]})
    (problem,) = made.inspect().problems
    assert (problem.line, problem.code, problem.severity) == (line, "GS017", Severity.ERROR)
    assert problem.message.vi == "Ảnh «a.jpg» bị hỏng bên trong, không hiện được."
    made.write(f"{FOLDER}/a.jpg", whole)
    assert told(made) == []


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("khong-co.jpg", "Không có tệp ảnh «khong-co.jpg» cạnh hồ sơ."),
        ("https://vi-du.example/a.jpg", "«https://vi-du.example/a.jpg» trong bài không hiện được"),
        ("../khac/a.jpg", "trong bài không hiện được"),
        ("%2e%2e/khac/a.jpg", "«../khac/a.jpg» trong bài không hiện được"),
        ("data:image/png;base64," + "A" * 300, "«data:image/png;base64,AAAA"),
        ("index.md", "Không dùng được tệp «index.md» làm ảnh."),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told(written: str, says: str, site: Lay) -> None:
    """A picture in the story is a file beside it and nothing else."""
    (problem,) = site({INDEX: PERSON + f"\n![Chị Mỷ tiếp dân]({written})\n"}).inspect().problems
    assert (problem.line, problem.code) == (IN_STORY, "GS017")
    assert says in problem.message.vi
    assert len(problem.message.vi) < 120


def test_a_story_with_pictures_needs_a_folder(site: Lay) -> None:
    """The way out is told with the right names."""
    (problem,) = site({"2023/giang-thi-my.md": PERSON + "\n![Chị Mỷ tiếp dân](a.jpg)\n"}).inspect().problems
    assert (problem.line, problem.code, "stories/2023/giang-thi-my/index.md" in problem.hint.vi) == (
        IN_STORY,
        "GS017",
        True,
    )


@pytest.mark.parametrize(
    ("profile", "line", "least"),
    [
        (with_front(PERSON, anh=photo("a.jpg")), DECLARED, MIN_PORTRAIT_SIDE),
        (with_front(PERSON, anh_khac=f"[{photo('a.jpg')}]"), DECLARED, MIN_SIDE),
        (PERSON + "\n![Chị Mỷ tiếp dân](a.jpg)\n", IN_STORY, MIN_SIDE),
    ],
)
def test_the_longer_side_decides(profile: str, line: int, least: int, site: Lay) -> None:
    """Upright or not, the longer side needs so many pixels: fewer for the portrait than for the others."""
    made = site({INDEX: profile})
    for width, height in ((least, 90), (90, least)):
        made.write(f"{FOLDER}/a.jpg", picture("JPEG", width, height))
        assert told(made) == []
    made.write(f"{FOLDER}/a.jpg", picture("JPEG", least - 1, least - 1))
    (problem,) = problems(made, "GS502")
    assert (problem.line, f"cạnh dài cần ít nhất {least}" in problem.message.vi) == (line, True)


def test_a_small_photo_may_be_waived(site: Lay) -> None:
    """Of an old photo there may be no larger copy."""
    waiver = '[{ma: GS502, ly_do: "Ảnh tư liệu năm 1995, không còn bản lớn hơn"}]'
    profile = with_front(PERSON, anh=photo("a.jpg"), mien_kiem_tra=waiver)
    made = site({INDEX: profile, f"{FOLDER}/a.jpg": picture()})
    assert told(made) == []
    assert len(made.inspect().waived) == 1


def test_photos_that_nothing_uses_are_told_once(site: Lay) -> None:
    """One line for all of them; photos of the story are in use, and so is what is declared."""
    files = {f"{FOLDER}/{name}.jpg": picture("JPEG", 800, 600) for name in ("a", "b", "c")}
    profile = with_front(PERSON, anh=photo("a.jpg")) + "\n![Chị Mỷ tiếp dân](b.jpg)\n"
    made = site({INDEX: profile, **files})
    (problem,) = made.inspect().problems
    assert (problem.code, problem.severity, "«c.jpg»" in problem.message.vi) == ("GS506", Severity.WARNING, True)
    for number in range(6):
        made.write(f"{FOLDER}/d-{number}.jpg", b"")
    (problem,) = made.inspect().problems
    assert "«c.jpg», «d-0.jpg», «d-1.jpg», «d-2.jpg», «d-3.jpg» và 2 tệp nữa" in problem.message.vi


def test_a_withdrawn_profile_keeps_no_photo_rules(site: Lay) -> None:
    """Of what shows nothing, only the form of the file matters."""
    away = with_front(PERSON, anh=photo("a.jpg"), cong_bo="{trang_thai: rut, ngay: 2024-01-10}")
    made = site({INDEX: away, f"{FOLDER}/a.jpg": picture("PNG"), f"{FOLDER}/b.jpg": picture()})
    assert problems(made, "GS501") == problems(made, "GS502") == problems(made, "GS506") == []
