"""The text a new profile starts as: every key with its explanation, the criteria of its year, a skeleton of the story.

It is Vietnamese whatever the language of the commands: it becomes a profile. The checks accept it as a draft.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.errors import GuongError
from guongsang.language import Phrase
from guongsang.program import quoted as quoted_argument
from guongsang.program import typed_in_project
from guongsang.stories.evidence import threshold_text
from guongsang.stories.model import PLACEHOLDER, Award, Consent, Kind, LeadPhoto, Publication, Recognition, Story
from guongsang.stories.model_keys import known_keys
from guongsang.stories.registry import EvidenceKind, Grade

if TYPE_CHECKING:
    from guongsang.stories.registry import CriteriaSet, Criterion, Issuer, Piece, Registry

_WIDTH = 100
_PLAIN = re.compile(r"[^\W\d_][\w .,()/–-]*[\w.)]|[^\W\d_]", re.ASCII)
_EMPTY = frozenset({"null", "~"})


@dataclass(frozen=True, slots=True)
class Answers:
    """What has to be known before a profile can be begun."""

    kind: Kind
    name: str
    year: int
    unit: str
    fields: tuple[str, ...]
    slug: str
    post: str = ""
    leader: bool = False


def criteria_set_of(registry: Registry, year: int) -> CriteriaSet:
    """Return the criteria set in force in a year, the latest when there are several."""
    found = [
        criteria_set for criteria_set in registry.criteria_sets.values() if criteria_set.validity.covers_year(year)
    ]
    if not found:
        raise GuongError(
            Phrase(
                f"Không có bộ tiêu chí nào có hiệu lực trong năm {year}; hãy thêm vào danh-muc/tieu-chi.yml trước.",
                f"No criteria set is in force in {year}; add one to danh-muc/tieu-chi.yml first.",
            )
        )
    return max(found, key=lambda criteria_set: criteria_set.validity.since or dt.date.min)


def write_text(answers: Answers, registry: Registry, file: str) -> str:
    """Return the whole text of a new profile; `file` is where it will lie, as problems call it."""
    parts = (
        _header(file),
        _who(answers, registry),
        _photos(answers),
        _recognition(answers),
        _criteria(answers, criteria_set_of(registry, answers.year)),
        _awards(answers, registry),
        _publication(answers),
        _rarely(answers),
    )
    return "---\n" + "\n\n".join("\n".join(part) for part in parts) + "\n---\n\n" + _BODY


def quoted(text: str) -> str:
    """Return text as a YAML value that reads back as exactly that text."""
    if _PLAIN.fullmatch(vietnamese.fold(text)) and text.lower() not in _EMPTY:
        return text
    escaped = "".join(
        f"\\{char}" if char in '"\\' else char if char.isprintable() else f"\\U{ord(char):08x}" for char in text
    )
    return f'"{escaped}"'


def _header(file: str) -> list[str]:
    return [
        *_comment("HỒ SƠ ĐIỂN HÌNH TIÊN TIẾN – BẢN NHÁP. Dòng bắt đầu bằng dấu # là chú thích, máy không đọc."),
        *_comment(f"Điền sau dấu hai chấm; thay hết những chỗ ghi «{PLACEHOLDER} …)»; chưa có thông tin thì để trống."),
        *_comment("Khóa có dấu # đứng liền trước tên là khóa chưa dùng: cần thì xóa dấu # ở đầu các dòng của khóa ấy."),
        *_comment("Viết xong, mở cửa sổ lệnh ở thư mục của dự án rồi chạy:"),
        # Not folded: it is copied as it stands.
        f"#   {typed_in_project(f'check {quoted_argument(file)}')}",
    ]


def _section(title: str) -> str:
    return f"# ── {title} ──"


def _who(answers: Answers, registry: Registry) -> list[str]:
    person = answers.kind is Kind.PERSON
    lines = [
        _section("Ai được ghi nhận"),
        *_key("loai", answers.kind.value),
        *_key("ten", quoted(answers.name)),
        *_key("ten_sap_xep"),
    ]
    if person:
        lines += [*_key("chuc_vu", quoted(answers.post)), *_key("lanh_dao", "true" if answers.leader else "false")]
    else:
        lines += [*_comment("Chỉ dùng cho cá nhân:"), "#chuc_vu: Chuyên viên chính", "#lanh_dao: false"]
    fields = ", ".join(registry.fields[field].name for field in answers.fields)
    return [
        *lines,
        *_key("don_vi", answers.unit, f"Đã chọn: {registry.units[answers.unit].name}."),
        *_key("dia_ban"),
        *_key("nam", str(answers.year)),
        *_key("linh_vuc", f"[{', '.join(answers.fields)}]", f"Đã chọn: {fields}."),
        *_key("tom_tat", f'"{PLACEHOLDER} một câu 40–300 ký tự: việc cụ thể đã làm và kết quả đo được)"'),
        *_comment(f"{known_keys(Story)['bai_hoc']} Nên có từ hai bài học."),
        "#bai_hoc:",
        f'#  - "{PLACEHOLDER} một câu bắt đầu bằng động từ: làm gì, làm thế nào)"',
        f'#  - "{PLACEHOLDER} bài học thứ hai)"',
    ]


def _photos(answers: Answers) -> list[str]:
    about, photo = known_keys(Story), known_keys(LeadPhoto)
    who = "Chị Mỷ tại buổi tiếp công dân" if answers.kind is Kind.PERSON else "Cả phòng trong buổi giao ban đầu tuần"
    one = f'tep: ten-tep-anh.jpg, mo_ta: "{who}", nguon: "Văn phòng Ban"'
    return [
        _section("Ảnh"),
        *_comment(f"{about['anh']} Ảnh nằm cùng thư mục với tệp hồ sơ index.md; không có ảnh thì bỏ qua mục này."),
        *(f"#   {key:6} {text}" for key, text in photo.items()),
        f"#anh: {{{one}}}",
        *_comment(about["anh_khac"]),
        "#anh_khac:",
        f"#  - {{{one}}}",
    ]


def _recognition(answers: Answers) -> list[str]:
    about = known_keys(Recognition)
    return [
        _section("Suy tôn và phê duyệt"),
        *_comment(known_keys(Story)["ghi_nhan"]),
        "ghi_nhan:",
        *_comment(f"{about['suy_ton']} Ví dụ: {{so: 05-BB/HĐTĐKT, ngay: {answers.year}-11-20}}", "  "),
        "  suy_ton:",
        *_comment(f"{about['phe_duyet']} Ví dụ: {{nguoi: Trưởng Ban, ngay: {answers.year}-12-01}}", "  "),
        "  phe_duyet:",
    ]


def _criteria(answers: Answers, criteria_set: CriteriaSet) -> list[str]:
    lines = [
        _section("Vì sao được ghi nhận"),
        *_comment(known_keys(Story)["tieu_chi"]),
        "tieu_chi:",
        *_comment(f"{criteria_set.name}, có hiệu lực năm {answers.year}.", "  "),
        f"  bo: {criteria_set.id}",
    ]
    for number, criterion in enumerate(criteria_set.criteria(answers.kind, leader=answers.leader), 1):
        lines += ["", *_criterion(number, criterion)]
    return lines


def _criterion(number: int, criterion: Criterion) -> list[str]:
    lines = [
        *_comment(f"{number}. {criterion.name}", "  "),
        *_comment(f"Yêu cầu: {criterion.requirement}", "  ", hanging="   "),
    ]
    if len(criterion.pieces) == 1:
        piece = criterion.pieces[0]
        value = (
            f' "{PLACEHOLDER} ít nhất một câu: việc đã làm, con số, căn cứ)"'
            if piece.kind is EvidenceKind.STATEMENT
            else ""
        )
        return [*lines, *_comment(f"Điền: {_how(piece)}", "  ", hanging="   "), f"  {criterion.id}:{value}"]
    lines += _comment("Điền đủ các minh chứng dưới đây, rồi xóa dấu # ở đầu từng dòng:", "  ", hanging="   ")
    for piece in criterion.pieces:
        lines += _comment(f"{piece.id}: {piece.name or criterion.name} – {_how(piece)}", "  ", hanging="     ")
    return [*lines, f"  #{criterion.id}:", *(f"  #  {piece.id}:" for piece in criterion.pieces)]


def _how(piece: Piece) -> str:
    """Say how one piece of evidence is written and what it has to reach."""
    asked = f"cần {threshold_text(piece)}"
    if piece.kind is EvidenceKind.STATEMENT:
        return "ít nhất một câu trọn vẹn, đặt trong dấu ngoặc kép."
    if piece.kind is EvidenceKind.RATIO:
        return f"số đạt trên tổng số, hai số đếm, như {{dat: 42, tong: 42}}; {asked}."
    if piece.kind is EvidenceKind.GRADE:
        return f"một trong các mức {', '.join(grade.id for grade in Grade)}; {asked}."
    if piece.takes_bare_number:
        return "số đếm; không có trường hợp nào thì ghi 0." if piece.at_most == 0 else f"số đếm; {asked}."
    things = "mỗi mục gồm tên và nơi công nhận" + ("" if piece.needs_recognition else " (nếu có)")
    return f'{things}, như [{{ten: "…", cong_nhan: "…"}}]; {asked}.'


def _awards(answers: Answers, registry: Registry) -> list[str]:
    return [
        _section("Khen thưởng và hội nghị"),
        *_comment(f"{known_keys(Story)['khen_thuong']} Mỗi quyết định một dòng; mã lấy trong sổ tay, trang Danh mục."),
        *(f"#   {key:11}{text}" for key, text in known_keys(Award).items()),
        "#khen_thuong:",
        f"#  - {_award_example(answers, registry)}",
        *_comment(known_keys(Story)["hoi_nghi"]),
        *(f"#   {key}  {entry.name}" for key, entry in registry.ceremonies.items() if entry.date.year == answers.year),
        "hoi_nghi:",
    ]


def _award_example(answers: Answers, registry: Registry) -> str:
    """Write an award that this kind of profile can have in its year, so that the example is right as it stands."""
    day = dt.date(answers.year, 12, 20)
    for award in sorted(registry.awards.values(), key=lambda award: -award.rank):
        issuers = [issuer for issuer in award.authority.issuers if registry.issuers[issuer].validity.covers(day)]
        if issuers and answers.kind.value in award.applies_to and award.validity.covers(day):
            number = _number_example(registry.issuers[issuers[0]])
            return f"{{hinh_thuc: {award.id}, so: {number}, ngay: {day}, co_quan: {issuers[0]}}}"
    examples = {field.alias: field.examples[0] for field in Award.model_fields.values() if field.examples}
    return f"{{{', '.join(f'{key}: {value}' for key, value in (examples | {'ngay': day}).items())}}}"


def _number_example(issuer: Issuer) -> str:
    """Write a number as the issuer's papers have it: the Party puts the hyphen before the kind of paper."""
    letters = issuer.abbreviations[0] if issuer.abbreviations else "…"
    return f"61-QĐ/{letters}" if issuer.system == "dang" else f"61/QĐ-{letters}"


