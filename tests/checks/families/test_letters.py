"""Rules of letters and spaces: where in a profile they look, what they say and what they mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.telling.mending import mend
from guongsang.checks.telling.results import results_of
from guongsang.stories.problem import Mend, Severity
from support import PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem

    Lay = Callable[..., Site]

FILE = "2023/a.md"


def problems(made: Site, *codes: str) -> list[Problem]:
    """Return the problems with these codes."""
    return [problem for problem in made.inspect().problems if problem.code in codes]


def test_words_are_underlined_and_mended_where_they_stand(site: Lay) -> None:
    """In the front matter and in the story alike."""
    text = with_front(PERSON, dia_ban="Ðồng Tháp") + "Chị ở B\u0430o Thắng.\n"
    front, story = problems(site({FILE: text}), "GS402")
    assert (front.line, front.column, front.length, front.mend) == (6, 10, 4, Mend("Ðồng", "Đồng"))
    assert (story.line, story.column, story.length, story.mend) == (31, 7, 3, Mend("B\u0430o", "Bao"))
    assert "«B\u0430o»" in story.message.vi
    assert "U+0430" in story.message.vi
    assert "«Bao»" in story.hint.vi


@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        ("Sổ có  210 từ , in thành ( hai ) tập.", "Sổ có 210 từ, in thành (hai) tập.", "GS407"),
        ("Chị Mỷ\u200b đi\u00ad bản.", "Chị Mỷ đi bản.", "GS403"),
        ("Hồ̀ sơ", "Hồ sơ", "GS401"),
        ("Ðại hội", "Đại hội", "GS402"),
    ],
)
def test_what_is_sure_is_corrected_in_the_file(wrong: str, right: str, code: str, site: Lay) -> None:
    """All of it in one go, and nothing else changes."""
    made = site({FILE: PERSON + wrong + "\n"})
    assert problems(made, code)
    mend(lambda: results_of(made.inspect()), made.root)
    assert (made.stories / FILE).read_text("utf-8") == PERSON + right + "\n"
    assert made.codes() == []


@pytest.mark.parametrize(
    "kept",
    [
        "hai dòng  \ncủa một đoạn",
        "| Việc  | Số |\n|:------|---:|\n| xong  |  3 |",
        "```\nmã  nguồn ,\n```",
        "- mục\n    - mục  con\n".replace("mục  con", "mục con"),
        "gõ `a  b` rồi",
        "-   mục thụt vào\n    đoạn tiếp",
        "tăng 59,5\xa0% trong năm",
    ],
)
def test_spaces_that_mean_something_stay(kept: str, site: Lay) -> None:
    """Markdown's own, and the one between a figure and its unit."""
    assert site({FILE: PERSON + kept + "\n"}).codes() == []


@pytest.mark.parametrize(
    ("line", "said", "encoding"),
    [
        ("Chị Mỷ nhận nhiệm vụ ë x· Lïng Ph×nh.", "ở xã Lùng Phình", "TCVN3"),
        ("Thị trấn Baûo Thaéng, tænh Laøo Cai.", "Bảo Thắng, tỉnh Lào", "VNI-Windows"),
        ("c¸c phßng tr\u00adëng häp", "các phòng trưởng họp", "TCVN3"),
    ],
)
def test_the_text_of_an_old_font_is_told_with_what_it_says(line: str, said: str, encoding: str, site: Lay) -> None:
    """Once for a line, as an error; nothing is rewritten by itself, and its signs are told of nowhere else."""
    made = site({FILE: PERSON + line + "\n"})
    (problem,) = made.inspect().problems
    assert (problem.code, problem.severity, problem.mend) == ("GS406", Severity.ERROR, None)
    assert f"«{said}»" in problem.hint.vi
    assert encoding in problem.message.vi
    assert problem.length > 1


def test_a_long_text_of_an_old_font_is_cut_when_told(site: Lay) -> None:
    """At a word's end."""
    made = site({FILE: PERSON + "c¸n bé ®iÓn h×nh " * 60 + "\n"})
    (problem,) = problems(made, "GS406")
    assert len(problem.message.vi) < 400
    assert problem.hint.vi.endswith(" …». Đọc lại chữ hoa đầu câu.")


def test_a_lost_letter_is_told_and_left(site: Lay) -> None:
    """Nobody but the officer knows which it was."""
    (problem,) = problems(site({FILE: PERSON + "Mất ch\ufffd rồi.\n"}), "GS403")
    assert problem.mend is None
    assert "Gõ lại" in problem.hint.vi


def test_a_sign_without_a_word_is_told(site: Lay) -> None:
    """A bullet of Word's symbol font, a mark on no letter."""
    made = site({FILE: PERSON + "\uf0b7 Việc một.\n\nLào \u0301 Cai\n"})
    bullet, mark = problems(made, "GS401", "GS403")
    assert bullet.message.vi == "Có ký tự ẩn U+F0B7."
    assert mark.message.vi == "Có một dấu đứng rời, không thuộc chữ cái nào."


def test_a_word_of_mixed_letters_that_nobody_can_guess_is_told(site: Lay) -> None:
    """Without a suggestion."""
    (problem,) = problems(site({FILE: PERSON + "Gặp H\u043e\u0439g ở tòa.\n"}), "GS402")
    assert problem.mend is None
    assert "Nga" in problem.message.vi


def test_reasons_for_waivers_and_names_of_files_are_not_looked_at(site: Lay) -> None:
    """Only what readers read."""
    text = with_front(PERSON, mien_kiem_tra='[{ma: GS407, ly_do: "Nguyên văn  như vậy"}]') + "Giữ  nguyên.\n"
    made = site({"2023/giang-thi-my/index.md": text})
    assert made.inspect().problems == ()
    assert len(made.inspect().waived) == 1
