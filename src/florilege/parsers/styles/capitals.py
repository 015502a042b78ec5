"""Questions in capitals: whole short paragraphs or lines."""

from collections.abc import Iterator

from florilege.parsers.atoms import Atom
from florilege.parsers.passage import Passage
from florilege.parsers.styles.standing import asking_and_standing
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "capitals"

_LONGEST_IN_WORDS = 80


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """Every line in capitals is a question, or, where others are titles, those that ask.

    Where most ask, a statement that stands as they do is a question too.
    """
    capitals = [
        atom
        for atom in passage.said
        if atom.is_capitals
        and not atom.is_heading
        and not atom.is_only_label
        and atom.word_count <= _LONGEST_IN_WORDS
    ]
    if not capitals:
        return
    yield _hypothesis("capitals", 0.97, capitals)
    asking = asking_and_standing(passage, capitals)
    if len(asking) < len(capitals):
        yield _hypothesis("capitals that ask", 0.95, asking)


def _hypothesis(variant: str, prior: float, chosen: list[Atom]) -> Hypothesis:
    return Hypothesis(NAME, variant, prior, {atom.index: Cue("question") for atom in chosen})


STYLE = Style(NAME, propose)
