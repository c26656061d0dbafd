"""Putting a finished site in the place of the old one, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import shutil
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from builds import nursery, tree, until
from guongsang.errors import OutputError
from guongsang.site import output
from guongsang.site.output import Staging, recover
from support import PERSON, Site, in_year, people, with_front

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builds import Nursery

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX processes and signals")
MOMENTS = 25


def publish(site: Path, text: str) -> None:
    """Put a site of one page in place."""
    staging = Staging(site)
    (staging.folder / "index.html").write_text(text, encoding="utf-8")
    staging.commit()


def page(site: Path) -> str:
    """Return the page of such a site."""
    return (site / "index.html").read_text("utf-8")


def leftovers(site: Path) -> list[str]:
    """Return what lies beside a site; what builds keep for one another is not meant for anybody."""
    return sorted(path.name for path in site.parent.iterdir() if path != site and path.name != ".cache")


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Swap folders in one step, and as systems do that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(output, "_exchange", lambda _one, _other: False)


@pytest.mark.usefixtures("way")
def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """The site is there after the first build and new after the second, and nothing is left beside it."""
    site = tmp_path / "public"
    publish(site, "một")
    assert page(site) == "một"
    (site / "cu.html").write_text("trang cũ", encoding="utf-8")
    publish(site, "hai")
    assert page(site) == "hai"
    assert not (site / "cu.html").exists()
    assert leftovers(site) == []


@pytest.mark.usefixtures("way")
def test_discarding_leaves_the_old_site(tmp_path: Path) -> None:
    """A build that gives up changes nothing and leaves nothing."""
    site = tmp_path / "public"
    publish(site, "một")
    staging = Staging(site)
    (staging.folder / "index.html").write_text("hỏng", encoding="utf-8")
    staging.discard()
    assert page(site) == "một"
    assert leftovers(site) == []


def test_a_site_in_folders_that_are_not_there_yet(tmp_path: Path) -> None:
    """The folders above the site are made when needed."""
    site = tmp_path / "ra" / "nay" / "public"
    publish(site, "một")
    assert page(site) == "một"


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    """A folder made beforehand, as some hosts do, is taken as long as it is empty."""
    site = tmp_path / "public"
    site.mkdir()
    publish(site, "một")
    assert page(site) == "một"


def test_somebody_elses_folder_is_refused(tmp_path: Path) -> None:
    """A folder that holds anything no build has put there is left alone, and the user is told."""
    site = tmp_path / "Documents"
    site.mkdir()
    (site / "luan-van.docx").write_bytes(b"x")
    with pytest.raises(OutputError) as caught:
        Staging(site)
    assert caught.value.message.vi == (
        f"Thư mục «{site}» có sẵn và không phải do lệnh build tạo ra. "
        "Chọn thư mục khác bằng --site-dir, hoặc tự xóa nó."
    )
    assert [path.name for path in site.iterdir()] == ["luan-van.docx"]
    assert leftovers(site) == []


def test_a_file_in_the_sites_place_is_refused(tmp_path: Path) -> None:
    """A file with the site's name is left alone."""
    (tmp_path / "public").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="là một tệp, không phải thư mục"):
        Staging(tmp_path / "public")
    assert (tmp_path / "public").read_text("utf-8") == "x"


@POSIX
@pytest.mark.usefixtures("way")
def test_a_link_to_the_real_folder_stays_a_link(tmp_path: Path) -> None:
    """Where the site's folder is a link, as on servers, what it leads to is replaced, again and again."""
    real = tmp_path / "srv" / "www"
    real.mkdir(parents=True)
    site = tmp_path / "public"
    site.symlink_to(real)
    for text in ("một", "hai", "ba"):
        publish(site, text)
        assert page(site) == page(real) == text
    assert site.is_symlink()
    assert leftovers(real) == []


def test_a_refused_build_lets_the_next_one_in(tmp_path: Path) -> None:
    """After a refusal the lock is free again."""
    site = tmp_path / "public"
    site.mkdir()
    (site / "x").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(OutputError, match="có sẵn"):
            Staging(site)
    (site / "x").unlink()
    publish(site, "một")


def test_a_second_build_waits(tmp_path: Path) -> None:
    """A build that starts while another is writing goes on when that one is done."""
    site = tmp_path / "public"
    other = Staging(site)
    (other.folder / "index.html").write_text("một", encoding="utf-8")
    free = threading.Timer(0.2, other.commit)
    free.start()
    publish(site, "hai")
    assert free.finished.is_set()
    assert page(site) == "hai"
    assert leftovers(site) == []


