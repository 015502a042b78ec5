"""Bytes to text, as browsers do it: BOM, HTTP header, declaration, UTF-8, then statistics."""

import codecs
import re
import unicodedata
from typing import NamedTuple

from florilege.sources.binary import BOMS, wide_encoding
from florilege.sources.labels import CODECS, codec_of
from florilege.sources.prescan import Declared, declared_encoding
from florilege.sources.source import Remark

_DETECTION_WINDOW = 65_536
_FALLBACK = "cp1252"
_REPLACEMENT = "�"
# More characters than this that cannot be read: the declaration is wrong, not the text.
_MOST_UNREADABLE = 0.02
_MARKS = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc"
    "\u0730-\u074a\u07eb-\u07f3\u0816-\u082d\u08d3-\u08ff\u0e34-\u0e3a\u0e48-\u0e4d\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\ua66f-\ua67d\ufe20-\ufe2f"
)
_MARK = re.compile(f"[{_MARKS}]")
_MOST_STACKED = 30
_STACKED = re.compile(f"[{_MARKS}]{{{_MOST_STACKED}}}(?=[{_MARKS}])")
_STRAY = re.compile("[\udc80-\udcff]")
_NOT_ASCII = re.compile("[^\0-\x7f]+")


class Decoded(NamedTuple):
    """A text, and how it was read.

    Attributes:
        text: The characters, as `florilege.sources.Source` has them.
        encoding: The name of Python's codec; "binary" where nothing was read.
        origin: How the encoding was found, as in `Source.encoding_origin`.
        remarks: What was noticed.
    """

    text: str
    encoding: str
    origin: str
    remarks: tuple[Remark, ...]


def decode(data: bytes, *, markup: bool, charset: str | None = None) -> Decoded:
    """Decode bytes; never raises.

    Args:
        data: The bytes of the whole input.
        markup: Whether a ``<meta charset>`` or an XML declaration counts
            (HTML Living Standard, 13.2.3.2 "Determining the character encoding").
        charset: The label that came with the bytes, from the HTTP header Content-Type.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _read(data[len(bom) :], encoding, "bom")
    remarks: list[Remark] = []
    said = [Declared(charset, "header")] if charset else []
    found = declared_encoding(data) if markup else None
    for label, origin in [*said, *([found] if found else [])]:
        codec = codec_of(label)
        if codec is None:
            message = f"the {origin} names an encoding that no browser knows: {label[:40]!r}"
            remarks.append(Remark("FL012", "warning", message))
            continue
        decoded = _as_declared(data, codec, origin)
        if decoded is not None:
            return decoded._replace(remarks=(*remarks, *decoded.remarks))
        message = f"the {origin} says {label[:40]}, and the text is not in that encoding"
        remarks.append(Remark("FL012", "warning", message))
    decoded = _undeclared(data)
    return decoded._replace(remarks=(*remarks, *decoded.remarks))


def as_given(text: str) -> Decoded:
    """Characters that somebody else decoded, put in order as those of `decode`."""
    return _finish(text, "utf-8", "given", ())


def _as_declared(data: bytes, codec: str, origin: str) -> Decoded | None:
    """The text, if nearly all of it can be read so."""
    try:
        return _finish(data.decode(codec), codec, origin, ())
    except UnicodeDecodeError:
        if codec == "utf-8":
            return _mixed(data, origin)
    decoded = _read(data, codec, origin)
    unread = decoded.text.count(_REPLACEMENT)
    return decoded if unread <= _MOST_UNREADABLE * len(decoded.text) else None


def _undeclared(data: bytes) -> Decoded:
    wide = wide_encoding(data)
    if wide is not None:
        remark = Remark("FL002", "info", f"the encoding is not declared: read as {wide}")
        return _read(data, wide, "detected", (remark,))
    try:
        return _finish(data.decode("utf-8"), "utf-8", "utf-8", ())
    except UnicodeDecodeError:
        return _mixed(data, "detected") or _detect(data)


def _mixed(data: bytes, origin: str) -> Decoded | None:
    """UTF-8 with stray bytes of Windows-1252, or cut off within a character.

    None when there are more stray bytes than characters of UTF-8: it is another encoding then.
    """
    text = data.decode("utf-8", "surrogateescape")
    strays = _STRAY.findall(text)
    letters = sum(map(len, _NOT_ASCII.findall(text))) - len(strays)
    if letters < len(strays):
        return None
    line = text.count("\n", 0, text.index(strays[0])) + 1
    end = _cut_off(data)
    remarks: tuple[Remark, ...] = ()
    if end < len(data):
        text, last = data[:end].decode("utf-8", "surrogateescape") + _REPLACEMENT, text.count("\n")
        remarks += (Remark("FL003", "warning", "the text ends within a character", last + 1),)
        strays = _STRAY.findall(text)
    if strays:
        message = f"{len(strays)} bytes of a text in UTF-8 are none: read as windows-1252"
        remarks += (Remark("FL013", "warning", message, line),)
        text = _STRAY.sub(_of_windows, text)
    return _finish(text, "utf-8", origin, remarks)


def _of_windows(stray: re.Match[str]) -> str:
    return bytes([ord(stray[0]) - 0xDC00]).decode("cp1252", "replace")


def _cut_off(data: bytes) -> int:
    """Where the beginning of a last character starts that was cut off; the length if none was."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    decoder.decode(data[-4:])
    return len(data) - len(decoder.getstate()[0])


