"""Lists of the chapters of a recording: "00:00 Beginnings", "03:12 The lock"."""

from itertools import groupby

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.draft import Part
from florilege.parsers.leading_labels import begins_with_timestamp

_FEWEST = 3
_LONGEST_IN_WORDS = 14
_TRANSCRIPT = 0.5
_SENTENCE_ENDS = ".!…"


def chapter_lists(around: Surroundings) -> list[Box]:
    """Three or more lines in a row that open with a point in time and are no sentences.

    In a transcript, where most lines open so, they are speech.
    """
    stamped = sum(begins_with_timestamp(atom.text) for atom in around.texts)
    if not _FEWEST <= stamped < _TRANSCRIPT * len(around.texts):
        return []
    runs = (list(run) for is_chapter, run in groupby(around.texts, _is_chapter) if is_chapter)
    return [
        Box(Part.DROPPED, "list of the chapters of a recording", run)
        for run in runs
        if len(run) >= _FEWEST
    ]


def _is_chapter(atom: Atom) -> bool:
    return (
        atom.word_count <= _LONGEST_IN_WORDS
        and atom.block.voice is None
        and begins_with_timestamp(atom.text)
        and atom.text.rstrip()[-1:] not in _SENTENCE_ENDS
    )
