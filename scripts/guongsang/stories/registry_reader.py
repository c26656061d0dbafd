"""Reads `stories/danh-muc/*.yml` into a `Registry`, with every mistake told at its line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from guongsang import vietnamese
from guongsang.language import Phrase
from guongsang.stories.crowd import MOST, without_crowds
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry import FILES, REFERENCES, REGISTRY_FOLDER, Entry, Registry
from guongsang.stories.source import read_source
from guongsang.stories.validation import validate
from guongsang.stories.yaml_text import Document, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from guongsang.stories.folder import StoriesFolder
    from guongsang.stories.source import Source

_LARGEST = 1 << 19
"""Bytes of one file: room for two thousand entries, and parsed in seconds whatever it holds."""


def read_registry(stories: StoriesFolder) -> tuple[Registry, list[Problem]]:
    """Read every registry file of the stories folder.

    The registry returned holds every entry that could be read, so that profiles can still be checked.
    """
    entries: dict[str, dict[str, Any]] = {}
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for attribute, (_, model) in FILES.items():
        source, document = _read(stories, attribute)
        problems += source.problems
        documents[attribute] = document
        problems += document.problems
        entries[attribute] = _entries(model, document, problems) if source.text is not None else {}
    # Of a file with a mistake entries may be missing: that others name them is no mistake of theirs.
    broken = _broken(documents, problems)
    registry = Registry(broken=broken, **entries)
    problems += _dangling(registry, documents, FILES.keys() - broken)
    if "issuers" not in broken:
        problems += _award_issuers(registry, documents["awards"])
    return replace(registry, broken=_broken(documents, problems)), without_crowds(problems)


def _broken(documents: dict[str, Document], problems: Sequence[Problem]) -> frozenset[str]:
    """Return the attributes whose files have mistakes."""
    wrong = {problem.file for problem in problems if problem.severity is Severity.ERROR}
    return frozenset(attribute for attribute, document in documents.items() if document.file in wrong)


def registry_label(stories: StoriesFolder, attribute: str) -> str:
    """Return what problems call the file of the registry's entries of one kind."""
    return stories.label(f"{REGISTRY_FOLDER}/{FILES[attribute][0]}")


def read_registry_file(stories: StoriesFolder, attribute: str) -> Document:
    """Read one file of the registry once more, for the places of its values."""
    return _read(stories, attribute)[1]


def _read(stories: StoriesFolder, attribute: str) -> tuple[Source, Document]:
    label = registry_label(stories, attribute)
    file = stories.path / REGISTRY_FOLDER / FILES[attribute][0]
    source = read_source(file, label, root=stories.path, limit=_LARGEST)
    return source, parse_yaml(source.text or "", label, limit=_LARGEST)


def locate_entries(stories: StoriesFolder, attribute: str) -> dict[str, tuple[int, int]]:
    """Return lines and columns of the registry's entries by their ids; the file is read again for it."""
    document = read_registry_file(stories, attribute)
    data = document.data if isinstance(document.data, list) else []
    return {
        item["id"]: document.locate((position, "id"))
        for position, item in enumerate(data)
        if isinstance(item, dict) and isinstance(item.get("id"), str)
    }


def _entries(model: type[Entry], document: Document, problems: list[Problem]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    if document.data is None and document.problems:
        return found
    if not isinstance(document.data, list):
        problems.append(
            _problem(
                document,
                (),
                Phrase(
                    "Tệp danh mục phải là một danh sách, mỗi mục bắt đầu bằng «- id:».",
                    "A registry file is a list; each entry starts with “- id:”.",
                ),
                Phrase(
                    "Xem chú thích ở đầu tệp; chưa có mục nào thì ghi một dòng «[]».",
                    "See the comment at the top of the file; where there are no entries yet, write the line “[]”.",
                ),
            )
        )
        return found
    wrong = 0
    for position, data in enumerate(document.data):
        if wrong > MOST:
            # Such a file is no registry; looking at a million more of its entries would help nobody.
            break
        entry, mistakes = validate(model, document, data, (position,))
        problems += mistakes
        if entry is None:
            wrong += 1
            continue
        if entry.id in found:
            problems.append(
                _problem(
                    document,
                    (position, "id"),
                    Phrase(f"Mã «{entry.id}» xuất hiện hai lần.", f"The id “{entry.id}” stands twice."),
                    Phrase(
                        "Đổi một trong hai mã, hoặc xóa mục thừa.",
                        "Change one of the two ids, or delete the extra entry.",
                    ),
                )
            )
            continue
        found[entry.id] = entry
    return found


def _dangling(registry: Registry, documents: dict[str, Document], whole: Container[str]) -> list[Problem]:
    """Find ids that name no entry of those attributes whose files are whole."""
    problems = []
    for attribute, reference, target in REFERENCES:
        if target not in whole:
            continue
        known = getattr(registry, target)
        alias = FILES[attribute][1].model_fields[reference].alias or reference
        for position, entry in _positions(registry, attribute, documents[attribute]):
            for index, wanted in enumerate(getattr(entry, reference)):
                if wanted not in known:
                    problems.append(
                        _unknown(documents[attribute], (position, alias, index), wanted, known, FILES[target][0])
                    )
    return problems


def _award_issuers(registry: Registry, document: Document) -> list[Problem]:
    return [
        _unknown(document, (position, "tham_quyen", "co_quan", index), issuer, registry.issuers, FILES["issuers"][0])
        for position, award in _positions(registry, "awards", document)
        for index, issuer in enumerate(award.authority.issuers)
        if issuer not in registry.issuers
    ]


def _positions(registry: Registry, attribute: str, document: Document) -> list[tuple[int, Any]]:
    entries = getattr(registry, attribute)
    data = document.data if isinstance(document.data, list) else []
    return [
        (position, entries[raw["id"]])
        for position, raw in enumerate(data)
        if isinstance(raw, dict) and isinstance(raw.get("id"), str) and raw["id"] in entries
    ]


def _unknown(document: Document, path: tuple[str | int, ...], wanted: str, known: dict[str, Any], file: str) -> Problem:
    near = vietnamese.nearest_id(wanted, known)
    return _problem(
        document,
        path,
        Phrase(f"Mã «{wanted}» không có trong {file}.", f"The id “{wanted}” is not in {file}."),
        Phrase(
            f"Có phải là «{near[0]}»? Nếu không, thêm mục này vào {file} trước.",
            f"Did you mean “{near[0]}”? Else add the entry to {file} first.",
        )
        if near
        else Phrase(f"Thêm mục này vào {file} trước.", f"Add the entry to {file} first."),
    )


def _problem(document: Document, path: tuple[str | int, ...], message: Phrase, hint: Phrase) -> Problem:
    line, column = document.locate(path)
    return Problem(document.file, line, column, Fault.REGISTRY, message, hint, Severity.ERROR)
