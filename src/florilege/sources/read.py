"""Paths, bytes and strings to a `Source`. Nothing here touches the network."""

import stat
from dataclasses import replace
from errno import ENAMETOOLONG
from hashlib import sha256
from os import PathLike
from pathlib import Path

from florilege.errors import InputError, expect
from florilege.sources.address import check_web_address
from florilege.sources.binary import looks_binary
from florilege.sources.decode import Decoded, as_given, decode
from florilege.sources.media_type import charset_of, media_type_of, named_media_type, sniff
from florilege.sources.source import DEFAULT_MAX_BYTES, HTML, PLAIN_TEXT, Remark, Source

_LONGEST_NAME = 255
"""Of a path, in characters; what is longer is a text that was given for one."""
_BEGINNING = 40


def read_source(
    what: str | Path | bytes,
    *,
    media_type: str | None = None,
    url: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Source:
    """Read and decode a file or bytes.

    Args:
        what: A path, or the bytes themselves. A string is a path.
        media_type: What it is; else its name or its first characters decide. A charset behind
            it, as in the HTTP header Content-Type, counts more than what a page says of itself.
        url: The address it came from.
        max_bytes: The largest size that is read.

    Raises:
        InputError: There is no such file, it cannot be read, or it is too large.
        FormatError: The media type is unknown, or the address is none of the web.
    """
    expect(what, (str, bytes, PathLike), "what is read", "give a path, or the bytes of a file")
    if url:
        check_web_address(url, "url")
    name = None if isinstance(what, bytes) else Path(what).name
    data = _bytes_of(what, max_bytes)
    given = named_media_type(media_type) if media_type else media_type_of(name)
    if looks_binary(data):
        remark = Remark("FL001", "error", "this is a binary file, not text: nothing was read")
        nothing = Decoded("", "binary", "detected", (remark,))
        return replace(_source(nothing, given or PLAIN_TEXT, data), name=name, url=url)
    charset = charset_of(media_type) if media_type else None
    decoded = decode(data, markup=given in (None, HTML), charset=charset)
    return replace(
        _source(decoded, given or sniff(decoded.text), data),
        name=name,
        url=url,
    )


def source_of_text(
    text: str,
    media_type: str,
    *,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Source:
    """A source from characters that are decoded already.

    Args:
        text: The characters.
        media_type: One of `MEDIA_TYPES`.
        max_bytes: The largest size that is read, in UTF-8.

    Raises:
        InputError: It is too large, or no string.
    """
    expect(text, (str,), "a text", "decode it, or give bytes to florilege.parse")
    data = text.encode("utf-8", "surrogatepass")
    _check_size(len(data), max_bytes, None)
    decoded = as_given(data.decode("utf-8", "replace"))
    return _source(decoded, media_type, data)


def read_utf8(what: str | Path | bytes, *, max_bytes: int = DEFAULT_MAX_BYTES) -> str:
    """The characters of a file of data, JSON or TOML, as they stand; a BOM is taken off.

    Raises:
        InputError: There is no such file, it cannot be read, or it is too large.
        UnicodeDecodeError: It is not in UTF-8.
    """
    return _bytes_of(what, max_bytes).decode("utf-8-sig")


def _bytes_of(what: str | Path | bytes, max_bytes: int) -> bytes:
    if isinstance(what, bytes):
        _check_size(len(what), max_bytes, None)
        return what
    path = Path(what)
    data = _read_file(path, max_bytes)
    _check_size(len(data), max_bytes, path.name)
    return data


def _read_file(path: Path, max_bytes: int) -> bytes:
    try:
        # A pipe without a writer would never open, and a device may have no end.
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not path.is_dir():
            raise InputError(f"{path}: is no ordinary file: to read a pipe, use standard input")
        # To read so many bytes takes room for them first, and a limit may be beyond all memory.
        longest = min(max_bytes, status.st_size or max_bytes)
        with path.open("rb") as file:
            return file.read(longest + 1)
    except FileNotFoundError:
        raise _missing(path) from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder, not a file") from None
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == ENAMETOOLONG:
            raise _missing(path) from None
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: cannot be read: {reason}") from None


def _missing(path: Path) -> InputError:
    name = str(path)
    if "\n" not in name and len(name) <= _LONGEST_NAME:
        return InputError(f"{path}: no such file")
    return InputError(
        f"{name[:_BEGINNING]!r}…: no such file: a text is for florilege.parse_text,"
        " or goes in as bytes"
    )


def _check_size(size: int, max_bytes: int, name: str | None) -> None:
    if size > max_bytes:
        what = name or "the input"
        raise InputError(
            f"{what} is larger than {max_bytes:,} bytes: raise max_bytes (--max-bytes) to read it"
        )


def _source(decoded: Decoded, media_type: str, data: bytes) -> Source:
    remarks = decoded.remarks
    if not decoded.text.strip() and not remarks:
        remarks = (Remark("FL005", "error", "the input is empty"),)
    return Source(
        text=decoded.text,
        media_type=media_type,
        sha256=sha256(data).hexdigest(),
        encoding=decoded.encoding,
        encoding_origin=decoded.origin,
        remarks=remarks,
    )
