"""Findings set down at the rows that they are about."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from florilege.diagnostics import Diagnostic, Place
from florilege.reporters.explanation.blocks import Blocks

if TYPE_CHECKING:
    from florilege.reporters.explanation.rows import Row


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in one of the rows that it is about.

    Attributes:
        finding: The finding.
        is_first: Whether this is its first row, where it is told in full.
        excerpts: The words concerned, a text a place.
    """

    finding: Diagnostic
    is_first: bool
    excerpts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and the row that tells it in full.

    Attributes:
        finding: The finding.
        row: None when it is about the document as a whole.
    """

    finding: Diagnostic
    row: "Row | None"


def place_findings(
    findings: Iterable[Diagnostic], rows: Sequence["Row"], blocks: Blocks
) -> list[Placed]:
    """Add the findings to the rows that hold their places.

    Args:
        findings: In the order in which they are listed.
        rows: All rows of the page; their remarks grow.
        blocks: What is known of the blocks.

    Returns:
        Each finding with its first row.
    """
    finder = _Finder(rows, blocks)
    placed = []
    for finding in findings:
        first = finding.place or Place()
        placed.append(Placed(finding, finder.row(first)))
        for place in (first, *finding.more_places):
            row = finder.row(place)
            if row is None:
                continue
            if not row.remarks or row.remarks[-1].finding is not finding:
                row.remarks.append(Remark(finding, is_first=place is first))
            if place.excerpt:
                row.remarks[-1].excerpts.append(place.excerpt)
    return placed


class _Finder:
    """The row of a place: that of its block, else that of its line."""

    def __init__(self, rows: Sequence["Row"], blocks: Blocks) -> None:
        self._rows = rows
        self._blocks = blocks
        self._by_block: dict[str, Row] = {}
        for row in rows:
            if row.block:
                self._by_block.setdefault(row.block, row)
        # Lines may go back, where voices overlap: the furthest line so far is in order.
        self._lines = list(accumulate((row.line or 0 for row in rows), max))

    def row(self, place: Place) -> "Row | None":
        if place.block:
            if place.block not in self._by_block:
                inside = self._blocks.inside(place.block)
                known = next((each for each in inside if each in self._by_block), None)
                if known is not None:
                    self._by_block[place.block] = self._by_block[known]
            if place.block in self._by_block:
                return self._by_block[place.block]
        if place.line is None or not self._rows:
            return None
        following = bisect_left(self._lines, place.line)
        return self._rows[min(following, len(self._rows) - 1)]
