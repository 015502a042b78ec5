"""What a medium is."""

from collections.abc import Callable
from dataclasses import dataclass

from florilege.parsers.manuscript import Manuscript
from florilege.sources import Source


@dataclass(frozen=True, slots=True)
class Medium:
    """A kind of source that can be read.

    Attributes:
        media_type: "text/markdown".
        read: Makes a manuscript; never raises on any text.
    """

    media_type: str
    read: Callable[[Source], Manuscript]
