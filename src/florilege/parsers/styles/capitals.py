"""Questions in capitals: whole short paragraphs or lines."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.styles.standing import asking_and_standing
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "capitals"

_LONGEST_IN_WORDS = 80


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """Every line in capitals is a question, or, where others are titles, those that ask.

    Where most ask, a statement that stands as they do is a question too.
    """
    capitals = [
        atom
        for atom in atoms
        if atom.is_text
        and not atom.is_heading
        and atom.is_capitals
        and not atom.is_only_label
        and atom.word_count <= _LONGEST_IN_WORDS
    ]
    yield _hypothesis("capitals", 0.97, capitals)
    asking = asking_and_standing(atoms, capitals, language)
    if len(asking) < len(capitals):
        yield _hypothesis("capitals that ask", 0.95, asking)


def _hypothesis(variant: str, prior: float, chosen: list[Atom]) -> Hypothesis:
    return Hypothesis(NAME, variant, prior, {atom.index: Cue("question") for atom in chosen})


STYLE = Style(NAME, propose)
