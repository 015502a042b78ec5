"""A decoded input, with how it was decoded and what was noticed on the way."""

from dataclasses import dataclass
from typing import NamedTuple

PLAIN_TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
WEBVTT = "text/vtt"
SUBRIP = "application/x-subrip"

DEFAULT_MAX_BYTES = 20_000_000
"""The largest input that is read unless the caller raises the limit."""


class Remark(NamedTuple):
    """Something noticed while reading, which becomes a diagnostic.

    Attributes:
        code: Of the FL0 family.
        severity: "info", "warning" or "error".
        message: One sentence.
        line: Line in the source, from 1, if there is one.
    """

    code: str
    severity: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file, a string or bytes, decoded.

    Attributes:
        text: The characters in Unicode NFC, without a byte order mark, lines ended by a line
            feed.
        media_type: One of the media types that `florilege.parsers.media` knows.
        sha256: Of the bytes (of the UTF-8 form, for a string), in hexadecimal.
        encoding: The name of the encoding, "utf-8".
        encoding_origin: How it was found: "given" as characters, "bom", "header" (the charset of
            the media type), "meta", "xml declaration", "utf-8" (it is that), "detected".
        name: The file name, without its folder.
        url: Its address, if the caller knows it.
        remarks: What was noticed.
    """

    text: str
    media_type: str
    sha256: str
    encoding: str = "utf-8"
    encoding_origin: str = "given"
    name: str | None = None
    url: str | None = None
    remarks: tuple[Remark, ...] = ()
