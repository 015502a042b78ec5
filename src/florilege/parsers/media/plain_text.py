"""Plain text: paragraphs between empty lines, or one a line where there are no empty lines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from florilege.parsers.manuscript import (
    HARD_BREAK,
    SOFT_BREAK,
    Manuscript,
    ManuscriptBlock,
    Omission,
    Run,
)
from florilege.parsers.media.line_numbers import without_line_numbers
from florilege.parsers.media.medium import Medium
from florilege.sources import PLAIN_TEXT, Source

_LINE = re.compile(r"[^\n]*\n?")
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_FEWEST_WRAPS = 2
_FEW_EMPTY_LINES = 0.1
_INDENT = "  "
_SHARE_OF_FULL_LINES = 0.4


def read_plain_text(source: Source) -> Manuscript:
    """Divide a text into paragraphs.

    Inside a paragraph a line end is a `SOFT_BREAK` where the line was full (the next word did
    not fit into the width that the text is wrapped at), else a `HARD_BREAK`. Numbers of lines
    are omissions; where lines are numbered, an indent opens a paragraph.
    """
    text, numbers = without_line_numbers(source.text)
    is_numbered = bool(numbers)
    lines = list(_lines(text))
    wrap = _wrap_width(lines)
    filled = [line for line in lines if line[2].strip()]
    empty = len(lines) - len(filled)
    one_a_line = wrap is None and empty <= _FEW_EMPTY_LINES * len(lines)
    blocks: list[ManuscriptBlock] = []
    paragraph: list[tuple[int, int, str]] = []
    for line in [*lines, (len(lines) + 1, len(text), "")]:
        if line[2].strip() and not (one_a_line and paragraph):
            paragraph.append(line)
            continue
        if paragraph:
            blocks.append(_block(paragraph, wrap, indents_open=is_numbered))
        paragraph = [line] if line[2].strip() else []
    omissions: list[Omission] = []
    parts, end = [text], len(text)
    for number in numbers:
        # They stand behind the text that is seen, as what is left out of markup does.
        start = end + 1
        end = start + len(number.text)
        parts.append(number.text)
        omissions.append(Omission(start, end, number.line, number.reason))
    return Manuscript(
        source=source,
        text="\n".join(parts),
        basis="visible text" if is_numbered else "source",
        blocks=blocks,
        omissions=omissions,
        normalisation=("line ends inside paragraphs",),
    )


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Number, offset and text of each line, without its line feed."""
    for number, match in enumerate(_LINE.finditer(text), 1):
        if match[0]:
            yield number, match.start(), match[0].removesuffix("\n")


def _wrap_width(lines: list[tuple[int, int, str]]) -> int | None:
    """The width that the text is wrapped at, or None where lines are paragraphs."""
    pairs = [
        (len(line.rstrip()), len(following.split(maxsplit=1)[0]))
        for (_, _, line), (_, _, following) in pairwise(lines)
        if line.strip() and following.strip()
    ]
    widths = sorted(length for length, _ in pairs)
    if len(widths) < _FEWEST_WRAPS or not _NARROWEST_WRAP <= widths[-1] <= _WIDEST_WRAP:
        return None
    width = widths[-1]
    full = sum(length + 1 + word > width for length, word in pairs)
    return width if full >= _SHARE_OF_FULL_LINES * len(pairs) else None


def _block(
    paragraph: list[tuple[int, int, str]], wrap: int | None, *, indents_open: bool
) -> ManuscriptBlock:
    pieces: list[str] = []
    for (_, _, line), (_, _, following) in pairwise(paragraph):
        next_word = following.split(maxsplit=1)[0]
        is_full = wrap is not None and len(line.rstrip()) + 1 + len(next_word) > wrap
        opens = indents_open and following.startswith(_INDENT)
        pieces += (line, SOFT_BREAK if is_full and not opens else HARD_BREAK)
    pieces.append(paragraph[-1][2])
    return ManuscriptBlock(
        "text", (Run("".join(pieces)),), start=paragraph[0][1], line=paragraph[0][0]
    )


MEDIUM = Medium(PLAIN_TEXT, read_plain_text)
