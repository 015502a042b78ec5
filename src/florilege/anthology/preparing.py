"""The files of a manifest on their way into a book: read, mended, looked at and rendered.

All of that is done by the process that reads a file. A chapter is a tenth of its document, and takes
a tenth of the time to be handed on: so two processes are nearly twice as fast as one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from florilege.anthology.ahead import LOADED
from florilege.anthology.assemble import piece_of
from florilege.anthology.files import Listed
from florilege.anthology.pieces import Reading, all_read, read_piece
from florilege.config import Config
from florilege.diagnostics import Diagnostic
from florilege.exporters.epub import PieceRenderer, RenderedPiece
from florilege.fixing import fix
from florilege.model import Piece


@dataclass(frozen=True, slots=True)
class Preparing:
    """What is done to a file.

    Attributes:
        reading: How it is read.
        house: Whose typography it is set in; None: it stays as it is.
        look: Looks at the piece before it is rendered; what it returns is handed on.
        renderer: Renders it; None: whoever writes the book does.
    """

    reading: Reading
    house: Config | None
    look: Callable[[Piece], object] | None
    renderer: PieceRenderer | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What came of a file.

    Attributes:
        findings: About its reading.
        piece: Its piece, rendered or not, under an id that others may have; None when the book
            lacks it.
        path: Where it was read.
        seen: What was seen in it.
    """

    findings: tuple[Diagnostic, ...]
    piece: Piece | RenderedPiece | None = None
    path: str | None = None
    seen: object = None


def prepare(
    files: Sequence[Listed], preparing: Preparing, jobs: int
) -> Iterator[tuple[Listed, Prepared]]:
    """Prepare files, in their order; each with what came of it.

    Args:
        files: As `list_files` lists them.
        preparing: What is done to each.
        jobs: How many processes share the work.

    Raises:
        ManifestError: An entry is not as it must be, or a document JSON is not.
        InputError: A process was killed.
    """
    return all_read(files, partial(_prepared, preparing), jobs, LOADED)


def _prepared(preparing: Preparing, listed: Listed) -> Prepared | str:
    read = read_piece(preparing.reading, listed)
    if isinstance(read, str):
        return read
    if read.parsed is None:
        return Prepared(read.why)
    document, house = read.parsed.document, preparing.house
    piece = piece_of(listed, fix(document, config=house) if house else document)
    return Prepared(
        read.parsed.diagnostics,
        preparing.renderer.rendered(piece) if preparing.renderer else piece,
        read.parsed.file,
        preparing.look(piece) if preparing.look else None,
    )
