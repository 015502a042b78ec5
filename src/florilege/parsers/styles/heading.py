"""Questions set as headings, of one level or of several."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.facts import quoted
from florilege.parsers.styles.standing import asking_and_standing
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "heading"


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """The headings of one level are the questions, or those of any level that ask.

    Where most ask, a statement that stands as they do is a question too.
    """
    headings = [
        atom
        for atom in atoms
        if atom.is_heading and atom.is_text and (quoted(atom.text) is None or atom.is_asking)
    ]
    for level in sorted({atom.block.level for atom in headings}):
        chosen = [atom for atom in headings if atom.block.level == level]
        yield _hypothesis(f"level {level}", 1.0, chosen)
    asking = asking_and_standing(atoms, headings, language)
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
