"""Captions copied from the page of a film: a point in time on one line, a few words on the next."""

import re
from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

from florilege.parsers.media.taken_off import TakenOff

_TIME = re.compile(r"\s{0,8}(?:\d{1,2}:)?\d{1,2}:\d{2}\s{0,8}$")
_CHANGE = re.compile(r"\s{0,8}>{2,3}\s{0,3}")
_LONGEST_TIME = 30
_FEWEST = 6
_MOST_WORDS = 25
_QUESTION_ENDS = ("?", "？", "؟")


class PastedCaptions(NamedTuple):
    """A text without the points in time above captions.

    Attributes:
        text: It; lines stay lines.
        taken: The points in time, and ">>" where somebody else begins.
        lines: The numbers, from 1, of the captions.
        changed: Those of the captions at which a sign says that somebody else begins.
        going_on: Those of the captions that go on with the one before.
    """

    text: str
    taken: list[TakenOff]
    lines: Collection[int]
    changed: Collection[int]
    going_on: Collection[int]


def read_pasted_captions(text: str) -> PastedCaptions:
    """Leave points in time out of captions, where each of many lines stands below one.

    Where ">>" opens what somebody else says, all between goes on; else a question ends a
    paragraph.
    """
    lines = text.split("\n")
    times = [
        place
        for place, line in enumerate(lines)
        if ":" in line[:_LONGEST_TIME] and len(line) <= _LONGEST_TIME and _TIME.match(line)
    ]
    captions = _captions(lines, times)
    if captions is None:
        return PastedCaptions(text, [], (), (), ())
    taken = [TakenOff(lines[place].strip(), place + 1, "point in time") for place in times]
    changed: list[int] = []
    for place in times:
        lines[place] = ""
    for place in captions:
        sign = _CHANGE.match(lines[place])
        if sign is not None:
            taken.append(TakenOff(sign[0].strip(), place + 1, "sign of another speaker"))
            lines[place] = lines[place][sign.end() :]
            changed.append(place + 1)
    going_on = [
        place + 1
        for before, place in pairwise(captions)
        if place + 1 not in changed
        and (changed or not lines[before].rstrip().endswith(_QUESTION_ENDS))
    ]
    return PastedCaptions(
        "\n".join(lines), taken, {place + 1 for place in captions}, changed, going_on
    )


def _captions(lines: list[str], times: list[int]) -> list[int] | None:
    """The lines below points in time; None unless each point has one short line below it."""
    if len(times) < _FEWEST:
        return None
    captions: list[int] = []
    for time, following in pairwise([*times, len(lines)]):
        below = [place for place in range(time + 1, following) if lines[place].strip()]
        is_last = following == len(lines)
        if not below or (len(below) > 1 and not is_last):
            return None
        if len(lines[below[0]].split(None, _MOST_WORDS)) > _MOST_WORDS:
            return None
        captions.append(below[0])
    return captions
