"""The plan's sentences: all of them are quoted, none is altered, and each is answered for."""

from __future__ import annotations

import re
from typing import Final

import pytest

from guongsang.checks.rule import Asked
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.plan import asked_by, clauses
from guongsang.stories.model import Kind
from guongsang.stories.registry import Piece
from guongsang.stories.registry_reader import read_registry
from support import PROJECT, STORIES

SET = read_registry(STORIES)[0].criteria_sets["ban-noi-chinh-2023"]
HEADINGS = {Kind.COLLECTIVE: "2.1. Đối với tập thể", Kind.PERSON: "2.2. Đối với cá nhân"}
KINDS = pytest.mark.parametrize("kind", Kind)

WORDS: Final = "GS131 GS132 GS133 GS134"
ANSWERED: Final = {
    Kind.COLLECTIVE: [
        ("Tập thể điển hình tiên tiến là … cụ thể như sau:", "", "GS120 GS121 GS122 GS135", False),
        ("Là tập thể đoàn kết, … nhiệm vụ với Lãnh đạo Ban;", "doan-ket", WORDS, True),
        ("tích cực áp dụng công nghệ vào phục vụ công tác chuyên môn;", "doan-ket", WORDS, True),
        ("tăng cường sử dụng các ứng dụng … trên môi trường số.", "doan-ket", WORDS, True),
        ("Các tiêu chí về kết quả thực hiện … hệ thống chính trị;", "ket-qua-lanh-dao", "GS127", False),
        ("kết quả lãnh đạo … đánh giá đạt cấp độ “xuất sắc”,", "ket-qua-lanh-dao", "GS127", False),
        ("những tiêu chí còn lại được … “Tốt” trở lên.", "ket-qua-lanh-dao", "GS127", False),
        ("Có mô hình mới, cách làm hay, nhiều sáng kiến, giải pháp sáng tạo,", "mo-hinh", "GS128 GS130", False),
        ("mang lại hiệu quả thiết thực … cơ quan phát động.", "mo-hinh", "GS128 GS130", True),
        ("Thực hiện tốt nguyên tắc tập trung dân chủ;", "dan-chu", WORDS, True),
        ("tích cực đấu tranh tự phê bình và phê bình;", "dan-chu", WORDS, True),
        ("chủ động phối hợp với các phòng … lãnh đạo Ban giao.", "dan-chu", WORDS, True),
        ("Thực hành tiết kiệm, chống tham nhũng, lãng phí;", "tiet-kiem", WORDS, True),
        ("giữ gìn vệ sinh cảnh quan môi trường, phòng làm việc ngăn nắp;", "tiet-kiem", WORDS, True),
        ("không có công chức, … nội quy, quy chế của Ban.", "tiet-kiem", "GS128", False),
        ("100% công chức, … hoàn thoàn tốt nhiệm vụ trở lên,", "hoan-thanh", "GS124 GS125", False),
        ("trong đó có ít nhất 20% đạt hoàn thành xuất sắc nhiệm vụ.", "xuat-sac", "GS124 GS125 GS126", False),
    ],
    Kind.PERSON: [
        ("Cá nhân điển hình tiên tiến là … cụ thể như sau:", "", "GS120 GS121 GS122 GS135", False),
        ("Gương mẫu về tư tưởng chính trị, … tổ chức kỷ luật;", "guong-mau", WORDS, True),
        ("tham gia tích cực vào các hoạt động của cơ quan;", "guong-mau", WORDS, True),
        ("xây dựng cơ quan trong sạch, vững mạnh.", "guong-mau", WORDS, True),
        ("Chủ động nghiên cứu, … nhiệm vụ được phân công;", "hoan-thanh", "GS124 GS125", True),
        ("phối hợp tốt với các phòng … nhiệm vụ được giao;", "hoan-thanh", "GS124 GS125", True),
        ("hoàn thành 100% các nhiệm vụ … lãnh đạo phòng", "hoan-thanh", "GS124 GS125", False),
        ("đảm bảo đúng tiến độ, chất lượng, hiệu quả cao,", "hoan-thanh", "GS124 GS125", True),
        ("trong đó có ít nhất 50% nhiệm vụ hoàn thành vượt mức.", "vuot-muc", "GS124 GS125 GS126", False),
        ("Tích cực tham gia thực hiện tốt … khi được phân công.", "hoan-thanh", "GS124 GS125", True),
        ("Có sáng kiến kinh nghiệm, giải pháp", "sang-kien", "GS128 GS129 GS130", False),
        ("được áp dụng trong thực tế đạt hiệu quả,", "sang-kien", "GS128 GS129 GS130", True),
        ("được cấp có thẩm quyền công nhận.", "sang-kien", "GS128 GS129 GS130", False),
        ("Tích cực tham gia các hoạt động, … đoàn thể phát động.", "phong-trao", WORDS, True),
        ("Đối với cá nhân là lãnh đạo quản lý … được giao,", "lanh-dao-chi-tieu", "GS122 GS123 GS124 GS125", False),
        ("trong đó có … vượt mức;", "lanh-dao-chi-tieu", "GS122 GS123 GS124 GS125 GS126", False),
        ("100% công chức, … trở lên.", "lanh-dao-can-bo", "GS122 GS123 GS124 GS125", False),
    ],
}
"""All of the plan in its order: the words (… leaves some out), the criterion, the rules, whether a person confirms."""


