"""The identifiers of a book in the forms that its package document wants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from florilege.check_digits import is_doi, is_isbn
from florilege.model import Anthology, iter_pieces

# ONIX code list 5 (EDItEUR), which EPUB 3.3 names for `identifier-type`.
_ISBN_10, _DOI, _ISBN_13, _URN = "02", "06", "15", "22"
_LONG_ISBN = 13

_SCHEME = re.compile(
    r"(?:urn:isbn:|isbn[:\s]{0,2}|urn:doi:|doi:\s?|https?://(?:dx\.|www\.)?doi\.org/|urn:uuid:)",
    re.IGNORECASE,
)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_OTHER_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{1,31}:\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier of the book.

    Attributes:
        value: A URI, wherever what was given is one or has one.
        kind: Its code in ONIX code list 5; None when the list has none, or it is not sound.
        printed: The same for people; "" for a UUID, which tells them nothing.
    """

    value: str
    kind: str | None
    printed: str


def identifiers_of(anthology: Anthology) -> tuple[Identifier, ...]:
    """All identifiers of the EPUB, the unique one first, each once.

    The unique one is what the manifest calls `identifier`; else the ISBN that the legal notice
    gives for the EPUB; else a UUID that is made (`made_identifier`).
    """
    given = [text for text in _given(anthology) if text.strip()]
    if not given:
        given = [made_identifier(anthology)]
    given += [text for text in anthology.identifiers if text.strip()]
    known = {found.value: found for found in map(identifier, given)}
    return tuple(known.values())


def identifier(text: str) -> Identifier:
    """An identifier as EPUB 3.3, section 5.5.3.1, writes it: "978-…" is "urn:isbn:978…", type 15."""
    text = text.strip()
    scheme = _SCHEME.match(text)
    bare = text[scheme.end() :] if scheme else text
    if is_doi(bare):
        return Identifier(f"urn:doi:{bare}", _DOI, f"https://doi.org/{bare}")
    if _UUID.fullmatch(bare):
        return Identifier(f"urn:uuid:{bare.lower()}", _URN, "")
    if is_isbn(bare):
        figures = bare.replace("-", "").replace(" ", "").upper()
        kind = _ISBN_13 if len(figures) == _LONG_ISBN else _ISBN_10
        return Identifier(f"urn:isbn:{figures}", kind, f"ISBN {bare}")
    return Identifier(text, _URN if scheme is None and _OTHER_URN.fullmatch(text) else None, text)


def made_identifier(anthology: Anthology) -> str:
    """A UUID of version 5 (RFC 9562) of the book's id and language, and of the ids of its pieces.

    Ids are slugs, which a corrected comma leaves as they are; so does another order.
    """
    pieces = sorted(piece.document.id for piece in iter_pieces(anthology))
    parts = [anthology.id, anthology.language, *pieces]
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'florilege:' + chr(10).join(parts))}"


def _given(anthology: Anthology) -> Iterator[str]:
    """What the editor calls the identifier of this book, or of its EPUB among its formats."""
    if anthology.identifier:
        yield anthology.identifier
    numbers = anthology.legal.isbn if anthology.legal else {}
    yield from (number for name, number in numbers.items() if name.casefold() == "epub")
