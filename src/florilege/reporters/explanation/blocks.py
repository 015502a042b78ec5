"""What the document says of its blocks: who speaks in them, and what they show."""

from dataclasses import dataclass, field

from florilege.model import Block, Document, iter_blocks
from florilege.model.blocks import CodeBlock, Exchange, Figure, PullQuote, Table
from florilege.model.walk import descend, turns


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a document by their ids.

    Attributes:
        by_id: All that have one.
        speakers: Who says the blocks of turns; empty where nobody knows.
    """

    by_id: dict[str, Block] = field(default_factory=dict)
    speakers: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> "Blocks":
        """Walk through a document once."""
        found = cls()
        for block in iter_blocks(document):
            if block.id:
                found.by_id[block.id] = block
            if isinstance(block, Exchange):
                found._add_turns(block)
        return found

    def inside(self, block: str | None) -> list[str]:
        """The ids of a block and, in order, of all that is inside it."""
        known = self.by_id.get(block or "")
        return [each.id for each in descend([known]) if each.id] if known else []

    def keeps_lines(self, block: str | None) -> bool:
        """Whether the line ends of a block's text are its own, not those of the source."""
        return isinstance(self.by_id.get(block or ""), CodeBlock | Table | Figure)

    def is_picture(self, block: str | None) -> bool:
        """Whether a block is a picture, with its caption and credit."""
        return isinstance(self.by_id.get(block or ""), Figure)

    def notes(self, block: str | None) -> tuple[str, ...]:
        """What is to be said of a block besides its text: a picture's address, a quote's speaker."""
        known = self.by_id.get(block or "")
        if isinstance(known, Figure):
            alternative = f"described as “{known.alt}”" if known.alt else "without a description"
            return (known.src, alternative)
        if isinstance(known, PullQuote) and known.speakers:
            return (f"a quotation of {', '.join(known.speakers)}",)
        return ()

    def sources(self, block: str | None) -> tuple[str, ...]:
        """The ids of the blocks that a pull quote was taken from."""
        known = self.by_id.get(block or "")
        return known.taken_from if isinstance(known, PullQuote) else ()

    def _add_turns(self, exchange: Exchange) -> None:
        for turn in turns(exchange):
            for block in descend(turn.blocks):
                if block.id:
                    self.speakers[block.id] = turn.speakers
