"""The data dictionary: every key of the models, in words, and the columns made of them."""

from __future__ import annotations

from guongsang.site.open_data.dictionary import cells, columns, keys
from guongsang.site.open_data.record import FullRecord


def test_every_key_is_explained() -> None:
    """In words, and none twice."""
    found = list(keys())
    assert all(key.about.endswith(".") for key in found)
    assert len({key.path for key in found}) == len(found)
    assert {key.path[0] for key in found} == {field.alias for field in FullRecord.model_fields.values()}


def test_kinds_are_told_in_words() -> None:
    """What a value looks like, whether there may be none, and which values there are."""
    kinds = {key.name: (key.kind, key.may_be_empty) for key in keys()}
    assert kinds["ten"] == ("chữ", False)
    assert kinds["loai"] == ("một trong: ca-nhan, tap-the", False)
    assert kinds["anh"] == ("nhóm", True)
    assert kinds["khen_thuong"] == ("danh sách nhóm", False)
    assert kinds["bai_hoc"] == ("danh sách chữ", False)
    assert kinds["nam"] == ("số nguyên", False)
    assert kinds["ngay_cong_bo"] == ("ngày, dạng năm-tháng-ngày", False)
    assert kinds["tieu_chi.muc.minh_chung.dat"] == ("true hoặc false", True)


def test_columns_are_the_plain_keys() -> None:
    """Groups have none of their own, nor has what is listed within a list; the story is not in the table."""
    names = [key.name for key in columns()]
    assert {"ten", "don_vi.ten", "khen_thuong.so", "bai_hoc", "tieu_chi.muc.dat"} <= set(names)
    assert not {"don_vi", "khen_thuong", "bai_viet", "tieu_chi.muc.minh_chung.ten"} & set(names)


def test_values_of_a_list_keep_their_places() -> None:
    """So that the second name goes with the second number, also where there is none."""
    record = {
        **{key.path[0]: None for key in columns()},
        "ten": "Mỷ",
        "minh_hoa": False,
        "nam": 2023,
        "linh_vuc": [],
        "bai_hoc": ["Một.", "Hai."],
        "tieu_chi": {
            "bo": {"ma": "a", "ten": "A"},
            "muc": [{"ma": "b", "ten": "B", "dat": None}, {"ma": "c", "ten": "C", "dat": True}],
        },
    }
    row = dict(zip((key.name for key in columns()), cells(record), strict=True))
    assert (row["ten"], row["minh_hoa"], row["nam"], row["linh_vuc.ten"]) == ("Mỷ", "false", "2023", "")
    assert (row["bai_hoc"], row["tieu_chi.muc.ma"], row["tieu_chi.muc.dat"]) == ("Một. | Hai.", "b | c", " | true")
    assert row["anh.dia_chi"] == row["hoi_nghi.ten"] == ""
