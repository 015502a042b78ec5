"""An anthology with all that was noticed while its pieces were read."""

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from florilege import api
from florilege.anthology.unused import unused_suppressions
from florilege.checking import check_book, check_chapter
from florilege.config import Config, Suppression
from florilege.diagnostics import Diagnostic, Report
from florilege.model import Anthology, iter_pieces
from florilege.parsers.parsed import Parsed
from florilege.places import Places


@dataclass(frozen=True, slots=True)
class LoadedAnthology:
    """An anthology and how its pieces were read.

    Attributes:
        anthology: The book.
        pieces: Its pieces in reading order, each with its findings and its source map; the map of
            a piece that was document JSON is empty.
        chapters: What frames them, as it was read.
        others: The findings that belong to no piece: about the cover, and about files that
            nothing could be read from and that the book lacks therefore.
        suppressions: What the manifest lets stand in single pieces.
        file: The manifest.
        theme: The theme that it names.
    """

    anthology: Anthology
    pieces: tuple[Parsed, ...]
    chapters: tuple[Parsed, ...] = ()
    others: tuple[Diagnostic, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    file: str | None = None
    theme: Path | None = None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings of reading, file by file."""
        found = chain.from_iterable(piece.diagnostics for piece in self.pieces)
        return Report.of([*self.others, *found]).diagnostics

    @property
    def paths(self) -> dict[str, str]:
        """For the file of each piece as the manifest lists it, the path that it was read by."""
        listed = (piece.file or "" for piece in iter_pieces(self.anthology))
        return dict(zip(listed, (piece.file or "" for piece in self.pieces), strict=True))


def validate_anthology(loaded: LoadedAnthology, config: Config | None = None) -> Report:
    """What `florilege.validate` says of the book, with the lines of the pieces in the raw files.

    Args:
        loaded: The book.
        config: What the house wants checked; everything, when None. What the manifest lets stand
            in single pieces is let stand besides.
    """
    given = config or Config()
    config = given.model_copy(update={"suppress": given.suppress + loaded.suppressions})
    reports = [api.validate(piece, config=config) for piece in loaded.pieces]
    chapters = chain.from_iterable(
        check_chapter(
            chapter.document,
            Places(chapter.document, chapter.source_map),
            file=chapter.file,
            config=config,
        )
        for chapter in loaded.chapters
    )
    paths = loaded.paths
    book = (
        each.model_copy(update={"file": paths.get(each.file or "", each.file)})
        for each in check_book(loaded.anthology, file=loaded.file, config=config)
    )
    report = Report.joined([*reports, config.judge([*loaded.others, *chapters, *book])])
    unused = unused_suppressions(loaded.suppressions, report.suppressed, config, loaded.file)
    return Report.joined([report, config.judge(unused)])
