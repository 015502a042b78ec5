"""Bytes to decoded sources, bounded, without a network."""

from florilege.sources.address import check_web_address
from florilege.sources.media_type import (
    MEDIA_TYPES,
    RAW_SUFFIXES,
    is_document_json,
    is_settings,
    named_media_type,
)
from florilege.sources.read import read_source, read_utf8, source_of_text
from florilege.sources.source import (
    DEFAULT_MAX_BYTES,
    HTML,
    MARKDOWN,
    PLAIN_TEXT,
    SUBRIP,
    WEBVTT,
    Remark,
    Source,
)

__all__ = [
    "DEFAULT_MAX_BYTES",
    "HTML",
    "MARKDOWN",
    "MEDIA_TYPES",
    "PLAIN_TEXT",
    "RAW_SUFFIXES",
    "SUBRIP",
    "WEBVTT",
    "Remark",
    "Source",
    "check_web_address",
    "is_document_json",
    "is_settings",
    "named_media_type",
    "read_source",
    "read_utf8",
    "source_of_text",
]
