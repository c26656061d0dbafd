"""Reads every profile and parses its front matter, nothing else: ``bare_pass.py DIR``.

The least that any checker of these files must do, and what ours is measured against: PyYAML's C loader, one process.
"""

import sys
from pathlib import Path

import yaml


def main() -> None:
    """Read all profiles below a stories folder and say how many they were."""
    count = 0
    for file in sorted(Path(sys.argv[1]).glob("2*/**/*.md")):
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        if yaml.load(front, yaml.CSafeLoader) and body:
            count += 1
    print(f"{count} profiles")


if __name__ == "__main__":
    main()
