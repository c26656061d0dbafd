"""Settings for Apache 2.4, as a file that its own configuration includes; it must not lie in the site's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.serving.rules import COMPRESSED, FOUND_ONLY, HEADERS, NAMED_TYPES, SECURE_ONLY, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.site.serving.rules import Rule

_CODINGS = {"br": "br", "gzip": "gz"}
"""What browsers ask for, best first, and how such a file's name ends."""


def apache_text(folder: str) -> str:
    """Return the settings of a site whose files lie in a folder."""
    lines = (
        "# Do lệnh «hosting apache» viết ra. Đặt trong <VirtualHost>, hoặc nạp vào đó bằng Include.",
        "# Cần các mô-đun: headers, rewrite, mime, dir. Bật bằng: a2enmod headers rewrite mime dir",
        f'DocumentRoot "{folder}"',
        "ErrorDocument 404 /404.html",
        "",
        f'<Directory "{folder}">',
        *(f"    {line}".rstrip() for line in _directory()),
        "</Directory>",
    )
    return "\n".join((*lines, "", *_headers())) + "\n"


def _directory() -> Iterator[str]:
    yield from (
        "Require all granted",
        "AllowOverride None",
        "Options -Indexes -MultiViews",
        "DirectoryIndex index.html",
    )
    yield from ("AddDefaultCharset utf-8", f"AddCharset utf-8 {' '.join(COMPRESSED)}")
    yield from (f"AddType {kind} {suffix}" for suffix, kind in TYPES.items())
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
    line = f'Header {"" if header == FOUND_ONLY else "always "}set {header} "{rule.value}"'
    if not rule.pattern:
        yield f"""{line} "expr=%{{HTTPS}} == 'on'\"""" if header == SECURE_ONLY else line
        return
    # By now the address is that of the file that is sent.
    pattern = rule.pattern.replace("$", r"(\.br|\.gz)?$")
    yield from (f'<If "%{{REQUEST_URI}} =~ m#{pattern}#">', f"    {line}", "</If>")
