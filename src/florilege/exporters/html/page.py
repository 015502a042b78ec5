"""One page that needs no other file: style sheet, data and local pictures are inside it."""

from base64 import b64encode
from pathlib import Path, PurePosixPath

from florilege.exporters.html.book import book_markup, part_markup
from florilege.exporters.html.shell import Page, masthead_of, render_page
from florilege.exporters.jsonld import graph
from florilege.exporters.markup.documents import TITLE_ID, description_of, render_document
from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.names import contents_label
from florilege.exporters.markup.rendering import HTML, Rendering
from florilege.exporters.markup.themes import style_sheet
from florilege.exporters.options import ExportOptions
from florilege.exporters.pictures import PictureProblem, read_picture
from florilege.languages import load_language
from florilege.model import Anthology, Document


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
        style=style_sheet("page", options.theme),
        data=graph(document, options.modified),
        masthead=masthead_of(document.publication),
    )


def _book(anthology: Anthology, options: ExportOptions) -> Page:
    words = load_language(anthology.language)
    base = options.base or (Path(anthology.base) if anthology.base else None)
    hrefs: list[str] = []
    parts: list[str] = []
    for part in anthology.parts:
        rendered = []
        for piece in part.pieces:
            prefix = f"p{len(hrefs) + 1}__"
            hrefs.append(f"#{prefix}{TITLE_ID}")
            folder = PurePosixPath(piece.file or "").parent.as_posix()
            rendering = Rendering(
                piece.document,
                HTML,
                words,
                InlinePictures(base, folder),
                prefix=prefix,
                level=3 if visible(part.title) else 2,
                around=anthology.language,
            )
            rendered.append(render_document(rendering, piece.headnote))
        parts.append(part_markup(part, "".join(rendered)))
    return Page(
        language=anthology.language,
        title=anthology.title,
        body=book_markup(anthology, words, hrefs, "".join(parts)),
        description=anthology.description or "",
        style=style_sheet("page", options.theme),
        data=graph(anthology, options.modified),
        masthead=masthead_of(anthology.source),
    )
