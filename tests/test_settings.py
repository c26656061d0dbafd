"""The plugin's options in `mkdocs.yml`."""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.errors import SettingsError
from guongsang.settings import Settings, parse_settings, read_settings
from support import PROJECT

if TYPE_CHECKING:
    from pathlib import Path


def write(root: Path, text: str | bytes) -> Path:
    """Write a site's mkdocs.yml and return the site's root."""
    (root / "mkdocs.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def test_without_options_everything_has_a_default() -> None:
    """A site needs no option to be built."""
    settings = parse_settings({})
    assert settings == Settings()
    assert (settings.stories_dir, settings.page_size, settings.featured) == ("stories", 24, ())
    assert settings.agency.name


def test_options_are_taken_as_written() -> None:
    """Every option reaches the settings; spaces around words do not."""
    settings = parse_settings(
        {
            "stories_dir": "ho-so",
            "page_size": 50,
            "featured": ["2023/giang-thi-my"],
            "agency": {"name": "  Ban Nội chính ", "email": "a@b.example"},
            "licence": {"name": "Xin hỏi trước"},
        }
    )
    assert (settings.licence.name, settings.licence.url) == ("Xin hỏi trước", "")
    assert (settings.stories_dir, settings.page_size, settings.featured) == ("ho-so", 50, ("2023/giang-thi-my",))
    assert (settings.agency.name, settings.agency.email, settings.agency.phone) == ("Ban Nội chính", "a@b.example", "")


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ({"page_sise": 24}, "plugins.guongsang.page_sise"),
        ({"agency": {"nam": "Ban"}}, "plugins.guongsang.agency.nam"),
        ({"agency": {"name": ""}}, "plugins.guongsang.agency.name"),
        ({"agency": {"council": " "}}, "plugins.guongsang.agency.council"),
        ({"agency": {"email": "a b"}}, "plugins.guongsang.agency.email"),
        ({"agency": {"url": "guongsang.example"}}, "plugins.guongsang.agency.url"),
        ({"indexnow": "ngắn"}, "plugins.guongsang.indexnow"),
        ({"indexnow": "../../x-y-z"}, "plugins.guongsang.indexnow"),
        ({"licence": {"url": "https://x.example/"}}, "plugins.guongsang.licence.name"),
        ({"licence": {"name": "CC BY", "url": "cc-by"}}, "plugins.guongsang.licence.url"),
        ({"licence": {"name": "CC BY", "link": "x"}}, "plugins.guongsang.licence.link"),
        ({"licence": "CC BY"}, "plugins.guongsang.licence"),
        ({"site_name": ""}, "site_name"),
        ({"site_url": None}, "site_url"),
        ({"docs_dir": 5}, "docs_dir"),
        ({"agency": {"name": "a" * 301}}, "plugins.guongsang.agency.name"),
        ({"agency": "Ban"}, "plugins.guongsang.agency"),
        ({"agency": None}, "plugins.guongsang.agency"),
        ({"stories_dir": ""}, "plugins.guongsang.stories_dir"),
        ({"stories_dir": ["stories"]}, "plugins.guongsang.stories_dir"),
        ({"page_size": 0}, "plugins.guongsang.page_size"),
        ({"page_size": 201}, "plugins.guongsang.page_size"),
        ({"page_size": "nhiều"}, "plugins.guongsang.page_size"),
        ({"featured": "2023/giang-thi-my"}, "plugins.guongsang.featured"),
        ({"featured": [{"a": "b"}]}, "plugins.guongsang.featured.0"),
    ],
)
def test_a_wrong_option_is_named(options: dict[str, Any], place: str) -> None:
    """The sentence names the file and the option, in both languages."""
    with pytest.raises(SettingsError) as raised:
        parse_settings(options)
    assert raised.value.message.vi.startswith("mkdocs.yml: ")
    assert f"«{place}»" in raised.value.message.vi
    assert f"“{place}”" in raised.value.message.en


@pytest.mark.parametrize("options", [["page_size"], "page_size", 24, None])
def test_options_that_are_no_keys_are_told_in_a_sentence(options: Any) -> None:
    """A list under the plugin's name is a mistake, not a crash."""
    with pytest.raises(SettingsError, match=r"plugins\.guongsang"):
        parse_settings(options)


@pytest.mark.parametrize(
    "text",
    [
        "plugins: [guongsang]",
        "plugins:\n  - search\n  - guongsang",
        "plugins:\n  - guongsang:",
        "plugins:\n  guongsang:",
        "plugins:\n  - guongsang: {}",
    ],
)
def test_every_way_of_naming_the_plugin_is_read(text: str, tmp_path: Path) -> None:
    """MkDocs allows a list of names, of names with options, and a mapping."""
    assert read_settings(write(tmp_path, text)) == Settings()


