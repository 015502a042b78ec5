"""The media that can be read, one file each."""

from florilege.parsers.manuscript import Manuscript
from florilege.parsers.media import html, markdown, plain_text, subrip, webvtt
from florilege.parsers.media.medium import Medium
from florilege.sources import Source

MEDIA: tuple[Medium, ...] = (
    plain_text.MEDIUM,
    markdown.MEDIUM,
    html.MEDIUM,
    webvtt.MEDIUM,
    subrip.MEDIUM,
)
"""All media; a source's media type chooses among them."""

_BY_TYPE = {medium.media_type: medium for medium in MEDIA}


def read_manuscript(source: Source) -> Manuscript:
    """Read a source with the medium of its type."""
    return _BY_TYPE[source.media_type].read(source)
