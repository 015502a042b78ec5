"""Spaces too many."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting

_SEVERAL = re.compile("(?<=\\S)[ \u00a0\u202f]{2,3}(?=\\S)")
_BEFORE_POINT = re.compile(r"(?<=[\w)\]»”’]) {1,3}(?=[,.](?![\w.,…/\\]| [.,]))")
_HELD = ";:!?»%€–—"
"""Signs before which a no-break space is meant."""

_INSIDE_OPENING = re.compile(r"(?<![:;=8-])[(\[]( {1,3})(?=\w)")
_INSIDE_CLOSING = re.compile(r"(?<=[\w.!?…»”’%]) {1,3}(?=[)\]])")


def _find(text: str, _: Setting) -> Iterator[Change]:
    for match in _SEVERAL.finditer(text):
        yield from _all_but_one(match)
    for pattern in (_BEFORE_POINT, _INSIDE_CLOSING):
        for match in pattern.finditer(text):
            yield from _each(*match.span(), match.span())
    for match in _INSIDE_OPENING.finditer(text):
        yield from _each(*match.span(1), match.span(1))


def _all_but_one(match: re.Match[str]) -> Iterator[Change]:
    """The spaces to take away; several no-break ones are meant."""
    spaces, start = match[0], match.start()
    fixed = [place for place, space in enumerate(spaces) if space != " "]
    loose = [place for place, space in enumerate(spaces) if space == " "]
    if len(fixed) > 1:
        return
    after = match.string[match.end()]
    keep = fixed[0] if fixed and (after in _HELD or not loose) else loose[0]
    for place in range(len(spaces)):
        if place != keep:
            yield Change(start + place, start + place + 1, "", match.span())


def _each(start: int, end: int, shown: tuple[int, int]) -> Iterator[Change]:
    """One by one, so that none crosses the border of a mark."""
    for offset in range(start, end):
        yield Change(offset, offset + 1, "", shown)


KIND = Kind("FL412", frozenset(), signs("[ \u00a0\u202f]{2}| [,.)\\]]|[(\\[] "), _find)
