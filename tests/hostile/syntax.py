"""Files that are no text, or whose front matter is no YAML that a profile has a use for."""

from __future__ import annotations

import gzip
import unicodedata
from typing import TYPE_CHECKING

from hostile import FIRST, Broken, front, swap
from hostile.files import png
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = PERSON.encode()


def yaml_errors() -> Iterator[Broken]:
    """Slip while typing YAML; the line is that of the slip, or of what it leaves open."""
    place, name = "dia_ban: Lào Cai", "ten: Giàng Thị Mỷ"
    fields = "linh_vuc: [cai-cach-tu-phap]"
    for slip, old, new, line, says in (
        ("quote-unclosed", name, 'ten: "Giàng Thị Mỷ', "ten", "không đóng lại"),
        ("quote-unclosed-single", name, "ten: 'Giàng Thị Mỷ", "ten", "không đóng lại"),
        ("quote-unclosed-in-flow", 'ten: "Bảng thuật ngữ tố tụng"', 'ten: "Bảng thuật ngữ tố tụng', "sang-kien", ""),
        ("quote-unclosed-in-list", fields, 'linh_vuc: ["cai-cach-tu-phap]', "linh_vuc", "không đóng lại"),
        (
            "quote-unclosed-after-quote",
            "minh_hoa: true",
            'minh_hoa: true\nbai_hoc:\n  - "Hỏi dân\n  - "Ghi lại"',
            '- "Hỏi',
            "không đóng lại",
        ),
        ("quote-unclosed-last", "minh_hoa: true", 'minh_hoa: "true', "minh_hoa", "không đóng lại"),
        ("quote-closes-early", name, 'ten: "Giàng" Thị Mỷ', "ten", ""),
        ("quote-inside", name, 'ten: "Giàng "Thị" Mỷ"', "ten", ""),
        ("bracket-unclosed", fields, "linh_vuc: [cai-cach-tu-phap", "linh_vuc", "thiếu dấu phẩy hoặc dấu ]"),
        ("bracket-closed-twice", fields, "linh_vuc: [cai-cach-tu-phap]]", "linh_vuc", ""),
        ("bracket-closed-only", fields, "linh_vuc: cai-cach-tu-phap\n]", "]", ""),
        ("bracket-as-brace", fields, "linh_vuc: [cai-cach-tu-phap}", "linh_vuc", "[mục-một, mục-hai]"),
        (
            "brace-unclosed",
            "{nguoi: Trưởng Ban, ngay: 2023-12-01}",
            "{nguoi: Trưởng Ban, ngay: 2023-12-01",
            "phe_duyet",
            "thiếu dấu phẩy hoặc dấu }",
        ),
        (
            "brace-unclosed-before-sibling",
            "{dat: 42, tong: 42}",
            "{dat: 42, tong: 42",
            "hoan-thanh",
            "«hoan-thanh: {dat: 42, tong: 42}»",
        ),
        (
            "curly-quotes-in-flow",
            'ten: "Bảng thuật ngữ tố tụng"',
            "ten: “Bảng thuật ngữ, từ điển”",
            "sang-kien",
            "của Word",
        ),
        ("curly-quotes-with-colon", name, "ten: “Giàng: Thị Mỷ”", "ten", "của Word"),
        ("brace-without-comma", "{dat: 25, tong: 42}", "{dat: 25 tong: 42}", "vuot-muc", ""),
        ("brace-as-bracket", "{dat: 25, tong: 42}", "{dat: 25, tong: 42]", "vuot-muc", "dấu }"),
        ("brace-at-start", name, "ten: {Giàng} Thị Mỷ", "ten", ""),
        ("tab-indents", "  bo: ban", "\tbo: ban", "\tbo", "dấu tab"),
        ("tab-indents-top", place, "\tdia_ban: Lào Cai", "\tdia_ban", "dấu tab"),
        ("tab-starts-value", place, "dia_ban:\n\tLào Cai", "\tLào Cai", "dấu tab"),
        ("indent-deeper", place, "  dia_ban: Lào Cai", "dia_ban", "thụt vào"),
        ("indent-less", "  phe_duyet:", " phe_duyet:", "phe_duyet", "cùng một cột"),
        ("indent-more", "  phe_duyet:", "    phe_duyet:", "phe_duyet", "thụt vào"),
        ("indent-of-list", "  - {hinh_thuc", "  - x\n - {hinh_thuc", "- {hinh_thuc", ""),
        ("dash-missing", "  - {hinh_thuc", "  - x\n  {hinh_thuc", "{hinh_thuc", "dấu hai chấm"),
        ("dash-after-key", fields, "linh_vuc: - cai-cach-tu-phap", "linh_vuc", "Gạch đầu dòng"),
        ("colon-in-value", name, "ten: Giàng: Thị Mỷ", "ten", "dấu ngoặc kép"),
        ("colon-at-end", name, "ten: Giàng Thị Mỷ:", "ten", "dấu ngoặc kép"),
        ("colon-missing", place, "dia_ban Lào Cai", "dia_ban", "dấu hai chấm"),
        ("colon-missing-before-block", "ghi_nhan:", "ghi_nhan", "ghi_nhan", "dấu hai chấm"),
        ("colon-without-space", place, "dia_ban:Lào Cai", "dia_ban", "dấu hai chấm"),
        ("colon-full-width", place, "dia_ban： Lào Cai", "dia_ban", "dấu hai chấm"),
        ("colon-first", place, ": Lào Cai", ": Lào", ""),
        ("percent-first", name, "ten: %Giàng", "ten", "không được đứng đầu giá trị"),
        ("percent-line", place, "%YAML 1.2", "%YAML", "dấu %"),
        ("at-first", name, "ten: @giang", "ten", "không được đứng đầu giá trị"),
        ("backtick-first", name, "ten: `Giàng`", "ten", "không được đứng đầu giá trị"),
        ("star-first", name, "ten: *Giàng", "ten", "Dấu *"),
        ("star-bold", name, "ten: **Giàng Thị Mỷ**", "ten", "Dấu *"),
        ("pipe-with-text", name, "ten: |Giàng", "ten", ""),
        ("flow-value-missing", "{so: 05-BB/HĐTĐKT,", "{so:,", "suy_ton", "một dấu cách"),
        ("comma-in-flow", "ngay: 2023-11-20}", "ngay: 2023-11-20}, a: b", "suy_ton", ""),
        ("escape-unknown", name, 'ten: "Giàng \\Thị"', "ten", "gạch chéo ngược"),
        ("escape-windows-path", name, 'ten: "C:\\Users\\My"', "ten", "gạch chéo ngược"),
        ("escape-cut-short", name, 'ten: "\\x4"', "ten", ""),
        ("escape-surrogate", name, 'ten: "\\uD800"', "ten", ""),
        ("escape-beyond-unicode", name, 'ten: "\\UFFFFFFFF"', "ten", ""),
        ("document-end", place, "...\ndia_ban: Lào Cai", "...", "dòng «...»"),
        ("question-alone", place, "? \n? \ndia_ban Lào", "dia_ban", ""),
        ("no-break-space", place, "dia_ban:\u00a0Lào Cai", "dia_ban", "dấu hai chấm"),
        ("two-keys-in-a-line", name, "ten: Giàng Thị Mỷ dia_ban: Lào Cai", "ten", "dấu ngoặc kép"),
        (
            "merge-conflict",
            place,
            "<<<<<<< HEAD\ndia_ban: Lào Cai\n=======\ndia_ban: Sa Pa\n>>>>>>> nhanh",
            "<<<<<<<",
            "dấu hai chấm",
        ),
        ("html", name, "ten: <b>Giàng</b>: {", "ten", ""),
        ("template", name, "ten: {{ ten }} {% x %}", "ten", ""),
    ):
        yield Broken(f"yaml-{slip}", swap(old, new), "GS003", line, says)


