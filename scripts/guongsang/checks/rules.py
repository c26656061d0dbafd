"""The one list of rules, gathered from the modules of `checks/families/`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from guongsang.checks import families
from guongsang.checks.rule import Rule


@lru_cache(maxsize=1)
def all_rules() -> dict[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(families.__path__):
        family = importlib.import_module(f"{families.__name__}.{module.name}")
        for value in vars(family).values():
            if isinstance(value, Rule):
                if value.code in found:
                    message = f"two rules have the code {value.code}"
                    raise ValueError(message)
                found[value.code] = value
    return dict(sorted(found.items()))
