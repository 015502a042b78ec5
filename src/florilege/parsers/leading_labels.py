"""What may name the speaker at the head of a line: "Anna:", "[00:12] Anna (Lab):", "**Anna –**"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from florilege.parsers.manuscript import Run
from florilege.parsers.names import is_initials, looks_like_name, without_brackets

# How far in a line may begin: courts indent what is said.
_WIDEST_MARGIN = 24
# "9:03", "00:12:07.5", and of a clock of twelve hours "9:03 PM".
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\b\.?)?"
_STAMP = rf"[\[(<]?{_CLOCK}[\])>]?"
_STAMPS = re.compile(rf"(?<![\w:.]){_STAMP}(?!\w)")
_DATE = r"[\[(]?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s{1,3}"
_LEADING_STAMP = re.compile(
    rf"[\s\u2060]{{0,{_WIDEST_MARGIN}}}(?:{_DATE})?{_STAMP}(?=\s)\s{{0,3}}(?:[-–—|]\s{{1,3}})?"
)
# Captioners set ">>" where the speaker changes, with or without a label behind it.
_NAME = rf"[\s\u2060]{{0,{_WIDEST_MARGIN}}}(?:>{{2,3}}\s{{0,3}})?(?P<name>[^\s:：.!?«“\"„*\[(][^:：!?\n\u2028]{{0,70}}?)"
# Committees number what they ask: "Q12 Chair:".
_NUMBER = r"(?:[\s\u2060]{0,24}[^\W\d_]\d{1,4}[.)]?\s{1,8}(?=[^\W\d_]{2}))?"
_LABEL = re.compile(
    rf"{_NUMBER}{_NAME}(?:\s{{1,3}}{_STAMP})?\s{{0,3}}(?::(?=\s|$)|：)"
    rf"(?:\s{{1,3}}[\[(<]{_CLOCK}[\])>](?=\s|$))?"
)
_STAMPED = re.compile(
    rf"{_NAME}\s{{1,8}}(?:[\[(<]{_CLOCK}[\])>](?=\s|$)"
    rf"|{_STAMP}\s{{0,8}}(?=$|[\n\u2028]))"
)
_BEHIND_COLON = re.compile(rf"\s{{0,3}}[\[(<]{_CLOCK}[\])>](?=\s)")
_BRACKETED = re.compile(
    r"\s{0,8}(?:<(?P<nick>[^<>\s]{1,40})>|\[(?P<name>[^\[\]\n\u2028]{2,60})\]):?\s{1,3}(?=\S)"
)
_DASHED = re.compile(
    r"[\s\u2060]{0,8}(?P<name>[^\W\d_][^:：!?,;«»“”„\"\n\u2028–—]{0,50}?)\s{1,3}(?:[–—]|--?)\s{1,3}(?=\S)"
)
_STOPPED = re.compile(
    r"[\s\u2060]{0,8}(?P<name>(?:[^\W\d_]\.[ \u00a0-]?){1,3}[^\W\d_]|[^\W\d_][\w’' -]{0,40})"
    r"\.(?=\s|$)\s{0,3}"
)
# The longest that `_STOPPED` matches, with the spaces before it.
_LONGEST_STOPPED = 52
_DASHES = "–—-"
_BRACKETS = ("<", "[")
_SPACED_DASHES = tuple(f"{dash} " for dash in _DASHES)
_WINDOW = 200
_BRACKETED_WINDOW = 80
_LONGEST_IN_WORDS = 7
_LONGEST_SIGNED_IN_WORDS = 4


class Label(NamedTuple):
    """What may name a speaker.

    Attributes:
        name: The label without its sign, without points in time and spaces.
        end: The offset behind the sign and the spaces after it.
    """

    name: str
    end: int


def leading_label(text: str) -> Label | None:
    """A few words and a colon at the head of the text; a point in time may replace the colon."""
    head = text[:_WINDOW]
    if ":" not in head and "：" not in head:
        return None  # Neither a label nor a point in time, which both patterns take long to see.
    stamp = _LEADING_STAMP.match(head)
    start = stamp.end() if stamp else 0
    match = _LABEL.match(head, start) or _STAMPED.match(head, start)
    if match is None:
        line = head[start:].strip()
        is_alone = stamp is not None and len(text) < _WINDOW and _is_name_alone(line)
        return Label(line, len(text)) if is_alone else None
    if len(without_brackets(match["name"]).split()) > _LONGEST_IN_WORDS:
        return None
    return _label(match, text)


def set_label(text: str, runs: tuple[Run, ...]) -> Label | None:
    """A name that type sets apart, with a dash in or out of the mark: "**Anna –** Yes"."""
    length = typed_length(runs)
    name = text[:length].strip()
    if length >= len(text) or not name or len(name) > _WINDOW:
        return None
    rest = text[length:].lstrip()
    plain = name.rstrip(_DASHES + " \u00a0")
    if plain == name:
        if rest[:1] not in _DASHES or not rest[1:2].isspace():
            return None
        rest = rest[1:].lstrip()
    return Label(plain, len(text) - len(rest)) if _is_signed_name(plain) else None


def goes_over_dash(label: Label) -> bool:
    """Whether a dash between spaces stands inside a label: "Anna – She asked"."""
    return any(sign in label.name for sign in _SPACED_DASHES)


def typed_length(runs: tuple[Run, ...]) -> int:
    """How many of the first characters are bold or italic, or spaces around these."""
    length = 0
    for text, marks in runs:
        is_typed = marks and any(mark[0] in ("strong", "emphasis") for mark in marks)
        if not is_typed and text.strip():
            break
        length += len(text)
    return length


def dashed_label(text: str, longest: int = _LONGEST_SIGNED_IN_WORDS) -> Label | None:
    """A name and a dash: "Anna — Yes". Only its recurrence tells it from a sentence.

    Args:
        text: The line.
        longest: How many words may stand before the dash; the names of two take more.
    """
    head = text[:_WINDOW]
    if not any(map(head.__contains__, _DASHES)):
        return None
    return _signed(_DASHED.match(head), text, longest)


def dashed_initials(text: str) -> Label | None:
    """Initials and a dash: "AR – Yes"."""
    label = dashed_label(text)
    return label if label is not None and is_initials(label.name) else None


def stopped_label(text: str, *, is_set: bool) -> Label | None:
    """A name and a full stop, in capitals, in full or set in type: "ANNA. Yes"."""
    if "." not in text[:_LONGEST_STOPPED]:
        return None
    label = _signed(_STOPPED.match(text[:_WINDOW]), text)
    if label is not None and "." in label.name:
        return label._replace(name=f"{label.name}.")
    if label is None or is_set or label.name.isupper():
        return label
    words = label.name.split()
    return label if len(words) > 1 and all(word[0].isupper() for word in words) else None


def bracketed_label(text: str) -> Label | None:
    """A name in square brackets, or any word in angle brackets, as in records of a chat."""
    if not text.lstrip().startswith(_BRACKETS):
        return None
    match = _BRACKETED.match(text[:_BRACKETED_WINDOW])
    name = match["nick"] or match["name"].strip() if match else ""
    if match is None or not name[:1].isalpha():
        return None
    is_name = match["nick"] is not None or looks_like_name(name)
    return Label(name, match.end()) if is_name else None


def timestamp_behind(label: str, text: str) -> int:
    """How long the point in time in brackets is that stands between a label's colon and a text."""
    match = _BEHIND_COLON.match(text) if label.rstrip().endswith(":") else None
    return match.end() if match else 0


