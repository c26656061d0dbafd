"""The command that takes a profile away because the person no longer consents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from guongsang import terminal, vietnamese
from guongsang.command_line import Example, argument, command, site_root, typed_here
from guongsang.errors import OutputError, UsageError
from guongsang.language import NOTHING, Phrase
from guongsang.stories.addresses import PROFILES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.story_file import StoryFile


@command(
    about=Phrase(
        "Rút hồ sơ của người không còn đồng ý: ghi trạng thái «rut» và ngày hôm nay vào tệp hồ sơ.\n"
        "Lần dựng và phát hành sau đó gỡ hồ sơ khỏi cổng, xóa mọi bản cũ còn hồ sơ ấy, rồi tìm lại để chắc chắn.",
        "Withdraw the profile of somebody who no longer consents: writes the state “rut” and today's date into it.\n"
        "The next build and publish take it off the site, delete all earlier releases that show it, and search for it.",
    ),
    examples=[
        Example("withdraw 2023/giang-thi-my", Phrase("theo năm và tên tệp", "by year and file name")),
        Example("withdraw giang-thi-my", Phrase("chỉ tên tệp, khi không trùng", "the name alone, when there is one")),
    ],
)
@argument("slug", ("HỒ-SƠ", "PROFILE"))
def withdraw(slug: str) -> None:
    """Withdraw a profile."""
    from guongsang.calendar_day import today
    from guongsang.drafting.withdrawing import withdrawn_text
    from guongsang.settings import read_settings
    from guongsang.stories.folder import stories_folder
    from guongsang.text_file import write_over

    root = site_root()
    settings = read_settings(root)
    stories = stories_folder(root, settings)
    place = _place(slug, stories)
    label = stories.label(place.file)
    file = stories.path / place.file
    try:
        before = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(Phrase(f"{label}: không đọc được tệp.", f"{label}: the file cannot be read.")) from error
    after = withdrawn_text(before, label, today())
    if after == before:
        terminal.tell(Phrase(f"{label}: vốn đã rút.", f"{label}: is withdrawn already."))
    else:
        write_over(file, after)
        terminal.tell(
            Phrase(f"{label}: đã ghi trạng thái «rut», ngày {today():%d/%m/%Y}.", f"{label}: withdrawn on {today()}.")
        )
    click.echo(_next_steps(settings.publish).into(terminal.language()))


def _next_steps(targets: Iterable[str]) -> Phrase:
    """Say what is to be done before the profile is gone from the web."""
    publish = [typed_here(f"publish {name}") for name in targets] or [typed_here("publish …")]
    steps = [typed_here("check"), typed_here("build"), *publish]
    lines = "\n".join(f"  {step}" for step in steps)
    return Phrase(
        f"Hồ sơ vẫn còn trên cổng cho tới khi chạy lần lượt:\n{lines}\n"
        "Lệnh check chỉ ra hồ sơ khác còn nhắc tới người ấy. Phát hành xong sẽ nói việc gì còn phải làm bằng tay.",
        f"The profile stays on the site until these are run, one after the other:\n{lines}\n"
        "check tells which other profiles mention the person; publish says what is left to do by hand.",
    )


def _place(slug: str, stories: StoriesFolder) -> StoryFile:
    """Return where the profile lies that was asked for by address, by year and slug, or by its slug alone."""
    from guongsang.stories.story_file import find_stories

    wanted = slug.strip("/").removeprefix(f"{PROFILES}/").removeprefix(f"{stories.name}/")
    wanted = wanted.removesuffix("/index.md").removesuffix(".md")
    everything = find_stories(stories)[0]
    found = [place for place in everything if wanted in (place.slug, f"{place.year}/{place.slug}")]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{place.year}/{place.slug}" for place in found)
        raise UsageError(
            Phrase(
                f"Có nhiều hồ sơ tên «{slug}»: {names}. Ghi cả năm.",
                f"Several are called “{slug}”: {names}. Give the year.",
            )
        )
    near = vietnamese.nearest(
        wanted, {f"{place.year}/{place.slug}" for place in everything} | {place.slug for place in everything}
    )
    hint = Phrase(f" Có phải là «{near[0]}»?", f" Did you mean “{near[0]}”?") if near else NOTHING
    raise UsageError(
        Phrase("Không có hồ sơ «{slug}».{hint}", "There is no profile “{slug}”.{hint}").fill(slug=slug, hint=hint)
    )
