"""Rules of statements: words that a person must confirm say something, in sentences, and say it once."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from guongsang import vietnamese
from guongsang.checks.basis import PLAN_CRITERIA
from guongsang.checks.finding import Finding
from guongsang.checks.latest import latest
from guongsang.checks.material.evidence import called, evidence_of, given, way
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.rule import Asked, Rule
from guongsang.language import Phrase
from guongsang.stories.fillers import COMMONPLACES, FILLERS
from guongsang.stories.model import PLACEHOLDER
from guongsang.stories.model_keys import in_words
from guongsang.stories.problem import Severity
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.evidence import Answer
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import CriteriaSet, Criterion, Registry

SHORTEST_STATEMENT = 40
"""Characters: as for the summary, a sentence that says what was done and what came of it is never shorter."""

_FEWEST_OWN_WORDS = 6
"""Different words that must be left of a statement once common phrases and the requirement itself are taken away."""

_FEWEST_TELLING_WORDS = 4
"""Different words that must be left once commonplaces are taken away: what was done, to what, by what means."""

_RUN = 4
_FIGURE = lazy_pattern(r"(?<![\d/.-])(?!(?:19|20)\d\d(?!\d))\d+(?![\d/-])")
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_ENDED = lazy_pattern(r"[.!?…][”\"’')\]]*$")
_GOOD = 'guong-mau: "Nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào."'
_TELL = Phrase(
    "Viết việc cụ thể đã làm, làm thế nào, kết quả ra sao; nên có con số.",
    "Write what was done, how, and what came of it; best with a number.",
)


class _Statement(NamedTuple):
    """A statement: whose criteria it answers, which of them and how; `length` counts its characters and single spaces."""

    criteria_set: CriteriaSet
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
        _Statement(found.criteria_set, assessment.criterion, answer, len(" ".join(answer.statement.split())))
        for assessment in found.assessments
        for answer in assessment.answers
        if answer.piece.kind is EvidenceKind.STATEMENT and PLACEHOLDER not in answer.statement
    ]


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    """Return the words of a text in small letters without accents, one space between them."""
    return " ".join(vietnamese.bare_words(text).split())


@lru_cache(maxsize=16)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    # The longest first: one phrase may be the beginning of another.
    folded = sorted(filter(None, map(_folded, phrases)), key=len, reverse=True)
    return lazy_pattern(rf"\b(?:{'|'.join(folded)})\b") if folded else lazy_pattern(r"(?!)")


@lru_cache(maxsize=256)
def _runs(texts: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the runs of words in some texts that are too long to be chance."""
    return frozenset(run for text in texts for run in _runs_of(_folded(text).split()))


def _runs_of(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[step:] for step in range(_RUN)), strict=False)


def own_words(statement: str, phrases: tuple[str, ...], asked: tuple[str, ...]) -> int:
    """Count the different words of a statement that neither common phrases nor what was asked account for."""
    words = _any_of(phrases).sub("|", _folded(statement)).split()
    known = _runs(asked)
    if not known.isdisjoint(_runs_of(words)):
        copied = {at + step for at, run in enumerate(_runs_of(words)) if run in known for step in range(_RUN)}
        words = [word for at, word in enumerate(words) if at not in copied]
    return sum(not word.isdecimal() and word != "|" for word in {*words})


