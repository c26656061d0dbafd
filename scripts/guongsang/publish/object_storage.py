"""Objects below a prefix of a bucket, on any server that speaks S3; whatever fails is a `StorageError`, in words.

Every upload is verified twice: the server holds what arrives against the checksums that go with it, and what it then says
of the object is held against what was sent.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.session import Session

from guongsang.errors import PublishError
from guongsang.language import Phrase
from guongsang.publish.storage_failures import NO_KEYS, said_by_storage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

WORKERS: Final = 16
"""How many requests are under way at a time."""

KEY, SECRET, SESSION = "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"
"""The environment variables that hold the keys, as every program for S3 has them."""

_REGION: Final = "us-east-1"
"""What servers that know no regions are told; Amazon's own name the right one, and are asked again there."""

_CHECKSUM: Final = re.compile("[0-9a-f]{32}")
_MISSING: Final = frozenset({"NoSuchKey", "404", "NotFound"})
_NOT_SO: Final = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
_NOT_KNOWN: Final = frozenset({"NotImplemented", "MethodNotAllowed", "501", "405"})

_OPTIONS: Final[dict[str, Any]] = {
    "connect_timeout": 15,
    "read_timeout": 60,
    "retries": {"mode": "standard", "total_max_attempts": 4},
    "max_pool_connections": WORKERS + 2,
    # Checksums of Amazon's own only where nothing works without: not every server knows them. Those sent here all do.
    "request_checksum_calculation": "when_required",
    "response_checksum_validation": "when_required",
}


class StorageError(PublishError):
    """The storage refused something, or cannot be reached."""


class ConditionError(StorageError):
    """An object is not, or no longer, what an upload was to find in its place."""


@dataclass(frozen=True, slots=True)
class Storage:
    """Where the objects are. Without an `endpoint` it is Amazon's own."""

    bucket: str
    prefix: str = ""
    endpoint: str = ""
    region: str = ""

    @property
    def name(self) -> str:
        """What people know it by."""
        return f"{self.bucket}/{self.prefix}".rstrip("/")


class Stored(NamedTuple):
    """What a listing tells of an object."""

    etag: str
    size: int


class Looked(NamedTuple):
    """An object with its content, and how many seconds ago, by the server's clock, it was written."""

    etag: str
    content: bytes
    age: float


