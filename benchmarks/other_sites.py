"""Turns a generated site into what Hugo and plain MkDocs build; none of this is timed.

Hugo gets the same nested front matter, unchanged, under ``params.ho_so``; only what Hugo itself must know (title,
date, taxonomies, aliases) is added beside it. MkDocs gets the stories as ordinary pages that no menu lists.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from guongsang.stories.evidence import least_text
from guongsang.stories.labels import GRADE, KIND, LEVEL, TRACK
from guongsang.stories.model import State
from guongsang.vietnamese import fold, given_name, index_letter, person_sort_key, slug, sort_key

HERE: Final = Path(__file__).resolve().parent
_DAYS_LIKE_TEXT: Final = yaml.CBaseLoader
"""Reads every scalar as text, as the profiles' own reader does."""

_FACETS: Final = {
    "nam": ("Theo năm", "Các tập thể, cá nhân được ghi nhận là điển hình tiên tiến, theo năm."),
    "don-vi": ("Theo đơn vị", "Mỗi đơn vị có những cách làm riêng đáng học."),
    "linh-vuc": ("Theo lĩnh vực", "Tìm cách làm hay theo lĩnh vực công tác."),
    "khen-thuong": (
        "Theo khen thưởng",
        "Các danh hiệu thi đua và hình thức khen thưởng mà tập thể, cá nhân điển hình đã nhận.",
    ),
    "dia-ban": ("Theo địa bàn", "Tên địa bàn được giữ như tại thời điểm ghi nhận."),
    "ten": ("Theo tên", "Cá nhân xếp theo tên gọi, tập thể xếp theo chữ đầu."),
    "loai": ("Cá nhân và tập thể", "Điển hình tiên tiến là cá nhân hoặc tập thể."),
    "hoi-nghi": ("Hội nghị tôn vinh", "Các hội nghị đã biểu dương, tôn vinh điển hình tiên tiến."),
}
_LABELS: Final = {
    "levels": {level: label.capital().vi for level, label in LEVEL.items()},
    "tracks": {track: label.capital().vi for track, label in TRACK.items()},
    "grades": {
        grade.id: {"rank": int(grade), "name": label.capital().vi, "least": least_text(grade)}
        for grade, label in GRADE.items()
    },
}


@dataclass(frozen=True)
class _Source:
    """One profile as it lies in the generated site."""

    year: str
    slug: str
    front: dict[str, Any]
    front_text: str
    body: str

    @property
    def state(self) -> str:
        """Its state of publication."""
        return str(self.front["cong_bo"]["trang_thai"])


def _sources(site: Path) -> Iterator[_Source]:
    for path in sorted(site.glob("stories/[0-9]*/**/*.md")):
        _, front_text, body = path.read_text(encoding="utf-8").split("---\n", 2)
        place = path.parent if path.name == "index.md" else path.with_suffix("")
        front = yaml.load(front_text, _DAYS_LIKE_TEXT)  # noqa: S506 -- it makes nothing but text
        yield _Source(place.parent.name, place.name, front, front_text, body)


def _registry(site: Path, name: str) -> dict[str, dict[str, Any]]:
    text = (site / "stories" / "danh-muc" / f"{name}.yml").read_text(encoding="utf-8")
    return {entry["id"]: entry for entry in yaml.safe_load(text)}


def make_hugo_site(site: Path, target: Path, assets: Path) -> None:
    """Write a Hugo project to ``target`` with the texts of ``site`` and the layouts of ``benchmarks/hugo``."""
    shutil.copytree(HERE / "hugo", target)
    if assets.is_dir():
        shutil.copytree(assets, target / "static" / "assets")
    registries: dict[str, dict[str, Any]] = {
        "units": _registry(site, "don-vi"),
        "fields": _registry(site, "linh-vuc"),
        "awards": _registry(site, "khen-thuong"),
        "issuers": _registry(site, "co-quan"),
        "ceremonies": _registry(site, "hoi-nghi"),
        "criteria": _registry(site, "tieu-chi"),
        "labels": _LABELS,
    }
    (target / "data").mkdir()
    for name, entries in registries.items():
        _write(target / "data" / f"{name}.json", json.dumps(entries, ensure_ascii=False, default=str))
    content = target / "content"
    _write_page(content / "guong" / "_index.md", {"title": "Gương điển hình", "description": _INTRO})
    ranks = {award: int(entry["thu_tu"]) for award, entry in registries["awards"].items()}
    used: set[str] = set()
    places: dict[str, str] = {}
    for source in _sources(site):
        _write(content / "guong" / source.year / f"{source.slug}.md", _hugo_text(source, ranks))
        if source.state != State.PUBLISHED:
            continue
        front = source.front
        used |= {front["don_vi"], *front["linh_vuc"], front.get("hoi_nghi", "")}
        used |= {
            award["hinh_thuc"]
            for award in front["khen_thuong"]
            if "huy_bo" not in award and str(award.get("truoc_do")).lower() != "true"
        }
        if "dia_ban" in front:
            places[slug(front["dia_ban"])] = front["dia_ban"]
    _write_terms(content, registries, used)
    for name, title in places.items():
        _write_page(content / "dia-ban" / name / "_index.md", {"title": title})


