"""Which medium an input is: from what the caller says, its name, or its first characters."""

import re
from pathlib import PurePath

from florilege.errors import FormatError
from florilege.sources.source import HTML, MARKDOWN, PLAIN_TEXT, SUBRIP, WEBVTT

_SUFFIXES = {
    ".txt": PLAIN_TEXT,
    ".text": PLAIN_TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".xht": HTML,
    ".vtt": WEBVTT,
    ".srt": SUBRIP,
}
_ALIASES = {
    "text": PLAIN_TEXT,
    "txt": PLAIN_TEXT,
    "markdown": MARKDOWN,
    "md": MARKDOWN,
    "text/x-markdown": MARKDOWN,
    "html": HTML,
    "htm": HTML,
    "application/xhtml+xml": HTML,
    "vtt": WEBVTT,
    "webvtt": WEBVTT,
    "srt": SUBRIP,
    "subrip": SUBRIP,
    "text/srt": SUBRIP,
    "application/srt": SUBRIP,
}
MEDIA_TYPES = (PLAIN_TEXT, MARKDOWN, HTML, WEBVTT, SUBRIP)
"""The media types that can be parsed."""

RAW_SUFFIXES = frozenset(_SUFFIXES)
"""Endings of the files that a folder of raw interviews is searched for."""

_HTML_START = re.compile(
    r"\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE
)
_FRONT_MATTER_START = re.compile(r"(?:---|\+\+\+)[ \t]*\n")
_OBJECT_START = re.compile(r"\s{0,99}\{\s{0,99}\"")
_VERSION_KEY = re.compile(r"\"schema_version\"\s{0,9}:")
_WEBVTT_START = re.compile(r"WEBVTT(?:[ \t\n]|$)")
_SUBRIP_START = re.compile(
    r"\s{0,9}\d{1,9}[ \t]{0,9}\n[ \t]{0,9}\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]{0,9}-->"
)


def named_media_type(name: str) -> str:
    """The media type that a caller means by "markdown", "text/html; charset=utf-8" ...

    Raises:
        FormatError: It is none of `MEDIA_TYPES`.
    """
    plain = name.split(";", maxsplit=1)[0].strip().lower()
    found = _ALIASES.get(plain, plain)
    if found not in MEDIA_TYPES:
        raise FormatError(f"unknown media type {name!r}: use one of {', '.join(MEDIA_TYPES)}")
    return found


def charset_of(name: str) -> str | None:
    """The charset of "text/html; charset=iso-8859-1"; None when none is named."""
    _, _, parameters = name.partition(";")
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def media_type_of(name: str | None) -> str | None:
    """The media type that a file name promises; None when it promises none."""
    return _SUFFIXES.get(PurePath(name).suffix.lower()) if name else None


def is_document_json(name: str | None, text: str) -> bool:
    """Whether an input is what `florilege parse` writes, or another JSON file.

    Args:
        name: Of the file, if it has one.
        text: Its characters.
    """
    if name is not None and PurePath(name).suffix.lower() == ".json":
        return True
    return _OBJECT_START.match(text) is not None and _VERSION_KEY.search(text) is not None


def is_settings(name: str | None) -> bool:
    """Whether a file is TOML by its name, as an ``anthology.toml`` is: it names texts, and is none."""
    return name is not None and PurePath(name).suffix.lower() == ".toml"


def sniff(text: str) -> str:
    """The media type that the first characters show; plain text when they show nothing."""
    if _HTML_START.match(text[:2000]):
        return HTML
    if _WEBVTT_START.match(text):
        return WEBVTT
    if _SUBRIP_START.match(text):
        return SUBRIP
    return MARKDOWN if _FRONT_MATTER_START.match(text) else PLAIN_TEXT