def _detect(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms, seldom needed

    matches = from_bytes(data[:_DETECTION_WINDOW], cp_isolation=list(CODECS))
    best = matches.best()
    encoding = best.encoding if best is not None else _FALLBACK
    if best is not None and not best.coherence:
        # Too short for a language to show. What browsers fall back to is as good, and likelier.
        alike = [match for match in matches if match.chaos <= best.chaos]
        if any(_FALLBACK in match.could_be_from_charset for match in alike):
            encoding = _FALLBACK
    remark = Remark("FL002", "info", f"the encoding is not declared: read as {encoding}")
    return _read(data, encoding, "detected", (remark,))


def _read(data: bytes, encoding: str, origin: str, remarks: tuple[Remark, ...] = ()) -> Decoded:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        text = data.decode(encoding, "replace")
        bad = text.count(_REPLACEMENT)
        if bad:
            line = text.count("\n", 0, text.index(_REPLACEMENT)) + 1
            message = f"{bad} characters could not be read as {encoding}"
            remarks += (Remark("FL003", "warning", message, line),)
    return _finish(text, encoding, origin, remarks)


def _finish(text: str, encoding: str, origin: str, remarks: tuple[Remark, ...]) -> Decoded:
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # So many in a row leave one at every place that their number divides: most texts have none.
    has_marks = not text.isascii() and _MARK.search(text[::_MOST_STACKED])
    stacked = _STACKED.search(text) if has_marks else None
    if stacked is not None:
        # Sorting long runs of marks is quadratic: the stream-safe form (UAX #15, 13) bounds them.
        line = text.count("\n", 0, stacked.start()) + 1
        text = _STACKED.sub(lambda run: run[0] + "\u034f", text)
        message = "letters with more than thirty marks on them were divided"
        remarks += (Remark("FL007", "warning", message, line),)
    # Before anything counts offsets: what readers see as one character is one.
    text = unicodedata.normalize("NFC", text)
    nuls = text.count("\0")
    if nuls:
        line = text.count("\n", 0, text.index("\0")) + 1
        # One character for one, so that offsets stay true.
        text = text.replace("\0", _REPLACEMENT)
        message = f"{nuls} NUL characters were replaced by U+FFFD"
        remarks += (Remark("FL004", "warning", message, line),)
    return Decoded(text, encoding, origin, remarks)
