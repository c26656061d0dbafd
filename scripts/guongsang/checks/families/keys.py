"""Rules of keys and ids: does every id exist, and does the profile have the keys its kind and state need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.basis import CONVENTION, PERSONAL_DATA, PLAN_CRITERIA, PLAN_PROCEDURE
from guongsang.checks.bearing import ON_FORM
from guongsang.checks.finding import Finding
from guongsang.checks.material.evidence import evidence_of
from guongsang.checks.rule import Rule
from guongsang.language import NOTHING, Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.labels import KIND
from guongsang.stories.model import Kind, State, Story
from guongsang.stories.model_keys import line_example, place_at
from guongsang.stories.problem import Severity
from guongsang.stories.registry import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Entry


def _suggest(word: str, known: Mapping[str, Entry], file: str) -> Phrase:
    """Name the entry that was probably meant: the nearest id, or the one whose name was written instead of its id."""
    by_name = {vietnamese.fold(entry.name): entry.id for entry in known.values()}
    near = vietnamese.nearest_id(word, known) or [
        by_name[name] for name in vietnamese.nearest_id(vietnamese.fold(word), by_name)
    ]
    if near:
        return Phrase(
            f"Có phải là «{near[0]}»? Nếu không, thêm mục mới vào danh-muc/{file}.",
            f"Did you mean “{near[0]}”? Else add an entry to danh-muc/{file}.",
        )
    return Phrase(
        f"Dùng mã có trong danh-muc/{file}, hoặc thêm mục mới vào tệp đó.",
        f"Use an id of danh-muc/{file}, or add an entry there.",
    )


def _unknown_ids(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    registry = checking.registry

    def look(wanted: str | None, known: Mapping[str, Entry], attribute: str, *path: str | int) -> Iterator[Finding]:
        # Of a registry file that is itself broken nobody can say what is missing.
        if wanted is not None and wanted not in known and attribute not in checking.registry.broken:
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
                near = vietnamese.nearest_id(criterion, known)
                yield Finding(
                    ("tieu_chi", criterion),
                    Phrase(
                        f"Bộ tiêu chí không có tiêu chí «{criterion}».",
                        f"The criteria set has no criterion “{criterion}”.",
                    ),
                    Phrase("{meant}Dùng một trong: {ids}.", "{meant}Use one of: {ids}.").fill(
                        meant=Phrase(f"Có phải là «{near[0]}»? ", f"Did you mean “{near[0]}”? ") if near else NOTHING,
                        ids=", ".join(each.id for each in criteria_set.criteria(story.kind, leader=story.is_leader)),
                    ),
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
    wrong=("don_vi: phong-nghiep-vu-33",),
    right=("don_vi: phong-nghiep-vu-3",),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
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
    wrong=("nam: 2019  # trong khi tệp nằm ở stories/2023/",),
    right=("nam: 2023  # tệp nằm ở stories/2023/",),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_story=_year_folder,
)


def _needed_keys(story: Story) -> dict[str, bool]:
    """Return keys with whether this kind and state of profile lacks them (True) or must not have them (False)."""
    person = story.kind is Kind.PERSON
    annulled = story.publication.state is State.ANNULLED
    answerable = annulled or story.publication.state is State.PUBLISHED
    wrong = {
        "chuc_vu": (story.post is None) if person else (story.post is not None),
        "lanh_dao": not person and story.is_leader,
        "dong_y": (answerable and story.consent is None) if person else (story.consent is not None),
        "ghi_nhan.suy_ton": answerable and story.recognition.endorsement is None,
        "ghi_nhan.phe_duyet": answerable and story.recognition.approval is None,
        "cong_bo.ngay": story.publication.date is None and not story.publication.state.is_preview_only,
        "cong_bo.quyet_dinh": (story.publication.decision is None) is annulled,
    }
    unwanted = {"lanh_dao"} | (set() if annulled else {"cong_bo.quyet_dinh"})
    unwanted |= set() if person else {"chuc_vu", "dong_y"}
    return {key: key not in unwanted for key, is_wrong in wrong.items() if is_wrong}


def _is_written(path: tuple[str, ...], reading: Reading) -> bool:
    """Whether a key stands in the file, with or without a value."""
    data = reading.document.data if reading.document else None
    for step in path[:-1]:
        data = data.get(step) if isinstance(data, dict) else None
    return isinstance(data, dict) and path[-1] in data


_ASK_FIRST = Phrase(
    "Xin người đó đồng ý bằng văn bản trước; rồi ghi ngày và đúng phạm vi đã ký, theo mẫu "
    "«dong_y: {ngay: …, pham_vi: […]}».",
    "Ask the person for consent in writing first; then write the day and exactly the scope that was signed, like "
    "“dong_y: {ngay: …, pham_vi: […]}”.",
)


def _needed(path: tuple[str, ...], reading: Reading, needs: Phrase) -> Finding:
    """Say that a key is missing, at its group, or empty, where it stands; with a line to write after."""
    place = place_at(Story, path)
    line = line_example(place) if place else f"{path[-1]}: …"
    if _is_written(path, reading):
        empty = Phrase(f"Khóa «{'.'.join(path)}» để trống. ", f"The key “{'.'.join(path)}” is empty. ")
        hint = _ASK_FIRST if path == ("dong_y",) else Phrase(f"Viết theo mẫu «{line}».", f"Write it like “{line}”.")
        return Finding(path, Phrase(empty.vi + needs.vi, empty.en + needs.en), hint, at_key=True)
    if path == ("dong_y",):
        return Finding(("loai",), needs, _ASK_FIRST, at_key=True)
    hint = (
        Phrase(f"Thêm vào «{path[0]}», theo mẫu «{line}».", f"Add to “{path[0]}” a line like “{line}”.")
        if path[1:]
        else Phrase(f"Thêm một dòng theo mẫu «{line}».", f"Add a line like “{line}”.")
    )
    return Finding(path[:-1] or ("loai",), needs, hint, at_key=True)


def _conditional_keys(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    state = story.publication.state.value
    for key, needed in _needed_keys(story).items():
        who = KIND[story.kind]
        name = key.rpartition(".")[2]
        if needed:
            needs = Phrase(
                "Hồ sơ {who} ở trạng thái «{state}» phải có «{key}».",
                "The profile of a {who} in state “{state}” needs “{key}”.",
            ).fill(who=who, state=state, key=key)
            yield _needed(tuple(key.split(".")), reading, needs)
        else:
            yield Finding(
                tuple(key.split(".")),
                Phrase(
                    "Hồ sơ {who} ở trạng thái «{state}» không dùng «{key}».",
                    "The profile of a {who} in state “{state}” has no use for “{key}”.",
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
        "Hồ sơ cá nhân cần chức vụ và sự đồng ý; hồ sơ đã công bố cần suy tôn và phê duyệt (mục III.1 của Kế hoạch); "
        "hồ sơ thu hồi cần quyết định thu hồi, vì thông báo trên trang ghi rõ theo quyết định nào.",
        "A person's profile needs a post and consent; a published one endorsement and approval (plan III.1); an annulled "
        "one its decision, which the notice on its page names.",
    ),
    wrong=("chuc_vu:", "cong_bo: {trang_thai: thu-hoi, ngay: 2024-06-20}"),
    right=(
        "chuc_vu: Chuyên viên chính",
        "cong_bo:\n  trang_thai: thu-hoi\n  ngay: 2024-06-20\n  quyet_dinh: {so: 18-QĐ/BNCTU, ngay: 2024-06-18}",
    ),
    waivable=False,
    bearing=ON_FORM,
    basis=f"{PLAN_PROCEDURE}; {PERSONAL_DATA}",
    on_story=_conditional_keys,
)


def _evidence(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    found = evidence_of(checking.registry, story)
    for misfit in found.misfits if found else ():
        yield Finding(("tieu_chi", *misfit.path), misfit.message, misfit.hint)


EVIDENCE = Rule(
    code=Fault.EVIDENCE,
    severity=Severity.ERROR,
    title=Phrase("Minh chứng không đúng dạng", "Evidence of the wrong form"),
    why=Phrase(
        "Mỗi tiêu chí hỏi một dạng minh chứng (tỷ lệ, xếp loại, số lượng, thuyết minh); đúng dạng thì máy mới so được với ngưỡng.",
        "Each criterion asks for one form of evidence (ratio, grade, count, statement); only then can it be compared with its threshold.",
    ),
    wrong=("tieu_chi:\n  bo: ban-noi-chinh-2023\n  hoan-thanh: 100%",),
    right=("tieu_chi:\n  bo: ban-noi-chinh-2023\n  hoan-thanh: {dat: 42, tong: 42}",),
    waivable=False,
    bearing=ON_FORM,
    basis=PLAN_CRITERIA,
    on_story=_evidence,
)
