"""From a target named in `mkdocs.yml` to the place it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from guongsang.errors import UsageError
from guongsang.publish.bucket import Bucket
from guongsang.publish.directory import Directory
from guongsang.publish.object_storage import Storage
from guongsang.publish.remote import Remote
from guongsang.publish.targets import SSH_CONFIG, named_target, store_of
from guongsang.settings import Settings, Target

SETTINGS = Settings(publish={"chinh-thuc": Target(to="file:///srv/cong"), "thu": Target(to="file:///srv/thu")})


def test_a_target_is_found_by_its_name() -> None:
    """The one that was asked for."""
    assert named_target(SETTINGS, "thu").to == "file:///srv/thu"


@pytest.mark.parametrize(
    ("settings", "name", "words"),
    [
        (SETTINGS, "chinh-thut", "Có phải là «chinh-thuc»"),
        (SETTINGS, "gì-đó-khác-hẳn", "chinh-thuc, thu"),
        (Settings(), "chinh-thuc", "Chưa có nơi phát hành nào"),
    ],
)
def test_a_name_that_is_none_is_told_of(settings: Settings, name: str, words: str) -> None:
    """With the nearest, with all, or with how to add one."""
    with pytest.raises(UsageError, match=words):
        named_target(settings, name)


def test_a_directory_is_one_of_this_machine() -> None:
    """Blanks in an address are written as addresses write them, or plainly."""
    for address in ("file:///srv/c%E1%BB%95ng%20m%E1%BB%9Bi", "file:///srv/cổng mới"):
        store = store_of(Target(to=address), Path())
        assert isinstance(store, Directory)
        assert store.folder == Path("/srv/cổng mới")


def test_another_machine_is_reached_as_its_address_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """User, port and folder; the settings of SSH may come from the environment."""
    monkeypatch.setenv(SSH_CONFIG, "/ci/ssh")
    store = store_of(Target(to="ssh://web@may-chu.example:2222/srv/cong/"), Path())
    assert isinstance(store, Remote)
    assert (store.host, store.port, store.folder, store.config) == ("web@may-chu.example", 2222, "/srv/cong", "/ci/ssh")
    plain = store_of(Target(to="ssh://may-chu.example/srv/cong"), Path())
    assert isinstance(plain, Remote)
    assert (plain.host, plain.port) == ("may-chu.example", None)


@pytest.mark.parametrize(
    ("target", "storage"),
    [
        (Target(to="s3://kho"), Storage("kho")),
        (Target(to="s3://kho/c%E1%BB%95ng mới/"), Storage("kho", "cổng mới/")),
        (
            Target(to="s3://kho/a/b", endpoint="https://s3.guongsang.example/", region="hn-1"),
            Storage("kho", "a/b/", "https://s3.guongsang.example", "hn-1"),
        ),
    ],
)
def test_a_bucket_is_reached_as_its_address_says(target: Target, storage: Storage) -> None:
    """A folder within it, or all of it; Amazon's own server unless another one is named."""
    store = store_of(target, Path("nho"))
    assert isinstance(store, Bucket)
    assert store.storage == storage
    assert store.cache == Path("nho")
