"""The findings about whatever paths name, one report a file or anthology."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from florilege import api
from florilege.anthology import read_anthology, validate_anthology
from florilege.cli.inputs import STANDARD_INPUT, read_node
from florilege.corpus import find_inputs
from florilege.diagnostics import Report
from florilege.sources import RAW_SUFFIXES


def reports_of(paths: Sequence[Path], max_bytes: int) -> Iterator[Report]:
    """Check raw files, document JSON, manifests and what is in folders, one after the other."""
    for path in paths:
        files = [path]
        if path.is_dir():
            inputs = find_inputs([path], suffixes=RAW_SUFFIXES | {".json"})
            files = [each.path for each in inputs]
        for file in files:
            yield _report(file, max_bytes)


def _report(path: Path, max_bytes: int) -> Report:
    if path.suffix.lower() == ".toml":
        return validate_anthology(read_anthology(path, max_bytes=max_bytes))
    node = read_node(path, max_bytes)
    return api.validate(node, file="standard input" if path == STANDARD_INPUT else str(path))
