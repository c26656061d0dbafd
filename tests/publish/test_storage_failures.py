"""What object storage complains of, in sentences: each as a real server says it, or as a real connection fails."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import threading
from typing import TYPE_CHECKING

import pytest
from botocore.exceptions import ClientError

from guongsang.errors import PublishError
from guongsang.publish.object_storage import Objects, Storage, StorageError
from guongsang.publish.storage_failures import said_by_storage
from publish_answers import answering

if TYPE_CHECKING:
    from pathlib import Path

    from object_server import BucketPlace


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some keys, and no certificates of our own."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "khoa")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "bi-mat")
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)


def said(port: int, scheme: str = "http") -> str:
    """Return what a listing ends with."""
    objects = Objects(Storage("kho", "", f"{scheme}://127.0.0.1:{port}"))
    with pytest.raises(StorageError) as caught:
        objects.listing()
    return caught.value.message.vi


def error(code: str) -> str:
    """Return an error as S3 says it."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>Something {{x}}.</Message></Error>'
    )


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (403, "InvalidAccessKeyId", "không nhận khóa này"),
        (403, "SignatureDoesNotMatch", "không nhận khóa này"),
        (400, "ExpiredToken", "hết hạn"),
        (404, "NoSuchBucket", "Không có kho «kho»"),
        (403, "AccessDenied", "không có đủ quyền"),
        (403, "RequestTimeTooSkewed", "Đồng hồ"),
        (400, "AuthorizationHeaderMalformed", "region"),
        (400, "IllegalLocationConstraintException", "region"),
        (403, "QuotaExceeded", "hạn mức"),
        (418, "Teapot", "Teapot Something {x}."),
    ],
)
def test_what_the_server_says_is_a_sentence(status: int, code: str, words: str) -> None:
    """That says what to do."""
    with answering(status, error(code)) as port:
        assert words in said(port)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SlowDown", "quá tải"),
        ("503", "quá tải"),
        ("507", "hết chỗ"),
        ("301", "region"),
        ("InternalError", "trục trặc"),
        ("", "báo lỗi"),
    ],
)
def test_what_is_tried_again_before_is_one_as_well(code: str, words: str) -> None:
    """Or what no server of the tests can be made to say."""
    answer = ClientError({"Error": {"Code": code}}, "PutObject")
    assert words in said_by_storage(answer, "kho", "").vi


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, "<!doctype html><title>Trang quản trị"), (404, "<html>Not found"), (405, ""), (200, "ok")],
)
def test_a_server_that_is_no_storage_is_told_of(status: int, body: str) -> None:
    """Such as a console, or the site itself, at the endpoint."""
    with answering(status, body) as port:
        assert "không trả lời như một kho S3" in said(port)


def test_keys_that_a_real_server_does_not_know(bucket_place: BucketPlace) -> None:
    """Are told of as such."""
    bucket_place.server.ask_for_keys(known=False)
    try:
        with pytest.raises(PublishError, match=r"không nhận khóa này.*Cổng đang hiện vẫn nguyên vẹn"):
            _look(bucket_place)
    finally:
        bucket_place.server.ask_for_keys(known=True)


def _look(place: BucketPlace) -> None:
    with place.store.opened(to_write=True):
        pass


def test_a_bucket_that_a_real_server_does_not_have(bucket_place: BucketPlace) -> None:
    """Is told of by its name."""
    objects = Objects(Storage("khong-co-kho-nay", "", bucket_place.server.endpoint))
    with pytest.raises(StorageError, match="Không có kho «khong-co-kho-nay»"):
        objects.put("a", b"", "text/plain", "")


@pytest.mark.parametrize("name", ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"])
def test_missing_keys_are_told_of_before_anything_is_asked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the names of the variables; keys from files count for nothing."""
    monkeypatch.delenv(name)
    with pytest.raises(StorageError, match="AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY"):
        Objects(Storage("kho"))


def test_nobody_there_is_told_of() -> None:
    """With the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = said(port)
    assert "Không kết nối được" in told
    assert f"(http://127.0.0.1:{port})" in told


def test_a_name_that_nobody_knows_is_told_of() -> None:
    """Likewise."""
    with pytest.raises(StorageError, match="Không kết nối được"):
        Objects(Storage("kho", "", "http://khong-co.invalid")).listing()


def test_a_connection_that_ends_without_an_answer_is_told_of() -> None:
    """As lost."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hang_up() -> None:
            with contextlib.suppress(OSError):
                while True:
                    server.accept()[0].close()

        threading.Thread(target=hang_up, daemon=True).start()
        assert "Mất kết nối" in said(server.getsockname()[1])
        with contextlib.suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)


def test_a_certificate_that_nobody_vouches_for_is_told_of(tmp_path: Path) -> None:
    """With the variable for one's own."""
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", tmp_path / "key", "-out", tmp_path / "cert"),
        ],
        check=True,
        capture_output=True,
    )
    both = tmp_path / "both"
    both.write_text((tmp_path / "key").read_text() + (tmp_path / "cert").read_text())
    with answering(403, error("AccessDenied"), certificate=both) as port:
        assert "AWS_CA_BUNDLE" in said(port, "https")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("AWS_CA_BUNDLE", str(tmp_path / "cert"))
            assert "không có đủ quyền" in said(port, "https")
