"""Words between quotation marks in a line of text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PAIRS = {
    "«": "»", "»": "«", "“": "”", "„": "“”", "‚": "‘’", "‘": "’", '"': '"', "「": "」", "『": "』",
}  # fmt: skip
_MARK = re.compile(r"[«»“”„\"‚「」『』]|(?<!\w)[‘’]|[‘’](?!\w)")


class PrintedQuote(NamedTuple):
    """Words between quotation marks, without these, and where they begin in the line."""

    text: str
    start: int


def printed_quotes(text: str) -> Iterator[PrintedQuote]:
    """The outermost quotes of a text, in order; one that is never closed is none.

    An apostrophe inside a word closes nothing. German sets „…“ or »…«, English “…” or ‘…’.
    """
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        if opened is None:
            opened = mark if mark[0] in _PAIRS and _opens(text, mark) else None
        elif mark[0] in _PAIRS[opened[0]]:
            yield PrintedQuote(text[opened.end() : mark.start()], opened.end())
            opened = None


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark opens: what stands behind it is not the end of something."""
    return mark.end() < len(text) and not text[mark.start() - 1 : mark.start()].isalnum()
