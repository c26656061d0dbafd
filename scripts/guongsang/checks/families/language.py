"""Rules of language: a summary that says something, words that do not exaggerate, sentences that do not shout."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from guongsang.checks.basis import CAPITALISATION, PLAN_SPREADING, PROPAGATION
from guongsang.checks.finding import Finding, Hit
from guongsang.checks.latest import latest
from guongsang.checks.material.wording import Medium
from guongsang.checks.recognisers.filler import bare_syllables, is_empty_summary
from guongsang.checks.recognisers.phrases import find_phrases, is_quoted
from guongsang.checks.recognisers.quotations import is_all_quoted
from guongsang.checks.recognisers.shouting import is_shouted_name, shouted_sentences
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.model import Kind
from guongsang.stories.problem import Severity
from guongsang.stories.registry import EmptyKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.wording import Wording
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import InflatedWord, Registry

_MOST: Final = 100
_OUTSIDE: Final = frozenset({Medium.FILE_NAME, Medium.PHOTO_DATA, Medium.REASON, Medium.COMMENT})


@latest
def _empty(registry: Registry) -> frozenset[str]:
    return bare_syllables(registry.empty_phrases(EmptyKind.SUMMARY))


def _empty_summaries(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    unit = checking.registry.units.get(story.unit)
    fields = [checking.registry.fields[field].name for field in story.fields if field in checking.registry.fields]
    said = " ".join(
        (story.name, story.post or "", story.locality or "", str(story.year), unit.name if unit else "", *fields)
    )
    if is_empty_summary(story.summary, said, _empty(checking.registry)):
        yield Finding(
            ("tom_tat",),
            Phrase(
                "Tóm tắt chỉ nhắc lại tên, chức vụ, đơn vị và lời khen chung.",
                "The summary only repeats the name, the post, the unit and general praise.",
            ),
            Phrase(
                "Viết một câu nói rõ đã làm việc gì, kết quả ra sao, có con số thì nêu con số.",
                "Write one sentence that says what was done and with what result, with a figure if there is one.",
            ),
        )


EMPTY_SUMMARY = Rule(
    code="GS404",
    severity=Severity.WARNING,
    title=Phrase("Tóm tắt không nói thêm gì", "A summary that says nothing more"),
    why=Phrase(
        "Tóm tắt đứng ngay dưới tên trong danh sách, trên thẻ chia sẻ và trong kết quả tìm kiếm. Nhắc lại tên và đơn vị "
        "thì người đọc không biết vì sao người này được ghi nhận và không học theo được gì. Những lời khen chung không "
        "được tính do cơ quan tự sửa ở danh-muc/loi-chung.yml.",
        "The summary stands right below the name in lists, on cards and among search results. If it repeats the name and "
        "the unit, readers learn neither why this person is recognised nor what they could do likewise. The agency edits "
        "the general praise that does not count in danh-muc/loi-chung.yml.",
    ),
    wrong=(
        "tom_tat: Chị Giàng Thị Mỷ, chuyên viên chính Phòng Nghiệp vụ 3, gương điển hình tiên tiến năm 2023.",
        "tom_tat: Đồng chí Giàng Thị Mỷ luôn nỗ lực phấn đấu, hoàn thành xuất sắc nhiệm vụ được giao năm 2023.",
    ),
    right=("tom_tat: Biên soạn bảng thuật ngữ Việt – Mông cho phiên dịch tại tòa, giảm số phiên phải hoãn.",),
    basis=PLAN_SPREADING,
    on_story=_empty_summaries,
)


@latest
def _inflated(registry: Registry) -> dict[str, InflatedWord]:
    return {word.phrase: word for word in registry.inflated_words.values()}


def _inflated_words(checking: Checking, _: Story, wording: Wording) -> Iterator[Hit]:
    words = _inflated(checking.registry)
    found = (
        (start, end, word)
        for start, end, word in find_phrases(wording.text, words)
        if wording.passage_at(start).medium not in _OUTSIDE and not _is_anothers(wording, start)
    )
    for start, end, word in islice(found, _MOST):
        typed = " ".join(wording.text[start:end].split())
        yield Hit(
            start,
            end,
            Phrase(f"«{typed}» là lời khen quá mức.", f"“{typed}” is exaggerated praise."),
            Phrase("Gợi ý: {better}.", "Suggestion: {better}.").fill(better=word.better.rstrip("."))
            if word.better
            else Phrase(
                "Thay bằng việc đã làm hoặc con số cụ thể; người đọc tự thấy đáng khen.",
                "Say what was done, or give a figure; readers will see what deserves praise.",
            ),
        )


def _is_anothers(wording: Wording, start: int) -> bool:
    """Whether words are those of somebody who is quoted; a story that is nothing but a quotation has no other words."""
    if not is_quoted(wording.text, start):
        return False
    return wording.passage_at(start).medium is not Medium.STORY or not is_all_quoted(wording.story.text)


INFLATED_WORD = Rule(
    code="GS405",
    severity=Severity.WARNING,
    title=Phrase("Từ ngữ phóng đại", "Words that exaggerate"),
    why=Phrase(
        "Gương điển hình thuyết phục người đọc bằng việc thật và con số; lời khen quá mức làm người đọc nghi ngờ cả phần "
        "đúng. Danh sách từ do cơ quan tự sửa ở danh-muc/tu-ngu.yml. Lời người khác kể, đặt trong ngoặc kép hoặc trong "
        "khối trích dẫn, không bị xét, trừ khi cả bài chỉ là lời trích.",
        "An example persuades by deeds and figures; exaggerated praise makes readers doubt what is true as well. The "
        "agency edits the list of words in danh-muc/tu-ngu.yml. What other people say, in quotation marks or in a "
        "quotation block, is left alone, unless the whole story is a quotation.",
    ),
    wrong=("Chị Mỷ đã lập nên một kỳ tích vô tiền khoáng hậu.", "Sáng kiến đem lại hiệu quả TUYỆT VỜI cho tòa án."),
    right=(
        "Chị Mỷ lập bảng 210 thuật ngữ; số phiên phải hoãn giảm từ 11 xuống 3.",
        "Bà Sùng kể: “Sổ này tuyệt vời lắm.”",
    ),
    shown=Shown.STORY,
    basis=PROPAGATION,
    on_text=_inflated_words,
)

_LONGEST_SHOUT_SHOWN: Final = 60


def _shouting(_: Checking, story: Story, wording: Wording) -> Iterator[Hit]:
    if story.name.isupper():  # few are, and only then are the passages needed
        for passage in wording.passages[:_MOST]:
            if passage.path == ("ten",):
                yield from _shouted_name(story, passage.start, passage.text)
                break
    found = (
        (start, end)
        for start, end in shouted_sentences(wording.text)
        if wording.passage_at(start).medium not in _OUTSIDE and wording.passage_at(start).path != ("ten",)
    )
    for start, end in islice(found, _MOST):
        words = wording.text[start:end]
        typed = words if len(words) <= _LONGEST_SHOUT_SHOWN else words[:_LONGEST_SHOUT_SHOWN].rpartition(" ")[0] + " …"
        yield Hit(
            start,
            end,
            Phrase(f"Câu viết toàn chữ hoa: «{typed}».", f"A sentence all in capitals: “{typed}”."),
            Phrase(
                "Viết chữ thường; chỉ viết hoa chữ đầu câu và tên riêng.",
                "Use small letters, with capitals at the start of sentences and names.",
            ),
        )


def _shouted_name(story: Story, start: int, name: str) -> Iterator[Hit]:
    if is_shouted_name(name):
        better = (
            " ".join(word.capitalize() for word in name.split()) if story.kind is Kind.PERSON else name.capitalize()
        )
        yield Hit(
            start,
            start + len(name),
            Phrase(f"Tên «{name}» viết toàn chữ hoa.", f"The name “{name}” is all in capitals."),
            Phrase(
                f"Viết như «{better}»; trang tự trình bày tên cho nổi bật.",
                f"Write it like “{better}”; the page makes names stand out by itself.",
            ),
        )


SHOUTING = Rule(
    code="GS408",
    severity=Severity.WARNING,
    title=Phrase("Viết toàn chữ hoa", "All in capitals"),
    why=Phrase(
        "Câu dài toàn chữ hoa khó đọc, máy đọc màn hình có khi đọc từng chữ cái, và người đọc thấy như bị quát. Chữ viết "
        "tắt không bị xét.",
        "Long sentences in capitals are hard to read, some screen readers spell them out, and readers feel shouted at. "
        "Abbreviations are left alone.",
    ),
    wrong=("ĐÂY LÀ TẤM GƯƠNG ĐỂ MỌI NGƯỜI HỌC TẬP.",),
    right=("UBND, HĐND, TAND, VKSND và MTTQ huyện cùng góp ý.",),
    shown=Shown.STORY,
    basis=CAPITALISATION,
    on_text=_shouting,
)
