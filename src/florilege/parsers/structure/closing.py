"""The last words of who asked, which nobody answers: "Thank you, Mrs. Roth."."""

from florilege.parsers.draft import Draft, Part
from florilege.parsers.facts import holds_question_mark
from florilege.parsers.question_forms import opens_as_question

_FEWEST_QUESTIONS = 3


def assign_closing(draft: Draft) -> None:
    """Make a paragraph, under its label, of a last turn that asks nothing and is not answered."""
    questions = [place for place, cue in draft.cues.items() if cue.role == "question"]
    last = max(draft.cues, default=0)
    cue = draft.cues.get(last)
    are_marked = any(each.role == "answer" for each in draft.cues.values())
    if cue is None or cue.role != "question" or not are_marked:
        return
    turn = [atom for atom in draft.of(Part.QUESTION, Part.ANSWER) if atom.index >= last]
    said = " ".join(draft.speech(atom) for atom in turn)
    is_answered = any(draft.parts[atom.index] is Part.ANSWER for atom in turn)
    asks = holds_question_mark(said) or opens_as_question(said, draft.language)
    if is_answered or asks or len(questions) < _FEWEST_QUESTIONS or not said:
        return
    del draft.cues[last]
    for atom in turn:
        draft.assign(atom, Part.BODY, "closes the conversation: nobody answers")
