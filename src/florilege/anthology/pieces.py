"""The files of a manifest, read one by one; one that cannot be read does not stop the others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from florilege import api
from florilege.anthology.corrections import correct, corrections_of
from florilege.anthology.files import Listed
from florilege.corpus import check_pictures
from florilege.corpus.processes import in_order, jobs_for
from florilege.diagnostics import Diagnostic, Severity
from florilege.errors import FlorilegeError, FormatError, ManifestError
from florilege.model import Anthology
from florilege.parsers.corrections import Corrections
from florilege.parsers.parsed import Parsed
from florilege.source_map import SourceMap

UNREADABLE = "FL008"
"""A file of an anthology that could not be read."""

_OfFile = TypeVar("_OfFile")

LEFT_OUT = "the file is left out of the book"
"""What becomes of such a file."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the files of a manifest are read.

    Attributes:
        manifest: Its path.
        corrections: What the caller knows of all pieces.
        max_bytes: The largest file that is read.
        mapped: Whether the source maps are kept.
    """

    manifest: Path
    corrections: Corrections
    max_bytes: int
    mapped: bool = True


@dataclass(frozen=True, slots=True)
class Read:
    """What came of a file.

    Attributes:
        parsed: Its document; None when the book lacks it.
        why: Why, then.
    """

    parsed: Parsed | None
    why: tuple[Diagnostic, ...] = ()


def read_pieces(
    files: Sequence[Listed], reading: Reading, jobs: int | None
) -> Iterator[tuple[Listed, Read]]:
    """Read files, in their order, each with what came of it.

    Args:
        files: As `list_files` lists them.
        reading: How.
        jobs: How many processes share the work; None: as many as there are processors, when
            the files are many.

    Raises:
        ManifestError: An entry is not as it must be, or a document JSON is not.
        InputError: A process was killed.
    """
    return all_read(files, partial(read_piece, reading), jobs_for(len(files), jobs))


def all_read(
    files: Sequence[Listed],
    read: Callable[[Listed], _OfFile | str],
    jobs: int,
    preload: Sequence[str] = (),
) -> Iterator[tuple[Listed, _OfFile]]:
    """Files, in their order, each with what came of it.

    Args:
        files: As `list_files` lists them.
        read: Reads one; or says what mistake must stop the build.
        jobs: How many processes share the work.
        preload: The modules that `read` loads when it is called, besides those that parse.

    Raises:
        ManifestError: There was such a mistake.
        InputError: A process was killed.
    """
    for listed, result in zip(files, in_order(read, files, jobs, preload), strict=True):
        if isinstance(result, str):
            raise ManifestError(result)
        yield listed, result


def read_piece(reading: Reading, listed: Listed) -> Read | str:
    """What comes of a file, or the mistake that must stop the build."""
    path = reading.manifest.parent / listed.file
    try:
        parsed = _parsed(reading, listed, path)
    except ManifestError as error:
        return str(error)
    except FlorilegeError as error:
        return Read(None, (_unreadable(path, str(error).removeprefix(f"{path}: ")),))
    except Exception as error:  # noqa: BLE001 - a thousand files must survive a bug met in one
        return Read(None, (_unreadable(path, f"{type(error).__name__}: {error}"),))
    if parsed.is_empty:
        why = (each.model_copy(update={"help": LEFT_OUT}) for each in parsed.diagnostics)
        return Read(None, tuple(why))
    checked = check_pictures(parsed, reading.manifest.parent)
    return Read(checked if reading.mapped else replace(checked, source_map=SourceMap("")))


def _unreadable(path: Path, reason: str) -> Diagnostic:
    return Diagnostic(
        code=UNREADABLE,
        severity=Severity.ERROR,
        message=f"cannot be read: {' '.join(reason.split())}",
        file=str(path),
        help=LEFT_OUT,
    )


def _parsed(reading: Reading, listed: Listed, file: Path) -> Parsed:
    where = f"{reading.manifest}: {listed.place}"
    try:
        known = reading.corrections.over(corrections_of(listed.entry))
    except FormatError as error:
        raise ManifestError(f"{where}: {error}") from None
    if file.suffix.lower() != ".json":
        return api.parse(
            file,
            media_type=listed.entry.media_type,
            corrections=known,
            max_bytes=reading.max_bytes,
        )
    document = api.load(file, max_bytes=reading.max_bytes)
    if isinstance(document, Anthology):
        raise ManifestError(f"{where}: {listed.file} is an anthology, not a piece")
    for key in ("style", "media_type"):
        if getattr(listed.entry, key):
            raise ManifestError(f"{where}.{key}: is for raw files, not for JSON")
    return Parsed(correct(document, known), (), SourceMap(""), str(file))
