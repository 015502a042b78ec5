"""The chapters of a book: one a piece, a page for each part, and what frames them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from florilege.exporters.epub.grouping import Listed, grouped, listed
from florilege.exporters.epub.navigation import Landmark, TocEntry
from florilege.exporters.epub.package import BookFile
from florilege.exporters.epub.packing import Packing
from florilege.exporters.epub.pages import RESERVED, Book, Sheet, lang_of, sheet_file
from florilege.exporters.epub.rendered import RenderedPiece, folder_of, render_piece
from florilege.exporters.markup.documents import paragraphs
from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.file_names import FileNames
from florilege.exporters.markup.matter import SEMANTICS, chapter_label, render_chapter
from florilege.exporters.markup.placed import Entry, Placed, Register
from florilege.exporters.markup.rendering import EPUB, Rendering
from florilege.exporters.markup.templates import fill, raw
from florilege.exporters.pictures import PictureShelf
from florilege.model import Chapter, Document, Part, Piece
from florilege.model.text_alternative import is_silent

_PART_TITLE = "part__title"


@dataclass(frozen=True, slots=True)
class WrittenPiece:
    """A piece as it stands in the book.

    Attributes:
        file: Its page, which is written already.
        piece: Its outline.
        listed: Its entry in the contents, with what that may be grouped by.
        placed: Where it stands, for the lists behind the pieces.
    """

    file: BookFile
    piece: Piece
    listed: Listed
    placed: Placed


@dataclass
class Chapters:
    """The body of the book.

    Attributes:
        chapters: One a piece, in reading order.
        pictures: How many pictures are shown.
        described: How many of them have a text alternative.
        description: What the last of the pieces says of itself, for a book of one.
    """

    chapters: list[WrittenPiece] = field(default_factory=list)
    pictures: int = 0
    described: int = 0
    description: str = ""


@dataclass
class Body:
    """A stretch of the book in the order it is read: the pieces, or what frames them.

    Attributes:
        files: Its pages.
        toc: The entries of the table of contents.
        placed: Its documents in their places.
        landmarks: Its chapters that reading systems know by name.
    """

    files: list[BookFile] = field(default_factory=list)
    toc: list[TocEntry] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    landmarks: list[Landmark] = field(default_factory=list)


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
        self._names = FileNames(RESERVED)
        self.register = Register(book.words)
        self.written = Chapters()

    def matter(self, chapters: Sequence[Chapter]) -> Body:
        """Write chapters of front or back matter, in files that are named after their roles."""
        body = Body()
        for chapter in chapters:
            stem = self._names.take(chapter.role)
            name, label = f"{stem}.xhtml", chapter_label(chapter, self._book.words)
            page = self._page(chapter.document, chapter.file)
            text = chapter.document
            sheet = Sheet(stem, name, label, render_chapter(page, chapter.role), text.language)
            body.files.append(self._packing.add(sheet_file(sheet, self._book)))
            body.toc.append(self._toc_entry(text, name, label))
            body.landmarks.append(Landmark(SEMANTICS[chapter.role], name, label))
            body.placed.append(self._placed(page, name, label))
        return body

    def write(self, piece: Piece | RenderedPiece) -> None:
        """Write the page of a piece, of which only the outline is kept."""
        book, written = self._book, self.written
        if isinstance(piece, Piece):
            picture = self._shelf.at(folder_of(piece.file))
            piece = render_piece(piece, book.words, self.register.mentions, picture)
        outline, label = piece.outline, piece.label
        text = outline.document
        stem = self._names.take(text.id)
        name = f"{stem}.xhtml"
        # Manifest ids must be XML names, which may not begin with a digit.
        sheet = Sheet(f"text-{stem}", name, label, piece.body, text.language)
        # A book of one piece would have next to no contents: its sections are listed as well.
        sections = piece.sections if book.is_single else ()
        children = tuple([TocEntry(title, f"{name}#{anchor}") for anchor, title in sections])
        entry = self._toc_entry(text, name, label, children)
        place = self.register.place(
            piece.gathered, self._entry(text, name, label, is_piece=True), text
        )
        written.pictures += piece.pictures
        written.described += piece.described
        written.description = piece.description
        file = self._packing.add(sheet_file(sheet, book))
        written.chapters.append(WrittenPiece(file, outline, listed(text, entry, book.words), place))

    def body(self, book: Book) -> Body:
        """The chapters in their parts, each of which may have a page of its own.

        Args:
            book: The whole book, with the outlines of its pieces.
        """
        body, rest = Body(), iter(self.written.chapters)
        for part in book.anthology.parts:
            chapters = list(islice(rest, len(part.pieces)))
            page = self._part_page(part, book, body)
            entries = grouped([chapter.listed for chapter in chapters], book.words)
            if page is not None:
                body.files.append(page)
                titled = visible(part.title)
                label = titled or book.words.page["introduction"]
                body.toc.append(TocEntry(label, page.name, children=entries if titled else ()))
            if page is None or not visible(part.title):
                body.toc += entries
            body.files += [chapter.file for chapter in chapters]
            body.placed += [chapter.placed for chapter in chapters]
        return body

    def _part_page(self, part: Part, book: Book, body: Body) -> BookFile | None:
        """The page that opens a part; a part with nothing to say has none."""
        if not visible(part.title) and not visible(part.introduction) and part.opening is None:
            return None
        title = visible(part.title) or book.words.page["introduction"]
        stem = self._names.take(f"part-{part.id}")
        name, introduction = f"{stem}.xhtml", paragraphs(part.introduction or "")
        if part.opening is not None:
            page = self._page(part.opening.document, part.opening.file, level=2)
            introduction += render_chapter(page, part.opening.role, opens_part=True)
            body.placed.append(self._placed(page, name, title))
        values = {"anchor": _PART_TITLE, "title": title, "introduction": raw(introduction)}
        sheet = Sheet(stem, name, title, fill("epub/part.j2", values))
        return self._packing.add(sheet_file(sheet, book))

    def _page(self, document: Document, file: str | None, level: int = 1) -> Rendering:
        # A chapter that opens a part stands on a page in the language of the book.
        around = self._book.anthology.language if level > 1 else None
        picture = self._shelf.at(folder_of(file))
        return Rendering(document, EPUB, self._book.words, picture, level=level, around=around)

    def _placed(self, page: Rendering, name: str, label: str) -> Placed:
        """Take down a chapter that has been rendered."""
        self.written.pictures += len(page.pictures)
        self.written.described += sum(not is_silent(picture) for picture in page.pictures)
        return self.register.take(page, self._entry(page.document, name, label, is_piece=False))

    def _entry(self, document: Document, name: str, label: str, *, is_piece: bool) -> Entry:
        return Entry(name, label, lang_of(document, self._book), is_piece)

    def _toc_entry(
        self, document: Document, name: str, label: str, children: tuple[TocEntry, ...] = ()
    ) -> TocEntry:
        lang = lang_of(document, self._book)
        return TocEntry(label, name, document.language if lang else "", lang, children)
