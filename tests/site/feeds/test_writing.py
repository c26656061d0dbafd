"""Which feeds a site has, and what stands in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import feedparser
import jsonschema
import pytest

from guongsang.site.feeds import writing
from html_page import Html
from links import DOCS, SITE, broken_links
from mkdocs_runs import DRAFTS, preview_of
from pictures import encoded, halves
from support import COLLECTIVE, CONSENT, PERSON, PROJECT, people, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sample_site import SampleSite
    from support import Site

    Lay = Callable[..., Site]

SCHEMA = json.loads((PROJECT / "tests/data/json_feed-1.1.schema.json").read_text("utf-8"))
MOVED = with_front(PERSON, bi_danh="[/my/, /guong/2023/ten-dau/, /guong/2023/ten-giua/]")


def items_of(public: Path, folder: str = "") -> list[dict[str, Any]]:
    """Return the items of a folder's JSON Feed, after its Atom feed was found to tell of the same."""
    found: list[dict[str, Any]] = json.loads((public / folder / "feed.json").read_text("utf-8"))["items"]
    read = feedparser.parse((public / folder / "feed.xml").read_bytes())
    assert not read.bozo
    assert [item.id for item in read.entries] == [item["id"] for item in found]
    return found


def feeds_told(page: str, url: str) -> list[str]:
    """Return the addresses of the feeds that a page names in its head, below the site's root."""
    links = [link for link in Html.page(page).all("link") if link.get("rel") == "alternate"]
    return [
        urljoin(SITE + url, link.get("href") or "").removeprefix(SITE)
        for link in links
        if link.get("type") in ("application/atom+xml", "application/feed+json")
    ]


def test_the_samples_feeds_are_valid(sample_site: SampleSite) -> None:
    """Every feed of the samples, in both formats, and each says of samples that they are."""
    files = sorted(sample_site.public.rglob("feed.json"))
    assert len(files) > 10
    for file in files:
        jsonschema.validate(json.loads(file.read_text("utf-8")), SCHEMA)
        for item in items_of(sample_site.public, file.parent.relative_to(sample_site.public).as_posix()):
            assert "Hồ sơ minh họa" in item["content_html"]
            assert item["_guong_sang"]["minh_hoa"] is True


def test_pages_name_the_feeds_that_belong_to_them(site: Lay) -> None:
    """Home and the list of all name the site's, every page of a unit, field or year its own, others none."""
    made = site({"2023/a.md": PERSON, "2024/b.md": COLLECTIVE}, docs=DOCS, options="page_size: 1")
    made.build()
    both = ["feed.xml", "feed.json"]
    for url, folder in {
        "": "",
        "guong/": "",
        "guong/trang/2/": "",
        "du-lieu/": "",
        "don-vi/phong-nghiep-vu-3/": "don-vi/phong-nghiep-vu-3/",
        "don-vi/phong-nghiep-vu-3/trang/2/": "don-vi/phong-nghiep-vu-3/",
        "linh-vuc/cai-cach-tu-phap/": "linh-vuc/cai-cach-tu-phap/",
        "nam/2023/": "nam/2023/",
    }.items():
        assert feeds_told(made.page(url), url) == [folder + name for name in both], url
        assert (made.public / folder / "feed.xml").is_file()
    for url in ("don-vi/", "khen-thuong/bang-khen-tinh/", "guong/2023/a/", "tim-kiem/", "gioi-thieu/"):
        assert feeds_told(made.page(url), url) == [], url
    assert broken_links(made.public) == []
    assert [item["title"] for item in items_of(made.public, "nam/2023")] == ["Giàng Thị Mỷ"]
    assert [item["title"] for item in items_of(made.public)] == ["Phòng Nghiệp vụ 3", "Giàng Thị Mỷ"]


@pytest.mark.parametrize("name", ["ten-ba", "ten-tu"])
def test_an_id_stays_when_a_profile_moves(site: Lay, name: str) -> None:
    """The first address that a profile had is what it is known by; a short link to it changes nothing."""
    made = site({f"2023/{name}.md": MOVED})
    made.build()
    (item,) = items_of(made.public)
    assert item["id"] == f"{SITE}guong/2023/ten-dau/"
    assert item["url"] == f"{SITE}guong/2023/{name}/"