def _is_filler(criteria_set: CriteriaSet, criterion: Criterion, answer: Answer) -> bool:
    statement = answer.statement
    asked = (criterion.requirement, *criterion.plan, *answer.piece.plan)
    common = _words_of(criteria_set.empty_phrases, asked)
    # Mostly half of it has enough words that stand in no phrase, and sooner the half that does not begin it.
    half = statement[statement.find(" ", len(statement) // 2) + 1 :]
    if _is_plainly_own(half, common) or _is_plainly_own(statement, common):
        return False
    if _is_gibberish({*_LETTERS.findall(statement.lower())}):
        return True
    own = own_words(statement, (*criteria_set.empty_phrases, *FILLERS), asked)
    return own < _FEWEST_OWN_WORDS or telling_words(statement) < _FEWEST_TELLING_WORDS


def _is_plainly_own(text: str, common: frozenset[str]) -> bool:
    """Whether a text has enough words that are Vietnamese and stand in no phrase, without a look at the phrases.

    `common` are the words of those that count as nobody's own, without accents.
    """
    own = {*vietnamese.bare_words(text).split()} - common
    if len(own) - sum(map(str.isdecimal, own)) < _FEWEST_OWN_WORDS:
        return False
    words = {*_LETTERS.findall(text.lower())}
    commonplace = _common_words()
    # Few are left to be spelled in one way.
    telling = {*map(vietnamese.spelling, words - commonplace)} - commonplace
    return len(telling) >= _FEWEST_TELLING_WORDS and not _is_gibberish(words)


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """Return the words of all commonplaces: as they are written there, spelled in one way, and without accents."""
    phrases = (*COMMONPLACES, *FILLERS)
    return frozenset(
        word
        for phrase in phrases
        for word in (*_LETTERS.findall(phrase), *_spelled(phrase).split(), *_folded(phrase).split())
    )


def telling_words(statement: str) -> int:
    """Count the different words and figures of a statement that are no part of what is said of everybody; years are none.

    Here accents matter: «chợ» tells of a place, «cho» of nothing. A statement typed without any is compared without.
    """
    words = map(vietnamese.spelling, _LETTERS.findall(vietnamese.nfc(statement).lower()))
    figures = {*_FIGURE.findall(statement)}
    return len(figures) + len({*_commonplaces(is_ascii=statement.isascii()).sub("|", " ".join(words)).split()} - {"|"})


@lru_cache(maxsize=2)
def _commonplaces(*, is_ascii: bool) -> re.Pattern[str]:
    written = _folded if is_ascii else _spelled
    longest_first = sorted({written(phrase) for phrase in (*COMMONPLACES, *FILLERS)}, key=len, reverse=True)
    return lazy_pattern(rf"(?<![^ ])(?:{'|'.join(longest_first)})(?![^ ])")


def _spelled(text: str) -> str:
    return " ".join(map(vietnamese.spelling, text.split()))


@lru_cache(maxsize=256)
def _words_of(phrases: tuple[str, ...], asked: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for text in (*phrases, *FILLERS, *asked) for word in _folded(text).split())


def _is_gibberish(words: set[str]) -> bool:
    """Whether hardly any of a text's different words could be Vietnamese; no more than needed are looked at."""
    syllables = filter(vietnamese.is_syllable, words)
    return sum(1 for _ in islice(syllables, _FEWEST_OWN_WORDS)) < _FEWEST_OWN_WORDS


def _short(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for _set, _criterion, answer, length in _statements(checking.registry, story):
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
    wrong=(given('guong-mau: "Luôn luôn gương mẫu."'),),
    right=(given(_GOOD),),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    on_story=_short,
)


def _not_a_sentence(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for _set, _criterion, answer, length in _statements(checking.registry, story):
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
    wrong=(given('guong-mau: "nhận phần việc khó của tổ, mười năm không trễ hẹn với người dân lần nào"'),),
    right=(given(_GOOD),),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    on_story=_not_a_sentence,
)


def _filler(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for criteria_set, criterion, answer, length in _statements(checking.registry, story):
        if length >= SHORTEST_STATEMENT and _is_filler(criteria_set, criterion, answer):
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
        "cũng vậy, và «đang cập nhật», «xem phụ lục» thì càng không. Những câu chung chung nằm trong bộ tiêu chí, khóa "
        "cau_sao_rong, cơ quan thêm bớt được.",
        "“Fulfilled the assigned tasks well” is true of everybody and proves nothing; nor do the plan's own words, still "
        "less “to be added later” or “see annex”. The common phrases are part of the criteria set, under cau_sao_rong, where the agency may add to them.",
    ),
    wrong=(
        given('guong-mau: "Luôn hoàn thành tốt nhiệm vụ được giao, có lối sống trong sáng, lành mạnh."'),
        given('phong-trao: "Tích cực tham gia các hoạt động do Khối Thi đua, cơ quan và các đoàn thể phát động."'),
        given('guong-mau: "Luôn tận tụy với công việc, được lãnh đạo tin tưởng, đồng nghiệp quý mến."'),
        given('phong-trao: "Đang cập nhật, sẽ bổ sung sau khi có số liệu chính thức."'),
    ),
    right=(given(_GOOD),),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    on_story=_filler,
)


def _repeated(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    seen: dict[str, Answer] = {}
    for _set, _criterion, answer, _length in _statements(checking.registry, story):
        first = seen.setdefault(_folded(answer.statement), answer)
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
    wrong=(given(_GOOD, _GOOD.replace("guong-mau", "phong-trao")),),
    right=(given(_GOOD, 'phong-trao: "Phụ trách nhóm đọc sách của cơ quan, tổ chức được mười hai buổi trong năm."'),),
    basis=PLAN_CRITERIA,
    judges=Asked.STATEMENT,
    on_story=_repeated,
)
