"""Rules in words: one in full, or all of them in a list."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from guongsang.checks.formats import LABELS
from guongsang.errors import UsageError
from guongsang.language import Phrase
from guongsang.vietnamese import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guongsang.checks.rule import Rule
    from guongsang.language import Language

_WIDTH = 100


def find_rule(code: str, rules: Mapping[str, Rule]) -> Rule:
    """Return the rule with that code; raises `UsageError` with the nearest code when there is none."""
    rule = rules.get(code.strip().upper())
    if rule:
        return rule
    near = nearest(code, rules)
    raise UsageError(
        Phrase(
            f"Không có quy tắc «{code}»."
            + (f" Có phải là {near[0]}?" if near else "")
            + " Gõ «explain» không kèm mã để xem mọi quy tắc.",
            f"There is no rule “{code}”."
            + (f" Did you mean {near[0]}?" if near else "")
            + " Type “explain” without a code to see every rule.",
        )
    )


def explain(rule: Rule, language: Language) -> str:
    """Say what a rule asks, why, and what is wrong and right."""
    parts = [f"{rule.code} – {rule.title.into(language)} ({LABELS[rule.severity].into(language).lower()})"]
    parts.append(textwrap.fill(rule.why.into(language), _WIDTH))
    if rule.basis:
        parts.append(Phrase("Căn cứ: {basis}", "Legal basis: {basis}").fill(basis=rule.basis).into(language))
    parts.append(_example(Phrase("Sai:", "Wrong:").into(language), rule.wrong))
    parts.append(_example(Phrase("Đúng:", "Right:").into(language), rule.right))
    return "\n\n".join(parts)


def list_rules(rules: Mapping[str, Rule], language: Language) -> str:
    """Return every rule's code, severity and title, one a line."""
    width = max(len(label.into(language)) for label in LABELS.values())
    return "\n".join(
        f"{rule.code}  {LABELS[rule.severity].into(language).lower():{width}}  {rule.title.into(language)}"
        for rule in rules.values()
    )


def _example(title: str, lines: str) -> str:
    return f"{title}\n{textwrap.indent(lines, '    ')}"
