"""The files of the open data: one beside each profile's page, and those of all profiles together.

The files of all are made from those beside the pages, a part at a time, so that they never stand in the memory whole.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations
import json
import shutil
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import Field
from pydantic_core import from_json, to_json

from guongsang import parallel
from guongsang.csv_cells import BYTE_ORDER_MARK, write_rows
from guongsang.site.open_data.dictionary import cells, columns
from guongsang.site.open_data.record import FullRecord, Part, Record
from guongsang.stories.addresses import DATA
from guongsang.stories.json_schema import DIALECT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from guongsang.settings import Settings

BESIDE: Final = "index.json"
"""What the data of a profile are called, beside its page."""

ALL_JSON: Final = f"{DATA}/ho-so.json"
ALL_CSV: Final = f"{DATA}/ho-so.csv"
ALL_SCHEMA: Final = f"{DATA}/ho-so.schema.json"
ONE_SCHEMA: Final = f"{DATA}/mot-ho-so.schema.json"

_PART = 500
"""Profiles that are read at a time: a few megabytes."""


class Terms(Part):
    """On what terms the data may be used."""

    name: str = Field(alias="ten", description="Tên giấy phép.")
    url: str | None = Field(alias="dia_chi", description="Toàn văn giấy phép.")


class Source(Part):
    """What every file of the open data says of itself."""

    schema_url: str = Field(alias="$schema", description="Lược đồ JSON của tệp này.")
    source: str = Field(alias="nguon", description="Cơ quan công bố.")
    site: str = Field(alias="cong", description="Địa chỉ của cổng.")
    terms: Terms = Field(alias="giay_phep", description="Giấy phép sử dụng dữ liệu.")


class One(Source):
    """Dữ liệu của một hồ sơ."""

    record: FullRecord = Field(alias="ho_so", description="Hồ sơ.")


class Everything(Source):
    """Dữ liệu của mọi hồ sơ đã công bố, mới công bố xếp trước."""

    count: int = Field(alias="so_ho_so", description="Số hồ sơ trong tệp.")
    updated: dt.date | None = Field(alias="ngay_cap_nhat", description="Ngày thay đổi gần nhất của các hồ sơ.")
    records: tuple[Record, ...] = Field(
        alias="ho_so", description="Các hồ sơ; bài viết nằm trong tệp index.json cạnh trang của từng hồ sơ."
    )


class _Parts(NamedTuple):
    """What writing a part needs: the site's folder, the addresses of the profiles, and how many of them are a part."""

    out: Path
    urls: Sequence[str]
    size: int


def one_file(record: FullRecord, settings: Settings, site_url: str) -> bytes:
    """Return the file beside a profile's page."""
    return f'{_opening(settings, site_url, ONE_SCHEMA)},"ho_so":{record.model_dump_json()}}}\n'.encode(
        "utf-8", "replace"
    )


def write_data(out: Path, urls: Sequence[str], updated: dt.date | None, settings: Settings, site_url: str) -> None:
    """Write the files of all profiles at some addresses, whose own files are there already, and the schemas."""
    (out / DATA).mkdir(exist_ok=True)
    firsts = range(0, len(urls), _PART)
    parallel.run_all(_write_part, _Parts(out, urls, _PART), firsts, workers=parallel.worker_count(len(urls)))
    with (out / ALL_JSON).open("wb") as data, (out / ALL_CSV).open("wb") as table:
        opening = _opening(settings, site_url, ALL_SCHEMA)
        day = f'"{updated.isoformat()}"' if updated else "null"
        data.write(f'{opening},"so_ho_so":{len(urls)},"ngay_cap_nhat":{day},"ho_so":['.encode())
        table.write((BYTE_ORDER_MARK + ";".join(key.name for key in columns()) + "\r\n").encode())
        for first in firsts:
            data.write(b",\n" if first else b"\n")
            for whole, suffix in ((data, "json"), (table, "csv")):
                part = _part(out, first, suffix)
                with part.open("rb") as file:
                    shutil.copyfileobj(file, whole)
                part.unlink()
        data.write(b"\n]}\n")
    for schema, address in ((Everything, ALL_SCHEMA), (One, ONE_SCHEMA)):
        text = json.dumps(schema_of(schema, site_url + address), ensure_ascii=False, indent=2)
        (out / address).write_text(text + "\n", encoding="utf-8", newline="\n")


def schema_of(model: type[Source], address: str) -> dict[str, Any]:
    """Return the JSON Schema of a file of the open data."""
    return {"$schema": DIALECT, "$id": address, **model.model_json_schema(by_alias=True, mode="serialization")}


def _opening(settings: Settings, site_url: str, schema: str) -> str:
    """Return how a file begins; the records are put after it."""
    source = Source(
        schema_url=site_url + schema,
        source=settings.agency.name,
        site=site_url,
        terms=Terms(name=settings.licence.name, url=settings.licence.url or None),
    )
    return source.model_dump_json().removesuffix("}")


def _part(out: Path, first: int, suffix: str) -> Path:
    return out / DATA / f".{first}.{suffix}"


def _write_part(parts: _Parts, first: int) -> None:
    """Write the records and rows of some profiles into files that are put together afterwards."""
    records = []
    for url in parts.urls[first : first + parts.size]:
        record = from_json((parts.out / url / BESIDE).read_bytes(), cache_strings="keys")["ho_so"]
        del record["bai_viet"]
        records.append(record)
    _part(parts.out, first, "json").write_bytes(b",\n".join(map(to_json, records)))
    with _part(parts.out, first, "csv").open("w", encoding="utf-8", newline="") as file:
        write_rows(file, map(cells, records))
