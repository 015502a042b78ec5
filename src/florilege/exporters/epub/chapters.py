"""The chapters of a book, one a piece, and a page for each part."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from florilege.exporters.epub.navigation import TocEntry
from florilege.exporters.epub.package import BookFile
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
from florilege.exporters.markup.documents import paragraphs, render_document
from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.file_names import FileNames
from florilege.exporters.markup.names import contents_label
from florilege.exporters.markup.rendering import EPUB, Rendering
from florilege.exporters.markup.shelf import PictureShelf
from florilege.exporters.markup.templates import fill, raw
from florilege.model import Part, Piece

_RESERVED = tuple(
    name.removesuffix(".xhtml")
    for name in (COVER, TITLE_PAGE, COPYRIGHT, CONTENTS, PEOPLE, COLOPHON)
)
_PART_TITLE = "part__title"


@dataclass
class Chapters:
    """The body of the book.

    Attributes:
        files: Part pages and chapters, in reading order.
        hrefs: The files of the pieces, in reading order.
        toc: The entries of the table of contents.
        pictures: How many pictures are shown.
        described: How many of them have a text alternative.
    """

    files: list[BookFile] = field(default_factory=list)
    hrefs: list[str] = field(default_factory=list)
    toc: list[TocEntry] = field(default_factory=list)
    pictures: int = 0
    described: int = 0


def render_chapters(book: Book, shelf: PictureShelf) -> Chapters:
    """All parts and pieces; pictures that they show are put on the shelf."""
    chapters, names = Chapters(), FileNames(_RESERVED)
    for part in book.anthology.parts:
        page = _part_page(part, book, names)
        if page is not None:
            chapters.files.append(page)
        entries = [_chapter(piece, book, names, shelf, chapters) for piece in part.pieces]
        if page is None:
            chapters.toc += entries
        else:
            titled = visible(part.title)
            label = titled or book.words.page["introduction"]
            children = tuple(entries) if titled else ()
            chapters.toc.append(TocEntry(label, page.name, children=children))
            chapters.toc += [] if titled else entries
    return chapters


def _part_page(part: Part, book: Book, names: FileNames) -> BookFile | None:
    """The page that opens a part; a part with nothing to say has none."""
    if not visible(part.title) and not visible(part.introduction):
        return None
    title = visible(part.title) or book.words.page["introduction"]
    stem = names.take(f"part-{part.id}")
    values = {
        "anchor": _PART_TITLE,
        "title": title,
        "introduction": raw(paragraphs(part.introduction or "")),
    }
    return sheet_file(Sheet(stem, f"{stem}.xhtml", title, fill("epub/part.j2", values)), book)


def _chapter(
    piece: Piece, book: Book, names: FileNames, shelf: PictureShelf, chapters: Chapters
) -> TocEntry:
    text = piece.document
    folder = PurePosixPath(piece.file or "").parent.as_posix()
    page = Rendering(text, EPUB, book.words, shelf.at(folder))
    body = render_document(page, piece.headnote)
    stem = names.take(text.id)
    name = f"{stem}.xhtml"
    label = contents_label(text, book.words)
    # Manifest ids must be XML names, which may not begin with a digit.
    sheet = Sheet(f"text-{stem}", name, label, body, text.language)
    chapters.files.append(sheet_file(sheet, book))
    chapters.hrefs.append(name)
    chapters.pictures += len(page.pictures)
    chapters.described += sum(picture.alt is not None for picture in page.pictures)
    language = "" if text.language == book.anthology.language else text.language
    # A book of one piece would have next to no contents: its sections are listed as well.
    sections = page.outline if book.is_single else []
    children = tuple(TocEntry(title, f"{name}#{anchor}") for anchor, title in sections)
    return TocEntry(label, name, language, children)