_INTRO: Final = "Toàn bộ tập thể, cá nhân được ghi nhận là điển hình tiên tiến, mới công bố xếp trước."


def _write_terms(content: Path, registries: Mapping[str, Mapping[str, Any]], used: set[str]) -> None:
    """Write the facets and, where the registry has names for them, the values that profiles have."""
    for facet, (title, intro) in _FACETS.items():
        _write_page(content / facet / "_index.md", {"title": title, "description": intro})
    for facet, entries in (
        ("don-vi", registries["units"]),
        ("linh-vuc", registries["fields"]),
        ("khen-thuong", registries["awards"]),
        ("hoi-nghi", registries["ceremonies"]),
    ):
        for name in used & entries.keys():
            front = {"title": entries[name]["ten"], "description": entries[name].get("mo_ta", "")}
            _write_page(content / facet / name / "_index.md", front)
    for kind, label in KIND.items():
        _write_page(content / "loai" / kind / "_index.md", {"title": label.capital().vi})


def _hugo_text(source: _Source, ranks: Mapping[str, int]) -> str:
    front = source.front
    address = {"title": front["ten"], "date": front["cong_bo"]["ngay"]}
    if source.state == State.ANNULLED:
        decision = front["cong_bo"]["quyet_dinh"]["so"]
        hidden = {"layout": "notice", "build": {"list": "never"}}
        params = {"nam": source.year, "quyet_dinh": decision}
        return _page({**address, **hidden, "title": "Việc ghi nhận đã bị hủy bỏ", "params": params}, "")
    name = front.get("ten_sap_xep", front["ten"])
    by_given_name = front["loai"] == "ca-nhan" and "ten_sap_xep" not in front
    key = person_sort_key(name) if by_given_name else sort_key(name)
    awards = [
        award["hinh_thuc"]
        for award in front.get("khen_thuong", [])
        if "huy_bo" not in award and award.get("truoc_do") != "true"
    ]
    known = {
        **address,
        "description": front["tom_tat"],
        "draft": source.state != State.PUBLISHED,
        "aliases": front.get("bi_danh", []),
        "nam": [source.year],
        "don-vi": [front["don_vi"]],
        "linh-vuc": front["linh_vuc"],
        "khen-thuong": sorted(set(awards)),
        "dia-ban": [slug(front["dia_ban"])] if "dia_ban" in front else [],
        "ten": [index_letter(given_name(name) if by_given_name else name)],
        "loai": [front["loai"]],
        "hoi-nghi": [front["hoi_nghi"]] if "hoi_nghi" in front else [],
    }
    params = {"sort_key": fold(" ".join(key[:-2]))}
    if awards:
        params["highest_award"] = min(awards, key=ranks.__getitem__)
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in known.items()]
    own = [f"  {name}: {json.dumps(value, ensure_ascii=False)}" for name, value in params.items()]
    nested = [f"    {line}" for line in source.front_text.splitlines()]
    return "\n".join(["---", *lines, "params:", *own, "  ho_so:", *nested, "---", ""]) + source.body


def make_mkdocs_site(site: Path, target: Path) -> None:
    """Write a plain MkDocs project to ``target``: each published story a page, none in the menu."""
    config = {
        "site_name": "Gương sáng",
        "site_url": "https://guongsang.example/",
        "theme": {"name": "material", "language": "vi", "font": False},
        # No search index: neither of the other builds makes one.
        "plugins": [],
        "markdown_extensions": ["tables", "footnotes"],
        "nav": [{"Trang chủ": "index.md"}],
        "not_in_nav": "/guong/\n",
    }
    _write(target / "mkdocs.yml", yaml.safe_dump(config, allow_unicode=True, sort_keys=False))
    _write(target / "docs" / "index.md", "# Gương sáng\n\nHồ sơ các tập thể, cá nhân điển hình tiên tiến.\n")
    for source in _sources(site):
        if source.state == State.PUBLISHED:
            front = {"title": source.front["ten"], "description": source.front["tom_tat"]}
            lead = f"# {source.front['ten']}\n\n{source.front['tom_tat']}\n"
            _write(
                target / "docs" / "guong" / source.year / f"{source.slug}.md",
                _page(front, lead + source.body),
            )


def _page(front: Mapping[str, object], body: str) -> str:
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items()]
    return "\n".join(["---", *lines, "---", ""]) + body


def _write_page(path: Path, front: Mapping[str, object]) -> None:
    _write(path, _page(front, ""))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
