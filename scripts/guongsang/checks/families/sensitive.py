"""Rules of sensitive personal data: ethnic origin, religion and Party membership, each with a consent of its own.

Messages quote the words: whoever reads the profile's file reads them there, and without them nobody can judge whether
they are said of a person or of people in general.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import PERSONAL_DATA
from guongsang.checks.finding import Finding, Hit
from guongsang.checks.recognisers.ethnicity import ethnic_statements
from guongsang.checks.recognisers.party_membership import party_statements
from guongsang.checks.recognisers.plain_text import plain_text, unwrapped
from guongsang.checks.recognisers.religion import religious_statements
from guongsang.checks.recognisers.titles import in_title
from guongsang.checks.rule import Rule, Shown
from guongsang.checks.unveiled import story_as_seen
from guongsang.language import Phrase
from guongsang.stories.model import ConsentScope, Kind
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.wording import Wording
    from guongsang.checks.rule import StoryCheck, TextCheck
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading

    Recogniser = Callable[[str, str], Iterator[tuple[int, int]]]


def _unless_agreed(recognise: Recogniser, scope: ConsentScope, what: Phrase) -> TextCheck:
    """Return a check that tells what a recogniser finds in a person's profile whose consent does not name `scope`."""

    def check(_: Checking, story: Story, wording: Wording) -> Iterator[Hit]:
        if not _needs_consent(story, scope):
            return
        plain = unwrapped(plain_text(wording.text))
        for start, end in recognise(plain, story.name):
            if in_title(plain, start, end, story.name):
                continue
            said = " ".join(wording.text[start:end].split())
            yield Hit(
                start,
                end,
                Phrase(
                    "«{said}» nói về {what} mà sự đồng ý không nêu.", "“{said}” tells {what}, without consent to it."
                ).fill(said=said, what=what),
                Phrase(
                    f"Bỏ những chữ này; hoặc xin người đó đồng ý, rồi thêm «{scope}» vào «pham_vi» trong «dong_y».",
                    f"Leave these words out; or ask for consent, then add “{scope}” to “pham_vi” in “dong_y”.",
                ),
            )

    return story_as_seen(check)


