"""Rules of statements: words that a person must confirm say something, in sentences, and say it once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.checks.basis import PLAN_CRITERIA
from guongsang.checks.bearing import ON_STORY
from guongsang.checks.example import evidence_example
from guongsang.checks.finding import Finding
from guongsang.checks.latest import latest
from guongsang.checks.material.evidence import called, evidence_of, way
from guongsang.checks.recognisers.filler import EmptyWords, folded, says_nothing
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.rule import Asked, Rule
from guongsang.language import Phrase
from guongsang.stories.model import PLACEHOLDER
from guongsang.stories.model_keys import in_words
from guongsang.stories.problem import Severity
from guongsang.stories.registry import EmptyKind, EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.evidence import Answer
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Criterion, Registry

SHORTEST_STATEMENT = 40
"""Characters: as for the summary, a sentence that says what was done and what came of it is never shorter."""

_ENDED = lazy_pattern(r"[.!?…][”\"’')\]]*$")
_GOOD = 'guong-mau: "Nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào."'
_TELL = Phrase(
    "Viết việc cụ thể đã làm, làm thế nào, kết quả ra sao; nên có con số.",
    "Write what was done, how, and what came of it; best with a number.",
)


class _Statement(NamedTuple):
    """A statement: which criterion it answers and how; `length` counts its characters and single spaces."""

    criterion: Criterion
    answer: Answer
    length: int


@latest
def _statements(registry: Registry, story: Story) -> list[_Statement]:
    """Return the statements of a profile; what is still to be written is told by another rule."""
    found = evidence_of(registry, story)
    if found is None:
        return []
    return [
        _Statement(assessment.criterion, answer, len(" ".join(answer.statement.split())))
        for assessment in found.assessments
        for answer in assessment.answers
        if answer.piece.kind is EvidenceKind.STATEMENT and PLACEHOLDER not in answer.statement
    ]


@latest
def _empty_words(registry: Registry) -> EmptyWords:
    phrases = (*registry.empty_phrases(EmptyKind.SENTENCE), *registry.empty_phrases(EmptyKind.PLACEHOLDER))
    return EmptyWords(phrases, registry.empty_phrases(EmptyKind.COMMONPLACE))


def _short(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for _criterion, answer, length in _statements(checking.registry, story):
        if length < SHORTEST_STATEMENT:
            yield Finding(
                way(answer),
                Phrase(
                    f"{called(answer).vi}: thuyết minh mới có {length} ký tự, cần ít nhất {SHORTEST_STATEMENT}.",
                    f"{called(answer).en}: the statement has {length} characters; at least {SHORTEST_STATEMENT} needed.",
                ),
                _TELL,
            )


SHORT_STATEMENT = Rule(
    code="GS131",
    severity=Severity.ERROR,
    title=Phrase("Thuyết minh quá ngắn", "A statement that is too short"),
    why=Phrase(
        "Thuyết minh là minh chứng duy nhất của tiêu chí, để người duyệt xác nhận và người đọc học theo; vài chữ thì "
        f"không xác nhận được gì. Viết ít nhất một câu trọn vẹn, từ {SHORTEST_STATEMENT} ký tự.",
        "A statement is the only evidence for its criterion, for a person to confirm and for readers to learn from; a few "
        f"words confirm nothing. Write at least one whole sentence of {SHORTEST_STATEMENT} characters.",
    ),
    wrong=(evidence_example('guong-mau: "Luôn luôn gương mẫu."'),),
    right=(evidence_example(_GOOD),),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    on_story=_short,
)


def _not_a_sentence(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for _criterion, answer, length in _statements(checking.registry, story):
        text = answer.statement
        faults = _sentence_faults(text)
        if not faults or length < SHORTEST_STATEMENT:
            continue
        yield Finding(
            way(answer),
            Phrase(
                f"{called(answer).vi}: thuyết minh {' và '.join(fault.vi for fault in faults)}.",
                f"{called(answer).en}: the statement {' and '.join(fault.en for fault in faults)}.",
            ),
            Phrase(
                "Viết thành câu: chữ đầu viết hoa, cuối câu có dấu chấm.",
                "Write a sentence: a capital at the start, a full stop at the end.",
            ),
            mend=_as_sentence(text),
        )


def _sentence_faults(text: str) -> list[Phrase]:
    faults = []
    if text[0].islower():
        faults.append(Phrase("không viết hoa chữ đầu câu", "does not start with a capital"))
    if not _ENDED.search(text):
        faults.append(Phrase("không có dấu kết thúc câu", "does not end as a sentence"))
    return faults


def _as_sentence(text: str) -> str:
    ended = text if _ENDED.search(text) else text.rstrip(" ,;:–-") + "."
    return ended[:1].upper() + ended[1:]


NOT_A_SENTENCE = Rule(
    code="GS132",
    severity=Severity.WARNING,
    title=Phrase("Thuyết minh chưa thành câu", "A statement that is no sentence"),
    why=Phrase(
        "Thuyết minh được in nguyên văn trên trang hồ sơ. Chữ đầu viết hoa, cuối câu có dấu chấm; thiếu thì sửa tự động "
        "được.",
        "Statements are printed as they are. They start with a capital and end with a full stop; what is missing can be "
        "mended automatically.",
    ),
    wrong=(evidence_example('guong-mau: "nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào"'),),
    right=(evidence_example(_GOOD),),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    on_story=_not_a_sentence,
)


def _filler(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    empty = _empty_words(checking.registry)
    for criterion, answer, length in _statements(checking.registry, story):
        asked = (criterion.requirement, *criterion.plan, *answer.piece.plan)
        if length >= SHORTEST_STATEMENT and says_nothing(answer.statement, asked, empty):
            yield Finding(
                way(answer),
                Phrase(
                    "{called}: thuyết minh không nêu việc gì, chỉ có câu chung chung, lời ghi tạm hoặc chép lại yêu cầu "
                    "của tiêu chí.",
                    "{called}: the statement tells of no deed: it is made of common phrases or fillers, or repeats the "
                    "requirement.",
                ).fill(called=called(answer)),
                _TELL,
            )


FILLER = Rule(
    code="GS133",
    severity=Severity.ERROR,
    title=Phrase("Thuyết minh sáo rỗng hoặc chép lại yêu cầu", "A statement that says nothing of its own"),
    why=Phrase(
        "«Hoàn thành tốt nhiệm vụ được giao» đúng với mọi người nên không chứng minh được gì; chép lại câu của kế hoạch "
        "cũng vậy, và «đang cập nhật», «xem phụ lục» thì càng không. Những câu, những từ như thế nằm ở "
        "danh-muc/loi-chung.yml, cơ quan thêm bớt được.",
        "“Fulfilled the assigned tasks well” is true of everybody and proves nothing; nor do the plan's own words, still "
        "less “to be added later” or “see annex”. The agency edits the lists of such phrases and words in "
        "danh-muc/loi-chung.yml.",
    ),
    wrong=(
        evidence_example('guong-mau: "Luôn hoàn thành tốt nhiệm vụ được giao, có lối sống trong sáng, lành mạnh."'),
        evidence_example(
            'phong-trao: "Tích cực tham gia các hoạt động do Khối Thi đua, cơ quan và các đoàn thể phát động."'
        ),
        evidence_example('guong-mau: "Luôn tận tụy với công việc, được lãnh đạo tin tưởng, đồng nghiệp quý mến."'),
        evidence_example('phong-trao: "Đang cập nhật, sẽ bổ sung sau khi có số liệu chính thức."'),
    ),
    right=(evidence_example(_GOOD),),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    bearing=ON_STORY,
    on_story=_filler,
)


def _repeated(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    seen: dict[str, Answer] = {}
    for _criterion, answer, _length in _statements(checking.registry, story):
        first = seen.setdefault(folded(answer.statement), answer)
        if first is not answer:
            yield Finding(
                way(answer),
                Phrase(
                    "{called}: thuyết minh chép nguyên của {first}.", "{called}: the statement is that of {first}."
                ).fill(called=called(answer), first=in_words(first.path)),
                Phrase(
                    "Mỗi tiêu chí cần minh chứng riêng: viết điều đúng với tiêu chí này.",
                    "Each criterion needs evidence of its own: write what answers this one.",
                ),
            )


REPEATED = Rule(
    code="GS134",
    severity=Severity.ERROR,
    title=Phrase("Một thuyết minh dùng cho hai tiêu chí", "One statement for two criteria"),
    why=Phrase(
        "Mỗi tiêu chí hỏi một điều khác nhau; một câu dùng cho hai nơi là viết cho đủ mục.",
        "Each criterion asks something else; one sentence for two of them is mere filling in.",
    ),
    wrong=(evidence_example(_GOOD, _GOOD.replace("guong-mau", "phong-trao")),),
    right=(
        evidence_example(
            _GOOD, 'phong-trao: "Phụ trách nhóm đọc sách của cơ quan, tổ chức được mười hai buổi trong năm."'
        ),
    ),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    on_story=_repeated,
)
