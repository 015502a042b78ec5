"""A manifest and all that it names into memory."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from florilege.anthology.assemble import assemble, piece_of, with_own_id
from florilege.anthology.chapters import read_chapters
from florilege.anthology.files import Listed, list_files
from florilege.anthology.loaded import LoadedAnthology
from florilege.anthology.pieces import Reading, read_pieces
from florilege.anthology.portraits import check_portraits
from florilege.anthology.read_manifest import read_manifest
from florilege.anthology.theme import theme_of
from florilege.config import Suppression
from florilege.corpus import check_cover
from florilege.corpus.processes import Advance
from florilege.parsers.ids import Ids

if TYPE_CHECKING:
    from florilege.diagnostics import Diagnostic
    from florilege.model import Piece
    from florilege.parsers.parsed import Parsed


def read_all(reading: Reading, jobs: int | None, advance: Advance | None) -> LoadedAnthology:
    """What `florilege.anthology.read_anthology` does; arguments and errors are those of it."""
    path = reading.manifest
    manifest = read_manifest(path)
    check_portraits(manifest, path)
    chapters = read_chapters(manifest, path, reading.max_bytes)
    ids = Ids()
    pieces: list[tuple[int, Piece]] = []
    parsed: list[Parsed] = []
    others: list[Diagnostic] = []
    suppressions: list[Suppression] = []
    files = list_files(manifest, path)
    for number, (listed, read) in enumerate(read_pieces(files, reading, jobs), 1):
        others += read.why
        if read.parsed is not None:
            piece = with_own_id(piece_of(listed, read.parsed.document), ids)
            pieces.append((listed.part, piece))
            parsed.append(replace(read.parsed, document=piece.document))
            suppressions += _suppressions(listed)
        if advance:
            advance(number, len(files))
    anthology = assemble(manifest, path, pieces, chapters, ids)
    others += chapters.diagnostics
    others += check_cover(anthology, path)
    return LoadedAnthology(
        anthology,
        tuple(parsed),
        chapters.read,
        tuple(others),
        tuple(suppressions),
        str(path),
        theme_of(manifest, path),
    )


def _suppressions(listed: Listed) -> Iterator[Suppression]:
    for entry in listed.entry.suppress:
        yield Suppression(code=entry.code, file=listed.file, block=entry.block, reason=entry.reason)
