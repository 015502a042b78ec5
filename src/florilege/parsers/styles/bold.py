"""Questions in bold type: whole paragraphs, lines, or a run that the answer follows."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "bold"


def propose(atoms: Sequence[Atom], _language: Language) -> Iterator[Hypothesis]:
    """Every bold paragraph, line or opening run that is no heading is a question."""
    bold = [
        atom
        for atom in atoms
        if atom.is_text and not atom.is_heading and atom.is_bold and not atom.is_only_label
    ]
    yield Hypothesis(NAME, "bold", 1.0, {atom.index: Cue("question") for atom in bold})


STYLE = Style(NAME, propose)
