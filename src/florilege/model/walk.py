"""Ways through a document, for all who read it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import MAXYEAR
from itertools import groupby
from typing import TYPE_CHECKING

from florilege.model.blocks import (
    Aside,
    Biography,
    Block,
    BlockQuote,
    CodeBlock,
    Exchange,
    Figure,
    ListBlock,
    Note,
    Paragraph,
    Separator,
    Table,
    Turn,
)
from florilege.model.document import DocumentBase
from florilege.model.spans import Deleted

if TYPE_CHECKING:
    from florilege.model.anthology import Anthology, Piece
    from florilege.model.document import Document
    from florilege.model.matter import Chapter
    from florilege.model.spans import Span


def iter_exchanges(document: "Document") -> Iterator[Exchange]:
    """All exchanges of a document, in reading order, wherever they stand."""
    for block in iter_blocks(document):
        if isinstance(block, Exchange):
            yield block


def iter_pieces(anthology: "Anthology") -> Iterator["Piece"]:
    """All pieces of an anthology, in reading order."""
    for part in anthology.parts:
        yield from part.pieces


def iter_chapters(anthology: "Anthology") -> Iterator["Chapter"]:
    """All chapters that frame the pieces, those that open parts among them, in reading order."""
    yield from anthology.front
    for part in anthology.parts:
        if part.opening is not None:
            yield part.opening
    yield from anthology.back


def iter_texts(anthology: "Anthology") -> Iterator["Piece | Chapter"]:
    """All pieces and the chapters that frame them, in reading order."""
    yield from anthology.front
    for part in anthology.parts:
        if part.opening is not None:
            yield part.opening
        yield from part.pieces
    yield from anthology.back


def iter_dates(anthology: "Anthology") -> Iterator[str]:
    """Every date that a book gives for something of it, but that of its own last change."""
    if anthology.published:
        yield anthology.published
    if anthology.legal and anthology.legal.deposit:
        yield anthology.legal.deposit
    if anthology.rights and 0 < (anthology.rights.year or 0) <= MAXYEAR:
        yield f"{anthology.rights.year:04}"
    for text in iter_texts(anthology):
        document = text.document
        yield from filter(None, (document.published, document.conducted, document.modified))


def iter_blocks(document: "Document") -> Iterator[Block]:
    """All blocks of a document in reading order, containers before their contents."""
    yield from descend(document.standfirst)
    for section in document.sections:
        yield from descend(section.blocks)


def descend(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks and all that is inside them, in reading order."""
    for block in blocks:
        yield block
        yield from descend(children(block))


def children(block: Block) -> Iterator[Block]:
    """The blocks directly inside a block, in reading order."""
    if isinstance(block, Exchange):
        for turn in turns(block):
            yield from turn.blocks
    elif isinstance(block, BlockQuote | Note | Aside | Biography):
        yield from block.blocks
    elif isinstance(block, ListBlock):
        for item in block.items:
            yield from item.blocks
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from cell.blocks


def turns(exchange: Exchange) -> Iterator[Turn]:
    """The question of an exchange, if there is one, and its answers."""
    if exchange.question is not None:
        yield exchange.question
    yield from exchange.answers


def spans_text(spans: Iterable["Span"]) -> str:
    """The bare text of spans."""
    return "".join([span.text for span in spans])


def block_text(block: Block) -> str:
    """The text that a block holds itself, without the blocks inside it."""
    if isinstance(block, Figure):
        return "\n".join(text for text in (block.caption, block.credit) if text)
    if isinstance(block, CodeBlock):
        return block.text
    if isinstance(block, Table):
        return block.caption or ""
    if isinstance(block, Exchange | BlockQuote | Note | Aside | Biography | ListBlock | Separator):
        return ""
    return spans_text(block.spans)


def standing_spans(spans: Sequence["Span"]) -> str:
    """The bare text of spans without the words that their author struck out."""
    for span in spans:
        if span.marks and _is_struck_out(span):
            return _without_struck_out(spans)
    return spans_text(spans)


def _without_struck_out(spans: Sequence["Span"]) -> str:
    text = ""
    for is_struck_out, group in groupby(spans, _is_struck_out):
        if not is_struck_out:
            standing = spans_text(group)
            # Of the spaces around what is gone, one is enough.
            text += standing.lstrip(" ") if text.endswith(" ") else standing
    return text


def standing_text(block: Block) -> str:
    """As `block_text`, without the words that the author of the block struck out.

    Offsets that findings and source maps give count in `block_text`.
    """
    spans: tuple[Span, ...] | None = getattr(block, "spans", None)
    return block_text(block) if spans is None else standing_spans(spans)


def _is_struck_out(span: "Span") -> bool:
    # Not by isinstance, which is slow for every class of pydantic's but the object's own.
    return Deleted in map(type, span.marks)


def plain_text(node: "Document | Block | Turn") -> str:
    """The words of a document, a block or a turn, blocks divided by an empty line.

    Words that are struck out are left out: plain text cannot show the stroke. Titles of sections
    stand among them; the document's own title and people do not.
    """
    found: list[str] = []
    if isinstance(node, Turn):
        _gather(node.blocks, found)
    elif isinstance(node, DocumentBase):
        _gather(node.standfirst, found)
        for section in node.sections:
            found.append(section.title or "")
            _gather(section.blocks, found)
    else:
        _gather((node,), found)
    return "\n\n".join([text for text in found if text])


def _gather(blocks: Iterable[Block], found: list[str]) -> None:
    """Add the text of each block and of those inside it; `descend` takes four times as long."""
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(standing_spans(block.spans))
        elif isinstance(block, Exchange):
            if block.question is not None:
                _gather(block.question.blocks, found)
            for turn in block.answers:
                _gather(turn.blocks, found)
        else:
            found.append(standing_text(block))
            _gather(children(block), found)