def section(kind: Kind) -> str:
    """Return the plan's own words about a kind, without heading, dashes before paragraphs and line breaks."""
    text = (PROJECT / "tests/data/ke-hoach-2023-muc-ii-2.txt").read_text("utf-8")
    _, collective, person = re.split("|".join(map(re.escape, HEADINGS.values())), text)
    chosen = re.sub(r"^- ", "", collective if kind is Kind.COLLECTIVE else person, flags=re.MULTILINE)
    return " ".join(chosen.split())


@KINDS
def test_the_plan_is_quoted_word_by_word(kind: Kind) -> None:
    """Every sentence of II.2.1 and II.2.2 exactly once, with the plan's own misprints, and nothing besides."""
    left = section(kind)
    for clause in sorted(clauses(SET, kind), key=lambda clause: -len(clause.text)):
        assert left.count(clause.text) == 1, clause.text
        left = left.replace(clause.text, "")
    assert left.split() == []


@KINDS
def test_every_sentence_leads_to_what_answers_it(kind: Kind) -> None:
    """To its criterion and the rules that judge it, or to a person who confirms it; the handbook shows the same."""
    answered = sorted(clauses(SET, kind), key=lambda clause: section(kind).index(clause.text))
    assert len(answered) == len(ANSWERED[kind])
    for clause, (words, criterion, codes, confirmed) in zip(answered, ANSWERED[kind], strict=True):
        begins, _, ends = words.partition(" … ")
        assert clause.text.startswith(begins)
        assert clause.text.endswith(ends or begins)
        assert (clause.criterion.id if clause.criterion else "") == criterion, words
        assert [rule.code for rule in clause.rules] == codes.split(), words
        assert clause.is_confirmed is confirmed, words


@KINDS
def test_every_criterion_and_piece_comes_from_the_plan(kind: Kind) -> None:
    """None was invented: each answers some of its words."""
    criteria = SET.criteria(kind, leader=True)
    answering = {clause.criterion.id for clause in clauses(SET, kind) if clause.criterion}
    assert answering == {one.id for one in criteria}
    assert all(piece.plan for criterion in criteria for piece in criterion.pieces)


@pytest.mark.parametrize(
    ("piece", "asked"),
    [
        ({"loai": "thuyet-minh"}, Asked.STATEMENT),
        ({"loai": "ty-le", "nguong": "50%"}, Asked.RATIO),
        ({"loai": "ty-le", "nguong": "50%", "trong": "a"}, Asked.RATIO | Asked.PART),
        ({"loai": "xep-loai", "toi_thieu": "tot"}, Asked.GRADE),
        ({"loai": "so-luong", "toi_thieu": "1"}, Asked.COUNT | Asked.LIST),
        (
            {"loai": "so-luong", "toi_thieu": "1", "can_cong_nhan": "true"},
            Asked.COUNT | Asked.LIST | Asked.RECOGNITION,
        ),
        ({"loai": "so-luong", "toi_da": "0"}, Asked.COUNT),
    ],
)
def test_each_piece_of_evidence_asks_for_what_it_is_to_show(piece: dict[str, str], asked: Asked) -> None:
    """Its kind, and whether it is part of another ratio, a list, or recognised by somebody."""
    assert asked_by(Piece.model_validate(piece)) is asked


def test_whatever_may_be_asked_for_is_judged() -> None:
    """By at least one rule of the list; a rule joins by saying what it judges."""
    assert {asked for rule in all_rules().values() for asked in rule.judges} == set(Asked)
