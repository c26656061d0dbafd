"""Rules of the story below the front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.stories.problem import Severity
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FRONT = PERSON.rpartition("---\n")[0] + "---\n"
LAST_OF_FRONT = FRONT.count("\n")
ANNULLED = "{trang_thai: thu-hoi, ngay: 2024-06-20, quyet_dinh: {so: 18-QĐ/BNCTU, ngay: 2024-06-18}}"


def told(made: Site) -> list[tuple[int, Severity]]:
    """Return line and severity of every word about a missing story."""
    return [(problem.line, problem.severity) for problem in made.inspect().problems if problem.code == "GS024"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n \n",
        "\n## Việc đã làm\n\n### Kết quả\n",
        "<!-- Chị Mỷ lập bảng thuật ngữ. -->",
        "<!--\nChị Mỷ\n-->\n\n## Việc đã làm\n<!-- còn nữa",
        "<!---->" * 30_000,
        "<!--" * 60_000,
        "***\n\n---\n\n| | |\n",
    ],
    ids=["nothing", "blank", "headings", "comment", "comments", "many-comments", "open-comments", "rules"],
)
def test_a_profile_without_a_story_is_not_published(body: str, site: Lay) -> None:
    """Headings, comments and lines are no story; the place is the end of the front matter."""
    assert told(site({"2023/a.md": FRONT + body})) == [(LAST_OF_FRONT, Severity.ERROR)]


@pytest.mark.parametrize("body", ["Chị Mỷ lập bảng.", "## Việc\n\n- a", "<!-- a -->\nChị", "# a\n#hai", "1"])
def test_any_words_are_a_story(body: str, site: Lay) -> None:
    """How long it is, a person judges."""
    assert told(site({"2023/a.md": FRONT + body})) == []


@pytest.mark.parametrize(
    ("state", "severity"),
    [
        ("{trang_thai: du-thao}", [(LAST_OF_FRONT, Severity.WARNING)]),
        (ANNULLED, []),
        ("{trang_thai: rut, ngay: 2024-06-20}", []),
    ],
)
def test_a_story_is_asked_for_where_one_is_shown(state: str, severity: list[tuple[int, Severity]], site: Lay) -> None:
    """A draft is only reminded; the notice of an annulment and a withdrawn profile show none."""
    text = with_front(PERSON, cong_bo=state).rpartition("---\n")[0] + "---\n"
    assert told(site({"2023/a.md": text})) == severity


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Mở đầu.\n\n<!-- hỏi lại\n\nPhần còn lại.", 3),
        ("<!-- một\n\nMất.\n\n<!-- hai -->\n\nCòn.", 1),
        ("> <!-- trong trích dẫn\n\nMất.", 1),
        ("<div><!-- trong thẻ\n\nMất.", 1),
        ("<?php echo 1\n\nMất.", 1),
        ("<![CDATA[ x\n\nMất.", 1),
        ("<!X\n\nMất.", 1),
        ("Chữ.\n\nChữ <svg><desc>mất</desc></svg>", 3),
        ("<MATH><mi>x</mi></MATH>", 1),
        ("Chữ.\n\nMột <title>mất</title> hai", 3),
        ("Chữ.\nHỏi <ten can bo> ở xã.", 2),
        ("Chữ.\n\n<p>\n<b class='x>mất</p>", 4),
        (f"Hỏi <ten {'can ' * 99}bo> ở xã.", 1),
    ],
)
def test_what_swallows_text_is_told_at_its_line(site: Lay, body: str, line: int) -> None:
    """A comment, declaration or drawing whose content, or all that follows, would not be shown."""
    front = PERSON[: PERSON.index("\n---\n", 4) + 5]
    found = [
        problem for problem in site({"2023/a.md": front + body + "\n"}).inspect().problems if problem.code == "GS027"
    ]
    assert [problem.line for problem in found] == [front.count("\n") + line]


@pytest.mark.parametrize(
    "body",
    [
        "<!-- một -->\n\nCòn.\n\n<!-- hai -->",
        "```\n<!-- mã\n```",
        "Gõ `<!--` hay `<svg>`.",
        "5 < 7 và a <!-- b",
        "<?php echo 1 ?>\n\nCòn.",
        "~~~html\n<svg>\n~~~",
        "<!-- cũ:\n<svg>\n-->",
    ],
)
def test_what_is_closed_or_shown_as_code_is_fine(site: Lay, body: str) -> None:
    """Closed comments are hidden on purpose; code is shown as it is."""
    front = PERSON[: PERSON.index("\n---\n", 4) + 5]
    assert "GS027" not in {code for _, _, code in site({"2023/a.md": f"{front}\nBài viết.\n\n{body}\n"}).codes()}


@pytest.mark.parametrize(
    ("state", "severity"),
    [
        ("{trang_thai: cong-bo, ngay: 2023-12-25}", [Severity.WARNING]),
        (ANNULLED, []),
        ("{trang_thai: rut, ngay: 2024-06-20}", []),
    ],
)
def test_a_story_of_nothing_but_quotations_is_told_of(state: str, severity: list[Severity], site: Lay) -> None:
    """Where its first words stand; a story that quotes a sentence is not."""
    whole = f"{FRONT}\n\n> Chị Mỷ lập bảng thuật ngữ cho phiên dịch.\n"
    made = site({"2023/a.md": with_front(whole, cong_bo=state)})
    found = [problem for problem in made.inspect().problems if problem.code == "GS028"]
    assert [problem.severity for problem in found] == severity
    assert all(problem.line == LAST_OF_FRONT + 3 for problem in found)
