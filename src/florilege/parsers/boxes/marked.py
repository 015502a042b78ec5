"""Boxes that the medium marks: ``<aside>``, ``role="note"``, ``:::`` in Markdown."""

from collections.abc import Iterator

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.draft import Part

_PARTS = {"aside": Part.ASIDE, "note": Part.NOTE}
_MOST = 0.5
_LINKED = 0.6


def marked_boxes(around: Surroundings) -> list[Box]:
    """The outermost containers that are boxes; none where most of the piece stands in them."""
    boxes = list(_boxes(around))
    inside = [atom for box in boxes for atom in box.atoms if atom.is_text]
    told = sum(atom.word_count for atom in inside)
    asked = sum(atom.index in around.cues for atom in inside)
    if told >= _MOST * around.word_count or asked > _MOST * len(around.cues):
        return []
    return boxes


def _boxes(around: Surroundings) -> Iterator[Box]:
    members: dict[int, list[Atom]] = {}
    kinds: dict[int, str] = {}
    for atom in around.atoms:
        container = next((c for c in atom.block.containers if c.kind in _PARTS), None)
        if container is not None:
            members.setdefault(container.id, []).append(atom)
            kinds[container.id] = container.kind
    for identifier, atoms in members.items():
        reason = leads_elsewhere(atoms, around)
        if reason is not None:
            yield Box(Part.DROPPED, reason, atoms)
        else:
            yield Box(_PARTS[kinds[identifier]], "a box of the page", atoms)


def leads_elsewhere(atoms: list[Atom], around: Surroundings) -> str | None:
    """The reason to drop a box: it holds links and titles only, or asks to subscribe."""
    told = [atom for atom in atoms if atom.is_text and not atom.is_heading]
    if any(around.hearing.appeals(atom.text) for atom in told):
        return "an appeal to the readers"
    size = sum(len(atom.text) for atom in told)
    linked = sum(atom.linked_share * len(atom.text) for atom in told)
    is_empty = not told and not any(atom.block.kind in ("figure", "table") for atom in atoms)
    return "related links" if is_empty or (told and linked >= _LINKED * size) else None