def test_an_id_is_the_address_of_a_profile_that_never_moved(site: Lay) -> None:
    """Other words change nothing about it."""
    made = site(
        {"2023/ten-dau.md": with_front(PERSON, tom_tat="Một câu khác hẳn, đủ dài để nói vì sao được ghi nhận.")}
    )
    made.build()
    assert [item["id"] for item in items_of(made.public)] == [f"{SITE}guong/2023/ten-dau/"]


def test_days_are_those_of_publication_and_of_the_last_correction(site: Lay) -> None:
    """Both in Vietnam's time; a feed has changed when the latest of its entries has."""
    corrected = with_front(
        PERSON, cap_nhat="[{ngay: 2025-03-04, noi_dung: Sửa số}, {ngay: 2024-02-03, noi_dung: Sửa tên}]"
    )
    made = site({"2023/a.md": corrected})
    made.build()
    (item,) = items_of(made.public)
    assert (item["date_published"], item["date_modified"]) == ("2023-12-25T00:00:00+07:00", "2025-03-04T00:00:00+07:00")
    assert "<updated>2025-03-04T00:00:00+07:00</updated>\n<link" in (made.public / "feed.xml").read_text("utf-8")


def test_an_annulled_award_is_an_update(site: Lay) -> None:
    """Of the entry, the feed, the sitemap and the open data; who read of the award learns that it stands no more."""
    annulled = with_front(
        PERSON,
        khen_thuong="[{hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2023-12-20, co_quan: ubnd-tinh-lao-cai, "
        "huy_bo: {so: 11/QĐ-UBND, ngay: 2024-05-06}}]",
    )
    made = site({"2023/a.md": annulled})
    made.build()
    (item,) = items_of(made.public)
    assert item["date_modified"] == "2024-05-06T00:00:00+07:00"
    assert "<updated>2024-05-06T00:00:00+07:00</updated>\n<link" in (made.public / "feed.xml").read_text("utf-8")
    address = f"<loc>{SITE}guong/2023/a/</loc><lastmod>2024-05-06</lastmod>"
    assert address in (made.public / "sitemap.xml").read_text("utf-8")
    assert json.loads((made.public / "du-lieu/ho-so.json").read_text("utf-8"))["ngay_cap_nhat"] == "2024-05-06"


def test_a_photo_is_the_one_of_the_open_data(site: Lay) -> None:
    """Whole and as JPEG; its address, type, size and words; the file is there."""
    story = with_front(PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ}", dong_y=CONSENT)
    made = site({"2023/a/index.md": story, "2023/a/anh.jpg": encoded(halves("navy", "white", size=(600, 800)))})
    made.build()
    (item,) = items_of(made.public)
    record = json.loads((made.public / "guong/2023/a/index.json").read_text("utf-8"))
    photo = record["ho_so"]["anh"]
    assert (item["image"], photo["rong"], photo["cao"]) == (photo["dia_chi"], 600, 800)
    (attached,) = item["attachments"]
    file = made.public / item["image"].removeprefix(SITE)
    assert (attached["mime_type"], attached["size_in_bytes"]) == ("image/jpeg", file.stat().st_size)
    assert 'alt="Chị Mỷ"' in item["content_html"]


def test_a_feed_holds_the_newest_only(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many profiles there are, a feed stays small."""
    monkeypatch.setattr(writing, "NEWEST", 2)
    made = site(
        {
            f"2023/n{day}.md": with_front(text, cong_bo=f"{{trang_thai: cong-bo, ngay: 2024-01-{day:02}}}")
            for day, text in enumerate(people(4), 1)
        }
    )
    made.build()
    assert [item["url"][-3:] for item in items_of(made.public)] == ["n4/", "n3/"]


def test_a_preview_feeds_only_what_is_public(site: Lay) -> None:
    """Drafts stand in its lists and in none of its feeds; a feed may be empty."""
    made = site(DRAFTS)
    preview = preview_of(made)
    assert items_of(preview) == items_of(preview, "nam/2023") == []
