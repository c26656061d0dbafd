"""Values that no profile can have: evidence, days, years, lengths, waivers, aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hostile import AWARD, FILE, PHOTO, Broken, front, swap
from support import COLLECTIVE, PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Iterator


def evidence() -> Iterator[Broken]:
    """Give each kind of evidence in another form than asked for."""
    for key, old, values in (
        (
            "guong-mau",
            '"Giữ nghiêm giờ giấc, đọc lại bản dịch trước mỗi phiên, mười năm không sai hẹn."',
            ("[a]", "{a: b}", '" "'),
        ),
        (
            "phong-trao",
            '"Dạy tiếng Mông buổi tối cho đoàn viên, hiến máu hai lần trong năm."',
            ("[a, b]", "{dat: 1, tong: 2}"),
        ),
        (
            "hoan-thanh",
            "{dat: 42, tong: 42}",
            (
                "100%",
                "42/42",
                "42",
                "tốt",
                "[42, 42]",
                "{dat: 42}",
                "{dat: 42, tong: 42, ngoai: 1}",
                "{dat: -1, tong: 2}",
                "{dat: 4.5, tong: 5}",
                "{dat: bốn, tong: 5}",
                "{dat: ٤٢, tong: ٤٢}",
                "{dat: 1e3, tong: 1e3}",
                "{dat: , tong: }",
                "{dat: 9999999999999, tong: 1}",
                "{dat: 0000000000042, tong: 42}",
                "{dat: [42], tong: {a: b}}",
                "{dat: ²}",
            ),
        ),
        ("vuot-muc", "{dat: 25, tong: 42}", ("59,5%", "{tong: 42}", "{}", "[]")),
        (
            "sang-kien",
            '[{ten: "Bảng thuật ngữ tố tụng", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]',
            (
                "có",
                "1",
                "{ten: a, cong_nhan: b}",
                "[a]",
                "[[a]]",
                "[{cong_nhan: b}]",
                '[{ten: " "}]',
                "[{ten: [a]}]",
                "[{ten: a, cong_nhan: [b]}]",
                "[{ten: a, noi: b}]",
                "[{ten: a, cong_nhan: b}, c]",
            ),
        ),
    ):
        for value in values:
            yield Broken(f"evidence-{key}-{value}", swap(f"{key}: {old}", f"{key}: {value}"), "GS019", f"{key}:")
    grades = "{xay-dung-dang: xuat-sac, lanh-dao-nhiem-vu: xuat-sac, con-lai: tot}"
    for value, says in (
        ("xuất sắc", "3 minh chứng"),
        ("[xuat-sac]", "3 minh chứng"),
        ("{xay-dung-dang: xuat-sac, lanh-dao-nhiem-vu: xuat-sac}", "thiếu minh chứng «con-lai»"),
        (grades.replace("con-lai", "conlai"), "Có phải là «con-lai»?"),
        (grades.replace("tot", "xuat sac"), "Có phải là «xuat-sac»?"),
        (grades.replace("tot", "A"), "Dùng một trong"),
        (grades.replace("tot", "[tot]"), "xếp loại"),
        (grades.replace("tot", "{a: tot}"), "xếp loại"),
        (grades.replace(": tot", ": "), "thiếu minh chứng «con-lai»"),
    ):
        yield Broken(
            f"evidence-grade-{value}",
            swap(grades, value, COLLECTIVE),
            "GS019",
            "ket-qua-lanh-dao",
            says,
            file=FILE.replace("2023", "2024"),
        )
    for name, old, new, line in (
        (
            "models-words",
            '[{ten: "Bảng theo dõi kiến nghị", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]',
            "có",
            "mo-hinh",
        ),
        ("violations-words", "vi-pham: 0", "vi-pham: không", "tiet-kiem"),
        ("violations-negative", "vi-pham: 0", "vi-pham: -1", "tiet-kiem"),
        ("violations-missing", ", vi-pham: 0", "", "tiet-kiem"),
        ("share-percent", "{dat: 2, tong: 10}", "20%", "xuat-sac"),
    ):
        yield Broken(f"evidence-{name}", swap(old, new, COLLECTIVE), "GS019", line, file=FILE.replace("2023", "2024"))
    leader = front(lanh_dao="true")
    for value in ("100%", "{hoan-thanh: {dat: 1, tong: 1}}", "[a]"):
        text = leader.replace("khen_thuong:\n", f"  lanh-dao-chi-tieu: {value}\nkhen_thuong:\n")
        yield Broken(f"evidence-leader-{value}", text, "GS019", "lanh-dao-chi-tieu")


def dates() -> Iterator[Broken]:
    """Write days that never were, or not as days are written."""
    for says, values in (
        ("không phải là một ngày có thật: ", (
            "30/02/2023", "2023-02-30", "2023-13-01", "2023-00-10", "2023-11-00", "31/04/2023", "29/02/2023", "99/99/9999",
        )),
        ("«2023-11-20» hoặc «20/11/2023»", ("20.11.2023", "2023/11/20", "20/11-2023", "20 tháng 11 năm 2023")),
        ("2023-12-20", (
            "20231120", "hôm qua", "2023", "11/2023", "2023-11-20T10:00", "2023-11-20 10:00:00", "0000-01-01",
            "12023-01-01", "-2023-11-20", "٢٠٢٣-١١-٢٠", "２０２３-１１-２０", '""', "9" * 400,
        )),
    ):  # fmt: skip
        for value in values:
            yield Broken(f"day-{value[:30]}", swap("ngay: 2023-11-20", f"ngay: {value}"), "GS008", "suy_ton", says)
    for name, old, line in (
        ("approval", "2023-12-01", "phe_duyet"),
        ("award", "2023-12-20", "- {"),
        ("consent", "2023-11-25", "dong_y"),
        ("publication", "2023-12-25", "cong_bo"),
    ):
        yield Broken(f"day-of-{name}", swap(old, "31/11/2023"), "GS008", line, "không phải là một ngày có thật")
    for name, key, value in (
        ("correction", "cap_nhat", "{ngay: 30/02/2024, noi_dung: Sửa số}"),
        ("second-correction", "cap_nhat", "[{ngay: 1/2/2024, noi_dung: Sửa}, {ngay: 32/1/2024, noi_dung: Sửa}]"),
        ("annulment", "khen_thuong", f"[{{{AWARD}, huy_bo: {{so: 1, ngay: 30/02/2024}}}}]"),
    ):
        yield Broken(f"day-of-{name}", front(**{key: value}), "GS008", key, "không phải là một ngày có thật")


def numbers() -> Iterator[Broken]:
    """Write years that are no years."""
    for value in (
        "-2023", "+2023", "2023.5", "2.023", "2,023", "2e3", "0x7E7", "0o3747", "2_023", "1944", "2101", "0", "99999999999999999999",
        "9" * 5000, "٢٠٢٣", "２０２３", "MMXXIII", "năm 2023", "2023-2024", "1/2", ".inf", ".nan", "²", "true",
    ):  # fmt: skip
        yield Broken(f"year-{value[:24]}", front(nam=value), "GS008", "nam")


def lengths() -> Iterator[Broken]:
    """Write too much, or too little."""
    for key, size in (
        ("ten", 121),
        ("chuc_vu", 201),
        ("dia_ban", 201),
        ("ten_sap_xep", 201),
        ("tom_tat", 301),
        ("hoi_nghi", 201),
    ):
        yield Broken(f"long-{key}", front(**{key: "a" * size}), "GS008", key, "nhiều nhất")
        yield Broken(f"huge-{key}", front(**{key: "á" * 20_000}), "GS008", key, "nhiều nhất")
    yield Broken("short-ten", front(ten="A"), "GS008", "ten", "ít nhất 2 ký tự")
    yield Broken("short-tom_tat", front(tom_tat="Làm tốt."), "GS008", "tom_tat", "ít nhất 40 ký tự")
    yield Broken("lines-in-ten", front(ten='"Giàng\\n\\nThị Mỷ"'), "GS008", "ten")
    yield Broken("lines-in-chuc_vu", front(chuc_vu="|\n  Chuyên viên\n  chính"), "GS008", "chuc_vu")
    for key, item, size in (
        ("linh_vuc", "a", 7), ("anh_khac", PHOTO, 41), ("khen_thuong", f"{{{AWARD}}}", 41), ("bai_hoc", "a", 11),
        ("cap_nhat", "{ngay: 2024-01-10, noi_dung: Sửa}", 41), ("bi_danh", "/a/", 21), ("mien_kiem_tra", "{ma: GS009, ly_do: Văn bản gốc viết vậy}", 21),
    ):  # fmt: skip
        yield Broken(f"many-{key}", front(**{key: f"[{', '.join([item] * size)}]"}), "GS008", key, "quá nhiều mục")
    yield Broken("no-linh_vuc", front(linh_vuc="[]"), "GS007", "linh_vuc", "để trống")
    yield Broken("no-pham_vi", front(dong_y="{ngay: 2023-11-25, pham_vi: []}"), "GS007", "dong_y", "đừng tự ghi thay")
    yield Broken("long-award-number", swap("2870/QĐ-UBND", "2" * 201), "GS008", "- {", "nhiều nhất")
    yield Broken("long-lesson", front(bai_hoc=f"[{'a' * 201}]"), "GS008", "bai_hoc", "nhiều nhất")
    yield Broken(
        "long-correction", front(cap_nhat=f"{{ngay: 2024-01-10, noi_dung: {'a' * 2001}}}"), "GS008", "cap_nhat"
    )
    yield Broken("long-reason", front(mien_kiem_tra=f"[{{ma: GS009, ly_do: {'a' * 501}}}]"), "GS008", "mien_kiem_tra")
    yield Broken(
        "short-reason", front(mien_kiem_tra="[{ma: GS009, ly_do: vậy}]"), "GS008", "mien_kiem_tra", "ít nhất 10"
    )


def waivers_and_aliases() -> Iterator[Broken]:
    """Waive rules that are none; claim addresses that cannot be had."""
    reason = "ly_do: Văn bản gốc viết như vậy"
    yield Broken(
        "waiver-unknown", front(mien_kiem_tra=f"[{{ma: GS999, {reason}}}]"), "GS020", "mien_kiem_tra", "«GS999»"
    )
    yield Broken(
        "waiver-second",
        front(mien_kiem_tra=f"\n  - {{ma: GS009, {reason}}}\n  - {{ma: GS099, {reason}}}"),
        "GS020",
        "- {ma: GS099",
        "Có phải là «GS0",
    )
    for code in ("GS9", "gs009", "GS0099", "009", "GS-009", "GS٠٠٩", "*"):
        yield Broken(
            f"waiver-form-{code}", front(mien_kiem_tra=f'[{{ma: "{code}", {reason}}}]'), "GS008", "mien_kiem_tra"
        )
    for alias in (
        "https://vi-du.example/cu", "//vi-du.example/cu/", "javascript:alert(1)", "guong/2023/cu/", "cu", "/", "/có-dấu/", "/a b/", "/../cu/",
        "/cu/../../", "/.git/config", "/cu?x=1", "/cu#x", "/cu//moi/", "/cu%2f/", "\\\\cu", "/cu\\moi/", "/<script>/",
    ):  # fmt: skip
        yield Broken(f"alias-{alias}", front(bi_danh=f"['{alias}']"), "GS014", "bi_danh", "không phải là địa chỉ")
    for folder in ("don-vi", "assets", "tim-kiem", "nam", "khen-thuong", "ten"):
        yield Broken(
            f"alias-in-{folder}", front(bi_danh=f"[/{folder}/cu/]"), "GS014", "bi_danh", "đã là một trang của cổng"
        )
    for alias in (
        "/guong/",
        "/guong",
        "/guong/trang/2/",
        "/index.html",
        "/404.html",
        "/robots.txt",
        "/sitemap.xml",
        "/Don-Vi/x",
        "/nam",
    ):
        yield Broken(
            f"alias-of-the-site-{alias}", front(bi_danh=f"[{alias}]"), "GS014", "bi_danh", "đã là một trang của cổng"
        )
    yield Broken("alias-own", front(bi_danh="[/guong/2023/giang-thi-my/]"), "GS014", "bi_danh", "địa chỉ hiện tại")
    yield Broken("alias-own-bare", front(bi_danh="[/guong/2023/giang-thi-my]"), "GS014", "bi_danh", "địa chỉ hiện tại")
    yield Broken("alias-twice", front(bi_danh="\n  - /cu/\n  - /CU"), "GS014", "- /CU", "hai lần")
    yield Broken("alias-long", front(bi_danh=f"[/{'a' * 250}/]"), "GS008", "bi_danh", "nhiều nhất")
    yield Broken(
        "alias-of-another",
        front(bi_danh="[/guong/2024/phong-nghiep-vu-3/]"),
        "GS014",
        "bi_danh",
        "stories/2024/phong-nghiep-vu-3.md",
    )
    yield Broken(
        "alias-of-another-in-capitals",
        front(bi_danh="[/guong/2024/Phong-Nghiep-Vu-3]"),
        "GS014",
        "bi_danh",
        "stories/2024/phong-nghiep-vu-3.md",
    )
    twin = with_front(PERSON, bi_danh="[/cu/]")
    yield Broken("alias-claimed-twice", twin, "GS014", "bi_danh", "stories/2023/a.md", beside={"2023/a.md": twin})


TABLES = (evidence, dates, numbers, lengths, waivers_and_aliases)
