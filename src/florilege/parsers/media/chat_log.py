"""Logs of chats as programs write them: "[01:13] <rasp> hi", "01:13 -!- rasp has joined"."""

import re
from typing import NamedTuple

from florilege.parsers.media.taken_off import TakenOff

_STAMP = r"\s{0,4}(?:[\[(]?(?:\d{4}-\d{2}-\d{2}[ T])?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})?"
_SPOKEN = re.compile(rf"(?P<stamp>{_STAMP})<[@+%&~ ]?(?P<nick>[^<>\s]{{1,40}})>\s")
# How mIRC, XChat, irssi and WeeChat set what the server says.
_NOTICE = re.compile(
    rf"{_STAMP}(?:\*\*\*|-!-|-->|<--|--\||=-=|---)\s"
    r"|\s{0,4}(?:Session (?:Start|Close|Ident|Time)\b|\*{3,4} (?:BEGIN|ENDING) LOGGING"
    r"|--- (?:Log opened|Log closed|Day changed))"
)
_BEGINS_WITH_STAMP = re.compile(_STAMP)
_FEWEST = 4
_MOSTLY = 0.5


class ChatLog(NamedTuple):
    """A text without what a program added to a chat.

    Attributes:
        text: It; lines stay lines.
        taken: Points in time and what the server said.
        lines: The numbers, from 1, of the lines of the chat, which are paragraphs.
    """

    text: str
    taken: list[TakenOff]
    lines: range


def read_chat_log(text: str) -> ChatLog:
    """Leave points in time and notices of the server out of the log of a chat.

    It is one where most lines, from the first to the last such line, have a name in angle
    brackets; what the program says right before and right behind belongs to it.
    """
    none = ChatLog(text, [], range(0))
    if ">" not in text:
        return none
    lines = text.split("\n")
    spoken = {place for place, line in enumerate(lines) if _SPOKEN.match(line)}
    if len(spoken) < _FEWEST:
        return none
    first, last = min(spoken), max(spoken)
    filled = sum(bool(line.strip()) for line in lines[first : last + 1])
    notices = {place for place, line in enumerate(lines) if _NOTICE.match(line)}
    if len(spoken) < _MOSTLY * (filled - len(notices)):
        return none
    while first - 1 in notices:
        first -= 1
    while last + 1 in notices:
        last += 1
    taken: list[TakenOff] = []
    for place in range(first, last + 1):
        stamp = _BEGINS_WITH_STAMP.match(lines[place])
        if place in notices:
            taken.append(TakenOff(lines[place], place + 1, "notice of the server"))
            lines[place] = ""
        elif stamp is not None and stamp[0].strip():
            taken.append(TakenOff(stamp[0].strip(), place + 1, "point in time"))
            lines[place] = lines[place][stamp.end() :]
    return ChatLog("\n".join(lines), taken, range(first + 1, last + 2))
