"""The formats that are carried along, each known by its first bytes and by nothing else."""

from collections.abc import Callable
from typing import NamedTuple

from florilege.exporters.pictures.gif import strip_gif
from florilege.exporters.pictures.jpeg import strip_jpeg
from florilege.exporters.pictures.picture import (
    MOST_PIXELS,
    DamagedPictureError,
    PictureFile,
    PictureProblem,
    Stripped,
)
from florilege.exporters.pictures.png import strip_png
from florilege.exporters.pictures.webp import strip_webp


class _Format(NamedTuple):
    media_type: str
    suffix: str
    fits: Callable[[bytes], bool]
    strip: Callable[[bytes], Stripped]


# The raster formats among the core media types of EPUB 3.3 (section 3.2).
# SVG is left out: it can hold scripts and load other files.
_FORMATS = (
    _Format("image/png", ".png", lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"), strip_png),
    _Format("image/jpeg", ".jpg", lambda data: data.startswith(b"\xff\xd8\xff"), strip_jpeg),
    _Format("image/gif", ".gif", lambda data: data.startswith((b"GIF87a", b"GIF89a")), strip_gif),
    _Format(
        "image/webp",
        ".webp",
        lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP",
        strip_webp,
    ),
)


def picture_of(stem: str, data: bytes) -> PictureFile | PictureProblem:
    """The picture that bytes are, without its metadata; or why they are none."""
    for media_type, suffix, fits, strip in _FORMATS:
        if not fits(data):
            continue
        try:
            stripped = strip(data)
        except DamagedPictureError:
            return PictureProblem.DAMAGED
        if stripped.width * stripped.height > MOST_PIXELS:
            return PictureProblem.TOO_MANY_PIXELS
        return PictureFile(stem, media_type, suffix, stripped.data, stripped.moves)
    return PictureProblem.OTHER_FORMAT
