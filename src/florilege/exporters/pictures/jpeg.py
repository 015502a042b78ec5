"""JPEG without metadata: its segments are copied, the picture itself is never encoded again.

Kept are tables, frames and scans, the density of JFIF, the colour profile and Adobe's colour
transform. Exif, XMP, IPTC, comments, previews and whatever follows the end are left out.
"""

import re
from collections.abc import Iterator

from florilege.exporters.pictures.exif import only_orientation
from florilege.exporters.pictures.picture import DamagedPictureError, Stripped

_START = b"\xff\xd8"
_END = b"\xff\xd9"
_END_CODE, _SCAN_CODE = 0xD9, 0xDA
_JFIF_CODE, _EXIF_CODE = 0xE0, 0xE1
_EXIF = b"Exif\0\0"
_LENGTH = 2
# Markers without a segment (ITU T.81, table B.1): TEM and RST0 to RST7.
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
# SOF0 to SOF15 without DHT, JPG and DAC.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_APPLICATIONS = range(0xE0, 0xF0)
_KEPT_APPLICATIONS = {0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_COMMENT = 0xFE
# In a scan, FF 00 is a byte FF, and the restart markers belong to it.
_MARKER_IN_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
# A picture has some 20. More scans than eyes can tell apart are made to keep a decoder busy.
_MOST_SEGMENTS = 2_000


def strip_jpeg(data: bytes) -> Stripped:
    """The picture without metadata.

    Raises:
        DamagedPictureError: It has no end, no size, or segments that lead nowhere.
    """
    jfif, exif, size = b"", b"", (0, 0)
    kept: list[bytes] = []
    for code, segment in _segments(data):
        if code in _FRAMES:
            size = int.from_bytes(segment[5:7], "big"), int.from_bytes(segment[3:5], "big")
        if code == _JFIF_CODE and segment.startswith(b"JFIF\0", _LENGTH):
            # Without the thumbnail that may follow: its sides are the last two of 16 bytes.
            jfif = b"\xff\xe0\x00\x10" + segment[_LENGTH:14].ljust(12, b"\0") + b"\0\0"
        elif code == _EXIF_CODE and segment.startswith(_EXIF, _LENGTH):
            exif = exif or only_orientation(segment[_LENGTH + len(_EXIF) :])
        elif _is_kept(code, segment):
            kept.append(b"\xff" + bytes([code]) + segment)
    if 0 in size:
        raise DamagedPictureError
    return Stripped(*size, b"".join([_START, jfif, _exif_segment(exif), *kept, _END]))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments up to the end, each with its length before it and its scan behind it."""
    place = len(_START)
    for _ in range(_MOST_SEGMENTS):
        code, place = _marker(data, place)
        if code == _END_CODE:
            return
        if code in _ALONE:
            continue
        end = place + int.from_bytes(data[place : place + _LENGTH], "big")
        if not place + _LENGTH <= end <= len(data):
            raise DamagedPictureError
        if code == _SCAN_CODE:
            behind = _MARKER_IN_SCAN.search(data, end)
            end = behind.start() if behind else len(data)
        yield code, data[place:end]
        place = end
    raise DamagedPictureError


def _marker(data: bytes, place: int) -> tuple[int, int]:
    """The code of the marker at a place, and where it ends; any number of FF may fill up."""
    if data[place : place + 1] != b"\xff":
        raise DamagedPictureError
    while data[place : place + 1] == b"\xff":
        place += 1
    if place >= len(data):
        raise DamagedPictureError
    return data[place], place + 1


def _is_kept(code: int, segment: bytes) -> bool:
    if code in _APPLICATIONS:
        name = _KEPT_APPLICATIONS.get(code)
        return name is not None and segment.startswith(name, _LENGTH)
    return code != _COMMENT


def _exif_segment(tiff: bytes) -> bytes:
    if not tiff:
        return b""
    body = _EXIF + tiff
    return b"\xff\xe1" + (_LENGTH + len(body)).to_bytes(_LENGTH, "big") + body
