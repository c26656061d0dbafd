"""Rules in words."""

from __future__ import annotations

import pytest

from guongsang.checks.example import as_shown
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.explaining import explain, find_rule, list_rules
from guongsang.errors import UsageError

RULES = all_rules()


@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_explained_with_its_examples(code: str) -> None:
    """Code, title, reason, wrong and right, in both languages."""
    rule = RULES[code]
    for language in ("vi", "en"):
        text = explain(rule, language)
        assert text.startswith(f"{code} – {rule.title.into(language)} (")
        assert rule.why.into(language).split()[-1] in text
        for lines in map(as_shown, (*rule.wrong, *rule.right)):
            assert all(line in text for line in lines.split("\n"))
    assert "Sai:" in explain(rule, "vi")
    assert "Wrong:" in explain(rule, "en")


@pytest.mark.parametrize("typed", ["GS009", "gs009", " GS009 ", "009"])
def test_a_rule_is_found_as_people_type_it(typed: str) -> None:
    """Capitals and spaces do not count, and the digits alone are enough."""
    assert find_rule(typed, RULES).code == "GS009"


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    """Misuse, with a way on."""
    with pytest.raises(UsageError, match=r"Có phải là GS301\?") as raised:
        find_rule("gs30l", RULES)
    assert "Did you mean GS301?" in raised.value.message.en
    with pytest.raises(UsageError, match="Có phải là GS0"):
        find_rule("GS0099", RULES)


@pytest.mark.parametrize("typed", ["GS999", "gs999", "999", "xyz"])
def test_nothing_is_guessed_for_a_code_that_merely_does_not_exist(typed: str) -> None:
    """It is well formed, so no slip of typing; the way to the list of all rules is told."""
    with pytest.raises(UsageError, match=f"Không có quy tắc «{typed}». Để xem mọi quy tắc, chạy: .* explain") as raised:
        find_rule(typed, RULES)
    assert "Did you mean" not in raised.value.message.en


def test_the_list_has_one_line_a_rule() -> None:
    """In the order of the codes, each with its severity and title."""
    lines = list_rules(RULES, "vi").split("\n")
    assert [line.split()[0] for line in lines] == list(RULES)
    assert all(rule.title.vi in line for rule, line in zip(RULES.values(), lines, strict=True))
