"""From an anthology to a package: which files a book has, and in what order."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from florilege.exporters.epub.accessibility import (
    BookFacts,
    accessibility_entries,
    conformance_entries,
)
from florilege.exporters.epub.chapters import ChapterWriter
from florilege.exporters.epub.cover import cover_of
from florilege.exporters.epub.identifiers import identifiers_of
from florilege.exporters.epub.metadata import book_metadata, identifier_entries
from florilege.exporters.epub.modified import modified_of, stated_change
from florilege.exporters.epub.package import CSS, BookFile, MetadataEntry, Package
from florilege.exporters.epub.packing import Packing
from florilege.exporters.epub.pages import PEOPLE, Book, colophon, lists, opening_pages
from florilege.exporters.epub.sheets import LooseBook, loose
from florilege.exporters.epub.stretches import Stretches
from florilege.exporters.epub.ways_in import ways_in
from florilege.exporters.markup.escape import encode, visible
from florilege.exporters.markup.font_credits import font_credits
from florilege.exporters.markup.templates import templates
from florilege.exporters.markup.themes import Theme, load_theme
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


@dataclass(frozen=True, slots=True)
class TextPages:
    """The pages of a book whose text was read from somewhere, each named by its file in the book.

    Attributes:
        pieces: One a piece, in reading order.
        chapters: One for each chapter that frames them: those before the pieces, those that open
            parts, those behind.
    """

    pieces: tuple[str, ...]
    chapters: tuple[str, ...]


def write_epub(sheets: LooseBook, target: BinaryIO, options: ExportOptions) -> TextPages:
    """Write a book piece by piece; the same bytes as `export_epub` makes of the whole.

    Args:
        sheets: The book.
        target: Where to; it must be able to seek.
        options: As for any export.

    Returns:
        Where the pieces and chapters stand in the book.

    Raises:
        InputError: The theme cannot be read.
        MissingExtraError: ebooklib or Pillow is not installed.
    """
    theme = load_theme(options.theme)
    with templates(theme.templates), Packing(target) as packing:
        return _written(sheets, packing, theme, options)


def _written(
    sheets: LooseBook, packing: Packing, theme: Theme, options: ExportOptions
) -> TextPages:
    style = packing.add_all(_looks(theme))
    for name, licence in theme.licences.items() if len(style) > 1 else ():
        packing.add_beside(f"licences/{name}", licence)
    head = _titled(sheets.head)
    words = load_language(head.language)
    base = options.base or (Path(head.base) if head.base else None)
    shelf = PictureShelf(base)
    writer = ChapterWriter(Book(head, words, is_single=sheets.is_single), shelf, packing)
    front = writer.matter(head.front)
    for piece in sheets.pieces:
        writer.write(piece)
    anthology = _titled(sheets.bound([chapter.piece for chapter in writer.written.chapters]))
    book = Book(
        anthology,
        words,
        sheets.is_single,
        identifiers_of(anthology),
        modified_of(anthology, options),
        stated_change(anthology, options),
    )
    stretches = Stretches(front, writer.body(book), writer.matter(anthology.back))
    packing.finish(_package(book, _Made(packing, writer, stretches, shelf, style, base, theme)))
    return TextPages(
        tuple(each.href for each in stretches.placed if each.is_piece),
        tuple(each.href for each in stretches.placed if not each.is_piece),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """What is there when all chapters are written."""

    packing: Packing
    writer: ChapterWriter
    stretches: Stretches
    shelf: PictureShelf
    style: list[BookFile]
    base: Path | None
    theme: Theme


def _package(book: Book, made: _Made) -> Package:
    """Write all pages around the chapters; all files and metadata of the book, in order."""
    anthology, words, packing = book.anthology, book.words, made.packing
    written, stretches = made.writer.written, made.stretches
    cover = cover_of(anthology, words, made.base)
    apparatus = lists(book, stretches.placed, made.writer.register.mentions)
    end = colophon(book, cover, font_credits(made.theme, "book"))
    facts = BookFacts(
        pictures=written.pictures,
        described=written.described,
        animated=any(picture.moves for picture in made.shelf.pictures),
        indexed=any(file.name == PEOPLE for file, _ in apparatus),
        asks=any(each.anchors for each in stretches.placed),
        sizes_fixed=made.theme.fixes_sizes,
    )
    ways = stretches.ways(
        [(file.name, title) for file, title in apparatus], has_colophon=end is not None
    )
    files = (
        packing.add(
            BookFile("cover-image", cover.name, cover.media_type, cover.data, ("cover-image",))
        ),
        *made.style,
        *packing.add_all(opening_pages(book, cover)),
        *packing.add_all(ways_in(book, ways)),
        *stretches.files,
        *packing.add_all(file for file, _ in apparatus),
        *packing.add_all([end] if end is not None else []),
        *packing.add_all(_pictures(made.shelf)),
    )
    return Package(
        identifier=book.identifiers[0].value,
        title=anthology.title,
        language=anthology.language,
        direction=book.direction,
        modified=book.modified,
        metadata=tuple(_metadata(book, facts, written.description)),
        files=files,
    )


def _metadata(book: Book, facts: BookFacts, about: str) -> Iterator[MetadataEntry]:
    anthology, words = book.anthology, book.words
    yield from identifier_entries(book.identifiers)
    yield from book_metadata(anthology, words, about)
    yield from accessibility_entries(facts, words)
    yield from conformance_entries(anthology.accessibility, facts)
    # EPUB 2 reading systems find the cover by this (OPF 2, not in the specification).
    yield MetadataEntry("meta", "", {"name": "cover", "content": "cover-image"})


def _looks(theme: Theme) -> Iterator[BookFile]:
    """The style sheet, and the fonts that it names."""
    yield BookFile("style", "style.css", CSS, encode(theme.style_sheet("book")))
    for number, font in enumerate(theme.fonts_of("book"), 1):
        yield BookFile(f"font-{number}", font.name, font.media_type, font.data)


def _titled(anthology: Anthology) -> Anthology:
    if visible(anthology.title):
        return anthology
    untitled = load_language(anthology.language).page["untitled"]
    return anthology.model_copy(update={"title": untitled})


def _pictures(shelf: PictureShelf) -> Iterator[BookFile]:
    return (
        BookFile(f"picture-{number}", picture.name, picture.media_type, picture.load())
        for number, picture in enumerate(shelf.pictures, 1)
    )