def yaml_features() -> Iterator[Broken]:
    """Use YAML that a profile has no use for, or that eats a machine."""
    for name, key, value in (
        ("tag-str", "ten", "!!str Giàng Thị Mỷ"),
        ("tag-int", "nam", "!!int 2023"),
        ("tag-python", "ten", "!!python/object/apply:os.system ['echo']"),
        ("tag-own", "ten", "!ten Giàng Thị Mỷ"),
        ("tag-binary", "ten", "!!binary R2nDoG5n"),
        ("tag-on-list", "linh_vuc", "!!set [cai-cach-tu-phap]"),
        ("tag-on-map", "dong_y", "!!map {ngay: 2023-11-25, pham_vi: [ho-ten]}"),
        ("tag-verbatim", "ten", "!<tag:yaml.org,2002:str> Giàng"),
        ("anchor-text", "ten", "&ten Giàng Thị Mỷ"),
        ("anchor-list", "linh_vuc", "&lv [cai-cach-tu-phap]"),
        ("anchor-on-itself", "bai_hoc", "&a [*a]"),
        ("flow-13", "bai_hoc", "[" * 13 + "]" * 13),
        ("flow-150", "bai_hoc", "[" * 150 + "]" * 150),
        ("flow-250-unclosed", "bai_hoc", "[" * 250),
        ("flow-60000", "bai_hoc", "[" * 60_000),
        ("flow-maps", "bai_hoc", "{a: " * 13 + "x" + "}" * 13),
        ("flow-maps-15000", "bai_hoc", "{a: " * 15_000),
        ("flow-mixed", "bai_hoc", "[{a: " * 7 + "x" + "}]" * 7),
    ):
        yield Broken(f"yaml-{name}", front(**{key: value}), "GS005", key)
    marked = front(ten="&ten Giàng Thị Mỷ", dia_ban="*ten")
    yield Broken("yaml-anchor-first-key", PERSON.replace("loai:", "&a loai:", 1), "GS005", "&a loai")
    yield Broken("yaml-alias", marked, "GS005", "ten", "Neo và bí danh")
    yield Broken("yaml-merge-key", front(dong_y="\n  <<: &a {ngay: 2023-11-25}\n  pham_vi: [ho-ten]"), "GS005", "<<")
    yield Broken("yaml-merge-of-alias", swap("{nguoi: ", "{<<: *a, nguoi: "), "GS003", "phe_duyet", "Dấu *")
    bomb = "b0: &b0 [x, x]\n" + "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 60))
    yield Broken("yaml-alias-bomb", f"---\n{bomb}---\n", "GS005", "b49")
    wide = "a: &a {x: y}\nb: [" + ", ".join(["*a"] * 12_000) + "]\n"
    yield Broken("yaml-alias-flood", f"---\n{wide}---\n", "GS005", "a:")
    steps = "".join(f"{' ' * depth}a:\n" for depth in range(100))
    yield Broken("yaml-block-100", f"---\n{steps}---\n", "GS005", 14)
    lists = "".join(f"{' ' * depth}- a\n{' ' * depth}-\n" for depth in range(20))
    yield Broken("yaml-lists-20", f"---\nbai_hoc:\n{lists}---\n", "GS005")
    yield Broken("yaml-compact-13", front(bai_hoc="\n  " + "- " * 13 + "x"), "GS005", "- - -")
    yield Broken("yaml-compact-20000", front(bai_hoc="\n  " + "- " * 20_000 + "x"), "GS005", "- - -")
    yield Broken("yaml-compact-questions", front(bai_hoc="\n  " + "? " * 2_000 + "x"), "GS005", "? ? ?")
    across = "[\n" * 300 + "]\n" * 300
    yield Broken("yaml-flow-across-lines", f"---\nbai_hoc: {across}---\n", "GS005", 2 + 200)
    for name, escape in (
        ("nul", "\\0"),
        ("bell", "\\a"),
        ("terminal", "\\e[31m"),
        ("next-line", "\\N"),
        ("line", "\\L"),
        ("return", "\\r"),
    ):
        yield Broken(f"yaml-escape-{name}", front(ten=f'"Giàng {escape}"'), "GS005", "ten", "ký tự điều khiển")


