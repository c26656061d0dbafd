"""Rules of addresses: each leads to exactly one page, former ones included."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from guongsang.checks.rule import Checking, Finding, Rule
from guongsang.language import Phrase
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.summary import Summary

OWN_FOLDERS = frozenset(
    {
        "assets",
        "dia-ban",
        "don-vi",
        "du-lieu",
        "hoi-nghi",
        "khen-thuong",
        "linh-vuc",
        "loai",
        "nam",
        "nhung",
        "ten",
        "thong-ke",
        "tim-kiem",
    }
)
"""Top folders of the site that only the site itself writes into."""

OWN_FILES = frozenset(
    {"404.html", "feed.json", "feed.xml", "index.html", "opensearch.xml", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
)
"""Top files of the site, which no redirect may replace."""

_ALIAS = re.compile(r"/(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*/?")
_LONGEST_ALIAS = 200


def _alias_forms(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, alias in enumerate(story.aliases):
        path = ("bi_danh", index)
        if alias.strip("/").lower() in seen:
            yield Finding(
                path,
                Phrase(f"Bí danh «{alias}» xuất hiện hai lần.", f"The alias “{alias}” stands twice."),
                Phrase("Xóa mục này.", "Delete this item."),
            )
            continue
        seen.add(alias.strip("/").lower())
        if not _ALIAS.fullmatch(alias) or len(alias) > _LONGEST_ALIAS:
            yield Finding(
                path,
                Phrase(f"«{alias}» không phải là địa chỉ trong cổng.", f"“{alias}” is not an address of this site."),
                Phrase(
                    "Viết từ gốc, không dấu, ví dụ /guong/2023/ten-cu/.",
                    "Write it from the root, without accents, for example /guong/2023/ten-cu/.",
                ),
            )
        elif alias.strip("/") == reading.place.url.strip("/"):
            yield Finding(
                path,
                Phrase("Bí danh trùng với địa chỉ hiện tại của hồ sơ.", "The alias is the profile's present address."),
                Phrase("Xóa mục này.", "Delete this item."),
            )
        elif _is_own(alias):
            yield Finding(
                path,
                Phrase(
                    f"Địa chỉ «{alias}» do cổng tự sinh, không đặt bí danh được.",
                    f"The address “{alias}” belongs to the site itself.",
                ),
                Phrase("Chọn địa chỉ khác.", "Choose another address."),
            )


def _is_own(alias: str) -> bool:
    """Whether the site itself writes to an address, or below it."""
    first, *rest = alias.strip("/").lower().split("/")
    return first in OWN_FOLDERS or first in OWN_FILES or (first == "guong" and rest[:1] in ([], ["trang"]))


def _alias_clashes(checking: Checking, summaries: Sequence[Summary]) -> Iterator[Problem]:
    owners: dict[str, str] = {summary.url.strip("/"): summary.place.file for summary in summaries}
    for summary in summaries:
        for alias in summary.aliases:
            # On many servers and disks case does not tell two addresses apart.
            address = alias.strip("/").lower()
            owner = owners.setdefault(address, summary.place.file)
            if owner != summary.place.file:
                yield Problem(
                    f"{checking.name}/{summary.place.file}",
                    1,
                    1,
                    Fault.ALIAS,
                    Phrase(
                        f"Bí danh «{alias}» đã là địa chỉ của {checking.name}/{owner}.",
                        f"The alias “{alias}” is already the address of {checking.name}/{owner}.",
                    ),
                    Phrase("Xóa bí danh ở một trong hai hồ sơ.", "Delete the alias from one of the two profiles."),
                    Severity.ERROR,
                )


ALIAS = Rule(
    code=Fault.ALIAS,
    severity=Severity.ERROR,
    title=Phrase("Bí danh không dùng được", "An alias that cannot be used"),
    why=Phrase("Địa chỉ cũ phải dẫn tới đúng một trang.", "A former address must lead to exactly one page."),
    wrong="bi_danh: [https://vi-du.example/cu]",
    right="bi_danh: [/guong/2023/ten-cu/]",
    on_story=_alias_forms,
    on_collection=_alias_clashes,
)


def _duplicate_addresses(checking: Checking, summaries: Sequence[Summary]) -> Iterator[Problem]:
    owners: dict[str, list[str]] = defaultdict(list)
    for summary in summaries:
        owners[summary.url.lower()].append(f"{checking.name}/{summary.place.file}")
    for url, files in owners.items():
        for file in files[1:]:
            yield Problem(
                file,
                1,
                1,
                Fault.DUPLICATE_ADDRESS,
                Phrase(f"Địa chỉ /{url} đã thuộc về {files[0]}.", f"The address /{url} already belongs to {files[0]}."),
                Phrase(
                    "Đổi tên một trong hai tệp, ví dụ thêm tên đơn vị vào cuối.",
                    "Rename one of the two, for example by adding the unit's name.",
                ),
                Severity.ERROR,
            )


DUPLICATE_ADDRESS = Rule(
    code=Fault.DUPLICATE_ADDRESS,
    severity=Severity.ERROR,
    title=Phrase("Hai hồ sơ cùng một địa chỉ", "Two profiles with one address"),
    why=Phrase(
        "Trang sau sẽ ghi đè trang trước và một hồ sơ biến mất.",
        "The later page would overwrite the earlier and one profile would vanish.",
    ),
    wrong="stories/2023/giang-thi-my.md\nstories/2023/giang-thi-my/index.md",
    right="stories/2023/giang-thi-my.md\nstories/2023/giang-thi-my-van-phong.md",
    on_collection=_duplicate_addresses,
)
