"""A manifest and the files it names to an anthology."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from florilege.model import Anthology
from florilege.parsers.corrections import Corrections
from florilege.sources import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from florilege.anthology.files import Listed
    from florilege.anthology.loaded import LoadedAnthology
    from florilege.config import Suppression
    from florilege.diagnostics import Diagnostic
    from florilege.model import Piece
    from florilege.parsers.parsed import Parsed

Advance = Callable[[int, int], object]
"""Is told how many pieces are read, and how many there are."""


def load_anthology(path: str | Path) -> Anthology:
    """Read an ``anthology.toml`` and all the pieces it names.

    A piece that cannot be read is left out; `read_anthology` says which.

    Args:
        path: Of the manifest.

    Raises:
        InputError: The manifest cannot be read, or is too large.
        ManifestError: The manifest or a document JSON is not as it must be, or a file is missing.
    """
    return read_anthology(path).anthology


def read_anthology(
    path: str | Path,
    *,
    corrections: Corrections | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    jobs: int | None = 1,
    advance: Advance | None = None,
) -> "LoadedAnthology":
    """As `load_anthology`, with what was noticed and where everything stands.

    A file that nothing can be read from (it is empty, binary, too large or forbidden) is left out
    of the book, with a finding.

    Args:
        path: Of the manifest.
        corrections: What the caller knows of all pieces; stronger than the manifest's entries,
            which are stronger than the front matter of the files.
        max_bytes: The largest piece that is read.
        jobs: How many processes read; None: as many as there are processors, for many pieces.
        advance: Is told after each piece.

    Raises:
        InputError: As for `load_anthology`.
        ManifestError: As for `load_anthology`.
    """
    from florilege.anthology.assemble import assemble, piece_of  # noqa: PLC0415 - `import florilege` is cheap
    from florilege.anthology.chapters import read_chapters  # noqa: PLC0415 - as above
    from florilege.anthology.files import list_files  # noqa: PLC0415 - as above
    from florilege.anthology.loaded import LoadedAnthology  # noqa: PLC0415 - as above
    from florilege.anthology.pieces import Reading, read_pieces  # noqa: PLC0415 - as above
    from florilege.anthology.portraits import check_portraits  # noqa: PLC0415 - as above
    from florilege.anthology.read_manifest import read_manifest  # noqa: PLC0415 - as above
    from florilege.anthology.theme import theme_of  # noqa: PLC0415 - as above
    from florilege.corpus import check_cover  # noqa: PLC0415 - as above
    from florilege.parsers.ids import Ids  # noqa: PLC0415 - as above

    path = Path(path)
    manifest = read_manifest(path)
    check_portraits(manifest, path)
    chapters = read_chapters(manifest, path, max_bytes)
    reading = Reading(path, corrections or Corrections(), max_bytes)
    ids = Ids()
    pieces: list[tuple[int, Piece]] = []
    parsed: list[Parsed] = []
    others: list[Diagnostic] = []
    suppressions: list[Suppression] = []
    files = list_files(manifest, path)
    for number, read in enumerate(read_pieces(files, reading, jobs), 1):
        others += read.why
        if read.parsed is not None:
            piece = piece_of(read.listed, read.parsed.document, ids)
            pieces.append((read.listed.part, piece))
            parsed.append(replace(read.parsed, document=piece.document))
            suppressions += _suppressions(read.listed)
        if advance:
            advance(number, len(files))
    anthology = assemble(manifest, path, pieces, chapters, ids)
    others += chapters.diagnostics
    others += check_cover(anthology, path)
    return LoadedAnthology(
        anthology,
        tuple(parsed),
        tuple(others),
        tuple(suppressions),
        str(path),
        theme_of(manifest, path),
    )


def _suppressions(listed: "Listed") -> "Iterator[Suppression]":
    from florilege.config import Suppression  # noqa: PLC0415 - as above

    for entry in listed.entry.suppress:
        yield Suppression(code=entry.code, file=listed.file, block=entry.block, reason=entry.reason)
