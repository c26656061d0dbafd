"""Rules of the story itself, below the front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import CONVENTION, PLAN_SPREADING
from guongsang.checks.bearing import ON_FORM, ON_STORY
from guongsang.checks.example import Example, Profile
from guongsang.checks.finding import Finding
from guongsang.checks.recognisers.lost_words import Loss, lost_in
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.quotations import is_all_quoted
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity
from guongsang.stories.tangle import tangle_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.recognisers.lost_words import Lost
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading

_LINE = lazy_pattern(r".+")
_HEADING = lazy_pattern(r" {0,3}#{1,6}(?:\s|$)")
_FILE = "2023/giang-thi-my.md"


def _whole(story: str) -> Example:
    """Write an example of a whole file, in which only the story matters."""
    return Example(f"---\n… (thông tin đầu tệp)\n---\n\n{story}", {_FILE: Profile(story=story)})


def _tangled(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    at = tangle_at(reading.body)
    if at is not None:
        yield Finding(
            (),
            Phrase(
                "Bài có quá nhiều thẻ HTML, hoặc trích dẫn và danh sách lồng nhau quá sâu.",
                "The story has too many HTML tags, or quotes and lists nested too deep.",
            ),
            Phrase(
                "Dán lại bài dưới dạng văn bản thuần, rồi định dạng bằng Markdown.",
                "Paste the story again as plain text, then format it with Markdown.",
            ),
            place=reading.place_in_body(at),
        )


TANGLED_BODY = Rule(
    code=Fault.TANGLED_BODY,
    severity=Severity.ERROR,
    title=Phrase("Bài viết rối, không dựng được", "A story too tangled to be drawn"),
    why=Phrase(
        "Bài dán từ trang mạng có thể mang theo hàng nghìn thẻ HTML; dựng chúng làm treo máy và trang không đọc được.",
        "A story pasted from a web page may bring thousands of HTML tags; drawing them exhausts a machine.",
    ),
    wrong=(Example("<b a1><b a2><b a3> … (hàng nghìn thẻ)", {_FILE: Profile(story="<b a>" * 1000)}),),
    right=(Example("**chữ đậm** viết bằng Markdown", {_FILE: Profile(story="**chữ đậm** " * 1000)}),),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_story=_tangled,
)


def _is_empty(body: str) -> bool:
    """Whether a story has no words of its own: headings and comments are none."""
    at = 0
    while at < len(body):
        comment = body.find("<!--", at)
        end = comment if comment >= 0 else len(body)
        if any(_has_words(line[0]) for line in _LINE.finditer(body, at, end)):
            return False
        closing = body.find("-->", end + 4)
        at = closing + 3 if closing >= 0 else len(body)
    return True


def _has_words(line: str) -> bool:
    return not _HEADING.match(line) and any(map(str.isalnum, line))


def _without_story(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    if _is_empty(reading.body):
        yield Finding(
            (),
            Phrase("Hồ sơ không có bài viết.", "The profile has no story."),
            Phrase(
                "Viết bài bên dưới dòng «---» thứ hai: khó khăn, cách làm, kết quả, bài học.",
                "Write the story below the second line “---”: the difficulty, what was done, what came of it.",
            ),
            place=(max(1, reading.body_line - 1), 1),
        )


WITHOUT_STORY = Rule(
    code="GS024",
    severity=Severity.ERROR,
    title=Phrase("Hồ sơ không có bài viết", "A profile without a story"),
    why=Phrase(
        "Người đọc vào trang để biết việc đã làm thế nào mà làm theo; trang chỉ có tên và số quyết định thì không nhân rộng được gì.",
        "Readers come to learn how it was done; from a name and the number of a decision nobody can learn.",
    ),
    wrong=(_whole("## Việc đã làm"),),
    right=(_whole("## Việc đã làm\n\nChị Mỷ lập bảng thuật ngữ cho phiên dịch."),),
    basis=PLAN_SPREADING,
    bearing=ON_STORY,
    on_story=_without_story,
)


def _all_quoted(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    if is_all_quoted(reading.body):
        blank = len(reading.body) - len(reading.body.lstrip("\n"))
        yield Finding(
            (),
            Phrase(
                "Bài gần như chỉ có lời trích, không có lời kể của hồ sơ.",
                "The story is hardly more than quotations, with no words of its own.",
            ),
            Phrase(
                "Kể lại bằng lời của mình: khó khăn, cách làm, kết quả; chỉ giữ vài câu trích hay nhất. Nếu cả bài không "
                "phải lời người khác thì bỏ dấu ngoặc kép, dấu «>».",
                "Tell it in words of your own: the difficulty, what was done, what came of it; keep the few best "
                "sentences as quotations. If nobody is quoted, take away the quotation marks or “>”.",
            ),
            place=(reading.body_line + blank, 1),
        )


ALL_QUOTED = Rule(
    code="GS028",
    severity=Severity.WARNING,
    title=Phrase("Bài viết chỉ có lời trích", "A story of nothing but quotations"),
    why=Phrase(
        "Lời trích một hai câu làm bài sinh động. Cả bài là lời trích thì người đọc không biết ai kể, việc có thật của "
        "người này không, và bài chép cũng có thể nấp trong dấu ngoặc kép. Bài có dưới một phần năm số từ là lời của mình thì "
        "bị nhắc.",
        "A sentence or two of quotation make a story lively. If all of it is quoted, readers cannot tell who is speaking "
        "and whether it was this person's deed, and a copy could hide in quotation marks. It is said of stories with less "
        "than a fifth of words of their own.",
    ),
    wrong=(_whole("> Chị Mỷ lập bảng thuật ngữ cho phiên dịch."),),
    right=(_whole("Chị Mỷ lập bảng thuật ngữ. Bà Sùng kể: “Sổ này tiện lắm.”"),),
    basis=PLAN_SPREADING,
    bearing=ON_STORY,
    on_story=_all_quoted,
)


def _swallowed(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    for lost in lost_in(reading.body):
        yield Finding((), *_told(lost), place=(reading.body_line + lost.line, lost.column + 1))


def _told(lost: Lost) -> tuple[Phrase, Phrase]:
    """Say what is lost, and what to do."""
    message, hint = _LOSSES[lost.loss]
    opening = lost.opening if len(lost.opening) <= _LONGEST_QUOTED else f"{lost.opening[:_LONGEST_QUOTED]}…"
    named = {"opening": " ".join(opening.split()), "closing": lost.closing}
    return message.fill(**named), hint.fill(**named)


_LONGEST_QUOTED = 60
_LOSSES = {
    Loss.NEVER_CLOSED: (
        Phrase(
            "Chỗ mở «{opening}» không có «{closing}» đóng lại, nên những chữ sau nó không hiện trên trang.",
            "“{opening}” is opened and never closed by “{closing}”, so what follows is not shown.",
        ),
        Phrase(
            "Thêm «{closing}» vào chỗ kết thúc, hoặc xóa «{opening}».",
            "Put “{closing}” where it ends, or delete “{opening}”.",
        ),
    ),
    Loss.DRAWING: (
        Phrase(
            "Thẻ «{opening}»: chữ và hình trong thẻ này không hiện trên trang.",
            "The tag “{opening}”: what it holds is not shown.",
        ),
        Phrase(
            "Xóa thẻ này; hình thì lưu thành tệp .png đặt cạnh hồ sơ, công thức thì viết bằng chữ.",
            "Delete the tag; save a picture as .png beside the profile, write a formula in words.",
        ),
    ),
    Loss.HIDDEN: (
        Phrase(
            "Những gì nằm giữa «{opening}» và «{closing}» không hiện trên trang.",
            "What stands between “{opening}” and “{closing}” is not shown.",
        ),
        Phrase(
            "Nếu là chữ của bài thì xóa «{opening}» và «{closing}», giữ lại chữ; nếu là mã dán từ nơi khác thì xóa tất cả.",
            "Delete “{opening}” and “{closing}” and keep the words; if it is code pasted from elsewhere, delete it all.",
        ),
    ),
    Loss.NO_TAG: (
        Phrase(
            "Chữ trong «{opening}» bị hiểu là thẻ HTML nên không hiện trên trang.",
            "The words in “{opening}” are taken for an HTML tag and are not shown.",
        ),
        Phrase(
            "Nếu là chữ của bài thì đặt trong ngoặc đơn ( ) hay ngoặc kép “ ” thay cho < >; nếu là thẻ dán từ nơi khác thì xóa thẻ.",
            "If they are words of the story, use brackets ( ) or quotes “ ” instead of < >; delete a tag pasted from elsewhere.",
        ),
    ),
    Loss.BROKEN: (
        Phrase(
            "Thẻ «{opening}» viết dở, nên những chữ sau nó bị hiểu là một phần của thẻ và không hiện trên trang.",
            "The tag “{opening}” is not finished, so what follows is taken for a part of it and is not shown.",
        ),
        Phrase(
            "Thêm dấu «>» hay dấu ngoặc kép còn thiếu, hoặc xóa thẻ; nếu là dấu nhỏ hơn thì viết «&lt;».",
            "Add the missing “>” or quotation mark, or delete the tag; write “&lt;” for a less-than sign.",
        ),
    ),
}


SWALLOWED_TEXT = Rule(
    code="GS027",
    severity=Severity.ERROR,
    title=Phrase("Chữ trong bài bị mất khi dựng", "Words of the story that would not be shown"),
    why=Phrase(
        "Chú thích không đóng, thẻ viết dở, thẻ dán từ nơi khác (script, title, svg…), chữ đặt giữa hai dấu < > làm một "
        "phần bài biến mất mà không ai hay. Thẻ lạ có thẻ đóng thì chữ bên trong vẫn hiện, không bị báo; mã đặt giữa hai "
        "dấu ` hiện nguyên văn.",
        "A comment that is never closed, an unfinished tag, a tag pasted from elsewhere (script, title, svg…) or words "
        "between < and > make part of a story vanish unnoticed. An unknown tag that is closed shows the words it holds, "
        "and what stands between two ` is shown as it is typed; neither is told of.",
    ),
    wrong=(
        "<!-- hỏi lại chị Mỷ con số này",
        "<svg><desc>Bảng thuật ngữ</desc></svg>",
        "<?php echo 1",
        "Hỏi <ten can bo> ở xã.",
        "<div class=bang\nChị Mỷ lập bảng.",
    ),
    right=(
        "<!-- hỏi lại chị Mỷ con số này -->",
        "Gõ `<!--` để mở chú thích, `<svg>` để chèn hình.",
        "<ghichu>Chị Mỷ</ghichu> kể.",
    ),
    shown=Shown.STORY,
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_story=_swallowed,
)
