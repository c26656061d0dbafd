"""Which pages have a share card of their own, and what it says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from guongsang.settings import Agency, Settings
from guongsang.site.kept_files import kept_files
from guongsang.site.pictures.publishing import publish_pictures
from guongsang.site.share_cards.subjects import page_cards, profile_card
from guongsang.site.workshop import SiteFacts, Workshop
from guongsang.stories.folder import StoriesFolder
from guongsang.stories.model import Story
from guongsang.stories.summary import summarise
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import parse_yaml
from pictures import encoded, halves
from support import COLLECTIVE, CONSENT, PERSON, PROJECT, TODAY, with_front

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guongsang.site.catalogue import Catalogue

    CatalogueOf = Callable[..., Catalogue]

SITE = SiteFacts("Gương sáng", "Người tốt, việc tốt", Agency(name="Cơ quan thử"), "https://guongsang.example/")


def workshop_of(catalogue: Catalogue, root: Path) -> Workshop:
    """Return what cards are made from; the stories lie below `root`."""
    templates = str(PROJECT / "site_templates")
    stories = StoriesFolder(root / "stories", "stories")
    out = root / "out"
    pictures = publish_pictures(catalogue, stories, out, kept_files(root / "kept"))
    return Workshop(SITE, Settings(), catalogue, {}, templates, stories, out, TODAY, pictures)


def test_a_profile_says_who_and_for_what(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    """Kind, year, name, post, unit and the highest award; that a sample is one; the words are the picture's words."""
    card = profile_card(workshop_of(catalogue_of({"2023/a.md": PERSON}), tmp_path), 0)
    assert card.eyebrow == "Hồ sơ minh họa · Cá nhân · Năm 2023"
    assert card.title == "Giàng Thị Mỷ"
    assert (card.below, card.unit) == ("Chuyên viên chính", "Phòng Nghiệp vụ 3")
    assert card.award == "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    assert (card.site, card.agency) == ("Gương sáng", "Cơ quan thử")
    assert card.face
    assert (card.face.photo, card.face.initials) == ("", "GM")
    assert card.alt == (
        "Hồ sơ minh họa · Cá nhân · Năm 2023. Giàng Thị Mỷ. Chuyên viên chính, Phòng Nghiệp vụ 3. "
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh. Cơ quan thử."
    )


def test_a_collective_named_like_its_unit_says_it_once(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    """Without an award there is none on the card."""
    card = profile_card(workshop_of(catalogue_of({"2024/a.md": COLLECTIVE}), tmp_path), 0)
    assert (card.title, card.below, card.unit, card.award) == ("Phòng Nghiệp vụ 3", "", "", "")
    assert card.face
    assert card.face.collective


def test_a_photo_needs_consent(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    """With it the published photo is on the card; without, neither photo nor post, whatever the checks let through."""
    photo = {"2023/a/anh.jpg": encoded(halves("red", "blue", size=(900, 1000)))}
    shown = with_front(PERSON, anh="{tep: anh.jpg, mo_ta: Chị Mỷ bên bàn làm việc, nguon: Văn phòng}", dong_y=CONSENT)
    catalogue = catalogue_of({"2023/a/index.md": shown, **photo})
    workshop = workshop_of(catalogue, tmp_path)
    face = profile_card(workshop, 0).face
    assert face
    assert (workshop.out / face.photo).is_file()
    silent = with_front(shown, dong_y="{ngay: 2023-11-25, pham_vi: [ho-ten, cau-chuyen]}")
    document = parse_yaml(silent.split("---\n")[1], "a.md")
    story = validate(Story, document, document.data)[0]
    assert story
    hidden = summarise(story, catalogue.shown[0].place, TODAY)
    card = profile_card(workshop_of(replace(catalogue, shown=(hidden,)), tmp_path), 0)
    assert card.face
    assert (card.face.photo, card.below, card.unit) == ("", "", "Phòng Nghiệp vụ 3")


def test_pages_have_cards_of_their_own(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    """Home, the explorer, search, data, every way to browse and every group; the rules when the site has them."""
    workshop = workshop_of(catalogue_of({"2023/a.md": PERSON}), tmp_path)
    cards = page_cards(workshop, rules=False)
    assert {
        "",
        "guong/",
        "tim-kiem/",
        "du-lieu/",
        "thong-ke/",
        "nhung/",
        "nam/",
        "nam/2023/",
        "don-vi/phong-nghiep-vu-3/",
    } < cards.keys()
    assert "hoi-nghi/tong-ket-2023/" in cards
    assert (cards[""].title, cards[""].below) == ("Gương sáng", "Người tốt, việc tốt")
    assert cards["nam/2023/"].title == "Năm 2023"
    assert cards["hoi-nghi/tong-ket-2023/"].below == "Ngày 22 tháng 12 năm 2023"
    assert all(card.face is None for card in cards.values())
    assert page_cards(workshop, rules=True).keys() - cards.keys() == {"so-tay/quy-tac/"}
