"""Many raw files to a folder of JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from florilege import api
from florilege.cli.inputs import nothing_to_read
from florilege.cli.outputs import say, say_findings, write_output
from florilege.cli.progress import progress
from florilege.corpus import Failure, Input, find_inputs, parse_inputs
from florilege.errors import OutputError
from florilege.parsers.corrections import Corrections
from florilege.parsers.parsed import Parsed
from florilege.sources import RAW_SUFFIXES


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is done with each file.

    Attributes:
        folder: Where the results go.
        media_type: What all inputs are; None when their names say it.
        corrections: What is known of all of them.
        max_bytes: The largest file that is read.
    """

    folder: Path
    media_type: str | None
    corrections: Corrections
    max_bytes: int

    def target(self, each: Input) -> Path:
        """Where the result of an input goes."""
        return self.folder.joinpath(f"{each.name}.json")


def parse_many(paths: list[Path], conversion: Conversion, *, resume: bool, quiet: bool) -> int:
    """Convert all files that the paths mean.

    Returns:
        0, or 2 when a file could not be read or a result not be written.

    Raises:
        InputError: The folders hold no file to convert.
    """
    inputs = find_inputs(paths)
    if not inputs:
        raise nothing_to_read(paths, RAW_SUFFIXES)
    waiting = [each for each in inputs if not (resume and _is_done(each, conversion))]
    unread: list[str] = []
    empty: list[str] = []
    with progress("parsing", quiet=quiet) as advance:
        for number, (each, result) in enumerate(_results(waiting, conversion), 1):
            if isinstance(result, Failure):
                unread.append(result.reason)
            elif result.is_empty:
                empty.append(f"{each.path}: {result.diagnostics[0].message}")
            elif reason := _write(result, conversion.target(each)):
                unread.append(reason)
            elif not quiet:
                say_findings(result.diagnostics)
            advance(number, len(waiting))
    failures = unread + empty
    for reason in failures:
        say(f"florilege: {reason}")
    if not quiet:
        passed = len(inputs) - len(waiting)
        done = len(waiting) - len(failures)
        say(f"{done} converted, {passed} passed over, {len(failures)} failed")
    return 2 if unread else 0


def _results(
    inputs: Iterable[Input], conversion: Conversion
) -> Iterator[tuple[Input, Parsed | Failure]]:
    return parse_inputs(
        inputs,
        media_type=conversion.media_type,
        corrections=conversion.corrections,
        max_bytes=conversion.max_bytes,
    )


def _write(parsed: Parsed, target: Path) -> str | None:
    try:
        write_output(target, api.dump(parsed.document).encode())
    except OutputError as error:
        return str(error)
    return None


def _is_done(each: Input, conversion: Conversion) -> bool:
    """Whether the result is there, and was made from the bytes that the input has now."""
    try:
        made = json.loads(conversion.target(each).read_bytes())
        return bool(made["provenance"]["sha256"] == sha256(each.path.read_bytes()).hexdigest())
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False
