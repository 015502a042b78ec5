"""Whether somebody who does not see a picture is told what is there."""

import re

from florilege.model.blocks import Figure
from florilege.model.people import Picture

_FILE = re.compile(
    r"\S{1,200}\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|bmp|heic)"
    r"|(?:img|dsc[fn]?|pict|image|screenshot|photo|untitled)[ _-]?\d{0,20}",
    re.IGNORECASE,
)


def is_silent(picture: Figure | Picture) -> bool:
    """Whether a picture has no text alternative, or only the name of a file.

    An empty one says that the picture is decoration, and is no silence (WCAG 2.2, 1.1.1).
    """
    if picture.alt is None:
        return True
    alt = picture.alt.strip()
    name = picture.src.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return bool(alt) and (alt == name or _FILE.fullmatch(alt) is not None)
