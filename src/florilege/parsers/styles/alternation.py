"""Questions that nothing marks: plain paragraphs in turn, told apart by what they sound like."""

from collections.abc import Iterator, Mapping

from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "alternation"

_ENOUGH_TOLD = 0.25


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """The paragraphs that ask or address are the interviewer's, those that tell are not.

    Among short ones that ask, the interviewer's statements are found by the rhythm of the
    turns. Somebody must speak of himself or for others in between: nobody does in a FAQ.
    """
    cues = {atom.index: Cue("question") for atom in passage.asking}
    if cues and _tells(passage, cues):
        yield Hypothesis(NAME, "paragraphs in turn", 0.75, cues)


def _tells(passage: Passage, cues: Mapping[int, Cue]) -> bool:
    first_person = passage.language.questions.first_person
    if not first_person:
        return True
    first = min(cues)
    told = [
        passage.hearing.says(atom.text, first_person)
        for atom in passage.said
        if first < atom.index and atom.index not in cues
    ]
    return bool(told) and sum(told) >= _ENOUGH_TOLD * len(told)


STYLE = Style(NAME, propose)
