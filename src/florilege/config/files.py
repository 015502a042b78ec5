"""The configuration in a file: ``florilege.toml``, ``pyproject.toml`` or ``anthology.toml``."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from florilege.config.config import Config
from florilege.errors import ManifestError
from florilege.model.problems import first_problem
from florilege.sources.toml import read_toml

CONFIG_FILES = ("florilege.toml", "pyproject.toml")
"""The files that are looked for, in this order, in a folder and in those around it."""

_TABLES = {"pyproject.toml": ("tool", "florilege")}
_MANIFEST_TABLE = ("validate",)
_KEYS_OF_MANIFESTS = frozenset({"title", "parts"})


def read_config(path: Path) -> Config:
    """The configuration that a file holds.

    Args:
        path: A ``pyproject.toml``, whose table ``[tool.florilege]`` counts; an ``anthology.toml``,
            known by its ``title`` or its ``[[parts]]``, whose table ``[validate]`` does; or any
            other TOML file, which is a configuration as a whole.

    Returns:
        What it says; the configuration without any wishes when it has no such table.

    Raises:
        InputError: There is no such file, or it cannot be read.
        ManifestError: It is no TOML in UTF-8, or a key or value is not as it must be.
    """
    return _config(path, read_toml(path)) or Config()


def find_config(start: Path) -> Config:
    """The nearest configuration: in the folder, or in the nearest one around it.

    A ``pyproject.toml`` without a table ``[tool.florilege]`` is passed over. Configurations are
    not merged.

    Args:
        start: A file, or a folder, from which to look upwards.

    Raises:
        ManifestError: The one that is nearest is not as it must be.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        for name in CONFIG_FILES:
            path = folder / name
            if path.is_file() and (found := _config(path, read_toml(path))):
                return found
    return Config()


def _config(path: Path, data: dict[str, Any]) -> Config | None:
    """What the file says; None when it says nothing about florilege."""
    table: Any = data
    is_manifest = not _KEYS_OF_MANIFESTS.isdisjoint(data)
    for key in _TABLES.get(path.name, _MANIFEST_TABLE if is_manifest else ()):
        table = table.get(key) if isinstance(table, dict) else None
    if table is None:
        return None
    try:
        return Config.model_validate(table)
    except ValidationError as error:
        raise ManifestError(f"{path}: {first_problem(error, Config)}") from None
