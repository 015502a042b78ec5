"""What a format cannot carry: what a loss is, and how losses are told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeVar, cast

from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Chapter, Document, Piece, Status, iter_texts

_Made = TypeVar("_Made")


class WholeBook:
    """An anthology that is written as one file, in which documents are told apart.

    Args:
        anthology: The anthology.
    """

    def __init__(self, anthology: Anthology) -> None:
        self._anthology = anthology
        self._made: dict[object, object] = {}

    def once(self, make: Callable[[Anthology], _Made]) -> _Made:
        """What a function makes of the anthology; it is made for the first document that asks."""
        if make not in self._made:
            self._made[make] = make(self._anthology)
        return cast("_Made", self._made[make])


@dataclass(frozen=True, slots=True)
class Leaving:
    """A document that is about to be written in another format.

    Attributes:
        document: The document.
        base: The folder that its pictures are read from; None when none are.
        folder: Where in it the document stands.
        status: How far its approval has come, where an anthology says so.
        file: The file that it was read from.
        book: What it stands in; None for a document by itself, and for one of a book that is
            not in memory as a whole.
    """

    document: Document
    base: Path | None = None
    folder: str = ""
    status: Status | None = None
    file: str | None = None
    book: WholeBook | None = None


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
    book = WholeBook(node)
    for text in iter_texts(node):
        yield replace(leaving_book(text, root), book=book)


def leaving_book(text: Piece | Chapter, base: Path | None) -> Leaving:
    """A piece or chapter of a book whose pictures are read from a folder."""
    folder = PurePosixPath(text.file or "").parent.as_posix()
    status = text.status if isinstance(text, Piece) else None
    return Leaving(text.document, base, folder, status, text.file)
