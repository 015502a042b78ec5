"""Speaker labels inside turns that type or headings mark: a house that mixes both.

"**The Gazette: And now?**", then "Roth: Now we wait." The label is a speaker when it recurs,
when it is part of a name that the title or the standfirst says, or when question and answer
of the first exchange both bear one.
"""

from collections import Counter
from typing import NamedTuple

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft
from florilege.parsers.names import abbreviates, candidate_names, looks_like_name, without_brackets
from florilege.parsers.styles import Cue
from florilege.parsers.words import fold

_OPENING_ATOMS = 40
_FIRST_EXCHANGE = 4


class _Labelled(NamedTuple):
    atom: Atom
    name: str
    end: int


def assign_labels(draft: Draft) -> None:
    """Turn labels inside the turns of an unlabelled style into cues of their own."""
    if not draft.cues or any(
        cue.label is not None or cue.role == "answer" for cue in draft.cues.values()
    ):
        return
    asking, answering = _labelled(draft)
    counts = Counter(fold(without_brackets(found.name)) for found in (*asking, *answering))
    names = _known_names(draft)
    first_question = min(draft.cues)
    opening = {found.atom.index for found in (*asking, *answering)}
    opens_labelled = first_question in opening and any(
        first_question < place <= first_question + _FIRST_EXCHANGE for place in opening
    )
    for found in (*asking, *answering):
        key = fold(without_brackets(found.name))
        is_first = opens_labelled and found.atom.index <= first_question + _FIRST_EXCHANGE
        if counts[key] > 1 or is_first or any(abbreviates(found.name, name) for name in names):
            role = "question" if found.atom.index in draft.cues else "answer"
            cue = draft.cues.get(found.atom.index)
            draft.cues[found.atom.index] = Cue(
                "question" if role == "question" else "answer",
                found.name,
                found.end,
                cue.marker if cue else None,
            )


def _labelled(draft: Draft) -> tuple[list[_Labelled], list[_Labelled]]:
    """The atoms with a label, those of questions and those inside answers."""
    asking, answering = [], []
    for atom in draft.free(min(draft.cues)):
        if not atom.is_text or (atom.is_heading and atom.index not in draft.cues):
            continue
        cue = draft.cues.get(atom.index)
        label = atom.label
        if label is None or not looks_like_name(label.name) or (cue is not None and cue.marker):
            continue
        found = _Labelled(atom, label.name, label.end)
        (asking if cue is not None else answering).append(found)
    return asking, answering


def _known_names(draft: Draft) -> list[str]:
    """Names that stand before the conversation, in metadata or in the corrections."""
    first = min(draft.cues)
    texts = [atom.text for atom in draft.atoms[max(0, first - _OPENING_ATOMS) : first]]
    metadata = draft.manuscript.metadata
    for key in ("title", "page_title", "description", "keyword"):
        texts += [value.text for value in metadata.all(key)]
    names = [name for text in texts for name in candidate_names(text, draft.language)]
    names += [person.name for person in draft.corrections.people]
    for key in ("interviewee", "interviewer", "author"):
        names += [value.text for value in metadata.all(key)]
    publication = metadata.first("publication")
    return [*names, publication.text] if publication else names
