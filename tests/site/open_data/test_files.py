"""The files of the open data, in a built site."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builds import tree
from formula_cells import FORMULA_CHARACTERS, is_harmless
from guongsang import parallel
from guongsang.settings import Settings
from guongsang.site.open_data import files
from guongsang.site.open_data.dictionary import columns
from links import SITE
from mkdocs_runs import DRAFTS, preview_of
from support import COLLECTIVE, PERSON, Site, people, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sample_site import SampleSite

    Lay = Callable[..., Site]

HIDDEN = {
    **DRAFTS,
    "2023/rut.md": with_front(PERSON, ten="Thào Seo Lử", cong_bo="{trang_thai: rut, ngay: 2024-02-01}"),
    "2023/ho-so-43.md": with_front(
        PERSON,
        ten="Vàng Seo Tráng",
        cong_bo="{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 12-QĐ/BNCTU, ngay: 2024-02-01}}",
    ),
}


def data_of(public: Path, file: str = files.ALL_JSON) -> dict[str, Any]:
    """Return what a JSON file of a site holds."""
    found: dict[str, Any] = json.loads((public / file).read_text("utf-8"))
    return found


def rows_of(public: Path) -> list[dict[str, str]]:
    """Return the rows of the CSV file as Excel with Vietnamese settings reads them."""
    text = (public / files.ALL_CSV).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def test_the_samples_data_keep_their_schemas(sample_site: SampleSite) -> None:
    """The file of all and every file beside a page; nothing that the schema does not name, and nothing left out."""
    schema = data_of(sample_site.public, files.ALL_SCHEMA)
    jsonschema.Draft202012Validator.check_schema(schema)
    data = data_of(sample_site.public)
    assert data["$schema"] == schema["$id"] == SITE + files.ALL_SCHEMA
    jsonschema.validate(data, schema)
    assert data["so_ho_so"] == len(data["ho_so"]) == len(sample_site.catalogue.shown)
    one_schema = data_of(sample_site.public, files.ONE_SCHEMA)
    for record in data["ho_so"]:
        one = data_of(sample_site.public, record["dia_chi"].removeprefix(SITE) + files.BESIDE)
        jsonschema.validate(one, one_schema)
        assert one["ho_so"].pop("bai_viet")
        assert one["ho_so"] == record
        assert record["minh_hoa"] is True
    for changed in ({**data, "them": 1}, {**data, "ho_so": [{**data["ho_so"][0], "nam": "2023"}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(changed, schema)


def test_the_table_holds_the_same_profiles(sample_site: SampleSite) -> None:
    """A row for each, newest first, under every column, marked as samples; the file starts as Excel wants it."""
    rows = rows_of(sample_site.public)
    assert (sample_site.public / files.ALL_CSV).read_bytes().startswith("\ufeffdinh_danh;dia_chi;loai;ten;".encode())
    assert [row["dia_chi"] for row in rows] == [record["dia_chi"] for record in data_of(sample_site.public)["ho_so"]]
    assert {row["minh_hoa"] for row in rows} == {"true"}
    assert all(None not in row and None not in row.values() for row in rows)


def test_a_cell_is_no_formula(site: Lay) -> None:
    """Names come from files that anybody may have sent."""
    made = site({"2023/a.md": with_front(PERSON, ten='\'=HYPERLINK("http://x";"bấm")\'')})
    made.build()
    assert [row["ten"] for row in rows_of(made.public)] == ['\'=HYPERLINK("http://x";"bấm")']


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(FORMULA_CHARACTERS, max_size=12))
def test_no_part_of_a_cell_is_a_formula(tmp_path: Path, value: str) -> None:
    """Also where a reader cuts rows at every line break and cells at every mark."""
    place = tmp_path / "guong" / "a"
    place.mkdir(parents=True, exist_ok=True)
    record: dict[str, Any] = {key.path[0]: None for key in columns()} | {"ten": value, "tom_tat": f"a{value}"}
    (place / files.BESIDE).write_text(json.dumps({"ho_so": record | {"bai_viet": None}}), "utf-8")
    files.write_data(tmp_path, ["guong/a/"], None, Settings(), SITE)
    (row,) = rows_of(tmp_path)
    assert is_harmless(row["ten"])
    assert is_harmless(row["tom_tat"])


def test_only_what_is_public_is_there(site: Lay) -> None:
    """Not drafts, not what has a future date, not who withdrew, not what was annulled; in a preview neither."""
    made = site({"2023/a.md": PERSON, **HIDDEN})
    made.build()
    for public in (made.public, preview_of(made)):
        assert [record["ten"] for record in data_of(public)["ho_so"]] == ["Giàng Thị Mỷ"]
        assert [row["ten"] for row in rows_of(public)] == ["Giàng Thị Mỷ"]
        beside = [path.parent.name for path in public.rglob(files.BESIDE) if path.parent.parent.parent.name == "guong"]
        assert beside == ["a"]


def test_a_site_without_profiles(site: Lay) -> None:
    """The files are there, valid and empty."""
    made = site({})
    made.build()
    data = data_of(made.public)
    jsonschema.validate(data, data_of(made.public, files.ALL_SCHEMA))
    assert (data["ho_so"], data["ngay_cap_nhat"], rows_of(made.public)) == ([], None, [])


def test_parts_make_the_same_files(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many profiles are read at a time, by however many processes; nothing of the parts is left."""
    made = site({f"2023/n{at}.md": text for at, text in enumerate(people(5))} | {"2024/c.md": COLLECTIVE})
    made.build()
    whole = tree(made.public / "du-lieu")
    monkeypatch.setattr(files, "_PART", 2)
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    made.build()
    assert len(data_of(made.public)["ho_so"]) == 6
    assert {path.name for path in (made.public / "du-lieu").iterdir() if path.suffix not in (".br", ".gz")} == {
        "index.html",
        "ho-so.json",
        "ho-so.csv",
        "ho-so.schema.json",
        "mot-ho-so.schema.json",
    }
    assert data_of(made.public)["so_ho_so"] == len(rows_of(made.public)) == 6
    assert tree(made.public / "du-lieu") == whole


def test_the_licence_is_the_agencys(site: Lay) -> None:
    """What mkdocs.yml says stands in every file and on the page; without an address there is no link."""
    made = site({"2023/a.md": PERSON}, options="licence: {name: Xin hỏi trước}")
    made.build()
    for file in (files.ALL_JSON, f"guong/2023/a/{files.BESIDE}"):
        assert data_of(made.public, file)["giay_phep"] == {"ten": "Xin hỏi trước", "dia_chi": None}
    assert "theo giấy phép Xin hỏi trước." in made.page("du-lieu")
    assert "<rights>Xin hỏi trước</rights>" in (made.public / "feed.xml").read_text("utf-8")
