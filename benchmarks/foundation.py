"""Builds a site without what other generators have nothing like: ``foundation.py ROOT [--content]``.

That is the search index, the compressed files and, unless ``--content`` is given, the rules about content: those of form (GS0..) remain, by
which a profile can be read and drawn at all.
"""

import sys
from dataclasses import replace
from pathlib import Path

from guongsang.checks.rules import all_rules
from guongsang.running import start
from guongsang.site import profile_page
from guongsang.site.serving import preparing


def main() -> None:
    """Build the site at ROOT."""
    root, *options = sys.argv[1:]
    if not hasattr(profile_page, "_found_under"):
        raise SystemExit("Nothing to leave out: profile_page gathers what a search finds in another way now")
    vars(profile_page)["_found_under"] = lambda *_: None
    vars(preparing)["precompress"] = lambda *_: None
    if "--content" not in options:
        rules = all_rules()
        for code, rule in rules.items():
            if not code.startswith("GS0"):
                rules[code] = replace(rule, on_story=None, on_text=None, on_words=None, on_collection=None)
    start.build(Path(root), None)


if __name__ == "__main__":
    main()
