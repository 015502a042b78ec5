"""Tables of tens of thousands of cells: data that no interview holds, read as lines of text.

A cell of its own costs as much as a paragraph; as a piece of a line, it costs what its letters do.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from florilege.parsers.media.html_elements import BLOCKS, EMBEDDED, UNSEEN
from florilege.parsers.media.html_embedded import called
from florilege.parsers.media.html_pictures import PICTURE_TAGS
from florilege.parsers.media.html_tree import (
    Attributes,
    Element,
    attributes_of,
    line_of,
    tag_of,
    texts_of,
)
from florilege.sources import Remark

_MOST = 20_000
_FEW = 50
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_DIVIDING = BLOCKS | {"br"}
_PICTURE = "picture in a table that is too large"
_EMBEDDED = "embedded media in a table that is too large"

Unseen = Callable[[Element, str, Attributes], str | None]
"""Tells of an element, its name and its attributes why it is not to be read; None if it is."""


class LargeTables:
    """Tells which tables of some markup are too large, and remembers where they stand.

    Args:
        markup: The markup, of which cells are counted; without, no table is too large.
    """

    def __init__(self, markup: str = "") -> None:
        # The search ends with the first cell too many.
        self._are_possible = next(islice(_CELL.finditer(markup), _MOST, None), None) is not None
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


class Row(NamedTuple):
    """What is read of a row.

    Attributes:
        line: The line that it stands on.
        texts: Its visible texts, with spaces where blocks begin and end.
        omitted: The texts in it that become no text, by the reason.
    """

    line: int
    texts: list[str]
    omitted: dict[str, list[str]]


def rows_of(table: Element, unseen: Unseen) -> Iterator[Row]:
    """The rows of a table, and what stands before the first; tables inside begin rows, too.

    Args:
        table: The table.
        unseen: What tells that an element in it is not to be read.
    """
    row = Row(line_of(table), [], {})
    walker = etree.iterwalk(table, events=("start", "end", "comment"))
    for event, node in walker:
        tag = tag_of(node)
        if event != "start":
            if tag in _DIVIDING:
                row.texts.append(" ")
            if node is not table and node.tail:
                row.texts.append(node.tail)
            continue
        if tag == "tr":
            yield row
            row = Row(line_of(node), [], {})
        if not _begin(node, tag, row, unseen):
            walker.skip_subtree()
    yield row


def _begin(node: Element, tag: str, row: Row, unseen: Unseen) -> bool:
    """Take what an element begins with into a row; whether what is in it is read, too."""
    attributes = attributes_of(node)
    reason = unseen(node, tag, attributes)
    if reason is not None:
        row.omitted.setdefault(reason, []).extend(texts_of(node))
        return False
    if tag in UNSEEN:
        return False
    if tag in _DIVIDING:
        row.texts.append(" ")
    if tag in PICTURE_TAGS and "alt" in attributes:
        row.omitted.setdefault(_PICTURE, []).append(attributes["alt"])
    if tag in EMBEDDED and (name := called(attributes)):
        row.omitted.setdefault(_EMBEDDED, []).append(name)
    if node.text:
        row.texts.append(node.text)
    return True


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table itself."""
    for part in table:
        if part.tag == "tr":
            yield part
        elif part.tag in _SECTIONS:
            yield from (row for row in part if row.tag == "tr")