def begins_with_timestamp(text: str) -> bool:
    """Whether a point in time opens the text."""
    return _LEADING_STAMP.match(text) is not None


def timestamps(text: str) -> Iterator[tuple[int, int]]:
    """Where points in time stand in the opening of a turn, with their brackets."""
    for match in _STAMPS.finditer(text):
        yield match.span()


def _signed(
    match: re.Match[str] | None, text: str, longest: int = _LONGEST_SIGNED_IN_WORDS
) -> Label | None:
    if match is None or not _is_signed_name(match["name"], longest):
        return None
    return _label(match, text)


def _is_signed_name(name: str, longest: int = _LONGEST_SIGNED_IN_WORDS) -> bool:
    return len(name.split()) <= longest and looks_like_name(name)


def _is_name_alone(line: str) -> bool:
    """Whether a line is words with capitals, and perhaps particles: "Jan de Vries"."""
    words = line.split()
    are_capital = [word[0].isupper() for word in words]
    short = all(len(word) > 1 for word in words)
    is_name = looks_like_name(line) and short and "." not in line
    return is_name and are_capital[0] and are_capital[-1]


def _label(match: re.Match[str], text: str) -> Label:
    rest = text[match.end() :]
    return Label(match["name"].strip(), match.end() + len(rest) - len(rest.lstrip()))
