"""The registry's files, with every mistake told at its line."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.stories.folder import StoriesFolder
from guongsang.stories.registry import FILES
from guongsang.stories.registry_reader import read_registry
from support import STORIES

if TYPE_CHECKING:
    from pathlib import Path

    from guongsang.stories.problem import Problem

SMALL = {
    "dia-danh.yml": "[]\n",
    "can-cu.yml": "- {id: luat, ten: Luật, co_quan: Quốc hội}\n",
    "don-vi.yml": "- {id: van-phong, ten: Văn phòng, loai: phong}\n",
    "linh-vuc.yml": "- {id: dan-van, ten: Dân vận, mo_ta: Gần dân.}\n",
    "co-quan.yml": "- id: tinh\n  ten: Tỉnh\n  he_thong: nha-nuoc\n  cap: tinh\n  can_cu: [luat]\n",
    "khen-thuong.yml": (
        "- id: giay-khen\n  ten: Giấy khen\n  doi_tuong: [ca-nhan]\n  loai: hinh-thuc\n  cap: co-so\n  he_thong: nha-nuoc\n"
        "  tham_quyen: {mo_ta: Người đứng đầu, co_quan: [tinh]}\n  thu_tu: 1\n  can_cu: [luat]\n"
    ),
    "tieu-chi.yml": (
        "- id: bo\n  ten: Bộ\n  can_cu: [luat]\n  tap_the: []\n  ca_nhan:\n    - id: guong-mau\n      ten: Gương mẫu\n"
        "      noi_dung: Gương mẫu.\n      minh_chung:\n        - loai: thuyet-minh\n"
    ),
    "lien-he.yml": "- {id: van-phong, ten: Văn phòng, thu: ['@vi-du.example']}\n",
    "tu-ngu.yml": "- {id: co-mot-khong-hai, ten: có một không hai}\n",
    "loi-chung.yml": "- {id: ghi-tam, ten: Lời ghi tạm, loai: ghi-tam, cau: [viết sau]}\n",
    "hoi-nghi.yml": "- {id: tong-ket, ten: Tổng kết, ngay: 2023-12-20, mo_ta: Tổng kết năm.}\n",
}


def write(root: Path, **files: str | bytes) -> StoriesFolder:
    """Write a small registry below a folder, some of its files exchanged; in names, `_` stands for `-`."""
    (root / "danh-muc").mkdir(exist_ok=True)
    exchanged = {name.replace("_", "-") + ".yml": content for name, content in files.items()}
    for name, content in (SMALL | exchanged).items():
        (root / "danh-muc" / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return StoriesFolder(root, "stories")


def told(problems: list[Problem]) -> list[tuple[str, int, str]]:
    """Return file, line and code of each problem."""
    return [(problem.file.removeprefix("stories/danh-muc/"), problem.line, str(problem.code)) for problem in problems]


def test_the_projects_own_registry_has_no_problem() -> None:
    """Every file is read, in the order of its entries."""
    registry, problems = read_registry(STORIES)
    assert problems == []
    for attribute in FILES:
        assert getattr(registry, attribute)
    assert next(iter(registry.units)) == "lanh-dao-ban"


def test_a_small_registry_is_read(tmp_path: Path) -> None:
    """Entries are found by their ids."""
    registry, problems = read_registry(write(tmp_path))
    assert problems == []
    assert registry.units["van-phong"].name == "Văn phòng"
    assert registry.criteria_sets["bo"].person[0].id == "guong-mau"


@pytest.mark.parametrize(
    ("file", "text", "line", "code", "says"),
    [
        ("don_vi", "- {id: a, ten: A, loai: phong}\n- {id: a, ten: B, loai: phong}\n", 2, "GS016", "hai lần"),
        ("don_vi", "id: a\nten: A\n", 1, "GS016", "danh sách"),
        ("don_vi", "# chú thích\n\n", 1, "GS016", "danh sách"),
        ("don_vi", "- a\n- b\n", 1, "GS008", "khóa: giá trị"),
        ("don_vi", "- {ten: A, loai: phong}\n", 1, "GS007", "id"),
        ("don_vi", "- id: A B\n  ten: A\n  loai: phong\n", 1, "GS008", "«A B»"),
        ("don_vi", "- id: a\n  ten: A\n  loai: phongg\n", 3, "GS008", "Có phải là «phong»?"),
        ("don_vi", "- id: a\n  ten: A\n  loai: phong\n  mota: x\n", 4, "GS006", "Có phải là «mo_ta»?"),
        ("don_vi", "- id: a\n  name: A\n  loai: phong\n", 2, "GS006", "name"),
        (
            "don_vi",
            "- id: a\n  ten: A\n  loai: phong\n  hieu_luc: {tu: 2024-01-01, den: 2023-01-01}\n",
            4,
            "GS008",
            "kết thúc trước",
        ),
        ("don_vi", "- id: a\n  ten: 'A\n", 2, "GS003", "không đóng lại"),
        ("don_vi", "- id: a\n  ten: A\n  ten: B\n  loai: phong\n", 3, "GS004", "«ten»"),
        ("don_vi", "- &a {id: a, ten: A, loai: phong}\n", 1, "GS005", "Neo"),
        ("don_vi", b"", 1, "GS001", "Tệp trống"),
        ("don_vi", b"- {id: a, ten: Gi\xe0ng, loai: phong}", 1, "GS001", "UTF-8"),
        ("co_quan", SMALL["co-quan.yml"].replace("[luat]", "[luat, luatt]"), 5, "GS016", "Có phải là «luat»?"),
        ("co_quan", SMALL["co-quan.yml"] + "  tiep_noi: [xyz]\n", 6, "GS016", "Thêm mục này vào co-quan.yml trước"),
        ("khen_thuong", SMALL["khen-thuong.yml"].replace("[tinh]", "[tin]"), 7, "GS016", "Có phải là «tinh»?"),
        ("khen_thuong", SMALL["khen-thuong.yml"].replace("[luat]", "[lu]"), 9, "GS016", "«lu»"),
        ("khen_thuong", SMALL["khen-thuong.yml"].replace("[ca-nhan]", "[]"), 3, "GS007", "để trống"),
        ("khen_thuong", SMALL["khen-thuong.yml"].replace("thu_tu: 1", "thu_tu: -1"), 8, "GS008", "số nguyên"),
        ("tieu_chi", SMALL["tieu-chi.yml"].replace("loai: thuyet-minh", "loai: ty-le"), 10, "GS008", "thiếu «nguong»"),
        (
            "tieu_chi",
            SMALL["tieu-chi.yml"].replace("loai: thuyet-minh", "{loai: ty-le, nguong: 50}"),
            10,
            "GS008",
            "50%",
        ),
        ("tieu_chi", SMALL["tieu-chi.yml"] + "        - loai: thuyet-minh\n", 6, "GS008", "«id» riêng"),
        ("tieu_chi", SMALL["tieu-chi.yml"].replace("\n        - loai: thuyet-minh", " []"), 9, "GS007", "để trống"),
        ("tieu_chi", SMALL["tieu-chi.yml"].replace("\n        - loai: thuyet-minh", ""), 9, "GS007", "để trống"),
        ("hoi_nghi", "- {id: a, ten: A, ngay: 30/02/2023, mo_ta: A}\n", 1, "GS008", "ngày có thật"),
    ],
)
def test_a_mistake_in_the_registry_is_told_at_its_line(
    file: str, text: str | bytes, line: int, code: str, says: str, tmp_path: Path
) -> None:
    """File, line, rule and a way out, as in profiles."""
    _, problems = read_registry(write(tmp_path, **{file: text}))
    name = file.replace("_", "-") + ".yml"
    assert (name, line, code) in told(problems)
    assert any(says in problem.message.vi + problem.hint.vi for problem in problems if problem.file.endswith(name))
    assert all(all((*problem.message, *problem.hint)) for problem in problems)


def test_one_bad_entry_leaves_the_others_usable(tmp_path: Path) -> None:
    """Profiles are still checked against all that could be read."""
    registry, problems = read_registry(
        write(tmp_path, don_vi="- {id: a, ten: A, loai: phong}\n- {id: b}\n- {id: c, ten: C, loai: phong}\n")
    )
    assert list(registry.units) == ["a", "c"]
    assert {line for _, line, _ in told(problems)} == {2}


def test_missing_files_are_told_one_by_one(tmp_path: Path) -> None:
    """A site without a registry hears of every file it needs."""
    registry, problems = read_registry(StoriesFolder(tmp_path, "stories"))
    assert told(problems) == [(file, 1, "GS001") for file, _ in FILES.values()]
    assert not registry.units
    shutil.rmtree(write(tmp_path).path / "danh-muc")
    (tmp_path / "danh-muc").write_text("")
    assert {code for _, _, code in told(read_registry(StoriesFolder(tmp_path, "stories"))[1])} == {"GS001"}


@given(
    st.sampled_from([file for file, _ in FILES.values()]),
    st.text("-: \n{}[]&*!#'\"aid,tenx", max_size=60),
    st.integers(0, 200),
)
def test_no_registry_raises_anything(tmp_path_factory: pytest.TempPathFactory, file: str, scrap: str, at: int) -> None:
    """Whatever is typed into a file, there is a registry, and a problem for what is not in it."""
    text = SMALL[file]
    root = write(tmp_path_factory.getbasetemp(), **{file.removesuffix(".yml"): text[:at] + scrap + text[at:]})
    _, problems = read_registry(root)
    assert all(problem.line >= 1 and all((*problem.message, *problem.hint)) for problem in problems)


@pytest.mark.parametrize(
    "content", ["", "# chưa có\n", "hoi nghi\n", "- id: x\n  ten: a: b\n", "a: " + "x" * (1 << 21)]
)
def test_a_broken_file_is_told_in_words_about_registries(content: str, tmp_path: Path) -> None:
    """Nothing is said of profiles, of prose below a line or of the example in the handbook."""
    _, problems = read_registry(write(tmp_path, hoi_nghi=content))
    (problem,) = problems
    assert problem.file.endswith("hoi-nghi.yml")
    words = f"{problem.message.vi} {problem.hint.vi}"
    assert not [
        word
        for word in ("hồ sơ mẫu", "đầu tệp.", "văn xuôi", "new", "phần thông tin")
        if word in words.replace("ở đầu tệp", "")
    ]


def test_a_file_has_a_largest_size(tmp_path: Path) -> None:
    """Thousands of entries fit; beyond it the message says how much may be there, and nothing is parsed."""
    entries = "".join(f"- {{id: don-vi-{number}, ten: Đơn vị số {number}, loai: phong}}\n" for number in range(3000))
    assert len(read_registry(write(tmp_path, don_vi=entries))[0].units) == 3000
    registry, problems = read_registry(write(tmp_path, don_vi=entries * 4))
    assert not registry.units
    assert [problem.message.vi.rpartition("; ")[2] for problem in problems] == ["tối đa 512 KB."]


def test_an_unknown_id_may_also_be_a_new_entry(tmp_path: Path) -> None:
    """The nearest is named, and where else to put what is missing."""
    _, problems = read_registry(write(tmp_path, co_quan=SMALL["co-quan.yml"].replace("[luat]", "[luatt]")))
    assert problems[0].hint.vi == "Có phải là «luat»? Nếu không, thêm mục này vào can-cu.yml trước."


def test_what_names_an_entry_of_a_broken_file_is_not_blamed(tmp_path: Path) -> None:
    """One slip among the issuers is told once, not again for every award that names one of them."""
    slip = "- id: tinh\n  ten: Tỉnh\n  he_thong: nha-nuoc\n  cap: tỉnh\n"
    _, problems = read_registry(write(tmp_path, co_quan=slip))
    assert {file for file, _, _ in told(problems)} == {"co-quan.yml"}


def test_thousands_of_mistakes_are_told_in_a_few_lines(tmp_path: Path) -> None:
    """A file of empty entries names the first of them and how many more there are."""
    _, problems = read_registry(write(tmp_path, co_quan="[" + "{}," * 20_000 + "{}]"))
    assert 0 < len(problems) < 100
    assert any("nữa" in problem.message.vi for problem in problems)
