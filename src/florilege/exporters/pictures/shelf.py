"""The pictures that a site or a book carries as files, each once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from florilege.errors import InputError
from florilege.exporters.markup.file_names import FileNames
from florilege.exporters.pictures.picture import PictureProblem
from florilege.exporters.pictures.read import read_picture


@dataclass(frozen=True, slots=True)
class ShelvedPicture:
    """A picture in its place.

    Attributes:
        name: Its relative file name, "pictures/portrait.jpg".
        media_type: Of its content.
        moves: Whether it has several frames.
        load: Reads its bytes. They are not kept, so that a book of many pictures needs the
            memory of one; raises InputError when the file has changed since.
    """

    name: str
    media_type: str
    moves: bool
    load: Callable[[], bytes]


class PictureShelf:
    """Gathers pictures; the same bytes are kept once, whatever they are called.

    Args:
        base: The folder that relative paths start from; None carries data: URLs only.
    """

    def __init__(self, base: Path | None) -> None:
        self._base = base
        self._names = FileNames()
        self._by_digest: dict[bytes, ShelvedPicture] = {}
        self._by_source: dict[tuple[str, str], str | None] = {}

    @property
    def pictures(self) -> tuple[ShelvedPicture, ...]:
        """All that was gathered so far."""
        return tuple(self._by_digest.values())

    def at(self, folder: str) -> Callable[[str], str | None]:
        """How a document in `folder` finds its pictures: from `src` to the name on the shelf."""

        def name_of(src: str) -> str | None:
            if (folder, src) not in self._by_source:
                self._by_source[folder, src] = self._put(src, folder)
            return self._by_source[folder, src]

        return name_of

    def _put(self, src: str, folder: str) -> str | None:
        picture = read_picture(src, self._base, folder)
        if isinstance(picture, PictureProblem):
            return None
        digest = sha256(picture.data).digest()
        if digest not in self._by_digest:
            name = f"pictures/{self._names.take(picture.stem)}{picture.suffix}"
            load = partial(_load, src, self._base, folder, digest)
            self._by_digest[digest] = ShelvedPicture(name, picture.media_type, picture.moves, load)
        return self._by_digest[digest].name


def _load(src: str, base: Path | None, folder: str, digest: bytes) -> bytes:
    picture = read_picture(src, base, folder)
    if isinstance(picture, PictureProblem) or sha256(picture.data).digest() != digest:
        raise InputError(f"{src[:80]}: the picture changed while it was being published")
    return picture.data
