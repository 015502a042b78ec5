"""Titles in the type of the questions over an appeal: "Interested in learning more?"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.draft import Part

_FEWEST_QUESTIONS = 3
_LINKED = 0.6
_LONGEST_IN_WORDS = 60


def appeal_boxes(around: Surroundings) -> list[Box]:
    """Cues in the middle that only paragraphs of links, or appeals to the readers, follow.

    A question that speaks to somebody may well be answered so ("Where can we read you?").
    """
    if around.has_labels or not around.language.questions.second_person:
        return []
    found = list(_boxes(around))
    return found if len(around.cues) - len(found) >= _FEWEST_QUESTIONS else []


def _boxes(around: Surroundings) -> Iterator[Box]:
    places = [place for place, atom in enumerate(around.texts) if atom.index in around.cues]
    for place, end in pairwise(places):
        title = around.texts[place]
        below = around.texts[place + 1 : end]
        leading = _leading(below, around)
        if leading and not _is_question(title, around):
            yield Box(Part.DROPPED, "an appeal to the readers", [title, *leading])


def _is_question(title: Atom, around: Surroundings) -> bool:
    hearing, second_person = around.hearing, around.language.questions.second_person
    return hearing.opens(title.text) or hearing.says(title.text, second_person)


def _leading(below: Sequence[Atom], around: Surroundings) -> list[Atom]:
    """The first atoms of some that lead the readers elsewhere."""
    found: list[Atom] = []
    for atom in below:
        if not _leads(atom, around):
            break
        found.append(atom)
    return found


def _leads(atom: Atom, around: Surroundings) -> bool:
    if atom.linked_share >= _LINKED or around.hearing.appeals(atom.text):
        return True
    hearing, questions = around.hearing, around.language.questions
    return (
        (atom.linked_share > 0 or "https://" in atom.text)
        and atom.word_count <= _LONGEST_IN_WORDS
        and hearing.says(atom.text, questions.second_person)
        and not hearing.says(atom.text, questions.first_person_singular)
    )
