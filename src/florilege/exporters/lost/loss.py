"""What a format cannot carry: what a loss is, and how losses are told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Document, Piece, Status, iter_pieces


@dataclass(frozen=True, slots=True)
class Leaving:
    """A document that is about to be written in another format.

    Attributes:
        document: The document.
        base: The folder that its pictures are read from; None when none are.
        folder: Where in it the document stands.
        status: How far its approval has come, where an anthology says so.
        file: The file that it was read from.
    """

    document: Document
    base: Path | None = None
    folder: str = ""
    status: Status | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format does not keep.

    Attributes:
        code: Its code, "FL901"; formats that lose the same have the same.
        what: What is lost, in the plural or as a clause, for the message: "marks of the text".
        find: The places of a document where there is something to lose, in reading order.
    """

    code: str
    what: str
    find: Callable[[Leaving], Iterator[Place]]


def losses_of(
    node: Document | Anthology, losses: Sequence[Loss], name: str, options: ExportOptions
) -> Iterator[Diagnostic]:
    """A finding for each code and document, with all its places.

    Args:
        node: What is exported.
        losses: What the format loses.
        name: The format, for the message.
        options: As for the export: where pictures are looked for.
    """
    for leaving in all_leaving(node, options.base):
        for loss in losses:
            places = tuple(loss.find(leaving))
            if places:
                yield Diagnostic(
                    code=loss.code,
                    severity=Severity.INFO,
                    message=message_of(loss, name),
                    file=leaving.file,
                    place=None if places[0] == Place() else places[0],
                    more_places=places[1:],
                )


def message_of(loss: Loss, name: str) -> str:
    """What is said of a loss in the format of this name."""
    return f"lost in {name}: {loss.what}"


def all_leaving(node: Document | Anthology, base: Path | None) -> Iterator[Leaving]:
    """The documents that are exported, those of an anthology in reading order."""
    if not isinstance(node, Anthology):
        yield Leaving(node, base)
        return
    root = base or (Path(node.base) if node.base else None)
    for piece in iter_pieces(node):
        yield leaving_piece(piece, root)


def leaving_piece(piece: Piece, base: Path | None) -> Leaving:
    """A piece of a book whose pictures are read from a folder."""
    folder = PurePosixPath(piece.file or "").parent.as_posix()
    return Leaving(piece.document, base, folder, piece.status, piece.file)