def _no_award_unless_agreed(scope: ConsentScope, what: Phrase) -> StoryCheck:
    """Return a check that tells of awards whose very name discloses what a person's consent does not."""

    def check(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
        if not _needs_consent(story, scope):
            return
        for index, given in enumerate(story.awards):
            award = checking.registry.awards.get(given.award)
            if award and award.discloses == scope:
                yield Finding(
                    ("khen_thuong", index, "hinh_thuc"),
                    Phrase(
                        "«{award}» cho biết {what} mà sự đồng ý không nêu.",
                        "“{award}” tells {what}, without consent to it.",
                    ).fill(award=award.name, what=what),
                    Phrase(
                        f"Bỏ mục khen thưởng này; hoặc xin người đó đồng ý, rồi thêm «{scope}» vào «pham_vi» trong «dong_y».",
                        f"Leave this award out; or ask for consent, then add “{scope}” to “pham_vi” in “dong_y”.",
                    ),
                )

    return check


def _needs_consent(story: Story, scope: ConsentScope) -> bool:
    return story.kind is Kind.PERSON and not (story.consent and scope in story.consent.scope)


_OF_ETHNICITY = Phrase("dân tộc của một người", "a person's ethnic group")
_OF_RELIGION = Phrase("tôn giáo của một người", "a person's religion")
_OF_PARTY = Phrase("việc một người là đảng viên", "a person's Party membership")


ETHNICITY = Rule(
    code="GS311",
    severity=Severity.ERROR,
    title=Phrase("Dân tộc của một người, chưa có sự đồng ý", "A person's ethnic group, without consent to tell it"),
    why=Phrase(
        "Dân tộc của một người là dữ liệu cá nhân nhạy cảm: chỉ nêu khi người đó đồng ý riêng (dong_y.pham_vi có "
        "dan-toc). Nói về đồng bào, về tiếng nói, chính sách dân tộc thì được.",
        "A person's ethnic group is a sensitive personal datum, told only with separate consent (dan-toc in "
        "dong_y.pham_vi). What is said of the public, of languages or of policy may stand.",
    ),
    wrong=(
        "Chị Mỷ là người Mông, nói tiếng mẹ đẻ từ nhỏ.",
        "Giàng Thị Mỷ, dân tộc Mông, quê ở Bắc Hà.",
        "Là người Dao đỏ, chị hiểu nếp nghĩ của bà con.",
    ),
    right=(
        "Chị Mỷ nói được tiếng Mông và tiếng Dao.",
        "Hơn 80% số hộ trong xã là người Mông.",
        "Đồng bào các dân tộc cùng giữ rừng.",
    ),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    waivable=False,
    on_story=_no_award_unless_agreed(ConsentScope.ETHNICITY, _OF_ETHNICITY),
    on_text=_unless_agreed(ethnic_statements, ConsentScope.ETHNICITY, _OF_ETHNICITY),
)

RELIGION = Rule(
    code="GS312",
    severity=Severity.ERROR,
    title=Phrase("Tôn giáo của một người, chưa có sự đồng ý", "A person's religion, without consent to tell it"),
    why=Phrase(
        "Theo hay không theo một tôn giáo là dữ liệu cá nhân nhạy cảm: chỉ nêu khi người đó đồng ý riêng (dong_y.pham_vi "
        "có ton-giao). Nói về công tác tôn giáo, về bà con theo đạo nói chung thì được.",
        "Whether one has a religion is a sensitive personal datum, told only with separate consent (ton-giao in "
        "dong_y.pham_vi). What is said of religious affairs or of believers in general may stand.",
    ),
    wrong=("Chị Mỷ theo đạo Tin lành từ năm 2005.", "Tôn giáo: không."),
    right=("Xã có 35 hộ theo đạo Tin lành.", "Chị tham mưu công tác tôn giáo."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    waivable=False,
    on_story=_no_award_unless_agreed(ConsentScope.RELIGION, _OF_RELIGION),
    on_text=_unless_agreed(religious_statements, ConsentScope.RELIGION, _OF_RELIGION),
)

PARTY = Rule(
    code="GS313",
    severity=Severity.ERROR,
    title=Phrase(
        "Việc một người là đảng viên, chưa có sự đồng ý", "A person's Party membership, without consent to tell it"
    ),
    why=Phrase(
        "Việc một người là đảng viên, ngày vào Đảng, tuổi Đảng là thông tin nhạy cảm: chỉ nêu khi người đó đồng ý riêng "
        "(dong_y.pham_vi có dang-vien). Khen thưởng mà tên gọi nói điều đó, như Huy hiệu 40 năm tuổi Đảng, cũng vậy "
        "(tiet_lo trong khen-thuong.yml). Chức vụ đã công khai và công việc của chi bộ thì được nêu. Chức vụ chỉ đảng "
        "viên mới giữ, như bí thư chi bộ, cấp ủy viên, thuộc phạm vi chuc-vu nên không bị báo: người duyệt hỏi người đó có "
        "muốn nêu chức vụ ấy không.",
        "That a person is a member of the Party, and since when, is sensitive: it is told only with separate consent "
        "(dang-vien in dong_y.pham_vi). So it is with awards whose name says so, such as a badge for forty years in the "
        "Party (tiet_lo in khen-thuong.yml). Public posts and the work of a branch may be told. A post that only members "
        "hold, such as secretary of a branch, falls under chuc-vu and is not told of here: whoever approves the profile "
        "asks the person whether that post may be named.",
    ),
    wrong=(
        "Chị Mỷ là đảng viên trẻ.",
        "Chị được kết nạp Đảng năm 2012.",
        "Ngày vào Đảng: 03/02/2012.",
        "Năm 2022, chị được xếp loại đảng viên hoàn thành xuất sắc nhiệm vụ.",
    ),
    right=(
        "100% đảng viên của chi bộ đăng ký làm theo.",
        "Chị giúp chi bộ kết nạp 3 đảng viên mới.",
        "Chị là Bí thư Chi bộ Phòng Nghiệp vụ 3.",
    ),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    waivable=False,
    on_story=_no_award_unless_agreed(ConsentScope.PARTY, _OF_PARTY),
    on_text=_unless_agreed(party_statements, ConsentScope.PARTY, _OF_PARTY),
)
