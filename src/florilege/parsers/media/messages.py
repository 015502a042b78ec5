"""Lines of programs that say who speaks and when, above what is said: exports of chats and meetings.

"anna — Today at 9:03 PM", "Anna Roth, [12.03.2021 14:05]", "[Anna Roth] 00:00:03", "0:0:0.0 -->
0:0:3.2" above "Anna Roth": no author writes so, a program does, above every message.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from florilege.parsers.media.taken_off import TakenOff

_CLOCK = r"\d{1,2}[:.]\d{1,2}(?:[:.]\d{1,2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?"
# A day in figures or words, "Today at", "12 Mar 2021 at", before the point in time.
_DAY = r"(?:[\w./,-]{1,14}\s){0,5}"
_NAME = r"(?P<name>[^\W\d_][^\n:\[\]<>—–]{0,50}?)"
_FORMS = (
    re.compile(rf"\s{{0,4}}{_NAME}(?:#\d{{4}})?\s{{1,3}}[—–]\s{{1,3}}{_DAY}{_CLOCK}\s{{0,4}}$"),
    re.compile(rf"\s{{0,4}}{_NAME},\s{{1,3}}\[{_DAY}{_CLOCK}\]:?\s{{0,4}}$"),
    re.compile(rf"\s{{0,4}}\[{_NAME}\]\s{{1,4}}{_CLOCK}\s{{0,4}}$"),
    re.compile(rf"\s{{0,4}}\[{_DAY}{_CLOCK}\]\s{{1,3}}{_NAME}(?:#\d{{4}})?\s{{0,4}}$"),
)
_TIME_ALONE = re.compile(rf"\s{{0,8}}[\[(]?{_CLOCK}[\])]?\s{{0,4}}$")
_SPAN = re.compile(rf"\s{{0,4}}{_CLOCK}\s{{0,4}}-->\s{{0,4}}{_CLOCK}\s{{0,4}}$")
_NAME_ALONE = re.compile(rf"\s{{0,4}}{_NAME}(?<![.,;!?…])\s{{0,4}}$")
_LONGEST_HEAD = 120
_LONGEST_NAME_IN_WORDS = 5
_FEWEST = 4
_FEWEST_SPEAKERS = 2
_HEAD = "head of a message: who speaks, and when"


class Messages(NamedTuple):
    """A text without the lines that say who speaks and when.

    Attributes:
        text: It; lines stay lines.
        taken: These lines.
        voices: Who begins to speak in each line, by its number from 1.
    """

    text: str
    taken: list[TakenOff]
    voices: Mapping[int, str]


class _Head(NamedTuple):
    """The lines of a head: the first, the one behind the last, and whom they name."""

    first: int
    end: int
    name: str


def read_messages(text: str) -> Messages:
    """Leave out the heads of messages, where all are of one form and several speak in turn.

    Whoever sends two messages in a row goes on in the second.
    """
    none = Messages(text, [], {})
    if ":" not in text:
        return none
    lines = text.split("\n")
    found = max((_heads(lines, form) for form in range(len(_FORMS) + 2)), key=len)
    names = [head.name for head in found]
    if len(found) < _FEWEST or not _FEWEST_SPEAKERS <= len(set(names)) <= len(found) // 2:
        return none
    taken: list[TakenOff] = []
    voices: dict[int, str] = {}
    speaking = ""
    for head, following in pairwise([*found, _Head(len(lines), len(lines), "")]):
        for place in range(head.first, head.end):
            taken.append(TakenOff(lines[place].strip(), place + 1, _HEAD))
            lines[place] = ""
        said = range(head.end, following.first)
        begin = next((place for place in said if lines[place].strip()), None)
        if begin is not None and head.name != speaking:
            speaking = head.name
            voices[begin + 1] = speaking
    return Messages("\n".join(lines), taken, voices)


def _heads(lines: list[str], form: int) -> list[_Head]:
    """All heads of one form."""
    if form < len(_FORMS):
        return [
            _Head(place, place + 1, match["name"].strip())
            for place, line in enumerate(lines)
            if ":" in line[:_LONGEST_HEAD]
            and len(line) <= _LONGEST_HEAD
            and (match := _FORMS[form].match(line))
        ]
    is_time_first = form > len(_FORMS)
    time = _SPAN if is_time_first else _TIME_ALONE
    heads = []
    for place, (one, other) in enumerate(pairwise(lines)):
        said_when, said_who = (one, other) if is_time_first else (other, one)
        if ":" not in said_when[:_LONGEST_HEAD] or len(said_who) > _LONGEST_HEAD:
            continue
        match = _NAME_ALONE.match(said_who) if time.match(said_when[:_LONGEST_HEAD]) else None
        if match is not None and len(match["name"].split()) <= _LONGEST_NAME_IN_WORDS:
            heads.append(_Head(place, place + 2, match["name"].strip()))
    return heads
