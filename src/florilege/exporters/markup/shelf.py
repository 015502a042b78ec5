"""The pictures that a site or a book carries as files, each once."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from florilege.exporters.markup.file_names import FileNames
from florilege.exporters.markup.pictures import PictureFile, read_picture


@dataclass(frozen=True, slots=True)
class ShelvedPicture:
    """A picture in its place.

    Attributes:
        name: Its relative file name, "pictures/portrait.jpg".
        media_type: Of its content.
        data: Its bytes.
    """

    name: str
    media_type: str
    data: bytes


class PictureShelf:
    """Gathers pictures; the same bytes are kept once, whatever they are called.

    Args:
        base: The folder that relative paths start from; None carries data: URLs only.
    """

    def __init__(self, base: Path | None) -> None:
        self._base = base
        self._names = FileNames()
        self._by_digest: dict[bytes, ShelvedPicture] = {}

    @property
    def pictures(self) -> tuple[ShelvedPicture, ...]:
        """All that was gathered so far."""
        return tuple(self._by_digest.values())

    def at(self, folder: str) -> Callable[[str], str | None]:
        """How a document in `folder` finds its pictures: from `src` to the name on the shelf."""

        def name_of(src: str) -> str | None:
            picture = read_picture(src, self._base, folder)
            return None if picture is None else self.put(picture).name

        return name_of

    def put(self, picture: PictureFile) -> ShelvedPicture:
        """Keep a picture.

        Returns:
            It, or the one of the same bytes that is there already.
        """
        digest = sha256(picture.data).digest()
        if digest not in self._by_digest:
            name = f"pictures/{self._names.take(picture.stem)}{picture.suffix}"
            self._by_digest[digest] = ShelvedPicture(name, picture.media_type, picture.data)
        return self._by_digest[digest]
