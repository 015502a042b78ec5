"""Paragraphs behind the conversation that say who somebody is."""

from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.names import without_brackets
from florilege.parsers.question_forms import says

_FEWEST_WORDS, _MOST_WORDS = 6, 150


def assign_biographies(draft: Draft) -> None:
    """Take a paragraph behind the last turn for a biography if it opens with a person's name.

    Somebody who says "I" there speaks, and is not spoken of.
    """
    last = max((atom.index for atom in draft.of(*SPEECH)), default=None)
    if last is None:
        return
    names = tuple(without_brackets(person.name) for person in draft.people)
    for atom in list(draft.of(Part.BODY)):
        if (
            atom.index > last
            and atom.is_text
            and atom.joint is None
            and _FEWEST_WORDS <= atom.word_count <= _MOST_WORDS
            and atom.text.lstrip().startswith(names)
            and not says(atom.text, draft.language.questions.first_person_singular, draft.language)
        ):
            draft.assign(atom, Part.BIOGRAPHY, "says who somebody is, behind the conversation")
