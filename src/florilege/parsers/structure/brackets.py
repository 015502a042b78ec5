"""The bracket that closes a question, where brackets are what tells questions from answers."""

from florilege.parsers.draft import Draft
from florilege.parsers.styles import brackets


def assign_brackets(draft: Draft) -> None:
    """Leave out the bracket at the end of each question that one opens."""
    if draft.recognition.best.hypothesis.style != brackets.NAME:
        return
    for place in draft.recognition.best.hypothesis.cues:
        atom = draft.atoms[place]
        if atom.text.rstrip().endswith(brackets.CLOSING):
            draft.cut(atom, atom.text.rindex(brackets.CLOSING), "the end of the brackets")
