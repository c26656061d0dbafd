"""Rules of the numbers of papers: recognisable, in the form of the system that issued them, with its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import PAPER_NUMBERS
from guongsang.checks.example import award_example
from guongsang.checks.finding import Finding, Hit
from guongsang.checks.latest import latest
from guongsang.checks.material.message_words import in_quotes, named
from guongsang.checks.material.numbering import FORMS
from guongsang.checks.material.papers import papers_of
from guongsang.checks.material.wording import Medium
from guongsang.checks.recognisers.document_number import Form, Slip, numbers_in, recognise
from guongsang.checks.recognisers.phrases import is_quoted
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.problem import Severity
from guongsang.vietnamese import date_short

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.papers import Paper
    from guongsang.checks.material.wording import Wording
    from guongsang.checks.recognisers.document_number import DocumentNumber
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Registry

_ENDORSED = "ghi_nhan:\n  suy_ton: {{so: {}, ngay: 2023-11-20}}\n  phe_duyet: {{nguoi: Trưởng Ban, ngay: 2023-12-01}}"


def _unrecognised(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for paper in papers_of(story, checking.registry):
        if recognise(paper.number) is None:
            yield Finding(
                (*paper.path, "so"),
                Phrase(
                    f"«{paper.number}» không phải là số, ký hiệu văn bản.",
                    f"“{paper.number}” is not the number of a paper.",
                ),
                Phrase(
                    "Chép đúng số, loại văn bản và chữ viết tắt của cơ quan như trên văn bản, ví dụ {examples}; "
                    "ngày thì ghi ở khóa «ngay».",
                    "Copy the number, the kind of paper and the issuer's letters as they stand on it, for example "
                    "{examples}; the date goes to the key “ngay”.",
                ).fill(examples=paper.examples),
            )


UNRECOGNISED_NUMBER = Rule(
    code="GS201",
    severity=Severity.ERROR,
    title=Phrase("Không nhận ra số văn bản", "A paper's number that is none"),
    why=Phrase(
        "Người đọc tra quyết định theo số và ký hiệu. Số thiếu loại văn bản hoặc thiếu cơ quan thì không tra được, "
        "thường là do chép sót hoặc gõ nhầm.",
        "Readers look a decision up by its number. One without the kind of paper or the issuer cannot be looked up; "
        "mostly something was left out or mistyped.",
    ),
    wrong=(
        award_example("bang-khen-tinh", "2870", "2023-12-20", "ubnd-tinh-lao-cai"),
        award_example("bang-khen-tinh", "QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
    ),
    right=(
        award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
        award_example("bang-khen-tinh-uy", "1377-QĐ/TU", "2023-12-20", "tinh-uy-lao-cai"),
    ),
    basis=PAPER_NUMBERS,
    on_story=_unrecognised,
)


_SLIPS = {
    Slip.PREFIX: Phrase("có chữ thừa ở trước", "words before it"),
    Slip.SIGNS: Phrase(
        "gạch ngang, gạch chéo hoặc chữ Đ gõ bằng ký tự khác, thừa hoặc thiếu",
        "dashes, slashes or Đ of another kind, too many or left out",
    ),
    Slip.SPACES: Phrase("có dấu cách thừa", "extra spaces"),
    Slip.LETTERS: Phrase("sai chữ hoa, chữ thường hoặc chữ Đ", "wrong capitals, or D for Đ"),
    Slip.ZEROS: Phrase("thừa hoặc thiếu số 0 ở đầu (05, 145)", "a zero too few or too many in front (05, 145)"),
    Slip.ENDING: Phrase("có dấu câu thừa ở cuối", "punctuation at the end"),
}


def _slips(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for paper in papers_of(story, checking.registry):
        found = recognise(paper.number)
        # Of a number in the wrong form the next rule tells, with all that is wrong in one correction.
        if found and found.slips and found.number.form in paper.forms:
            right = found.number.text
            yield Finding(
                (*paper.path, "so"),
                _careless(paper.number, found.slips),
                Phrase(f"Viết «{right}».", f"Write “{right}”."),
                mend=right,
            )


def _careless(typed: str, slips: tuple[Slip, ...]) -> Phrase:
    """Say what was typed carelessly in a number."""
    return Phrase(
        f"Số văn bản «{typed}» viết chưa đúng: {'; '.join(_SLIPS[slip].vi for slip in slips)}.",
        f"The number “{typed}” is written carelessly: {'; '.join(_SLIPS[slip].en for slip in slips)}.",
    )


CARELESS_NUMBER = Rule(
    code="GS202",
    severity=Severity.WARNING,
    title=Phrase("Số văn bản viết chưa chuẩn", "A paper's number written carelessly"),
    why=Phrase(
        "Chữ «Số:», dấu cách, gạch dài hay số 0 thiếu ở trước làm cùng một quyết định có nhiều cách viết, nên tìm và "
        "so khớp không ra. Số nhỏ hơn 10 viết đủ hai chữ số. Lỗi này sửa tự động được.",
        "“Số:”, spaces, long dashes or a missing zero give one decision several spellings, so that it is not found. "
        "Numbers under 10 have two digits. This can be mended automatically.",
    ),
    wrong=(
        award_example("bang-khen-tinh", '"Số: 2870/QĐ-UBND"', "2023-12-20", "ubnd-tinh-lao-cai"),
        award_example("bang-khen-tinh", "2870 / qđ–UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
        _ENDORSED.format("5-BB/HĐTĐKT"),
    ),
    right=(
        award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
        _ENDORSED.format("05-BB/HĐTĐKT"),
    ),
    basis=PAPER_NUMBERS,
    on_story=_slips,
)


_SYSTEMS = {
    Form.PARTY: Phrase("của Đảng", "the Party's"),
    Form.STATE: Phrase("của Nhà nước", "the State's"),
}
_ORDERS = {
    Form.PARTY: Phrase(
        "văn bản của Đảng có gạch ngang ngay sau số, rồi mới đến gạch chéo",
        "the Party's papers have the hyphen after the number, then the slash",
    ),
    Form.STATE: Phrase(
        "văn bản của Nhà nước có gạch chéo ngay sau số, rồi mới đến gạch ngang",
        "the State's papers have the slash after the number, then the hyphen",
    ),
}


def _wrong_form(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for paper in papers_of(story, checking.registry):
        found = recognise(paper.number)
        if found is None or found.number.form in paper.forms:
            continue
        if found.number.form is None:
            message = Phrase(
                f"«{paper.number}» đặt gạch ngang, gạch chéo sai chỗ.",
                f"“{paper.number}” has its hyphen and slash in the wrong places.",
            )
        else:
            message = Phrase(
                "«{number}» viết theo thể thức {form}, nhưng {issuer} đánh số văn bản theo thể thức {own}.",
                "“{number}” is in {form} form, but {issuer} numbers its papers in {own}.",
            ).fill(
                number=paper.number,
                form=_SYSTEMS[found.number.form],
                issuer=paper.issuer.name if paper.issuer else "",
                own=_SYSTEMS[paper.forms[0]],
            )
        yield Finding((*paper.path, "so"), message, _right_form(paper, found.number))


def _right_form(paper: Paper, number: DocumentNumber) -> Phrase:
    """Offer the number as it should be written."""
    offers = [(form, number.written(form)) for form in paper.forms if number.written(form)]
    if not offers:
        return Phrase("Viết như {examples}.", "Write it like {examples}.").fill(examples=paper.examples)
    orders = [_ORDERS[form] for form, _ in offers]
    if len(offers) == 1:
        return Phrase("Viết «{text}»: {order}.", "Write “{text}”: {order}.").fill(text=offers[0][1], order=orders[0])
    return Phrase(
        "Viết «{one}» ({first}), hoặc «{other}» ({second}), theo bản gốc.",
        "Write “{one}” ({first}) or “{other}” ({second}), as on the paper.",
    ).fill(one=offers[0][1], first=orders[0], other=offers[1][1], second=orders[1])


WRONG_FORM = Rule(
    code="GS203",
    severity=Severity.ERROR,
    title=Phrase("Số văn bản sai thể thức Đảng, Nhà nước", "A Party number in State form, or the reverse"),
    why=Phrase(
        "Văn bản của Đảng ghi 1377-QĐ/TU, văn bản của Nhà nước ghi 2870/QĐ-UBND; viết lẫn là chép nhầm, như chính Kế "
        "hoạch năm 2023 in «34/CT-TW» thay cho 34-CT/TW. Cơ quan thuộc hệ thống nào thì xem he_thong trong "
        "co-quan.yml; đoàn thể và khối thi đua được dùng cả hai.",
        "The Party writes 1377-QĐ/TU, the State 2870/QĐ-UBND; a mixture is a misprint, as “34/CT-TW” for 34-CT/TW in "
        "the plan of 2023 itself. Which system an issuer belongs to is said by he_thong in co-quan.yml; unions and "
        "emulation blocs may use either.",
    ),
    wrong=(
        award_example("ky-niem-chuong-noi-chinh", "215/QĐ-BNCTW", "2023-12-08", "ban-noi-chinh-trung-uong"),
        award_example("bang-khen-tinh", "2870-QĐ/UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
        _ENDORSED.format("05/BB-HĐTĐKT"),
    ),
    right=(
        award_example("ky-niem-chuong-noi-chinh", "215-QĐ/BNCTW", "2023-12-08", "ban-noi-chinh-trung-uong"),
        award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
    ),
    basis=PAPER_NUMBERS,
    on_story=_wrong_form,
)


def _foreign_letters(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for paper in papers_of(story, checking.registry):
        issuer = paper.issuer if paper.is_award else None
        found = recognise(paper.number)
        if issuer is None or found is None or not issuer.abbreviations:
            continue
        said = {letters.casefold() for letters in (*found.number.letters, found.number.issuer)}
        if said.isdisjoint(letters.casefold() for letters in issuer.abbreviations):
            yield Finding(
                (*paper.path, "so"),
                Phrase(
                    "Số «{number}» mang chữ «{letters}», không phải của {issuer} ({own}).",
                    "The number “{number}” has the letters “{letters}”, not those of {issuer} ({own}).",
                ).fill(
                    number=paper.number,
                    letters=found.number.issuer,
                    issuer=issuer.name,
                    own=in_quotes(issuer.abbreviations),
                ),
                _whose(checking.registry, found.number, paper.date),
            )


def _whose(registry: Registry, number: DocumentNumber, day: dt.date) -> Phrase:
    """Say whose letters these are, how they number their papers, and what may be wrong."""
    said = {letters.casefold() for letters in (*number.letters, number.issuer)}
    owners = [
        issuer
        for issuer in registry.issuers.values()
        if issuer.validity.covers(day) and not said.isdisjoint(letters.casefold() for letters in issuer.abbreviations)
    ][:3]
    if owners:
        hint = Phrase(
            "Chữ này là của {owners}: sửa «co_quan», hoặc sửa số theo bản gốc.",
            "These letters are those of {owners}: mend “co_quan”, or the number as on the paper.",
        ).fill(owners=named(owners))
    else:
        hint = Phrase(
            "Đối chiếu với bản gốc, sửa số hoặc «co_quan». Cơ quan có chữ viết tắt khác thì thêm vào «ky_hieu» của nó "
            "trong danh-muc/co-quan.yml.",
            "Compare it with the paper and mend the number or “co_quan”. Other letters of the issuer go to its "
            "“ky_hieu” in danh-muc/co-quan.yml.",
        )
    forms = _forms_of(registry, number)
    if len(forms) != 1 or number.form in forms:
        return hint
    (form,) = forms
    return Phrase(
        "«{issuer}» là ký hiệu {system}, số viết là «{text}». {hint}",
        "“{issuer}” is {system}, and the number is written “{text}”. {hint}",
    ).fill(issuer=number.issuer, system=_SYSTEMS[form], text=number.written(form), hint=hint)


FOREIGN_LETTERS = Rule(
    code="GS204",
    severity=Severity.WARNING,
    title=Phrase("Ký hiệu trong số không phải của cơ quan ban hành", "Letters in a number that are not the issuer's"),
    why=Phrase(
        "Quyết định 2870/QĐ-UBND là của Ủy ban nhân dân, không thể do Thủ tướng Chính phủ ký: hoặc số, hoặc cơ quan "
        "đã ghi nhầm.",
        "Decision 2870/QĐ-UBND is a people's committee's and cannot be the Prime Minister's: either the number or the "
        "issuer is wrong.",
    ),
    wrong=(award_example("bang-khen-thu-tuong", "2870/QĐ-UBND", "2023-12-20", "thu-tuong"),),
    right=(award_example("bang-khen-thu-tuong", "1526/QĐ-TTg", "2023-12-20", "thu-tuong"),),
    basis=PAPER_NUMBERS,
    on_story=_foreign_letters,
)


def _other_year(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for paper in papers_of(story, checking.registry):
        found = recognise(paper.number)
        if found and found.number.year not in (None, paper.date.year):
            yield Finding(
                (*paper.path, "so"),
                Phrase(
                    f"Số «{paper.number}» ghi năm {found.number.year}, còn ngày của văn bản là "
                    f"{date_short(paper.date)}.",
                    f"The number “{paper.number}” says {found.number.year}, but the paper's date is "
                    f"{paper.date.isoformat()}.",
                ),
                Phrase(
                    "Đối chiếu với bản gốc, sửa số hoặc ngày cho cùng một năm.",
                    "Compare them with the paper, and mend the number or the date.",
                ),
            )


OTHER_YEAR = Rule(
    code="GS205",
    severity=Severity.ERROR,
    title=Phrase("Năm trong số văn bản khác năm ban hành", "A year in the number that is not the date's"),
    why=Phrase(
        "Số có năm, như 98/2023/NĐ-CP, lấy năm của ngày ban hành; hai năm khác nhau thì một trong hai bị chép sai.",
        "A number with a year, as 98/2023/NĐ-CP, takes it from its date; if they differ one of them is a misprint.",
    ),
    wrong=(award_example("bang-khen-tinh", "2870/2022/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),),
    right=(award_example("bang-khen-tinh", "2870/2023/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),),
    basis=PAPER_NUMBERS,
    on_story=_other_year,
)


def _cited(checking: Checking, _: Story, wording: Wording) -> Iterator[Hit]:
    for start, end, found in numbers_in(wording.text):
        passage = wording.passage_at(start)
        # A number in its own key is the business of the rules above; a waiver's reason may well quote the misprint.
        if passage.medium in (Medium.FILE_NAME, Medium.REASON, Medium.COMMENT) or passage.path[-1:] == ("so",):
            continue
        number, typed = found.number, wording.text[start:end]
        own = _forms_of(checking.registry, number)
        if found.slips and number.form in own:
            right = number.text
            # What a quotation says is mended by whoever can compare it with its source.
            sure = None if is_quoted(wording.text, start) else right
            yield Hit(
                start, end, _careless(typed, found.slips), Phrase(f"Viết «{right}».", f"Write “{right}”."), mend=sure
            )
        if len(own) != 1 or number.form in own:
            continue
        (form,) = own
        yield Hit(
            start,
            end,
            Phrase(
                "Số văn bản «{typed}» viết sai thể thức: «{issuer}» là ký hiệu {system}.",
                "The number “{typed}” is in the wrong form: “{issuer}” is {system}.",
            ).fill(typed=typed, issuer=number.issuer, system=_SYSTEMS[form]),
            Phrase("Viết «{text}»: {order}.", "Write “{text}”: {order}.").fill(
                text=number.written(form), order=_ORDERS[form]
            ),
        )


def _forms_of(registry: Registry, number: DocumentNumber) -> set[Form]:
    """Return the forms of a number that its letters are known to stand in; laws have that of the State."""
    return _letters_in(registry).get(number.issuer.partition("-")[0], set()) if number.kind else {Form.STATE}


@latest
def _letters_in(registry: Registry) -> dict[str, set[Form]]:
    """Return the letters that issuers and legal bases have in their numbers, with the forms they have them in."""
    known: dict[str, set[Form]] = {}
    for issuer in registry.issuers.values():
        for letters in issuer.abbreviations if issuer.system in FORMS else ():
            known.setdefault(letters, set()).update(FORMS[issuer.system])
    for basis in registry.bases.values():
        found = recognise(basis.number) if basis.number else None
        if found and found.number.form:
            known.setdefault(found.number.issuer, set()).add(found.number.form)
    return known


CITED_WRONGLY = Rule(
    code="GS206",
    severity=Severity.WARNING,
    title=Phrase("Số văn bản nhắc trong bài viết sai", "A paper's number cited wrongly"),
    why=Phrase(
        "Bài viết dẫn sai số thì người đọc không tìm được văn bản: Kế hoạch năm 2023 in «34/CT-TW», trong khi chỉ thị "
        "của Bộ Chính trị có số 34-CT/TW. Chỉ những ký hiệu có trong co-quan.yml và can-cu.yml được xét. Chữ Đ gõ thành "
        "D, gạch ngang hay số 0 thừa, thiếu thì máy sửa giúp được.",
        "Readers cannot find a paper that is cited wrongly: the plan of 2023 prints “34/CT-TW”, but the Politburo's "
        "directive is 34-CT/TW. Only letters known from co-quan.yml and can-cu.yml are looked at. D for Đ and a hyphen or "
        "zero too many or too few can be mended automatically.",
    ),
    wrong=(
        "Chị làm theo Chỉ thị số 34/CT-TW ngày 07/4/2014 của Bộ Chính trị.",
        "Chị làm theo Nghị định số 98/2023/ND-CP của Chính phủ.",
    ),
    right=("Chị làm theo Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị và Quyết định 1526/QĐ-TTg.",),
    shown=Shown.STORY,
    basis=PAPER_NUMBERS,
    on_text=_cited,
)
