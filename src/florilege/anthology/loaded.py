"""An anthology with all that was noticed while its pieces were read."""

from dataclasses import dataclass
from itertools import chain

from florilege import api
from florilege.diagnostics import Diagnostic, Report
from florilege.model import Anthology
from florilege.parsers.parsed import Parsed


@dataclass(frozen=True, slots=True)
class LoadedAnthology:
    """An anthology and how its pieces were read.

    Attributes:
        anthology: The book.
        pieces: Its pieces in reading order, each with its findings and its source map; the map of
            a piece that was document JSON is empty.
        others: The findings that belong to no piece: about the cover, and about files that
            nothing could be read from and that the book lacks therefore.
    """

    anthology: Anthology
    pieces: tuple[Parsed, ...]
    others: tuple[Diagnostic, ...] = ()

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings of reading, file by file."""
        found = chain.from_iterable(piece.diagnostics for piece in self.pieces)
        return Report.of([*self.others, *found]).diagnostics


def validate_anthology(loaded: LoadedAnthology) -> Report:
    """What `florilege.validate` says of the pieces, with their lines in the raw files."""
    found = chain.from_iterable(map(api.validate, loaded.pieces))
    return Report.of([*loaded.others, *found])
