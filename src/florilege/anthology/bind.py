"""A manifest to an EPUB, piece by piece: the book is never in memory as a whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from florilege.anthology.assemble import assemble, with_own_id
from florilege.anthology.chapters import read_chapters
from florilege.anthology.files import Listed, list_files
from florilege.anthology.loaded import LoadedAnthology
from florilege.anthology.pieces import Reading
from florilege.anthology.portraits import check_portraits
from florilege.anthology.preparing import Prepared, Preparing, prepare
from florilege.anthology.read_manifest import read_manifest
from florilege.anthology.theme import theme_of, themed
from florilege.anthology.withheld import WithheldError, withheld_pieces
from florilege.config import Config
from florilege.corpus import check_cover
from florilege.corpus.processes import Advance, jobs_for
from florilege.diagnostics import Diagnostic
from florilege.exporters import ExportOptions
from florilege.exporters.epub import LooseBook, PieceRenderer, RenderedPiece, write_epub
from florilege.model import Anthology, Chapter, Piece, iter_chapters
from florilege.parsers.corrections import Corrections
from florilege.parsers.ids import Ids
from florilege.parsers.parsed import Parsed
from florilege.source_map import SourceMap
from florilege.sources import DEFAULT_MAX_BYTES


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How a book is built.

    Attributes:
        today: The day that embargoes are judged by; without one they do not count.
        forced: The ids or files of pieces that are published although they are withheld.
        max_bytes: The largest piece that is read.
        jobs: How many processes read; None: as many as there are processors, for many pieces.
        advance: Is told after each piece.
        house: Whose typography the pieces are set in; None: they stay as they are.
        look: Looks at each piece before it is rendered, in the process that reads it (so it can be
            pickled, as can what it returns), and at each chapter.
        see: Is told that, one by one.
    """

    today: date | None = None
    forced: Sequence[str] = ()
    max_bytes: int = DEFAULT_MAX_BYTES
    jobs: int | None = None
    advance: Advance | None = None
    house: Config | None = None
    look: Callable[[Piece | Chapter], object] | None = None
    see: Callable[[Any], object] | None = None


@dataclass
class _Pieces:
    """What is kept of the pieces that have been read."""

    parts: list[int] = field(default_factory=list)
    read: list[tuple[str | None, tuple[Diagnostic, ...]]] = field(default_factory=list)
    others: list[Diagnostic] = field(default_factory=list)
    ids: Ids = field(default_factory=Ids)

    def come(
        self, prepared: Iterator[tuple[Listed, Prepared]], total: int, how: Circumstances
    ) -> Iterator[Piece | RenderedPiece]:
        for number, (listed, each) in enumerate(prepared, 1):
            if each.piece is None:
                self.others += each.findings
            else:
                self.parts.append(listed.part)
                self.read.append((each.path, each.findings))
                if how.see:
                    how.see(each.seen)
                yield _with_own_id(each.piece, self.ids)
            if how.advance:
                how.advance(number, total)


def _with_own_id(piece: Piece | RenderedPiece, ids: Ids) -> Piece | RenderedPiece:
    if isinstance(piece, Piece):
        return with_own_id(piece, ids)
    outline = with_own_id(piece.outline, ids)
    return piece if outline is piece.outline else piece.within(outline)


def bind(
    path: Path, target: BinaryIO, options: ExportOptions, how: Circumstances
) -> tuple[Diagnostic, ...]:
    """Write the EPUB of a manifest; the same bytes as an export of the loaded anthology.

    Args:
        path: Of the manifest.
        target: Where to; it must be able to seek. After an error it holds half a book.
        options: As for any export.
        how: How it is built.

    Returns:
        The findings of reading, file by file.

    Raises:
        InputError: The manifest or the theme cannot be read.
        ManifestError: The manifest or a document JSON is not as it must be, or a file is missing.
        MissingExtraError: ebooklib or Pillow is not installed.
        WithheldError: A piece is refused or under embargo, and not forced.
    """
    manifest = read_manifest(path)
    check_portraits(manifest, path)
    chapters = read_chapters(manifest, path, how.max_bytes)
    if how.house:
        chapters = chapters.mended(how.house)
    head = assemble(manifest, path, (), chapters, Ids())
    if how.look and how.see:
        for chapter in iter_chapters(head):
            how.see(how.look(chapter))
    files = list_files(manifest, path)
    reading = Reading(path, Corrections(), how.max_bytes, mapped=False)
    pieces = _Pieces(others=[*chapters.diagnostics, *check_cover(head, path)])
    loaded: list[LoadedAnthology] = []

    def bound(outlines: Sequence[Piece]) -> Anthology:
        placed = list(zip(pieces.parts, outlines, strict=True))
        anthology = assemble(manifest, path, placed, chapters, pieces.ids)
        loaded.append(_loaded(anthology, outlines, pieces, str(path)))
        if withheld := withheld_pieces(loaded[0], how.today, how.forced):
            raise WithheldError(withheld)
        return anthology

    jobs = jobs_for(len(files), how.jobs)
    base = options.base or (Path(head.base) if head.base else None)
    # A single process renders when it writes: then a piece with pictures is rendered once.
    renderer = PieceRenderer(head.language, base) if jobs > 1 else None
    preparing = Preparing(reading, how.house, how.look, renderer)
    come = pieces.come(prepare(files, preparing, jobs), len(files), how)
    write_epub(LooseBook(head, come, bound), target, themed(options, theme_of(manifest, path)))
    return loaded[0].diagnostics


def _loaded(
    anthology: Anthology, outlines: Sequence[Piece], pieces: _Pieces, file: str
) -> LoadedAnthology:
    """The outlines of a book as if it had been loaded, for those who ask about its pieces."""
    unmapped = SourceMap("")
    parsed = (
        Parsed(piece.document, found, unmapped, name)
        for piece, (name, found) in zip(outlines, pieces.read, strict=True)
    )
    return LoadedAnthology(anthology, tuple(parsed), others=tuple(pieces.others), file=file)
