"""Words that say nothing, and what is left without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang import vietnamese
from guongsang.checks.recognisers.filler import (
    EmptyWords,
    bare_syllables,
    folded,
    is_empty_summary,
    own_words,
    says_nothing,
    telling_words,
)
from guongsang.stories.registry import EmptyKind
from guongsang.stories.registry_reader import read_registry
from support import STORIES

if TYPE_CHECKING:
    from guongsang.stories.registry import Criterion

REGISTRY = read_registry(STORIES)[0]
SET = REGISTRY.criteria_sets["ban-noi-chinh-2023"]
FILLERS = REGISTRY.empty_phrases(EmptyKind.PLACEHOLDER)
COMMONPLACES = (*REGISTRY.empty_phrases(EmptyKind.COMMONPLACE), *REGISTRY.empty_phrases(EmptyKind.SENTENCE), *FILLERS)


@pytest.mark.parametrize("kind", [EmptyKind.SENTENCE, EmptyKind.PLACEHOLDER])
def test_each_empty_phrase_is_listed_once(kind: EmptyKind) -> None:
    """However it is written: accents and capitals make no other of it."""
    words = [folded(phrase) for phrase in REGISTRY.empty_phrases(kind)]
    assert all(words)
    assert len({*words}) == len(words)


def test_each_commonplace_is_listed_once() -> None:
    """Of these the accents matter."""
    phrases = [vietnamese.nfc(phrase).lower() for phrase in REGISTRY.empty_phrases(EmptyKind.COMMONPLACE)]
    assert len({*phrases}) == len(phrases) > 300


@pytest.mark.parametrize(
    ("statement", "asked", "is_empty"),
    [
        ("Rất tốt, rất hay và rất đẹp.", (), True),
        ("Tuyệt vời, số một, miễn chê.", (), True),
        ("Dắt trâu qua suối giúp bà cụ Sùng mỗi sáng mùa lũ.", (), False),
        (
            "Dắt trâu qua suối giúp bà cụ Sùng mỗi sáng mùa lũ.",
            ("Dắt trâu qua suối giúp bà cụ Sùng mỗi sáng mùa lũ",),
            True,
        ),
        ("Tuyệt vời! Dắt trâu qua suối giúp bà cụ Sùng mỗi sáng mùa lũ.", (), False),
        ("Tuyet voi, so mot, mien che.", (), True),
        ("Sdfjk wqrtz bvnml kjhgf plmkn zxcvb qwrty.", (), True),
    ],
)
def test_whoever_asks_brings_the_words_that_say_nothing(statement: str, asked: tuple[str, ...], is_empty: bool) -> None:
    """Written in whatever case; an answer that repeats its question, and letters that are no words, say nothing either."""
    empty = EmptyWords(("TUYỆT VỜI", "số một", "miễn chê"), ("Rất", "tốt", "hay", "và", "đẹp"))
    assert says_nothing(statement, asked, empty) is is_empty


def test_without_any_empty_words_all_words_tell() -> None:
    """An agency may empty the list."""
    assert telling_words("Rất tốt, rất hay.", ()) == 3
    assert not says_nothing("Rất tốt, rất hay, rất đẹp và rất xinh.", (), EmptyWords((), ()))


@pytest.mark.parametrize("criterion", [*SET.collective, *SET.person], ids=lambda criterion: criterion.id)
def test_a_requirement_has_no_words_of_its_own(criterion: Criterion) -> None:
    """Whichever criterion's own text is copied."""
    assert own_words(criterion.requirement, (), (criterion.requirement,)) == 0


