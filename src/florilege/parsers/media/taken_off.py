"""What pages, programs and clerks add to the lines of a text."""

from typing import NamedTuple


class TakenOff(NamedTuple):
    """Some signs or words of a line that are not of the text.

    Attributes:
        text: It.
        line: The line that it stood in, from 1.
        reason: What it is.
    """

    text: str
    line: int
    reason: str
