"""What the pages of a printed document add to its text."""

from typing import NamedTuple


class TakenOff(NamedTuple):
    """A number that is not of the text.

    Attributes:
        text: It.
        line: The line that it stood in, from 1.
        reason: What it is.
    """

    text: str
    line: int
    reason: str