def test_a_second_build_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the other build goes on too long, the user is told and that build is not disturbed."""
    monkeypatch.setattr(output, "_WAIT_SECONDS", 0.1)
    site = tmp_path / "public"
    first = Staging(site)
    (first.folder / "index.html").write_text("một", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        Staging(site)
    assert caught.value.message.vi == "Một lần dựng khác đang ghi vào «public». Chờ lần đó xong rồi chạy lại."
    first.commit()
    assert page(site) == "một"


def test_two_builds_that_miss_each_other_both_stay_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where neither waited, nobody clears away the folder of a living build."""
    monkeypatch.setattr(output, "_wait_for_others", lambda _site: None)
    site = tmp_path / "public"
    first, second = Staging(site), Staging(site)
    for staging, text in ((first, "một"), (second, "hai")):
        (staging.folder / "index.html").write_text(text, encoding="utf-8")
    first.commit()
    assert page(site) == "một"
    second.commit()
    assert page(site) == "hai"
    assert leftovers(site) == []


def test_a_folder_that_was_taken_away_is_never_put_in_place(tmp_path: Path) -> None:
    """Not even when something made it again under its name: half a site would go public."""
    site = tmp_path / "public"
    publish(site, "một")
    staging = Staging(site)
    staging.folder.rename(tmp_path / "khac")
    (staging.folder / "guong").mkdir(parents=True)
    with pytest.raises(OutputError, match="đã bị xóa giữa chừng"):
        staging.commit()
    assert page(site) == "một"


