"""PNG without metadata: its chunks are copied, those that change what is seen and no others."""

import zlib

from florilege.exporters.pictures.exif import only_orientation
from florilege.exporters.pictures.picture import DamagedPictureError, Stripped

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# PNG, third edition, sections 11.2 and 11.3: the picture, its colours, its density, its frames.
_KEPT = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"sRGB", b"sBIT", b"cICP",
    b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_EXIF, _PROFILE = b"eXIf", b"iCCP"
_HEADER_SIZE = 13
_AROUND = 12
_MOST_CHUNKS = 50_000
_LARGEST_PROFILE = 4_000_000
_LONGEST_NAME = 80


def strip_png(data: bytes) -> Stripped:
    """The picture without metadata.

    Raises:
        DamagedPictureError: It has no end, no size, or a chunk whose checksum is wrong.
    """
    kept = [_SIGNATURE]
    place, kind, size = len(_SIGNATURE), b"", (0, 0)
    kinds = set()
    for _ in range(_MOST_CHUNKS):
        length = int.from_bytes(data[place : place + 4], "big")
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        chunk = data[place : place + _AROUND + length]
        place += _AROUND + length
        if len(chunk) < _AROUND + length or (len(kept) == 1) != (kind == b"IHDR"):
            raise DamagedPictureError
        if kind == b"IHDR" and length == _HEADER_SIZE:
            size = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
        if kind == _EXIF:
            tiff = only_orientation(body)
            kept += [_chunk(_EXIF, tiff)] if tiff else []
        elif kind in _KEPT or (kind == _PROFILE and _is_bounded(body)):
            if zlib.crc32(kind + body).to_bytes(4, "big") != chunk[-4:]:
                raise DamagedPictureError
            kept.append(chunk)
        kinds.add(kind)
        if kind == b"IEND":
            break
    if kind != b"IEND" or b"IDAT" not in kinds or 0 in size:
        raise DamagedPictureError
    return Stripped(*size, b"".join(kept), moves=b"acTL" in kinds)


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(kind + body)
    return len(body).to_bytes(4, "big") + kind + body + check.to_bytes(4, "big")


def _is_bounded(profile: bytes) -> bool:
    """Whether a colour profile, which is compressed, unpacks to a size that profiles have."""
    name_end = profile[:_LONGEST_NAME].find(b"\0")
    if name_end < 0:
        return False
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(profile[name_end + 2 :], _LARGEST_PROFILE)
    except zlib.error:
        return False
    return unpacking.eof
