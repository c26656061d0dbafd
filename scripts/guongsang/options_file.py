"""Reads `mkdocs.yml` without starting MkDocs: its options as plain values, and the line on which each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from guongsang.errors import SettingsError
from guongsang.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONFIG_FILE = "mkdocs.yml"


class _OptionsLoader(yaml.SafeLoader):
    """Reads plain options only: MkDocs' own tags (`!ENV`, `!!python/name`) are passed over."""


def _pass_over(loader: yaml.SafeLoader, _: str, node: yaml.Node) -> object:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)
    return None if isinstance(node, yaml.MappingNode) else node.value


_OptionsLoader.add_multi_constructor("!", _pass_over)
_OptionsLoader.add_multi_constructor("tag:yaml.org,2002:python/", _pass_over)


class OptionsFile:
    """A site's `mkdocs.yml`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> object:
        """Return what the file holds; where it cannot be read, the sentence says why."""
        name = self.path.name
        if self.path.exists() and not self.path.is_file():
            raise SettingsError(
                Phrase(
                    f"{name}: không đọc được, đó không phải là một tệp thường.",
                    f"{name}: cannot be read, it is not a regular file.",
                )
            )
        try:
            return yaml.load(self._text(), _OptionsLoader)  # noqa: S506 - a SafeLoader with tags passed over
        except FileNotFoundError:
            folder = self.path.parent
            raise SettingsError(
                Phrase(
                    f"Không thấy {name} trong «{folder}». Đứng ở thư mục gốc của cổng, hoặc thêm --root ĐƯỜNG-DẪN.",
                    f"There is no {name} in “{folder}”. Go to the site's root folder, or add --root DIR.",
                )
            ) from None
        except OSError as error:
            raise SettingsError(
                Phrase(
                    f"{name}: không mở được tệp. Kiểm tra quyền đọc của tệp.",
                    f"{name}: the file cannot be opened ({error.strerror}). Check its permissions.",
                )
            ) from error
        except UnicodeDecodeError as error:
            raise SettingsError(
                Phrase(
                    f"{name}: không đọc được, không phải văn bản UTF-8; lưu lại với mã «UTF-8».",
                    f"{name}: cannot be read, not UTF-8 text; save it as “UTF-8”.",
                )
            ) from error
        except (ValueError, RecursionError, yaml.YAMLError) as error:
            mark = getattr(error, "problem_mark", None)
            place = _line(name, mark) if mark else name
            raise SettingsError(
                Phrase(f"{place}: không đọc được, sai cú pháp YAML.", f"{place}: cannot be read as YAML.")
            ) from error

    def place(self, *way: str | int) -> str:
        """Return the file's name and the line of an option, such as `mkdocs.yml:12`, reached by a way of keys.

        A part of the way that is not there is not gone; an option that another file holds has no line.
        """
        try:
            *_, mark = [None, *_marks(yaml.compose(self._text(), _OptionsLoader), way)]
        except (OSError, ValueError, RecursionError, yaml.YAMLError):
            # Whoever reads the file says so.
            mark = None
        return _line(self.path.name, mark) if mark else self.path.name

    def _text(self) -> str:
        return self.path.read_text("utf-8")


def _line(name: str, mark: yaml.Mark) -> str:
    return f"{name}:{mark.line + 1}"


def _marks(node: yaml.Node | None, way: tuple[str | int, ...]) -> Iterator[yaml.Mark]:
    """Yield where each step of a way stands, as far as it can be gone.

    MkDocs takes a list of mappings for a mapping, and in it a name alone for one without options.
    """
    for step in way:
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        node = None
        if isinstance(step, int):
            found = [(item, item) for item in items[step : step + 1] if item]
        else:
            found = [pair for item in items for pair in _named(item, step)]
        if not found:
            return
        key, node = found[0]
        yield key.start_mark


def _named(node: yaml.Node | None, name: str) -> list[tuple[yaml.Node, yaml.Node]]:
    """Return the key of a name in a mapping with its value, or a name alone."""
    if isinstance(node, yaml.MappingNode):
        # Of keys that stand twice the last counts.
        return [(key, value) for key, value in reversed(node.value) if key.value == name]
    return [(node, node)] if isinstance(node, yaml.ScalarNode) and node.value == name else []
