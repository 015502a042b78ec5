"""How runs look besides bold and italics: underlined, coloured, under a class name.

It helps to tell questions from answers and says nothing else, so that no document has it.
"""

from florilege.parsers.manuscript import Run

LOOK = "look"
"""The kind of a mark that tells only this: ("look", "underlined"), ("look", ".question")."""


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
