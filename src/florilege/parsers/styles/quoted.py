"""Questions that are quoted, as in the answer to an e-mail: "> Why bells?", and the answer below."""

from collections.abc import Iterator, Sequence

from florilege.parsers.atoms import Atom
from florilege.parsers.facts import leading_number, quoted
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "quoted"

_FEWEST = 3
_MOSTLY = 0.5
_FEWEST_LIFTED, _MOST_LIFTED = 4, 60
_NEAR = 4


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """What stands in quotations is asked, what stands between them is answered.

    Most of the quotations must ask somewhere: those that only lift a sentence out of the text
    do not.
    """
    others = _no_questions(passage)
    quotations: list[list[Atom]] = []
    openings: list[Atom] = []
    is_inside = False
    for atom in passage.said:
        is_quoted = atom.block.within("quote") and atom.index not in others
        if is_quoted and not is_inside:
            quotations.append([])
        if is_quoted:
            quotations[-1].append(atom)
        elif is_inside and atom.index not in others:
            openings.append(atom)
        is_inside = is_quoted
    asking = [atoms for atoms in quotations if any(passage.hearing.asks(a.text) for a in atoms)]
    if len(quotations) < _FEWEST or len(asking) <= _MOSTLY * len(quotations):
        return
    cues = {atoms[0].index: _question(atoms[0]) for atoms in quotations}
    cues |= {atom.index: Cue("answer") for atom in openings}
    yield Hypothesis(NAME, "quotations", 1.0, cues)


def _no_questions(passage: Passage) -> set[int]:
    """The quotations among questions that are none.

    They lift a sentence out of the text, or stand in quotation marks where most do not: somebody
    reads a letter aloud.
    """
    said = passage.said
    inside = [place for place, atom in enumerate(said) if atom.block.within("quote")]
    if len(inside) < _FEWEST:
        return set()
    marked = {said[place].index for place in inside if quoted(said[place].text) is not None}
    lifted = {said[place].index for place in inside if _is_lifted(said, place)}
    return lifted | marked if len(marked) <= _MOSTLY * len(inside) else lifted


def _is_lifted(said: Sequence[Atom], place: int) -> bool:
    """Whether a paragraph near a quotation has the same words in the same order."""
    words = f" {' '.join(said[place].bare_words)} "
    if not _FEWEST_LIFTED <= said[place].word_count <= _MOST_LIFTED:
        return False
    return any(
        words in f" {' '.join(atom.bare_words)} "
        for atom in said[max(0, place - _NEAR) : place + _NEAR + 1]
        if not atom.block.within("quote")
    )


def _question(atom: Atom) -> Cue:
    """What opens a question, which may be counted."""
    number = leading_number(atom.text)
    return Cue("question", None, number.end, number.sign) if number else Cue("question")


STYLE = Style(NAME, propose)
