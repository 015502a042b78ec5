"""Who speaks under a hypothesis: each question with what follows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.parsers.atoms import Atom
from florilege.parsers.styles import Cue, Hypothesis


@dataclass(slots=True)
class Pair:
    """A question with what follows it."""

    question: list[Atom]
    answer: list[Atom]


def question_pairs(hypothesis: Hypothesis, said: Sequence[Atom]) -> list[Pair]:
    """The questions with their answers, in order.

    What is answered before any question stands in a pair without one.
    """
    pairs: list[Pair] = []
    speaker: str | None = None
    role: str | None = None
    label: str | None = None
    is_bare = False
    answers_are_marked = any(cue.role == "answer" for cue in hypothesis.cues.values())
    for atom in said:
        cue = hypothesis.cues.get(atom.index)
        if cue is not None or not is_bare:
            role = cue.role if cue else speaker
            if cue is None and speaker == "question":
                # Who answers under a mark of his own does not begin without it.
                role = "question" if answers_are_marked and not atom.is_heading else "answer"
        is_bare = cue is not None and not atom.text[cue.start :].strip()
        if role == "question":
            if speaker != "question" or _is_new_label(cue, label):
                pairs.append(Pair([], []))
            pairs[-1].question.append(atom)
        elif role == "answer":
            if not pairs:
                pairs.append(Pair([], []))
            pairs[-1].answer.append(atom)
        speaker = role
        label = cue.label if cue is not None else label
    return pairs


def _is_new_label(cue: Cue | None, label: str | None) -> bool:
    """Whether somebody else than before opens a turn under a label."""
    return cue is not None and cue.label is not None and cue.label != label
