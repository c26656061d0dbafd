"""Rules of statements: a sentence, of words of one's own, said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.families.statements import SHORTEST_STATEMENT
from guongsang.stories.problem import Severity
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from guongsang.stories.problem import Problem
    from support import Site

    Check = Callable[..., list[Problem]]

LIST = "danh-muc/loi-chung.yml"
GOOD = "Nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào."


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


def test_the_lists_of_empty_words_are_the_agencys(site: Callable[..., Site]) -> None:
    """What it adds is taken to say nothing; without any list only what was asked, and what is no text, is refused."""
    said = "Vượt nắng thắng mưa, chân đồng vai bão, bám làng bám bản, sát dân gần dân."
    empty = "Luôn tận tụy với công việc, được lãnh đạo tin tưởng, đồng nghiệp quý mến."
    (old,) = [line for line in PERSON.splitlines() if line.startswith("  guong-mau: ")]
    made = site({"2023/a.md": PERSON.replace(old, f'  guong-mau: "{said}"')})
    assert made.codes() == []
    entry = "{id: rieng, ten: Riêng, loai: %s, cau: [Vượt nắng thắng mưa, chân đồng vai bão, bám làng bám bản]}"
    for kind in ("cau-sao", "ghi-tam"):
        made.write(LIST, f"- {entry % kind}\n")
        assert [code for _, _, code in made.codes()] == ["GS133"]
    made.write(LIST, "[]\n")
    made.write("2023/a.md", PERSON.replace(old, f'  guong-mau: "{empty}"'))
    assert made.codes() == []
