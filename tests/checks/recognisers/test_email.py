"""E-mail addresses, also those spelt out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.email import emails, is_listed


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("Gửi hoa.nguyen@example.com.", "hoa.nguyen@example.com", "hoa.nguyen@example.com"),
        ("<Hoa_N@Example.com.vn>", "Hoa_N@Example.com.vn", "hoa_n@example.com.vn"),
        ("(mailto:a+b@c-d.example)", "a+b@c-d.example", "a+b@c-d.example"),
        ("hoa (at) example.com", "hoa (at) example.com", "hoa@example.com"),
        ("hoa [at] example [dot] com", "hoa [at] example [dot] com", "hoa@example.com"),
        ("hoa a còng example chấm com", "hoa a còng example chấm com", "hoa@example.com"),
        ("hoa @ example.com", "hoa @ example.com", "hoa@example.com"),
        ("hoa(a)example.com", "hoa(a)example.com", "hoa@example.com"),
        ("hoa[tại]vi-du.example", "hoa[tại]vi-du.example", "hoa@vi-du.example"),
        ("hoa (a-còng) vi-du (chấm) example", "hoa (a-còng) vi-du (chấm) example", "hoa@vi-du.example"),
        ("hoa(acong)vi-du.example", "hoa(acong)vi-du.example", "hoa@vi-du.example"),
        ("hoa[@]example.com", "hoa[@]example.com", "hoa@example.com"),
        ("hoa {a} example.com", "hoa {a} example.com", "hoa@example.com"),
        ("mailto:hoa%40example.com", "hoa%40example.com", "hoa@example.com"),
        ("hoa @ example . com . vn", "hoa @ example . com . vn", "hoa@example.com.vn"),
        ("hoa&#64;example.com", "hoa&#64;example.com", "hoa@example.com"),
        ("..hoa@example.com", "hoa@example.com", "hoa@example.com"),
    ],
)
def test_an_address_is_found(text: str, words: str, address: str) -> None:
    """With the signs that belong to it and no others; its address is in small letters."""
    (found,) = emails(text)
    assert text[found.start : found.end] == words
    assert found.address == address


@pytest.mark.parametrize(
    "text",
    [
        "giá @ 5.000 đồng",
        "@phongnghiepvu3",
        "a@b",
        "nhìn at the example.com",
        "@example.com",
        "a@b.1",
        "",
        "...@example.com",
        "theo điểm (a) luật.vn",
        "tăng 5%40.",
        "nộp tại dichvucong.example",
        "Bản đồ (tại điểm a.b) đã in",
        "@ nhóm . Com",
    ],
)
def test_other_uses_of_the_sign_are_no_address(text: str) -> None:
    """A price, a nickname, a word of English."""
    assert list(emails(text)) == []


@pytest.mark.parametrize(
    ("address", "listed", "is_on_it"),
    [
        ("hoa@example.com", ["hoa@example.com"], True),
        ("hoa@example.com", [" HOA@Example.com "], True),
        ("hoa@example.com", ["@example.com"], True),
        ("hoa@x.example.com", ["@example.com"], False),
        ("hoa@notexample.com", ["@example.com"], False),
        ("lan@example.com", ["hoa@example.com", "0214 3840 123"], False),
        ("hoa@example.com", [], False),
    ],
)
def test_an_address_or_its_whole_domain_may_be_listed(address: str, listed: list[str], is_on_it: bool) -> None:
    """A domain stands for itself, not for what ends like it."""
    assert is_listed(address, listed) is is_on_it


@given(st.from_regex(r"[a-z][a-z0-9._-]{0,20}[a-z0-9]@[a-z][a-z0-9]{0,15}\.(com|vn|com\.vn|org)", fullmatch=True))
def test_every_common_address_is_found_whole(address: str) -> None:
    """In a sentence, with a full stop behind it."""
    (found,) = emails(f"Thư gửi về {address}.")
    assert found.address == address


@given(st.text("a@.（） còng()[]at", max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands around the signs."""
    for found in emails(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.address.count("@") == 1
