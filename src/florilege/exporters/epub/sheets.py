"""A book as loose sheets: pieces that come one after the other and need not stay in memory.

Whatever a page of the whole book (an index, a list of quotes) wants to know of the text of a piece is
gathered while its chapter is written; afterwards there is only the outline.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from florilege.exporters.epub.rendered import RenderedPiece
from florilege.exporters.epub.single import book_of
from florilege.model import Anthology, Document, Piece, iter_pieces


@dataclass(frozen=True, slots=True)
class LooseBook:
    """What a book is made of, read once and in order.

    Attributes:
        head: The anthology; its parts are not looked at.
        pieces: In reading order, rendered or not; each is forgotten when its chapter is written.
        bound: From the outlines of all pieces, in order, to the anthology in its parts.
        is_single: Whether it is one document, which shows its own names.
    """

    head: Anthology
    pieces: Iterable[Piece | RenderedPiece]
    bound: Callable[[Sequence[Piece]], Anthology]
    is_single: bool = False


def loose(node: Document | Anthology) -> LooseBook:
    """A document or an anthology that is in memory anyway."""
    anthology = node if isinstance(node, Anthology) else book_of(node)

    def bound(outlines: Sequence[Piece]) -> Anthology:
        rest = iter(outlines)
        parts = tuple(
            part.model_copy(update={"pieces": tuple(next(rest) for _ in part.pieces)})
            for part in anthology.parts
        )
        return anthology.model_copy(update={"parts": parts})

    pieces = iter_pieces(anthology)
    return LooseBook(anthology, pieces, bound, is_single=not isinstance(node, Anthology))
