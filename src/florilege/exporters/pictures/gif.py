"""GIF without metadata: its blocks are copied but for comments and what applications add."""

from florilege.exporters.pictures.picture import DamagedPictureError, Stripped

_HEAD = 13
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_IMAGE_HEAD = 10
# How often it repeats (Netscape, and the same by another name), and its colours.
_KEPT_APPLICATIONS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0", b"\x0bICCRGBG1012")
_MOST_BLOCKS = 50_000


def strip_gif(data: bytes) -> Stripped:
    """The picture without metadata.

    Raises:
        DamagedPictureError: It has no end, no size, or blocks that lead nowhere.
    """
    place = _HEAD + _table_size(data, 10)
    kept, frames = [data[:place]], 0
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    for _ in range(_MOST_BLOCKS):
        kind, start = data[place : place + 1], place
        if kind == bytes([_TRAILER]):
            break
        if kind == bytes([_EXTENSION]):
            place = _behind_blocks(data, place + 2)
            if _is_kept(data, start):
                kept.append(data[start:place])
        elif kind == bytes([_IMAGE]):
            # The table of its own colours, and one byte that says how the pixels are coded.
            pixels = place + _IMAGE_HEAD + _table_size(data, place + 9) + 1
            place = _behind_blocks(data, pixels)
            kept.append(data[start:place])
            frames += 1
        else:
            raise DamagedPictureError
    else:
        raise DamagedPictureError
    if not (width and height and frames):
        raise DamagedPictureError
    return Stripped(width, height, b"".join([*kept, bytes([_TRAILER])]), frames > 1)


def _table_size(data: bytes, place: int) -> int:
    """How many bytes the colour table has that the flags at a place announce (GIF89a, 18)."""
    flags = data[place] if place < len(data) else 0
    return 3 * 2 ** ((flags & 0b111) + 1) if flags & 0b1000_0000 else 0


def _behind_blocks(data: bytes, place: int) -> int:
    """Where a chain of sub-blocks ends; each says its length, the last has none."""
    while place < len(data):
        if data[place] == 0:
            return place + 1
        place += 1 + data[place]
    raise DamagedPictureError


def _is_kept(data: bytes, place: int) -> bool:
    label = data[place + 1]
    return label == _CONTROL or (
        label == _APPLICATION and data.startswith(_KEPT_APPLICATIONS, place + 2)
    )
