"""The encoding that a page names for itself, before anybody knows how to read it."""

import re
from typing import NamedTuple

# Browsers look at 1,024 bytes first, and begin again with the right encoding where the parser
# meets a declaration later (HTML Living Standard, 13.2.3.4); a head seldom has more than this.
_WINDOW = 16_384

_TAG = re.compile(rb"<!--|<(/?[A-Za-z])|<[!/?]")
_META = re.compile(rb"meta[\s/]", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rb"[\s/]*+(?P<name>[^\s/>=][^\s/>=]*+)"
    rb"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>\"'][^\s>]*+)?))?"
)
_CONTENT = re.compile(rb"charset\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s;\"']++))", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,400}?\bencoding\s{0,20}=\s{0,20}[\"']([^\"'>]{1,40})[\"']")
_INSTEAD = {
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "x-user-defined": "windows-1252",
}
_UTF_16 = {b"<\0?\0x\0": "utf-16le", b"\0<\0?\0x": "utf-16be"}


class Declared(NamedTuple):
    """What a page says its encoding is.

    Attributes:
        label: As the page has it, in lower case.
        origin: Where: "meta" or "xml declaration".
    """

    label: str
    origin: str


def declared_encoding(data: bytes) -> Declared | None:
    """The encoding that the head of a page declares (HTML Living Standard, 13.2.3.2).

    Comments are passed over, and so is what only looks like a declaration inside of another tag.
    A page that could be read as far as its declaration is not in UTF-16, whatever that says.
    """
    for start, label in _UTF_16.items():
        if data.startswith(start):
            return Declared(label, "xml declaration")
    head = data[:_WINDOW]
    in_meta = _meta_label(head)
    if in_meta is not None:
        return Declared(_INSTEAD.get(in_meta, in_meta), "meta")
    xml = _XML.match(head)
    if xml is None:
        return None
    named = _text(xml[1])
    return Declared(_INSTEAD.get(named, named), "xml declaration")


def _meta_label(head: bytes) -> str | None:
    position = 0
    while (tag := _TAG.search(head, position)) is not None:
        if tag[0] == b"<!--":
            # "<!-->" is a whole comment: its end may share the two hyphens of its start.
            end = head.find(b"-->", tag.start() + 2)
            if end < 0:
                return None
            position = end + 3
        elif tag[1] is None:
            end = head.find(b">", tag.end())
            if end < 0:
                return None
            position = end + 1
        else:
            is_meta = _META.match(head, tag.start() + 1) is not None
            attributes, position = _attributes(head, tag.end() + (3 if is_meta else 0))
            label = _declaration(attributes) if is_meta else None
            if label:
                return label
    return None


def _attributes(head: bytes, position: int) -> tuple[dict[bytes, bytes], int]:
    """The attributes of a tag, the first of each name, and where the tag ends."""
    found: dict[bytes, bytes] = {}
    while (match := _ATTRIBUTE.match(head, position)) is not None:
        value = match["double"] or match["single"] or match["bare"] or b""
        found.setdefault(match["name"].lower(), value)
        position = match.end()
    return found, position


def _declaration(attributes: dict[bytes, bytes]) -> str | None:
    if b"charset" in attributes:
        return _text(attributes[b"charset"])
    if attributes.get(b"http-equiv", b"").strip().lower() != b"content-type":
        return None
    content = _CONTENT.search(attributes.get(b"content", b""))
    return _text(content[1] or content[2] or content[3] or b"") if content else None


def _text(label: bytes) -> str:
    return label.decode("ascii", "replace").strip("\t\n\f\r ").lower()
