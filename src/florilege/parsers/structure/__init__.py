"""What all styles share: the parts of a document around and inside its conversation."""

from collections.abc import Callable

from florilege.parsers.draft import Draft
from florilege.parsers.structure.biographies import assign_biographies
from florilege.parsers.structure.brackets import assign_brackets
from florilege.parsers.structure.captions import assign_captions
from florilege.parsers.structure.closing import assign_closing
from florilege.parsers.structure.colloquy import assign_colloquy
from florilege.parsers.structure.credits import assign_credits
from florilege.parsers.structure.dateline import assign_dateline
from florilege.parsers.structure.end_matter import (
    assign_end_matter,
    assign_furniture,
    assign_licence,
)
from florilege.parsers.structure.fields import assign_fields
from florilege.parsers.structure.front import assign_front
from florilege.parsers.structure.labels import assign_labels
from florilege.parsers.structure.language import contradicting_language, detect_language
from florilege.parsers.structure.named_parts import assign_named_parts, named_part
from florilege.parsers.structure.narration import assign_narration
from florilege.parsers.structure.notes import assign_notes, note_of
from florilege.parsers.structure.people import assign_people
from florilege.parsers.structure.picture_credits import split_credit
from florilege.parsers.structure.pull_quotes import assign_pull_quotes
from florilege.parsers.structure.recording_remarks import assign_recording_remarks
from florilege.parsers.structure.rest import assign_rest
from florilege.parsers.structure.scenes import assign_scenes
from florilege.parsers.structure.separators import assign_separators
from florilege.parsers.structure.speakers import turn_speakers
from florilege.parsers.structure.turns import assign_turns
from florilege.parsers.structure.who_speaks import WhoSpeaks

STEPS: tuple[Callable[[Draft], None], ...] = (
    assign_fields,
    assign_notes,
    assign_separators,
    assign_recording_remarks,
    assign_furniture,
    assign_licence,
    assign_brackets,
    assign_labels,
    assign_colloquy,
    assign_narration,
    assign_turns,
    assign_named_parts,
    assign_end_matter,
    assign_credits,
    assign_scenes,
    assign_front,
    assign_dateline,
    assign_rest,
    assign_captions,
    assign_people,
    assign_biographies,
    assign_pull_quotes,
    assign_closing,
)
"""The steps, in order; each decides on atoms that the ones before left open."""

__all__ = [
    "STEPS",
    "WhoSpeaks",
    "contradicting_language",
    "detect_language",
    "named_part",
    "note_of",
    "split_credit",
    "turn_speakers",
]
