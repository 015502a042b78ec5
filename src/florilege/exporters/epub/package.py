"""A book as its files and metadata, before it is packed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

XHTML = "application/xhtml+xml"
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
        name: The local name of a Dublin Core element, or "meta".
        value: Its text.
        attributes: Its attributes.
    """

    name: str
    value: str
    attributes: Mapping[str, str] = field(default_factory=dict)


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
