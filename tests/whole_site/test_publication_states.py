"""What each kind of profile leaves in the site and in its preview, and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from html_page import Html
from mkdocs_runs import DRAFTS, preview_of
from pictures import encoded, halves
from support import CONSENT, PERSON, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Site]

BANNERS = {"du-thao": "Bản nháp.", "cho-duyet": "Chờ duyệt.", "hen-ngay": "Hẹn ngày công bố."}


def everything_in(public: Path) -> dict[str, str]:
    """Return each file of a site by its path; both may hold a trace."""
    return {
        path.relative_to(public).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in public.rglob("*")
        if path.is_file()
    }


def traces(public: Path, *words: str) -> set[str]:
    """Return the files whose path or content holds one of some words."""
    return {path for path, text in everything_in(public).items() if any(word in path or word in text for word in words)}


def test_what_is_not_public_yet_is_only_in_the_preview(site: Lay) -> None:
    """Drafts, what waits for approval and what has a future date are in the preview, marked and unlisted, and nowhere else."""
    made = site({"2023/a.md": PERSON, **DRAFTS})
    made.build()
    assert traces(made.public, "du-thao", "cho-duyet", "hen-ngay", "Lò Thị Thảo", "Vàng Văn Chờ", "Lý Thị Hẹn") == set()
    preview = preview_of(made)
    for slug, banner in BANNERS.items():
        page = Html.file(preview / "guong" / "2023" / slug / "index.html")
        assert f"{banner} Hồ sơ chưa công bố; trang này chỉ có khi xem trước." in page.text
        assert page.meta("robots") == "noindex"
        assert slug not in (preview / "sitemap.xml").read_text("utf-8")
        assert slug in (preview / "guong" / "index.html").read_text("utf-8")
    assert "chỉ có khi xem trước" not in (preview / "guong" / "2023" / "a" / "index.html").read_text("utf-8")


def test_a_withdrawn_profile_leaves_no_trace(site: Lay) -> None:
    """When a person withdraws, neither name nor slug nor photo nor former address is anywhere in the site."""
    away = with_front(
        PERSON,
        ten="Thào Seo Lử",
        dia_ban="Simacai",
        anh="{tep: lu-o-ban.jpg, mo_ta: Anh Lử ở bản}",
        dong_y=CONSENT,
        bi_danh="[/guong/2022/ten-xua/]",
        cong_bo="{trang_thai: rut, ngay: 2024-02-01}",
    )
    other = with_front(PERSON, bi_danh="[/guong/2022/my-cu/]") + (
        "\nCùng làm với [một đồng nghiệp](../thao-seo-lu/index.md), xem [thêm](/guong/2023/thao-seo-lu/#muc).\n"
    )
    made = site(
        {
            "2023/thao-seo-lu/index.md": away,
            "2023/thao-seo-lu/lu-o-ban.jpg": encoded(halves("navy", "white", size=(400, 300))),
            "2023/my/index.md": other,
        }
    )
    made.build()
    words = ("Thào Seo Lử", "Lử", "thao-seo-lu", "Simacai", "simacai", "ten-xua", "lu-o-ban")
    assert traces(made.public, *words) == set()
    assert not (made.public / "assets" / "anh").exists()
    assert "một đồng nghiệp" in made.page("guong/2023/my")
    # The same site with the profile shown has all of that, so the search above does find.
    made.write("2023/thao-seo-lu/index.md", away.replace("trang_thai: rut", "trang_thai: cong-bo"))
    made.build()
    assert all(traces(made.public, word) for word in words[:-1])
    assert (made.public / "assets" / "anh").exists()
    # And once withdrawn, the next build leaves nothing of it behind.
    made.write("2023/thao-seo-lu/index.md", away)
    made.build()
    assert traces(made.public, *words) == set()
    assert traces(preview_of(made), *words) == set()


def test_an_annulled_profile_leaves_a_notice_only(site: Lay) -> None:
    """The address of an annulled recognition answers without name and story, and nothing else refers to it."""
    annulled = with_front(
        PERSON,
        ten="Thào Seo Lử",
        dia_ban="Simacai",
        anh="{tep: chan-dung.jpg, mo_ta: Anh Lử ở bản}",
        dong_y=CONSENT,
        bi_danh="[/guong/2022/ten-xua/]",
        cong_bo="{trang_thai: thu-hoi, ngay: 2024-02-01, quyet_dinh: {so: 12-QĐ/BNCTU, ngay: 2024-02-01}}",
    )
    made = site(
        {
            "2023/ho-so-43/index.md": annulled,
            "2023/ho-so-43/chan-dung.jpg": encoded(halves("navy", "white", size=(400, 300))),
            "2023/my.md": PERSON + "\nXem [hồ sơ cũ](ho-so-43/index.md).\n",
        }
    )
    made.build()
    page = "guong/2023/ho-so-43/index.html"
    # The list of all files, which no server shows, has its own.
    assert traces(made.public, "ho-so-43") == {page, f"{page}.br", f"{page}.gz", ".release/files.tsv"}
    assert traces(made.public, "Thào Seo Lử", "Lử", "Simacai", "simacai", "ten-xua", "Anh Lử") == set()
    assert not (made.public / "assets" / "anh").exists()
    notice = Html.page(made.page("guong/2023/ho-so-43"))
    assert "12-QĐ/BNCTU" in notice.text
    assert "bảng thuật ngữ" not in notice.text
    assert traces(preview_of(made), "Thào Seo Lử") == set()


def test_former_addresses_of_what_is_not_shown_lead_nowhere(site: Lay) -> None:
    """A draft's former addresses answer only in the preview."""
    made = site({"2023/a.md": with_front(PERSON, bi_danh="[/cu/]", cong_bo="{trang_thai: du-thao}")})
    made.build()
    assert not (made.public / "cu").exists()
    assert (preview_of(made) / "cu" / "index.html").is_file()
