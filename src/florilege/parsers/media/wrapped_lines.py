"""Which line ends of a text are those of its paragraphs, and which only those of the paper."""

from collections.abc import Sequence
from itertools import pairwise

_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_FEWEST_WRAPS = 2
_SHARE_OF_FULL_LINES = 0.4
_NEARLY_ALL = 0.8
_FEWEST_SIGNS = 8
_MOST_SIGNS = 3
_RULE_SIGNS = frozenset("=-_~*#+.·•─━═—–|/\\<>^ ")
_SENTENCE_ENDS = '.!?…:;»”")]_*。！？」』'


def wrap_width(lines: Sequence[str]) -> int | None:
    """The width that a text is wrapped at, or None where lines are paragraphs.

    Where nearly every line ends as a sentence does, lines are paragraphs, however long they are.
    So they are where many are longer than any that another follows: those are a list or a head.
    """
    pairs = [
        (line.rstrip(), len(following.split(maxsplit=1)[0]))
        for line, following in pairwise(lines)
        if line.strip() and following.strip() and not is_rule(line) and not is_rule(following)
    ]
    width = max((len(line) for line, _ in pairs), default=0)
    if len(pairs) < _FEWEST_WRAPS or not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    if sum(len(line) > width for line in lines) > len(pairs):
        return None
    full = sum(len(line) + 1 + word > width for line, word in pairs)
    ended = sum(line.endswith(tuple(_SENTENCE_ENDS)) for line, _ in pairs)
    if ended >= _NEARLY_ALL * len(pairs):
        return None
    return width if full >= _SHARE_OF_FULL_LINES * len(pairs) else None


def is_wrapped(line: str, following: str, width: int | None) -> bool:
    """Whether a line ends only because the next word did not fit, or in the midst of a sentence.

    Args:
        line: A line of a paragraph.
        following: The next one.
        width: See `wrap_width`.
    """
    if width is None:
        return False
    line, following = line.rstrip(), following.lstrip()
    is_open = line[-1:] not in _SENTENCE_ENDS and following[:1].islower()
    return is_open or len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def is_rule(line: str) -> bool:
    """Whether a line is drawn with signs from one margin to the other: "=-=-=-=-=-="."""
    line = line.strip()
    return len(line) >= _FEWEST_SIGNS and set(line) <= _RULE_SIGNS and len(set(line)) <= _MOST_SIGNS
