"""Copied stories and copied evidence, and what only looks like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.material import copies
from guongsang.checks.recognisers import likeness
from guongsang.stories.problem import Severity
from support import COLLECTIVE, Site, evidence, in_year, person, with_front
from tales import ARCHIVE, GLOSSARY, LAW, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]

COPIED = GLOSSARY.replace("Chị Mỷ", "Anh Chẩn")
LATER = "{trang_thai: cong-bo, ngay: 2023-12-26}"


def told(made: Site, *codes: str) -> list[Problem]:
    """Return the problems of some rules."""
    return [problem for problem in made.inspect().problems if problem.code in codes]


def places(made: Site, *codes: str) -> list[tuple[str, str]]:
    """Return file and code of the problems of some rules."""
    return [(problem.file.removeprefix("stories/"), problem.code) for problem in told(made, *codes)]


def test_a_copied_story_names_its_original(site: Lay) -> None:
    """What was published later is told of, at the first line of its story, with how much is the same and as what."""
    copy = person("Lù Văn Chẩn", COPIED, cong_bo=LATER)
    made = site({"2023/b.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/a.md": copy})
    (problem,) = told(made, "GS602", "GS603")
    assert (problem.file, problem.code, problem.severity) == ("stories/2023/a.md", "GS602", Severity.ERROR)
    assert "Bài viết giống 100% bài về Giàng Thị Mỷ (stories/2023/b.md)" in problem.message.vi
    assert problem.related == "stories/2023/b.md"
    lines = (made.stories / "2023/a.md").read_text("utf-8").splitlines()
    assert lines[problem.line - 1].startswith("Phiên xử tháng ba")


@pytest.mark.parametrize("slugs", [("a", "b"), ("b", "a")])
def test_of_two_of_one_day_one_is_told_of(slugs: tuple[str, str], site: Lay) -> None:
    """That whose file name comes later, so that one waiver is enough; the hint says that the other may be the copy."""
    names = dict(zip(slugs, ("Giàng Thị Mỷ", "Lù Văn Chẩn"), strict=True))
    made = site({f"2023/{slug}.md": person(name, GLOSSARY) for slug, name in names.items()})
    (problem,) = told(made, "GS602", "GS603")
    assert (problem.file, problem.related) == ("stories/2023/b.md", "stories/2023/a.md")
    assert f"% bài về {names['a']} (stories/2023/a.md)" in problem.message.vi
    assert "hoặc bài kia nếu bài kia mới là bài chép" in problem.hint.vi


def test_of_two_of_different_days_the_later_is_the_copy(site: Lay) -> None:
    """Nothing is said of the other then."""
    copy = person("Lù Văn Chẩn", COPIED, cong_bo=LATER)
    (problem,) = told(site({"2023/b.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/a.md": copy}), "GS602")
    assert problem.hint.vi.startswith("Viết lại bài này bằng việc làm")


def test_of_many_copies_of_one_day_all_but_one_are_told_of(site: Lay) -> None:
    """Each once, however many there are."""
    names = ("Giàng Thị Mỷ", "Lù Văn Chẩn", "Lý Suy Xá", "Tẩn Tả Mẩy")
    made = site({f"2023/{slug}.md": person(name, GLOSSARY) for slug, name in zip("abcd", names, strict=True)})
    assert places(made, "GS602", "GS603") == [(f"2023/{slug}.md", "GS602") for slug in "bcd"]


def test_a_story_of_another_year_may_not_be_used_again(site: Lay) -> None:
    """The same person of another year is copying too, and the younger profile is the copy."""
    made = site(
        {
            "2024/giang-thi-my.md": in_year(person("Giàng Thị Mỷ", GLOSSARY), 2024),
            "2023/giang-thi-my.md": person("Giàng Thị Mỷ", GLOSSARY),
        }
    )
    assert places(made, "GS602", "GS603") == [("2024/giang-thi-my.md", "GS602")]


def test_a_story_half_copied_is_a_warning(site: Lay) -> None:
    """From half on it is to be looked at; below there is nothing to say."""
    first, second = GLOSSARY.split("\n\n")
    half = person("Lù Văn Chẩn", first, cong_bo=LATER)
    made = site({"2023/a.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/b.md": half})
    assert places(made, "GS602", "GS603") == [("2023/b.md", "GS603")]
    assert told(made, "GS603")[0].severity is Severity.WARNING
    made.write("2023/b.md", person("Lù Văn Chẩn", f"{second}\n\n{ARCHIVE}"))
    assert places(made, "GS602", "GS603") == []


def test_the_law_may_be_quoted_by_everybody(site: Lay) -> None:
    """A quotation beside a story of one's own is no copy, and nothing else either."""
    plain = LAW.replace("> ", "").replace("\n", " ")
    quoted = (LAW, f"Theo đó, “{plain}”.")
    stories = {
        f"2023/{slug}.md": person(name, f"{own}\n\n{law}")
        for slug, name, own, law in zip("ab", ("Lù Văn An", "Lù Văn Bình"), (GLOSSARY, ARCHIVE), quoted, strict=True)
    }
    assert places(site(stories), "GS028", "GS602", "GS603") == []


def _in_block(story: str) -> str:
    return "".join(f"> {line}\n" for line in story.splitlines())


