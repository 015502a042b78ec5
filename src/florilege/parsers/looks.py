"""Marks for the way only, which no document has.

How runs look besides bold and italics, underlined, coloured, under a class name, helps to tell
questions from answers and says nothing else. That a link was refused becomes a finding.
"""

from florilege.parsers.manuscript import Run

LOOK = "look"
"""The kind of a mark that tells only this: ("look", "underlined"), ("look", ".question")."""


REFUSED = "refused"
"""The kind of a mark of a link whose address is not handed on: ("refused", "javascript")."""

NOT_OF_THE_TEXT = frozenset({LOOK, REFUSED})
"""Kinds of marks that no document has."""


def common_looks(runs: tuple[Run, ...]) -> frozenset[str]:
    """The looks that all letters and digits of some runs share."""
    common: frozenset[str] | None = None
    for text, marks in runs:
        if not any(map(str.isalnum, text)):
            continue
        own = frozenset(mark[1] for mark in marks if mark[0] == LOOK)
        common = own if common is None else common & own
        if not common:
            break
    return common or frozenset()