def duplicate_keys() -> Iterator[Broken]:
    """Write a key twice, at every depth."""
    for name, old, new, line, key in (
        ("top", "nam: 2023", "nam: 2023\nnam: 2024", "nam: 2024", "nam"),
        ("top-same", "nam: 2023", "nam: 2023\nnam: 2023 ", 8, "nam"),
        ("top-quoted", "nam: 2023", "nam: 2023\n'nam': 2023", "'nam'", "nam"),
        ("top-thrice", "nam: 2023", "nam: 2023\nnam: 2023\nnam: 2024", "nam: 2024", "nam"),
        ("unknown", "nam: 2023", "nam: 2023\nx: 1\nx: 2", "x: 2", "x"),
        ("group", "  phe_duyet:", "  suy_ton: {}\n  phe_duyet:", "suy_ton: {}", "suy_ton"),
        ("flow", "{dat: 25, tong: 42}", "{dat: 25, tong: 42, dat: 26}", "vuot-muc", "dat"),
        ("list-item", "so: 2870/QĐ-UBND", "so: 2870/QĐ-UBND, so: 2871/QĐ-UBND", "- {", "so"),
        ("criterion", "  phong-trao:", "  guong-mau: x\n  phong-trao:", "guong-mau: x", "guong-mau"),
        ("deep", '[{ten: "Bảng thuật ngữ tố tụng",', '[{ten: a, ten: "Bảng thuật ngữ tố tụng",', "sang-kien", "ten"),
    ):
        yield Broken(f"twice-{name}", swap(old, new), "GS004", line, f"«{key}»")