class Objects:
    """The objects below a prefix, by their paths below it."""

    def __init__(self, storage: Storage) -> None:
        """Get ready, with the keys from the environment; nothing is sent yet."""
        self.storage = storage
        key, secret = os.environ.get(KEY, ""), os.environ.get(SECRET, "")
        if not key or not secret:
            raise StorageError(NO_KEYS)
        # Neither settings nor keys may come from files that mkdocs.yml does not tell of.
        none = (None, None, None, None)
        nowhere = (None, None, os.devnull, None)
        session = Session(session_vars={"profile": none, "config_file": nowhere, "credentials_file": nowhere})
        with self._told():
            self._client: Any = session.create_client(
                "s3",
                region_name=storage.region or _REGION,
                endpoint_url=storage.endpoint or None,
                aws_access_key_id=key,
                aws_secret_access_key=secret,
                aws_session_token=os.environ.get(SESSION) or None,
                config=Config(
                    **_OPTIONS,
                    # Of the ways to name a bucket, the one that every server knows; Amazon's own know both.
                    s3={"payload_signing_enabled": True, **({"addressing_style": "path"} if storage.endpoint else {})},
                ),
            )

    def listing(self, below: str = "") -> dict[str, Stored]:
        """Return every object, or those whose path starts with `below`."""
        start = self.storage.prefix + below
        with self._told():
            pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self.storage.bucket, Prefix=start)
            return {
                each["Key"][len(self.storage.prefix) :]: Stored(each["ETag"].strip('"'), each["Size"])
                for page in pages
                for each in page.get("Contents", ())
            }

    def get(self, path: str) -> bytes | None:
        """Return an object's content, or None when there is no such object."""
        looked = self.look(path)
        return looked.content if looked else None

    def look(self, path: str) -> Looked | None:
        """Return an object with what else the server says of it, or None."""
        with self._told():
            try:
                answer = self._client.get_object(**self._at(path))
            except ClientError as error:
                if _code(error) in _MISSING:
                    return None
                raise
            now = _date(answer) or answer["LastModified"]
            return Looked(
                answer["ETag"].strip('"'), answer["Body"].read(), (now - answer["LastModified"]).total_seconds()
            )

    def is_served_as(self, path: str, kind: str, cache: str) -> bool:
        """Whether readers are told this type, and this of caches, of an object."""
        with self._told():
            answer = self._client.head_object(**self._at(path))
        return (answer.get("ContentType"), answer.get("CacheControl")) == (kind, cache)

    def put(self, path: str, content: bytes, kind: str, cache: str) -> str:
        """Write an object; return its entity tag."""
        return self._put(path, content, ContentType=kind, CacheControl=cache)

    def put_instead(self, path: str, content: bytes, kind: str, etag: str) -> str:
        """Write an object in the place of the one with an entity tag, or where there is none when that is empty.

        Raises `ConditionError` when another one is there. A server that knows no conditions writes all the same.
        """
        condition = {"IfMatch": f'"{etag}"'} if etag else {"IfNoneMatch": "*"}
        try:
            return self._put(path, content, ContentType=kind, CacheControl="no-store", **condition)
        except _UnknownError:
            return self._put(path, content, ContentType=kind, CacheControl="no-store")

    def delete(self, path: str) -> None:
        """Delete an object; that there is none is no mistake."""
        with self._told():
            self._client.delete_object(**self._at(path))

    def erase(self, path: str) -> None:
        """Delete an object that is there, so that it does not become an earlier version of itself."""
        with self._told():
            version = self._client.head_object(**self._at(path)).get("VersionId")
            self._client.delete_object(**self._at(path), **({"VersionId": version} if version else {}))

    def earlier_versions(self) -> list[tuple[str, str]]:
        """Return what the bucket keeps of objects that were overwritten or deleted: path and version of each."""
        found = []
        with self._told():
            pages = self._client.get_paginator("list_object_versions")
            try:
                for page in pages.paginate(Bucket=self.storage.bucket, Prefix=self.storage.prefix):
                    earlier = [each for each in page.get("Versions", ()) if not each["IsLatest"]]
                    found += [(each["Key"], each["VersionId"]) for each in (*earlier, *page.get("DeleteMarkers", ()))]
            except ClientError as error:
                if _code(error) not in _NOT_KNOWN:
                    raise
        return [(key[len(self.storage.prefix) :], version) for key, version in found]

    def delete_version(self, path: str, version: str) -> None:
        """Delete an earlier version of an object for good."""
        with self._told():
            self._client.delete_object(**self._at(path), VersionId=version)

    def close(self) -> None:
        """End all connections."""
        self._client.close()

    def _put(self, path: str, content: bytes, **how: str) -> str:
        digest = hashlib.md5(content, usedforsecurity=False)
        with self._told():
            answer = self._client.put_object(
                **self._at(path), Body=content, ContentMD5=base64.b64encode(digest.digest()).decode(), **how
            )
            etag: str = answer["ETag"].strip('"')
            if etag != digest.hexdigest():
                # The tag of an object that the server encrypts is no checksum of it: then its length has to do.
                is_checksum = _CHECKSUM.fullmatch(etag) and "ServerSideEncryption" not in answer
                if is_checksum or self._client.head_object(**self._at(path))["ContentLength"] != len(content):
                    raise StorageError(
                        Phrase(
                            f"Kho «{self.storage.name}» không giữ đúng nội dung đã gửi của «{path}». Chạy lại lệnh; nếu vẫn vậy, báo người quản trị kho.",
                            f"The storage “{self.storage.name}” does not keep “{path}” as it was sent. Run the command again; if that does not help, tell its administrator.",
                        )
                    )
        return etag

    def _at(self, path: str) -> dict[str, str]:
        return {"Bucket": self.storage.bucket, "Key": self.storage.prefix + path}

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Tell of what fails in our own words."""
        try:
            yield
        except ClientError as error:
            said = said_by_storage(error, self.storage.name, self.storage.endpoint)
            code = _code(error)
            kind = ConditionError if code in _NOT_SO else _UnknownError if code in _NOT_KNOWN else StorageError
            raise kind(said) from error
        except (BotoCoreError, OSError, ValueError) as error:
            raise StorageError(said_by_storage(error, self.storage.name, self.storage.endpoint)) from error


class _UnknownError(StorageError):
    """The server does not know what was asked of it."""


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))


def _date(answer: dict[str, Any]) -> dt.datetime | None:
    with contextlib.suppress(KeyError, ValueError):
        return parsedate_to_datetime(answer["ResponseMetadata"]["HTTPHeaders"]["date"])
    return None
