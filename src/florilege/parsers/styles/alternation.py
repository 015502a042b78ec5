"""Questions that nothing marks: plain paragraphs in turn, told apart by what they sound like."""

from collections.abc import Iterator, Mapping, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.passage import Passage
from florilege.parsers.question_forms import says
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "alternation"

_ENOUGH_TOLD = 0.25


def propose(atoms: Passage, language: Language) -> Iterator[Hypothesis]:
    """The paragraphs that ask or address are the interviewer's, those that tell are not.

    Among short ones that ask, the interviewer's statements are found by the rhythm of the
    turns. Somebody must speak of himself or for others in between: nobody does in a FAQ.
    """
    cues = {atom.index: Cue("question") for atom in atoms.asking(language)}
    if cues and _tells(atoms, cues, language):
        yield Hypothesis(NAME, "paragraphs in turn", 0.75, cues)


def _tells(atoms: Sequence[Atom], cues: Mapping[int, Cue], language: Language) -> bool:
    first_person = language.questions.first_person
    if not first_person:
        return True
    first = min(cues)
    told = [
        says(atom.text, first_person)
        for atom in atoms
        if atom.is_text and first < atom.index and atom.index not in cues
    ]
    return bool(told) and sum(told) >= _ENOUGH_TOLD * len(told)


STYLE = Style(NAME, propose)
