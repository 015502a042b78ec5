"""A book as loose sheets: pieces that come one after the other and need not stay in memory.

Whatever a page of the whole book (an index, a list of quotes) wants to know of the text of a piece is
gathered while its chapter is written; afterwards there is only the outline.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from florilege.exporters.epub.single import book_of
from florilege.model import Anthology, Document, Piece, iter_pieces

_FORGOTTEN: Mapping[str, Any] = {
    "subtitle": None,
    "kicker": None,
    "identifiers": (),
    "picture": None,
    "standfirst": (),
    "sections": (),
    "provenance": None,
}
_UNSET: set[str] = set()

_M = TypeVar("_M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class LooseBook:
    """What a book is made of, read once and in order.

    Attributes:
        head: The anthology; its parts are not looked at.
        pieces: In reading order; each is forgotten when its chapter is written.
        bound: From the outlines of all pieces, in order, to the anthology in its parts.
        is_single: Whether it is one document, which shows its own names.
    """

    head: Anthology
    pieces: Iterable[Piece]
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


def outline_of(piece: Piece) -> Piece:
    """A piece without its text: what contents, indices and metadata need of it.

    The whole document would stay in memory until the book is written; this is a twentieth of it.
    """
    document = piece.document
    outline = _bare(document, {**_FORGOTTEN, "people": tuple(map(_bare, document.people))})
    return _bare(piece, {"document": outline, "headnote": None})


def _bare(node: _M, changes: Mapping[str, Any] | None = None) -> _M:
    """A copy that does not know which of its fields were given, which takes more than the fields."""
    bare = node.model_copy(update=changes)
    object.__setattr__(bare, "__pydantic_fields_set__", _UNSET)
    return bare
