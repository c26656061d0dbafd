"""Rules of shape: can this file become a page at all, and does every id and path it names exist."""

from __future__ import annotations

import os
import re
import warnings
from collections import defaultdict
from typing import TYPE_CHECKING

from PIL import Image

from guongsang import vietnamese
from guongsang.checks.rule import Checking, Finding, Rule
from guongsang.language import Phrase
from guongsang.stories.evidence import assess
from guongsang.stories.faults import Fault
from guongsang.stories.model import Kind, State
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry import FILES
from guongsang.stories.story_file import PHOTO_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from guongsang.stories.model import Photo, Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.summary import Summary

OWN_FOLDERS = frozenset(
    {
        "assets",
        "dia-ban",
        "don-vi",
        "du-lieu",
        "hoi-nghi",
        "khen-thuong",
        "linh-vuc",
        "loai",
        "nam",
        "nhung",
        "ten",
        "thong-ke",
        "tim-kiem",
    }
)
"""Top folders of the site that only the site itself writes into."""

OWN_FILES = frozenset(
    {"404.html", "feed.json", "feed.xml", "index.html", "opensearch.xml", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
)
"""Top files of the site, which no redirect may replace."""

_ALIAS = re.compile(r"/(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*/?")
_LONGEST_ALIAS = 200


def _suggest(word: str, known: Iterable[str], file: str) -> Phrase:
    near = vietnamese.nearest(word, known)
    if near:
        return Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
    return Phrase(
        f"Dùng mã có trong danh-muc/{file}, hoặc thêm mục mới vào tệp đó.",
        f"Use an id of danh-muc/{file}, or add an entry there.",
    )


def _unknown_ids(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    registry = checking.registry

    def look(wanted: str | None, known: Mapping[str, object], attribute: str, *path: str | int) -> Iterator[Finding]:
        if wanted is not None and wanted not in known:
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
    on_story=_evidence,
)


def _photos(story: Story) -> Iterator[tuple[tuple[str | int, ...], Photo]]:
    if story.photo:
        yield ("anh",), story.photo
    for index, photo in enumerate(story.gallery):
        yield ("anh_khac", index), photo


def _outside_folder(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    for path, photo in _photos(story):
        if not _is_plain_name(photo.file):
            yield Finding(
                (*path, "tep"),
                Phrase(
                    f"Tên tệp «{photo.file}» dẫn ra ngoài thư mục hồ sơ.",
                    f"The file name “{photo.file}” leads out of the profile's folder.",
                ),
                Phrase(
                    "Để ảnh cùng thư mục với index.md và chỉ viết tên tệp.",
                    "Keep the photo beside index.md and write only its name.",
                ),
            )


def _is_plain_name(name: str) -> bool:
    return not re.search(r"[/\\:\x00]", name) and not name.startswith(".")


OUTSIDE_FOLDER = Rule(
    code=Fault.OUTSIDE_FOLDER,
    severity=Severity.ERROR,
    title=Phrase("Tệp nằm ngoài thư mục hồ sơ", "A file outside the profile's folder"),
    why=Phrase(
        "Mỗi hồ sơ chỉ dùng tệp trong thư mục của mình, để gỡ hồ sơ là gỡ hết và không tệp nào khác lọt lên cổng.",
        "A profile uses only files of its own folder, so that removing it removes everything and no other file gets out.",
    ),
    wrong='anh: {tep: ../chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    right='anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    on_story=_outside_folder,
)


def _photo_files(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for path, photo in _photos(story):
        if not _is_plain_name(photo.file):
            continue
        if not reading.place.has_folder:
            yield Finding(
                (*path, "tep"),
                Phrase(
                    "Hồ sơ có ảnh phải nằm trong thư mục riêng.", "A profile with photos needs a folder of its own."
                ),
                Phrase(
                    f"Chuyển tệp thành {checking.name}/{reading.place.year}/{reading.place.slug}/index.md và để ảnh cạnh nó.",
                    f"Move the file to {checking.name}/{reading.place.year}/{reading.place.slug}/index.md and put the photo beside it.",
                ),
            )
            continue
        yield from _photo_opens(checking, reading, photo, (*path, "tep"))


def _photo_opens(checking: Checking, reading: Reading, photo: Photo, path: tuple[str | int, ...]) -> Iterator[Finding]:
    folder = checking.stories / reading.place.folder
    file = folder / photo.file
    if not os.path.isfile(file) or file.is_symlink():  # noqa: PTH113 - Path.is_file raises for a name that is too long
        others = [entry.name for entry in folder.iterdir() if entry.suffix.lower() != ".md"]
        near = vietnamese.nearest(photo.file, others)
        yield Finding(
            path,
            Phrase(
                f"Không có tệp ảnh «{photo.file}» cạnh hồ sơ.", f"There is no photo “{photo.file}” beside the profile."
            ),
            Phrase(f"Có phải là «{near[0]}»?", f"Did you mean “{near[0]}”?")
            if near
            else Phrase("Chép ảnh vào thư mục của hồ sơ.", "Copy the photo into the profile's folder."),
        )
        return
    width, height = _photo_size(file)
    if not (width and height) or width * height > MAX_PIXELS:
        yield Finding(
            path,
            Phrase(
                f"Không dùng được tệp «{photo.file}» làm ảnh.", f"The file “{photo.file}” cannot be used as a photo."
            ),
            Phrase(
                "Mở ảnh bằng trình xem ảnh và lưu lại thành .jpg, không quá 40 triệu điểm ảnh.",
                "Open it in a picture viewer and save it again as .jpg, at most 40 megapixels.",
            ),
        )


def _photo_size(file: Path) -> tuple[int, int]:
    """Return a photo's width and height in pixels, or zeros when it is no photo.

    Only the header is read: a decompression bomb is refused without being decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=PHOTO_FORMATS) as image:
                return image.size
    except Exception:  # noqa: BLE001 - on a damaged file the decoders raise nearly anything
        return 0, 0


MAX_PIXELS = 40_000_000

PHOTO_FILE = Rule(
    code=Fault.PHOTO_FILE,
    severity=Severity.ERROR,
    title=Phrase("Ảnh thiếu hoặc không mở được", "A photo that is missing or cannot be opened"),
    why=Phrase("Người đọc không được gặp khung ảnh vỡ.", "Readers must never meet a broken picture."),
    wrong='anh: {tep: khong-co.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    right='anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân"}',
    on_story=_photo_files,
)


def _waivers(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for index, waiver in enumerate(story.waivers):
        if waiver.code not in checking.codes:
            near = vietnamese.nearest(waiver.code, checking.codes)
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


def _alias_forms(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, alias in enumerate(story.aliases):
        path = ("bi_danh", index)
        if alias.strip("/").lower() in seen:
            yield Finding(
                path,
                Phrase(f"Bí danh «{alias}» xuất hiện hai lần.", f"The alias “{alias}” stands twice."),
                Phrase("Xóa mục này.", "Delete this item."),
            )
            continue
        seen.add(alias.strip("/").lower())
        if not _ALIAS.fullmatch(alias) or len(alias) > _LONGEST_ALIAS:
            yield Finding(
                path,
                Phrase(f"«{alias}» không phải là địa chỉ trong cổng.", f"“{alias}” is not an address of this site."),
                Phrase(
                    "Viết từ gốc, không dấu, ví dụ /guong/2023/ten-cu/.",
                    "Write it from the root, without accents, for example /guong/2023/ten-cu/.",
                ),
            )
        elif alias.strip("/") == reading.place.url.strip("/"):
            yield Finding(
                path,
                Phrase("Bí danh trùng với địa chỉ hiện tại của hồ sơ.", "The alias is the profile's present address."),
                Phrase("Xóa mục này.", "Delete this item."),
            )
        elif _is_own(alias):
            yield Finding(
                path,
                Phrase(
                    f"Địa chỉ «{alias}» do cổng tự sinh, không đặt bí danh được.",
                    f"The address “{alias}” belongs to the site itself.",
                ),
                Phrase("Chọn địa chỉ khác.", "Choose another address."),
            )


def _is_own(alias: str) -> bool:
    """Whether the site itself writes to an address, or below it."""
    first, *rest = alias.strip("/").lower().split("/")
    return first in OWN_FOLDERS or first in OWN_FILES or (first == "guong" and rest[:1] in ([], ["trang"]))


def _alias_clashes(checking: Checking, summaries: Sequence[Summary]) -> Iterator[Problem]:
    owners: dict[str, str] = {summary.url.strip("/"): summary.place.file for summary in summaries}
    for summary in summaries:
        for alias in summary.aliases:
            # On many servers and disks case does not tell two addresses apart.
            address = alias.strip("/").lower()
            owner = owners.setdefault(address, summary.place.file)
            if owner != summary.place.file:
                yield Problem(
                    f"{checking.name}/{summary.place.file}",
                    1,
                    1,
                    Fault.ALIAS,
                    Phrase(
                        f"Bí danh «{alias}» đã là địa chỉ của {checking.name}/{owner}.",
                        f"The alias “{alias}” is already the address of {checking.name}/{owner}.",
                    ),
                    Phrase("Xóa bí danh ở một trong hai hồ sơ.", "Delete the alias from one of the two profiles."),
                    Severity.ERROR,
                )


ALIAS = Rule(
    code=Fault.ALIAS,
    severity=Severity.ERROR,
    title=Phrase("Bí danh không dùng được", "An alias that cannot be used"),
    why=Phrase("Địa chỉ cũ phải dẫn tới đúng một trang.", "A former address must lead to exactly one page."),
    wrong="bi_danh: [https://vi-du.example/cu]",
    right="bi_danh: [/guong/2023/ten-cu/]",
    on_story=_alias_forms,
    on_collection=_alias_clashes,
)


def _duplicate_addresses(checking: Checking, summaries: Sequence[Summary]) -> Iterator[Problem]:
    owners: dict[str, list[str]] = defaultdict(list)
    for summary in summaries:
        owners[summary.url.lower()].append(f"{checking.name}/{summary.place.file}")
    for url, files in owners.items():
        for file in files[1:]:
            yield Problem(
                file,
                1,
                1,
                Fault.DUPLICATE_ADDRESS,
                Phrase(f"Địa chỉ /{url} đã thuộc về {files[0]}.", f"The address /{url} already belongs to {files[0]}."),
                Phrase(
                    "Đổi tên một trong hai tệp, ví dụ thêm tên đơn vị vào cuối.",
                    "Rename one of the two, for example by adding the unit's name.",
                ),
                Severity.ERROR,
            )


DUPLICATE_ADDRESS = Rule(
    code=Fault.DUPLICATE_ADDRESS,
    severity=Severity.ERROR,
    title=Phrase("Hai hồ sơ cùng một địa chỉ", "Two profiles with one address"),
    why=Phrase(
        "Trang sau sẽ ghi đè trang trước và một hồ sơ biến mất.",
        "The later page would overwrite the earlier and one profile would vanish.",
    ),
    wrong="stories/2023/giang-thi-my.md\nstories/2023/giang-thi-my/index.md",
    right="stories/2023/giang-thi-my.md\nstories/2023/giang-thi-my-van-phong.md",
    on_collection=_duplicate_addresses,
)


def _read(code: Fault, title: Phrase, why: Phrase, wrong: str, right: str, severity: Severity = Severity.ERROR) -> Rule:
    """Declare a rule that reading itself applies."""
    return Rule(code=code, severity=severity, title=title, why=why, wrong=wrong, right=right)


UNREADABLE = _read(
    Fault.UNREADABLE,
    Phrase("Tệp không đọc được", "A file that cannot be read"),
    Phrase(
        "Hồ sơ là tệp văn bản UTF-8 không quá 256 KB. Tệp Word, ảnh, tệp trống hay tệp lưu bằng bảng mã khác không thành trang được.",
        "A profile is a UTF-8 text file of at most 256 KB. A Word file, a picture, an empty file or another encoding cannot become a page.",
    ),
    "giang-thi-my.docx đổi tên thành giang-thi-my.md",
    "giang-thi-my.md lưu với mã UTF-8",
)
NO_FRONT_MATTER = _read(
    Fault.NO_FRONT_MATTER,
    Phrase("Thiếu phần thông tin đầu tệp", "No front matter"),
    Phrase(
        "Phần giữa hai dòng «---» cho biết hồ sơ của ai, vì sao được ghi nhận và có được công bố không.",
        "The part between the two “---” lines says whose profile it is, why, and whether it may be published.",
    ),
    "## Chuyện của chị Mỷ",
    "---\nloai: ca-nhan\nten: Giàng Thị Mỷ\n---\n\n## Chuyện của chị Mỷ",
)
YAML = _read(
    Fault.YAML,
    Phrase("Phần thông tin viết sai cú pháp", "Front matter that is not well-formed"),
    Phrase(
        "Mỗi dòng là «khóa: giá trị»; thụt vào bằng dấu cách; giá trị có dấu hai chấm, dấu # hoặc dấu ngoặc thì đặt trong ngoặc kép.",
        "Each line is “key: value”; spaces indent; a value with a colon, # or brackets goes into quotes.",
    ),
    "tom_tat: Kết quả: xong",
    'tom_tat: "Kết quả: rà soát xong toàn bộ hồ sơ tồn đọng của năm trước chỉ trong ba tháng."',
)
DUPLICATE_KEY = _read(
    Fault.DUPLICATE_KEY,
    Phrase("Khóa viết hai lần", "A key written twice"),
    Phrase(
        "Nếu một khóa có hai giá trị thì không biết giá trị nào đúng.",
        "With two values for one key nobody knows which is right.",
    ),
    "nam: 2023\nnam: 2024",
    "nam: 2023",
)
YAML_FEATURE = _read(
    Fault.YAML_FEATURE,
    Phrase("Cú pháp YAML không dùng ở đây", "YAML that is not used here"),
    Phrase(
        "Neo, bí danh, thẻ và cấu trúc lồng quá sâu khiến hồ sơ khó đọc và có thể làm treo máy.",
        "Anchors, aliases, tags and deep nesting make a profile hard to read and can exhaust a machine.",
    ),
    "ten: !!str Giàng Thị Mỷ",
    "ten: Giàng Thị Mỷ",
)
UNKNOWN_KEY = _read(
    Fault.UNKNOWN_KEY,
    Phrase("Khóa không có trong mẫu", "An unknown key"),
    Phrase(
        "Khóa viết sai sẽ bị bỏ qua âm thầm; vì vậy mọi khóa lạ đều là lỗi.",
        "A misspelt key would be dropped silently; so every unknown key is an error.",
    ),
    "donvi: phong-nghiep-vu-3",
    "don_vi: phong-nghiep-vu-3",
)
MISSING_KEY = _read(
    Fault.MISSING_KEY,
    Phrase("Thiếu khóa bắt buộc", "A required key is missing"),
    Phrase(
        "Không có khóa này thì trang không viết được, hoặc không biết có được công bố không.",
        "Without it the page cannot be written, or nobody knows whether it may be published.",
    ),
    "ten:",
    "ten: Giàng Thị Mỷ",
)
BAD_VALUE = _read(
    Fault.BAD_VALUE,
    Phrase("Giá trị sai kiểu", "A value of the wrong type"),
    Phrase(
        "Ngày phải là ngày, số phải là số, để máy so sánh và sắp xếp đúng.",
        "A date must be a date and a number a number, so that they can be compared and sorted.",
    ),
    "nam: hai nghìn không trăm hai ba",
    "nam: 2023",
)
FILE_NAME = _read(
    Fault.FILE_NAME,
    Phrase("Tên tệp, thư mục không hợp lệ", "A file or folder name that cannot be used"),
    Phrase(
        "Tên tệp trở thành địa chỉ trang, nên chỉ gồm chữ thường không dấu, số và gạch nối; tệp lạ trong thư mục hồ sơ thường là hồ sơ để nhầm chỗ.",
        "The file's name becomes the page's address: lower-case letters without accents, digits, hyphens. A stray file is often a misplaced profile.",
    ),
    "stories/2023/Giàng Thị Mỷ.md",
    "stories/2023/giang-thi-my.md",
)
UNUSUAL_TEXT = _read(
    Fault.UNUSUAL_TEXT,
    Phrase("Văn bản đã được chuẩn hóa khi dựng", "Text that was normalised"),
    Phrase(
        "Dấu tách rời, dấu BOM hay dấu xuống dòng kiểu Windows không làm hỏng trang vì đã được đổi; ghi chú để biết mà sửa tệp gốc.",
        "Marks stored apart, a byte-order mark or Windows line ends do no harm, because they were converted; the note is for mending the file.",
    ),
    "ten: Giàng Thị Mỷ (dấu ở dạng tách rời, NFD)",
    "ten: Giàng Thị Mỷ",
    Severity.NOTE,
)
REGISTRY = _read(
    Fault.REGISTRY,
    Phrase("Danh mục mâu thuẫn", "A registry that contradicts itself"),
    Phrase(
        "Danh mục là chuẩn để kiểm tra mọi hồ sơ, nên mã phải duy nhất và mọi mã được nhắc tới phải có thật.",
        "Every profile is checked against the registry, so ids are unique and every id it mentions exists.",
    ),
    "- id: ubnd-tinh-lao-cai-2025\n  tiep_noi: [ubnd-tinh-lao-cay]",
    "- id: ubnd-tinh-lao-cai-2025\n  tiep_noi: [ubnd-tinh-lao-cai]",
)
