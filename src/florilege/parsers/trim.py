"""Where a conversation begins and ends, when its signature also marks what is around it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from florilege.parsers.atoms import Atom
from florilege.parsers.hearing import Hearing
from florilege.parsers.passage import Passage
from florilege.parsers.styles import Hypothesis

_LONGEST_OPENING_REMARK = 35
_FEWEST_QUESTIONS = 3
_ANSWER_ATOMS = 6
_MOST_LINES = 6
_LINKED = 0.3


def without_standfirst(hypothesis: Hypothesis, passage: Passage) -> Hypothesis:
    """A hypothesis without the cues before the first question that are none.

    A standfirst can bear the signature of the questions. Labels are trusted, and so are signs that
    ask by themselves.
    """
    if not hypothesis.cues or hypothesis.is_labelled or hypothesis.asks:
        return hypothesis
    return _without(hypothesis, _at_the_beginning(hypothesis, passage))


def without_appeal(hypothesis: Hypothesis, passage: Passage) -> Hypothesis:
    """A hypothesis without the cues after the last question that are none.

    A closing appeal to the readers can bear the signature of the questions. Labels are trusted.
    """
    if hypothesis.is_labelled:
        return hypothesis
    taken_back = _at_the_end(hypothesis, passage)
    keeps_enough = len(hypothesis.cues) - len(taken_back) >= _FEWEST_QUESTIONS
    return _without(hypothesis, taken_back) if keeps_enough else hypothesis


def _without(hypothesis: Hypothesis, taken_back: set[int]) -> Hypothesis:
    if not taken_back:
        return hypothesis
    cues = {place: cue for place, cue in hypothesis.cues.items() if place not in taken_back}
    return replace(hypothesis, cues=cues)


def _at_the_beginning(hypothesis: Hypothesis, passage: Passage) -> set[int]:
    """Cues before the first to "you" or that asks: long ones, ones right before another, others.

    None where nothing asks.
    """
    hearing = passage.hearing
    second_person = passage.language.questions.second_person
    taken_back: set[int] = set()
    has_begun = False
    for atom, following in zip_longest(passage.said, passage.said[1:]):
        if atom.index not in hypothesis.cues:
            continue
        if hearing.asks(atom.text):
            return taken_back - _first_lines(atom, passage)
        is_followed = following is not None and following.index in hypothesis.cues
        speaks = has_begun or hearing.says(atom.text, second_person)
        if is_followed or not speaks or atom.word_count > _LONGEST_OPENING_REMARK:
            taken_back.add(atom.index)
        else:
            has_begun = True
    return set()


def _first_lines(atom: Atom, passage: Passage) -> set[int]:
    """The lines that a sentence ran through before it came to ask, in the same paragraph."""
    found: set[int] = set()
    joint = atom.joint
    if not joint:
        return found
    before = [other for other in passage.said if other.index < atom.index][-_MOST_LINES:]
    for other in reversed(before):
        if not joint or not (other.text.rstrip()[-1:].isalnum() or other.text.endswith(",")):
            break
        found.add(other.index)
        joint = other.joint
    return found


def _at_the_end(hypothesis: Hypothesis, passage: Passage) -> set[int]:
    """The last cues, as long as what follows is an appeal, or links that nobody asked for.

    A last question such as "Any advice?" may well be answered by an appeal to all, and one
    such as "Website?" by a link.
    """
    taken_back: set[int] = set()
    if not passage.language.questions.second_person:
        return taken_back
    following: list[Atom] = []
    for atom in reversed(passage.said):
        if atom.index not in hypothesis.cues:
            following.append(atom)
            continue
        answer = following[-_ANSWER_ATOMS:][::-1]
        if not _leads_away(atom, answer, passage.hearing):
            return taken_back
        taken_back.add(atom.index)
        following = []
    return taken_back


def _appeals(atom: Atom, hearing: Hearing) -> bool:
    return atom.linked_share >= _LINKED or hearing.appeals(atom.text)


def _leads_away(cue: Atom, answer: Sequence[Atom], hearing: Hearing) -> bool:
    text = " ".join(atom.text for atom in answer)
    if hearing.appeals(text):
        # A question that asks may be answered before the appeal begins.
        return not (hearing.asks(cue.text) and answer and not _appeals(answer[0], hearing))
    second_person = hearing.language.questions.second_person
    if hearing.asks(cue.text) or hearing.says(cue.text, second_person):
        return False
    linked = sum(atom.linked_share * len(atom.text) for atom in (cue, *answer))
    return not answer or linked >= _LINKED * (len(cue.text) + len(text))
