"""An anthology as linked pages: an index, a page a piece, the people, a style sheet, pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from florilege.exporters.html.book import BookContent, book_markup, lang_of
from florilege.exporters.html.shell import Masthead, Page, PageLink, masthead_of, render_page
from florilege.exporters.jsonld import graph
from florilege.exporters.markup.apparatus import Lists, Setting, WrittenList
from florilege.exporters.markup.documents import description_of, render_document
from florilege.exporters.markup.file_names import FileNames
from florilege.exporters.markup.matter import chapter_label, render_chapter
from florilege.exporters.markup.names import contents_label
from florilege.exporters.markup.placed import Entry, Placed, Register
from florilege.exporters.markup.rendering import HTML, Rendering
from florilege.exporters.markup.themes import load_theme
from florilege.exporters.options import ExportOptions
from florilege.exporters.pictures import PictureShelf
from florilege.languages import Language, load_language
from florilege.model import Anthology, Chapter, Piece

_RESERVED = ("index", "people", "quotes", "sources")


def export_site(anthology: Anthology, options: ExportOptions) -> Iterator[tuple[str, bytes]]:
    """The files of the site, one after the other, none of them twice.

    Args:
        anthology: The anthology.
        options: Where its pictures are, and a theme.

    Yields:
        Relative names with forward slashes, and contents. index.html comes behind the pages that
        it leads to.

    Raises:
        InputError: The theme cannot be read.
    """
    words, theme = load_language(anthology.language), load_theme(options.theme)
    base = options.base or (Path(anthology.base) if anthology.base else None)
    site = _Site(anthology, words, PictureShelf(base))
    yield from site.pages()
    documents = [*site.front, *site.body, *site.back]
    mentions, setting = site.register.mentions, Setting(words, HTML)
    lists = Lists(documents, mentions, anthology.apparatus, setting).written()
    for each in lists:
        yield f"{each.name}.html", site.list_page(each)
    yield "index.html", site.index(lists)
    yield "style.css", theme.style_sheet("page").encode()
    if fonts := theme.fonts_of("page"):
        yield from ((font.name, font.data) for font in fonts)
        yield from ((f"fonts/{name}", data) for name, data in theme.licences.items())
    yield from ((picture.name, picture.load()) for picture in site.shelf.pictures)


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page of the site before it is rendered."""

    node: Piece | Chapter
    file: str
    label: str
    shelf: list[Placed]


class _Site:
    """Renders the pages of a site in reading order and remembers what is on them."""

    def __init__(self, anthology: Anthology, words: Language, shelf: PictureShelf) -> None:
        self.front: list[Placed] = []
        self.body: list[Placed] = []
        self.back: list[Placed] = []
        self.shelf = shelf
        self.register = Register(words)
        self._anthology = anthology
        self._words = words
        names = FileNames(_RESERVED)
        leaves = [self._chapter_leaf(each, names, self.front) for each in anthology.front]
        for part in anthology.parts:
            if part.opening is not None:
                leaves.append(self._chapter_leaf(part.opening, names, self.body))
            leaves += [self._piece_leaf(piece, names) for piece in part.pieces]
        leaves += [self._chapter_leaf(each, names, self.back) for each in anthology.back]
        self._leaves = leaves

    def pages(self) -> Iterator[tuple[str, bytes]]:
        """The pages of chapters and pieces."""
        for number, leaf in enumerate(self._leaves):
            yield leaf.file, self._page(leaf, self._around(number))

    def index(self, lists: Sequence[WrittenList]) -> bytes:
        """The page that leads to all others."""
        anthology = self._anthology
        content = BookContent(
            front=self.front,
            body=self.body,
            back=self.back,
            lists=[(f"{each.name}.html", each.title) for each in lists],
        )
        page = Page(
            language=anthology.language,
            title=anthology.title,
            body=book_markup(anthology, self._words, content),
            description=anthology.description or "",
            data=_book_graph(anthology),
            masthead=masthead_of(anthology.source),
        )
        return render_page(page, self._words)

    def list_page(self, written: WrittenList) -> bytes:
        """The page of a list."""
        anthology = self._anthology
        page = Page(
            language=anthology.language,
            title=f"{written.title} – {anthology.title}",
            body=written.markup,
            data=_book_graph(anthology),
            masthead=Masthead(anthology.title, anthology.subtitle, "index.html"),
            navigation=(PageLink("home", "home", "index.html", anthology.title),),
        )
        return render_page(page, self._words)

    def _page(self, leaf: _Leaf, links: tuple[PageLink, ...]) -> bytes:
        anthology, words, node = self._anthology, self._words, leaf.node
        folder = PurePosixPath(node.file or "").parent.as_posix()
        document, picture = node.document, self.shelf.at(folder)
        rendering = Rendering(document, HTML, words, picture, around=anthology.language)
        is_piece = isinstance(node, Piece)
        if isinstance(node, Piece):
            body = render_document(rendering, node.headnote)
        else:
            body = render_chapter(rendering, node.role)
        lang = lang_of(document, anthology)
        entry = Entry(leaf.file, leaf.label, lang, is_piece)
        leaf.shelf.append(self.register.take(rendering, entry))
        page = Page(
            language=anthology.language,
            title=f"{leaf.label} – {anthology.title}",
            body=body,
            description=description_of(document),
            data=graph(document),
            masthead=Masthead(anthology.title, anthology.subtitle, "index.html"),
            navigation=links,
        )
        return render_page(page, words)

    def _piece_leaf(self, piece: Piece, names: FileNames) -> _Leaf:
        file = f"{names.take(piece.document.id)}.html"
        return _Leaf(piece, file, contents_label(piece.document, self._words), self.body)

    def _chapter_leaf(self, chapter: Chapter, names: FileNames, shelf: list[Placed]) -> _Leaf:
        file = f"{names.take(chapter.role)}.html"
        return _Leaf(chapter, file, chapter_label(chapter, self._words), shelf)

    def _around(self, number: int) -> tuple[PageLink, ...]:
        links = []
        if number > 0:
            before = self._leaves[number - 1]
            links.append(PageLink("prev", "previous", before.file, before.label))
        if number + 1 < len(self._leaves):
            behind = self._leaves[number + 1]
            links.append(PageLink("next", "next", behind.file, behind.label))
        return (*links, PageLink("home", "home", "index.html"))


def _book_graph(anthology: Anthology) -> Mapping[str, object]:
    """The book alone: each piece describes itself on its own page."""
    return graph(anthology.model_copy(update={"parts": ()}))
