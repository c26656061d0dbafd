"""Rules of statements: what counts as words of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang import vietnamese
from guongsang.checks.families.statements import SHORTEST_STATEMENT, own_words, telling_words
from guongsang.stories.fillers import COMMONPLACES, FILLERS
from guongsang.stories.problem import Severity
from guongsang.stories.registry_reader import read_registry
from support import PERSON, STORIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem
    from guongsang.stories.registry import Criterion

    Check = Callable[..., list[Problem]]

SET = read_registry(STORIES)[0].criteria_sets["ban-noi-chinh-2023"]
GOOD = "Nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào."


def unaccented(text: str) -> str:
    """Return a text as it is typed without accents."""
    return vietnamese.fold(text)


def stated(check: Check, statement: str, key: str = "guong-mau") -> list[Problem]:
    """Return what is found in a profile with another statement."""
    (old,) = [line for line in PERSON.splitlines() if line.startswith(f"  {key}: ")]
    return check(PERSON.replace(old, f'  {key}: "{statement}"'))


def test_a_statement_has_at_least_a_sentences_length(check: Check) -> None:
    """Counted in characters, without spaces at the ends."""
    assert stated(check, GOOD) == []
    just = "Mười năm liền không trễ hẹn với dân nào."
    assert len(just) == SHORTEST_STATEMENT
    assert stated(check, just) == []
    for short in (just[1:].capitalize(), f"{just[1:].capitalize()}   ", "Tốt.", "x"):
        (problem,) = stated(check, short)
        assert (problem.code, problem.severity) == ("GS131", Severity.ERROR)
        assert f"mới có {len(short.strip())} ký tự" in problem.message.vi


@pytest.mark.parametrize(
    ("statement", "mended"),
    [
        (GOOD.removesuffix("."), GOOD),
        (f"{GOOD.removesuffix('.')};", GOOD),
        (f"{GOOD.removesuffix('.')}, ", GOOD),
        (GOOD[0].lower() + GOOD[1:], GOOD),
        (GOOD[0].lower() + GOOD[1:-1], GOOD),
    ],
)
def test_a_statement_is_a_sentence(statement: str, mended: str, check: Check) -> None:
    """A capital at the start and a full stop at the end can be put there by a machine."""
    (problem,) = stated(check, statement)
    assert (problem.code, problem.severity) == ("GS132", Severity.WARNING)
    assert problem.mend is not None
    assert problem.mend.new == mended


@pytest.mark.parametrize(
    "statement",
    [
        "42 lượt đi cơ sở, lượt nào cũng ghi biên bản và báo lại đúng hẹn!",
        "“Việc của dân không có việc nhỏ”, chị ghi ở trang đầu sổ (từ năm 2019).",
        "Chị ghi ở trang đầu cuốn sổ: ‘Việc của dân không có việc nhỏ.’",
        "Ghi sổ từng việc, hẹn từng ngày, báo từng người, không bỏ sót việc nào…",
    ],
)
def test_sentences_begin_and_end_in_many_ways(statement: str, check: Check) -> None:
    """Numbers, quotation marks, brackets, other marks at the end."""
    assert stated(check, statement) == []


@pytest.mark.parametrize(
    "statement",
    [
        "Hoàn thành tốt nhiệm vụ được giao trong năm 2023.",
        "Luôn hoàn thành xuất sắc mọi nhiệm vụ được giao.",
        "Hoàn thành tốt nhiệm vụ được giao, hoàn thành tốt nhiệm vụ được giao.",
        "HOÀN THÀNH TỐT nhiệm vụ được giao. Không ngừng nỗ lực, phấn đấu.",
        "Chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước.",
        "Gương mẫu về tư tưởng chính trị, đạo đức, lối sống, tác phong lề lối làm việc.",
        "Tốt. Tốt. Tốt. Tốt. Tốt. Tốt. Tốt. Tốt. Tốt. Tốt.",
        "Đang cập nhật, sẽ bổ sung sau khi có số liệu chính thức.",
        "Xem phụ lục kèm theo báo cáo số 12 của phòng.",
        "Nội dung như trên, xem báo cáo thành tích kèm theo.",
        "Như năm trước, chưa có số liệu chính thức, viết sau.",
        "Test test test, abc abc abc, nội dung thử, n/a, n/a.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "Sdfjkshdf sdkjfh skdjfh skjdhf sdkjfh ksjdhf kjsdhf.",
        "12/2023: 100%, 42/42, 25/42; 11/2023: 100%, 40/40, 20/40.",
        "Luôn gương mẫu, chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước.",
        "Luôn hoàn thành xuất sắc nhiệm vụ được giao, được lãnh đạo tin tưởng, đồng nghiệp quý mến.",
        "Đang cập nhật, sẽ bổ sung sau khi có số liệu chính thức vào tuần tới.",
        "Số liệu đang chờ các phòng tổng hợp, sẽ bổ sung vào báo cáo cuối năm.",
        "Có bản lĩnh chính trị vững vàng, phẩm chất đạo đức trong sáng, lối sống giản dị, hoà đồng với mọi người.",
        "Không ngừng học tập, nâng cao trình độ chuyên môn nghiệp vụ, đáp ứng yêu cầu trong tình hình mới.",
        "Tích cực tham gia các phong trào văn hóa, văn nghệ, thể dục thể thao do cơ quan tổ chức.",
        "LÀ TẤM GƯƠNG SÁNG về tinh thần trách nhiệm, tận tụy với công việc để mọi người noi theo.",
        "Nhiều năm liền, từ 2019 đến 2023, hoàn thành xuất sắc nhiệm vụ, là tấm gương tiêu biểu.",
        "Luôn khắc phục khó khăn, nỗ lực phấn đấu vươn lên, đạt nhiều thành tích cao trong công tác.",
        "Tac phong chuan muc, luon guong mau, tan tuy voi cong viec, duoc dong nghiep quy men.",
        "…………………………………………………………………………………………………………………………………………………………",
    ],
)
def test_what_is_true_of_everybody_is_no_evidence(statement: str, check: Check) -> None:
    """Common phrases, words of the requirement, one word over and over."""
    (problem,) = stated(check, statement)
    assert (problem.code, problem.severity) == ("GS133", Severity.ERROR)


@pytest.mark.parametrize("criterion", [*SET.collective, *SET.person], ids=lambda criterion: criterion.id)
def test_a_requirement_has_no_words_of_its_own(criterion: Criterion) -> None:
    """Whichever criterion's own text is copied."""
    assert own_words(criterion.requirement, (), (criterion.requirement,)) == 0


