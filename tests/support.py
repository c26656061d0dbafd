"""Profiles, and a throw-away site on disk, for the tests."""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from guongsang.checks.examining.inspection import Inspection, inspect
from guongsang.stories.folder import StoriesFolder

PROJECT = Path(__file__).resolve().parent.parent
STORIES = StoriesFolder(PROJECT / "stories", "stories")
TODAY = dt.date(2026, 9, 1)
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX signals, pipes and terminals")
CONSENT = "{ngay: 2023-11-25, pham_vi: [ho-ten, chuc-vu, hinh-anh, cau-chuyen]}"
"""The person's consent to a profile with photos."""

_LAST_OF_OLD = 2024
"""Decisions of December belong to the old province until this year."""

_SURNAMES = ("Chảo", "Giàng", "Hảng", "Lù", "Lý", "Má", "Sùng", "Tẩn", "Thào", "Vàng")
# fmt: off
_NAMES = (
    "An", "Bích", "Chẩn", "Dìn", "Dương", "Hạnh", "Hoa", "Lan", "Lử", "Mai", "Mỷ", "Nam", "Phà",
    "Phử", "Quý", "Sử", "Sua", "Tả", "Thắng", "Tin", "Trú", "Tùng", "Vảng", "Vinh", "Xá", "Yên",
)
# fmt: on

PERSON = """\
---
loai: ca-nhan
ten: Giàng Thị Mỷ
chuc_vu: Chuyên viên chính
don_vi: phong-nghiep-vu-3
dia_ban: Lào Cai
nam: 2023
linh_vuc: [cai-cach-tu-phap]
tom_tat: Biên soạn bảng thuật ngữ Việt – Mông cho phiên dịch tại tòa, giảm số phiên phải hoãn.
ghi_nhan:
  suy_ton: {so: 05-BB/HĐTĐKT, ngay: 2023-11-20}
  phe_duyet: {nguoi: Trưởng Ban, ngay: 2023-12-01}
tieu_chi:
  bo: ban-noi-chinh-2023
  guong-mau: "Giữ nghiêm giờ giấc, đọc lại bản dịch trước mỗi phiên, mười năm không sai hẹn."
  hoan-thanh: {dat: 42, tong: 42}
  vuot-muc: {dat: 25, tong: 42}
  sang-kien: [{ten: "Bảng thuật ngữ tố tụng", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]
  phong-trao: "Dạy tiếng Mông buổi tối cho đoàn viên, hiến máu hai lần trong năm."
khen_thuong:
  - {hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai}
hoi_nghi: tong-ket-2023
dong_y: {ngay: 2023-11-25, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}
cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}
minh_hoa: true
---

## Việc đã làm

Chị Mỷ lập bảng thuật ngữ cho phiên dịch.
"""
"""A whole valid profile of a person."""

COLLECTIVE = """\
---
loai: tap-the
ten: Phòng Nghiệp vụ 3
don_vi: phong-nghiep-vu-3
nam: 2024
linh_vuc: [kiem-tra-giam-sat]
tom_tat: Theo dõi đến cùng 43 kiến nghị sau giám sát bằng một bảng chung, không để quá hạn việc nào.
ghi_nhan:
  suy_ton: {so: 07-BB/HĐTĐKT, ngay: 2024-11-20}
  phe_duyet: {nguoi: Trưởng Ban, ngay: 2024-12-01}
tieu_chi:
  bo: ban-noi-chinh-2023
  doan-ket: "Chủ động tham mưu, dùng chung một bảng theo dõi điện tử cho cả phòng."
  ket-qua-lanh-dao: {xay-dung-dang: xuat-sac, lanh-dao-nhiem-vu: xuat-sac, con-lai: tot}
  mo-hinh: [{ten: "Bảng theo dõi kiến nghị", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]
  dan-chu: "Họp giao ban hằng tuần, mọi ý kiến được ghi và trả lời."
  tiet-kiem: {viec-lam: "Dùng tài liệu điện tử trong mọi cuộc họp của phòng.", vi-pham: 0}
  hoan-thanh: {dat: 10, tong: 10}
  xuat-sac: {dat: 2, tong: 10}
cong_bo: {trang_thai: cong-bo, ngay: 2024-12-25}
minh_hoa: true
---

Cả phòng dùng chung một bảng.
"""
"""A whole valid profile of a collective."""


