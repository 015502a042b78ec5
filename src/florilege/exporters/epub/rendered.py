"""A piece as markup, apart from the book that it will stand in.

Nothing in it depends on the pieces before it, so that many processes can render a book together. It is
a tenth of the document, and is handed from one process to another in a tenth of the time.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from florilege.exporters.epub.outlines import outline_of
from florilege.exporters.markup.documents import description_of, render_document
from florilege.exporters.markup.mentions import Mentions
from florilege.exporters.markup.names import label_of
from florilege.exporters.markup.placed import Gathered, gather
from florilege.exporters.markup.rendering import EPUB, Rendering
from florilege.exporters.pictures import PictureShelf
from florilege.languages import Language, load_language
from florilege.model import Piece
from florilege.model.text_alternative import is_silent


@dataclass(frozen=True, slots=True)
class RenderedPiece:
    """The chapter of a piece.

    Attributes:
        outline: The piece without its text.
        label: What tables of contents call it.
        body: Its markup.
        sections: Its titled sections, as pairs of id and title.
        gathered: What the lists of the book need of it.
        pictures: How many pictures it shows.
        described: How many of them have a text alternative.
        description: What it says of itself.
    """

    outline: Piece
    label: str
    body: str
    sections: tuple[tuple[str, str], ...]
    gathered: Gathered
    pictures: int
    described: int
    description: str

    def within(self, outline: Piece) -> "RenderedPiece":
        """The same with another outline: under another id, for example."""
        return replace(self, outline=outline)


def render_piece(
    piece: Piece, words: Language, mentions: Mentions, picture: Callable[[str], str | None]
) -> RenderedPiece:
    """Render a piece.

    Args:
        piece: It.
        words: The language of the book.
        mentions: Hears names.
        picture: From the `src` of a picture to its file in the book; None when it has none.
    """
    text = piece.document
    page = Rendering(text, EPUB, words, picture)
    body = render_document(page, piece.headnote)
    return RenderedPiece(
        outline=outline_of(piece),
        label=label_of(page.heading),
        body=body,
        sections=tuple(page.outline),
        gathered=gather(page, mentions, words, is_piece=True),
        pictures=len(page.pictures),
        described=sum([not is_silent(picture) for picture in page.pictures]),
        description=description_of(text),
    )


@dataclass(frozen=True, slots=True)
class PieceRenderer:
    """Renders pieces of a book in another process than the one that writes it.

    Attributes:
        language: Of the book.
        base: The folder that paths of pictures start from.
    """

    language: str
    base: Path | None

    def rendered(self, piece: Piece) -> RenderedPiece | Piece:
        """The piece rendered; itself when it shows pictures, which get their names in the book."""
        words = load_language(self.language)
        picture = PictureShelf(self.base).at(folder_of(piece.file))
        found = render_piece(piece, words, Mentions(words), picture)
        return piece if found.pictures else found


def folder_of(file: str | None) -> str:
    """Where a document stands whose pictures are read, from the folder of the manifest."""
    return (file or "").rpartition("/")[0] or "."
