"""What a path on the command line means."""

import sys
from dataclasses import replace
from pathlib import Path

from florilege import api
from florilege.errors import InputError
from florilege.model import Anthology, Document
from florilege.parsers.parsed import Parsed
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


def read_node(path: Path, max_bytes: int = DEFAULT_MAX_BYTES) -> Parsed | Document | Anthology:
    """A document or an anthology from its JSON, or a raw file parsed.

    JSON is told by the suffix .json, on standard input by its first character.
    """
    given = read_input(path, max_bytes)
    is_json = (
        given.lstrip().startswith(b"{")
        if isinstance(given, bytes)
        else given.suffix.lower() == ".json"
    )
    if is_json:
        return api.load(given, max_bytes=max_bytes)
    parsed = api.parse(given, max_bytes=max_bytes)
    return parsed if parsed.file else replace(parsed, file=str(path))
