"""Keys left out, left empty, of the wrong type, misspelt, or naming what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hostile import AWARD, FIRST, Broken, front, group, swap
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator

REQUIRED = ("loai", "ten", "don_vi", "nam", "linh_vuc", "tom_tat", "tieu_chi", "cong_bo")
TEXTS = ("ten", "ten_sap_xep", "chuc_vu", "don_vi", "dia_ban", "tom_tat", "hoi_nghi")
SCALARS = (*TEXTS, "loai", "nam", "lanh_dao", "minh_hoa")
GROUPS = ("anh", "ghi_nhan", "tieu_chi", "dong_y", "cong_bo")
LISTS = ("linh_vuc", "anh_khac", "khen_thuong", "bai_hoc", "bi_danh", "mien_kiem_tra")


def missing_keys() -> Iterator[Broken]:
    """Leave each key out."""
    for key in REQUIRED:
        yield Broken(f"without-{key}", front(**{key: None}), "GS007", FIRST, f"«{key}»")
        yield Broken(f"collective-without-{key}", group(**{key: None}), "GS007", FIRST, f"«{key}»")
    for key in ("chuc_vu", "dong_y"):
        yield Broken(f"without-{key}", front(**{key: None}), "GS018", "loai", key)
    for key in ("suy_ton", "phe_duyet"):
        yield Broken(f"without-ghi_nhan-for-{key}", front(ghi_nhan=None), "GS018", FIRST, key)
    for part, cut, owner in (
        ("ghi_nhan.suy_ton.so", "so: 05-BB/HĐTĐKT, ", "suy_ton"),
        ("ghi_nhan.suy_ton.ngay", ", ngay: 2023-11-20", "suy_ton"),
        ("ghi_nhan.phe_duyet.nguoi", "nguoi: Trưởng Ban, ", "phe_duyet"),
        ("ghi_nhan.phe_duyet.ngay", ", ngay: 2023-12-01", "phe_duyet"),
        ("tieu_chi.bo", "  bo: ban-noi-chinh-2023\n", "tieu_chi"),
        ("khen_thuong[1].hinh_thuc", "hinh_thuc: bang-khen-tinh, ", "- {so"),
        ("khen_thuong[1].so", "so: 2870/QĐ-UBND, ", "- {hinh_thuc"),
        ("khen_thuong[1].ngay", "ngay: 2023-12-20, ", "- {hinh_thuc"),
        ("khen_thuong[1].co_quan", ", co_quan: ubnd-tinh-lao-cai", "- {hinh_thuc"),
        ("dong_y.ngay", "ngay: 2023-11-25, ", "dong_y"),
        ("dong_y.pham_vi", ", pham_vi: [ho-ten, chuc-vu, cau-chuyen]", "dong_y"),
        ("cong_bo.trang_thai", "trang_thai: cong-bo, ", "cong_bo"),
    ):
        yield Broken(f"without-{part}", swap(cut, ""), "GS007", owner, _named(part))
    for key, value, part in (
        ("anh", "{mo_ta: Chị Mỷ tiếp dân}", "anh.tep"),
        ("anh", "{tep: chan-dung.jpg}", "anh.mo_ta"),
        ("anh_khac", "[{tep: chan-dung.jpg}]", "anh_khac[1].mo_ta"),
        ("cap_nhat", "{ngay: 2024-01-10}", "cap_nhat[1].noi_dung"),
        ("cap_nhat", "[{noi_dung: Sửa số quyết định}]", "cap_nhat[1].ngay"),
        ("mien_kiem_tra", "[{ma: GS009}]", "mien_kiem_tra[1].ly_do"),
        ("mien_kiem_tra", "[{ly_do: Văn bản gốc viết như vậy}]", "mien_kiem_tra[1].ma"),
        ("cong_bo", "{trang_thai: thu-hoi, ngay: 2024-01-10, quyet_dinh: {so: 1-QĐ}}", "cong_bo.quyet_dinh.ngay"),
        ("khen_thuong", f"[{{{AWARD}, huy_bo: {{ngay: 2024-01-01}}}}]", "khen_thuong[1].huy_bo.so"),
    ):
        yield Broken(f"without-{part}-of-{key}", front(**{key: value}), "GS007", key, _named(part))


def _named(part: str) -> str:
    """Return how a message names a key that stands below another: `anh_khac[1].tep` is «tep» trong «anh_khac › mục 1»."""
    above, _, key = part.replace("[1]", ".mục 1").rpartition(".")
    return f"«{key}» trong «{above.replace('.', ' › ')}»"


def empty_keys() -> Iterator[Broken]:
    """Leave nothing after each key."""
    for key in (*REQUIRED, "ghi_nhan", "lanh_dao", "minh_hoa"):
        yield Broken(f"empty-{key}", front(**{key: ""}), "GS007", key, "để trống")
    for key in REQUIRED:
        yield Broken(f"null-{key}", front(**{key: "null"}), "GS007", key, "để trống")
        yield Broken(f"tilde-{key}", group(**{key: "~"}), "GS007", key, "để trống")
    for key in (*TEXTS, "loai", "nam", "lanh_dao"):
        yield Broken(f"blank-{key}", front(**{key: '"  "'}), "GS008", key)
    for key in ("chuc_vu", "dong_y"):
        yield Broken(f"empty-{key}", front(**{key: ""}), "GS018", key, f"«{key}» để trống")
    for key in ("suy_ton", "phe_duyet"):
        text = "".join(
            f"  {key}:\n" if row.startswith(f"  {key}:") else row for row in PERSON.splitlines(keepends=True)
        )
        yield Broken(f"empty-{key}", text, "GS018", key, f"«ghi_nhan.{key}» để trống")
    for part, old in (
        ("suy_ton.so", "so: 05-BB/HĐTĐKT"),
        ("suy_ton.ngay", "ngay: 2023-11-20"),
        ("phe_duyet.nguoi", "nguoi: Trưởng Ban"),
        ("bo", "bo: ban-noi-chinh-2023"),
        ("hinh_thuc", "hinh_thuc: bang-khen-tinh"),
        ("co_quan", "co_quan: ubnd-tinh-lao-cai"),
        ("pham_vi", "pham_vi: [ho-ten, chuc-vu, cau-chuyen]"),
        ("trang_thai", "trang_thai: cong-bo"),
    ):
        key = old.partition(":")[0]
        text = swap(old, f"{key}: ")
        line = next(number for number, row in enumerate(PERSON.split("\n"), 1) if old in row)
        yield Broken(f"empty-{part}", text, "GS007", line, "để trống")
    yield Broken("empty-list-item", front(bai_hoc="\n  - Hỏi dân trước\n  -"), "GS007", 28, "Mục 2 trong «bai_hoc»")


def wrong_types() -> Iterator[Broken]:
    """Give each key what it is not."""
    for key in SCALARS:
        yield Broken(f"{key}-list", front(**{key: "[a, b]"}), "GS008", key)
        yield Broken(f"{key}-dict", front(**{key: "{a: b}"}), "GS008", key)
    for key in GROUPS:
        yield Broken(f"{key}-text", front(**{key: "một dòng chữ"}), "GS008", key)
        yield Broken(f"{key}-number", front(**{key: "42"}), "GS008", key)
        yield Broken(f"{key}-list", front(**{key: "[a, b]"}), "GS008", key)
    for key in LISTS:
        yield Broken(f"{key}-text", front(**{key: "một dòng chữ"}), "GS008", key, "danh sách")
        yield Broken(f"{key}-number", front(**{key: "42"}), "GS008", key, "danh sách")
        yield Broken(f"{key}-dict", front(**{key: "{a: b}"}), "GS008", key, "danh sách")
        yield Broken(f"{key}-list-in-list", front(**{key: "[[a]]"}), "GS008", key)
    for key in ("linh_vuc", "bai_hoc", "bi_danh"):
        yield Broken(f"{key}-list-of-dicts", front(**{key: "[{a: b}]"}), "GS008", key)
    for key in ("khen_thuong", "anh_khac", "mien_kiem_tra", "cap_nhat"):
        yield Broken(f"{key}-list-of-texts", front(**{key: "[abc]"}), "GS008", key)
    yield Broken("cap_nhat-text", front(cap_nhat="Sửa số quyết định"), "GS008", "cap_nhat")
    yield Broken("cap_nhat-unknown", front(cap_nhat="{a: b}"), "GS006", "cap_nhat")
    for part, old, new, line in (
        ("suy_ton", "suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}", "suy_ton: 05-BB/HĐTĐKT", "suy_ton"),
        ("phe_duyet", "phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-01}", "phe_duyet: [Trưởng Ban]", "phe_duyet"),
        ("suy_ton.so", "so: 05-BB/HĐTĐKT", "so: [05-BB/HĐTĐKT]", "suy_ton"),
        ("suy_ton.ngay", "ngay: 2023-11-20", "ngay: {a: 2023-11-20}", "suy_ton"),
        ("phe_duyet.nguoi", "nguoi: Trưởng Ban", "nguoi: {a: Trưởng Ban}", "phe_duyet"),
        ("bo", "bo: ban-noi-chinh-2023", "bo: [ban-noi-chinh-2023]", "bo"),
        ("hinh_thuc", "hinh_thuc: bang-khen-tinh", "hinh_thuc: [bang-khen-tinh]", "- {"),
        ("award-so", "so: 2870/QĐ-UBND", "so: {a: 2870/QĐ-UBND}", "- {"),
        ("award-ngay", "ngay: 2023-12-20", "ngay: [2023-12-20]", "- {"),
        ("co_quan", "co_quan: ubnd-tinh-lao-cai", "co_quan: {a: b}", "- {"),
        ("dong_y.ngay", "ngay: 2023-11-25", "ngay: [2023-11-25]", "dong_y"),
        ("pham_vi", "pham_vi: [ho-ten, chuc-vu, cau-chuyen]", "pham_vi: ho-ten", "dong_y"),
        ("trang_thai", "trang_thai: cong-bo", "trang_thai: [cong-bo]", "cong_bo"),
        ("cong_bo.ngay", "ngay: 2023-12-25", "ngay: {a: b}", "cong_bo"),
    ):
        yield Broken(f"type-of-{part}", swap(old, new), "GS008", line)
    for name, key, value in (
        ("photo-file-list", "anh", "{tep: [a.jpg], mo_ta: Chị Mỷ}"),
        ("photo-words-dict", "anh", "{tep: a.jpg, mo_ta: {a: b}}"),
        ("photo-credit-list", "anh", "{tep: a.jpg, mo_ta: Chị Mỷ, nguon: [a]}"),
        ("photo-focus-text", "anh", "{tep: a.jpg, mo_ta: Chị Mỷ, tam: giữa}"),
        ("photo-focus-three", "anh", "{tep: a.jpg, mo_ta: Chị Mỷ, tam: [0.1, 0.2, 0.3]}"),
        ("photo-focus-outside", "anh", "{tep: a.jpg, mo_ta: Chị Mỷ, tam: [0.1, 2]}"),
        ("annulled-text", "khen_thuong", f"[{{{AWARD}, huy_bo: có}}]"),
        ("earlier-words", "khen_thuong", f"[{{{AWARD}, truoc_do: có}}]"),
        ("flag-yes", "lanh_dao", "yes"),
        ("flag-capital", "minh_hoa", "True"),
        ("flag-one", "minh_hoa", "1"),
        ("decision-text", "cong_bo", "{trang_thai: thu-hoi, ngay: 2024-01-01, quyet_dinh: 1-QĐ}"),
        ("correction-list", "cap_nhat", "{ngay: 2024-01-01, noi_dung: [a]}"),
        ("waiver-reason-list", "mien_kiem_tra", "[{ma: GS009, ly_do: [a]}]"),
    ):
        yield Broken(name, front(**{key: value}), "GS008", key)


def unknown_keys() -> Iterator[Broken]:
    """Misspell keys; the nearest is suggested."""
    for typed, meant in (
        ("donvi", "don_vi"),
        ("don-vi", "don_vi"),
        ("Đơn_vị", "don_vi"),
        ("Ten", "ten"),
        ("tên", "ten"),
        ("TEN", "ten"),
        ("loại", "loai"),
        ("chức vụ", "chuc_vu"),
        ("linhvuc", "linh_vuc"),
        ("tom_tac", "tom_tat"),
        ("ghinhan", "ghi_nhan"),
        ("tieu_chis", "tieu_chi"),
        ("khen_thuongs", "khen_thuong"),
        ("hoinghi", "hoi_nghi"),
        ("dong-y", "dong_y"),
        ("congbo", "cong_bo"),
        ("minhhoa", "minh_hoa"),
        ("bidanh", "bi_danh"),
        ("capnhat", "cap_nhat"),
        ("anhkhac", "anh_khac"),
    ):
        yield Broken(f"typed-{typed}", front(**{typed: "x"}), "GS006", f"{typed}:", f"Có phải là «{meant}»?")
    for owner, old, new, line, meant in (
        ("suy_ton", "so: 05", "sso: 05", "suy_ton", "so"),
        ("phe_duyet", "nguoi:", "người:", "phe_duyet", "nguoi"),
        ("dong_y", "pham_vi:", "phamvi:", "dong_y", "pham_vi"),
        ("cong_bo", "trang_thai:", "trạng_thái:", "cong_bo", "trang_thai"),
        ("khen_thuong", "hinh_thuc:", "hinhthuc:", "- {", "hinh_thuc"),
        ("ghi_nhan", "  suy_ton:", "  suyton:", "suyton", "suy_ton"),
    ):
        yield Broken(f"typed-in-{owner}", swap(old, new), "GS006", line, f"«{meant}»")
    for key in ("name", "kind", "unit", "year", "summary", "criteria", "publication", "is_sample"):
        yield Broken(f"english-{key}", front(**{key: "x"}), "GS006", f"{key}:", f"Không có khóa «{key}»")
    yield Broken("english-instead", swap("\nten: ", "\nname: "), "GS006", "name:")
    yield Broken("english-criteria-set", swap("  bo: ", "  criteria_set: "), "GS007", "tieu_chi")
    for key in ("2023", "true", "function-x", "tuple[x]", "<<", "__class__", "model_config", "a.b", "ten.", "💥"):
        yield Broken(f"key-{key}", front(**{key: "x"}), "GS006", f"{key}:", f"Không có khóa «{key}»")
    yield Broken("key-quoted-blank", front(**{'""': "x"}), "GS006", '"":')
    yield Broken("key-very-long", front(**{"k" * 900: "x"}), "GS006", "kkk")
    yield Broken("key-without-space", swap("{so: 05", "{so:05"), "GS006", "suy_ton", "so:05-BB")
    yield Broken("key-null", front(null="x"), "GS006", "null:")
    yield Broken("key-list", front(**{"[a, b]": "x"}), "GS005", "[a, b]", "danh sách")
    yield Broken("key-dict", front(**{"{a: b}": "x"}), "GS005", "{a: b}", "danh sách")
    yield Broken("key-question", swap("nam: 2023", "? [nam]\n: 2023\nnam: 2023"), "GS005", "? [nam]")


def wrong_ids() -> Iterator[Broken]:
    """Name what the registry does not have; the nearest id is suggested."""
    for name, text, line, meant in (
        ("unit", front(don_vi="phong-nghiep-vu-33"), "don_vi", "phong-nghiep-vu-3"),
        ("unit-short", front(don_vi="phong-nghiepvu-2"), "don_vi", "phong-nghiep-vu-2"),
        ("field", front(linh_vuc="[cai-cach-tu-fap]"), "linh_vuc", "cai-cach-tu-phap"),
        ("field-second", front(linh_vuc="\n  - cai-cach-tu-phap\n  - tiep-cong-dang"), "- tiep", "tiep-cong-dan"),
        ("award", swap("bang-khen-tinh", "bang-khen-tin"), "- {", "bang-khen-tinh"),
        ("issuer", swap("ubnd-tinh-lao-cai", "ubnd-tinh-laocai"), "- {", "ubnd-tinh-lao-cai"),
        ("ceremony", front(hoi_nghi="tong-ket-203"), "hoi_nghi", "tong-ket-2023"),
        ("criteria-set", swap("bo: ban-noi-chinh-2023", "bo: ban-noi-chinh-202"), "bo", "ban-noi-chinh-2023"),
        ("criterion", swap("guong-mau:", "guong-mao:"), "guong-mao", "guong-mau"),
        ("criterion-underscore", swap("sang-kien:", "sang_kien:"), "sang_kien", "sang-kien"),
    ):
        yield Broken(f"unknown-{name}", text, "GS009", line, f"Có phải là «{meant}»?")
    for name, text, line, says in (
        ("unit", front(don_vi="xyz"), "don_vi", "don-vi.yml"),
        ("field", front(linh_vuc="[xyz]"), "linh_vuc", "linh-vuc.yml"),
        ("award", swap("bang-khen-tinh", "xyz"), "- {", "khen-thuong.yml"),
        ("issuer", swap("ubnd-tinh-lao-cai", "xyz"), "- {", "co-quan.yml"),
        ("ceremony", front(hoi_nghi="xyz"), "hoi_nghi", "hoi-nghi.yml"),
        ("criteria-set", swap("bo: ban-noi-chinh-2023", "bo: xyz"), "bo", "tieu-chi.yml"),
        ("criterion", swap("guong-mau:", "xyz:"), "xyz", "«xyz»"),
        ("criterion-dunder", swap("guong-mau:", "__dict__:"), "__dict__", "«__dict__»"),
    ):
        yield Broken(f"unlike-any-{name}", text, "GS009", line, says)
    for value in (
        "Phong-Nghiep-Vu-3",
        "phòng-nghiệp-vụ-3",
        "phong nghiep vu 3",
        "phong_nghiep_vu_3",
        "-phong",
        "phong-",
        "phong--3",
        "../don-vi",
        "x" * 81,
        '""',
        '"*"',
    ):
        yield Broken(f"unit-form-{value[:20]}", front(don_vi=value), "GS008" if value == '""' else "GS009", "don_vi")
    for name, text, line, says in (
        ("kind", front(loai="canhan"), "loai", "Có phải là «ca-nhan»?"),
        ("kind-accents", front(loai="Cá nhân"), "loai", "Có phải là «ca-nhan»?"),
        ("kind-unlike", front(loai="person"), "loai", "ca-nhan, tap-the"),
        ("state", swap("trang_thai: cong-bo", "trang_thai: congbo"), "cong_bo", "Có phải là «cong-bo»?"),
        ("state-unlike", swap("trang_thai: cong-bo", "trang_thai: xong"), "cong_bo", "du-thao"),
        ("scope", swap("chuc-vu, cau-chuyen", "chuc-vu, cau-chuyem"), "dong_y", "Có phải là «cau-chuyen»?"),
    ):
        yield Broken(f"choice-{name}", text, "GS008", line, says)


def conditional_keys() -> Iterator[Broken]:
    """Leave out what a kind or state needs; give what it must not have."""
    annulled = "{trang_thai: thu-hoi, ngay: 2024-01-10, quyet_dinh: {so: 1-QĐ, ngay: 2024-01-09}}"
    for name, text, line, says in (
        ("published-without-date", front(cong_bo="{trang_thai: cong-bo}"), "cong_bo", "cong_bo.ngay"),
        ("withdrawn-without-date", front(cong_bo="{trang_thai: rut}"), "cong_bo", "cong_bo.ngay"),
        ("annulled-without-date", front(cong_bo="{trang_thai: thu-hoi}"), "cong_bo", "cong_bo.ngay"),
        (
            "annulled-without-decision",
            front(cong_bo="{trang_thai: thu-hoi, ngay: 2024-01-10}"),
            "cong_bo",
            "quyet_dinh",
        ),
        ("annulled-without-consent", front(cong_bo=annulled, dong_y=None), "loai", "dong_y"),
        ("annulled-without-endorsement", front(cong_bo=annulled, ghi_nhan=None), FIRST, "suy_ton"),
        ("published-with-decision", front(cong_bo=annulled.replace("thu-hoi", "cong-bo")), "cong_bo", "quyet_dinh"),
        ("draft-without-post", front(cong_bo="{trang_thai: du-thao}", chuc_vu=None), "loai", "chuc_vu"),
        ("collective-with-post", group(chuc_vu="Trưởng phòng"), "chuc_vu", "Xóa «chuc_vu»"),
        ("collective-as-leader", group(lanh_dao="true"), "lanh_dao", "Xóa «lanh_dao»"),
        ("collective-with-consent", group(dong_y="{ngay: 2024-01-01, pham_vi: [ho-ten]}"), "dong_y", "Xóa «dong_y»"),
        ("collective-without-recognition", group(ghi_nhan=None), FIRST, "suy_ton"),
        (
            "collective-without-approval",
            group(ghi_nhan="{suy_ton: {so: 1-BB, ngay: 2024-11-20}}"),
            "ghi_nhan",
            "phe_duyet",
        ),
    ):
        yield Broken(name, text, "GS018", line, says)
    yield Broken("year-of-another-folder", front(nam="2022"), "GS013", "nam", "«nam: 2023»")
    yield Broken("folder-of-another-year", PERSON, "GS013", "nam", "«nam: 2019»", file="2019/giang-thi-my.md")
    yield Broken("folder-of-the-future", PERSON, "GS013", "nam", "9999", file="9999/giang-thi-my.md")


TABLES = (missing_keys, empty_keys, wrong_types, unknown_keys, wrong_ids, conditional_keys)
