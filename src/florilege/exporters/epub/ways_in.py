"""Which entries and landmarks lead into a book."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.exporters.epub.navigation import Landmark, TocEntry, nav_markup, ncx_markup
from florilege.exporters.epub.package import NCX, BookFile
from florilege.exporters.epub.pages import (
    COLOPHON,
    CONTENTS,
    COPYRIGHT,
    COVER,
    DEDICATION,
    EPIGRAPH,
    PEOPLE,
    SOURCES,
    TITLE_PAGE,
    Book,
    Sheet,
    sheet_file,
)
from florilege.exporters.markup.escape import encode, visible

# The terms of the EPUB Structural Semantics Vocabulary for lists; there is none for quotes.
_LISTS = {PEOPLE: "index", SOURCES: "credits"}


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be led to.

    Attributes:
        toc: Chapters and pieces.
        begins: The file in which the pieces begin; None when there are none.
        landmarks: Chapters of front and back matter.
        lists: The lists behind the pieces, as pairs of file and title.
        has_colophon: Whether there is a colophon.
    """

    toc: Sequence[TocEntry]
    begins: str | None
    landmarks: Sequence[Landmark]
    lists: Sequence[tuple[str, str]]
    has_colophon: bool


def ways_in(book: Book, ways: Ways) -> tuple[BookFile, BookFile]:
    """The NCX, and the navigation document, which is read in its turn."""
    words = book.words
    toc = [*ways.toc, *(TocEntry(title, name) for name, title in ways.lists)]
    if ways.has_colophon:
        toc.append(TocEntry(words.page["colophon"], COLOPHON))
    # A list without entries is no EPUB: where there is nothing else, there is the title page.
    toc = toc or [TocEntry(words.page["title_page"], TITLE_PAGE)]
    ncx = ncx_markup(toc, book.identifiers[0].value, book.anthology.title, book.anthology.language)
    contents = nav_markup(toc, _landmarks(book, ways), words)
    nav = sheet_file(Sheet("nav", CONTENTS, words.page["contents"], contents), book)
    return BookFile("ncx", "toc.ncx", NCX, encode(ncx)), nav


def _landmarks(book: Book, ways: Ways) -> list[Landmark]:
    words, anthology = book.words.page, book.anthology
    landmarks = [
        Landmark("cover", COVER, words["cover"]),
        Landmark("titlepage", TITLE_PAGE, words["title_page"]),
        Landmark("copyright-page", COPYRIGHT, words["copyright_page"]),
    ]
    if visible(anthology.dedication):
        landmarks.append(Landmark("dedication", DEDICATION, words["dedication"]))
    if anthology.epigraph and visible(anthology.epigraph.text):
        landmarks.append(Landmark("epigraph", EPIGRAPH, words["epigraph"]))
    landmarks.append(Landmark("toc", f"{CONTENTS}#toc", words["contents"]))
    if ways.begins is not None:
        landmarks.append(Landmark("bodymatter", ways.begins, words["begin_reading"]))
    landmarks += ways.landmarks
    landmarks += [
        Landmark(_LISTS[name], name, title) for name, title in ways.lists if name in _LISTS
    ]
    if ways.has_colophon:
        landmarks.append(Landmark("colophon", COLOPHON, words["colophon"]))
    return landmarks