def structure() -> Iterator[Broken]:
    """Mislay the lines around the front matter."""
    whole = PERSON.split("---\n", 2)[1]
    for name, text in (
        ("no-front-matter", "## Việc đã làm\n\nChị Mỷ lập bảng thuật ngữ.\n"),
        ("plain-yaml", whole),
        ("text-before", f"Hồ sơ\n{PERSON}"),
        ("blank-line-before", f"\n{PERSON}"),
        ("space-before", f" {PERSON}"),
        ("four-dashes", PERSON.replace("---\n", "----\n")),
        ("two-dashes", PERSON.replace("---\n", "--\n")),
        ("em-dash", PERSON.replace("---\n", "—-\n")),
        ("equals", PERSON.replace("---\n", "===\n")),
        ("toml", PERSON.replace("---\n", "+++\n")),
        ("opening-with-text", PERSON.replace("---\n", "--- # hồ sơ\n", 1)),
        ("never-closed", f"---\n{whole}"),
        ("closing-indented", f"---\n{whole} ---\n\nBài viết.\n"),
        ("closing-dots", f"---\n{whole}...\n\nBài viết.\n"),
        ("one-line", "---"),
        ("one-line-and-end", "---\n"),
        ("json", '{"loai": "ca-nhan"}'),
        ("byte-order-mark-twice", "\ufeff\ufeff" + PERSON),
        ("no-break-spaces", "\u00a0\u00a0\n"),
        ("zero-width-space-first", "\u200b" + PERSON),
    ):
        yield Broken(f"front-{name}", text, "GS002", 1, "«---»")
    yield Broken("front-byte-order-mark-only", "\ufeff", "GS001", 1, "Tệp trống")
    for name, text, code, line in (
        ("nothing", "---\n---\n", "GS007", FIRST),
        ("comment-only", "---\n# chưa có gì\n---\n", "GS007", FIRST),
        ("list", "---\n- loai: ca-nhan\n- ten: Giàng\n---\n", "GS008", FIRST),
        ("words", "---\nGiàng Thị Mỷ\n---\n", "GS008", FIRST),
        ("number", "---\n42\n---\n", "GS008", FIRST),
        ("quoted", '---\n"loai: ca-nhan"\n---\n', "GS008", FIRST),
        ("list-after-comments", "---\n\n# a\n\n- a\n---\n", "GS008", 5),
        ("cut-by-fence", swap("nam: 2023\n", "nam: 2023\n---\n"), "GS007", FIRST),
        ("zero-width-space-before-key", swap("\nten: ", "\n\u200bten: "), "GS003", 3),
        ("zero-width-space-in-key", swap("\nten: ", "\nte\u200bn: "), "GS006", 3),
        ("no-break-space-indents", swap("\n  bo: ", "\n\u00a0\u00a0bo: "), "GS003", 14),
        ("wide-space-indents", swap("\n  bo: ", "\n\u3000bo: "), "GS003", 14),
    ):
        yield Broken(f"front-{name}", text, code, line)