def _publication(answers: Answers) -> list[str]:
    about, consent = known_keys(Story), known_keys(Consent)
    scopes = "ho-ten, chuc-vu, hinh-anh, cau-chuyen"
    example = f"{{ngay: {answers.year}-11-25, pham_vi: [{scopes}]}}"
    if answers.kind is Kind.PERSON:
        agreed = [
            *_comment(f"{about['dong_y']} ngay: {consent['ngay']} pham_vi: {consent['pham_vi']}"),
            *_comment(
                "Nêu dân tộc, tôn giáo hay đảng viên thì phải được đồng ý riêng: thêm dan-toc, ton-giao, dang-vien."
            ),
            *_comment(f"Ví dụ: {example}"),
            "dong_y:",
        ]
    else:
        agreed = [*_comment("Chỉ dùng cho cá nhân:"), f"#dong_y: {example}"]
    return [
        _section("Công bố"),
        *agreed,
        *_comment(about["cong_bo"]),
        *(f"#   {key:11} {text}" for key, text in known_keys(Publication).items()),
        *_comment(f"Được duyệt rồi thì viết: {{trang_thai: cong-bo, ngay: {answers.year}-12-25}}"),
        "cong_bo: {trang_thai: du-thao}",
    ]


def _rarely(answers: Answers) -> list[str]:
    about = known_keys(Story)
    return [
        _section("Ít khi dùng"),
        *_comment(about["cap_nhat"]),
        "#cap_nhat:",
        f'#  - {{ngay: {answers.year + 1}-01-10, noi_dung: "Sửa số quyết định khen thưởng"}}',
        *_comment(about["bi_danh"]),
        "#bi_danh: [/guong/2023/ten-cu/]",
        *_comment(about["mien_kiem_tra"]),
        '#mien_kiem_tra: [{ma: GS405, ly_do: "Lời người dân, trích nguyên văn"}]',
        *_comment(about["minh_hoa"]),
        "#minh_hoa: true",
    ]


