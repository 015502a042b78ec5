"""The chapters of a book, one a piece, and a page for each part."""

from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath

from florilege.exporters.epub.grouping import Listed, grouped, listed
from florilege.exporters.epub.navigation import TocEntry
from florilege.exporters.epub.package import BookFile
from florilege.exporters.epub.packing import Packing
from florilege.exporters.epub.pages import (
    COLOPHON,
    CONTENTS,
    COPYRIGHT,
    COVER,
    PEOPLE,
    TITLE_PAGE,
    Book,
    Sheet,
    sheet_file,
)
from florilege.exporters.epub.sheets import outline_of
from florilege.exporters.markup.documents import description_of, paragraphs, render_document
from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.file_names import FileNames
from florilege.exporters.markup.names import contents_label
from florilege.exporters.markup.rendering import EPUB, Rendering
from florilege.exporters.markup.templates import fill, raw
from florilege.exporters.pictures import PictureShelf
from florilege.model import Part, Piece

_RESERVED = tuple(
    name.removesuffix(".xhtml")
    for name in (COVER, TITLE_PAGE, COPYRIGHT, CONTENTS, PEOPLE, COLOPHON)
)
_PART_TITLE = "part__title"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A piece as it stands in the book.

    Attributes:
        file: Its page, which is written already.
        piece: Its outline.
        listed: Its entry in the contents, with what that may be grouped by.
    """

    file: BookFile
    piece: Piece
    listed: Listed


@dataclass
class Chapters:
    """The body of the book.

    Attributes:
        chapters: One a piece, in reading order.
        pictures: How many pictures are shown.
        described: How many of them have a text alternative.
        description: What the last of the pieces says of itself, for a book of one.
    """

    chapters: list[Chapter] = field(default_factory=list)
    pictures: int = 0
    described: int = 0
    description: str = ""

    @property
    def hrefs(self) -> list[str]:
        """The files of the pieces, in reading order."""
        return [chapter.file.name for chapter in self.chapters]


@dataclass
class Body:
    """Chapters and pages of parts in the order they are read.

    Attributes:
        files: Part pages and chapters, in reading order.
        toc: The entries of the table of contents.
    """

    files: list[BookFile] = field(default_factory=list)
    toc: list[TocEntry] = field(default_factory=list)


class ChapterWriter:
    """Writes chapters one by one.

    Args:
        book: The book, as far as it is known before its pieces are.
        shelf: Where the pictures that they show are put.
        packing: Where pages are written to.
    """

    def __init__(self, book: Book, shelf: PictureShelf, packing: Packing) -> None:
        self._book = book
        self._shelf = shelf
        self._packing = packing
        self._names = FileNames(_RESERVED)
        self.written = Chapters()

    def write(self, piece: Piece) -> None:
        """Write the page of a piece, of which only the outline is kept."""
        text, book, written = piece.document, self._book, self.written
        folder = PurePosixPath(piece.file or "").parent.as_posix()
        page = Rendering(text, EPUB, book.words, self._shelf.at(folder))
        body = render_document(page, piece.headnote)
        stem = self._names.take(text.id)
        name = f"{stem}.xhtml"
        label = contents_label(text, book.words)
        # Manifest ids must be XML names, which may not begin with a digit.
        sheet = Sheet(f"text-{stem}", name, label, body, text.language)
        language = "" if text.language == book.anthology.language else text.language
        # A book of one piece would have next to no contents: its sections are listed as well.
        sections = page.outline if book.is_single else []
        children = tuple(TocEntry(title, f"{name}#{anchor}") for anchor, title in sections)
        entry = TocEntry(label, name, language, children)
        written.pictures += len(page.pictures)
        written.described += sum(picture.alt is not None for picture in page.pictures)
        written.description = description_of(text)
        file = self._packing.add(sheet_file(sheet, book))
        written.chapters.append(Chapter(file, outline_of(piece), listed(text, entry, book.words)))

    def body(self, book: Book) -> Body:
        """The chapters in their parts, each of which may have a page of its own.

        Args:
            book: The whole book, with the outlines of its pieces.
        """
        body, rest = Body(), iter(self.written.chapters)
        for part in book.anthology.parts:
            chapters = list(islice(rest, len(part.pieces)))
            page = self._part_page(part, book)
            entries = grouped([chapter.listed for chapter in chapters])
            if page is not None:
                body.files.append(page)
                titled = visible(part.title)
                label = titled or book.words.page["introduction"]
                body.toc.append(TocEntry(label, page.name, children=entries if titled else ()))
            if page is None or not visible(part.title):
                body.toc += entries
            body.files += [chapter.file for chapter in chapters]
        return body

    def _part_page(self, part: Part, book: Book) -> BookFile | None:
        """The page that opens a part; a part with nothing to say has none."""
        if not visible(part.title) and not visible(part.introduction):
            return None
        title = visible(part.title) or book.words.page["introduction"]
        stem = self._names.take(f"part-{part.id}")
        values = {
            "anchor": _PART_TITLE,
            "title": title,
            "introduction": raw(paragraphs(part.introduction or "")),
        }
        sheet = Sheet(stem, f"{stem}.xhtml", title, fill("epub/part.j2", values))
        return self._packing.add(sheet_file(sheet, book))