@POSIX
def test_the_lock_holds_for_whoever_asks_from_wherever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither another folder for temporary files nor a lock that may only be read lets a second build in."""
    monkeypatch.setattr(output, "_WAIT_SECONDS", 0.1)
    site = tmp_path / "public"
    first = Staging(site)
    output._lock_of(first.folder).chmod(0o444)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tam"))
    with pytest.raises(OutputError, match="Một lần dựng khác"):
        Staging(site)
    first.discard()
    assert leftovers(site) == []


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    """A staging folder, an old site put aside and an old lock file are no hindrance."""
    site = tmp_path / "public"
    publish(site, "một")
    site.with_name(".public.dang-dung-1a2b3c4d.lock").write_bytes(b"")
    site.with_name(".public.dang-dung-5e6f7a8b.lock").write_bytes(b"")
    for left in (site.with_name(".public.dang-dung-1a2b3c4d"), site.with_name(".public.cu")):
        (left / "guong").mkdir(parents=True)
        (left / "guong" / "index.html").write_text("dở dang", encoding="utf-8")
    publish(site, "hai")
    assert page(site) == "hai"
    assert leftovers(site) == []
    assert not (site / "guong").exists()


def test_recovering_brings_the_old_site_back(tmp_path: Path) -> None:
    """A site that was put aside and never replaced is put back; one that was replaced stays."""
    site = tmp_path / "public"
    publish(site, "một")
    site.rename(site.with_name(".public.cu"))
    recover(site)
    assert page(site) == "một"
    shutil.copytree(site, site.with_name(".public.cu"))
    (site / "index.html").write_text("hai", encoding="utf-8")
    recover(site)
    assert page(site) == "hai"
    assert leftovers(site) == []


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "đĩa đã đầy"),
        (errno.EACCES, "không có quyền"),
        (errno.EROFS, "ổ đĩa chỉ đọc"),
        (errno.EIO, f"lỗi hệ thống {errno.EIO}"),
    ],
)
@pytest.mark.parametrize("function", ["mkdir", "write_text"])
def test_disk_errors_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, reason: str
) -> None:
    """A disk that is full, closed or broken is told in a sentence; the old site stays and the lock is free again."""
    site = tmp_path / "public"
    publish(site, "một")
    before = tree(site)

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(Path, function, fail)
        with pytest.raises(OutputError) as caught:
            Staging(site).commit()
    assert caught.value.message.vi == f"Không ghi được «{site}»: {reason}. Cổng cũ vẫn nguyên vẹn."
    assert tree(site) == before
    publish(site, "hai")
    assert leftovers(site) == []


@pytest.fixture
def builds() -> Iterator[Nursery]:
    """Start builds in processes of their own."""
    with nursery() as started:
        yield started


@pytest.fixture
def versions(site: Callable[..., Site]) -> Callable[[int], Site]:
    """Give a function that turns a site of ten profiles into its first or its second version."""
    made = site({f"2023/ho-so-{number}.md": content for number, content in enumerate(people(8))})

    def turn(version: int) -> Site:
        made.write("2023/doi.md", with_front(PERSON, ten=("Giàng Thị Mỷ", "Lý Suy Xá")[version]))
        if version:
            made.write("2024/chi-co-o-hai.md", in_year(PERSON, 2024))
        else:
            shutil.rmtree(made.stories / "2024", ignore_errors=True)
        return made

    return turn


@POSIX
def test_a_build_killed_at_any_moment(versions: Callable[[int], Site], builds: Nursery) -> None:
    """Whenever a build is killed, the site is wholly one version or the other, and the next build clears up."""
    wanted = []
    seconds = 60.0
    for version in (0, 1):
        made = versions(version)
        started = time.monotonic()
        assert builds.build(made.root) == 0
        seconds = min(seconds, time.monotonic() - started)
        wanted.append(tree(made.public))
    assert wanted[0] != wanted[1]
    killed = 0
    for number in range(MOMENTS):
        made = versions(number % 2)
        builds.start(made.root)
        always_there = until(time.monotonic() + seconds * number / (MOMENTS - 1), made.public / "index.html")
        killed += builds.kill() < 0
        assert always_there, number
        assert tree(made.public) in wanted, number
        if number % 5 == 0:
            assert builds.build(made.root) == 0
            assert tree(made.public) == wanted[number % 2], number
            assert leftovers(made.public) == ["docs", "mkdocs.yml", "stories"]
    assert killed >= MOMENTS // 2


AT = "import os, signal; end = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL); "
MOMENTS_OF_THE_SWAP = {
    "before the mark": AT + "Path.write_text = lambda self, *a, old=Path.write_text, **k: "
    "end() if self.name == '.guongsang' else old(self, *a, **k)",
    "before the swap": AT + "output.swap = end",
    "after the swap": AT + "swap = output.swap; output.swap = lambda *a: (swap(*a), end())",
    "while clearing away": AT + "swap = output.swap; output.swap = lambda *a: (swap(*a), setattr(os, 'rmdir', end))",
    "between two renames": AT + "output._exchange = lambda *_: False; rename = Path.rename; "
    "Path.rename = lambda self, to: (rename(self, to), end())",
    "after two renames": AT + "output._exchange = lambda *_: False; output.shutil.rmtree = end",
}


@POSIX
@pytest.mark.parametrize("moment", MOMENTS_OF_THE_SWAP)
def test_a_build_killed_during_the_swap(versions: Callable[[int], Site], builds: Nursery, moment: str) -> None:
    """Killed at any step of the swap itself, the site is one whole version, at the latest when the next build begins."""
    made = versions(0)
    assert builds.build(made.root) == 0
    old = tree(made.public)
    versions(1)
    assert builds.build(made.root, MOMENTS_OF_THE_SWAP[moment]) == -9
    if moment == "between two renames":
        assert not made.public.exists()
        recover(made.public)
    left = tree(made.public)
    assert builds.build(made.root) == 0
    new = tree(made.public)
    assert left == (new if moment in ("after the swap", "while clearing away", "after two renames") else old)
    assert leftovers(made.public) == ["docs", "mkdocs.yml", "stories"]


@POSIX
def test_workers_of_a_killed_build_do_no_harm(site: Callable[..., Site], builds: Nursery) -> None:
    """A build with workers is killed: they end by themselves, and the next build's site is whole."""
    made = site({f"2023/ho-so-{number:03}.md": content for number, content in enumerate(people(260))})
    assert builds.build(made.root) == 0
    wanted = tree(made.public)
    for number in range(4):
        builds.start(made.root)
        time.sleep(0.15 + 0.15 * number)
        builds.kill()
        assert tree(made.public) == wanted
        assert builds.build(made.root) == 0
        assert tree(made.public) == wanted
        assert leftovers(made.public) == ["docs", "mkdocs.yml", "stories"]


@POSIX
def test_the_lock_of_a_killed_build_is_free(versions: Callable[[int], Site], builds: Nursery) -> None:
    """A build does not wait for one that was killed."""
    made = versions(0)
    builds.start(made.root, AT + "output.swap = end")
    builds.wait()
    (left,) = made.root.glob(".public.dang-dung-*.lock")
    assert not output._is_held(left)
    made.build()
    assert not left.exists()


def test_a_repository_in_the_sites_folder_is_never_replaced(tmp_path: Path) -> None:
    """Somebody may publish from there with Git: the build says so and deletes nothing."""
    site = tmp_path / "public"
    publish(site, "một")
    (site / ".git").mkdir()
    with pytest.raises(OutputError) as caught:
        Staging(site)
    assert "kho Git" in caught.value.message.vi
    assert page(site) == "một"
    assert (site / ".git").is_dir()
