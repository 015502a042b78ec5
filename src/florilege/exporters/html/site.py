"""An anthology as linked pages: an index, a page a piece, the people, a style sheet, pictures."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from florilege.exporters.html.book import book_markup, people_markup
from florilege.exporters.html.shell import Masthead, Page, PageLink, masthead_of, render_page
from florilege.exporters.jsonld import graph
from florilege.exporters.markup.documents import description_of, render_document
from florilege.exporters.markup.file_names import FileNames
from florilege.exporters.markup.names import contents_label
from florilege.exporters.markup.rendering import HTML, Rendering
from florilege.exporters.markup.themes import style_sheet
from florilege.exporters.options import ExportOptions
from florilege.exporters.pictures import PictureShelf
from florilege.languages import Language, load_language
from florilege.model import Anthology, Piece, iter_pieces

_RESERVED = ("index", "people")


def export_site(anthology: Anthology, options: ExportOptions) -> Iterator[tuple[str, bytes]]:
    """The files of the site, one after the other, none of them twice.

    Args:
        anthology: The anthology.
        options: Where its pictures are, and a theme.

    Yields:
        Relative names with forward slashes, and contents. index.html comes first.

    Raises:
        InputError: The theme cannot be read.
    """
    words = load_language(anthology.language)
    base = options.base or (Path(anthology.base) if anthology.base else None)
    shelf = PictureShelf(base)
    pieces = list(iter_pieces(anthology))
    names = FileNames(_RESERVED)
    files = [f"{names.take(piece.document.id)}.html" for piece in pieces]
    yield "index.html", _index(anthology, words, files)
    for number, piece in enumerate(pieces):
        yield files[number], _piece(piece, anthology, _around(number, pieces, files, words), shelf)
    people = people_markup(anthology, words, files, level=1)
    if people:
        yield "people.html", _people(people, anthology, words)
    yield "style.css", style_sheet("page", options.theme).encode()
    yield from ((picture.name, picture.load()) for picture in shelf.pictures)


def _index(anthology: Anthology, words: Language, files: list[str]) -> bytes:
    page = Page(
        language=anthology.language,
        title=anthology.title,
        body=book_markup(anthology, words, files, parts=None),
        description=anthology.description or "",
        data=_book_graph(anthology),
        masthead=masthead_of(anthology.source),
    )
    return render_page(page, words)


def _piece(
    piece: Piece, anthology: Anthology, links: tuple[PageLink, ...], shelf: PictureShelf
) -> bytes:
    words, document = load_language(anthology.language), piece.document
    folder = PurePosixPath(piece.file or "").parent.as_posix()
    rendering = Rendering(document, HTML, words, shelf.at(folder), around=anthology.language)
    label = contents_label(document, words)
    page = Page(
        language=anthology.language,
        title=f"{label} – {anthology.title}",
        body=render_document(rendering, piece.headnote),
        description=description_of(document),
        data=graph(document),
        masthead=Masthead(anthology.title, anthology.subtitle, "index.html"),
        navigation=links,
    )
    return render_page(page, words)


def _people(index: str, anthology: Anthology, words: Language) -> bytes:
    page = Page(
        language=anthology.language,
        title=f"{words.page['index_of_people']} – {anthology.title}",
        body=index,
        data=_book_graph(anthology),
        masthead=Masthead(anthology.title, anthology.subtitle, "index.html"),
        navigation=(PageLink("home", "home", "index.html", anthology.title),),
    )
    return render_page(page, words)


def _book_graph(anthology: Anthology) -> Mapping[str, object]:
    """The book alone: each piece describes itself on its own page."""
    return graph(anthology.model_copy(update={"parts": ()}))


def _around(
    number: int, pieces: list[Piece], files: list[str], words: Language
) -> tuple[PageLink, ...]:
    links = []
    if number > 0:
        title = contents_label(pieces[number - 1].document, words)
        links.append(PageLink("prev", "previous", files[number - 1], title))
    if number + 1 < len(pieces):
        title = contents_label(pieces[number + 1].document, words)
        links.append(PageLink("next", "next", files[number + 1], title))
    return (*links, PageLink("home", "home", "index.html"))