def test_a_common_phrase_may_begin_a_real_statement(check: Check) -> None:
    """What is said besides it counts."""
    assert (
        stated(check, "Hoàn thành tốt nhiệm vụ được giao: đi 42 buổi chợ phiên, giải đáp cho 214 lượt người hỏi.") == []
    )


@pytest.mark.parametrize(
    "statement",
    [
        "Cập nhật sổ theo dõi hằng ngày, sẽ bổ sung ngay việc nào còn thiếu để không ai phải chờ.",
        "Làm bảng tra cứu phụ lục kèm theo từng nghị quyết, cán bộ xã mở điện thoại là thấy.",
        "Soạn mẫu báo cáo thành tích hai trang thay cho mười trang, cả phòng dùng chung.",
        "Chưa có ngày nào bỏ buổi tiếp dân ở chợ phiên Bắc Hà, kể cả khi mưa lũ.",
    ],
)
def test_words_of_fillers_may_stand_in_a_real_statement(statement: str, check: Check) -> None:
    """Only what is left without them counts."""
    assert stated(check, statement) == []


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
    assert telling_words(statement) > 4


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
    assert telling_words(statement) == count


def test_accents_tell_a_place_from_a_small_word() -> None:
    """Where they are written; where none are, the rest of the words must tell."""
    assert telling_words("Chợ, bạn, cửa, vá, lá.") == 5
    assert telling_words("cho, ban, cua, va, la.") == 0


@pytest.mark.parametrize("filler", FILLERS)
def test_every_filler_is_nobodys_own(filler: str) -> None:
    """Written in any case, twice over or with marks around it."""
    for text in (filler, filler.upper(), f"{filler.capitalize()}, {filler}…"):
        assert own_words(text, FILLERS, ()) == 0


@pytest.mark.parametrize("phrase", [*COMMONPLACES, *FILLERS])
def test_every_commonplace_tells_nothing(phrase: str) -> None:
    """Nor does it without accents, where no word of the statement has any."""
    assert telling_words(f"{phrase.capitalize()}, {phrase}.") == 0
    assert telling_words(unaccented(phrase)) == 0


def test_two_criteria_need_two_statements(check: Check) -> None:
    """The same words with other capitals or stops are the same; the first is named."""
    first = "Giữ nghiêm giờ giấc, đọc lại bản dịch trước mỗi phiên, mười năm không sai hẹn"
    (problem,) = stated(check, f"{first}…", "phong-trao")
    assert (problem.code, problem.severity) == ("GS134", Severity.ERROR)
    assert "«guong-mau»" in problem.message.vi
    assert "«phong-trao»" in problem.message.vi


def test_what_is_still_to_be_written_is_told_by_one_rule(check: Check) -> None:
    """A placeholder is no short, lower-case or copied statement."""
    assert [str(problem.code) for problem in stated(check, "(viết một câu)")] == ["GS021"]


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3), st.lists(st.text(max_size=60), max_size=2))
def test_any_words_are_counted(statement: str, phrases: list[str], asked: list[str]) -> None:
    """Never more than there are, none when all is a common phrase, and nothing raises."""
    count = own_words(statement, tuple(phrases), tuple(asked))
    assert 0 <= count <= own_words(statement, (), ())
    assert own_words(statement, (*phrases, statement), tuple(asked)) == 0
