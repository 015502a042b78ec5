"""Questions that are the first line of a paragraph, and the answer the lines below it.

So stand interviews whose bold type was lost when they were pasted.
"""

from collections.abc import Iterator
from itertools import zip_longest

from florilege.parsers.manuscript import HARD_BREAK
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "first line"

_FEWEST = 4
_MOSTLY = 0.6
_SELDOM = 0.25


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """The first lines of paragraphs of several lines; most of them ask, and few others do."""
    opening = [
        atom
        for atom, following in zip_longest(passage.said, passage.said[1:])
        if atom.joint is None and following is not None and following.joint == HARD_BREAK
    ]
    if len(opening) < _FEWEST:
        return
    asking = sum(passage.hearing.asks(atom.text) for atom in opening)
    if asking < _MOSTLY * len(opening):
        return
    below = [passage.hearing.asks(atom.text) for atom in passage.said if atom.joint == HARD_BREAK]
    if sum(below) <= _SELDOM * len(below):
        cues = {atom.index: Cue("question") for atom in opening}
        yield Hypothesis(NAME, "first lines", 0.95, cues)


STYLE = Style(NAME, propose)
