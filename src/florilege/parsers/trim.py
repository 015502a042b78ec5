"""Where a conversation begins and ends, when its signature also marks what is around it."""

from collections.abc import Sequence
from itertools import zip_longest

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.question_forms import appeals, asks, says
from florilege.parsers.styles import Hypothesis

_LONGEST_OPENING_REMARK = 35
_FEWEST_QUESTIONS = 3
_ANSWER_ATOMS = 6


def without_standfirst(
    hypothesis: Hypothesis, atoms: Sequence[Atom], language: Language
) -> Hypothesis:
    """A hypothesis without the cues before the first question that are none.

    A standfirst can bear the signature of the questions. Labels are trusted.
    """
    if _has_labels(hypothesis):
        return hypothesis
    said = [atom for atom in atoms if atom.is_text]
    return _without(hypothesis, _at_the_beginning(hypothesis, said, language))


def without_appeal(hypothesis: Hypothesis, atoms: Sequence[Atom], language: Language) -> Hypothesis:
    """A hypothesis without the cues after the last question that are none.

    A closing appeal to the readers can bear the signature of the questions. Labels are trusted.
    """
    if _has_labels(hypothesis):
        return hypothesis
    said = [atom for atom in atoms if atom.is_text]
    taken_back = _at_the_end(hypothesis, said, language)
    keeps_enough = len(hypothesis.cues) - len(taken_back) >= _FEWEST_QUESTIONS
    return _without(hypothesis, taken_back) if keeps_enough else hypothesis


def _has_labels(hypothesis: Hypothesis) -> bool:
    return any(cue.label is not None or cue.role == "answer" for cue in hypothesis.cues.values())


def _without(hypothesis: Hypothesis, taken_back: set[int]) -> Hypothesis:
    if not taken_back:
        return hypothesis
    cues = {place: cue for place, cue in hypothesis.cues.items() if place not in taken_back}
    return Hypothesis(hypothesis.style, hypothesis.variant, hypothesis.prior, cues)


def _at_the_beginning(hypothesis: Hypothesis, said: Sequence[Atom], language: Language) -> set[int]:
    """Cues before the first that asks: long ones, ones right before another, ones to nobody."""
    taken_back: set[int] = set()
    for atom, following in zip_longest(said, said[1:]):
        if atom.index not in hypothesis.cues:
            continue
        if asks(atom.text, language):
            return taken_back
        is_followed = following is not None and following.index in hypothesis.cues
        speaks = says(atom.text, language.questions.second_person)
        if is_followed or not speaks or atom.word_count > _LONGEST_OPENING_REMARK:
            taken_back.add(atom.index)
    return set()


def _at_the_end(hypothesis: Hypothesis, said: Sequence[Atom], language: Language) -> set[int]:
    """The last cues, as long as they do not ask, address nobody, and nobody answers for himself.

    A last question such as "Any advice?" may well be answered by an appeal.
    """
    questions = language.questions
    taken_back: set[int] = set()
    if not questions.second_person:
        return taken_back
    following: list[str] = []
    for atom in reversed(said):
        if atom.index not in hypothesis.cues:
            following.append(atom.text)
            continue
        answer = " ".join(reversed(following[-_ANSWER_ATOMS:]))
        if appeals(answer, language):
            taken_back.add(atom.index)
            following = []
            continue
        if (
            asks(atom.text, language)
            or says(atom.text, questions.second_person)
            or says(answer, questions.first_person_singular)
        ):
            return taken_back
        taken_back.add(atom.index)
        following = []
    return taken_back
