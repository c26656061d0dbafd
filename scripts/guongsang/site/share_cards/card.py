"""What a share card says, and of whom it shows a picture: everything that tells it from other cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guongsang.site.pictures.cuts import MIDDLE

if TYPE_CHECKING:
    from guongsang.site.pictures.cuts import Focus
    from guongsang.site.workshop import SiteFacts

FOLDER = "assets/the"
"""Where the cards lie, below the site's root."""

WIDTH = 1200
HEIGHT = 630
TYPE = "image/jpeg"


class Face(NamedTuple):
    """Who a card is about: a published photo by its address below the site's root, or initials on one of the tints.

    `focus` is the place in the photo that is kept when it is cut.
    """

    photo: str
    initials: str
    tint: int
    collective: bool
    focus: Focus = MIDDLE


class ShareCard(NamedTuple):
    """A card, from its top to its bottom; what is empty is left out. Pages that are about nobody have no face."""

    eyebrow: str
    title: str
    below: str
    award: str
    site: str
    agency: str
    face: Face | None = None
    unit: str = ""
    """Stands behind what is below the title, and is not lost when that is long."""

    @property
    def alt(self) -> str:
        """The words on the card, for those who do not see it."""
        below = ", ".join(filter(None, (self.below, self.unit)))
        said = (self.eyebrow, self.title, below, self.award, self.agency)
        return ". ".join(words.rstrip(". ") for words in said if words) + "."


def plain_card(site: SiteFacts, eyebrow: str, title: str, below: str) -> ShareCard:
    """Return the card of a page that is about nobody in particular."""
    return ShareCard(eyebrow, title, below, "", site.name, site.agency.name)


class SharedImage(NamedTuple):
    """A card as a page refers to it: its address below the site's root, and its words."""

    url: str
    alt: str
