"""Settings for nginx 1.18 and newer: a file of `/etc/nginx/conf.d/`, and one with former addresses that it includes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.site.serving.given import folder_of, host_of
from guongsang.site.serving.rules import COMPRESSED, FOUND_ONLY, HEADERS, NAMED_TYPES, SECURE_ONLY, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.site.serving.former import FormerAddresses
    from guongsang.site.serving.rules import Rule

ADDRESSES = "guong-sang/dia-chi.conf"
"""Where the file with former addresses lies, in the folder of nginx's settings."""

_PREFIX = "guongsang_"


def nginx_text(site_url: str, folder: str) -> str:
    """Return the settings of a site at an address whose files lie in a folder."""
    return "\n".join((*_maps(), *_server(host_of(site_url), folder_of(folder)))) + "\n"


def nginx_addresses(former: FormerAddresses) -> str:
    """Return the file with former addresses."""
    lines = [
        f"# Do lệnh «hosting nginx --addresses» viết ra. Đặt ở /etc/nginx/{ADDRESSES}.",
        "# Có địa chỉ của hồ sơ đã rút: chỉ người quản trị máy chủ được đọc tệp này.",
        *(f'location = "{address}" {{ return 301 "{present}"; }}' for address, present in former.moved),
        *(f'location = "{address}" {{ return 410; }}' for address in former.gone),
    ]
    for address in former.withdrawn:
        lines += [f'location = "{address}" {{ return 410; }}', f'location ^~ "{address}/" {{ return 410; }}']
    return "\n".join(lines) + "\n"


def _variable(header: str) -> str:
    return f"${_PREFIX}{header.lower().replace('-', '_')}"


def _maps() -> Iterator[str]:
    yield "# Do lệnh «hosting nginx» viết ra. Đặt trong khối http, chẳng hạn /etc/nginx/conf.d/guong-sang.conf."
    yield "# Tiêu đề có giá trị rỗng thì nginx không gửi."
    for header, rules in HEADERS.items():
        if len(rules) > 1:
            yield from ("", f"map $uri {_variable(header)} {{", *map(_line, rules), "}")
    (rule,) = HEADERS[SECURE_ONLY]
    yield from ("", f"map $https {_variable(SECURE_ONLY)} {{", '    default "";', f'    on "{rule.value}";', "}")


def _line(rule: Rule) -> str:
    where = f'"~{rule.pattern}"' if rule.pattern else "default"
    return f'    {where} "{rule.value}";'


def _server(host: str, folder: str) -> Iterator[str]:
    yield from ("", "server {", "    listen 80;", "    listen [::]:80;")
    yield "    # Có chứng thư rồi thì thêm: listen 443 ssl; ssl_certificate …; ssl_certificate_key …;"
    yield from (f"    server_name {host};", f'    root "{folder}";', "    index index.html;")
    yield from ("    error_page 404 /404.html;", "    error_page 410 /410.html;")
    yield from ("    server_tokens off;", "    absolute_redirect off;", "")
    yield "    # Thư mục trên có thể là liên kết được đổi sang bản mới: hỏi lại đĩa ở mỗi lượt, không nhớ tệp đã mở."
    yield from ("    open_file_cache off;", "    disable_symlinks off;", "")
    yield "    # Tệp .gz và .br đã nằm sẵn cạnh từng tệp. brotli_static cần mô-đun ngx_brotli."
    yield from ("    gzip_static on;", "    gzip_vary on;", "    # brotli_static on;", "")
    # `include mime.types` would be merged with ours only within one block, and older ones lack what is here.
    types = {**TYPES, ".br": "application/octet-stream", ".gz": "application/gzip", ".pdf": "application/pdf"}
    yield from ("    types {", *(f"        {kind} {suffix[1:]};" for suffix, kind in types.items()), "    }")
    yield "    default_type application/octet-stream;"
    charset = dict.fromkeys(TYPES[suffix] for suffix in COMPRESSED if suffix != ".html")
    charset |= dict.fromkeys(NAMED_TYPES.values())
    yield from ("    charset utf-8;", f"    charset_types {' '.join(charset)};", "")
    for header, rules in HEADERS.items():
        plain = len(rules) == 1 and header != SECURE_ONLY
        value = f'"{rules[0].value}"' if plain else _variable(header)
        yield f"    add_header {header} {value}{'' if header == FOUND_ONLY else ' always'};"
    # Before the others, for the first that fits counts. What asks for certificates puts its answers below /.well-known/.
    yield from ("", r"    location ~ /\.(?!well-known/) {", "        return 404;", "    }")
    for name, kind in NAMED_TYPES.items():
        pattern = name.replace(".", r"\.")
        yield from ("", f"    location ~ /{pattern}$ {{", "        types { }", f"        default_type {kind};", "    }")
    yield from ("", "    location / {", "        try_files $uri $uri/ =404;", "    }")
    yield ""
    yield "    # Địa chỉ cũ và hồ sơ đã rút; tệp này do lệnh «hosting nginx --addresses» viết, chưa có cũng không sao."
    # A pattern that fits no file is no mistake, a name without its file is one.
    yield from (f"    include {ADDRESSES.rpartition('/')[0]}/*.conf;", "}")