def test_mkdocs_own_tags_are_passed_over(tmp_path: Path) -> None:
    """Environment variables and Python names elsewhere in the file do not disturb."""
    text = (
        "site_url: !ENV [URL, 'https://vi-du.example/']\n"
        "markdown_extensions:\n  - x: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}\n"
        "  - y: !!python/name:os.system ''\n  - z: !relative $config_dir\n"
        "plugins:\n  - guongsang: {page_size: 12}\n"
    )
    assert read_settings(write(tmp_path, text)).page_size == 12


def test_the_projects_own_file_is_read() -> None:
    """The portal's own options are valid."""
    assert read_settings(PROJECT).agency.name == "Ban Nội chính Tỉnh ủy Lào Cai"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "plugins"),
        ("- a", "plugins"),
        ("plugins: guongsang", "thiếu «guongsang»"),
        ("plugins: [search]", "thiếu «guongsang»"),
        ("plugins: {search: {}}", "thiếu «guongsang»"),
        ("plugins: [null, 3, [guongsang]]", "thiếu «guongsang»"),
        ("plugins:\n  - guongsang: [a]", "khóa: giá trị"),
        ("plugins:\n  - guongsang: {page_size: -1}", "plugins.guongsang.page_size"),
        ("plugins:\n  - guongsang: {1: a}", "plugins.guongsang.1"),
        ("a: b\nplugins:\n  - guongsang:\n      page_size: -1", "mkdocs.yml:4: "),
        ("plugins:\n  - guongsang:\n      agency:\n        nam: Ban", "mkdocs.yml:4: "),
        ("plugins:\n  - guongsang:\n      agency:\n        nam: Ban", "Có phải là «name»?"),
        ("plugins:\n  - guongsang: {page_sise: 24}", "Có phải là «page_size»?"),
        ("plugins:\n  - guongsang: {site_nam: A}", "Bỏ dòng này."),
        ("docs_dir: 5\nplugins: [guongsang]", "mkdocs.yml:1: giá trị của «docs_dir» không hợp lệ: 5."),
        ("site_name: a\nplugins: [guongsang", "mkdocs.yml:2: "),
        ("site_name: a\nsite_name: 'b\n", "mkdocs.yml:"),
        ("a: !!int abc\nplugins: [guongsang]", "không đọc được"),
        ("a: 2023-13-45\nplugins: [guongsang]", "không đọc được"),
        ("a: *b\nplugins: [guongsang]", "mkdocs.yml:1: "),
        (b"\xff\xfea", "không đọc được"),
        (b"site_name: Gi\xe0ng\n", "không đọc được"),
        ("a: " + "[" * 20_000, "không đọc được"),
        ("a: " + "9" * 5000 + "\nplugins: [guongsang]", "không đọc được"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_a_sentence(text: str | bytes, told: str, tmp_path: Path) -> None:
    """Whatever is wrong with mkdocs.yml, its name is said and what to look for."""
    with pytest.raises(SettingsError, match=r"mkdocs\.yml") as raised:
        read_settings(write(tmp_path, text))
    assert told in raised.value.message.vi


@pytest.mark.parametrize("name", ["", '""', "''", '"  "', "null", "!ENV ''"])
def test_a_site_without_a_name_is_refused(name: str, tmp_path: Path) -> None:
    """The line is told, and what to write there."""
    with pytest.raises(SettingsError) as raised:
        read_settings(write(tmp_path, f"docs_dir: docs\nsite_name: {name}\nplugins: [guongsang]\n"))
    assert raised.value.message.vi == (
        "mkdocs.yml:2: «site_name» đang để trống. Ghi tên của cổng, ví dụ «site_name: Gương sáng»."
    )
    assert raised.value.message.en.startswith("mkdocs.yml:2: “site_name” is empty. ")


@pytest.mark.parametrize("option", ["!ENV [TÊN, 'Gương sáng']", "  Gương sáng  "])
def test_a_name_that_is_there_or_that_mkdocs_works_out_is_taken(option: str, tmp_path: Path) -> None:
    """Spaces around it are not part of it; what stands in an environment variable, MkDocs knows."""
    assert read_settings(write(tmp_path, f"site_name: {option}\nplugins: [guongsang]\n")).site_name == "Gương sáng"


def test_a_missing_file_is_told_with_the_way_out(tmp_path: Path) -> None:
    """Standing in the wrong folder is the most common mistake: `--root` is mentioned."""
    with pytest.raises(SettingsError, match="--root"):
        read_settings(tmp_path)
    (tmp_path / "mkdocs.yml").mkdir()
    with pytest.raises(SettingsError, match="không đọc được"):
        read_settings(tmp_path)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_no_options_raise_anything_else(options: Any) -> None:
    """Options are settings or a sentence."""
    with contextlib.suppress(SettingsError):
        assert isinstance(parse_settings(options), Settings)


def test_a_value_that_holds_itself_many_times_is_not_written_out(tmp_path: Path) -> None:
    """Aliases may stand for a million values; the option is named all the same."""
    lines = ["a: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"b{level}: &a{level} [" + ", ".join([f"*a{level - 1}"] * 9) + "]" for level in range(1, 12)]
    text = "\n".join([*lines, "plugins:\n  - guongsang: {page_size: *a11}\n"])
    with pytest.raises(SettingsError, match="page_size"):
        read_settings(write(tmp_path, text))


@pytest.mark.skipif(os.name == "nt", reason="named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Where mkdocs.yml is no file, nobody would ever write to it."""
    os.mkfifo(tmp_path / "mkdocs.yml")
    with pytest.raises(SettingsError, match="tệp thường"):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    "to",
    [
        *(
            "file:///srv/cong",
            "file:///srv/cổng mới/",
            "ssh://a@b.example/srv",
            "ssh://b:22/srv/x",
            "ssh://u@[::1]:22/srv",
        ),
        *("s3://kho", "s3://kho.guong-sang/", "s3://kho/cổng mới/a/"),
    ],
)
def test_a_target_is_a_folder_here_on_another_machine_or_in_a_bucket(to: str) -> None:
    """Slashes at the end are no part of it."""
    settings = parse_settings({"publish": {"chinh-thuc": {"to": to}}})
    assert settings.publish["chinh-thuc"].to == to.rstrip("/")
    assert settings.publish["chinh-thuc"].keep == 5


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ({"to": "/srv/cong"}, "publish.thu.to"),
        ({"to": "ftp://a/b"}, "publish.thu.to"),
        ({"to": "file:///"}, "publish.thu.to"),
        ({"to": "file:////srv"}, "publish.thu.to"),
        ({"to": "file:///srv/../etc"}, "publish.thu.to"),
        ({"to": "ssh://a@b"}, "publish.thu.to"),
        ({"to": "ssh://-oProxyCommand=x/srv"}, "publish.thu.to"),
        ({"to": "ssh://a@-b/srv"}, "publish.thu.to"),
        ({"to": "ssh://-a@b/srv"}, "publish.thu.to"),
        ({"to": "ssh://a:secret@b/srv"}, "publish.thu.to"),
        ({"to": "ssh://a b/srv"}, "publish.thu.to"),
        ({"to": "ssh://b/srv\nx"}, "publish.thu.to"),
        ({"to": "s3://"}, "publish.thu.to"),
        ({"to": "s3://k"}, "publish.thu.to"),
        ({"to": "s3://khoa:bi-mat@kho/cong"}, "publish.thu.to"),
        ({"to": "s3://kho/a/../b"}, "publish.thu.to"),
        ({"to": "s3://kho", "endpoint": "s3.guongsang.example"}, "publish.thu.endpoint"),
        ({"to": "s3://kho", "endpoint": "https://khoa:bi-mat@s3.guongsang.example"}, "publish.thu.endpoint"),
        ({"to": "s3://kho", "endpoint": "https://s3.guongsang.example/kho"}, "publish.thu.endpoint"),
        ({"to": "s3://kho", "region": "ở đâu đó"}, "publish.thu.region"),
        ({"to": "file:///srv", "keep": 1}, "publish.thu.keep"),
        ({"to": "file:///srv", "url": "guongsang.example"}, "publish.thu.url"),
        ({"to": "file:///srv", "password": "x"}, "publish.thu.password"),
        ({}, "publish.thu.to"),
    ],
)
def test_a_target_that_cannot_be_one_is_named(target: dict[str, Any], place: str) -> None:
    """No part of an address may be taken for an option, and no secret stands in it."""
    with pytest.raises(SettingsError, match=re.escape(f"plugins.guongsang.{place}")):
        parse_settings({"publish": {"thu": target}})


@pytest.mark.parametrize("name", ["Chính thức", "--dry-run", "a b", ""])
def test_a_target_s_name_can_be_typed(name: str) -> None:
    """It stands in commands."""
    with pytest.raises(SettingsError, match="publish"):
        parse_settings({"publish": {name: {"to": "file:///srv"}}})
