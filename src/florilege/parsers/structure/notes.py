"""Footnotes: kept where something in the text refers to them."""

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.manuscript import Container


def note_of(atom: Atom) -> Container | None:
    """The footnote that an atom stands in, the innermost one."""
    return next((c for c in reversed(atom.block.containers) if c.kind == "footnote"), None)


def assign_notes(draft: Draft) -> None:
    """Keep the footnotes that what is kept refers to, itself a footnote or not; drop the others."""
    notes: dict[str, list[Atom]] = {}
    for atom in draft.atoms:
        note = note_of(atom)
        if note is not None and note.name is not None:
            notes.setdefault(note.name, []).append(atom)
    if not notes:
        return
    inside = {atom.index for atoms in notes.values() for atom in atoms}
    waiting = [
        atom
        for atom in draft.atoms
        if atom.index not in inside and draft.parts[atom.index] is not Part.DROPPED
    ]
    while waiting:
        for name in _targets(waiting.pop()):
            for atom in notes.pop(name, ()):
                draft.assign(atom, Part.FOOTNOTE, f"a footnote, referred to as #{name}")
                waiting.append(atom)
    for atoms in notes.values():
        for atom in atoms:
            draft.drop(atom, "footnote that nothing refers to")


def _targets(atom: Atom) -> list[str]:
    """What the links of an atom lead to on the same page."""
    # The runs of a table are those of its cells.
    return [
        mark[1][1:]
        for run in atom.block.runs
        for mark in run.marks
        if mark[0] == "link" and mark[1].startswith("#")
    ]
