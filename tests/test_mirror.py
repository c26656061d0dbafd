"""Tests lie where their modules lie, so that whoever changes one finds the other."""

from __future__ import annotations

from support import PROJECT

TESTS = PROJECT / "tests"
FOLDERS = (PROJECT / "scripts" / "guongsang", PROJECT / "scripts", PROJECT)
"""Where the module of `tests/x/test_y.py` may be: as `x/y.py` in the package, a launcher's or a benchmark's."""

OF_NO_MODULE = {
    "browser": "the built site, as a browser shows it",
    "whole_site": "the built site, from profiles to pages",
    "checks/test_corpora.py": "all rules on real prose",
    "launcher/test_guong.py": "scripts/guong.py, beside the package it starts",
    "publish/test_interrupted.py": "publishing that is killed or cut off",
    "publish/test_readers.py": "publishing while readers read",
    "test_documented_commands.py": "the handbook and the README",
    "test_hostile.py": "all commands on hostile profiles",
    "test_layers.py": "the modules' imports",
    "test_locale.py": "the theme's words",
    "test_mirror.py": "the tests themselves",
    "test_package.py": "the package as a whole",
    "test_requirements.py": "the lock files",
    "test_samples.py": "the sample profiles",
    "test_workflows.py": "ci/, what code hosts run for an agency",
}
TESTED_ELSEWHERE = {
    "__main__": "test_command_line.py",
    "checks/basis": "checks/test_rules.py",
    "checks/bearing": "checks/test_rule.py",
    "checks/example": "checks/test_rules.py",
    "checks/examining/recalling": "checks/examining/test_memory.py",
    "checks/finding": "checks/examining/test_examination.py",
    "checks/material/checking": "checks/examining/test_inspection.py",
    "checks/material/collection": "checks/examining/test_inspection.py",
    "checks/material/copies": "checks/families/test_copying.py",
    "checks/material/leads": "checks/families/test_links.py",
    "checks/material/dated_events": "checks/families/test_dates.py",
    "checks/material/message_words": "checks/families/test_dates.py",
    "checks/material/numbering": "checks/material/test_papers.py",
    "checks/material/recognition_day": "checks/families/test_recognition.py",
    "checks/material/evidence": "checks/families/test_criteria.py",
    "checks/families/reading": "checks/test_rules.py",
    "checks/telling/results": "checks/telling/test_selection.py",
    "checks/material/shown_photos": "checks/families/test_photo_words.py",
    "checks/recognisers/veils": "checks/test_unveiled.py",
    "defects": "test_command_line.py",
    "drafting/beginning": "commands/test_writing.py",
    "picture_formats": "stories/test_photo_file.py",
    "publish/directory": "publish/test_publishing.py",
    "publish/store": "publish/test_publishing.py",
    "reporting/glimpse": "reporting/test_coverage.py",
    "reporting/sheet": "reporting/test_workbook.py",
    "reporting/words": "reporting/test_text.py",
    "running/preview_address": "commands/test_building.py",
    "site/serving/policy": "site/serving/test_rules.py",
    "site/serving/preparing": "site/serving/test_precompressed.py",
    "site/feeds/feed": "site/feeds/test_atom.py",
    "site/share_cards/art": "site/share_cards/test_drawing.py",
    "site/share_cards/card": "site/share_cards/test_subjects.py",
    "site/workshop": "site/test_pages.py",
    "stories/faults": "checks/test_rules.py",
    "stories/model_keys": "stories/test_validation.py",
    "vietnamese/alphabet": "vietnamese/test_collation.py",
}
"""Modules that hold declarations, or the inner half of what is tested as one."""


def test_every_test_has_its_module() -> None:
    """Or stands in the list of those that test something larger."""
    stray = []
    for path in TESTS.rglob("test_*.py"):
        name = path.relative_to(TESTS)
        module = name.with_name(name.name.removeprefix("test_"))
        if name.as_posix() in OF_NO_MODULE or name.parts[0] in OF_NO_MODULE:
            continue
        if not any((folder / module).is_file() for folder in FOLDERS):
            stray.append(name.as_posix())
    assert sorted(stray) == []
    assert all((TESTS / name).exists() for name in OF_NO_MODULE)


def test_every_module_has_its_tests() -> None:
    """Or the list says where it is tested; nothing stands there that has tests of its own by now."""
    package = FOLDERS[0]
    untested = {
        path.relative_to(package).with_suffix("").as_posix()
        for path in package.rglob("*.py")
        if path.name != "__init__.py"
        and not (TESTS / path.relative_to(package).with_name(f"test_{path.name}")).is_file()
    }
    assert untested == TESTED_ELSEWHERE.keys()
    assert all((TESTS / test).is_file() for test in TESTED_ELSEWHERE.values())
