"""Tables of GitHub Flavored Markdown (section 4.10), whose cells hold inline text only."""

from collections.abc import Iterable, Mapping, Sequence

from florilege.exporters.markdown.inline import cell, paragraph, plain
from florilege.model import (
    Block,
    Emphasis,
    Heading,
    Paragraph,
    PullQuote,
    Span,
    Table,
    TableCell,
    block_text,
    descend,
)


def table(block: Table, notes: Mapping[str, str]) -> str:
    """A table under its caption; "" when it has neither words nor cells.

    The first row heads the table if all its cells do. Otherwise an empty row does, for there is
    no table without.

    Args:
        block: The table.
        notes: The labels of footnotes, by what links to them.
    """
    caption = paragraph((Span(text=block.caption, marks=(Emphasis(),)),)) if block.caption else ""
    width = max((len(row) for row in block.rows), default=0)
    if not width:
        return caption
    rows = list(block.rows)
    head: Sequence[TableCell] = ()
    if rows[0] and all(one.header for one in rows[0]):
        head = rows.pop(0)
    heads, *others = (_row(row, width, notes) for row in (head, *rows))
    lines = [heads, "|" + " --- |" * width, *others]
    return "\n\n".join(filter(None, [caption, "\n".join(lines)]))


def _row(row: Sequence[TableCell], width: int, notes: Mapping[str, str]) -> str:
    cells = [_cell(one.blocks, notes) for one in row]
    cells += [""] * (width - len(row))
    return f"| {' | '.join(cells)} |"


def _cell(blocks: Iterable[Block], notes: Mapping[str, str]) -> str:
    """The words of all blocks in a cell, in one line."""
    found = []
    for block in descend(blocks):
        if isinstance(block, Paragraph | Heading | PullQuote):
            found.append(cell(block.spans, notes))
        else:
            found.append(cell(plain(block_text(block))))
    return "<br>".join(filter(None, found))
