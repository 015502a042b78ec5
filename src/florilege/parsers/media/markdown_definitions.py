"""Link reference definitions that stand on one line, read without looking at each character.

A house that keeps its addresses below the text has dozens of them in a post, and they take
markdown-it-py a third of its time. Whatever else a definition may be is left to it.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

RULE = "definition_on_a_line"
"""The name of the rule; it stands before ``reference``."""

# CommonMark 4.7, without escapes, entities and brackets.
_DEFINITION = re.compile(
    r"\[(?P<label>[^\[\]\\]+)\]:[ \t]*+(?P<address>[^\s\\<>()&\x00-\x1f\x7f]++)"
    r"(?:[ \t]++\"(?P<title>[^\"\\&]*+)\")?+[ \t]*+"
)
_TITLE_BEGINS = "\"'("


def definition_rule(
    normalise: Callable[[str], str],
) -> "Callable[[StateBlock, int, int, bool], bool]":
    """The rule that reads ``[label]: address`` and ``[label]: address "title"``.

    Args:
        normalise: How labels are compared; markdown-it-py's own ``normalizeReference``.
    """

    def read(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        if silent or state.is_code_block(start):
            return False
        begin = state.bMarks[start] + state.tShift[start]
        match = _DEFINITION.fullmatch(state.src, begin, state.eMarks[start])
        if match is None:
            return False
        if match["title"] is None and start + 1 < end and _could_be_title(state, start + 1):
            return False
        label, address = normalise(match["label"]), state.md.normalizeLink(match["address"])
        if not label or not state.md.validateLink(address):
            return False
        found = {"title": match["title"] or "", "href": address, "map": [start, start + 1]}
        state.env.setdefault("references", {}).setdefault(label, found)
        state.line = start + 1
        return True

    return read


def _could_be_title(state: "StateBlock", line: int) -> bool:
    """Whether a line begins as the title of the definition above it does."""
    begin = state.bMarks[line] + state.tShift[line]
    return state.src[begin : begin + 1] in _TITLE_BEGINS