def with_front(profile: str, **keys: str | None) -> str:
    """Return a profile with top-level keys replaced; None removes a key, a new key is added at the end.

    A value is what stands after the colon; one of several lines starts with a line break.
    """
    _, front, body = profile.split("---\n", 2)
    blocks: dict[str, str] = {}
    name = ""
    for line in front.splitlines(keepends=True):
        if line[:1] not in (" ", "-"):
            name = line.split(":", 1)[0]
            blocks[name] = ""
        blocks[name] += line
    for key, value in keys.items():
        if value is None:
            blocks.pop(key, None)
        else:
            blocks[key] = f"{key}:{'' if value.startswith(chr(10)) else ' '}{value}\n"
    return f"---\n{''.join(blocks.values())}---\n{body}"


def in_year(profile: str, year: int) -> str:
    """Return the person's profile with every date, its ceremony and its issuer those of another year."""
    dated = re.sub(r"(?<!noi-chinh-)2023", str(year), profile)
    return (
        dated.replace("co_quan: ubnd-tinh-lao-cai}", "co_quan: ubnd-tinh-lao-cai-2025}")
        if year > _LAST_OF_OLD
        else dated
    )


def person(name: str, story: str = "", **keys: str | None) -> str:
    """Return the profile of a person of that name, whose evidence nobody shares, with a story and other keys."""
    given = {"ten": name, "tieu_chi": evidence(f"kèm cặp {' '.join(reversed(name.split()))}")} | keys
    front, _, body = with_front(PERSON, **given).rpartition("---\n")
    return f"{front}---\n\n{story or body}"


def people(count: int) -> list[str]:
    """Return the profiles of as many people, at most 260, no two of whom share a name or their evidence."""
    return [person(f"{surname} {name}") for name in _NAMES for surname in _SURNAMES][:count]


def evidence(deed: str, **criteria: str) -> str:
    """Return a person's evidence whose statements end with a deed, as lines of front matter."""
    lines = {
        "bo": "ban-noi-chinh-2023",
        "guong-mau": f'"Giữ nghiêm giờ giấc, đọc lại bản dịch trước mỗi phiên, nổi bật là việc {deed}."',
        "hoan-thanh": "{dat: 42, tong: 42}",
        "vuot-muc": "{dat: 25, tong: 42}",
        "sang-kien": '[{ten: "Bảng thuật ngữ tố tụng", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]',
        "phong-trao": f'"Dạy tiếng Mông buổi tối cho đoàn viên và việc {deed}."',
    } | {key.replace("_", "-"): value for key, value in criteria.items()}
    return "".join(f"\n  {key}: {value}" for key, value in lines.items())


@dataclass(frozen=True)
class Site:
    """A throw-away site on disk; `root` holds `mkdocs.yml`, `docs/`, `stories/` and `site_templates/`."""

    root: Path

    @property
    def stories(self) -> Path:
        """The folder of profiles."""
        return self.root / "stories"

    @property
    def folder(self) -> StoriesFolder:
        """The same, as problems call it."""
        return StoriesFolder(self.stories, "stories")

    @property
    def public(self) -> Path:
        """The folder that a build puts the site into."""
        return self.root / "public"

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file below the stories folder."""
        target = self.stories / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
        else:
            target.write_text(content, encoding="utf-8", newline="\n")
        return target

    def inspect(self, today: dt.date = TODAY) -> Inspection:
        """Read and check every profile."""
        return inspect(self.folder, today)

    def codes(self) -> list[tuple[str, int, str]]:
        """Return (file, line, code) of every problem, for short assertions."""
        return [
            (problem.file.removeprefix("stories/"), problem.line, str(problem.code))
            for problem in self.inspect().problems
        ]

    def build(self) -> Path:
        """Build the site in this process and return the folder it lies in."""
        from guongsang.running import start

        start.build(self.root, None)
        return self.public

    def page(self, url: str) -> str:
        """Return the HTML of a built page."""
        return (self.public / url.strip("/") / "index.html").read_text("utf-8")
