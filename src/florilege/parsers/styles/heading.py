"""Questions set as headings, of one level or of several."""

from collections.abc import Iterator

from florilege.parsers.atoms import Atom
from florilege.parsers.facts import quoted
from florilege.parsers.passage import Passage
from florilege.parsers.repeated_headings import repeated_heading
from florilege.parsers.styles.standing import asking_and_standing
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "heading"


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """The headings of one level are the questions, or those of any level that ask.

    Where most ask, a statement that stands as they do, and on a level of theirs, is one too.
    """
    headings = [
        atom
        for atom in passage.said
        if atom.is_heading and (quoted(atom.text) is None or atom.is_asking)
    ]
    title = repeated_heading(headings)
    if title:
        headings = [atom for atom in headings if atom not in title]
    for level in sorted({atom.block.level for atom in headings}):
        chosen = [atom for atom in headings if atom.block.level == level]
        yield _hypothesis(f"level {level}", 1.0, chosen)
    levels = {atom.block.level for atom in headings if passage.hearing.asks(atom.text)}
    standing = asking_and_standing(passage, headings)
    asking = [atom for atom in standing if atom.block.level in levels]
    if len({atom.block.level for atom in asking}) > 1 or len(asking) < len(headings):
        yield _hypothesis("headings that ask", 0.9, asking)


def _hypothesis(variant: str, prior: float, chosen: list[Atom]) -> Hypothesis:
    cues = {
        atom.index: Cue("question", start=atom.marker[1], marker=atom.marker[0])
        if atom.marker
        else Cue("question")
        for atom in chosen
    }
    return Hypothesis(NAME, variant, prior, cues)


STYLE = Style(NAME, propose)
