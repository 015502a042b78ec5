"""The pages of a book besides its chapters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from florilege.exporters.epub.cover import Cover
from florilege.exporters.epub.identifiers import Identifier
from florilege.exporters.epub.modified import UNDATED
from florilege.exporters.epub.package import XHTML, BookFile
from florilege.exporters.epub.shell import page_bytes
from florilege.exporters.markup.apparatus import Lists, Setting
from florilege.exporters.markup.credits import Line, byline
from florilege.exporters.markup.dates import format_date, writing_direction
from florilege.exporters.markup.documents import line_markup
from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.font_credits import FontCredit
from florilege.exporters.markup.matter import dedication_markup, epigraph_markup
from florilege.exporters.markup.mentions import Mentions
from florilege.exporters.markup.names import heading_of
from florilege.exporters.markup.placed import Placed
from florilege.exporters.markup.rendering import EPUB
from florilege.exporters.markup.small_print import (
    colophon_lines,
    copyright_lines,
    identifier_lines,
    made_by,
)
from florilege.exporters.markup.templates import fill, raw
from florilege.languages import Language
from florilege.model import Anthology, Document, iter_pieces

COVER = "cover.xhtml"
TITLE_PAGE = "title-page.xhtml"
COPYRIGHT = "copyright.xhtml"
CONTENTS = "contents.xhtml"
DEDICATION = "dedication.xhtml"
EPIGRAPH = "epigraph.xhtml"
QUOTES = "quotes.xhtml"
PEOPLE = "people.xhtml"
SOURCES = "sources.xhtml"
COLOPHON = "colophon.xhtml"

RESERVED = tuple(
    name.removesuffix(".xhtml")
    for name in (
        COVER,
        TITLE_PAGE,
        COPYRIGHT,
        DEDICATION,
        EPIGRAPH,
        CONTENTS,
        QUOTES,
        PEOPLE,
        SOURCES,
        COLOPHON,
    )
)
"""The stems of the names above, which no piece gets."""


@dataclass(frozen=True, slots=True)
class Book:
    """What every page of the book may need.

    Attributes:
        anthology: The book's content.
        words: The book's language.
        is_single: Whether it was made of one document, and shows that one's names.
        identifiers: Its identifiers, the unique one first; none while the pieces are not known.
        modified: When it last changed, in UTC.
        changed: The same as it is printed; None when nobody said it.
    """

    anthology: Anthology
    words: Language
    is_single: bool
    identifiers: tuple[Identifier, ...] = ()
    modified: datetime = UNDATED
    changed: str | None = None

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
    data = page_bytes(sheet.title, sheet.body, tag)
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
        lines = made_by(anthology, words)
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
    """Rights and licence, publisher, what the law wants, and the identifier."""
    anthology, words = book.anthology, book.words
    if book.is_single:
        # Its publisher is only where it appeared first, which the lines say besides.
        anthology = anthology.model_copy(update={"publisher": None})
    lines = copyright_lines(anthology, words)
    lines += identifier_lines([each.printed for each in book.identifiers], anthology, words)
    return _small_print(book, "copyright-page", COPYRIGHT, lines)


def colophon(book: Book, cover: Cover, fonts: Sequence[FontCredit]) -> BookFile | None:
    """How the book was made, and when; None when there is nothing to say."""
    words, anthology = book.words, book.anthology
    lines = colophon_lines(anthology, words, fonts, drawn_cover=cover.is_drawn)
    if book.changed and book.changed != anthology.published:
        text = words.page["last_modified"].format(date=format_date(book.changed, words.tag))
        lines.append(Line(text))
    return _small_print(book, "colophon", COLOPHON, lines) if lines else None


def opening_pages(book: Book, cover: Cover) -> list[BookFile]:
    """Cover, title page and copyright page; then dedication and epigraph, if there are any."""
    anthology, words = book.anthology, book.words
    pages = [cover_page(book, cover), title_page(book), copyright_page(book)]
    if visible(anthology.dedication):
        body = dedication_markup(anthology.dedication or "", words, EPUB)
        sheet = Sheet("dedication", DEDICATION, words.page["dedication"], body)
        pages.append(sheet_file(sheet, book))
    if anthology.epigraph and visible(anthology.epigraph.text):
        body = epigraph_markup(anthology.epigraph, words, EPUB)
        sheet = Sheet("epigraph", EPIGRAPH, words.page["epigraph"], body)
        pages.append(sheet_file(sheet, book))
    return pages


def lists(book: Book, placed: Sequence[Placed], mentions: Mentions) -> list[tuple[BookFile, str]]:
    """The lists behind the pieces, each with its title; a book of one document has none.

    Args:
        book: The book.
        placed: Its pieces and chapters in reading order.
        mentions: What was heard in them.
    """
    if book.is_single:
        return []
    found = Lists(placed, mentions, book.anthology.apparatus, Setting(book.words, EPUB)).written()
    return [
        (
            sheet_file(Sheet(each.name, f"{each.name}.xhtml", each.title, each.markup), book),
            each.title,
        )
        for each in found
    ]


def lang_of(document: Document, book: Book) -> str:
    """The language attributes of a title of a document in the lists of the book."""
    tag, around = document.language, book.anthology.language
    return "" if tag == around else raw(EPUB.lang(tag, around))


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
