"""Questions led by an emoji or another pictorial sign."""

from collections.abc import Iterator

from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "emoji"


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """Every paragraph that an emoji opens is a question; the emoji is its marker."""
    cues = {
        atom.index: Cue("question", start=atom.marker[1], marker=atom.marker[0])
        for atom in passage.said
        if atom.marker is not None
    }
    if cues:
        yield Hypothesis(NAME, "leading emoji", 1.0, cues)


STYLE = Style(NAME, propose)
