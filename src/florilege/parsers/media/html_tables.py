"""Tables that hold data, as against those that only lay out a page."""

from collections.abc import Sequence
from itertools import islice

from florilege.parsers.manuscript import HARD_BREAK, Cell, Run
from florilege.parsers.media.html_tree import Element, tag_of
from florilege.parsers.media.table_turns import are_turns

_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_PARTS = _SECTIONS | {"tr", "caption", "colgroup", "col"}
_ROW = frozenset({"tr"})
_CELL = frozenset({"td", "th"})
_LAYOUT_CONTENT = frozenset({
    "table", "h1", "h2", "h3", "h4", "h5", "h6", "form", "article", "section", "main", "figure",
    "iframe", "blockquote", "hr",
})  # fmt: skip
_WIDEST = 50
_MOST_GAPS_A_CELL = 4
_MOST_NODES = 5_000
_LONGEST_CELL_IN_PARAGRAPHS = 3
_MOST_IN_PAIRS = 0.75


def data_rows(table: Element) -> list[list[Element]] | None:
    """The rows of cells of a data table; None for a table that lays out a page.

    A data table has heading cells or a caption, or at least two rows of at least two cells, and
    nothing in it that only a page has. Text outside its cells makes it a layout: nothing is lost.
    So does a conversation, which is no data.
    """
    if table.get("role") in ("presentation", "none"):
        return None
    rows = _rows(table)
    if rows is None:
        return None
    nodes = islice(table.iter(), 1, _MOST_NODES)
    if any(node.tag in _LAYOUT_CONTENT for node in nodes) or _is_conversation(rows):
        return None
    marked = table.find("caption") is not None or any(
        cell.tag == "th" for row in rows for cell in row
    )
    wide = [row for row in rows if len(row) > 1]
    if not wide or (len(wide) < 2 and not marked):  # noqa: PLR2004 - a single row compares nothing
        return None
    if not marked and any(
        len(cell.findall("p")) > _LONGEST_CELL_IN_PARAGRAPHS for row in rows for cell in row
    ):
        return None
    return rows


def _is_conversation(rows: list[list[Element]]) -> bool:
    """Whether running text stands beside names that recur, or beside questions.

    A row of one cell interrupts it: the end of a tape, a heading.
    """
    pairs = [row for row in rows if len(row) == 2]  # noqa: PLR2004 - who, and what
    lines = sum(len(row) == 1 for row in rows)
    if len(pairs) < max(2, _MOST_IN_PAIRS * len(rows)) or len(pairs) + lines < len(rows):
        return False
    return are_turns([_words(cell) for cell, _ in pairs], [_words(cell) for _, cell in pairs])


def _words(cell: Element) -> list[str]:
    return " ".join(str(text) for text in cell.itertext()).split()


def spread(rows: list[list[Element]]) -> list[list[Element | None]]:
    """The rows with a gap for each further place that a cell spans, so that columns align.

    The model has no spans: a cell stands in its first column and row (HTML Living Standard,
    4.9.12.1 "Forming a table"). Where that would make a few cells many, nothing is spread.
    """
    most = _MOST_GAPS_A_CELL * sum(map(len, rows)) + _WIDEST
    made: list[list[Element | None]] = []
    open_below: dict[int, int] = {}
    for index, row in enumerate(rows):
        line: list[Element | None] = []
        for cell in row:
            _fill(line, open_below)
            width = _span(cell, "colspan", _WIDEST)
            height = _span(cell, "rowspan", len(rows) - index) - 1
            for column in range(len(line), len(line) + width if height else 0):
                open_below[column] = height + 1
            line += [cell, *[None] * (width - 1)]
        _fill(line, open_below)
        open_below = {column: rest - 1 for column, rest in open_below.items() if rest > 1}
        made.append(line)
        most -= len(line)
        if most < 0:
            return [[*cells] for cells in rows]
    return made


def _fill(line: list[Element | None], open_below: dict[int, int]) -> None:
    """Append the gaps that cells of the rows above leave here."""
    while len(line) in open_below:
        line.append(None)


def _span(cell: Element, name: str, most: int) -> int:
    value = cell.get(name, "1").strip()
    if not (value.isascii() and value.isdecimal()) or len(value) > 4:  # noqa: PLR2004 - 65534 is HTML's own bound
        return 1
    return max(1, min(int(value), most))


def table_runs(rows: Sequence[tuple[Cell, ...]]) -> tuple[Run, ...]:
    """The text of the cells, one paragraph a line."""
    runs: list[Run] = []
    for row in rows:
        for cell in row:
            for paragraph in cell.paragraphs:
                if runs:
                    runs.append(Run(HARD_BREAK))
                runs += paragraph
    return tuple(runs)


def _rows(table: Element) -> list[list[Element]] | None:
    """The cells of each row; None when anything but rows and cells stands in the table."""
    parts = _children(table, _PARTS)
    if parts is None:
        return None
    rows: list[list[Element]] = []
    for part in parts:
        inner = _children(part, _ROW) if part.tag in _SECTIONS else [part]
        if inner is None:
            return None
        for row in inner:
            cells = _children(row, _CELL) if row.tag == "tr" else []
            if cells is None:
                return None
            if cells:
                rows.append(cells)
    return rows


def _children(element: Element, expected: frozenset[str]) -> list[Element] | None:
    """The elements right below; None when there is text between them or an unexpected one."""
    if _has_text(element.text):
        return None
    children: list[Element] = []
    for child in element:
        tag = tag_of(child)
        if _has_text(child.tail) or (tag and tag not in expected):
            return None
        if tag:
            children.append(child)
    return children


def _has_text(text: str | None) -> bool:
    return text is not None and not text.isspace() and text != ""
