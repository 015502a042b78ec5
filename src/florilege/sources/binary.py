"""What the bytes of a file look like before anybody decodes them."""

import codecs

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and their encodings; that of UTF-32 begins like that of UTF-16."""

_WIDE = (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2))
_WINDOW = 4096
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0",
    b"\x7fELF", b"OggS", b"ID3", b"\0\0\0\x18ftyp", b"\0\0\0 ftyp", b"SQLite format 3\0",
)  # fmt: skip
_CONTROLS = bytes(set(range(1, 0x20)) - set(b"\t\n\r\f\x1b"))
# Of the characters of a text, so many are ASCII or next to it: spaces, digits, punctuation.
_SURELY_TEXT = 0.95
_MOST_CONTROLS = 0.1
_MOST_NULS = 0.5


def looks_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding: a known format, or mostly controls.

    A text with some NULs in it was damaged, and can still be read.
    """
    window = data[:_WINDOW]
    if window.startswith(tuple(bom for bom, _ in BOMS)) or wide_encoding(data) is not None:
        return False
    if window.startswith(_SIGNATURES):
        return True
    nuls = window.count(0)
    others = len(window) - len(window.translate(None, _CONTROLS))
    return nuls > _MOST_NULS * len(window) or others > _MOST_CONTROLS * (len(window) - nuls)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, when NULs stand where these have them; None when it is neither.

    A text in a European language has a NUL in each character then, always at the same place; one
    in another script still has those of its spaces and line ends.
    """
    window = data[:_WINDOW]
    if 0 not in window:
        return None
    for encoding, width in _WIDE:
        whole = window[: len(window) - len(window) % width]
        try:
            text = whole.decode(encoding)
        except UnicodeDecodeError:
            continue
        sound = sum(char.isprintable() or char in "\t\n\r\f" for char in text)
        if text and sound >= _SURELY_TEXT * len(text) and _has_words(text):
            return encoding
    return None


def _has_words(text: str) -> bool:
    """Whether characters of one script follow each other, with spaces among them.

    Bytes of ASCII taken two by two give Chinese signs without a space.
    """
    spaces = sum(char.isspace() for char in text)
    return spaces > 0 or (text.isascii() and text.isprintable())
