"""From what a document calls a picture to the picture: a file of its folder, or a data: URL."""

import binascii
import re
import unicodedata
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from florilege.exporters.pictures.picture import MOST_BYTES, PictureFile, PictureProblem
from florilege.exporters.pictures.raster import picture_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_SPACE = re.compile(r"\s+")


def is_remote(src: str) -> bool:
    """Whether a picture is somewhere else: it is never fetched."""
    try:
        parts = urlsplit(src)
    except ValueError:
        return False
    return bool(parts.netloc) or parts.scheme in ("http", "https", "ftp")


def read_picture(src: str, base: Path | None, folder: str = "") -> PictureFile | PictureProblem:
    """Read a picture.

    Args:
        src: A path relative to `folder`, as printed or as in a URL, or a data: URL.
        base: The folder that nothing may be read outside of; None reads no file at all.
        folder: Where in `base` the document stands that shows the picture.

    Returns:
        The picture without metadata, or why there is none to show.
    """
    if src[:5].lower() == "data:":
        data = _from_data_url(src)
        return data if isinstance(data, PictureProblem) else picture_of("picture", data)
    if is_remote(src):
        return PictureProblem.REMOTE
    if base is None or not src:
        return PictureProblem.MISSING
    if _SCHEME.match(src) or src.startswith(("/", "\\")):
        return PictureProblem.OUTSIDE
    problem = PictureProblem.MISSING
    for name in _spellings(src):
        found = _from_file(name, base, folder)
        if not isinstance(found, PictureProblem):
            return picture_of(PurePosixPath(name).stem, found)
        if found is not PictureProblem.MISSING:
            problem = found
    return problem


def picture_files(src: str, base: Path, folder: str = "") -> Iterator[Path]:
    """The files that `read_picture` looks at; arguments are those of it.

    Yields:
        Real paths inside of `base`: one, but where a name can be read in several ways.
    """
    if src[:5].lower() == "data:" or is_remote(src) or _SCHEME.match(src):
        return
    for name in _spellings(src):
        found = _find(name, base, folder)
        if not isinstance(found, PictureProblem):
            yield found


def _spellings(src: str) -> Iterator[str]:
    """What the file of a picture may be called, without repetition.

    As it stands; as a URL, escaped and with a query; as Windows writes paths; with its accents
    composed, or not, as on a Mac.
    """
    as_url = unquote(src.split("?", 1)[0].split("#", 1)[0])
    plain = (src, as_url, src.replace("\\", "/"), as_url.replace("\\", "/"))
    spelt = (unicodedata.normalize(form, name) for name in plain for form in ("NFC", "NFD"))
    yield from dict.fromkeys(name for name in (*plain, *spelt) if name.strip("/ "))


def _find(name: str, base: Path, folder: str) -> Path | PictureProblem:
    try:
        root = base.resolve()
        path = (root / PurePosixPath(folder) / name).resolve()
        if not path.is_relative_to(root):
            return PictureProblem.OUTSIDE
        return path if path.is_file() else PictureProblem.MISSING
    except ValueError:
        return PictureProblem.MISSING
    except OSError:
        return PictureProblem.UNREADABLE


def _from_file(name: str, base: Path, folder: str) -> bytes | PictureProblem:
    path = _find(name, base, folder)
    if isinstance(path, PictureProblem):
        return path
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return PictureProblem.UNREADABLE
    return data if len(data) <= MOST_BYTES else PictureProblem.TOO_LARGE


def _from_data_url(url: str) -> bytes | PictureProblem:
    """The bytes of a data: URL (RFC 2397), whose base64 may have line breaks and no padding."""
    head, comma, body = url[5:].partition(",")
    # Escaped, each byte takes three characters.
    if len(body) > 3 * MOST_BYTES:
        return PictureProblem.TOO_LARGE
    if not comma or head.lower().lstrip().startswith(("text/", "image/svg")):
        return PictureProblem.OTHER_FORMAT
    if not head.lower().rstrip().endswith(";base64"):
        data = unquote_to_bytes(body)
    else:
        packed = _SPACE.sub("", unquote(body)).rstrip("=")
        try:
            data = b64decode(packed + "=" * (-len(packed) % 4), validate=True)
        except (binascii.Error, ValueError):
            return PictureProblem.DAMAGED
    return data if len(data) <= MOST_BYTES else PictureProblem.TOO_LARGE
