"""What a path on the command line means."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from florilege import api
from florilege.errors import InputError
from florilege.model import Anthology
from florilege.parsers.parsed import Parsed
from florilege.source_map import SourceMap
from florilege.sources import DEFAULT_MAX_BYTES

STANDARD_INPUT = Path("-")


def read_input(path: Path, max_bytes: int = DEFAULT_MAX_BYTES) -> Path | bytes:
    """The path itself, or for "-" the bytes of standard input, one too many at most.

    Raises:
        InputError: Standard input is closed.
    """
    if path != STANDARD_INPUT:
        return path
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return sys.stdin.buffer.read(max_bytes + 1)


def read_node(path: Path, max_bytes: int = DEFAULT_MAX_BYTES) -> Parsed | Anthology:
    """A raw file parsed, or what a JSON file holds; a document of it comes without a source map.

    JSON is told by the suffix .json, on standard input by its first character. Local pictures
    are looked for beside the file.
    """
    from florilege.corpus import check_pictures  # noqa: PLC0415 - `florilege parse` does without

    given = read_input(path, max_bytes)
    is_json = (
        given.lstrip().startswith(b"{")
        if isinstance(given, bytes)
        else given.suffix.lower() == ".json"
    )
    if not is_json:
        parsed = api.parse(given, max_bytes=max_bytes)
        return check_pictures(named(parsed, path), path.parent)
    node = api.load(given, max_bytes=max_bytes)
    if isinstance(node, Anthology):
        return node
    return check_pictures(named(Parsed(node, (), SourceMap("")), path), path.parent)


def nothing_to_read(folders: Sequence[Path], suffixes: Iterable[str]) -> InputError:
    """What to raise for folders without a file of these suffixes."""
    names = ", ".join(map(str, folders))
    *most, last = sorted(suffixes)
    return InputError(
        f"{names}: holds nothing to read: no file in it ends in {', '.join(most)} or {last}"
    )


def named(parsed: Parsed, path: Path) -> Parsed:
    """The same under the name of what was given, which its findings carry."""
    return parsed.under("standard input" if path == STANDARD_INPUT else str(path))
