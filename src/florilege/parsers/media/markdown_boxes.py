"""Boxes in Markdown: ``:::note`` of Pandoc, Docusaurus and MyST; ``> [!NOTE]`` of GitHub."""

import re
from typing import TYPE_CHECKING

from florilege.parsers.manuscript import Container, ManuscriptBlock, Run, runs_slice

if TYPE_CHECKING:
    from itertools import count

    from markdown_it.rules_block import StateBlock

BOX_FENCE = "box_fence"
"""The token of a line that opens or closes a box; its content is the line."""

_DEEPEST = 20
_FENCE = ":::"
_ALERT = re.compile(r"\s{0,3}\[!([A-Za-z]{3,12})\][+-]?\s{0,3}")
_QUOTING = ("quote", "cite")
_NOTE = re.compile(r"\bnote\b", re.IGNORECASE)


def box_fence(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - markdown-it's signature
    """A block rule of markdown-it: a line that begins with three colons stands by itself."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(_FENCE, begin):
        return False
    if not silent:
        state.line = start + 1
        token = state.push(BOX_FENCE, "", 0)
        token.content = state.src[begin : state.eMarks[start]].strip()
        token.map = [start, start + 1]
    return True


class BoxFences:
    """The boxes that are open at a place of the text.

    Args:
        ids: Numbers for containers.
    """

    def __init__(self, ids: "count[int]") -> None:
        self._ids = ids
        self.open: tuple[Container, ...] = ()

    def meet(self, line: str) -> None:
        """Open a box, or close the innermost, as a line of colons says."""
        name = line.strip(": ")
        if name and len(self.open) < _DEEPEST:
            kind = "note" if _NOTE.search(name) else "aside"
            self.open = (*self.open, Container(kind, next(self._ids)))
        elif not name:
            self.open = self.open[:-1]

    def forget_unclosed(self, blocks: list[ManuscriptBlock]) -> None:
        """Take the boxes that were never closed off the blocks: nobody knows where they end."""
        if self.open:
            unclosed = set(self.open)
            for block in blocks:
                block.containers = tuple(c for c in block.containers if c not in unclosed)


def alert(runs: tuple[Run, ...]) -> tuple[int, bool]:
    """How many characters at the head of a quotation are "[!NOTE]", and whether it is a note."""
    match = _ALERT.match(runs[0].text)
    return (match.end(), match[1].lower() not in _QUOTING) if match else (0, False)


def without_head(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """Runs without their first characters."""
    return tuple(runs_slice(runs, length, sum(len(run.text) for run in runs)))
