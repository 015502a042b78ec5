"""One page that needs no other file: style sheet, data and local pictures are inside it."""

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from florilege.exporters.html.book import BookContent, book_markup, lang_of, part_markup
from florilege.exporters.html.shell import Page, masthead_of, render_page
from florilege.exporters.jsonld import graph
from florilege.exporters.markup.apparatus import Lists, Setting
from florilege.exporters.markup.documents import TITLE_ID, description_of, render_document
from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.matter import CHAPTER_ID, chapter_label, render_chapter
from florilege.exporters.markup.names import contents_label
from florilege.exporters.markup.placed import Entry, Placed, Register
from florilege.exporters.markup.rendering import HTML, Rendering
from florilege.exporters.markup.themes import load_theme
from florilege.exporters.options import ExportOptions
from florilege.exporters.pictures import PictureProblem, read_picture
from florilege.languages import Language, load_language
from florilege.model import Anthology, Chapter, Document, Part, Piece


def export_page(node: Document | Anthology, options: ExportOptions) -> bytes:
    """A document, or an anthology with contents and all its pieces, as one HTML page.

    Raises:
        InputError: The theme cannot be read.
    """
    page = _book(node, options) if isinstance(node, Anthology) else _document(node, options)
    return render_page(page, load_language(node.language))


class InlinePictures:
    """Pictures as data: URLs (RFC 2397); remote ones are not shown, so that nothing is fetched.

    Args:
        base: The folder that relative paths start from.
        folder: Where in it the document stands.
    """

    def __init__(self, base: Path | None, folder: str = "") -> None:
        self._base = base
        self._folder = folder

    def __call__(self, src: str) -> str | None:
        """The data: URL of a picture, or None when there is no such file."""
        picture = read_picture(src, self._base, self._folder)
        if isinstance(picture, PictureProblem):
            return None
        return f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"


def _document(document: Document, options: ExportOptions) -> Page:
    words = load_language(document.language)
    rendering = Rendering(document, HTML, words, InlinePictures(options.base))
    return Page(
        language=document.language,
        title=contents_label(document, words),
        body=render_document(rendering),
        description=description_of(document),
        style=load_theme(options.theme).closed_style_sheet("page"),
        data=graph(document, options.modified),
        masthead=masthead_of(document.publication),
    )


def _book(anthology: Anthology, options: ExportOptions) -> Page:
    words = load_language(anthology.language)
    whole = _WholeBook(anthology, words, options)
    front, front_markup = whole.chapters(anthology.front)
    parts = "".join([whole.part(part) for part in anthology.parts])
    back, back_markup = whole.chapters(anthology.back)
    everything = [*front, *whole.body, *back]
    setting = Setting(words, HTML, level=2)
    lists = Lists(everything, whole.register.mentions, anthology.apparatus, setting).written()
    content = BookContent(
        front=front,
        body=whole.body,
        back=back,
        lists=[(f"#{each.name}__title", each.title) for each in lists],
        whole=front_markup + parts + back_markup + "".join([each.markup for each in lists]),
    )
    return Page(
        language=anthology.language,
        title=anthology.title,
        body=book_markup(anthology, words, content),
        description=anthology.description or "",
        style=load_theme(options.theme).closed_style_sheet("page"),
        data=graph(anthology, options.modified),
        masthead=masthead_of(anthology.source),
    )


class _WholeBook:
    """Renders the documents of an anthology for one page, each with a prefix of its own."""

    def __init__(self, anthology: Anthology, words: Language, options: ExportOptions) -> None:
        self.body: list[Placed] = []
        self.register = Register(words)
        self._anthology = anthology
        self._words = words
        self._base = options.base or (Path(anthology.base) if anthology.base else None)
        self._pieces = 0
        self._chapters = 0

    def chapters(self, chapters: Sequence[Chapter]) -> tuple[list[Placed], str]:
        """Chapters in their places, and their markup."""
        rendered = [self._chapter(chapter, level=2) for chapter in chapters]
        return [place for place, _ in rendered], "".join([markup for _, markup in rendered])

    def part(self, part: Part) -> str:
        """A part with its opening and its pieces in full."""
        titled = bool(visible(part.title))
        level = 3 if titled else 2
        opening = ""
        if part.opening is not None:
            place, opening = self._chapter(part.opening, level, opens_part=titled)
            self.body.append(place)
        return part_markup(
            part, opening, "".join([self._piece(each, level) for each in part.pieces])
        )

    def _piece(self, piece: Piece, level: int) -> str:
        self._pieces += 1
        page = self._page(piece.document, piece.file, f"p{self._pieces}__", level)
        markup = render_document(page, piece.headnote)
        label = contents_label(piece.document, self._words)
        self.body.append(self._placed(page, TITLE_ID, label, is_piece=True))
        return markup

    def _chapter(
        self, chapter: Chapter, level: int, *, opens_part: bool = False
    ) -> tuple[Placed, str]:
        self._chapters += 1
        page = self._page(chapter.document, chapter.file, f"c{self._chapters}__", level)
        markup = render_chapter(page, chapter.role, opens_part=opens_part)
        label = chapter_label(chapter, self._words)
        return self._placed(page, CHAPTER_ID, label, is_piece=False), markup

    def _placed(self, page: Rendering, anchor: str, label: str, *, is_piece: bool) -> Placed:
        lang = lang_of(page.document, self._anthology)
        entry = Entry(f"#{page.prefix}{anchor}", label, lang, is_piece)
        return self.register.take(page, entry)

    def _page(self, document: Document, file: str | None, prefix: str, level: int) -> Rendering:
        return Rendering(
            document,
            HTML,
            self._words,
            InlinePictures(self._base, PurePosixPath(file or "").parent.as_posix()),
            prefix=prefix,
            level=level,
            around=self._anthology.language,
        )
