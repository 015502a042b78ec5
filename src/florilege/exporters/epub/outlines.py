"""Pieces without their text: what contents, indices and metadata need of them."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from florilege.model import Piece

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
