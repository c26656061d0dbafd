"""What rules found, put at its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.examining.placing import tell
from guongsang.checks.finding import Finding
from guongsang.language import Phrase
from guongsang.stories.crowd import MOST
from guongsang.stories.problem import Problem, Severity
from support import PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

    Lay = Callable[..., Site]

FOLDED = """>-
  biên soạn bảng thuật ngữ Việt – Mông
  cho phiên  dịch tại tòa, theo Nghị định
  98/2023/ND-CP, giảm số phiên phải hoãn"""


def test_words_in_a_folded_value_are_told_at_their_own_line(site: Lay) -> None:
    """Not at that of the sign with which the value begins."""
    found = site({"2023/a.md": with_front(PERSON, tom_tat=FOLDED)}).inspect().problems
    assert [(problem.code, problem.line, problem.column, problem.length) for problem in found] == [
        ("GS407", 11, 12, 2),
        ("GS206", 12, 3, 13),
    ]
    assert all(problem.mend for problem in found)


def test_a_whole_folded_value_is_told_at_its_first_word(site: Lay) -> None:
    """No machine puts another in its place, for it does not stand there as it is."""
    statement = FOLDED.replace("  ", "    ").replace("phiên    dịch", "phiên dịch").replace("/ND-", "/NĐ-")
    profile = PERSON.replace(
        '"Giữ nghiêm giờ giấc, đọc lại bản dịch trước mỗi phiên, mười năm không sai hẹn."', statement
    )
    (problem,) = site({"2023/a.md": profile}).inspect().problems
    assert (problem.code, problem.line, problem.column, problem.length) == ("GS132", 16, 5, 1)
    assert problem.mend is None


def test_of_thousands_only_the_first_are_told() -> None:
    """And at the first that is left out, how many there are beyond."""
    findings = [Finding(("ten",), Phrase(str(number), ""), Phrase("", "")) for number in range(MOST + 7)]

    def to_problem(finding: Finding) -> Problem:
        return Problem("a.md", int(finding.message.vi) + 1, 1, "GS405", finding.message, finding.hint, Severity.ERROR)

    told = list(tell(findings, to_problem))
    assert [problem.line for problem in told] == list(range(1, MOST + 2))
    assert "7" in told[-1].message.vi
    assert len(list(tell(findings[:MOST], to_problem))) == MOST