def encodings() -> Iterator[Broken]:
    """Save as anything but UTF-8 text."""
    zip_start = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00"
    for name, data, line in (
        ("empty", b"", 1),
        ("whitespace", b" \n\t\n\r\n  ", 1),
        ("utf-16-le", b"\xff\xfe" + PERSON.encode("utf-16-le"), 1),
        ("utf-16-be", b"\xfe\xff" + PERSON.encode("utf-16-be"), 1),
        ("utf-16-bare", PERSON.encode("utf-16-le"), 3),
        ("utf-32", PERSON.encode("utf-32"), 1),
        ("latin-1", TEXT.replace("Giàng Thị Mỷ\n".encode(), "Giàng\n".encode("latin-1"), 1), 3),
        ("windows-1258", unicodedata.normalize("NFC", "---\nloai: ca-nhan\nten: Lê Văn Đô\n").encode("cp1258"), 3),
        ("tcvn3", b"---\nten: Gi\xb5ng Th\xde M\xfb\n---\n", 2),
        ("overlong", b"---\nten: \xc0\xaf\n---\n", 2),
        ("surrogate", b"---\nten: a\nnam: \xed\xa0\x80\n---\n", 3),
        ("cut-short", TEXT + "ạ".encode()[:2], PERSON.count("\n") + 1),
        ("png", png(8, 8), 1),
        ("word", zip_start + b"[Content_Types].xml" + bytes(64), 1),
        ("old-word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), 1),
        ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 2),
        ("gzip", gzip.compress(TEXT, mtime=0), 1),
        ("noise", bytes(range(256)) * 4, 2),
        ("nul-bytes", TEXT.replace(b"Cai\n", b"Cai\x00\n"), 6),
        ("five-megabytes", TEXT + b"a" * (5 << 20), 1),
        ("five-megabytes-of-lines", TEXT + b"a\n" * (5 << 19), 1),
        ("hundred-thousand-keys", b"---\n" + b"".join(b"k%d: 1\n" % n for n in range(100_000)) + b"---\n", 1),
    ):
        yield Broken(f"bytes-{name}", data, "GS001", line)
    for code in (
        0x00,
        0x01,
        0x07,
        0x08,
        0x0B,
        0x0C,
        0x0E,
        0x1B,
        0x1F,
        0x7F,
        0x85,
        0x9B,
        0x2028,
        0x2029,
        0xFDD0,
        0xFFFE,
        0xFFFF,
    ):
        says = f"U+{code:04X}"
        yield Broken(f"control-{code:04x}", swap("Lào Cai", f"Lào{chr(code)}Cai"), "GS001", 6, says)
        yield Broken(
            f"control-{code:04x}-in-body", f"{PERSON}\nDòng{chr(code)}cuối", "GS001", PERSON.count("\n") + 2, says
        )
    for name, keys in (("ten-thousand-keys", 9_000), ("many-short-keys", 12_000)):
        text = "".join(f"k{n}: 1\n" for n in range(keys))
        yield Broken(f"bytes-{name}", f"---\n{text}---\n", "GS005", FIRST, "quá dài")


TABLES = (yaml_errors, yaml_features, duplicate_keys, structure, encodings)
