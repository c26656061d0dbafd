"""What no publication can do about a profile that was taken away, as commands that somebody has to type."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from guongsang.language import Phrase
from guongsang.stories.addresses import profile_url
from guongsang.stories.story_file import files_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from guongsang.publish.proving import Proof

_NAMED = 10


def told_proof(proof: Proof, withdrawn: Sequence[str]) -> Phrase:
    """Say what the search for the withdrawn found."""
    who = ", ".join(withdrawn)
    if proof.left:
        return Phrase(
            f"CHƯA gỡ hết {who}; địa chỉ hoặc ảnh còn ở:{_lines(proof.left)}",
            f"NOT all of {who} is gone; an address or picture is left in:{_lines(proof.left)}",
        )
    found = Phrase(
        f"Đã tìm lại trong mọi bản ở nơi nhận: không còn trang, địa chỉ và ảnh của {who}.",
        f"Searched all releases there: no page, address or picture of {who} is left.",
    )
    if not proof.named:
        return Phrase(f"{found.vi} Tên cũng không còn ở đâu.", f"{found.en} Nor is the name anywhere.")
    return Phrase(
        f"{found.vi} Tên còn ở các tệp sau; nếu là người khác trùng tên thì không sao, nếu không thì sửa rồi phát hành lại:{_lines(proof.named)}",
        f"{found.en} The name is in these; if it is somebody else of that name, well; else change them and publish again:{_lines(proof.named)}",
    )


def remaining_steps(withdrawn: Sequence[str], root: Path, stories: str, url: str) -> Phrase:
    """Say what is left to do: caches on the web, search engines, and the history of the repository."""
    pages = [urljoin(url, profile_url(*profile.split("/"))) for profile in withdrawn]
    addresses = "".join(f"\n     {page}" for page in pages)
    files = [f"{stories}/{file}" for profile in withdrawn for file in files_of(*profile.split("/"))]
    folders = [file.removesuffix("index.md") for file in files if file.endswith("/index.md")]
    paths = " ".join(f"--path {shlex.quote(each)}" for each in (*files, *folders) if not each.endswith("/index.md"))
    history = " ".join(shlex.quote(each) for each in files)
    git = Phrase(
        f"\n  3. Lịch sử Git còn giữ hồ sơ và ảnh. Xem: git log --oneline -- {history}\n"
        f"     Xóa hẳn (báo trước cho mọi người đang dùng kho): git filter-repo --invert-paths {paths}\n"
        "     rồi: git push --force --all && git push --force --tags",
        f"\n  3. The Git history still has profile and photos. See: git log --oneline -- {history}\n"
        f"     Delete for good (tell everybody who uses it first): git filter-repo --invert-paths {paths}\n"
        "     then: git push --force --all && git push --force --tags",
    )
    has_git = any((folder / ".git").exists() for folder in (root, *root.resolve().parents))
    return Phrase(
        "Còn phải làm bằng tay:\n"
        f"  1. Có dịch vụ phân phối (CDN) hay bộ nhớ đệm trước máy chủ: xóa bộ nhớ ấy cho các địa chỉ dưới đây và /assets/.{addresses}\n"
        "  2. Yêu cầu gỡ khỏi kết quả tìm kiếm: Google https://search.google.com/search-console/removals, Bing https://www.bing.com/webmasters (Content Removal)."
        f"{git.vi if has_git else ''}",
        "Left to do by hand:\n"
        f"  1. If a CDN or cache stands before the server, purge these addresses and /assets/ there.{addresses}\n"
        "  2. Ask search engines to remove it: Google https://search.google.com/search-console/removals, Bing https://www.bing.com/webmasters (Content Removal)."
        f"{git.en if has_git else ''}",
    )


def _lines(files: Sequence[str]) -> str:
    more = [f"… (+{len(files) - _NAMED})"] if len(files) > _NAMED else []
    return "".join(f"\n  {file}" for file in (*files[:_NAMED], *more))
