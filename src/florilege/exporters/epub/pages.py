"""The pages of a book besides its chapters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from florilege.exporters.epub.cover import Cover
from florilege.exporters.epub.identity import EARLIEST
from florilege.exporters.epub.package import XHTML, BookFile
from florilege.exporters.markup.credits import Line, byline, rights_lines
from florilege.exporters.markup.dates import format_date, writing_direction
from florilege.exporters.markup.documents import line_markup
from florilege.exporters.markup.escape import encode
from florilege.exporters.markup.links import web_address
from florilege.exporters.markup.names import heading_of, listed, names_of
from florilege.exporters.markup.people_index import people_index
from florilege.exporters.markup.rendering import EPUB
from florilege.exporters.markup.templates import fill, raw
from florilege.languages import Language
from florilege.model import Anthology, Document, Role, iter_pieces

COVER = "cover.xhtml"
TITLE_PAGE = "title-page.xhtml"
COPYRIGHT = "copyright.xhtml"
CONTENTS = "contents.xhtml"
PEOPLE = "people.xhtml"
COLOPHON = "colophon.xhtml"

_INDEX_TYPES = {
    "section": "index",
    "list": "index-entry-list",
    "entry": "index-entry",
    "term": "index-term",
    "locator": "index-locator",
}
_ROLES = ((Role.EDITOR, "edited_by"), (Role.TRANSLATOR, "translated_by"))


@dataclass(frozen=True, slots=True)
class Book:
    """What every page of the book may need.

    Attributes:
        anthology: The book's content.
        words: The book's language.
        identifier: Its identifier.
        modified: When it last changed, in UTC.
        is_single: Whether it was made of one document, and shows that one's names.
    """

    anthology: Anthology
    words: Language
    identifier: str
    modified: datetime
    is_single: bool

    @property
    def direction(self) -> str:
        """In which pages progress: "ltr" or "rtl"."""
        return writing_direction(self.anthology.language)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the spine.

    Attributes:
        id: Its id in the manifest; "nav" makes it the navigation document.
        name: Its file name.
        title: Its title.
        body: The finished markup between the tags of body.
        language: Its language when it is not that of the book.
    """

    id: str
    name: str
    title: str
    body: str
    language: str | None = None


def sheet_file(sheet: Sheet, book: Book) -> BookFile:
    """A page as a file of the book."""
    tag = sheet.language or book.anthology.language
    values = {
        "language": tag,
        "direction": raw(' dir="rtl"') if writing_direction(tag) == "rtl" else "",
        "title": sheet.title,
        "body": raw(sheet.body),
    }
    data = encode(fill("epub/document.xhtml.j2", values))
    properties = ("nav",) if sheet.id == "nav" else ()
    return BookFile(sheet.id, sheet.name, XHTML, data, properties, in_spine=True)


def cover_page(book: Book, cover: Cover) -> BookFile:
    """The page that shows the cover; it is read in its turn, and says what it shows."""
    values = {"src": cover.name, "alt": cover.alt, "words": book.words.page}
    return sheet_file(
        Sheet("cover", COVER, book.anthology.title, fill("epub/cover.j2", values)), book
    )


def title_page(book: Book) -> BookFile:
    """Title, subtitle, who made the book, and who publishes it."""
    anthology, words = book.anthology, book.words
    names = ""
    if book.is_single:
        (piece,) = iter_pieces(anthology)
        about, title = heading_of(piece.document, words)
        names = about if title else ""
        lines = [line.text for line in byline(piece.document, words)]
    else:
        lines = _made_by(anthology, words)
    values = {
        "book": anthology,
        "names": names,
        "lines": lines,
        "publisher": anthology.publisher,
    }
    title = words.page["title_page"]
    return sheet_file(
        Sheet("title-page", TITLE_PAGE, title, fill("epub/title-page.j2", values)), book
    )


def copyright_page(book: Book) -> BookFile:
    """Rights and licence, publisher, and the identifier."""
    anthology, words = book.anthology, book.words
    lines = [Line(anthology.title)]
    if not book.is_single:
        lines += [Line(line) for line in _made_by(anthology, words)]
    if anthology.publisher and not book.is_single:
        lines.append(Line(words.page["published_by"].format(names=anthology.publisher)))
    if anthology.source:
        text = words.page["first_published"].format(where=anthology.source.name)
        lines.append(Line(text, web_address(anthology.source.url)))
    lines += rights_lines(anthology.rights, words)
    lines.append(Line(words.page["identifier"].format(identifier=book.identifier)))
    return _small_print(book, "copyright-page", COPYRIGHT, lines)


def colophon(book: Book) -> BookFile:
    """How the book was made, and when."""
    words = book.words
    lines = [Line(words.page["made_with"])]
    if book.modified > EARLIEST:
        day = format_date(f"{book.modified:%Y-%m-%d}", words.tag)
        lines.append(Line(words.page["last_modified"].format(date=day)))
    return _small_print(book, "colophon", COLOPHON, lines)


def people_page(book: Book, hrefs: Sequence[str]) -> BookFile | None:
    """The index of people (EPUB Indexes 1.0).

    Args:
        book: The book.
        hrefs: The files of the pieces, in reading order.

    Returns:
        None when there would be nobody in it, or only the one whom the book is about.
    """
    if book.is_single:
        return None
    pieces = [
        (piece.document, href, _lang_of(piece.document, book))
        for piece, href in zip(iter_pieces(book.anthology), hrefs, strict=True)
    ]
    entries = people_index(pieces, book.words)
    if not entries:
        return None
    types = {name: raw(EPUB.epub_type(value)) for name, value in _INDEX_TYPES.items()}
    values = {"entries": entries, "words": book.words.page, "level": 1, "epub": types}
    title = book.words.page["index_of_people"]
    return sheet_file(Sheet("people", PEOPLE, title, fill("people.j2", values)), book)


def _made_by(anthology: Anthology, words: Language) -> list[str]:
    lines = []
    for role, key in _ROLES:
        names = names_of(anthology.people, role)
        if names:
            lines.append(words.page[key].format(names=listed(names, words)))
    return lines


def _small_print(book: Book, kind: str, name: str, lines: Sequence[Line]) -> BookFile:
    heading = book.words.page[kind.replace("-", "_")]
    values = {
        "kind": kind,
        # There is no doc-copyright-page among the DPUB-ARIA roles.
        "role": raw(f' role="doc-{kind}"') if kind == "colophon" else "",
        "heading": heading,
        "lines": [raw(line_markup(line)) for line in lines],
    }
    return sheet_file(Sheet(kind, name, heading, fill("epub/small-print.j2", values)), book)


def _lang_of(document: Document, book: Book) -> str:
    tag = document.language
    return "" if tag == book.anthology.language else raw(EPUB.lang(tag))
