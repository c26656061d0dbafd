"""Commands that make the site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from guongsang import terminal
from guongsang.command_line import Example, argument, command, option, site_root
from guongsang.errors import ProblemsError
from guongsang.language import Phrase
from guongsang.program import typed

if TYPE_CHECKING:
    from guongsang.site.serving.former import FormerAddresses


@command(
    about=Phrase(
        "Kiểm tra rồi dựng cổng.\nCòn lỗi thì dừng, bản đã dựng trước đó vẫn nguyên vẹn.",
        "Check, then build the site.\nErrors stop it, and the site built before stays as it is.",
    ),
    examples=[
        Example(
            "build", Phrase("dựng vào thư mục ghi ở site_dir trong mkdocs.yml", "builds into site_dir of mkdocs.yml")
        ),
        Example("build --site-dir thu", Phrase("dựng vào thư mục thu", "builds into the folder thu")),
    ],
)
@option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    value=("THƯ-MỤC", "DIR"),
    vi="Dựng vào thư mục này.",
    en="Build into this folder.",
)
def build(site_dir: Path | None) -> None:
    """Build the site."""
    from guongsang.running import start
    from guongsang.settings import read_settings

    root = site_root()
    read_settings(root)  # what is wrong there is better told before MkDocs says it in its own words
    start.build(root, site_dir)


@command(
    about=Phrase(
        "Xem trước trên máy này, có cả bản nháp; tự dựng lại khi lưu tệp.\nBấm Ctrl+C để dừng.",
        "Preview on this machine, drafts included; rebuilds when a file is saved.\nPress Ctrl+C to stop.",
    ),
    examples=[
        Example("serve --open", Phrase("mở luôn trình duyệt", "opens the browser as well")),
        Example(
            "serve --dia-chi 127.0.0.1:8123",
            Phrase("khi cổng 8000 đã có chương trình khác dùng", "when another program uses port 8000"),
        ),
    ],
)
@option(
    "--dia-chi",
    "address",
    default="127.0.0.1:8000",
    value=("MÁY:CỔNG", "HOST:PORT"),
    vi="Địa chỉ xem trước; mặc định là 127.0.0.1:8000.",
    en="Address of the preview; 127.0.0.1:8000 by default.",
)
@option(
    "--open", "open_browser", is_flag=True, vi="Mở trình duyệt khi dựng xong.", en="Open the browser when it is built."
)
def serve(address: str, *, open_browser: bool) -> None:
    """Serve the preview until interrupted."""
    from guongsang.running import start
    from guongsang.running.preview_address import check_address
    from guongsang.settings import read_settings

    root = site_root()
    read_settings(root)
    check_address(address)
    terminal.tell(
        Phrase(
            f"Đang dựng; dựng xong thì xem tại http://{address}/ – bấm Ctrl+C để dừng.",
            f"Building; then see http://{address}/ – press Ctrl+C to stop.",
        )
    )
    start.serve(root, address, open_browser=open_browser)


@command(
    about=Phrase(
        "In cấu hình máy chủ web cho cổng: tiêu đề bảo mật, bộ nhớ đệm, tệp nén, kiểu tệp.",
        "Print settings for the site's web server: security headers, caching, compressed files, types.",
    ),
    examples=[
        Example("hosting nginx", Phrase("cho nginx", "for nginx")),
        Example(
            "hosting apache --site-dir /srv/cong/current",
            Phrase("khi cổng nằm ở thư mục ấy của máy chủ", "when the server has the site in that folder"),
        ),
        Example(
            "hosting nginx --addresses",
            Phrase("địa chỉ cũ và hồ sơ đã rút", "former addresses and withdrawn profiles"),
        ),
    ],
)
@argument("server", ("MÁY-CHỦ", "SERVER"), type=click.Choice(["nginx", "apache"]))
@option(
    "--site-dir",
    default="/var/www/guong-sang",
    value=("THƯ-MỤC", "DIR"),
    vi="Thư mục của cổng trên máy chủ; mặc định là /var/www/guong-sang.",
    en="The site's folder on the server; /var/www/guong-sang by default.",
)
@option(
    "--addresses",
    is_flag=True,
    vi="Chỉ in địa chỉ cũ (bi_danh) chuyển tới đâu và địa chỉ nào của hồ sơ đã rút, lấy từ các hồ sơ.",
    en="Print only where former addresses (bi_danh) lead and which are of withdrawn profiles, as the profiles say.",
)
def hosting(server: str, site_dir: str, *, addresses: bool) -> None:
    """Print a server's settings."""
    from guongsang.settings import read_settings
    from guongsang.site.serving.apache import apache_addresses, apache_text
    from guongsang.site.serving.nginx import nginx_addresses, nginx_text

    if addresses:
        former = _former_addresses(site_root())
        text = nginx_addresses(former) if server == "nginx" else apache_addresses(former)
    else:
        site_url = read_settings(site_root()).site_url
        text = nginx_text(site_url, site_dir) if server == "nginx" else apache_text(site_dir)
    click.echo(text, nl=False)


def _former_addresses(root: Path) -> FormerAddresses:
    """Read the profiles; as for a build, none of them may have an error, or an address might be missing."""
    from guongsang.calendar_day import today
    from guongsang.checks.examining.inspection import inspect_site
    from guongsang.settings import read_settings
    from guongsang.site.serving.former import former_addresses

    day = today()
    with terminal.progress(Phrase("Đọc và kiểm tra hồ sơ", "Reading and checking profiles")) as progress:
        inspection = inspect_site(root, read_settings(root), day, on_progress=progress)
    if inspection.errors:
        raise ProblemsError(
            Phrase(
                f"Chưa in được danh sách vì hồ sơ hoặc danh mục còn lỗi. Gõ «{typed('check')}» để xem.",
                f"The list cannot be printed while there are errors. See them with “{typed('check')}”.",
            )
        )
    return former_addresses([profile.summary for profile in inspection.stories], day)
