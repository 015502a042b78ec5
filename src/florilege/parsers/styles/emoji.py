"""Questions led by an emoji or another pictorial sign."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "emoji"


def propose(atoms: Sequence[Atom], _language: Language) -> Iterator[Hypothesis]:
    """Every paragraph that an emoji opens is a question; the emoji is its marker."""
    cues = {
        atom.index: Cue("question", start=atom.marker[1], marker=atom.marker[0])
        for atom in atoms
        if atom.is_text and atom.marker is not None
    }
    yield Hypothesis(NAME, "leading emoji", 1.0, cues)


STYLE = Style(NAME, propose)
