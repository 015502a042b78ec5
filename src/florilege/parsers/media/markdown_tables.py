"""Tables of Markdown that hold a conversation instead of data."""

from collections.abc import Sequence

from florilege.parsers.manuscript import Cell
from florilege.parsers.media.table_turns import are_turns

_FEWEST = 2


Rows = Sequence[tuple[Cell, ...]]
"""The cells of each row of a table."""


def turns(rows: Rows) -> Rows | None:
    """The rows in which somebody speaks, if a table of two columns is made of turns.

    A table of Markdown must have a row of heads: it may be a turn as well, or say only what stands
    in the columns: "We ask", "She answers".
    """
    below = rows[1:]
    if len(below) < _FEWEST or any(len(row) != 2 for row in rows):  # noqa: PLR2004 - who, and what
        return None
    left, right = ([_words(row[column]) for row in below] for column in (0, 1))
    if not are_turns(left, right):
        return None
    head, *_ = _words(rows[0][0])[-1:] or [""]
    return rows if head.endswith("?") or _words(rows[0][0]) in left else below


def _words(cell: Cell) -> list[str]:
    return " ".join(run.text for paragraph in cell.paragraphs for run in paragraph).split()
