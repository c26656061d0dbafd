"""Rules of numbers and addresses that lead to a person: identity card, telephone, e-mail, bank account, vehicle.

Messages go into logs that outlive the mistake, so they show only the ends of what was found; the line itself is shown
to whoever has the file. What the agency lists in `lien-he.yml`, or as its own in `mkdocs.yml`, is no personal datum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.basis import PERSONAL_DATA, VEHICLE_PLATES
from guongsang.checks.finding import Hit
from guongsang.checks.material.wording import Medium, Wording
from guongsang.checks.recognisers.email import emails, is_listed
from guongsang.checks.recognisers.identity_papers import identity_papers
from guongsang.checks.recognisers.personal_numbers import Kind, personal_numbers
from guongsang.checks.recognisers.phone import national, plain_numbers
from guongsang.checks.recognisers.plain_text import plain_text
from guongsang.checks.recognisers.vehicle_plate import vehicle_plates
from guongsang.checks.rule import Rule, Shown
from guongsang.checks.unveiled import as_seen
from guongsang.language import NOTHING, Phrase
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.recognisers.personal_numbers import PersonalNumber
    from guongsang.checks.rule import WordCheck

    Find = Callable[[Checking, Wording], Iterator[tuple[int, int, str]]]
    """Yields start and end of what leads to a person, and what may be shown of it."""

_DELETE: Final = {
    Medium.ELSEWHERE: Phrase("Xóa khỏi tệp này.", "Delete it from this file."),
    Medium.FILE_NAME: Phrase("Đổi tên tệp, không để số này trong tên.", "Rename the file, without the number."),
    Medium.COMMENT: Phrase(
        "Xóa khỏi chú thích này: trang không in ra, nhưng ai xem được tệp nguồn cũng đọc được.",
        "Delete it from this comment: no page prints it, but whoever may see the file can read it.",
    ),
    Medium.PHOTO_DATA: Phrase(
        "Mở ảnh bằng trình xem ảnh, xóa phần thông tin đi kèm rồi lưu lại.",
        "Open the photo in a viewer, remove the information that goes with it, and save it again.",
    ),
}
_DELETE_WORDS: Final = Phrase("Xóa khỏi hồ sơ.", "Delete it from the profile.")
_LIST_IT: Final = Phrase(
    " Nếu là của cơ quan thì khai trong danh-muc/lien-he.yml.",
    " If it is the agency's, list it in danh-muc/lien-he.yml.",
)


def masked(words: str, first: int, last: int = 2) -> str:
    """Return what a log may show of words: the first and last letters and digits."""
    signs = "".join(sign for sign in words if sign.isalnum())
    return f"{signs[:first]}…{signs[len(signs) - last :]}" if len(signs) > first + last else f"{signs[:1]}…"


def _telling(find: Find, message: Phrase, further: Phrase = NOTHING) -> WordCheck:
    """Return a check that says of whatever is found what it is, and how to get rid of it; `further` is added to that."""

    def tell(checking: Checking, wording: Wording) -> Iterator[Hit]:
        for start, end, shown in find(checking, wording):
            how = _DELETE.get(wording.passage_at(start).medium, _DELETE_WORDS)
            yield Hit(start, end, message.fill(shown=shown), Phrase(how.vi + further.vi, how.en + further.en))

    return as_seen(tell)


def _numbers(checking: Checking, wording: Wording, kind: Kind) -> Iterator[PersonalNumber]:
    found = personal_numbers(plain_text(wording.text), checking.today.year)
    return (number for number in found if number.kind is kind)


def _of_kind(kind: Kind, first: int) -> Find:
    """Return what finds the numbers of a kind, and shows the first of their digits."""

    def find(checking: Checking, wording: Wording) -> Iterator[tuple[int, int, str]]:
        for number in _numbers(checking, wording, kind):
            yield number.start, number.end, masked(number.digits, first)

    return find


def _citizen_ids(checking: Checking, wording: Wording) -> Iterator[tuple[int, int, str]]:
    """Leave out what is named as the number of another paper, of which GS303 tells: a licence has twelve digits as well."""
    papers: list[tuple[int, int]] | None = None
    for number in _numbers(checking, wording, Kind.CITIZEN_ID):
        if papers is None:
            papers = [*identity_papers(plain_text(wording.text))]
        if not any(start < number.end and number.start < end for start, end in papers):
            yield number.start, number.end, masked(number.digits, 3)


def _by(recogniser: Callable[[str], Iterable[tuple[int, int]]], first: int) -> Find:
    """Return what finds all that a recogniser does, and shows the first of its letters and digits."""

    def find(_: Checking, wording: Wording) -> Iterator[tuple[int, int, str]]:
        plain = plain_text(wording.text)
        for start, end in recogniser(plain):
            yield start, end, masked(plain[start:end], first)

    return find


CITIZEN_ID = Rule(
    code="GS301",
    severity=Severity.ERROR,
    title=Phrase("Số căn cước công dân", "A citizen's ID number"),
    why=Phrase(
        "Số căn cước mở được tài khoản, vay tiền, ký giấy tờ thay người khác; lộ ra thì không đổi được. Mười hai chữ số "
        "có mã tỉnh, giới tính và năm sinh hợp lệ thì bị bắt dù không có chữ «căn cước» đứng trước.",
        "With an ID number others open accounts and borrow in one's name, and it cannot be changed. Twelve digits with a "
        "valid province, sex and year are found even without the word “căn cước”.",
    ),
    wrong=(
        "Anh Páo, căn cước công dân số 010 083 012 345, là người báo tin.",
        "Mã của chị trong danh sách: 010183012345.",
    ),
    right=("Anh Páo là người báo tin.", "Tổ đã cấp 12.345 thẻ căn cước; chi 1.250.000.000 đồng."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_words=_telling(
        _citizen_ids,
        Phrase("Có số căn cước công dân «{shown}».", "There is a citizen's ID number, “{shown}”."),
    ),
)


OLD_ID = Rule(
    code="GS302",
    severity=Severity.ERROR,
    title=Phrase("Số chứng minh nhân dân", "The number of an old identity card"),
    why=Phrase(
        "Số chứng minh nhân dân chín chữ số vẫn còn trong nhiều giấy tờ, sổ sách và dẫn đến đúng một người.",
        "The nine digits of an old identity card are still in many papers and lead to one person.",
    ),
    wrong=("Giấy chứng minh nhân dân số 063123456 do công an tỉnh cấp.",),
    right=("Giấy chứng minh nhân dân cũ được đổi sang thẻ căn cước.", "Quỹ còn 063123456 lượt truy cập."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_words=_telling(
        _of_kind(Kind.OLD_ID, 3),
        Phrase("Có số chứng minh nhân dân «{shown}».", "There is the number of an identity card, “{shown}”."),
    ),
)


PAPERS = Rule(
    code="GS303",
    severity=Severity.ERROR,
    title=Phrase(
        "Số hộ chiếu, giấy phép lái xe hoặc thẻ bảo hiểm", "The number of a passport, driving licence or insurance card"
    ),
    why=Phrase(
        "Các số này dùng để nhận ra một người khi làm thủ tục; người đọc không cần đến chúng.",
        "These numbers identify a person in dealings with offices; readers have no need of them.",
    ),
    wrong=("Chị mang theo hộ chiếu số C1234567 khi đi học.", "Mã số BHXH 1012345678 của anh bị ghi nhầm."),
    right=("Chị làm hộ chiếu trong một ngày.", "Xã có 1.012 người tham gia BHXH tự nguyện."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_words=_telling(
        _by(identity_papers, 2),
        Phrase("Có số giấy tờ của một người «{shown}».", "There is the number of a person's paper, “{shown}”."),
    ),
)


def _phones(checking: Checking, wording: Wording) -> Iterator[tuple[int, int, str]]:
    listed: frozenset[str] | None = None
    for number in _numbers(checking, wording, Kind.PHONE):
        if listed is None:
            entries = checking.registry.contacts.values()
            listed = plain_numbers([*checking.contacts, *(phone for entry in entries for phone in entry.phones)])
        if national(number.digits) in listed:
            continue
        yield number.start, number.end, masked(number.digits, 4)


PHONE = Rule(
    code="GS304",
    severity=Severity.ERROR,
    title=Phrase("Số điện thoại ngoài danh sách của cơ quan", "A telephone number that is not the agency's"),
    why=Phrase(
        "Số điện thoại trên trang công khai bị gom lại để lừa đảo. Chỉ in số của cơ quan, khai trong danh-muc/lien-he.yml "
        "hoặc mục agency của mkdocs.yml.",
        "Published numbers are gathered by swindlers. Only those of the agency may be printed, listed in "
        "danh-muc/lien-he.yml or under agency in mkdocs.yml.",
    ),
    wrong=(
        "Bà con cần thì gọi anh Páo, 0912.345.678.",
        "Liên hệ: (+84) 912 345 678.",
        "Điện thoại bàn: (0214) 3 840 123.",
    ),
    right=("Bà con cần thì gọi bộ phận một cửa của xã.", "Mã số thuế 0312345678; kinh phí 912.345.678 đồng."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_words=_telling(
        _phones,
        Phrase("Có số điện thoại «{shown}».", "There is a telephone number, “{shown}”."),
        further=_LIST_IT,
    ),
)


def _emails(checking: Checking, wording: Wording) -> Iterator[tuple[int, int, str]]:
    listed: list[str] | None = None
    for found in emails(wording.text):
        if listed is None:
            entries = checking.registry.contacts.values()
            listed = [*checking.contacts, *(email for entry in entries for email in entry.emails)]
        if is_listed(found.address, listed):
            continue
        name, _sign, host = found.address.rpartition("@")
        yield found.start, found.end, f"{name[0]}…@{host}"


EMAIL = Rule(
    code="GS305",
    severity=Severity.ERROR,
    title=Phrase("Thư điện tử ngoài danh sách của cơ quan", "An e-mail address that is not the agency's"),
    why=Phrase(
        "Địa chỉ thư riêng trên trang công khai bị gom lại để gửi thư rác và lừa đảo. Chỉ in địa chỉ của cơ quan, khai "
        "trong danh-muc/lien-he.yml hoặc mục agency của mkdocs.yml.",
        "Published addresses are gathered for spam and fraud. Only those of the agency may be printed, listed in "
        "danh-muc/lien-he.yml or under agency in mkdocs.yml.",
    ),
    wrong=("Gửi góp ý về giangmy1985@example.com.", "Thư của anh: pao (at) example.com."),
    right=("Gửi góp ý về hộp thư của cơ quan.", "Thư công vụ gửi về phong-mau@laocai.gov.vn."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_words=_telling(
        _emails,
        Phrase("Có địa chỉ thư điện tử «{shown}».", "There is an e-mail address, “{shown}”."),
        further=_LIST_IT,
    ),
)


BANK_ACCOUNT = Rule(
    code="GS306",
    severity=Severity.ERROR,
    title=Phrase("Số tài khoản ngân hàng", "The number of a bank account"),
    why=Phrase(
        "Số tài khoản kèm tên người là đủ để giả mạo lời kêu gọi ủng hộ. Tài khoản tiếp nhận của một quỹ công khai thì "
        "được miễn, có ghi lý do.",
        "An account number and a name are enough to fake an appeal for donations. The account of a public fund may be "
        "excepted by a waiver with its reason.",
    ),
    wrong=("Ủng hộ qua STK 8800205123456 (Agribank).", "Số tài khoản: 1020 3040 5060."),
    right=("Xã mở 1.020 tài khoản định danh điện tử.", "Ủng hộ qua Hội Chữ thập đỏ xã."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_words=_telling(
        _of_kind(Kind.ACCOUNT, 2),
        Phrase(
            "Có số tài khoản hoặc thẻ ngân hàng «{shown}».",
            "There is the number of a bank account or a bank card, “{shown}”.",
        ),
    ),
)


PLATE = Rule(
    code="GS309",
    severity=Severity.ERROR,
    title=Phrase("Biển số xe", "A vehicle's number plate"),
    why=Phrase(
        "Từ ngày 15/8/2023 biển số được quản lý theo mã định danh của chủ xe, nên biển số dẫn đến đúng một người.",
        "Since 15 August 2023 plates are registered under their owner's personal number, so a plate leads to one person.",
    ),
    wrong=("Anh chạy chiếc xe 24B1-234.56 lên bản.", "Xe mang biển số 24A 12345 chở đoàn đi."),
    right=("Anh chạy xe máy lên bản.", "Khóa 24A có 45 học viên."),
    shown=Shown.STORY,
    basis=f"{PERSONAL_DATA}; {VEHICLE_PLATES}",
    on_words=_telling(
        _by(vehicle_plates, 3),
        Phrase("Có biển số xe «{shown}».", "There is a vehicle's number plate, “{shown}”."),
    ),
)
