"""The only module that knows ebooklib: a package to the bytes of an EPUB.

ebooklib writes container, package document and manifest. It is given finished bytes only,
because it parses whatever it calls HTML, and loses heads, attributes and empty pages by it.
What it leaves out (xml:lang, fixed dates in the archive) is added to what it has written, not
by overriding its methods, which move from one release to the next: this holds for 0.20 and
for the writer of the coming 0.21.
"""

import zipfile
from io import BytesIO
from typing import Any

from florilege.errors import MissingExtraError
from florilege.exporters.epub.package import BookFile, Package
from florilege.exporters.markup.escape import printable

_OPF = "EPUB/content.opf"
_MIMETYPE = "mimetype"
# The first moment that a zip entry can carry (APPNOTE 6.3.10, section 4.4.6).
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def pack(package: Package) -> bytes:
    """A book as EPUB 3.3; the same package gives the same bytes.

    Raises:
        MissingExtraError: ebooklib is not installed.
    """
    return _rewritten(_written(package), package)


def _written(package: Package) -> BytesIO:
    try:
        from ebooklib import epub  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise MissingExtraError("EPUB export", "epub") from None

    book = epub.EpubBook()
    book.set_identifier(printable(package.identifier))
    book.set_direction(package.direction)
    # Not set_title and set_language: they take no attributes, and refinements need ids.
    book.title, book.language = printable(package.title), package.language
    for entry in package.metadata:
        namespace = None if entry.name == "meta" else "DC"
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
        "mtime": package.modified,
        "epub3_pages": False,
        "epub3_landmark": False,
        "raise_exceptions": True,
        "compresslevel": 0,
    }
    epub.write_epub(target, book, options)
    return target


def _item(epub: Any, file: BookFile) -> Any:  # noqa: ANN401 - ebooklib has no types
    item = epub.EpubItem(
        uid=file.id, file_name=file.name, media_type=file.media_type, content=file.data
    )
    if file.properties:
        item.properties = list(file.properties)
    return item


def _rewritten(written: BytesIO, package: Package) -> bytes:
    """The archive again, deflated, with fixed dates and the package document completed."""
    target = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(target, "w") as archive:
        names = source.namelist()
        for name in (_MIMETYPE, *(name for name in names if name != _MIMETYPE)):
            data = source.read(name)
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            stored = name == _MIMETYPE or _is_compressed(name)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, _completed(data, package) if name == _OPF else data)
    return target.getvalue()


def _is_compressed(name: str) -> bool:
    return name.endswith((".jpg", ".png", ".gif", ".webp"))


def _completed(opf: bytes, package: Package) -> bytes:
    """The package document with its language, and with the NCX named in the spine."""
    from lxml import etree  # noqa: PLC0415 - only where a book is made

    root = etree.fromstring(opf, etree.XMLParser(resolve_entities=False, no_network=True))
    root.set(_XML_LANG, package.language)
    spine = root.find("{*}spine")
    if spine is not None:
        spine.set("toc", "ncx")
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)
