"""What an agency sets in `mkdocs.yml`: the plugin's own options, and those of MkDocs that the profiles' pages need."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from guongsang import vietnamese
from guongsang.errors import SettingsError
from guongsang.language import Phrase
from guongsang.options_file import CONFIG_FILE, OptionsFile

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

PLUGIN = "guongsang"

_OF_MKDOCS = ("docs_dir", "site_dir", "site_name", "site_url")
"""Options of MkDocs' own, which stand at the top of the file."""

_LONGEST_QUOTE = 200

_Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


def _folder_name(value: str) -> str:
    """Return a folder below the root in its plain form: `./stories/` is `stories`."""
    plain = posixpath.normpath(value.replace("\\", "/"))
    if plain.startswith(("/", "..")) or plain == "." or ":" in plain:
        message = "not a folder below the root"
        raise ValueError(message)
    return plain


_TargetName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]

_TARGET_ADDRESS = re.compile(
    r"file:///(?!/).*|ssh://([\w.-]+@)?([\w.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?/[^?#]*|s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^?#]*)?",
    re.IGNORECASE,
)


def _target_address(value: str) -> str:
    """Return where a target lies, when commands can be told it safely: no part may be taken for an option."""
    plain = value.strip().rstrip("/")
    parts = urlsplit(plain)
    if (
        not _TARGET_ADDRESS.fullmatch(plain)
        or not plain.isprintable()
        or any((part or "").startswith("-") for part in (parts.username, parts.hostname))
    ):
        message = "not a place to publish to"
        raise ValueError(message)
    # A bucket may be the site's own, a whole disk is not.
    if (parts.path in ("", "/") and parts.scheme != "s3") or ".." in parts.path.split("/") or "*" in parts.path:
        message = "not a folder of its own"
        raise ValueError(message)
    return plain


class Agency(BaseModel):
    """The agency whose portal this is; empty parts are not shown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[_Words, Field(min_length=1)] = "Cơ quan"
    council: Annotated[_Words, Field(min_length=1)] = "Hội đồng Thi đua – Khen thưởng"
    """The council that endorses: every agency has one of this name, and some add their own."""

    address: _Words = ""
    email: Annotated[_Words, StringConstraints(pattern=r"^([^@\s<>]+@[^@\s<>]+)?$")] = ""
    phone: _Words = ""
    url: Annotated[_Words, StringConstraints(pattern=r"^(https?://.*)?$")] = ""


class Licence(BaseModel):
    """On what terms others may use the published data."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[_Words, Field(min_length=1)]
    url: Annotated[_Words, StringConstraints(pattern=r"^(https?://.*)?$")] = ""
    """Where the terms stand in full; may be empty."""


CC_BY = Licence(
    name="Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)", url="https://creativecommons.org/licenses/by/4.0/deed.vi"
)


class Target(BaseModel):
    """One place that the site is published to. Secrets stand in no file: SSH has its agent, others the environment."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    to: Annotated[str, AfterValidator(_target_address)]
    """`file:///folder` or `ssh://user@host:port/folder`, where the web server's root is `current` in that folder; or
    `s3://bucket/folder`, any object storage that speaks S3."""

    endpoint: Annotated[str, StringConstraints(pattern=r"^(https?://[^\s/?#@]+/?)?$")] = ""
    """The address of the object storage; Amazon's own when empty."""

    region: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]*$", max_length=60)] = ""
    """Where the object storage keeps the bucket; many know no regions."""

    url: Annotated[str, StringConstraints(pattern=r"^(https?://.*)?$")] | None = None
    """Where to look afterwards whether readers get what was published: by default `site_url`; not at all when empty."""

    keep: Annotated[int, Field(strict=True, ge=2, le=100)] = 5
    """How many releases stay there, the live one among them."""


class Settings(BaseModel):
    """The options that are used."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stories_dir: Annotated[str, StringConstraints(min_length=1), AfterValidator(_folder_name)] = "stories"
    docs_dir: str = "docs"
    """The folder of ordinary pages."""

    site_dir: str = "site"
    """The folder that a build puts the site into."""

    site_name: Annotated[_Words, Field(min_length=1)] = "Gương sáng"
    """The portal's name."""

    site_url: str = ""
    """The portal's own address; empty when it is not written out in `mkdocs.yml`."""

    agency: Agency = Agency()
    licence: Licence = CC_BY
    """The terms of the open data and the feeds."""

    featured: tuple[str, ...] = ()
    """Profiles shown first on the home page, as `<year>/<slug>`; without any, the highest awards of late."""

    page_size: Annotated[int, Field(ge=1, le=200)] = 24
    """Profiles on one page of a listing."""

    precompress: Annotated[bool, Field(strict=True)] = True
    """Whether a build writes compressed files beside the others."""

    indexnow: Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9-]{8,128})?$")] = ""
    """The key by which search engines are told of changed pages after a publication; empty: they are not."""

    publish: Annotated[dict[_TargetName, Target], Field(max_length=20)] = {}
    """The places that the site is published to, by the names that commands call them."""


