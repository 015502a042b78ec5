"""Which book this is, and of which day: both the same on every build."""

from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, iter_pieces

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a book in which nothing is dated."""

_ISBN_LENGTHS = (10, 13)


def identifier_of(anthology: Anthology) -> str:
    """The identifier that was given, an ISBN as a URN; else one made of title and pieces.

    The number that the legal notice gives for the EPUB counts as given.

    A made one is a UUID of version 5 (RFC 9562): it stays while the title and the ids of the
    pieces stay, whatever is corrected in them.
    """
    isbn = anthology.legal.isbn if anthology.legal else {}
    of_format = next((isbn[name] for name in isbn if name.casefold() == "epub"), None)
    given = (anthology.identifier or of_format or "").strip()
    if given:
        digits = given.replace("-", "").replace(" ", "").upper()
        is_isbn = len(digits) in _ISBN_LENGTHS and digits[:-1].isdecimal()
        return f"urn:isbn:{digits}" if is_isbn else given
    parts = [anthology.title, *(piece.document.id for piece in iter_pieces(anthology))]
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'florilege:' + chr(10).join(parts))}"


def modified_of(anthology: Anthology, options: ExportOptions) -> datetime:
    """When the book last changed, in UTC: as the caller says, else the newest date in it."""
    if options.modified is not None:
        given = options.modified
        return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)
    documents = [piece.document for piece in iter_pieces(anthology)]
    dates = [anthology.published]
    dates += [date for document in documents for date in (document.published, document.conducted)]
    return max([EARLIEST, *(_moment(date) for date in dates if date)])


def _moment(date: str) -> datetime:
    year, month, day = [*(int(part) for part in date.split("-")), 1, 1][:3]
    return datetime(year, month, day, tzinfo=UTC)
