"""EPUB 3.3: an anthology as a book; a single document is a book of one piece."""

from florilege.exporters.epub.building import export_epub, write_epub
from florilege.exporters.epub.sheets import LooseBook
from florilege.exporters.exporter import Exporter

EXPORTER = Exporter(
    name="epub", media_type="application/epub+zip", suffix=".epub", export=export_epub
)

__all__ = ["EXPORTER", "LooseBook", "export_epub", "write_epub"]
