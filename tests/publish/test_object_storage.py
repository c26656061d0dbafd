"""Objects below a prefix, on a real server."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from guongsang.publish.object_storage import Objects, Storage, StorageError
from publish_answers import answering

if TYPE_CHECKING:
    from object_server import BucketPlace

HELLO = hashlib.md5(b"xin", usedforsecurity=False).hexdigest()


def test_objects_below_other_prefixes_are_not_seen(bucket_place: BucketPlace) -> None:
    """Nor is one whose name only starts likewise."""
    storage = bucket_place.store.storage
    for key in ("khac/a", f"{storage.prefix}a", f"{storage.prefix.rstrip('/')}b", f"{storage.prefix}c d/%2F"):
        bucket_place.client.put_object(Bucket=storage.bucket, Key=key, Body=b"xin")
    objects = Objects(storage)
    assert sorted(objects.listing()) == ["a", "c d/%2F"]
    assert sorted(objects.listing("c ")) == ["c d/%2F"]
    assert objects.listing()["a"] == (HELLO, 3)


def test_a_long_listing_is_read_to_its_end(bucket_place: BucketPlace) -> None:
    """Servers give a thousand at a time."""
    for number in range(1001):
        bucket_place.put(f"{number}", b"")
    assert len(Objects(bucket_place.store.storage).listing()) == 1001


def test_what_is_not_there_is_none(bucket_place: BucketPlace) -> None:
    """And deleting it is no mistake."""
    objects = Objects(bucket_place.store.storage)
    assert objects.get("khong-co") is None
    assert objects.look("khong-co") is None
    objects.delete("khong-co")


def test_the_age_is_told_by_the_server(bucket_place: BucketPlace) -> None:
    """And is that of the last write."""
    objects = Objects(bucket_place.store.storage)
    objects.put("a", b"xin", "text/plain", "no-cache")
    looked = objects.look("a")
    assert looked
    assert (looked.etag, looked.content) == (HELLO, b"xin")
    assert -2 <= looked.age < 60


def test_headers_are_held_against_what_they_should_be(bucket_place: BucketPlace) -> None:
    """Both of them."""
    objects = Objects(bucket_place.store.storage)
    objects.put("a", b"xin", "text/plain", "no-cache")
    assert objects.is_served_as("a", "text/plain", "no-cache")
    assert not objects.is_served_as("a", "text/html", "no-cache")
    assert not objects.is_served_as("a", "text/plain", "no-store")


@pytest.mark.parametrize(
    ("headers", "is_kept"),
    [
        ({"ETag": f'"{HELLO}"'}, True),
        ({"ETag": '"0123456789abcdef0123456789abcdef"'}, False),
        ({"ETag": '"0123456789abcdef0123456789abcdef"', "x-amz-server-side-encryption": "aws:kms"}, True),
        ({"ETag": '"khong-phai-md5"'}, True),
    ],
)
def test_what_the_server_says_it_has_is_held_against_what_was_sent(
    headers: dict[str, str], *, is_kept: bool, bucket_place: BucketPlace
) -> None:
    """By its checksum; where it tells none, by the length, of which this server says what is right."""
    del bucket_place  # for its keys
    with answering(200, "xin", headers) as port:
        objects = Objects(Storage("kho", "", f"http://127.0.0.1:{port}"))
        if is_kept:
            objects.put("a", b"xin", "text/plain", "")
            return
        with pytest.raises(StorageError, match="không giữ đúng nội dung"):
            objects.put("a", b"xin", "text/plain", "")


def test_an_object_of_another_length_is_told_of(bucket_place: BucketPlace) -> None:
    """Where there is no checksum."""
    del bucket_place
    with answering(200, "xin chào", {"ETag": '"khac"'}) as port, pytest.raises(StorageError, match="không giữ đúng"):
        Objects(Storage("kho", "", f"http://127.0.0.1:{port}")).put("a", b"xin", "text/plain", "")


@pytest.mark.parametrize("status", [501, 405])
def test_a_server_that_knows_no_versions_has_none(status: int, bucket_place: BucketPlace) -> None:
    """So nothing is kept there."""
    del bucket_place
    code = "NotImplemented" if status == 501 else "MethodNotAllowed"
    with answering(status, f"<Error><Code>{code}</Code></Error>") as port:
        assert Objects(Storage("kho", "", f"http://127.0.0.1:{port}")).earlier_versions() == []


def test_earlier_versions_are_those_that_readers_do_not_get(bucket_place: BucketPlace) -> None:
    """Overwritten, deleted, and the marks of deletions."""
    storage = bucket_place.store.storage
    status = {"Status": "Enabled"}
    bucket_place.client.put_bucket_versioning(Bucket=storage.bucket, VersioningConfiguration=status)
    objects = Objects(storage)
    for path in ("a", "a", "b"):
        bucket_place.put(path, b"xin")
    bucket_place.delete("b")
    found = objects.earlier_versions()
    assert sorted(path for path, _ in found) == ["a", "b", "b"]
    for path, version in found:
        objects.delete_version(path, version)
    assert objects.earlier_versions() == []
    assert sorted(objects.listing()) == ["a"]
