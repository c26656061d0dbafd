"""Builds the site in the folder given without its search index, for other generators make none either."""

import sys
from pathlib import Path

from guongsang.running import start
from guongsang.site import profile_page


def main() -> None:
    """Build, with no profile to be found by anything."""
    vars(profile_page)["_found_under"] = lambda *_: None
    start.build(Path(sys.argv[1]), None)


if __name__ == "__main__":
    main()
