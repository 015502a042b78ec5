"""Lines that ">" quotes, as in answers to e-mails and in forums."""

import re
from collections.abc import Sequence
from itertools import groupby

_SIGNS = re.compile(r" ?(?:>[ \t]?)+")
_SENTENCE_ENDS = tuple('.!?:…)"”»')
_SIGN = ">"
_DEEPEST = 20
_FEWEST = 2
_MOST_LOST = 2


def without_quote_signs(text: str) -> tuple[str, list[int] | None]:
    """A text without the signs before its quoted lines, and how deep each line is quoted.

    Only where somebody answers, in lines without a sign, and most quoted lines have one sign:
    two or more before each turn are those of captioners, and announce a change of speakers. A
    line that a mail program wrapped, and did not quote again, is part of the quotation. Of
    other texts, nothing is known but the text itself.
    """
    if f"\n{_SIGN}" not in text:
        return text, None
    lines = text.split("\n")
    found = [_SIGNS.match(line) if _SIGN in line[:2] else None for line in lines]
    depths = [min(match[0].count(_SIGN), _DEEPEST) if match else 0 for match in found]
    singles = depths.count(1)
    is_answered = any(not depth and line.strip() for line, depth in zip(lines, depths, strict=True))
    if singles < _FEWEST or 2 * singles < len(lines) - depths.count(0) or not is_answered:
        return text, None
    left = [
        line[match.end() :] if match else line for line, match in zip(lines, found, strict=True)
    ]
    _mend_wrapped(left, depths)
    return "\n".join(left), depths


def _mend_wrapped(lines: Sequence[str], depths: list[int]) -> None:
    """Quote the few lines again that stand in the middle of a quoted sentence."""
    place = 0
    for depth, run in groupby(list(depths)):
        length = len(list(run))
        begin, place = place, place + length
        if depth or length > _MOST_LOST or begin == 0 or place == len(lines):
            continue
        before, behind = lines[begin - 1].rstrip(), lines[place].lstrip()
        is_whole = all(line.strip() for line in lines[begin:place])
        if is_whole and before and not before.endswith(_SENTENCE_ENDS) and behind[:1].islower():
            depths[begin:place] = [depths[place]] * length
