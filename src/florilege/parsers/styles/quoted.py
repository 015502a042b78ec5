"""Questions that are quoted, as in the answer to an e-mail: "> Why bells?", and the answer below."""

from collections.abc import Iterator

from florilege.parsers.atoms import Atom
from florilege.parsers.facts import leading_number
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "quoted"

_FEWEST = 3
_MOSTLY = 0.5


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """What stands in quotations is asked, what stands between them is answered.

    Most of the quotations must ask somewhere: those that only lift a sentence out of the text
    do not.
    """
    quotations: list[list[Atom]] = []
    openings: list[Atom] = []
    is_inside = False
    for atom in passage.said:
        is_quoted = atom.block.within("quote")
        if is_quoted and not is_inside:
            quotations.append([])
        if is_quoted:
            quotations[-1].append(atom)
        elif is_inside:
            openings.append(atom)
        is_inside = is_quoted
    asking = [atoms for atoms in quotations if any(passage.hearing.asks(a.text) for a in atoms)]
    if len(quotations) < _FEWEST or len(asking) <= _MOSTLY * len(quotations):
        return
    cues = {atoms[0].index: _question(atoms[0]) for atoms in quotations}
    cues |= {atom.index: Cue("answer") for atom in openings}
    yield Hypothesis(NAME, "quotations", 1.0, cues)


def _question(atom: Atom) -> Cue:
    """What opens a question, which may be counted."""
    number = leading_number(atom.text)
    return Cue("question", None, number.end, number.sign) if number else Cue("question")


STYLE = Style(NAME, propose)
