"""The commands that publish, go back and list, as somebody types them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from command_runs import run_in
from guongsang.language import Phrase
from small_server import serving
from support import PERSON, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from object_server import BucketPlace
    from support import Site

REAL = PERSON.replace("minh_hoa: true\n", "")


@pytest.fixture
def made(site: Callable[..., Site], tmp_path: Path) -> Site:
    """A built site with one profile, and a directory to publish to."""
    target = f"publish: {{thu: {{to: 'file://{tmp_path.as_posix()}/cong', url: ''}}}}"
    return site({"2023/giang-thi-my.md": REAL}, options=target)


def test_a_site_is_published_and_listed(made: Site) -> None:
    """With what changes, and where to see it."""
    made.build()
    published = run_in(made, "publish", "thu")
    assert published.exit_code == 0
    assert "1 hồ sơ mới, 0 sửa, 0 gỡ." in published.output
    assert "mới: Giàng Thị Mỷ (2023/giang-thi-my)" in published.output
    assert (made.root / "cong" / "current" / "index.html").is_file()
    listed = run_in(made, "releases", "thu")
    assert "← đang hiện" in listed.output
    assert "1 hồ sơ" in listed.output


def test_nothing_published_yet_is_told(made: Site) -> None:
    """A list of nothing is no error; going back is."""
    assert "Chưa phát hành bản nào" in run_in(made, "releases", "thu").output
    went = run_in(made, "rollback", "thu")
    assert went.exit_code == 1
    assert "Không còn bản nào cũ hơn" in went.output


def test_samples_and_stale_builds_are_refused(made: Site) -> None:
    """Both reasons at once, and nothing is written."""
    made.write("2023/mau.md", with_front(PERSON, ten="Lý Thị Mẫu", chuc_vu="Chuyên viên"))
    made.build()
    made.write("2023/giang-thi-my.md", REAL + "\nThêm.\n")
    refused = run_in(made, "publish", "thu")
    assert refused.exit_code == 1
    assert "minh họa" in refused.output
    assert "đã thay đổi từ lúc dựng" in refused.output
    assert not (made.root / "cong").exists()


def test_what_was_never_built_is_told(made: Site) -> None:
    """With the command."""
    assert "Chưa có cổng đã dựng" in run_in(made, "publish", "thu").output


def test_a_dry_run_says_what_would_change(made: Site) -> None:
    """And changes nothing."""
    made.build()
    tried = run_in(made, "publish", "thu", "--dry-run")
    assert "Chưa phát hành gì." in tried.output
    assert not (made.root / "cong").exists()


def test_going_back_is_one_command(made: Site) -> None:
    """It says from where to where."""
    made.build()
    run_in(made, "publish", "thu")
    before = (made.root / "cong" / "current" / "guong/2023/giang-thi-my/index.html").read_bytes()
    made.write("2023/giang-thi-my.md", REAL + "\nThêm một câu.\n")
    made.build()
    assert "0 hồ sơ mới, 1 sửa, 0 gỡ." in run_in(made, "publish", "thu").output
    assert "Đã quay từ bản" in run_in(made, "rollback", "thu").output
    assert (made.root / "cong" / "current" / "guong/2023/giang-thi-my/index.html").read_bytes() == before


def test_a_web_that_shows_something_else_is_told(made: Site) -> None:
    """With the command to go back, when there is something to go back to; the status says it, too."""
    config = made.root / "mkdocs.yml"
    made.build()
    run_in(made, "publish", "thu")
    config.write_text(config.read_text("utf-8").replace("url: ''", "url: 'http://127.0.0.1:9/'"), encoding="utf-8")
    made.write("2023/giang-thi-my.md", REAL + "\nThêm một câu.\n")
    made.build()
    published = run_in(made, "publish", "thu")
    assert published.exit_code == 1
    assert "không mở được" in published.output
    assert "rollback thu" in published.output


@pytest.mark.parametrize("takes", [True, False])
def test_search_engines_are_told_when_the_web_shows_it(
    site: Callable[..., Site], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, takes: bool
) -> None:
    """Only then, and only with a key; a service that does not take it is mentioned and no more."""
    told: list[tuple[list[str], str, str]] = []

    def tell(pages: list[str], url: str, key: str) -> Phrase | None:
        told.append((pages, url, key))
        return None if takes else Phrase("máy chủ trả lời 500", "the server answers 500")

    monkeypatch.setattr("guongsang.publish.indexnow.tell_engines", tell)
    with serving(tmp_path / "cong" / "current") as url:
        target = f"{{thu: {{to: 'file://{tmp_path.as_posix()}/cong', url: '{url}/'}}}}"
        made = site({"2023/giang-thi-my.md": REAL}, options=f"indexnow: 0123456789abcdef, publish: {target}")
        made.build()
        assert (made.public / "0123456789abcdef.txt").read_text() == "0123456789abcdef"
        published = run_in(made, "publish", "thu")
    assert published.exit_code == 0
    assert ("Đã báo 3 địa chỉ" if takes else "Chưa báo được cho công cụ tìm kiếm") in published.output
    assert told == [([f"{url}/", f"{url}/guong/", f"{url}/guong/2023/giang-thi-my/"], f"{url}/", "0123456789abcdef")]


def test_a_withdrawn_profile_is_gone_after_the_next_publication(made: Site) -> None:
    """From marking it to the proof, command by command."""
    made.write("2023/ly-suy-xa.md", with_front(REAL, ten="Lý Suy Xá", chuc_vu="Chuyên viên"))
    made.build()
    run_in(made, "publish", "thu")
    assert "đã ghi trạng thái «rut»" in run_in(made, "withdraw", "giang-thi-my").output
    made.build()
    done = run_in(made, "publish", "thu")
    assert "1 gỡ." in done.output
    assert "Đã xóa 1 bản cũ" in done.output
    assert "không còn trang, địa chỉ và ảnh của 2023/giang-thi-my" in done.output
    assert "Còn phải làm bằng tay" in done.output
    assert not list((made.root / "cong").rglob("*giang-thi-my*"))
    assert done.exit_code == 0


def test_a_bucket_is_a_target_like_any_other(site: Callable[..., Site], bucket_place: BucketPlace) -> None:
    """With what changes and what is live; and it is said that there is no going back in one step."""
    storage = bucket_place.store.storage
    made = site(
        {"2023/giang-thi-my.md": REAL},
        options=f"publish: {{kho: {{to: 's3://{storage.bucket}/{storage.prefix}', endpoint: '{storage.endpoint}', url: ''}}}}",
    )
    made.build()
    published = run_in(made, "publish", "kho")
    assert published.exit_code == 0
    assert "1 hồ sơ mới, 0 sửa, 0 gỡ." in published.output
    assert "thay từng tệp" in published.output
    assert "guong/2023/giang-thi-my/index.html" in bucket_place.paths()
    assert not [path for path in bucket_place.paths() if path.endswith((".br", ".gz"))]
    listed = run_in(made, "releases", "kho").output
    assert listed.count("\n") == 1
    assert "← đang hiện" in listed
    went = run_in(made, "rollback", "kho")
    assert went.exit_code == 1
    assert "git revert" in went.output
    assert "Không có gì mới" in run_in(made, "publish", "kho").output


def test_a_bucket_without_keys_is_told_of(site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence, and nothing is asked over the network."""
    monkeypatch.delenv("AWS_ACCESS_KEY_ID", raising=False)
    made = site({"2023/giang-thi-my.md": REAL}, options="publish: {kho: {to: 's3://kho', url: ''}}")
    listed = run_in(made, "releases", "kho")
    assert listed.exit_code == 1
    assert "AWS_ACCESS_KEY_ID" in listed.output
