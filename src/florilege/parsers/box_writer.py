"""Boxes of a draft (asides, notes, biographies) to blocks of the model."""

from collections.abc import Sequence
from typing import Any

from florilege.parsers.atoms import Atom
from florilege.parsers.block_writer import BlockWriter
from florilege.parsers.draft import Draft, Part
from florilege.parsers.nesting import Entry, nested

Json = dict[str, Any]


class BoxWriter:
    """Collects the boxes that follow one another until their place is known.

    Args:
        draft: Says which atoms are in the same box.
        writer: Writes what is in them.
    """

    def __init__(self, draft: Draft, writer: BlockWriter) -> None:
        self._draft = draft
        self._writer = writer
        self._boxes: list[tuple[Json | None, list[Entry]]] = []
        self._number: int | None = None

    def add(self, group: Sequence[Atom]) -> None:
        """Put a paragraph into the box that is open, or into a new one.

        What is embedded needs no box: it is a paragraph beside the turns.
        """
        first = group[0]
        number = self._draft.boxes.get(first.index, first.index)
        kind = str(self._draft.parts[first.index])
        if number != self._number:
            is_boxed = kind != Part.EMBEDDED
            box = {"kind": kind, "id": self._writer.ids.new(kind)} if is_boxed else None
            self._boxes.append((box, []))
            self._number = number
        box, entries = self._boxes[-1]
        block = self._writer.write(group, kind if box is None else f"{box['id']}-p")
        # A quotation that is all note, or all of a box, says nothing more by being one.
        containers = tuple(c for c in first.block.containers if c.kind != "quote")
        entries.append(Entry(() if box is None else containers, block))

    def take(self) -> list[Entry]:
        """The boxes collected so far, as blocks; there are none after that."""
        if not self._boxes:
            return []
        boxes, self._boxes, self._number = self._boxes, [], None
        found: list[Entry] = []
        for box, entries in boxes:
            found += entries if box is None else [Entry((), box | {"blocks": nested(entries)})]
        return found