def _key(name: str, value: str = "", more: str = "") -> list[str]:
    """Write a key below what the model says about it."""
    return [*_comment(f"{known_keys(Story)[name]} {more}".rstrip()), f"{name}: {value}".rstrip()]


def _comment(text: str, indent: str = "", *, hanging: str = "") -> list[str]:
    # The registry's texts may be folded over lines; a comment that spilled over would become data.
    start = f"{indent}# {hanging}"
    return textwrap.wrap(
        " ".join(text.split()),
        _WIDTH,
        initial_indent=start,
        subsequent_indent=start,
        break_long_words=False,
        break_on_hyphens=False,
    )


_BODY = f"""\
{PLACEHOLDER} hai, ba câu mở đầu: con người hoặc tập thể này và việc đáng kể nhất)

## Khó khăn

{PLACEHOLDER}: việc gì đang vướng, vướng với ai, đến mức nào)

## Cách làm

{PLACEHOLDER}: đã làm gì, theo thứ tự nào, ai cùng làm, mất bao lâu)

## Kết quả

| Việc | Trước | Sau |
|:---|---:|---:|
| {PLACEHOLDER} tên việc) | {PLACEHOLDER} số) | {PLACEHOLDER} số) |

{PLACEHOLDER}: điều người dân hoặc đồng nghiệp nhận thấy)

## Lời người trong cuộc

> {PLACEHOLDER} một câu nói thật, được người nói đồng ý đăng)

## Còn phải làm tiếp

{PLACEHOLDER}: điều chưa xong và dự định)
"""
