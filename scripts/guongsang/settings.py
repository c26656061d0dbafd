"""What an agency sets in `mkdocs.yml`, under the plugin's name."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from guongsang.errors import SettingsError
from guongsang.language import Phrase

PLUGIN = "guongsang"
CONFIG_FILE = "mkdocs.yml"

_LONGEST_QUOTE = 200

_Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


def _folder_name(value: str) -> str:
    """Return a folder below the root in its plain form: `./stories/` is `stories`."""
    plain = posixpath.normpath(value.replace("\\", "/"))
    if plain.startswith(("/", "..")) or plain == "." or ":" in plain:
        message = "not a folder below the root"
        raise ValueError(message)
    return plain


class Agency(BaseModel):
    """The agency whose portal this is; empty parts are not shown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[_Words, Field(min_length=1)] = "Cơ quan"
    address: _Words = ""
    email: Annotated[_Words, StringConstraints(pattern=r"^([^@\s<>]+@[^@\s<>]+)?$")] = ""
    phone: _Words = ""
    url: Annotated[_Words, StringConstraints(pattern=r"^(https?://.*)?$")] = ""


class Settings(BaseModel):
    """The plugin's options."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stories_dir: Annotated[str, StringConstraints(min_length=1), AfterValidator(_folder_name)] = "stories"
    docs_dir: str = "docs"
    """The folder of ordinary pages, which MkDocs' own option names."""

    site_url: str = ""
    """The portal's own address, which MkDocs' own option names; empty when it is not written out in `mkdocs.yml`."""

    agency: Agency = Agency()
    featured: tuple[str, ...] = ()
    """Profiles shown first on the home page, as `<year>/<slug>`; without any, the highest awards of late."""

    page_size: Annotated[int, Field(ge=1, le=200)] = 24
    """Profiles on one page of a listing."""


def parse_settings(options: Mapping[str, Any]) -> Settings:
    """Check the plugin's options; a mistake is one sentence that names the option."""
    if not isinstance(options, Mapping):
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}: các tùy chọn dưới «plugins.{PLUGIN}» phải là các dòng «khóa: giá trị».",
                f"{CONFIG_FILE}: the options under “plugins.{PLUGIN}” must be “key: value” lines.",
            )
        )
    try:
        return Settings.model_validate(dict(options))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in ("plugins", PLUGIN, *first["loc"]))
        if first["type"] == "extra_forbidden":
            raise SettingsError(
                Phrase(f"{CONFIG_FILE}: không có tùy chọn «{place}».", f"{CONFIG_FILE}: there is no option “{place}”.")
            ) from error
        given = first.get("input")
        # A list may hold itself a million times over through YAML's aliases: only what is plain is quoted.
        quoted = repr(given)[:_LONGEST_QUOTE] if given is None or isinstance(given, (str, int, float)) else "…"
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}: giá trị của «{place}» không hợp lệ: {quoted}.",
                f"{CONFIG_FILE}: the value of “{place}” is not valid: {quoted}.",
            )
        ) from error


def stories_folder(root: Path, settings: Settings) -> Path:
    """Return the folder of profiles; there must be one."""
    folder, docs = root / settings.stories_dir, root / settings.docs_dir
    if docs in (folder, *folder.parents) or folder in docs.parents:
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}: stories_dir và docs_dir không được nằm trong nhau, vì mọi tệp của docs đều được công bố.",
                f"{CONFIG_FILE}: stories_dir and docs_dir may not lie within each other: every file of docs is published.",
            )
        )
    if not folder.is_dir():
        raise SettingsError(
            Phrase(
                f"Không thấy thư mục hồ sơ «{settings.stories_dir}» (tùy chọn stories_dir trong {CONFIG_FILE}).",
                f"There is no folder of profiles “{settings.stories_dir}” (option stories_dir in {CONFIG_FILE}).",
            )
        )
    return folder


def agency_contacts(settings: Settings) -> frozenset[str]:
    """Return the agency's own e-mail address and telephone number, which profiles may print."""
    return frozenset(contact for contact in (settings.agency.email, settings.agency.phone) if contact)


