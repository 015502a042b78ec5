"""The points in time that transcribers set into a text so that the recording can be found again."""

import re
from collections.abc import Iterator

from florilege.parsers.leading_labels import leading_label
from florilege.parsers.media.taken_off import TakenOff

_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[-.,]\d{1,3})?"
# Between number signs nothing else is set: so do f4, MAXQDA and those who go by their rules.
_HASHED = re.compile(rf"[ \t]?#{_TIME}#")
_BRACKETED = rf"(?:\[{_TIME}\]|\({_TIME}\)|\{{{_TIME}\}}|<{_TIME}>)"
_AT_END = re.compile(rf"[ \t]{{0,3}}{_BRACKETED}[ \t]{{0,3}}$")
_AT_HEAD = re.compile(rf"[ \t]{{0,8}}{_BRACKETED}[ \t]{{1,3}}")
_LONGEST = 40
_ENOUGH = 3
_SENTENCE_ENDS = frozenset(".,;…")
_SENTENCE_IN_WORDS = 10


def without_time_codes(text: str) -> tuple[str, list[TakenOff]]:
    """A text without the points in time at the ends of lines and before sentences, and these.

    Between number signs they go wherever they stand. In brackets they must recur: a single one
    may be said. Before and behind the name of a speaker they stay, and before the few words of a
    chapter's title. Lines stay lines.
    """
    has_hashed = "#" in text and _HASHED.search(text) is not None
    if not has_hashed and not any(map(text.__contains__, ("[", "(", "{", "<"))):
        return text, []
    lines = text.split("\n")
    found = [_codes(line) for line in lines]
    is_bracketed = sum(map(bool, found)) >= _ENOUGH
    taken: list[TakenOff] = []
    for place, line in enumerate(lines):
        spans = [match.span() for match in _HASHED.finditer(line)] if has_hashed else []
        spans = spans or (found[place] if is_bracketed else [])
        for start, end in reversed(spans):
            taken.append(TakenOff(line[start:end].strip(), place + 1, "point in time"))
            lines[place] = lines[place][:start] + lines[place][end:]
    return ("\n".join(lines), taken) if taken else (text, [])


def _codes(line: str) -> list[tuple[int, int]]:
    """Where points in time in brackets stand at the head of a sentence and at the end of a line."""
    if ":" not in line:
        return []
    return list(_spans(line))


def _spans(line: str) -> Iterator[tuple[int, int]]:
    head = _AT_HEAD.match(line)
    if head is not None and leading_label(line) is None:
        rest = line[head.end() :]
        if len(rest.split(None, _SENTENCE_IN_WORDS)) >= _SENTENCE_IN_WORDS:
            yield head.span()
    start = max(0, len(line) - _LONGEST)
    end = _AT_END.search(line, start)
    if end is not None:
        label = leading_label(line)
        is_said = label is None or label.name[-1:] in _SENTENCE_ENDS or line[label.end :].strip()
        if is_said:
            yield end.span()
