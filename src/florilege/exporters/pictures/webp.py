"""WebP without metadata: its chunks are copied, those that the format knows and no others."""

from collections.abc import Iterator

from florilege.exporters.pictures.exif import only_orientation
from florilege.exporters.pictures.picture import DamagedPictureError, Stripped

_HEAD = 12
_CHUNK_HEAD = 8
_FRAME_HEAD = 16
_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ICCP"})
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
_MOST_CHUNKS = 50_000


def strip_webp(data: bytes) -> Stripped:
    """The picture without metadata (RFC 9649, section 2).

    Raises:
        DamagedPictureError: It is shorter than it says, or has no size.
    """
    end = _CHUNK_HEAD + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise DamagedPictureError
    chunks = list(_chunks(data[:end], _HEAD))
    exif = next((only_orientation(_tiff(body)) for kind, body in chunks if kind == b"EXIF"), b"")
    width, height = _size(chunks)
    kept = [_chunk(kind, _cleaned(kind, body, exif)) for kind, body in chunks if _is_kept(kind)]
    if exif and chunks[0][0] == b"VP8X":
        kept.append(_chunk(b"EXIF", exif))
    body = b"WEBP" + b"".join(kept)
    moves = any(kind == b"ANMF" for kind, _ in chunks)
    return Stripped(width, height, b"RIFF" + len(body).to_bytes(4, "little") + body, moves)


def _chunks(data: bytes, place: int) -> Iterator[tuple[bytes, bytes]]:
    for _ in range(_MOST_CHUNKS):
        if place + _CHUNK_HEAD > len(data):
            return
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        body = data[place + _CHUNK_HEAD : place + _CHUNK_HEAD + length]
        if len(body) < length:
            raise DamagedPictureError
        yield data[place : place + 4], body
        # Chunks begin at even offsets.
        place += _CHUNK_HEAD + length + length % 2
    raise DamagedPictureError


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _is_kept(kind: bytes) -> bool:
    return kind in _KEPT or kind == b"ANMF"


def _tiff(body: bytes) -> bytes:
    """Exif data without the name that some programs leave before it."""
    return body.removeprefix(b"Exif\0\0")


def _cleaned(kind: bytes, body: bytes, exif: bytes) -> bytes:
    if kind == b"VP8X" and body:
        flags = body[0] & ~(_EXIF_FLAG | _XMP_FLAG) | (_EXIF_FLAG if exif else 0)
        return bytes([flags]) + body[1:]
    if kind == b"ANMF":
        inner = (_chunk(*each) for each in _chunks(body, _FRAME_HEAD) if each[0] in _KEPT)
        return body[:_FRAME_HEAD] + b"".join(inner)
    return body


def _size(chunks: list[tuple[bytes, bytes]]) -> tuple[int, int]:
    """Width and height, as the first chunk tells them in one of three ways."""
    kind, body = chunks[0] if chunks else (b"", b"")
    if kind == b"VP8X":
        width, height = body[4:7], body[7:10]
        size = 1 + int.from_bytes(width, "little"), 1 + int.from_bytes(height, "little")
        return size if any(each in (b"VP8 ", b"VP8L", b"ANMF") for each, _ in chunks) else _none()
    if kind == b"VP8L" and body[:1] == b"\x2f":
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        sides = (int.from_bytes(body[6:8], "little"), int.from_bytes(body[8:10], "little"))
        width_and_height = sides[0] & 0x3FFF, sides[1] & 0x3FFF
        return width_and_height if 0 not in width_and_height else _none()
    return _none()


def _none() -> tuple[int, int]:
    raise DamagedPictureError