_LINE_OF_WORDS = Phrase("Ghi một dòng chữ, nhiều nhất 300 ký tự.", "Write one line of at most 300 characters.")
_FOLDER = Phrase("Ghi tên một thư mục trong thư mục gốc của cổng.", "Name a folder below the site's root.")

_REMEDIES = {
    "site_name": Phrase(
        "Ghi tên của cổng, ví dụ «site_name: Gương sáng».", "Write the site's name, such as “site_name: Gương sáng”."
    ),
    "site_url": Phrase(
        "Ghi địa chỉ của cổng, ví dụ https://guongsang.example/.",
        "Write the site's address: https://guongsang.example/.",
    ),
    "docs_dir": _FOLDER,
    "stories_dir": _FOLDER,
    "featured": Phrase(
        "Ghi danh sách <năm>/<tên tệp>, ví dụ [2023/giang-thi-my].", "Write a list of <year>/<file name>: [2023/x]."
    ),
    "page_size": Phrase("Ghi một số từ 1 đến 200.", "Write a number from 1 to 200."),
    "precompress": Phrase("Ghi true hoặc false.", "Write true or false."),
    "agency": Phrase(
        "Ghi các dòng «name: …», «email: …» thụt vào dưới agency.", "Write lines like “name: …” indented under agency."
    ),
    "licence": Phrase(
        "Ghi các dòng «name: …» và «url: …» thụt vào dưới licence.",
        "Write the lines “name: …” and “url: …” indented under licence.",
    ),
    "licence.name": Phrase(
        "Ghi tên giấy phép, ví dụ «name: CC BY 4.0».", "Write the licence's name, such as “name: CC BY 4.0”."
    ),
    "indexnow": Phrase(
        'Ghi khóa gồm 8 đến 128 chữ cái không dấu, chữ số, gạch nối, hoặc "" để không báo.',
        'Write a key of 8 to 128 plain letters, digits and hyphens, or "" to tell nobody.',
    ),
    "publish": Phrase(
        "Ghi mỗi nơi một dòng «tên: …» thụt vào dưới publish.",
        "Write a line “name: …” for each place, indented under publish.",
    ),
    "publish.to": Phrase(
        "Ghi file:///thư-mục, ssh://người@máy-chủ/thư-mục hoặc s3://kho/thư-mục.",
        "Write file:///folder, ssh://user@host/folder or s3://bucket/folder.",
    ),
    "publish.endpoint": Phrase(
        'Ghi địa chỉ máy chủ của kho, ví dụ https://s3.guongsang.example, hoặc để "" khi là kho của Amazon.',
        'Write the address of the storage server: https://s3.guongsang.example, or "" for Amazon\'s own.',
    ),
    "publish.region": Phrase(
        'Ghi tên vùng của kho, ví dụ ap-southeast-1, hoặc để "" khi không có.',
        'Write the region of the storage, such as ap-southeast-1, or "" where there is none.',
    ),
    "publish.url": Phrase(
        'Ghi địa chỉ bắt đầu bằng https://, hoặc "" để không xem lại.',
        'Write an address that starts with https://, or "" not to look.',
    ),
    "publish.keep": Phrase("Ghi một số từ 2 đến 100.", "Write a number from 2 to 100."),
    "licence.url": Phrase(
        'Ghi địa chỉ bắt đầu bằng https://, hoặc để "" khi không có.',
        'Write an address that starts with https://, or "" where there is none.',
    ),
    "agency.email": Phrase(
        'Ghi một địa chỉ thư điện tử, hoặc để "" khi không có.', 'Write one e-mail address, or "" where there is none.'
    ),
    "agency.url": Phrase(
        'Ghi địa chỉ bắt đầu bằng https://, hoặc để "" khi không có.',
        'Write an address that starts with https://, or "" where there is none.',
    ),
}
"""What to write for each option; the agency's other parts are lines of words."""


_GROUPS: Mapping[object, type[BaseModel]] = {"agency": Agency, "licence": Licence, "publish": Target}
"""Options that hold options of their own."""


