"""EPUB 3.3: an anthology as a book; a single document is a book of one piece."""

from florilege.exporters.epub.building import TextPages, export_epub, write_epub
from florilege.exporters.epub.rendered import PieceRenderer, RenderedPiece
from florilege.exporters.epub.sheets import LooseBook, loose
from florilege.exporters.exporter import Exporter
from florilege.exporters.lost import details, text

LOSSES = (
    text.UNSAFE_LINKS,
    text.RELATIVE_LINKS,
    text.TAKEN_FROM,
    details.NAME_PARTS,
    details.ADDRESSES,
    details.UNSHOWN_PORTRAITS,
    details.WITHOUT_ROLE,
    details.NOT_IN_BOOKS,
    details.UNREACHED,
    text.SYNTAX,
    details.STATUS,
)
"""In the order of their codes."""

EXPORTER = Exporter("epub", "application/epub+zip", ".epub", export_epub, LOSSES)

__all__ = [
    "EXPORTER",
    "LooseBook",
    "PieceRenderer",
    "RenderedPiece",
    "TextPages",
    "export_epub",
    "loose",
    "write_epub",
]
