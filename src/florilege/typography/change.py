"""What a text wants changed."""

from typing import NamedTuple


class Change(NamedTuple):
    """A stretch of a text, and what should stand there.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one; equal to `start` where something is put in.
        replacement: What should stand there.
        shown: The characters to point at, where they are not the stretch itself: the mark that
            lacks its space.
    """

    start: int
    end: int
    replacement: str
    shown: tuple[int, int] | None = None

    @property
    def pointed(self) -> tuple[int, int]:
        """The characters to point at."""
        return self.shown or (self.start, self.end)
