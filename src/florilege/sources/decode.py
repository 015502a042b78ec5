"""Bytes to text, as browsers do it: BOM, declaration, UTF-8, then statistics."""

import codecs
import re
import unicodedata
from typing import NamedTuple

from florilege.sources.source import Remark

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.IGNORECASE,
)
_DECLARATION_WINDOW = 4096
_DETECTION_WINDOW = 65_536
_BINARY_WINDOW = 4096
_STACKED = re.compile(
    "[\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc"
    "\u0730-\u074a\u07eb-\u07f3\u0816-\u082d\u08d3-\u08ff\u0e34-\u0e3a\u0e48-\u0e4d\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\ua66f-\ua67d\ufe20-\ufe2f]{30}"
)
_FIRST_PRINTABLE = 0x20

# What the HTML standard's encoding labels mean and Python's codec of that name does not.
_BROWSER_CODECS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252",
    "us-ascii": "cp1252", "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932", "utf-16": "utf-8",
}  # fmt: skip


class Decoded(NamedTuple):
    """Text, the encoding it was read in, how that was found, and remarks."""

    text: str
    encoding: str
    origin: str
    remarks: tuple[Remark, ...]


def decode(data: bytes, *, markup: bool) -> Decoded:
    """Decode bytes; never raises.

    Args:
        data: The bytes of the whole input.
        markup: Whether a ``<meta charset>`` or an XML declaration counts
            (HTML Living Standard, 13.2.3.2 "Determining the character encoding").
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _read(data[len(bom) :], encoding, "bom")
    declared = _declared(data) if markup else None
    if declared is not None:
        return _read(data, declared, "declared")
    try:
        return _finish(data.decode("utf-8"), "utf-8", "utf-8", ())
    except UnicodeDecodeError:
        return _detect(data)


def looks_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding we would guess: NULs, or mostly controls."""
    window = data[:_BINARY_WINDOW]
    if not window or window.startswith(tuple(bom for bom, _ in _BOMS)):
        return False
    controls = sum(byte < _FIRST_PRINTABLE and byte not in b"\t\n\r\f\x1b" for byte in window)
    return b"\0" in window[:1024] or controls > len(window) // 10


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _DECLARATION_WINDOW)
    if match is None:
        return None
    label = match[1].decode("ascii", "replace").lower()
    label = _BROWSER_CODECS.get(label, label)
    try:
        return codecs.lookup(label).name if codecs.lookup(label)._is_text_encoding else None  # noqa: SLF001 - the only way to tell base64 from a charset
    except LookupError:
        return None


def _detect(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms, seldom needed

    best = from_bytes(data[:_DETECTION_WINDOW]).best()
    encoding = best.encoding if best is not None else "cp1252"
    remark = Remark("FL002", "info", f"the encoding is not declared: read as {encoding}")
    return _read(data, encoding, "detected", (remark,))


def _read(data: bytes, encoding: str, origin: str, remarks: tuple[Remark, ...] = ()) -> Decoded:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        text = data.decode(encoding, "replace")
        bad = text.count("�")
        remarks += (
            Remark("FL003", "warning", f"{bad} characters could not be read as {encoding}"),
        )
    return _finish(text, encoding, origin, remarks)


def _finish(text: str, encoding: str, origin: str, remarks: tuple[Remark, ...]) -> Decoded:
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _STACKED.search(text):
        # Sorting long runs of marks is quadratic: the stream-safe form (UAX #15, 13) bounds them.
        text = _STACKED.sub(lambda run: run[0] + "\u034f", text)
        message = "letters with more than thirty marks on them were divided"
        remarks += (Remark("FL007", "warning", message),)
    # Before anything counts offsets: what readers see as one character is one.
    text = unicodedata.normalize("NFC", text)
    nuls = text.count("\0")
    if nuls:
        # One character for one, so that offsets stay true.
        text = text.replace("\0", "�")
        remarks += (Remark("FL004", "warning", f"{nuls} NUL characters were replaced by U+FFFD"),)
    return Decoded(text, encoding, origin, remarks)
