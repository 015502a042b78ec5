"""The cover: the anthology's own picture, or one that is drawn."""

from dataclasses import dataclass
from pathlib import Path

from florilege.exporters.epub.drawing import CoverText, draw_cover
from florilege.exporters.markup.names import listed, names_of
from florilege.exporters.pictures import PictureFile, read_picture
from florilege.languages import Language
from florilege.model import Anthology, Role, iter_pieces


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover picture.

    Attributes:
        name: Its file name in the book.
        media_type: Of its content.
        data: Its bytes.
        alt: Its text alternative.
        is_drawn: Whether we drew it.
    """

    name: str
    media_type: str
    data: bytes
    alt: str
    is_drawn: bool = False


def cover_of(anthology: Anthology, words: Language, base: Path | None) -> Cover:
    """The picture that the anthology names, if it can be read; else a drawn one.

    Raises:
        MissingExtraError: One has to be drawn, and Pillow is not installed.
    """
    alt = words.page["cover_of"].format(title=anthology.title)
    if anthology.cover is not None:
        picture = read_picture(anthology.cover.src, base)
        if isinstance(picture, PictureFile):
            name = f"cover{picture.suffix}"
            return Cover(name, picture.media_type, picture.data, anthology.cover.alt or alt)
    text = CoverText(
        title=anthology.title,
        subtitle=anthology.subtitle or "",
        names=names_on_cover(anthology, words),
        pieces=sum(len(part.pieces) for part in anthology.parts),
    )
    return Cover("cover.jpg", "image/jpeg", draw_cover(text), alt, is_drawn=True)


def names_on_cover(anthology: Anthology, words: Language) -> str:
    """The editors; without any, the one person whom a single piece is about."""
    editors = names_of(anthology.people, Role.EDITOR)
    if editors:
        return listed(editors, words)
    pieces = list(iter_pieces(anthology))
    if len(pieces) != 1:
        return anthology.publisher or ""
    about = names_of(pieces[0].document.people, Role.INTERVIEWEE, Role.SUBJECT)
    return "" if anthology.title in about else listed(about, words)
