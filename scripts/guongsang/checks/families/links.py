"""Rules of links between profiles: each leads to a profile that readers can see, by its present address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.basis import CONVENTION, PERSONAL_DATA
from guongsang.checks.bearing import ON_STORY
from guongsang.checks.example import Example, Profile
from guongsang.checks.finding import Finding
from guongsang.checks.material.leads import MOST_SUGGESTIONS, nearest_profile
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.addresses import PROFILE_ADDRESS
from guongsang.stories.model import State
from guongsang.stories.problem import Severity
from guongsang.stories.reader import read_story
from guongsang.stories.story_file import StoryFile, files_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile


def _broken(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    shown = [profile.summary.place for profile in profiles if profile.summary.state is State.PUBLISHED]
    suggestions = 0
    for lead in profiles.leads:
        profile = lead.present or lead.former
        if profile is None and _file_at(checking, lead.address) is None:
            near = nearest_profile(lead.address, shown) if suggestions < MOST_SUGGESTIONS else None
            suggestions += 1
            yield (
                lead.source,
                Finding(
                    (),
                    Phrase(
                        f"Liên kết «{lead.target}» không dẫn tới hồ sơ nào.",
                        f"The link “{lead.target}” leads to no profile.",
                    ),
                    Phrase(f"Có phải là «/{near}»?", f"Did you mean “/{near}”?")
                    if near
                    else Phrase(
                        "Sửa lại địa chỉ, hoặc bỏ liên kết, chỉ giữ lại chữ. Địa chỉ của hồ sơ có dạng "
                        "/guong/2023/ten-ho-so/.",
                        "Correct the address, or take the link away and keep its words. The address of a profile is like "
                        "/guong/2023/name-of-profile/.",
                    ),
                    place=lead.place,
                ),
            )
        elif profile and _is_waiting(profile, lead.source):
            yield (
                lead.source,
                Finding(
                    (),
                    Phrase(
                        f"Liên kết «{lead.target}» dẫn tới một hồ sơ chưa công bố.",
                        f"The link “{lead.target}” leads to a profile that is not published.",
                    ),
                    Phrase(
                        "Công bố hồ sơ ấy trước, hoặc bỏ liên kết, chỉ giữ lại chữ.",
                        "Publish that profile first, or take the link away and keep its words.",
                    ),
                    place=lead.place,
                ),
            )


def _is_waiting(profile: SoundProfile, source: SoundProfile) -> bool:
    """Whether readers see the story with the link, and not yet the profile that it leads to."""
    return profile.summary.state.is_preview_only and source.summary.state is State.PUBLISHED


def _gone(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    for lead in profiles.leads:
        profile = lead.present or lead.former
        if profile and profile.summary.state is State.ANNULLED:
            how, name = Phrase("đã thu hồi", "was annulled"), Phrase("hồ sơ ấy", "that profile")
        elif profile is None and _is_withdrawn(checking, lead.address):
            how, name = Phrase("đã rút", "was withdrawn"), Phrase("người đã rút", "whoever withdrew")
        else:
            continue
        yield (
            lead.source,
            Finding(
                (),
                Phrase(
                    f"Liên kết «{lead.target}» dẫn tới một hồ sơ {how.vi}.",
                    f"The link “{lead.target}” leads to a profile that {how.en}.",
                ),
                Phrase(
                    f"Xóa liên kết, và xóa những gì bài viết nói về {name.vi}.",
                    f"Delete the link, and what the story says of {name.en}.",
                ),
                place=lead.place,
            ),
        )


def _file_at(checking: Checking, address: str) -> StoryFile | None:
    """Return the profile's file that has an address, sound or not."""
    match = PROFILE_ADDRESS.fullmatch(address)
    if match and vietnamese.is_ascii_slug(match[2]):
        for file in files_of(match[1], match[2]):
            if (checking.stories.path / file).is_file():
                return StoryFile(file, int(match[1]), match[2])
    return None


def _is_withdrawn(checking: Checking, address: str) -> bool:
    """Whether the profile at an address, which rules do not get to see, was withdrawn."""
    place = _file_at(checking, address)
    story = read_story(checking.stories, place).story if place else None
    return story is not None and story.publication.state is State.WITHDRAWN


