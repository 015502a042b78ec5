"""Headings that lack the space behind their number signs: "##Title".

CommonMark (4.2) takes them for text; the first Markdown processors took them for headings, and
people write them.
"""

import re
from typing import NamedTuple

from florilege.parsers.manuscript import SOFT_BREAK, Run, runs_slice
from florilege.parsers.media.run_collector import trim

_LINE = re.compile(r"^ {0,3}#{1,6}[^\s#]", re.MULTILINE)
_SIGNS = re.compile(r"(?:#{2,6}|#(?=[^\W\d_]))(?=[^\s#])")


class Piece(NamedTuple):
    """A part of a paragraph: its level as a heading, 0 for text, and the line it starts on."""

    level: int
    runs: tuple[Run, ...]
    line: int


def has_unspaced_heading(markdown: str) -> bool:
    """Whether a line of a paragraph's source may be such a heading."""
    return _LINE.search(markdown) is not None


def split_unspaced_headings(runs: tuple[Run, ...]) -> list[Piece]:
    """Divide a paragraph into headings and the text between them.

    A single sign makes a heading only of a paragraph of one line, several words and no other
    sign, because hashtags look the same.
    """
    text = "".join(run.text for run in runs)
    pieces: list[tuple[int, int, int, int]] = []
    start = 0
    for number, line in enumerate(text.split(SOFT_BREAK)):
        stop = start + len(line)
        match = _SIGNS.match(line)
        level = len(match[0]) if match is not None else 0
        if level == 1 and (line != text or line.count("#") > 1 or " " not in line):
            level = 0
        if level or not pieces or pieces[-1][0]:
            pieces.append((level, start + level, stop, number))
        else:
            pieces[-1] = (0, pieces[-1][1], stop, pieces[-1][3])
        start = stop + 1
    split = (
        Piece(level, trim(list(runs_slice(runs, begin, stop))), line)
        for level, begin, stop, line in pieces
    )
    return [piece for piece in split if piece.runs]
