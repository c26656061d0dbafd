"""Rules of keys and ids: does every id exist, and does the profile have the keys its kind and state need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.rule import Checking, Finding, Rule
from guongsang.language import Phrase
from guongsang.stories.evidence import assess
from guongsang.stories.faults import Fault
from guongsang.stories.model import PLACEHOLDER, Kind, State
from guongsang.stories.problem import Severity
from guongsang.stories.registry import FILES
from guongsang.stories.source import position_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Entry


def _suggest(word: str, known: Mapping[str, Entry], file: str) -> Phrase:
    """Name the entry that was probably meant: the nearest id, or the one whose name was written instead of its id."""
    by_name = {vietnamese.fold(entry.name): entry.id for entry in known.values()}
    near = vietnamese.nearest(word, known) or [
        by_name[name] for name in vietnamese.nearest(vietnamese.fold(word), by_name)
    ]
    if near:
        return Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
    return Phrase(
        f"Dùng mã có trong danh-muc/{file}, hoặc thêm mục mới vào tệp đó.",
        f"Use an id of danh-muc/{file}, or add an entry there.",
    )


def _unknown_ids(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    registry = checking.registry

    def look(wanted: str | None, known: Mapping[str, Entry], attribute: str, *path: str | int) -> Iterator[Finding]:
        # Of a registry file that is itself broken nobody can say what is missing.
        if wanted is not None and wanted not in known and attribute not in checking.broken_registries:
            file = FILES[attribute][0]
            message = Phrase(
                f"Mã «{wanted}» không có trong danh-muc/{file}.", f"The id “{wanted}” is not in danh-muc/{file}."
            )
            yield Finding(path, message, _suggest(wanted, known, file))

    yield from look(story.unit, registry.units, "units", "don_vi")
    for index, field in enumerate(story.fields):
        yield from look(field, registry.fields, "fields", "linh_vuc", index)
    for index, award in enumerate(story.awards):
        yield from look(award.award, registry.awards, "awards", "khen_thuong", index, "hinh_thuc")
        yield from look(award.issuer, registry.issuers, "issuers", "khen_thuong", index, "co_quan")
    yield from look(story.ceremony, registry.ceremonies, "ceremonies", "hoi_nghi")
    yield from look(story.criteria.criteria_set, registry.criteria_sets, "criteria_sets", "tieu_chi", "bo")
    criteria_set = registry.criteria_sets.get(story.criteria.criteria_set)
    if criteria_set:
        known = {criterion.id for criterion in (*criteria_set.collective, *criteria_set.person)}
        for criterion in story.criteria.evidence:
            if criterion not in known:
                near = vietnamese.nearest(criterion, known)
                yield Finding(
                    ("tieu_chi", criterion),
                    Phrase(
                        f"Bộ tiêu chí không có tiêu chí «{criterion}».",
                        f"The criteria set has no criterion “{criterion}”.",
                    ),
                    Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
                    if near
                    else Phrase("Xem các tiêu chí ở trang Tiêu chí.", "See the criteria page."),
                    at_key=True,
                )


UNKNOWN_ID = Rule(
    code=Fault.UNKNOWN_ID,
    severity=Severity.ERROR,
    title=Phrase("Mã không có trong danh mục", "An id that is not in the registry"),
    why=Phrase(
        "Đơn vị, lĩnh vực, cơ quan, hình thức khen, tiêu chí và hội nghị được gọi bằng mã trong danh mục, "
        "nhờ vậy mỗi tên chỉ viết một lần và mọi trang viết giống nhau.",
        "Units, fields, issuers, awards, criteria and ceremonies are called by their ids, so that each name is written once.",
    ),
    wrong="don_vi: phong-nghiep-vu-33",
    right="don_vi: phong-nghiep-vu-3",
    on_story=_unknown_ids,
)


def _year_folder(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    if story.year != reading.place.year:
        yield Finding(
            ("nam",),
            Phrase(
                f"Năm {story.year} khác thư mục {reading.place.year} chứa hồ sơ.",
                f"The year {story.year} is not that of the folder {reading.place.year}.",
            ),
            Phrase(
                f"Sửa thành «nam: {reading.place.year}», hoặc chuyển tệp sang thư mục {story.year}.",
                f"Write “nam: {reading.place.year}”, or move the file to the folder {story.year}.",
            ),
        )


YEAR_FOLDER = Rule(
    code=Fault.YEAR_FOLDER,
    severity=Severity.ERROR,
    title=Phrase("Năm không khớp thư mục", "The year is not the folder's"),
    why=Phrase(
        "Địa chỉ của trang lấy năm từ thư mục; nếu hai nơi khác nhau, người đọc thấy hai năm cho một hồ sơ.",
        "The page's address takes its year from the folder; readers would see two years for one profile.",
    ),
    wrong="nam: 2019",
    right="nam: 2023",
    on_story=_year_folder,
)


def _needed_keys(story: Story) -> dict[str, bool]:
    """Return keys with whether this kind and state of profile lacks them (True) or must not have them (False)."""
    person = story.kind is Kind.PERSON
    answerable = story.publication.state in (State.PUBLISHED, State.ANNULLED)
    wrong = {
        "chuc_vu": (story.post is None) if person else (story.post is not None),
        "lanh_dao": not person and story.is_leader,
        "dong_y": (answerable and story.consent is None) if person else (story.consent is not None),
        "ghi_nhan.suy_ton": answerable and story.recognition.endorsement is None,
        "ghi_nhan.phe_duyet": answerable and story.recognition.approval is None,
        "cong_bo.ngay": story.publication.date is None and not story.publication.state.is_preview_only,
        "cong_bo.quyet_dinh": story.publication.decision is not None and story.publication.state is not State.ANNULLED,
    }
    unwanted = {"lanh_dao", "cong_bo.quyet_dinh"} | (set() if person else {"chuc_vu", "dong_y"})
    return {key: key not in unwanted for key, is_wrong in wrong.items() if is_wrong}


_WHO = {Kind.PERSON: Phrase("cá nhân", "a person"), Kind.COLLECTIVE: Phrase("tập thể", "a collective")}


def _conditional_keys(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    state = story.publication.state.value
    for key, needed in _needed_keys(story).items():
        who = _WHO[story.kind].fill()
        name = key.rpartition(".")[2]
        if needed:
            yield Finding(
                tuple(key.split(".")[:-1]) or ("loai",),
                Phrase(
                    "Hồ sơ {who} ở trạng thái «{state}» phải có «{key}».",
                    "The profile of {who} in state “{state}” needs “{key}”.",
                ).fill(who=who, state=state, key=key),
                Phrase(f"Thêm «{name}: …»; xem mục này trong sổ tay.", f"Add “{name}: …”; see it in the handbook."),
                at_key=True,
            )
        else:
            yield Finding(
                tuple(key.split(".")),
                Phrase(
                    "Hồ sơ {who} ở trạng thái «{state}» không dùng «{key}».",
                    "The profile of {who} in state “{state}” has no use for “{key}”.",
                ).fill(who=who, state=state, key=key),
                Phrase(f"Xóa «{name}».", f"Delete “{name}”."),
                at_key=True,
            )


CONDITIONAL_KEY = Rule(
    code=Fault.CONDITIONAL_KEY,
    severity=Severity.ERROR,
    title=Phrase(
        "Khóa thiếu hoặc thừa theo loại và trạng thái", "A key that this kind or state needs, or must not have"
    ),
    why=Phrase(
        "Hồ sơ cá nhân cần chức vụ và sự đồng ý; hồ sơ đã công bố cần suy tôn và phê duyệt (mục III.1 của Kế hoạch).",
        "A person's profile needs a post and consent; a published one needs endorsement and approval (plan III.1).",
    ),
    wrong="chuc_vu:",
    right="chuc_vu: Chuyên viên chính",
    basis="Kế hoạch năm 2023 của Ban Nội chính Tỉnh ủy, mục III.1; Luật 91/2025/QH15",
    on_story=_conditional_keys,
)


def _evidence(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    criteria_set = checking.registry.criteria_sets.get(story.criteria.criteria_set)
    if criteria_set:
        for misfit in assess(story, criteria_set)[1]:
            yield Finding(("tieu_chi", *misfit.path), misfit.message, misfit.hint)


EVIDENCE = Rule(
    code=Fault.EVIDENCE,
    severity=Severity.ERROR,
    title=Phrase("Minh chứng không đúng dạng", "Evidence of the wrong form"),
    why=Phrase(
        "Mỗi tiêu chí hỏi một dạng minh chứng (tỷ lệ, xếp loại, số lượng, thuyết minh); đúng dạng thì máy mới so được với ngưỡng.",
        "Each criterion asks for one form of evidence (ratio, grade, count, statement); only then can it be compared with its threshold.",
    ),
    wrong="tieu_chi:\n  bo: ban-noi-chinh-2023\n  hoan-thanh: 100%",
    right="tieu_chi:\n  bo: ban-noi-chinh-2023\n  hoan-thanh: {dat: 42, tong: 42}",
    basis="Kế hoạch năm 2023 của Ban Nội chính Tỉnh ủy, mục II.2",
    on_story=_evidence,
)


def _waivers(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for index, waiver in enumerate(story.waivers):
        if waiver.code not in checking.codes:
            near = vietnamese.nearest(waiver.code, sorted(checking.codes))
            yield Finding(
                ("mien_kiem_tra", index, "ma"),
                Phrase(f"Không có quy tắc «{waiver.code}».", f"There is no rule “{waiver.code}”."),
                Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
                if near
                else Phrase("Xem bảng quy tắc trong sổ tay.", "See the rules in the handbook."),
            )


WAIVER = Rule(
    code=Fault.WAIVER,
    severity=Severity.ERROR,
    title=Phrase("Miễn một quy tắc không tồn tại", "A waiver of a rule that does not exist"),
    why=Phrase(
        "Miễn kiểm tra phải chỉ rõ quy tắc nào, để báo cáo liệt kê được.",
        "A waiver names its rule, so that the report can list it.",
    ),
    wrong='mien_kiem_tra: [{ma: GS999, ly_do: "Văn bản gốc viết như vậy"}]',
    right="mien_kiem_tra: []",
    on_story=_waivers,
)


def _unfinished(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    if story.publication.state is State.DRAFT:
        return
    for path, text in _texts(reading.document.data if reading.document else None, ()):
        if PLACEHOLDER in text:
            yield Finding(path, _UNWRITTEN, _WRITE)
    at = reading.body.find(PLACEHOLDER)
    if at >= 0:
        line, column = position_of(reading.body, at)
        yield Finding((), _UNWRITTEN, _WRITE, place=(reading.body_line + line - 1, column))


_UNWRITTEN = Phrase("Còn chỗ chưa viết.", "A place is still to be written.")
_WRITE = Phrase(
    f"Thay «{PLACEHOLDER} …)» bằng nội dung thật, hoặc để trạng thái «du-thao».",
    f"Replace “{PLACEHOLDER} …)” by real text, or keep the state “du-thao”.",
)


def _texts(data: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text of the front matter with the way to it."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))


UNFINISHED = Rule(
    code=Fault.UNFINISHED,
    severity=Severity.ERROR,
    title=Phrase("Còn chỗ chưa viết", "A place that is still to be written"),
    why=Phrase(
        "Lệnh new để sẵn những chỗ «(viết …)»; chúng không được lên cổng.",
        "The command new leaves places “(viết …)” to be written; they must not reach the public.",
    ),
    wrong='bai_hoc: ["(viết một câu bắt đầu bằng động từ)"]',
    right='bai_hoc: ["Ghi lại mỗi việc đến hạn ngay khi nhận."]',
    on_story=_unfinished,
)
