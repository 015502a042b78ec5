"""What is wanted of the checks: from the command line, and from the nearest configuration."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

from florilege.cli.codes import unknown_code
from florilege.cli.outputs import modified_date
from florilege.config import CONFIG_FILES, Config, find_config, read_config
from florilege.diagnostics import Severity
from florilege.errors import FormatError

_PATTERN = re.compile(r"FL\d{0,3}")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line says, which goes before what a file says.

    Attributes:
        said: The fields of a `Config` that options have given.
        file: The configuration that `--config` names, already read.
    """

    said: dict[str, Any]
    file: Config | None

    @classmethod
    def of(
        cls,
        config_file: Path | None,
        *,
        select: Sequence[str] | None = None,
        ignore: Sequence[str] | None = None,
        threshold: Severity | None = None,
    ) -> Self:
        """The wishes that options name.

        Raises:
            FlorilegeError: A code is none, or the configuration is not as it must be.
        """
        said: dict[str, Any] = {"today": _today()}
        if select:
            said["select"] = _codes(select)
        if ignore:
            said["ignore"] = _codes(ignore)
        if threshold:
            said["threshold"] = threshold
        return cls(said, read_config(config_file) if config_file else None)

    def config_for(self, path: Path) -> Config:
        """The configuration for a file or folder.

        It is the one that `--config` names; else that of the manifest itself; else the nearest
        one. Options go before what it says, field by field.

        Raises:
            FlorilegeError: The configuration is not as it must be, or names a code that is none.
        """
        found = self.file or _of_manifest(path) or find_config(_folder(path))
        _check((*found.select, *found.ignore), "select or ignore of the configuration")
        given = found.model_fields_set & {"today"}
        said = {name: value for name, value in self.said.items() if name not in given}
        return found.model_copy(update=said)


def _of_manifest(path: Path) -> Config | None:
    if path.suffix.lower() != ".toml" or path.name in CONFIG_FILES:
        return None
    config = read_config(path)
    return config if config.model_fields_set else None


def _folder(path: Path) -> Path:
    return Path.cwd() if path == Path("-") else path if path.is_dir() else path.parent


def _codes(said: Sequence[str]) -> tuple[str, ...]:
    """Codes and how codes begin, given one by one or with commas: "FL3,FL401"."""
    codes = [code.strip().upper() for each in said for code in each.split(",") if code.strip()]
    _check(codes, "--select or --ignore")
    return tuple(codes)


def _check(codes: Sequence[str], where: str) -> None:
    """Refuse what is neither a code nor how codes begin."""
    if not codes:
        return
    from florilege.rules.pages import pages  # noqa: PLC0415 - few say any

    known = [page.code for page in pages()]
    for code in codes:
        if not _PATTERN.fullmatch(code) or not any(each.startswith(code) for each in known):
            raise FormatError(f"{where}: {unknown_code(code, known)}")


def _today() -> date:
    """The day of SOURCE_DATE_EPOCH, so that a run can be repeated; else that of the machine."""
    if "SOURCE_DATE_EPOCH" in os.environ and (given := modified_date()):
        return given.date()
    return datetime.now(UTC).date()
