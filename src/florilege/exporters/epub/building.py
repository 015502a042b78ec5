"""From an anthology to a package: which files a book has, and in what order."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from florilege.exporters.epub.accessibility import BookFacts, accessibility_entries
from florilege.exporters.epub.chapters import Body, ChapterWriter
from florilege.exporters.epub.cover import cover_of
from florilege.exporters.epub.identity import EARLIEST, identifier_of, modified_of
from florilege.exporters.epub.metadata import book_metadata
from florilege.exporters.epub.navigation import Landmark, TocEntry, nav_markup, ncx_markup
from florilege.exporters.epub.package import CSS, NCX, BookFile, MetadataEntry, Package
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
    colophon,
    copyright_page,
    cover_page,
    people_page,
    sheet_file,
    title_page,
)
from florilege.exporters.epub.sheets import LooseBook, loose
from florilege.exporters.markup.escape import encode, visible
from florilege.exporters.markup.themes import style_sheet
from florilege.exporters.options import ExportOptions
from florilege.exporters.pictures import PictureShelf
from florilege.languages import load_language
from florilege.model import Anthology, Document


def export_epub(node: Document | Anthology, options: ExportOptions) -> bytes:
    """A document or an anthology as EPUB 3.3.

    Raises:
        InputError: The theme cannot be read.
        MissingExtraError: ebooklib or Pillow is not installed.
    """
    target = BytesIO()
    write_epub(loose(node), target, options)
    return target.getvalue()


def write_epub(sheets: LooseBook, target: BinaryIO, options: ExportOptions) -> tuple[str, ...]:
    """Write a book piece by piece; the same bytes as `export_epub` makes of the whole.

    Args:
        sheets: The book.
        target: Where to; it must be able to seek.
        options: As for any export.

    Returns:
        The files of the chapters in the book, in the order of the pieces.

    Raises:
        InputError: The theme cannot be read.
        MissingExtraError: ebooklib or Pillow is not installed.
    """
    with Packing(target) as packing:
        return _written(sheets, packing, options)


def _written(sheets: LooseBook, packing: Packing, options: ExportOptions) -> tuple[str, ...]:
    style = packing.add(
        BookFile("style", "style.css", CSS, encode(style_sheet("book", options.theme)))
    )
    head = _titled(sheets.head)
    words = load_language(head.language)
    base = options.base or (Path(head.base) if head.base else None)
    shelf = PictureShelf(base)
    writer = ChapterWriter(
        Book(head, words, "", EARLIEST, is_single=sheets.is_single), shelf, packing
    )
    for piece in sheets.pieces:
        writer.write(piece)
    anthology = _titled(sheets.bound([chapter.piece for chapter in writer.written.chapters]))
    identifier, modified = identifier_of(anthology), modified_of(anthology, options)
    book = Book(anthology, words, identifier, modified, is_single=sheets.is_single)
    packing.finish(_package(book, _Made(packing, writer, shelf, style, base)))
    return tuple(writer.written.hrefs)


@dataclass(frozen=True, slots=True)
class _Made:
    """What is there when all pieces are written."""

    packing: Packing
    writer: ChapterWriter
    shelf: PictureShelf
    style: BookFile
    base: Path | None


def _package(book: Book, made: _Made) -> Package:
    """Write all pages around the chapters; all files and metadata of the book, in order."""
    anthology, words, packing = book.anthology, book.words, made.packing
    chapters, body = made.writer.written, made.writer.body(book)
    cover = cover_of(anthology, words, made.base)
    people = people_page(book, chapters.hrefs)
    facts = BookFacts(
        pictures=chapters.pictures,
        described=chapters.described,
        animated=any(picture.moves for picture in made.shelf.pictures),
        indexed=people is not None,
    )
    files = (
        packing.add(
            BookFile("cover-image", cover.name, cover.media_type, cover.data, ("cover-image",))
        ),
        made.style,
        *packing.add_all([cover_page(book, cover), title_page(book), copyright_page(book)]),
        *packing.add_all(_ways_in(book, body, indexed=people is not None)),
        *body.files,
        *packing.add_all([*([people] if people is not None else []), colophon(book)]),
        *packing.add_all(_pictures(made.shelf)),
    )
    return Package(
        identifier=book.identifier,
        title=anthology.title,
        language=anthology.language,
        direction=book.direction,
        modified=book.modified,
        metadata=(
            *book_metadata(anthology, words, chapters.description),
            *accessibility_entries(facts, words),
            # EPUB 2 reading systems find the cover by this (OPF 2, not in the specification).
            MetadataEntry("meta", "", {"name": "cover", "content": "cover-image"}),
        ),
        files=files,
    )


def _titled(anthology: Anthology) -> Anthology:
    if visible(anthology.title):
        return anthology
    untitled = load_language(anthology.language).page["untitled"]
    return anthology.model_copy(update={"title": untitled})


def _ways_in(book: Book, body: Body, *, indexed: bool) -> tuple[BookFile, BookFile]:
    """The NCX, and the navigation document, which is read in its turn."""
    words = book.words
    toc = [*body.toc, *_back_entries(book, indexed=indexed)]
    ncx = ncx_markup(toc, book.identifier, book.anthology.title, book.anthology.language)
    contents = nav_markup(toc, _landmarks(book, body, indexed=indexed), words)
    nav = sheet_file(Sheet("nav", CONTENTS, words.page["contents"], contents), book)
    return BookFile("ncx", "toc.ncx", NCX, encode(ncx)), nav


def _pictures(shelf: PictureShelf) -> Iterator[BookFile]:
    return (
        BookFile(f"picture-{number}", picture.name, picture.media_type, picture.load())
        for number, picture in enumerate(shelf.pictures, 1)
    )


def _back_entries(book: Book, *, indexed: bool) -> list[TocEntry]:
    words = book.words.page
    entries = [TocEntry(words["index_of_people"], PEOPLE)] if indexed else []
    return [*entries, TocEntry(words["colophon"], COLOPHON)]


def _landmarks(book: Book, body: Body, *, indexed: bool) -> list[Landmark]:
    words = book.words.page
    landmarks = [
        Landmark("cover", COVER, words["cover"]),
        Landmark("titlepage", TITLE_PAGE, words["title_page"]),
        Landmark("copyright-page", COPYRIGHT, words["copyright_page"]),
        Landmark("toc", f"{CONTENTS}#toc", words["contents"]),
    ]
    if body.files:
        landmarks.append(Landmark("bodymatter", body.files[0].name, words["begin_reading"]))
    if indexed:
        landmarks.append(Landmark("index", PEOPLE, words["index_of_people"]))
    return [*landmarks, Landmark("colophon", COLOPHON, words["colophon"])]
