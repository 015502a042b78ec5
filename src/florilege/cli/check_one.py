"""The findings about one file that is named on the command line."""

from collections.abc import Sequence
from pathlib import Path

from florilege import api
from florilege.cli.inputs import nothing_to_read, read_node
from florilege.config import Config
from florilege.corpus import find_inputs
from florilege.diagnostics import Report
from florilege.sources import RAW_SUFFIXES


def files_of(paths: Sequence[Path], *, only_json: bool = False) -> list[Path]:
    """The paths, with the raw files and the document JSON inside of each folder for it.

    Args:
        paths: Files and folders.
        only_json: Whether raw files inside of folders are passed over.

    Raises:
        InputError: There is no such file.
    """
    suffixes = frozenset({".json"}) | (frozenset() if only_json else RAW_SUFFIXES)
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += (each.path for each in find_inputs([path], suffixes=suffixes))
        else:
            found.append(path)
    if not found:
        raise nothing_to_read(paths, suffixes)
    return found


def check_one(path: Path, max_bytes: int, config: Config) -> Report:
    """Check a raw file, a document JSON or a manifest with its pieces."""
    if path.suffix.lower() == ".toml":
        from florilege.anthology import read_anthology  # noqa: PLC0415 - most files are no manifests
        from florilege.anthology.loaded import validate_anthology  # noqa: PLC0415 - as above

        return validate_anthology(read_anthology(path, max_bytes=max_bytes), config)
    return api.validate(read_node(path, max_bytes), config=config)
