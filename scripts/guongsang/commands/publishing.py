"""Commands that bring the site to where the public reads it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from guongsang import terminal
from guongsang.command_line import Example, argument, ask, can_ask, command, option, site_root, typed_here
from guongsang.language import Phrase

if TYPE_CHECKING:
    from guongsang.publish.changes import Changes
    from guongsang.publish.publishing import Standing
    from guongsang.publish.release import Built, Release
    from guongsang.publish.store import ReleaseStore, SingleRelease
    from guongsang.settings import Settings, Target

_KILO = 1000

_FILE_BY_FILE = Phrase(
    "Kho đối tượng thay từng tệp một: trong lúc gửi, trang của hai bản có thể đứng cạnh nhau; mỗi trang vẫn nguyên vẹn, giao diện và ảnh không lẫn.",
    "Object storage is replaced file by file: while it is sent, pages of two builds may stand side by side; each is whole, and styles and pictures never mix.",
)


@command(
    about=Phrase(
        "Đưa bản đã dựng tới nơi công chúng đọc.\n"
        "Gửi sang một thư mục riêng, soát từng tệp, rồi mới đổi sang bản mới trong một bước; hỏng ở đâu thì cổng đang hiện "
        "vẫn nguyên vẹn. Kho đối tượng (s3://) thì thay từng tệp. Nơi phát hành ghi dưới «publish» trong mkdocs.yml.",
        "Bring the built site to where the public reads it.\n"
        "It is sent to a folder of its own and every file verified, then the new release takes over in one step; whatever "
        "fails, the live site is untouched. Object storage (s3://) is replaced file by file. Targets stand under “publish” in mkdocs.yml.",
    ),
    examples=[
        Example("publish chinh-thuc --dry-run", Phrase("xem sẽ thay đổi gì", "shows what would change")),
        Example("publish chinh-thuc", Phrase("phát hành", "publishes")),
    ],
)
@argument("target", ("NƠI", "TARGET"))
@option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    value=("THƯ-MỤC", "DIR"),
    vi="Phát hành bản dựng ở thư mục này; mặc định là site_dir trong mkdocs.yml.",
    en="Publish what was built into this folder; site_dir of mkdocs.yml by default.",
)
@option("--dry-run", is_flag=True, vi="Chỉ nói sẽ thay đổi gì.", en="Only say what would change.")
@option(
    "--allow-samples",
    is_flag=True,
    vi="Cho phép hồ sơ minh họa, để trình diễn.",
    en="Allow sample profiles, for a demonstration.",
)
@option(
    "--expect-removals",
    is_flag=True,
    vi="Đúng là muốn gỡ nhiều hồ sơ hay trang.",
    en="That many profiles or pages are to go is meant.",
)
def publish(target: str, *, site_dir: Path | None, dry_run: bool, allow_samples: bool, expect_removals: bool) -> int:
    """Publish a built site."""
    from guongsang.publish import publishing
    from guongsang.publish.by_hand import remaining_steps, told_proof
    from guongsang.publish.changes import told
    from guongsang.publish.guards import refused_site
    from guongsang.publish.release import read_built
    from guongsang.publish.sources import read_sources
    from guongsang.publish.store import SingleRelease
    from guongsang.publish.taken_away import taken_away
    from guongsang.publish.targets import named_target, store_of
    from guongsang.settings import cache_folder, read_settings
    from guongsang.stories.folder import stories_folder

    root = site_root()
    settings = read_settings(root)
    wanted = named_target(settings, target)
    built = read_built(site_dir or root / settings.site_dir)
    publishing.refuse_all(refused_site(built.release, read_sources(root, settings), allow_samples=allow_samples))
    stories = stories_folder(root, settings)
    store = store_of(wanted, cache_folder(root))

    def say(changes: Changes, standing: Standing) -> None:
        terminal.tell(told(changes, standing.profiles, built.profiles))
        if isinstance(store, SingleRelease):
            terminal.tell(_FILE_BY_FILE)

    with terminal.progress(Phrase("Gửi tệp", "Sending files")) as progress:
        done = publishing.publish(
            built,
            store,
            keep=wanted.keep,
            taken_away=lambda profiles: taken_away(stories, profiles),
            expect_removals=expect_removals,
            dry_run=dry_run,
            on_changes=say,
            on_progress=progress,
        )
    if dry_run:
        terminal.tell(
            Phrase(
                f"Sẽ gửi {done.changes.files} tệp, nhiều nhất {_bytes(done.sent)}. Chưa phát hành gì.",
                f"{done.changes.files} files would be sent, {_bytes(done.sent)} at most. Nothing was published.",
            )
        )
        return 0
    if done.dropped:
        terminal.tell(
            Phrase(
                f"Đã xóa {len(done.dropped)} bản cũ còn hồ sơ đã rút hoặc bị thu hồi.",
                f"Deleted {len(done.dropped)} earlier releases that show profiles since withdrawn or annulled.",
            )
        )
    if done.is_new:
        terminal.tell(
            Phrase(
                f"Đã phát hành bản {built.release.id} tới «{target}» (gửi {_bytes(done.sent)}).",
                f"Published the release {built.release.id} to “{target}” ({_bytes(done.sent)} sent).",
            )
        )
    else:
        terminal.tell(
            Phrase(
                f"Không có gì mới: bản đang hiện ({done.live_before}) giống hệt bản dựng.",
                f"Nothing new: the live release ({done.live_before}) is just what was built.",
            )
        )
    can_go_back = done.is_new and bool(done.live_before) and not done.withdrawn and not isinstance(store, SingleRelease)
    seen = _look(built, store, settings, wanted, target, can_go_back=can_go_back)
    if seen == 0 and settings.indexnow and wanted.url != "":
        _announce(done.changes, wanted.url or settings.site_url, settings.indexnow)
    if done.proof:
        terminal.tell(told_proof(done.proof, done.withdrawn))
        terminal.tell(remaining_steps(done.withdrawn, root, stories.name, wanted.url or settings.site_url))
    return 1 if done.proof and done.proof.left else seen


def _announce(changes: Changes, url: str, key: str) -> None:
    """Tell search engines what has changed; that they cannot be told is no failure of the publication."""
    from guongsang.publish.indexnow import changed_pages, tell_engines

    pages = changed_pages(changes, url)
    trouble = tell_engines(pages, url, key) if pages else None
    if trouble:
        terminal.tell(
            Phrase(
                f"Chưa báo được cho công cụ tìm kiếm: {trouble.vi}.", f"Search engines could not be told: {trouble.en}."
            )
        )
    elif pages:
        terminal.tell(
            Phrase(
                f"Đã báo {len(pages)} địa chỉ cho công cụ tìm kiếm (IndexNow).",
                f"Told search engines of {len(pages)} addresses (IndexNow).",
            )
        )


def _look(
    built: Built,
    store: ReleaseStore | SingleRelease,
    settings: Settings,
    wanted: Target,
    target: str,
    *,
    can_go_back: bool,
) -> int:
    """Fetch what readers get; offer the release before when it is not what was published."""
    from guongsang.publish.visiting import visit

    url = settings.site_url if wanted.url is None else wanted.url
    if not url:
        terminal.tell(
            Phrase("Không xem lại trên mạng, vì «url» để trống.", "Not looked at on the web, for “url” is empty.")
        )
        return 0
    visits = visit(built, url)
    wrong = [each for each in visits if each.trouble]
    for each in wrong:
        if each.trouble:
            terminal.tell(Phrase(f"  {each.url}: {each.trouble.vi}", f"  {each.url}: {each.trouble.en}"))
    if not wrong:
        terminal.tell(
            Phrase(
                f"Đã xem lại trên {url}: {len(visits)} địa chỉ đúng như bản vừa dựng.",
                f"Looked at {url}: {len(visits)} addresses are as built.",
            )
        )
        return 0
    terminal.tell(
        Phrase(
            "Trên mạng chưa hiện đúng bản vừa phát hành: máy chủ chưa trỏ vào nơi vừa gửi («current», hay kho), bộ nhớ đệm còn giữ bản cũ, hay «url» chưa đúng.",
            "The web does not show what was published: the server does not use what was sent (“current”, or the bucket), a cache is in between, or “url” is wrong.",
        )
    )
    if not can_go_back:
        return 1
    again = typed_here(f"rollback {target}")
    if not can_ask():
        terminal.tell(Phrase(f"Quay lại bản trước bằng: {again}", f"Go back to the release before with: {again}"))
        return 1
    answer = ask(
        Phrase("Quay lại bản trước ngay bây giờ?", "Go back to the release before now?"),
        [("khong", Phrase("không, để tôi xem", "no, let me look")), ("co", Phrase("có", "yes"))],
        "khong",
    )
    if answer == "co":
        _go_back(store, settings, "")
    return 1


@command(
    about=Phrase(
        "Quay lại một bản trước, trong một bước.\nKhông ghi bản nào thì quay về bản ngay trước bản đang hiện.",
        "Go back to an earlier release, in one step.\nWithout one named, to the one before the live one.",
    ),
    examples=[
        Example("rollback chinh-thuc", Phrase("về bản ngay trước", "the one before")),
        Example("rollback chinh-thuc 20260901T020000Z-1a2b3c4d", Phrase("về đúng bản này", "this very one")),
    ],
)
@argument("target", ("NƠI", "TARGET"))
@argument("release", ("BẢN", "RELEASE"), default="", required=False)
def rollback(target: str, release: str) -> None:
    """Go back to an earlier release."""
    from guongsang.publish.targets import named_target, store_of
    from guongsang.settings import cache_folder, read_settings

    root = site_root()
    settings = read_settings(root)
    _go_back(store_of(named_target(settings, target), cache_folder(root)), settings, release)


def _go_back(store: ReleaseStore | SingleRelease, settings: Settings, release: str) -> None:
    from guongsang.publish.publishing import roll_back
    from guongsang.publish.taken_away import taken_away
    from guongsang.stories.folder import stories_folder

    stories = stories_folder(site_root(), settings)
    before, after = roll_back(store, release, taken_away=lambda profiles: taken_away(stories, profiles))
    if before == after:
        terminal.tell(Phrase(f"Bản {after} vốn đang hiện.", f"The release {after} is live already."))
    else:
        terminal.tell(
            Phrase(f"Đã quay từ bản {before} về bản {after}.", f"Went back from the release {before} to {after}.")
        )


@command(
    about=Phrase(
        "Liệt kê các bản đang giữ ở một nơi phát hành, bản phát hành sau cùng đứng trước: ngày dựng, số hồ sơ, bản nào đang hiện.",
        "List the releases that a target keeps, the last published first: when built, how many profiles, which is live.",
    ),
    examples=[Example("releases chinh-thuc", Phrase("các bản của nơi «chinh-thuc»", "those of “chinh-thuc”"))],
)
@argument("target", ("NƠI", "TARGET"))
def releases(target: str) -> None:
    """List the releases of a target."""
    from guongsang.publish.publishing import standing_of
    from guongsang.publish.targets import named_target, store_of
    from guongsang.settings import cache_folder, read_settings

    root = site_root()
    store = store_of(named_target(read_settings(root), target), cache_folder(root))
    with store.opened(to_write=False):
        standing = standing_of(store)
    if not standing.kept:
        terminal.tell(Phrase("Chưa phát hành bản nào tới đây.", "Nothing has been published there yet."))
    for each in standing.kept:
        click.echo(_line(each, is_live=each.id == standing.live).into(terminal.language()))


def _line(release: Release, *, is_live: bool) -> Phrase:
    from guongsang.calendar_day import VIETNAM

    built = release.built.astimezone(VIETNAM)
    return Phrase(
        f"{release.id}  dựng {built:%d/%m/%Y %H:%M}  {release.profiles} hồ sơ{'  ← đang hiện' if is_live else ''}",
        f"{release.id}  built {built:%Y-%m-%d %H:%M}  {release.profiles} profiles{'  ← live' if is_live else ''}",
    )


def _bytes(count: int) -> str:
    """Return a size as people read it."""
    size = float(count)
    for unit in ("B", "kB", "MB"):
        if size < _KILO:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}".replace(".", ",")
        size /= _KILO
    return f"{size:.1f} GB".replace(".", ",")
