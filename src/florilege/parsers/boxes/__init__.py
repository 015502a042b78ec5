"""What interrupts a conversation and is no part of it: boxes, notes, polls, films, biographies.

They are found before the conversation is weighed, so that a box whose title bears the
signature of the questions does not become an exchange.
"""

from collections.abc import Callable, Sequence

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.appeals import appeal_boxes
from florilege.parsers.boxes.biographies import biography_boxes
from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.boxes.chapters import chapter_lists
from florilege.parsers.boxes.elements import element_boxes
from florilege.parsers.boxes.embedded import embedded_media
from florilege.parsers.boxes.marked import marked_boxes
from florilege.parsers.boxes.notes import EDITED, editors_notes
from florilege.parsers.boxes.polls import polls
from florilege.parsers.boxes.posts import posts
from florilege.parsers.boxes.reading_on import reading_on
from florilege.parsers.hearing import Hearing
from florilege.parsers.recognise import Recognition

_FINDERS: tuple[Callable[[Surroundings], list[Box]], ...] = (
    embedded_media,
    editors_notes,
    chapter_lists,
    polls,
    posts,
    biography_boxes,
    marked_boxes,
    element_boxes,
    reading_on,
    appeal_boxes,
)
"""In the order in which they are believed; an atom is in one box only."""

__all__ = ["EDITED", "Box", "find_boxes"]


def find_boxes(atoms: Sequence[Atom], recognition: Recognition, hearing: Hearing) -> dict[int, Box]:
    """The boxes of a piece.

    Args:
        atoms: The atoms of the piece.
        recognition: How it is read as long as nothing is taken out.
        hearing: What the text sounds like.

    Returns:
        For each atom of a box, by its index, the box.
    """
    around = Surroundings(atoms, recognition.surest.hypothesis.cues, hearing)
    found: dict[int, Box] = {}
    for finder in _FINDERS:
        for box in finder(around):
            if not any(atom.index in found for atom in box.atoms):
                found.update((atom.index, box) for atom in box.atoms)
    return found
