"""The frame of an e-mail that was pasted as plain text: headers, signature, the older letter.

Nothing here knows a language: the names of headers are those of RFC 5322, or any words where an
address in brackets and a time of the day stand behind some, as mail programs write them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from florilege.parsers.media.taken_off import TakenOff

_HEADER = re.compile(r"([^\W\d_][\w-]{0,30}(?: [\w-]{1,20})?)\xa0?: ?[ \t]*(\S.*)")
_ADDRESS = re.compile(r"[<\[(](?:mailto:)?[^\s<>\[\]()@]{1,64}@[^\s<>\[\]()@]{1,255}[>\])]")
_DIVIDER = re.compile(r"\s{0,4}[-_]{2,20}\s?[^\W\d_][^-_\n]{2,60}?\s?[-_]{2,20}\s*")
_SIGNATURE = re.compile(r"-- ?")
_REPLIES = re.compile(r"(?:[^\W\d_]{2,4}(?:\[\d{1,3}\])?\s?:\s{0,3})+")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
_NUMBER = re.compile(r"\d+")
# The hour, the minute and the day.
_FEWEST_NUMBERS = 3
_FEWEST = 3
_MOST_ABOVE = 3
_FROM, _TO, _SUBJECT = "from", "to", "subject"
_DATES = ("date", "sent")
_TECHNICAL = frozenset({"return-path", "received", "message-id", "mime-version", "content-type"})
_QUOTED = ">"


class Letter(NamedTuple):
    """What the headers of a letter say; "" where they do not.

    Attributes:
        sender: The name of who wrote it.
        recipient: The name of whom it was written to.
        date: When it was sent, as printed.
        subject: What it is about, without the "Re:" of an answer.
    """

    sender: str = ""
    recipient: str = ""
    date: str = ""
    subject: str = ""


def without_frame(text: str) -> tuple[str, list[TakenOff], Letter | None]:
    """A text without the frame of an e-mail, what was taken off, and what the headers say.

    Headers are a block of lines that opens the text. Behind "-- " stands a signature, behind a
    line between dashes with headers below it the letter that is answered; both go where the
    lines of that letter are quoted above. So does, with or without headers, the line that says
    when the quoted letter was written. A line of the result has the number it had before; a
    text that is no e-mail is returned as it is.
    """
    opening = text.lstrip()
    if f"\n{_QUOTED}" not in text and not _HEADER.match(opening[: opening.find("\n")]):
        return text, [], None
    lines = text.split("\n")
    begin = text[: len(text) - len(opening)].count("\n")
    end, headers = _headers(lines, begin)
    taken = dict.fromkeys(range(begin, end), "header of an e-mail")
    taken |= dict.fromkeys(_attributions(lines, end), "who wrote what is quoted")
    older = _older_letter(lines, end) if headers else len(lines)
    if any(line.startswith(_QUOTED) for line in lines[end:older]):
        taken |= dict.fromkeys(range(older, len(lines)), "older e-mail")
        signed = _signature(lines, end, older) if headers else ()
        taken |= dict.fromkeys(signed, "signature of an e-mail")
    found = [
        TakenOff(lines[place].strip(), place + 1, reason)
        for place, reason in sorted(taken.items())
        if lines[place].strip()
    ]
    if found:
        text = "\n".join("" if place in taken else line for place, line in enumerate(lines))
    return text, found, _letter(headers) if headers else None


def _attributions(lines: Sequence[str], start: int) -> Iterator[int]:
    """The lines above a quotation that name a day and a time of it and end in a colon."""
    for place in range(start, len(lines) - 1):
        line = lines[place].rstrip()
        if line.endswith(":") and not line.startswith(_QUOTED) and _tells_when(line):
            below = place + 1 if lines[place + 1].strip() else place + 2
            if below < len(lines) and lines[below].startswith(_QUOTED):
                yield place


def _tells_when(line: str) -> bool:
    """Whether a line names a time, and more numbers than that; "At 10:30 she wrote" is told."""
    return _CLOCK.search(line) is not None and len(_NUMBER.findall(line)) >= _FEWEST_NUMBERS


def _headers(lines: Sequence[str], begin: int) -> tuple[int, list[tuple[str, str]]]:
    """The line behind a block of headers, and these; none where it is no such block."""
    found: list[tuple[str, list[str]]] = []
    place = begin
    for place in range(begin, len(lines)):
        line = lines[place]
        match = _HEADER.fullmatch(line.rstrip())
        if match is not None:
            found.append((match[1].lower(), [match[2]]))
        elif found and line[:1] in " \t" and line.strip():
            found[-1][1].append(line.strip())
        else:
            break
    headers = [(name, " ".join(pieces)) for name, pieces in found]
    names = {name for name, _ in headers}
    is_standard = _FROM in names and not names.isdisjoint((*_DATES, _SUBJECT))
    values = [value for _, value in headers]
    is_sent = any(map(_ADDRESS.search, values)) and any(map(_CLOCK.search, values))
    if len(headers) >= _FEWEST and (is_standard or is_sent):
        return place, headers
    return begin, []


def _older_letter(lines: Sequence[str], start: int) -> int:
    """The line that opens the letter below: words between dashes, and headers."""
    for place in range(start, len(lines)):
        if _DIVIDER.fullmatch(lines[place]):
            for below in range(place + 1, min(place + _MOST_ABOVE, len(lines))):
                if _headers(lines, below)[1]:
                    return place
    return len(lines)


def _signature(lines: Sequence[str], start: int, end: int) -> Iterator[int]:
    """The lines from "-- " on, below which nothing is quoted."""
    for place in range(end - 1, start - 1, -1):
        if lines[place].startswith(_QUOTED):
            return
        if _SIGNATURE.fullmatch(lines[place]):
            yield from range(place, end)
            return


def _letter(headers: list[tuple[str, str]]) -> Letter:
    """What headers say, by their names or, in other languages, by what stands behind these."""
    named = dict(reversed(headers))
    addressed: list[str] = []
    dated: list[str] = []
    others: list[str] = []
    for name, value in headers:
        if name not in _TECHNICAL and not name.startswith("x-"):
            is_addressed = _ADDRESS.search(value) is not None
            (addressed if is_addressed else dated if _CLOCK.search(value) else others).append(value)
    subject = named.get(_SUBJECT) or (others[-1] if others else "")
    return Letter(
        sender=_name(named.get(_FROM) or (addressed[0] if addressed else "")),
        recipient=_name(named.get(_TO) or (addressed[1] if len(addressed) > 1 else "")),
        date=next((named[name] for name in _DATES if name in named), dated[0] if dated else ""),
        subject=_REPLIES.sub("", subject, count=1) if _REPLIES.match(subject) else subject,
    )


def _name(value: str) -> str:
    """The name before an address; "" where there are several or none."""
    found = _ADDRESS.search(value)
    name = (value[: found.start()] if found else value).strip("\"' \t")
    return "" if "@" in name or ";" in name else name
