"""Pictures that a page or a book can carry: read from the base folder or from data: URLs."""

import binascii
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, unquote_to_bytes

MOST_BYTES = 20_000_000
"""A larger picture is not carried along."""

# First bytes of the raster formats among the core media types of EPUB 3.3 (section 3.2).
# SVG is left out: it can hold scripts and load other files.
_FORMATS: tuple[tuple[str, str, Callable[[bytes], bool]], ...] = (
    ("image/png", ".png", lambda data: data.startswith(b"\x89PNG\r\n\x1a\n")),
    ("image/jpeg", ".jpg", lambda data: data.startswith(b"\xff\xd8\xff")),
    ("image/gif", ".gif", lambda data: data.startswith((b"GIF87a", b"GIF89a"))),
    ("image/webp", ".webp", lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP"),
)


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture of a known raster format.

    Attributes:
        stem: Its file name without suffix; "picture" when it has none.
        media_type: By its content, whatever its name says.
        suffix: The suffix that fits, with the dot.
        data: Its bytes.
    """

    stem: str
    media_type: str
    suffix: str
    data: bytes


def read_picture(src: str, base: Path | None, folder: str = "") -> PictureFile | None:
    """Read a picture.

    Args:
        src: A path relative to `folder`, or a data: URL.
        base: The folder that nothing may be read outside of; None reads no file at all.
        folder: Where in `base` the document stands that shows the picture.

    Returns:
        None when it is remote, missing, too large, outside of `base`, or of another format.
    """
    if src[:5].lower() == "data:":
        return _known("picture", _from_data_url(src))
    if base is None or not src or ":" in src.split("/", 1)[0]:
        return None
    relative = unquote(src.split("?", 1)[0].split("#", 1)[0])
    try:
        root = base.resolve()
        path = (root / PurePosixPath(folder) / relative).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            return None
        if path.stat().st_size > MOST_BYTES:
            return None
        return _known(path.stem, path.read_bytes())
    except (OSError, ValueError):
        return None


def _known(stem: str, data: bytes) -> PictureFile | None:
    for media_type, suffix, fits in _FORMATS:
        if fits(data):
            return PictureFile(stem, media_type, suffix, data)
    return None


def _from_data_url(url: str) -> bytes:
    head, _, body = url[5:].partition(",")
    if len(body) > 2 * MOST_BYTES:
        return b""
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return b64decode(unquote(body))
    except (binascii.Error, ValueError):
        return b""
