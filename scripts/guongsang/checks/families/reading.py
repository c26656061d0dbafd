"""Rules that reading itself applies, declared so that they can be explained: encoding, YAML, types, file names."""

from __future__ import annotations

import unicodedata

from guongsang.checks.basis import CONVENTION
from guongsang.checks.bearing import ON_FORM, ON_REGISTRY
from guongsang.checks.example import Changed, Example, Profile
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity

_FILE = "2023/giang-thi-my.md"
_ISSUERS = "danh-muc/co-quan.yml"
_SUCCESSOR = "\n- {id: tinh-moi, ten: Tỉnh mới, he_thong: nha-nuoc, cap: tinh, tiep_noi: [ubnd-tinh-lao-%s]}\n"


def _read(
    code: Fault,
    title: Phrase,
    why: Phrase,
    wrong: str | Example,
    right: str | Example,
    severity: Severity = Severity.ERROR,
) -> Rule:
    """Declare a rule that reading itself applies."""
    return Rule(
        code=code,
        severity=severity,
        title=title,
        why=why,
        basis=CONVENTION,
        wrong=(wrong,),
        right=(right,),
        waivable=False,
        bearing=ON_REGISTRY if code == Fault.REGISTRY else ON_FORM,
    )


UNREADABLE = _read(
    Fault.UNREADABLE,
    Phrase("Tệp không đọc được", "A file that cannot be read"),
    Phrase(
        "Hồ sơ là tệp văn bản UTF-8 không quá 256 KB. Tệp Word, ảnh, tệp trống hay tệp lưu bằng bảng mã khác không thành "
        "trang được. Tệp .pdf, .docx, .zip… đặt trong docs/ thì đăng được, nhưng phần mềm không đọc được chữ bên trong để "
        "kiểm tra, nên có cảnh báo để người phụ trách tự xem.",
        "A profile is a UTF-8 text file of at most 256 KB. A Word file, a picture, an empty file or another encoding cannot "
        "become a page. Files such as .pdf, .docx or .zip in docs/ are published, but their words cannot be read and "
        "checked, so a warning asks somebody to look through them.",
    ),
    Example("giang-thi-my.docx đổi tên thành giang-thi-my.md", {_FILE: b"PK\x03\x04\xff"}),
    Example("giang-thi-my.md lưu với mã UTF-8", {_FILE: Profile()}),
)
NO_FRONT_MATTER = _read(
    Fault.NO_FRONT_MATTER,
    Phrase("Thiếu phần thông tin đầu tệp", "No front matter"),
    Phrase(
        "Phần giữa hai dòng «---» cho biết hồ sơ của ai, vì sao được ghi nhận và có được công bố không.",
        "The part between the two “---” lines says whose profile it is, why, and whether it may be published.",
    ),
    Example("## Chuyện của chị Mỷ", {_FILE: "## Chuyện của chị Mỷ"}),
    Example("---\nloai: ca-nhan\nten: Giàng Thị Mỷ\n---\n\n## Chuyện của chị Mỷ", {_FILE: Profile()}),
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
UNINTENDED = _read(
    Fault.UNINTENDED,
    Phrase("Giá trị có thể bị hiểu khác ý người viết", "A value that may mean something else"),
    Phrase(
        "Dấu ngoặc kép “ ” do Word tự đổi không phải là dấu ngoặc kép của máy nên bị in ra; chữ sau dấu # thì máy bỏ qua.",
        "Quotes “ ” as Word makes them are no quotes here, so they are printed; what follows a # is passed over.",
    ),
    "dia_ban: “Lào Cai”",
    'dia_ban: "Lào Cai"',
    Severity.WARNING,
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
    Example("stories/2023/Giàng Thị Mỷ.md", {"2023/Giàng Thị Mỷ.md": Profile()}),
    Example("stories/2023/giang-thi-my.md", {_FILE: Profile()}),
)
UNUSUAL_TEXT = _read(
    Fault.UNUSUAL_TEXT,
    Phrase("Văn bản đã được chuẩn hóa khi dựng", "Text that was normalised"),
    Phrase(
        "Dấu tách rời, dấu BOM hay dấu xuống dòng kiểu Windows không làm hỏng trang vì đã được đổi; ghi chú để biết mà sửa tệp gốc.",
        "Marks stored apart, a byte-order mark or Windows line ends do no harm, because they were converted; the note is for mending the file.",
    ),
    Example(
        "ten: Giàng Thị Mỷ (dấu ở dạng tách rời, NFD)",
        {_FILE: Profile(unicodedata.normalize("NFD", "ten: Giàng Thị Mỷ"))},
    ),
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
    Example(
        "- id: ubnd-tinh-lao-cai-2025\n  tiep_noi: [ubnd-tinh-lao-cay]", {_ISSUERS: Changed(added=_SUCCESSOR % "cay")}
    ),
    Example(
        "- id: ubnd-tinh-lao-cai-2025\n  tiep_noi: [ubnd-tinh-lao-cai]", {_ISSUERS: Changed(added=_SUCCESSOR % "cai")}
    ),
)