@pytest.mark.parametrize(
    "quoted",
    [
        f"“{COPIED.strip()}”",
        "\n\n".join(f"“{part}" for part in COPIED.strip().split("\n\n")) + "”",
        f'"{COPIED.strip().replace(chr(10) * 2, chr(34) + chr(10) * 2 + chr(34))}"',
        _in_block(COPIED),
        f"## Việc đã làm\n\n{_in_block(COPIED)}\nĐó là lời kể của bà con trong bản.",
    ],
    ids=["marks", "each-paragraph", "straight", "block", "introduced"],
)
def test_a_copy_hides_in_no_quotation(quoted: str, site: Lay) -> None:
    """A copied story that stands in quotation marks or in a quotation block is a copy all the same."""
    copy = person("Lù Văn Chẩn", quoted, cong_bo=LATER)
    made = site({"2023/a.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/b.md": copy})
    assert places(made, "GS602") == [("2023/b.md", "GS602")]


def test_short_stories_are_not_compared(site: Lay) -> None:
    """There are not many ways of saying so little."""
    short = "Được tập thể suy tôn và đề nghị biểu dương tại hội nghị tổng kết."
    made = site({"2023/a.md": person("Giàng Thị Mỷ", short), "2023/b.md": person("Lù Văn Chẩn", short)})
    assert places(made, "GS602", "GS603") == []


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("{trang_thai: du-thao}", [("2023/a.md", Severity.WARNING)]),
        ("{trang_thai: rut, ngay: 2024-01-01}", []),
        ("{trang_thai: thu-hoi, ngay: 2024-01-01, quyet_dinh: {so: 09-QĐ/BNCTU, ngay: 2024-01-01}}", []),
    ],
)
def test_what_is_not_public_is_never_the_original(site: Lay, state: str, expected: list[tuple[str, Severity]]) -> None:
    """A draft is the copy, though its file comes first; what is withdrawn or annulled tells no story."""
    made = site(
        {"2023/a.md": person("Giàng Thị Mỷ", GLOSSARY, cong_bo=state), "2023/b.md": person("Lù Văn Chẩn", COPIED)}
    )
    found = [(problem.file.removeprefix("stories/"), problem.severity) for problem in told(made, "GS602")]
    assert found == expected


def test_stories_are_compared_once_for_both_rules(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking through ten thousand stories is not done twice."""
    calls = []

    def count(sketches: list[str]) -> object:
        calls.append(len(sketches))
        return likeness.likely_pairs(sketches)

    monkeypatch.setattr(copies, "likely_pairs", count)
    made = site({"2023/a.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/b.md": person("Lù Văn Chẩn", COPIED)})
    assert len(told(made, "GS602")) == 1
    assert calls == [2]


def test_what_only_seems_alike_is_read_and_dropped(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sketches only suggest whom to compare; what counts is the stories themselves."""
    monkeypatch.setattr(copies, "likely_pairs", lambda sketches: [(1, [0])] if len(sketches) > 1 else [])
    made = site({"2023/a.md": person("Giàng Thị Mỷ", GLOSSARY), "2023/b.md": person("Lù Văn Chẩn", ARCHIVE)})
    assert places(made, "GS602", "GS603") == []


# Evidence


def test_evidence_of_somebody_else_is_filler(site: Lay) -> None:
    """Each later profile that says the same is told of, at the statement, with who said it first."""
    said = evidence("ở tòa", phong_trao=f'"{STATEMENT}"')
    made = site(
        {
            f"2023/{slug}.md": person(
                name,
                tieu_chi=said.replace("ở tòa", f"ở {slug}"),
                cong_bo=f"{{trang_thai: cong-bo, ngay: 2023-12-{day}}}",
            )
            for slug, name, day in (("a", "Giàng Thị Mỷ", 25), ("b", "Lù Văn Chẩn", 26), ("c", "Lý Suy Xá", 26))
        }
    )
    found = told(made, "GS604")
    assert [problem.file for problem in found] == ["stories/2023/b.md", "stories/2023/c.md"]
    assert all("stories/2023/a.md" in problem.message.vi for problem in found)
    lines = (made.stories / "2023/b.md").read_text("utf-8").splitlines()
    assert STATEMENT in lines[found[0].line - 1]
    assert found[0].length == len(STATEMENT)
    assert found[0].severity is Severity.WARNING


def test_evidence_of_one_day_is_told_of_in_all_but_one(site: Lay) -> None:
    """By the order of the file names, each once, at its own statement."""
    said = f'"{STATEMENT}"'
    names = (("a", "Giàng Thị Mỷ"), ("b", "Lù Văn Chẩn"), ("c", "Lý Suy Xá"))
    made = site(
        {f"2023/{slug}.md": person(name, tieu_chi=evidence(f"ở {slug}", phong_trao=said)) for slug, name in names}
    )
    found = told(made, "GS604")
    assert [(problem.file[-4:], problem.related[-4:]) for problem in found] == [
        ("b.md", "a.md"),
        ("c.md", "a.md"),
    ]
    assert {problem.length for problem in found} == {len(STATEMENT)}


def test_a_piece_of_several_is_compared_too(site: Lay) -> None:
    """A statement that is one of a criterion's pieces has a longer way to it."""
    other = with_front(COLLECTIVE, ten="Tổ Số hóa").replace("Chủ động", "Sớm").replace("Họp giao", "Mỗi tuần họp giao")
    later = with_front(other, cong_bo="{trang_thai: cong-bo, ngay: 2024-12-26}")
    (problem,) = told(site({"2024/a.md": COLLECTIVE, "2024/b.md": later}), "GS604")
    assert problem.file == "stories/2024/b.md"
    assert (problem.line, problem.length) == (17, len("Dùng tài liệu điện tử trong mọi cuộc họp của phòng."))


def test_one_may_say_the_same_of_oneself(site: Lay) -> None:
    """The same person of another year, or in another unit, is not somebody else."""
    made = site(
        {"2023/a.md": person("Giàng Thị Mỷ"), "2024/a.md": in_year(person("Giàng Thị Mỷ", don_vi="van-phong"), 2024)}
    )
    assert places(made, "GS604") == []