BROKEN_LINK = Rule(
    code="GS607",
    severity=Severity.ERROR,
    title=Phrase("Liên kết không dẫn tới hồ sơ nào", "A link that leads to no profile"),
    why=Phrase(
        "Người đọc bấm vào thì không có gì: cổng bỏ liên kết tới hồ sơ không có hoặc chưa công bố, chỉ giữ lại chữ.",
        "Readers would find nothing there: the site takes away links to profiles that do not exist or are not published, "
        "and keeps their words.",
    ),
    wrong=("Cách làm này học từ [chị Hạnh](/guong/2023/khong-co-ho-so-nay/).", "Xem [bài trước](../../2022/thieu.md)."),
    right=("Cách làm này học từ [tổ số hóa](https://vi-du.example/so-hoa/).", "Xem [bài này](index.md)."),
    shown=Shown.STORY,
    basis=CONVENTION,
    waivable=False,
    bearing=ON_STORY,
    on_collection=_broken,
)

_OTHER = "ten: Lù Văn Chẩn"
_WITHDRAWN = Profile("ten: Nguyễn Thị Hạnh\ncong_bo: {trang_thai: rut, ngay: 2024-02-01}")
_MOVED = Profile("bi_danh: [/guong/2023/ten-cu/]")

LINK_TO_GONE = Rule(
    code="GS609",
    severity=Severity.WARNING,
    title=Phrase("Liên kết tới hồ sơ đã rút hoặc thu hồi", "A link to a profile withdrawn or annulled"),
    why=Phrase(
        "Hồ sơ đã rút thì không nơi nào trên cổng được nhắc tới người ấy nữa. Cổng tự bỏ liên kết, nhưng chỉ người viết "
        "mới xóa được những gì bài kể về người ấy. Đây là cảnh báo chứ không phải lỗi, vì trên cổng không còn gì chỉ tới "
        "người ấy; bài còn nêu họ tên thì có quy tắc khác báo lỗi (GS611).",
        "Once a profile is withdrawn, nothing on the site may tell of that person. The site takes the link away, but only "
        "its author can delete what the story tells. It is a warning and no error, for nothing on the site leads to that "
        "person any more; a story that gives the name as well has an error of another rule (GS611).",
    ),
    wrong=(
        Example(
            "Hồ sơ stories/2023/a.md đã rút; bài khác viết: học từ [chị Hạnh](/guong/2023/a/).",
            {"2023/a.md": _WITHDRAWN, "2023/b.md": Profile(_OTHER, "Học từ [chị Hạnh](/guong/2023/a/).")},
        ),
    ),
    right=(
        Example(
            "Bài khác viết: học từ một đồng nghiệp.",
            {"2023/a.md": _WITHDRAWN, "2023/b.md": Profile(_OTHER, "Học từ một đồng nghiệp.")},
        ),
    ),
    basis=PERSONAL_DATA,
    waivable=False,
    bearing=ON_STORY,
    on_collection=_gone,
)


def _by_former_address(_: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    for lead in profiles.leads:
        profile = lead.former
        if not profile or lead.present or profile.summary.state is State.ANNULLED:
            continue
        if not _is_waiting(profile, lead.source):
            url = profile.summary.url
            yield (
                lead.source,
                Finding(
                    (),
                    Phrase(
                        f"Liên kết «{lead.target}» dùng địa chỉ cũ của {profile.summary.name}.",
                        f"The link “{lead.target}” is a former address of {profile.summary.name}.",
                    ),
                    Phrase(f"Thay bằng «/{url}».", f"Write “/{url}” instead."),
                    place=lead.place,
                ),
            )


FORMER_ADDRESS = Rule(
    code="GS608",
    severity=Severity.NOTE,
    title=Phrase("Liên kết dùng địa chỉ cũ", "A link by a former address"),
    why=Phrase(
        "Địa chỉ cũ vẫn dẫn tới trang mới, nhưng phải qua một lần chuyển hướng, và sẽ hỏng khi bí danh bị xóa.",
        "A former address still leads to the page, but by way of a redirect, and no longer once the alias is deleted.",
    ),
    wrong=(
        Example(
            "Hồ sơ stories/2023/a.md có bi_danh: [/guong/2023/ten-cu/]; bài khác viết [chị Mỷ](/guong/2023/ten-cu/).",
            {"2023/a.md": _MOVED, "2023/b.md": Profile(_OTHER, "Học từ [chị Mỷ](/guong/2023/ten-cu/).")},
        ),
    ),
    right=(
        Example(
            "Bài khác viết [chị Mỷ](/guong/2023/a/).",
            {"2023/a.md": _MOVED, "2023/b.md": Profile(_OTHER, "Học từ [chị Mỷ](/guong/2023/a/).")},
        ),
    ),
    basis=CONVENTION,
    bearing=ON_STORY,
    on_collection=_by_former_address,
)
