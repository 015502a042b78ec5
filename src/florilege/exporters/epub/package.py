"""A book as its files and metadata, before it is packed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

XHTML = "application/xhtml+xml"
UNIQUE_IDENTIFIER = "id"
"""The XML id of the unique identifier, which ebooklib gives it."""
NCX = "application/x-dtbncx+xml"
CSS = "text/css"


@dataclass(frozen=True, slots=True)
class BookFile:
    """A file of the book.

    Attributes:
        id: Its id in the manifest.
        name: Its path in the book's folder.
        media_type: Of its content.
        data: Its bytes; none when they are written already.
        properties: Of its manifest entry: "nav", "cover-image".
        in_spine: Whether it is read in its turn.
    """

    id: str
    name: str
    media_type: str
    data: bytes
    properties: tuple[str, ...] = ()
    in_spine: bool = False


@dataclass(frozen=True, slots=True)
class MetadataEntry:
    """An element of the package metadata.

    Attributes:
        name: The local name of a Dublin Core element, "meta" or "link".
        value: Its text.
        attributes: Its attributes.
    """

    name: str
    value: str
    attributes: Mapping[str, str] = field(default_factory=dict)


def refined(anchor: str, name: str, value: str, scheme: str | None = None) -> MetadataEntry:
    """What a property says of the element with an id (EPUB 3.3, section 5.3.7)."""
    attributes = {"refines": f"#{anchor}", "property": name}
    if scheme:
        attributes["scheme"] = scheme
    return MetadataEntry("meta", value, attributes)


@dataclass(frozen=True, slots=True)
class Package:
    """A whole book.

    Attributes:
        identifier: Its unique identifier.
        title: Its title.
        language: Its BCP 47 tag.
        direction: "ltr" or "rtl", in which pages progress.
        modified: When it last changed, in UTC.
        metadata: The further metadata, in order.
        files: All files; those of the spine in reading order.
    """

    identifier: str
    title: str
    language: str
    direction: str
    modified: datetime
    metadata: tuple[MetadataEntry, ...]
    files: tuple[BookFile, ...]
