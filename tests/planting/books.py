"""Faults of an anthology, each planted in a book of clean documents."""

from collections.abc import Callable
from copy import deepcopy
from typing import NamedTuple

from planting.ground import Json


class BookFault(NamedTuple):
    """A kind of fault that only a book can have.

    Attributes:
        name: What is wrong.
        codes: Any of the findings that say so.
        plant: Puts it into a book.
    """

    name: str
    codes: tuple[str, ...]
    plant: Callable[[Json], None]


def book_of(documents: list[Json]) -> Json:
    """An anthology of documents, all of them approved."""
    rights = {"licence": "CC-BY-4.0"}
    pieces: list[Json] = [{"document": deepcopy(each), "status": "approved"} for each in documents]
    for number, piece in enumerate(pieces):
        piece["document"]["id"] = f"piece-{number}"
    return {
        "kind": "anthology",
        "id": "book",
        "language": documents[0]["language"],
        "title": "Between",
        "rights": rights,
        "parts": [{"id": "part", "pieces": pieces}],
    }


def _pieces(book: Json) -> list[Json]:
    found: list[Json] = book["parts"][0]["pieces"]
    return found


def _twice(book: Json) -> None:
    again = deepcopy(_pieces(book)[0])
    again["document"].update(id="again", title="Another title")
    _pieces(book).append(again)


def _refused(book: Json) -> None:
    _pieces(book)[1]["status"] = "refused"


def _under_embargo(book: Json) -> None:
    _pieces(book)[1]["document"]["rights"] = {"embargo": "2031-01-01"}


def _spelt(book: Json) -> None:
    for piece, name in zip(
        _pieces(book), ("Côme Lassagne-Roux", "Come Lassagne Roux"), strict=False
    ):
        author = {"type": "person", "name": name, "roles": ["author"]}
        piece["document"]["people"] = [*piece["document"]["people"], author]


def _empty(book: Json) -> None:
    book["parts"].append({"id": "water", "title": "Water", "pieces": []})


BOOK_FAULTS = (
    BookFault("a piece twice in a book", ("FL801",), _twice),
    BookFault("a piece that was refused", ("FL607",), _refused),
    BookFault("a piece under embargo", ("FL606",), _under_embargo),
    BookFault("two spellings across a book", ("FL803",), _spelt),
    BookFault("a part without pieces", ("FL804",), _empty),
)
