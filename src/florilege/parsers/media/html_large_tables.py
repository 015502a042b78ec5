"""Tables of tens of thousands of cells: data that no interview holds, read as lines of text.

A cell of its own costs as much as a paragraph; as a piece of a line, it costs what its letters do.
"""

import re
from collections.abc import Iterator

from lxml import etree

from florilege.parsers.media.html_elements import BLOCKS, UNSEEN
from florilege.parsers.media.html_inline import visible_text
from florilege.parsers.media.html_tree import Element, line_of, tag_of
from florilege.sources import Remark

_MOST = 20_000
_FEW = 50
_CELL = re.compile(r"<t[dh]", re.IGNORECASE)
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_DIVIDING = BLOCKS | {"br"}


class LargeTables:
    """Tells which tables of some markup are too large, and remembers where they stand.

    Args:
        markup: The markup, of which cells are counted; without, no table is too large.
    """

    def __init__(self, markup: str = "") -> None:
        cells = markup.count("<td") + markup.count("<th")
        # Written otherwise, cells are rare: the exact count costs more.
        self._are_possible = cells > _MOST or (
            cells == 0 and len(markup) > _MOST and sum(1 for _ in _CELL.finditer(markup)) > _MOST
        )
        self._lines: list[int] = []

    def has(self, table: Element) -> bool:
        """Whether a table has many cells itself, on a page that has very many."""
        return self._are_possible and sum(map(len, _rows(table))) > _FEW

    def note(self, line: int) -> None:
        """Remember where a table was read as lines."""
        self._lines.append(line)

    def remarks(self) -> list[Remark]:
        """What was noticed: one remark for all tables, at the first."""
        if not self._lines:
            return []
        message = "the page has more than 20,000 cells: tables are read as lines of text, one a row"
        return [Remark("FL019", "warning", message, self._lines[0])]


def lines_of(table: Element) -> Iterator[tuple[str, int]]:
    """The visible text of each row with the line it stands on; tables inside begin rows, too."""
    parts: list[str] = []
    line = line_of(table)
    walker = etree.iterwalk(table, events=("start", "end"))
    for event, node in walker:
        tag = tag_of(node)
        if event == "end":
            if tag in _DIVIDING:
                parts.append(" ")
            if node is not table and node.tail:
                parts.append(node.tail)
            continue
        if tag == "tr":
            yield visible_text("".join(parts)), line
            parts, line = [], line_of(node)
        if not tag or tag in UNSEEN:
            walker.skip_subtree()
        elif tag in _DIVIDING:
            parts.append(" ")
        if tag and tag not in UNSEEN and node.text:
            parts.append(node.text)
    yield visible_text("".join(parts)), line


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table itself."""
    for part in table:
        if part.tag == "tr":
            yield part
        elif part.tag in _SECTIONS:
            yield from (row for row in part if row.tag == "tr")
