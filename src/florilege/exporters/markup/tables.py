"""Tables to markup; columns of figures are marked, since figures are read from the right."""

import re
from collections.abc import Callable, Sequence

from florilege.exporters.markup.escape import escape
from florilege.exporters.markup.rendering import Rendering
from florilege.model import Table, TableCell, block_text

# Figures with what groups, signs or counts them: "11,000", "−3.5 %", "€ 12", "12 km".
_LONGEST_FIGURE = 40
_FIGURES = re.compile(r"[\s+\-−–±~€$£%‰.,’'/:]*\d[\d\s.,’'/:+\-−–]{0,40}[\s%‰€$£°]*[^\W\d_]{0,3}")


def table_markup(
    table: Table, page: Rendering, identity: str, inside: Callable[[TableCell], str]
) -> str:
    """A table with heads for its rows and columns.

    Args:
        table: The table.
        page: What it stands on.
        identity: Its id attribute, with a space before it.
        inside: Makes the markup of a cell.
    """
    width = max((len(row) for row in table.rows), default=0)
    if not width:
        return ""
    numeric = [_is_numeric(table, column) for column in range(width)]
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
    rows = [
        _row(row, numeric, "row" if index else "col", inside)
        for index, row in enumerate(table.rows)
    ]
    return (
        f'<div class="table"{page.dialect.scrollable}>\n<table{identity}>\n{caption}<tbody>\n'
        f"{''.join(rows)}</tbody>\n</table>\n</div>\n"
    )


def _row(
    row: Sequence[TableCell],
    numeric: Sequence[bool],
    scope: str,
    inside: Callable[[TableCell], str],
) -> str:
    cells = []
    for cell, of_figures in zip(row, numeric, strict=False):
        shown = inside(cell)
        look = ' class="figures"' if of_figures else ""
        if cell.header and shown:
            cells.append(f'<th scope="{scope}"{look}>{shown}</th>')
        else:
            cells.append(f"<td{look}>{shown}</td>")
    cells.append("<td></td>" * (len(numeric) - len(row)))
    return f"<tr>{''.join(cells)}</tr>\n"


def _is_numeric(table: Table, column: int) -> bool:
    """Whether a column has figures, and below its head nothing else."""
    cells = [row[column] for row in table.rows if column < len(row) and not row[column].header]
    texts = ["".join(map(block_text, cell.blocks)).strip() for cell in cells]
    said = [text for text in texts if text]
    return bool(said) and all(
        len(text) <= _LONGEST_FIGURE and _FIGURES.fullmatch(text) for text in said
    )
