"""The handbook's page of one rule, written from the rule itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.example import as_shown
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.explaining import bearing
from guongsang.site.frame import base_of
from guongsang.site.linked_data import breadcrumbs, graph, page
from guongsang.site.templates import template
from guongsang.site.views import Link
from guongsang.site.workshop import HOME, Fragment, Head, Job, Workshop, shortened
from guongsang.stories.addresses import HANDBOOK, RULES_FOLDER
from guongsang.stories.labels import SEVERITY

if TYPE_CHECKING:
    from guongsang.checks.rule import Rule

_START = Link("Sổ tay biên tập", f"{HANDBOOK}/")
MISTAKES = Link("Lỗi thường gặp", f"{HANDBOOK}/loi-thuong-gap/")
"""The handbook's page that lists the rules; a site without it has no pages of rules either."""

RULES_TABLE = f"{MISTAKES.url}#quy-tac"
"""Where on that page the list stands."""


def rule_url(rule: Rule) -> str:
    """Return the address of a rule's page, below the site's root."""
    return f"{RULES_FOLDER}/{rule.code.lower()}/"


def paint_rule(workshop: Workshop, job: Job) -> Fragment:
    """Paint the page of the rule whose code is the job's."""
    rules = all_rules()
    rule = rules[job.data]
    codes = list(rules)
    position = codes.index(rule.code)
    neighbours = [rules[code] for code in codes[max(0, position - 1) : position + 2] if code != rule.code]
    crumbs = [HOME, _START, MISTAKES, Link(str(rule.code), job.url)]
    content = template(workshop.templates, "rule.html").render(
        base=base_of(job.url),
        crumbs=crumbs,
        rule=rule,
        severity=SEVERITY[rule.severity].capital().vi,
        bearing=bearing(rule).vi,
        examples=[(title, list(map(as_shown, each))) for title, each in (("Sai", rule.wrong), ("Đúng", rule.right))],
        neighbours=[Link(f"{other.code} – {other.title.vi}", rule_url(other)) for other in neighbours],
    )
    address = workshop.site.url + job.url
    data = graph(page("WebPage", rule.title.vi, address), breadcrumbs(crumbs, workshop.site.url))
    head = Head(shortened(rule.why.vi), address, data=data)
    return Fragment(f"{rule.code} – {rule.title.vi}", head, HANDBOOK, content)