def cache_folder(root: Path) -> Path:
    """Return the folder for what a later run can do without but need not work out again."""
    return root / ".cache" / "guongsang"


def ordinary_addresses(root: Path, settings: Settings) -> frozenset[str]:
    """Return the addresses of the pages and files of `docs/`, in lower case and without slashes at the ends."""
    folder = root / settings.docs_dir
    # A folder that may not be opened is MkDocs' to tell; here it holds nothing.
    files = (
        os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/").lower()  # noqa: PTH118
        for place, _, names in os.walk(folder)
        for name in names
    )
    return frozenset(file.removesuffix(".md").removesuffix("/index") for file in files)


class _OptionsLoader(yaml.SafeLoader):
    """Reads `mkdocs.yml` for its plain options only: MkDocs' own tags (`!ENV`, `!!python/name`) are passed over."""


def _pass_over(loader: yaml.SafeLoader, _: str, node: yaml.Node) -> object:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)
    return None if isinstance(node, yaml.MappingNode) else node.value


_OptionsLoader.add_multi_constructor("!", _pass_over)
_OptionsLoader.add_multi_constructor("tag:yaml.org,2002:python/", _pass_over)


def read_settings(root: Path) -> Settings:
    """Read the plugin's options from a site's `mkdocs.yml` without starting MkDocs."""
    file = Path(root, CONFIG_FILE)
    if file.exists() and not file.is_file():
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}: không đọc được, đó không phải là một tệp thường.",
                f"{CONFIG_FILE}: cannot be read, it is not a regular file.",
            )
        )
    try:
        data = yaml.load(file.read_text("utf-8"), _OptionsLoader)  # noqa: S506 - a SafeLoader with tags passed over
    except FileNotFoundError:
        raise SettingsError(
            Phrase(
                f"Không thấy {CONFIG_FILE} trong «{root}». Đứng ở thư mục gốc của cổng, hoặc thêm --root ĐƯỜNG-DẪN.",
                f"There is no {CONFIG_FILE} in “{root}”. Go to the site's root folder, or add --root DIR.",
            )
        ) from None
    except OSError as error:
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}: không mở được tệp. Kiểm tra quyền đọc của tệp.",
                f"{CONFIG_FILE}: the file cannot be opened ({error.strerror}). Check its permissions.",
            )
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}: không đọc được, không phải văn bản UTF-8; lưu lại với mã «UTF-8».",
                f"{CONFIG_FILE}: cannot be read, not UTF-8 text; save it as “UTF-8”.",
            )
        ) from error
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise SettingsError(
            Phrase(
                f"{CONFIG_FILE}{line}: không đọc được, sai cú pháp YAML.",
                f"{CONFIG_FILE}{line}: cannot be read as YAML.",
            )
        ) from error
    for plugin in _plugins(data):
        if plugin == PLUGIN:
            return parse_settings(_of_mkdocs(data))
        if isinstance(plugin, dict) and PLUGIN in plugin:
            options = plugin[PLUGIN] or {}
            return parse_settings({**options, **_of_mkdocs(data)} if isinstance(options, dict) else options)
    raise SettingsError(
        Phrase(
            f"{CONFIG_FILE}: thiếu «{PLUGIN}» trong mục plugins.",
            f"{CONFIG_FILE}: “{PLUGIN}” is missing under plugins.",
        )
    )


def _of_mkdocs(data: object) -> dict[str, object]:
    """Return what MkDocs' own options say."""
    options = data if isinstance(data, dict) else {}
    url = options.get("site_url")
    return {"docs_dir": options.get("docs_dir") or "docs", "site_url": url if isinstance(url, str) else ""}


def _plugins(data: object) -> list[object]:
    plugins = data.get("plugins") if isinstance(data, dict) else None
    if isinstance(plugins, dict):
        return [{name: options} for name, options in plugins.items()]
    return plugins if isinstance(plugins, list) else []
