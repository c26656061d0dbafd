"""Settings for Apache 2.4, as files that its own configuration includes; they must not lie in the site's folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guongsang.site.serving.given import folder_of
from guongsang.site.serving.rules import COMPRESSED, FOUND_ONLY, HEADERS, NAMED_TYPES, SECURE_ONLY, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.site.serving.former import FormerAddresses
    from guongsang.site.serving.rules import Rule

ADDRESSES = "guong-sang/dia-chi.conf"
"""Where the file with former addresses lies, in the folder of Apache's settings."""

_CODINGS = {"br": "br", "gzip": "gz"}
"""What browsers ask for, best first, and how such a file's name ends."""


def apache_text(folder: str) -> str:
    """Return the settings of a site whose files lie in a folder."""
    folder = folder_of(folder)
    lines = (
        "# Do lệnh «hosting apache» viết ra. Đặt trong <VirtualHost>, hoặc nạp vào đó bằng Include.",
        "# Cần các mô-đun: alias, headers, rewrite, mime, dir. Bật bằng: a2enmod alias headers rewrite mime dir",
        f'DocumentRoot "{folder}"',
        "ErrorDocument 404 /404.html",
        "ErrorDocument 410 /410.html",
        # What asks for certificates puts its answers below /.well-known/.
        r'RedirectMatch 404 "/\.(?!well-known/)"',
        "",
        "# Địa chỉ cũ và hồ sơ đã rút; tệp này do lệnh «hosting apache --addresses» viết, chưa có cũng không sao.",
        f"IncludeOptional {ADDRESSES.rpartition('/')[0]}/*.conf",
        "",
        f'<Directory "{folder}">',
        *(f"    {line}".rstrip() for line in _directory()),
        "</Directory>",
    )
    return "\n".join((*lines, "", *_headers())) + "\n"


def apache_addresses(former: FormerAddresses) -> str:
    """Return the file with former addresses."""
    lines = (
        f"# Do lệnh «hosting apache --addresses» viết ra. Đặt ở /etc/apache2/{ADDRESSES}.",
        "# Có địa chỉ của hồ sơ đã rút: chỉ người quản trị máy chủ được đọc tệp này.",
        *(f'RedirectMatch 301 "{_only(address)}" "{present}"' for address, present in former.moved),
        *(f'RedirectMatch 410 "{_only(address)}"' for address in former.gone),
        # This one is no pattern, and holds for what lies below it too.
        *(f'Redirect 410 "{address}"' for address in former.withdrawn),
    )
    return "\n".join(lines) + "\n"


def _only(address: str) -> str:
    return f"^{re.escape(address)}$"


def _directory() -> Iterator[str]:
    yield from (
        "Require all granted",
        "AllowOverride None",
        # The folder may be a link that is turned to the next release.
        "Options -Indexes -MultiViews +FollowSymLinks",
        "DirectoryIndex index.html",
    )
    yield from ("AddDefaultCharset utf-8", f"AddCharset utf-8 {' '.join(COMPRESSED)}")
    yield from (f"AddType {kind} {suffix}" for suffix, kind in TYPES.items())
    # Apache says no type of what it does not know, and browsers would guess.
    yield from ('<FilesMatch "^[^.]+$">', '    ForceType "application/octet-stream"', "</FilesMatch>")
    # Systems' own settings take one for a type, the other for Breton.
    for coding, suffix in _CODINGS.items():
        yield from (f"RemoveType .{suffix}", f"RemoveLanguage .{suffix}", f"AddEncoding {coding} .{suffix}")
    for name, kind in NAMED_TYPES.items():
        pattern = name.replace(".", r"\.")
        # What is sent is the file beside it, whose name goes on.
        yield from (
            f'<FilesMatch "^{pattern}(\\.br|\\.gz)?$">',
            f'    ForceType "{kind}; charset=utf-8"',
            "</FilesMatch>",
        )
    yield from ("", "# Tệp .br và .gz đã nằm sẵn cạnh từng tệp: gửi luôn, không nén lại.", "RewriteEngine On")
    for coding, suffix in _CODINGS.items():
        yield f"RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b"
        yield f"RewriteCond %{{REQUEST_FILENAME}}.{suffix} -f"
        yield f"RewriteRule ^(.+)$ $1.{suffix} [L,E=no-gzip:1,E=no-brotli:1]"
        yield f"RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b"
        yield f"RewriteCond %{{REQUEST_FILENAME}}/index.html.{suffix} -f"
        yield f"RewriteRule ^(|.*/)$ $1index.html.{suffix} [L,E=no-gzip:1,E=no-brotli:1]"
    yield "Header merge Vary Accept-Encoding"


def _headers() -> Iterator[str]:
    for header, rules in HEADERS.items():
        # Of several rules the last that fits counts for Apache, the first for us.
        for rule in reversed(rules):
            if rule.value:
                yield from _set(header, rule)


def _set(header: str, rule: Rule) -> Iterator[str]:
    # Pages for errors are found too, so it does not do to leave out "always".
    only = {SECURE_ONLY: "%{HTTPS} == 'on'", FOUND_ONLY: "%{REQUEST_STATUS} -lt 400"}.get(header)
    line = f'Header always set {header} "{rule.value}"' + (f' "expr={only}"' if only else "")
    if not rule.pattern:
        yield line
        return
    # By now the address is that of the file that is sent.
    pattern = rule.pattern.replace("$", r"(\.br|\.gz)?$")
    yield from (f'<If "%{{REQUEST_URI}} =~ m#{pattern}#">', f"    {line}", "</If>")