@pytest.mark.parametrize(
    "statement",
    [
        "Nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào.",
        "Mười năm liền không trễ hẹn với dân nào.",
        "Dạy tiếng Mông cho 11 đoàn viên trước mỗi chuyến lên bản.",
        "Hiến máu 14 lần, vận động thêm 60 người cùng hiến trong năm.",
        "Tự bỏ máy in riêng trước khi vận động phòng dùng chung máy in.",
        "Phụ trách đội bóng chuyền, mỗi tuần tập hai buổi với 15 cán bộ.",
        "Gương mẫu trong tiết kiệm: tắt điện, khóa nước cuối ngày cho cả ba tầng.",
        "Tham gia đội văn nghệ cơ quan, dựng tiết mục khèn Mông đoạt giải nhì Khối.",
        "Chưa vắng buổi trực nào suốt ba mùa mưa lũ ở Si Ma Cai.",
        "Luôn đến sớm 30 phút mở cổng, đun nước cho bà con chờ tiếp dân.",
        "Trồng 200 cây quế cùng thanh niên xã Nậm Lúc.",
        "Đảng viên được chi bộ phân công giúp hộ nghèo: sửa mái nhà cho ông Sùng A Páo.",
        "Được lãnh đạo giao chủ trì rà soát 312 hồ sơ thi hành án tồn đọng.",
        "Chấp hành tốt quy chế: sáu năm không mượn xe công, không thất lạc văn bản mật.",
        "Quyên góp 42 áo ấm cho điểm trường Lùng Thẩn.",
        "Tự học chữ Nôm Dao để đọc gia phả giúp bà con khi hòa giải đất đai.",
        "Tích cực hưởng ứng phong trào đọc sách, tóm tắt 24 cuốn gửi bản tin.",
        "Ghi sổ từng việc, hẹn từng ngày, báo từng người, không bỏ sót việc nào.",
        "Đề xuất gộp ba mẫu biểu thành một, bớt 40 phút cho mỗi hồ sơ.",
        "Từ chối ba phong bì, nộp lại và báo cáo chi bộ ngay trong ngày.",
        "Xuống thôn ăn ở cùng dân chín ngày khi giải quyết vụ tranh chấp rừng.",
        "Nhận trách nhiệm trước toàn phòng về bản báo cáo số liệu sai của tổ.",
        "Vận động phòng góp một ngày lương mỗi quý nuôi hai học sinh bán trú.",
        "Dọn vệ sinh khu trụ sở sáng thứ Sáu hằng tuần, không vắng buổi nào.",
        "Hướng dẫn 9 công chức mới soạn văn bản, ai cũng đạt chuẩn sau ba tháng.",
    ],
)
def test_a_deed_is_evidence_however_short(statement: str) -> None:
    """A few words that are not said of everybody are enough, beside whichever commonplaces."""
    assert telling_words(statement, COMMONPLACES) > 4


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("Tổ chức 3 hội thi, phát động 12 phong trào, 3 hoạt động.", 4),
        ("Từ 2019 đến 2023, ngày 20/11/2023, đạt 42/42 nhiệm vụ.", 0),
        ("Hoàn thành xuất sắc 100% nhiệm vụ.", 1),
    ],
)
def test_figures_tell_but_not_dates(statement: str, count: int) -> None:
    """How many there were is no commonplace; when it was, and that all of all was done, is."""
    assert telling_words(statement, COMMONPLACES) == count


def test_accents_tell_a_place_from_a_small_word() -> None:
    """Where they are written; where none are, the rest of the words must tell."""
    assert telling_words("Chợ, bạn, cửa, vá, lá.", COMMONPLACES) == 5
    assert telling_words("cho, ban, cua, va, la.", COMMONPLACES) == 0


@pytest.mark.parametrize("filler", FILLERS)
def test_every_filler_is_nobodys_own(filler: str) -> None:
    """Written in any case, twice over or with marks around it."""
    for text in (filler, filler.upper(), f"{filler.capitalize()}, {filler}…"):
        assert own_words(text, FILLERS, ()) == 0


@pytest.mark.parametrize("phrase", COMMONPLACES)
def test_every_commonplace_tells_nothing(phrase: str) -> None:
    """Nor does it without accents, where no word of the statement has any."""
    assert telling_words(f"{phrase.capitalize()}, {phrase}.", COMMONPLACES) == 0
    assert telling_words(vietnamese.fold(phrase), COMMONPLACES) == 0


@pytest.mark.parametrize(
    ("summary", "is_empty"),
    [
        ("Giàng Thị Mỷ, gương sáng năm 2023", True),
        ("GIÀNG THỊ MỶ, GƯƠNG SÁNG: cõng chữ lên", True),
        ("Giàng Thị Mỷ, gương sáng: cõng chữ lên bản", False),
        ("", True),
    ],
)
def test_a_summary_has_four_syllables_of_its_own(summary: str, is_empty: bool) -> None:
    """Besides what is known and general praise, in whatever case and with accents or without."""
    empty = bare_syllables(("Gương sáng", "năm"))
    assert is_empty_summary(summary, "Giàng Thị Mỷ 2023", empty) is is_empty


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3), st.lists(st.text(max_size=60), max_size=2))
def test_any_words_are_counted(statement: str, phrases: list[str], asked: list[str]) -> None:
    """Never more than there are, none when all is a common phrase, and nothing raises."""
    count = own_words(statement, tuple(phrases), tuple(asked))
    assert 0 <= count <= own_words(statement, (), ())
    assert own_words(statement, (*phrases, statement), tuple(asked)) == 0
