"""A document with its typography mended."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from florilege.model import (
    Aside,
    Biography,
    Block,
    BlockQuote,
    Document,
    Exchange,
    Figure,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    PullQuote,
    Section,
    Table,
    Turn,
)
from florilege.typography.find import changes_in
from florilege.typography.kind import Kind
from florilege.typography.setting import Setting
from florilege.typography.text import Text, text_of_block, text_of_line

_MOST_ROUNDS = 4
"""One kind may make work for another: without its loose space, a mark lacks its own."""

_LINES = ("kicker", "title", "subtitle")


def mend(
    document: Document,
    setting: Setting,
    kinds: Sequence[Kind],
    wants: Callable[[str, str | None], bool],
) -> tuple[Document, Counter[str]]:
    """Change the signs and spaces of a document as its language sets them.

    Marks keep their extent, ids and letters stay; a span that held nothing but a space too many
    goes with it.

    Args:
        document: What is mended; it is left as it is.
        setting: Its typography.
        kinds: What is mended, in this order; those that do not mend are passed over.
        wants: Whether a code is to be mended in the block of an id, or outside of any.

    Returns:
        The mended document, and how many changes were made by code.
    """
    mender = _Mender(setting, kinds, wants)
    return mender.document(document), mender.made


class _Mender:
    def __init__(
        self, setting: Setting, kinds: Sequence[Kind], wants: Callable[[str, str | None], bool]
    ) -> None:
        self.made: Counter[str] = Counter()
        self._setting = setting
        self._kinds = tuple(kind for kind in kinds if kind.mends)
        self._wants = wants
        self._tag = setting.tag

    def document(self, document: Document) -> Document:
        return document.model_copy(
            update={
                **{name: self._line(getattr(document, name), None) for name in _LINES},
                "standfirst": self._blocks(document.standfirst, None),
                "sections": tuple(self._section(section) for section in document.sections),
            }
        )

    def _section(self, section: Section) -> Section:
        title, blocks = self._line(section.title, section.id), section.blocks
        return section.model_copy(
            update={"title": title, "blocks": self._blocks(blocks, section.id)}
        )

    def _blocks(self, blocks: Iterable[Block], around: str | None) -> tuple[Block, ...]:
        return tuple(self._block(block, around) for block in blocks)

    def _block(self, block: Block, around: str | None) -> Block:
        text = text_of_block(block, around, self._tag)
        own = self._own(block, text) if text else block
        return self._inside(own, block.id or around)

    def _own(self, block: Block, text: Text) -> Block:
        """The block with its own text mended."""
        pieces = self._pieces(text)
        if pieces == text.pieces:
            return block
        update: dict[str, object] = {}
        if isinstance(block, Paragraph | Heading | PullQuote):
            update["spans"] = tuple(
                span.model_copy(update={"text": piece})
                for span, piece in zip(block.spans, pieces, strict=True)
                if piece or not span.text
            )
        elif isinstance(block, Figure):
            caption, _, credit = pieces
            update = {"caption": caption or block.caption, "credit": credit or block.credit}
        else:
            update["caption"] = pieces[0]
        return block.model_copy(update=update)

    def _inside(self, block: Block, around: str | None) -> Block:
        """The block with the blocks inside it mended."""
        if isinstance(block, Exchange):
            question = block.question and self._turn(block.question, around)
            answers = tuple(self._turn(turn, around) for turn in block.answers)
            return block.model_copy(update={"question": question, "answers": answers})
        if isinstance(block, BlockQuote | Note | Aside | Biography):
            return block.model_copy(update={"blocks": self._blocks(block.blocks, around)})
        if isinstance(block, ListBlock):
            items = tuple(
                item.model_copy(update={"blocks": self._blocks(item.blocks, around)})
                for item in block.items
            )
            return block.model_copy(update={"items": items})
        if isinstance(block, Table):
            rows = tuple(
                tuple(
                    cell.model_copy(update={"blocks": self._blocks(cell.blocks, around)})
                    for cell in row
                )
                for row in block.rows
            )
            return block.model_copy(update={"rows": rows})
        return block

    def _turn(self, turn: Turn, around: str | None) -> Turn:
        return turn.model_copy(update={"blocks": self._blocks(turn.blocks, around)})

    def _line(self, line: str | None, block: str | None) -> str | None:
        return line and self._pieces(text_of_line(line, block))[0]

    def _pieces(self, text: Text) -> tuple[str, ...]:
        """The pieces of a text, mended until there is nothing left to mend."""
        for _ in range(_MOST_ROUNDS):
            before = text.pieces
            for kind in self._kinds:
                if self._wants(kind.code, text.block):
                    text = self._mended(text, kind)
            if text.pieces == before:
                break
        return text.pieces

    def _mended(self, text: Text, kind: Kind) -> Text:
        changes = changes_in(text, kind, self._setting)
        if not changes:
            return text
        self.made[kind.code] += len(changes)
        return text.with_changes(changes)
