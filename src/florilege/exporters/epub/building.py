"""From an anthology to a package: which files a book has, and in what order."""

from pathlib import Path

from florilege.exporters.epub.accessibility import BookFacts, accessibility_entries
from florilege.exporters.epub.chapters import Chapters, render_chapters
from florilege.exporters.epub.cover import cover_of
from florilege.exporters.epub.identity import identifier_of, modified_of
from florilege.exporters.epub.metadata import book_metadata
from florilege.exporters.epub.navigation import Landmark, TocEntry, nav_markup, ncx_markup
from florilege.exporters.epub.package import CSS, NCX, BookFile, MetadataEntry, Package
from florilege.exporters.epub.packing import pack
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
from florilege.exporters.epub.single import book_of
from florilege.exporters.markup.escape import encode, visible
from florilege.exporters.markup.shelf import PictureShelf
from florilege.exporters.markup.themes import style_sheet
from florilege.exporters.options import ExportOptions
from florilege.languages import load_language
from florilege.model import Anthology, Document


def export_epub(node: Document | Anthology, options: ExportOptions) -> bytes:
    """A document or an anthology as EPUB 3.3.

    Raises:
        InputError: The theme cannot be read.
        MissingExtraError: ebooklib or Pillow is not installed.
    """
    return pack(build_package(node, options))


def build_package(node: Document | Anthology, options: ExportOptions) -> Package:
    """All files and metadata of the book, in order."""
    book = _book(node, options)
    anthology, words = book.anthology, book.words
    base = options.base or (Path(anthology.base) if anthology.base else None)
    shelf = PictureShelf(base)
    cover = cover_of(anthology, words, base)
    chapters = render_chapters(book, shelf)
    people = people_page(book, chapters.hrefs)
    facts = BookFacts(
        pictures=chapters.pictures,
        described=chapters.described,
        animated=any(picture.media_type == "image/gif" for picture in shelf.pictures),
        indexed=people is not None,
    )
    front = [cover_page(book, cover), title_page(book), copyright_page(book)]
    back = [*([people] if people is not None else []), colophon(book)]
    return Package(
        identifier=book.identifier,
        title=anthology.title,
        language=anthology.language,
        direction=book.direction,
        modified=book.modified,
        metadata=(
            *book_metadata(anthology, words),
            *accessibility_entries(facts, words),
            # EPUB 2 reading systems find the cover by this (OPF 2, not in the specification).
            MetadataEntry("meta", "", {"name": "cover", "content": "cover-image"}),
        ),
        files=(
            BookFile("cover-image", cover.name, cover.media_type, cover.data, ("cover-image",)),
            BookFile("style", "style.css", CSS, encode(style_sheet("book", options.theme))),
            *front,
            *_ways_in(book, chapters, indexed=people is not None),
            *chapters.files,
            *back,
            *_pictures(shelf),
        ),
    )


def _book(node: Document | Anthology, options: ExportOptions) -> Book:
    anthology = node if isinstance(node, Anthology) else book_of(node)
    words = load_language(anthology.language)
    if not visible(anthology.title):
        anthology = anthology.model_copy(update={"title": words.page["untitled"]})
    return Book(
        anthology=anthology,
        words=words,
        identifier=identifier_of(anthology),
        modified=modified_of(anthology, options),
        is_single=not isinstance(node, Anthology),
    )


def _ways_in(book: Book, chapters: Chapters, *, indexed: bool) -> tuple[BookFile, BookFile]:
    """The NCX, and the navigation document, which is read in its turn."""
    words = book.words
    toc = [*chapters.toc, *_back_entries(book, indexed=indexed)]
    ncx = ncx_markup(toc, book.identifier, book.anthology.title, book.anthology.language)
    contents = nav_markup(toc, _landmarks(book, chapters, indexed=indexed), words)
    nav = sheet_file(Sheet("nav", CONTENTS, words.page["contents"], contents), book)
    return BookFile("ncx", "toc.ncx", NCX, encode(ncx)), nav


def _pictures(shelf: PictureShelf) -> list[BookFile]:
    return [
        BookFile(f"picture-{number}", picture.name, picture.media_type, picture.data)
        for number, picture in enumerate(shelf.pictures, 1)
    ]


def _back_entries(book: Book, *, indexed: bool) -> list[TocEntry]:
    words = book.words.page
    entries = [TocEntry(words["index_of_people"], PEOPLE)] if indexed else []
    return [*entries, TocEntry(words["colophon"], COLOPHON)]


def _landmarks(book: Book, chapters: Chapters, *, indexed: bool) -> list[Landmark]:
    words = book.words.page
    landmarks = [
        Landmark("cover", COVER, words["cover"]),
        Landmark("titlepage", TITLE_PAGE, words["title_page"]),
        Landmark("copyright-page", COPYRIGHT, words["copyright_page"]),
        Landmark("toc", f"{CONTENTS}#toc", words["contents"]),
    ]
    if chapters.files:
        landmarks.append(Landmark("bodymatter", chapters.files[0].name, words["begin_reading"]))
    if indexed:
        landmarks.append(Landmark("index", PEOPLE, words["index_of_people"]))
    return [*landmarks, Landmark("colophon", COLOPHON, words["colophon"])]
