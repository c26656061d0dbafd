"""Rules in words: one in full, or all of them in a list."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from guongsang.checks.example import as_shown
from guongsang.errors import UsageError
from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.stories.labels import SEVERITY, STATE
from guongsang.stories.model import State
from guongsang.vietnamese import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from guongsang.checks.example import Example
    from guongsang.checks.rule import Rule
    from guongsang.language import Language

_WIDTH = 100
_CODE = re.compile(r"GS[0-9]{3}")
_LOOK_ALIKES = str.maketrans("LIO", "110")
"""Letters that are typed for digits; no code has them."""

_DIGITS = re.compile(r"[0-9]{3}")


def find_rule(code: str, rules: Mapping[str, Rule]) -> Rule:
    """Return the rule with that code, or with those digits; raises `UsageError` when there is none.

    A code that is only mistyped is answered with the nearest; of one that merely does not exist nothing can be guessed.
    """
    wanted = code.strip().upper()
    wanted = f"GS{wanted}" if _DIGITS.fullmatch(wanted) else wanted
    rule = rules.get(wanted)
    if rule:
        return rule
    near = [] if _CODE.fullmatch(wanted) else nearest(wanted.translate(_LOOK_ALIKES), rules)
    raise UsageError(
        Phrase(
            f"Không có quy tắc «{code}»."
            + (f" Có phải là {near[0]}?" if near else "")
            + f" Để xem mọi quy tắc, chạy: {typed('explain')}",
            f"There is no rule “{code}”."
            + (f" Did you mean {near[0]}?" if near else "")
            + f" To see every rule, run: {typed('explain')}",
        )
    )


def explain(rule: Rule, language: Language) -> str:
    """Say what a rule asks, why, and what is wrong and right."""
    parts = [f"{rule.code} – {rule.title.into(language)} ({SEVERITY[rule.severity].into(language)})"]
    parts.append(textwrap.fill(rule.why.into(language), _WIDTH))
    parts.append(Phrase("Căn cứ: {basis}.", "Legal basis: {basis}.").fill(basis=rule.basis).into(language))
    parts.append(f"{_waiver(rule).into(language)}\n{bearing(rule).into(language)}")
    parts.append(_examples(Phrase("Sai:", "Wrong:").into(language), rule.wrong))
    parts.append(_examples(Phrase("Đúng:", "Right:").into(language), rule.right))
    return "\n\n".join(parts)


def _waiver(rule: Rule) -> Phrase:
    """Say whether an officer may waive a rule."""
    return (
        Phrase("Được miễn cho một hồ sơ khi ghi lý do ở mien_kiem_tra.", "May be waived for a profile, with a reason.")
        if rule.waivable
        else Phrase("Không được miễn.", "Cannot be waived.")
    )


def bearing(rule: Rule) -> Phrase:
    """Say how bad it is to break a rule in each state of publication."""
    if not rule.bearing.states:
        return Phrase("Nói về danh mục, không về hồ sơ nào.", "Tells of the registry, and of no profile.")
    parts = []
    for severity, name in SEVERITY.items():
        states = [state for state in STATE if rule.holds_in(state) and rule.severity_in(state) is severity]
        if states:
            parts.append(_of_states(name.capital(), states))
    left_out = [state for state in STATE if not rule.holds_in(state)]
    if left_out:
        parts.append(_of_states(Phrase("Không xét", "Not judged"), left_out))
    return Phrase(" ".join(part.vi for part in parts), " ".join(part.en for part in parts))


def _of_states(what: Phrase, states: Sequence[State]) -> Phrase:
    """Say what holds of profiles in some states."""
    if len(states) == len(State):
        return Phrase(f"{what.vi}: hồ sơ ở mọi trạng thái.", f"{what.en}: profiles in every state.")
    return Phrase(
        f"{what.vi}: hồ sơ {', '.join(STATE[state].vi for state in states)}.",
        f"{what.en}: profiles {', '.join(STATE[state].en for state in states)}.",
    )


def list_rules(rules: Mapping[str, Rule], language: Language) -> str:
    """Return every rule's code, severity and title, one a line."""
    width = max(len(label.into(language)) for label in SEVERITY.values())
    return "\n".join(
        f"{rule.code}  {SEVERITY[rule.severity].into(language):{width}}  {rule.title.into(language)}"
        for rule in rules.values()
    )


def _examples(title: str, examples: Sequence[str | Example]) -> str:
    return f"{title}\n" + "\n\n".join(textwrap.indent(as_shown(example), "    ") for example in examples)
