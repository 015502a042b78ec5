"""Inline Markdown for each of the places it can stand in."""

import re
from collections.abc import Mapping, Sequence

from florilege.exporters.markdown.escape import escape_line_heads, keep_edges
from florilege.exporters.markdown.footnotes import NO_FOOTNOTES
from florilege.exporters.markdown.spans import render_spans
from florilege.model import Span

_BREAK = "<br>"
_BARE_PIPE = re.compile(r"(?<!\\)\|")


def paragraph(spans: Sequence[Span], notes: Mapping[str, str] = NO_FOOTNOTES) -> str:
    """Spans as a paragraph; "" when there are no words."""
    return escape_line_heads(keep_edges(render_spans(spans, notes)))


def heading(spans: Sequence[Span], level: int, notes: Mapping[str, str] = NO_FOOTNOTES) -> str:
    """Spans as a heading on one line; "" when there are no words."""
    text = keep_edges(render_spans(spans, notes, _BREAK))
    if not text:
        return ""
    if text.endswith("#"):
        # Signs at the end would be taken for the closing sequence.
        text = f"{text[:-1]}\\#"
    return f"{'#' * level} {text}"


def cell(spans: Sequence[Span], notes: Mapping[str, str] = NO_FOOTNOTES) -> str:
    """Spans for a cell of a table, which ends at a bare pipe wherever it stands."""
    return _BARE_PIPE.sub(r"\\|", keep_edges(render_spans(spans, notes, _BREAK)))


def plain(text: str) -> tuple[Span, ...]:
    """A text without marks as spans."""
    return (Span(text=text),)
