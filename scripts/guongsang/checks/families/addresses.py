"""Rules of addresses: each leads to exactly one page, former ones included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import CONVENTION
from guongsang.checks.bearing import ON_FORM
from guongsang.checks.example import Example, Profile
from guongsang.checks.finding import Finding
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.stories.addresses import OWN_FILES, OWN_FOLDERS, PAGE, PROFILES, RULES_FOLDER, address_of
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading

_ALIAS = lazy_pattern(r"/(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*/?")
_LONGEST_ALIAS = 200
_FILE_SUFFIXES = (".html", ".htm")


def _alias_forms(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, alias in enumerate(story.aliases):
        path = ("bi_danh", index)
        if address_of(alias) in seen:
            yield Finding(
                path,
                Phrase(f"Bí danh «{alias}» xuất hiện hai lần.", f"The alias “{alias}” stands twice."),
                Phrase("Xóa mục này.", "Delete this item."),
            )
            continue
        seen.add(address_of(alias))
        if not _ALIAS.fullmatch(alias) or len(alias) > _LONGEST_ALIAS or _is_below_file(alias):
            yield Finding(
                path,
                Phrase(f"«{alias}» không phải là địa chỉ trong cổng.", f"“{alias}” is not an address of this site."),
                Phrase(
                    "Viết từ gốc, không dấu, ví dụ /guong/2023/ten-cu/.",
                    "Write it from the root, without accents, for example /guong/2023/ten-cu/.",
                ),
            )
        elif address_of(alias) == address_of(reading.place.url):
            yield Finding(
                path,
                Phrase("Bí danh trùng với địa chỉ hiện tại của hồ sơ.", "The alias is the profile's present address."),
                Phrase("Xóa mục này.", "Delete this item."),
            )
        elif _is_own(address_of(alias)) or address_of(alias) in checking.reserved:
            yield Finding(
                path,
                Phrase(
                    f"Địa chỉ «{alias}» đã là một trang của cổng, không đặt bí danh được.",
                    f"The address “{alias}” is a page of the site already.",
                ),
                Phrase("Chọn địa chỉ khác.", "Choose another address."),
            )


def _is_below_file(alias: str) -> bool:
    """Whether an address lies below one that is a file, such as `/cu.html/a/`."""
    return any(step.lower().endswith(_FILE_SUFFIXES) for step in alias.rstrip("/").split("/")[:-1]) or alias.endswith(
        tuple(f"{suffix}/" for suffix in _FILE_SUFFIXES)
    )


def _is_own(address: str) -> bool:
    """Whether the site itself writes to an address, or below it."""
    if not address:
        return True
    first, *rest = address.split("/")
    if f"{address}/".startswith(f"{RULES_FOLDER}/"):
        return True
    return first in OWN_FOLDERS or first in OWN_FILES or (first == PROFILES and rest[:1] in ([], [PAGE]))


def _alias_clashes(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    owners: dict[str, str] = {address_of(profile.summary.url): profile.summary.place.file for profile in profiles}
    pages = frozenset(owners)
    claims = [
        (address_of(alias), profile, index)
        for profile in profiles
        for index, alias in enumerate(profile.summary.aliases)
    ]
    for address, profile, index in claims:
        owner = owners.setdefault(address, profile.summary.place.file)
        if owner != profile.summary.place.file:
            is_page = address in pages
            yield (
                profile,
                Finding(
                    ("bi_danh", index),
                    Phrase(
                        f"Bí danh «/{address}/» đã là {'địa chỉ' if is_page else 'bí danh'} của {checking.stories.label(owner)}.",
                        f"The alias “/{address}/” is already {'the address' if is_page else 'an alias'} of "
                        f"{checking.stories.label(owner)}.",
                    ),
                    Phrase("Xóa bí danh này.", "Delete this alias."),
                    related=checking.stories.label(owner),
                ),
            )


ALIAS = Rule(
    code=Fault.ALIAS,
    severity=Severity.ERROR,
    title=Phrase("Bí danh không dùng được", "An alias that cannot be used"),
    why=Phrase("Địa chỉ cũ phải dẫn tới đúng một trang.", "A former address must lead to exactly one page."),
    wrong=("bi_danh: [https://vi-du.example/cu]",),
    right=("bi_danh: [/guong/2023/ten-cu/]",),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_story=_alias_forms,
    on_collection=_alias_clashes,
)


def _duplicate_addresses(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    owners: dict[str, str] = {}
    for profile in profiles:
        url, file = profile.summary.url, profile.summary.place.file
        first = owners.setdefault(url.lower(), file)
        if first != file:
            yield (
                profile,
                Finding(
                    (),
                    Phrase(
                        f"Địa chỉ /{url} đã thuộc về {checking.stories.label(first)}.",
                        f"The address /{url} already belongs to {checking.stories.label(first)}.",
                    ),
                    Phrase(
                        "Đổi tên một trong hai tệp, ví dụ thêm tên đơn vị vào cuối.",
                        "Rename one of the two, for example by adding the unit's name.",
                    ),
                    place=(1, 1),
                    related=checking.stories.label(first),
                ),
            )


def _two_files(one: str, other: str) -> Example:
    """Write an example of two profiles in which only their files' names matter."""
    return Example(f"stories/{one}\nstories/{other}", {one: Profile(), other: Profile()})


DUPLICATE_ADDRESS = Rule(
    code=Fault.DUPLICATE_ADDRESS,
    severity=Severity.ERROR,
    title=Phrase("Hai hồ sơ cùng một địa chỉ", "Two profiles with one address"),
    why=Phrase(
        "Trang sau sẽ ghi đè trang trước và một hồ sơ biến mất.",
        "The later page would overwrite the earlier and one profile would vanish.",
    ),
    wrong=(_two_files("2023/giang-thi-my.md", "2023/giang-thi-my/index.md"),),
    right=(_two_files("2023/giang-thi-my.md", "2023/giang-thi-my-van-phong.md"),),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_collection=_duplicate_addresses,
)