def parse_settings(options: object, place: Callable[..., str] = lambda *_: CONFIG_FILE) -> Settings:
    """Check the options; a mistake is one sentence that names the option.

    `place` says where the option at the end of a way of keys stands, as `OptionsFile.place` does.
    """
    if not isinstance(options, Mapping):
        where = place("plugins", PLUGIN)
        raise SettingsError(
            Phrase(
                f"{where}: các tùy chọn dưới «plugins.{PLUGIN}» phải là các dòng «khóa: giá trị».",
                f"{where}: the options under “plugins.{PLUGIN}” must be “key: value” lines.",
            )
        )
    try:
        return Settings.model_validate(dict(options))
    except ValidationError as error:
        raise _mistake(error.errors(include_url=False)[0], place) from error


def _mistake(error: ErrorDetails, place: Callable[..., str]) -> SettingsError:
    """Say what is wrong with one option, where, and what to write instead."""
    steps = error["loc"]
    way = steps if steps[0] in _OF_MKDOCS else ("plugins", PLUGIN, *steps)
    where, name = place(*way), ".".join(map(str, way))
    if error["type"] == "extra_forbidden":
        known = _GROUPS[steps[0]].model_fields if steps[0] in _GROUPS else Settings.model_fields.keys() - {*_OF_MKDOCS}
        near = vietnamese.nearest(str(steps[-1]), known)
        return SettingsError(
            Phrase(
                f"{where}: không có tùy chọn «{name}»." + (f" Có phải là «{near[0]}»?" if near else " Bỏ dòng này."),
                f"{where}: there is no option “{name}”." + (f" Did you mean “{near[0]}”?" if near else " Remove it."),
            )
        )
    remedy = _REMEDIES.get(_option(steps), _LINE_OF_WORDS)
    given = error.get("input")
    if given is None or (isinstance(given, str) and not given.strip()):
        return SettingsError(
            Phrase(f"{where}: «{name}» đang để trống. {remedy.vi}", f"{where}: “{name}” is empty. {remedy.en}")
        )
    # A list may hold itself a million times over through YAML's aliases: only what is plain is quoted.
    quoted = repr(given)[:_LONGEST_QUOTE] if isinstance(given, (str, int, float)) else "…"
    return SettingsError(
        Phrase(
            f"{where}: giá trị của «{name}» không hợp lệ: {quoted}. {remedy.vi}",
            f"{where}: the value of “{name}” is not valid: {quoted}. {remedy.en}",
        )
    )


def _option(steps: tuple[int | str, ...]) -> str:
    """Return what an option is called wherever it stands: without places in lists and the names of targets."""
    named = [step for step in steps if isinstance(step, str)]
    return ".".join((named[0], *named[2:]) if named[:1] == ["publish"] else named)


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
        os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/").lower()  # noqa: PTH118 - `os.walk` gives names, for which Path costs as much again
        for place, _, names in os.walk(folder)
        for name in names
    )
    return frozenset(file.removesuffix(".md").removesuffix("/index") for file in files)


def read_settings(root: Path) -> Settings:
    """Read the plugin's options from a site's `mkdocs.yml` without starting MkDocs."""
    file = OptionsFile(Path(root, CONFIG_FILE))
    data = file.read()
    for plugin in _plugins(data):
        if plugin == PLUGIN:
            return parse_settings(_of_mkdocs(data), file.place)
        if isinstance(plugin, dict) and PLUGIN in plugin:
            options = plugin[PLUGIN] or {}
            return parse_settings({**options, **_of_mkdocs(data)} if isinstance(options, dict) else options, file.place)
    place = file.place("plugins")
    raise SettingsError(
        Phrase(
            f"{place}: thiếu «{PLUGIN}» trong mục plugins. Thêm dòng «- {PLUGIN}» dưới plugins.",
            f"{place}: “{PLUGIN}” is missing under plugins. Add the line “- {PLUGIN}” there.",
        )
    )


def _of_mkdocs(data: object) -> dict[str, object]:
    """Return what MkDocs' own options say; what only MkDocs can work out, such as `!ENV [NAME, other]`, is left out."""
    options = data if isinstance(data, dict) else {}
    plain = {name: options[name] for name in _OF_MKDOCS if not isinstance(options.get(name), (list, type(None)))}
    # The others do without a value; a site without a name MkDocs refuses in its own words.
    return {"site_name": "", **plain} if "site_name" in options and options["site_name"] is None else plain


def _plugins(data: object) -> list[object]:
    plugins = data.get("plugins") if isinstance(data, dict) else None
    if isinstance(plugins, dict):
        return [{name: options} for name, options in plugins.items()]
    return plugins if isinstance(plugins, list) else []
