"""What a narrator says between the turns: "Anna Roth (narration): The lights went out"."""

from florilege.languages import Language
from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import in_brackets
from florilege.parsers.words import fold


def assign_narration(draft: Draft) -> None:
    """Make paragraphs, under their labels, of turns that are told to the audience.

    Whoever asks in a recorded piece often tells the story as well. A label says so in brackets,
    or is nothing but the language's word for it; the turn ends where somebody else speaks.
    """
    narrated = False
    for atom in draft.atoms if draft.cues else ():
        cue = draft.cues.get(atom.index)
        label = cue.label if cue is not None else atom.label.name if atom.label else None
        if label is not None and _tells(label, draft.language):
            narrated = True
            draft.cues.pop(atom.index, None)
        elif cue is not None or not atom.is_text:
            narrated = False
        if narrated and draft.parts[atom.index] is None:
            draft.assign(atom, Part.BODY, "told between the turns, as the label says")


def _tells(label: str, language: Language) -> bool:
    told = in_brackets(label)
    return fold(label if told is None else told) in language.transcripts.narrations
