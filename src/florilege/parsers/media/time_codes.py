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
_SAID_ENDS = tuple(".!?…")


def without_time_codes(text: str) -> tuple[str, list[TakenOff]]:
    """A text without the points in time at the ends of lines and before sentences, and these.

    Between number signs they go wherever they stand. In brackets they must recur: a single one
    may be said. Before and behind the name of a speaker they stay, and before the few words of a
    chapter's title; a sentence below a line that no such point opens is none. Lines stay lines.
    """
    has_hashed = "#" in text and _HASHED.search(text) is not None
    if not has_hashed and not any(map(text.__contains__, ("[", "(", "{", "<"))):
        return text, []
    lines = text.split("\n")
    found = [_codes(line, above) for line, above in zip(lines, ["", *lines], strict=False)]
    is_bracketed = sum(map(bool, found)) >= _ENOUGH
    taken: list[TakenOff] = []
    for place, line in enumerate(lines):
        spans = [match.span() for match in _HASHED.finditer(line)] if has_hashed else []
        spans = spans or (found[place] if is_bracketed else [])
        for start, end in reversed(spans):
            taken.append(TakenOff(line[start:end].strip(), place + 1, "point in time"))
            lines[place] = lines[place][:start] + lines[place][end:]
    return ("\n".join(lines), taken) if taken else (text, [])


def _codes(line: str, above: str) -> list[tuple[int, int]]:
    """Where points in time in brackets stand at the head of a sentence and at the end of a line."""
    if ":" not in line:
        return []
    return list(_spans(line, above))


def _spans(line: str, above: str) -> Iterator[tuple[int, int]]:
    head = _AT_HEAD.match(line)
    start = max(0, len(line) - _LONGEST)
    end = _AT_END.search(line, start)
    label = leading_label(line)
    names_nobody = label is None or label.name[-1:] in _SENTENCE_ENDS
    if head is not None and names_nobody:
        rest = line[head.end() : end.start() if end else len(line)].rstrip()
        is_said = rest.endswith(_SAID_ENDS) and _goes_on_below(above)
        if is_said or len(rest.split(None, _SENTENCE_IN_WORDS)) >= _SENTENCE_IN_WORDS:
            yield head.span()
    is_at_end = end is not None and (head is None or end.start() >= head.end())
    speaks = names_nobody or (label is not None and bool(line[label.end :].strip()))
    if end is not None and is_at_end and speaks:
        yield end.span()


def _goes_on_below(line: str) -> bool:
    """Whether a line holds something, and a point in time opens it only before a name."""
    is_title = _AT_HEAD.match(line) is not None and leading_label(line) is None
    return bool(line.strip()) and not is_title
