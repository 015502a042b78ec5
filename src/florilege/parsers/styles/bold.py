"""Questions in bold type: whole paragraphs, lines, or a run that the answer follows."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.styles.style import Hypothesis, Style
from florilege.parsers.styles.typeface import cues_of_type

NAME = "bold"


def propose(atoms: Sequence[Atom], _language: Language) -> Iterator[Hypothesis]:
    """Every bold paragraph, line or opening run that is no heading is a question."""
    cues = cues_of_type(atoms, (atom for atom in atoms if atom.is_bold))
    yield Hypothesis(NAME, "bold", 1.0, cues)


STYLE = Style(NAME, propose)
