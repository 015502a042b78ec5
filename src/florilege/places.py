"""Findings of rules, which see only the document, placed in the source."""

from functools import cached_property
from typing import TYPE_CHECKING

from florilege.diagnostics import Place
from florilege.model import Document, block_text, descend, iter_blocks
from florilege.source_map import Kept, LineIndex, SourceMap

if TYPE_CHECKING:
    from florilege.model import Block

_BREAKS = str.maketrans({"\n": " ", "\u2028": " "})
"""Line ends of a source and of the model, which stand for one another."""


class Places:
    """Where the blocks of a document stand in its source, as far as a map tells."""

    def __init__(self, document: Document | None, source_map: SourceMap | None = None) -> None:
        self._document = document
        self._map = source_map
        # Looked for once a block: a finding may have a hundred thousand places in one.
        self._begins: dict[str | None, int | None] = {}

    def locate(self, block: str | None, offset: int | None, excerpt: str | None) -> Place:
        """The place of an offset in the text of a block; of its start without an offset."""
        kept = self._kept(block) if block is not None else None
        if kept is None or self._map is None:
            return Place(block=block, excerpt=excerpt)
        if self._map.basis != "source":
            return Place(block=block, line=kept.line, excerpt=excerpt)
        start = kept.start if offset is None else self._offset(kept, offset)
        line, column = self._lines.locate(start)
        return Place(block=block, line=line, column=column, excerpt=excerpt)

    @cached_property
    def _lines(self) -> LineIndex:
        return LineIndex.of(self._map.text if self._map else "")

    @cached_property
    def _blocks(self) -> dict[str, "Block"]:
        if self._document is None:
            return {}
        return {block.id: block for block in iter_blocks(self._document) if block.id}

    def _kept(self, block: str) -> Kept | None:
        """The stretch of a block, or of the first block inside it that has one."""
        if self._map is None:
            return None
        found = self._map.find(block)
        if found is None and block in self._blocks:
            inside = (each.id for each in descend([self._blocks[block]]) if each.id)
            found = next(filter(None, map(self._map.find, inside)), None)
        return found

    def _offset(self, kept: Kept, offset: int) -> int:
        """An offset in a block's text as one in the source; the start where they differ."""
        if kept.block not in self._begins:
            self._begins[kept.block] = self._begin(kept)
        begin = self._begins[kept.block]
        return kept.start if begin is None else begin + offset

    def _begin(self, kept: Kept) -> int | None:
        """Where the text of a block begins in the source; None where the two differ."""
        if self._map is None or kept.block not in self._blocks:
            return None
        text = block_text(self._blocks[kept.block]).translate(_BREAKS)
        stretch = self._map.text[kept.start : kept.end].translate(_BREAKS)
        place = stretch.find(text)
        return None if place < 0 else kept.start + place
