"""Make the site's fonts: `python scripts/subset_fonts.py FOLDER` writes them below site_templates/assets/fonts/.

FOLDER holds the two npm packages that VERSION names, unpacked. Their files are cut by script already; here goes what a
page has no use for: fractions, contextual ligatures of code, and the hints for screens without anti-aliasing, which are
half of a file.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET: Final = Path(__file__).resolve().parents[1] / "site_templates" / "assets" / "fonts"
FEATURES: Final = ("ccmp", "kern", "locl", "mark", "mkmk")
"""What Vietnamese and Latin text needs: letters with their marks, where marks stand, and the gaps between letters."""


def subset_font(source: Path, target: Path) -> None:
    """Write a font with all the letters of another, and nothing but what shows them."""
    options = subset.Options(
        flavor="woff2", layout_features=list(FEATURES), hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14]
    )
    with TTFont(source, recalcTimestamp=False) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=list(font.getBestCmap()))
        cutter.subset(font)
        subset.save_font(font, target, options)


def main() -> None:
    """Make every font that stands there anew."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the script and the folder
        sys.exit(__doc__)
    for target in sorted(TARGET.glob("*.woff2")):
        (source,) = Path(sys.argv[1]).rglob(target.name)
        subset_font(source, target)


if __name__ == "__main__":
    main()
