"""Which way up a picture is: the one thing that is kept of its Exif data (CIPA DC-008, 4.6)."""

_ORIENTATION = 0x0112
_SHORT = 3
_ENTRY = 12
_MOST_ENTRIES = 500
_UPRIGHT = 1
_LAST = 8


def orientation_of(tiff: bytes) -> int:
    """The orientation that Exif data in their TIFF form tell; 1, upright, when they tell none."""
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(tiff[:4])
    if order is None:
        return _UPRIGHT

    def number(start: int, size: int) -> int:
        piece = tiff[start : start + size]
        return int.from_bytes(piece, "little" if order == "little" else "big")

    start = number(4, 4)
    for index in range(min(number(start, 2), _MOST_ENTRIES)):
        entry = start + 2 + index * _ENTRY
        if number(entry, 2) == _ORIENTATION and number(entry + 2, 2) == _SHORT:
            found = number(entry + 8, 2)
            return found if _UPRIGHT <= found <= _LAST else _UPRIGHT
    return _UPRIGHT


def only_orientation(tiff: bytes) -> bytes:
    """Exif data, in their TIFF form, that tell the orientation alone; empty for upright."""
    found = orientation_of(tiff)
    if found == _UPRIGHT:
        return b""
    numbers = ((8, 4), (1, 2), (_ORIENTATION, 2), (_SHORT, 2), (1, 4), (found, 2), (0, 2), (0, 4))
    return b"II*\0" + b"".join(value.to_bytes(size, "little") for value, size in numbers)
