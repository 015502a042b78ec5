"""What a picture is to us, and why one cannot be carried along."""

from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 20_000_000
"""A larger picture is not carried along."""

MOST_PIXELS = 100_000_000
"""Nor one of more pixels: unpacked, a small file can fill the memory of whoever looks at it."""


class PictureProblem(StrEnum):
    """Why a picture is left out; each completes "the picture 'a.png' ..."."""

    REMOTE = "is on the web"
    MISSING = "is missing"
    OUTSIDE = "lies outside of the folder that pictures are taken from"
    UNREADABLE = "cannot be read"
    TOO_LARGE = f"has more than {MOST_BYTES // 1_000_000} MB"
    TOO_MANY_PIXELS = f"has more than {MOST_PIXELS // 1_000_000} million pixels"
    OTHER_FORMAT = "is no PNG, JPEG, GIF or WebP"
    DAMAGED = "is damaged or cut off"


class DamagedPictureError(ValueError):
    """Bytes that begin as a picture and do not go on as one; never leaves this package."""


@dataclass(frozen=True, slots=True)
class Stripped:
    """A picture without what it says of its maker and its place.

    Attributes:
        width: In pixels.
        height: In pixels.
        data: Its bytes: the same pixels, colour profile and orientation.
        moves: Whether it has several frames.
    """

    width: int
    height: int
    data: bytes
    moves: bool = False


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture of a known raster format, without metadata.

    Attributes:
        stem: Its file name without suffix; "picture" when it has none.
        media_type: By its content, whatever its name says.
        suffix: The suffix that fits, with the dot.
        data: Its bytes.
        moves: Whether it has several frames, so that it may flash.
    """

    stem: str
    media_type: str
    suffix: str
    data: bytes
    moves: bool
