"""Questions in italics: whole paragraphs, lines, or a run that the answer follows."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "italic"


def propose(atoms: Sequence[Atom], _language: Language) -> Iterator[Hypothesis]:
    """Every emphasised paragraph, line or opening run that is no heading is a question."""
    italic = [
        atom
        for atom in atoms
        if atom.is_text and not atom.is_heading and atom.is_italic and not atom.is_only_label
    ]
    yield Hypothesis(NAME, "italic", 0.97, {atom.index: Cue("question") for atom in italic})


STYLE = Style(NAME, propose)
