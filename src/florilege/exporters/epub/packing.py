"""The only module that knows ebooklib: files and metadata to an EPUB.

Files are written into the archive as they come, and forgotten: a book of any size needs the
memory of its largest file. ebooklib writes container and package document, which come last. It
is given no content, because it parses whatever it calls HTML and loses heads, attributes and
empty pages by it. What it leaves out (xml:lang, the NCX in the spine) is added to what it has
written, not by overriding its methods, which move from one release to the next: this holds for
0.20 and for the writer of the coming 0.21.
"""

import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO, Self

from florilege.errors import MissingExtraError
from florilege.exporters.epub.package import BookFile, Package
from florilege.exporters.markup.dates import utc_text
from florilege.exporters.markup.escape import escape_attribute, printable

_CONTAINER = "META-INF/container.xml"
_FOLDER = "EPUB"
_OPF = f"{_FOLDER}/content.opf"
_MIMETYPE = "mimetype"
# The first moment that a zip entry can carry (APPNOTE 6.3.10, section 4.4.6).
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_NOT_DUBLIN_CORE = ("meta", "link")
_COMPRESSED = (".jpg", ".png", ".gif", ".webp", ".woff2")


class Packing:
    """An EPUB 3.3 that is being written, whole at the end of the block; the same files in the same order give the same bytes.

    Args:
        target: Where to; it must be able to seek.

    Raises:
        MissingExtraError: ebooklib is not installed.
    """

    def __init__(self, target: BinaryIO) -> None:
        self._ebooklib = _ebooklib()
        self._archive = zipfile.ZipFile(target, "w")
        self._write(_MIMETYPE, b"application/epub+zip")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Also after an error, when nobody wants the book: an archive left open complains later.
        self._archive.close()

    def add(self, file: BookFile) -> BookFile:
        """Write a file.

        Returns:
            It without its content, for the `Package`.
        """
        self._write(f"{_FOLDER}/{file.name}", file.data)
        return replace(file, data=b"")

    def add_all(self, files: Iterable[BookFile]) -> list[BookFile]:
        """Write files, as `add` does."""
        return [self.add(file) for file in files]

    def add_beside(self, name: str, data: bytes) -> None:
        """Write a file that belongs to the archive and is no part of the publication: a licence.

        EPUB 3.3, section 4.2.6.1: reading systems ignore what they do not know in META-INF.
        """
        self._write(f"META-INF/{name}", data)

    def finish(self, package: Package) -> None:
        """Write what says which files make the book; nothing comes after it."""
        with zipfile.ZipFile(_described(self._ebooklib, package)) as described:
            self._write(_CONTAINER, described.read(_CONTAINER))
            self._write(_OPF, _completed(described.read(_OPF), package))

    def _write(self, name: str, data: bytes) -> None:
        entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
        stored = name == _MIMETYPE or name.endswith(_COMPRESSED)
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        entry.create_system = 3
        self._archive.writestr(entry, data)


def _ebooklib() -> Any:  # noqa: ANN401 - ebooklib has no types
    try:
        from ebooklib import epub  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise MissingExtraError("EPUB export", "epub") from None
    return epub


def _described(epub: Any, package: Package) -> BytesIO:  # noqa: ANN401 - as above
    """An archive with the container and package documents of the book; its files are empty."""
    book = epub.EpubBook()
    book.set_identifier(printable(package.identifier))
    book.set_direction(package.direction)
    # Not set_title and set_language: they take no attributes, and refinements need ids.
    book.title, book.language = printable(package.title), package.language
    for entry in package.metadata:
        namespace = None if entry.name in _NOT_DUBLIN_CORE else "DC"
        if entry.name == "meta" and "name" in entry.attributes:
            namespace = "OPF"
        attributes = {name: printable(value) for name, value in entry.attributes.items()}
        book.add_metadata(namespace, entry.name, printable(entry.value), attributes)
    for file in package.files:
        item = _item(epub, file)
        book.add_item(item)
        if file.in_spine:
            # An item, not its id, which would be looked up in a list: quadratic.
            book.spine.append(item)
    target = BytesIO()
    options = {
        "mtime": _Moment(package.modified),
        "epub3_pages": False,
        "epub3_landmark": False,
        "raise_exceptions": True,
        "compresslevel": 0,
    }
    epub.write_epub(target, book, options)
    return target


class _Moment:
    """A date as ebooklib asks for one; in years below 1000 the system's own way leaves zeros out."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def strftime(self, _form: str) -> str:
        """The date and time as `dcterms:modified` has them (EPUB 3.3, section 5.5.4)."""
        return utc_text(self._moment)


def _item(epub: Any, file: BookFile) -> Any:  # noqa: ANN401 - as above
    item = epub.EpubItem(
        uid=file.id, file_name=file.name, media_type=file.media_type, content=file.data
    )
    if file.properties:
        item.properties = list(file.properties)
    return item


def _completed(opf: bytes, package: Package) -> bytes:
    """The package document with its language, and with the NCX named in the spine.

    In text and attributes "<" is escaped, so these are the tags themselves; parsing ten thousand
    entries once more would cost more memory than all else.
    """
    language = f'<package xml:lang="{escape_attribute(package.language)}" '.encode()
    opf = opf.replace(b"<package ", language, 1)
    start = opf.index(b"<spine")
    names_it = b" toc=" in opf[start : opf.index(b">", start)]
    return opf if names_it else opf.replace(b"<spine", b'<spine toc="ncx"', 1)
