"""The plan's sentences: all of them are quoted, none is altered, and each is answered for."""

from __future__ import annotations

import re

import pytest

from guongsang.checks.plan import Clause, clauses, rules_on
from guongsang.checks.rules import all_rules
from guongsang.stories.model import Kind
from guongsang.stories.registry import EvidenceKind, Piece
from guongsang.stories.registry_reader import read_registry
from support import PROJECT

SET = read_registry(PROJECT / "stories", "stories")[0].criteria_sets["ban-noi-chinh-2023"]
HEADINGS = {Kind.COLLECTIVE: "2.1. Đối với tập thể", Kind.PERSON: "2.2. Đối với cá nhân"}
KINDS = pytest.mark.parametrize("kind", Kind)


def section(kind: Kind) -> str:
    """Return the plan's own words about a kind, without heading, dashes before paragraphs and line breaks."""
    text = (PROJECT / "tests/data/ke-hoach-2023-muc-ii-2.txt").read_text("utf-8")
    _, collective, person = re.split("|".join(map(re.escape, HEADINGS.values())), text)
    chosen = re.sub(r"^- ", "", collective if kind is Kind.COLLECTIVE else person, flags=re.MULTILINE)
    return " ".join(chosen.split())


def quoted(kind: Kind) -> list[Clause]:
    """Return what the criteria set quotes."""
    return list(clauses(SET, kind))


@KINDS
def test_the_plan_is_quoted_word_by_word(kind: Kind) -> None:
    """Every sentence of II.2.1 and II.2.2 exactly once, with the plan's own misprints, and nothing besides."""
    left = section(kind)
    for clause in sorted(quoted(kind), key=lambda clause: -len(clause.text)):
        assert left.count(clause.text) == 1, clause.text
        left = left.replace(clause.text, "")
    assert left.split() == []


@KINDS
def test_every_sentence_is_judged_by_a_rule_or_a_person(kind: Kind) -> None:
    """It belongs to a criterion with evidence, or to all criteria; the rules are among those applied."""
    rules = all_rules()
    for clause in quoted(kind):
        assert clause.rules or clause.is_confirmed, clause.text
        assert all(rules[rule.code] is rule for rule in clause.rules)
        assert (clause.criterion is None) == (clause.pieces == ())
        if any(piece.kind is EvidenceKind.STATEMENT for piece in clause.pieces):
            assert clause.is_confirmed, clause.text


@KINDS
def test_every_criterion_and_piece_comes_from_the_plan(kind: Kind) -> None:
    """None was invented: each answers some of its words."""
    criteria = SET.criteria(kind, leader=True)
    assert {clause.criterion.id for clause in quoted(kind) if clause.criterion} == {one.id for one in criteria}
    assert all(piece.plan for criterion in criteria for piece in criterion.pieces)


@pytest.mark.parametrize(
    ("words", "criterion", "codes"),
    [
        ("100% các nhiệm vụ được phân công", "hoan-thanh", {"GS124", "GS125"}),
        ("ít nhất 50% nhiệm vụ hoàn thành vượt mức", "vuot-muc", {"GS124", "GS125", "GS126"}),
        ("được cấp có thẩm quyền công nhận", "sang-kien", {"GS128", "GS129", "GS130"}),
        ("lãnh đạo quản lý thì phòng phụ trách", "lanh-dao-chi-tieu", {"GS122", "GS123", "GS124", "GS125"}),
        ("cụ thể như sau:", "", {"GS120", "GS121", "GS122"}),
    ],
)
def test_a_sentence_leads_to_what_answers_it(words: str, criterion: str, codes: set[str]) -> None:
    """As the handbook's table shows it."""
    (clause,) = [clause for clause in quoted(Kind.PERSON) if words in clause.text]
    assert (clause.criterion.id if clause.criterion else "") == criterion
    assert {rule.code for rule in clause.rules} == codes
    assert not clause.is_confirmed


@pytest.mark.parametrize(
    ("piece", "codes"),
    [
        ({"loai": "thuyet-minh"}, ["GS131", "GS132", "GS133", "GS134"]),
        ({"loai": "ty-le", "nguong": "50%"}, ["GS124", "GS125"]),
        ({"loai": "ty-le", "nguong": "50%", "trong": "a"}, ["GS124", "GS125", "GS126"]),
        ({"loai": "xep-loai", "toi_thieu": "tot"}, ["GS127"]),
        ({"loai": "so-luong", "toi_thieu": "1"}, ["GS128", "GS130"]),
        ({"loai": "so-luong", "toi_thieu": "1", "can_cong_nhan": "true"}, ["GS128", "GS129", "GS130"]),
        ({"loai": "so-luong", "toi_da": "0"}, ["GS128"]),
    ],
)
def test_each_kind_of_evidence_has_its_rules(piece: dict[str, str], codes: list[str]) -> None:
    """Those that look at what the piece asks for."""
    assert [rule.code for rule in rules_on(Piece.model_validate(piece))] == codes
