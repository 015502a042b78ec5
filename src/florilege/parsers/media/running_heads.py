"""The heads and feet of pages, as they come along when a text is copied out of a printed document."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from florilege.parsers.media.taken_off import TakenOff

_NUMBER = re.compile(r"\d+")
# "- 3 -": nothing but the number of a page is printed so.
_BETWEEN_DASHES = re.compile(r"\s*[-–—]\s{0,2}\d{1,4}\s{0,2}[-–—]\s*")
# "The Gazette, no. 57          7", and on the left page "8          The Gazette, no. 57".
_PAGED = re.compile(
    r"[ \t]*+(?:(?P<words>\S++(?:[ \t]{1,3}\S++)*+)[ \t]{4,}\d{1,4}"
    r"|\d{1,4}[ \t]{4,}(?P<behind>\S++(?:[ \t]{1,3}\S++)*+))[ \t]*"
)
_LONGEST_HEAD = 120
_LONGEST_NUMBER = 4
_FEWEST_WORDS = 3
_ENOUGH = 3
_FEWEST = 2
_NEAR = 2
_SENTENCE_ENDS = '.!?…:;»”")]'
_LINES_OF_A_PAGE = 20
_WORDS_OF_A_PAGE = 80
_SHORTEST_BROKEN_LINE = 40
_OFTEN = 0.3
_NO_HEAD_ENDS = tuple("?!…,;")


def without_running_heads(text: str, pages: Iterable[int] = ()) -> tuple[str, list[TakenOff]]:
    """A text without the heads and feet of its pages, and these.

    Their number counts up by one from each to the next, and nothing else in them changes; what
    often stands beside them, and hardly elsewhere, is one, too. None is a sentence. A form feed begins a
    page. Lines stay lines, so a line of the result is the line of the text with the same number.

    Args:
        text: The text.
        pages: The lines, from 0, that held the number of a page and are empty already.
    """
    lines = text.replace("\f", " ").split("\n") if "\f" in text else text.split("\n")
    counted = {*_counted(lines), *_paged(lines)}
    breaks = counted.union(pages, _after_form_feeds(text))
    heads = counted.union(_beside(lines, breaks)) if breaks else counted
    if not heads:
        return text, []
    taken = [TakenOff(lines[place], place + 1, "head or foot of a page") for place in sorted(heads)]
    left = ("" if place in heads else line for place, line in enumerate(lines))
    return "\n".join(left), taken


def _counted(lines: Sequence[str]) -> Iterator[int]:
    """The lines that count pages."""
    alike: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if _BETWEEN_DASHES.fullmatch(line):
            yield place
        elif len(line) <= _LONGEST_HEAD and (key := _key(line)) is not None:
            alike[key].append(place)
    for places in alike.values():
        if len(places) >= _FEWEST and _count_up(lines, places) and _are_heads(lines, places):
            yield from places


def _paged(lines: Sequence[str]) -> Iterator[int]:
    """The lines that hold words, a wide space and the number of a page, or these turned round.

    The words open another line as well, such as the one that heads the issue.
    """
    found = [
        (place, (match["words"] or match["behind"]).strip())
        for place, line in enumerate(lines)
        if len(line) <= _LONGEST_HEAD and (match := _PAGED.fullmatch(line)) is not None
    ]
    openings = (
        Counter(_opening(line) for line in lines if len(line) <= _LONGEST_HEAD) if found else {}
    )
    for place, words in found:
        if openings[_opening(words)] > 1 and len(_opening(words)) > 1:
            yield place


def _opening(line: str) -> tuple[str, ...]:
    """The first words of a line."""
    return tuple(line.split()[:_FEWEST_WORDS])


def _key(line: str) -> str | None:
    """What lines that count pages have in common; None where a line cannot be one."""
    if not any(map(str.isdigit, line)) or _is_sentence(line):
        return None
    return _NUMBER.sub("#", " ".join(line.split()))


def _is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do; behind a number, a full stop may be that of "p. 3."."""
    end = line.rstrip()[-2:]
    return end.endswith(_NO_HEAD_ENDS) or (end[-1:] == "." and end[:1].isalpha())


def _count_up(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Whether one number of some lines counts up by one, and the others stay."""
    numbers = [_NUMBER.findall(lines[place]) for place in places]
    counting = set()
    for before, after in pairwise(numbers):
        changed = [
            at for at, pair in enumerate(zip(before, after, strict=True)) if len(set(pair)) > 1
        ]
        if (
            len(changed) != 1
            or max(map(len, (before[changed[0]], after[changed[0]]))) > _LONGEST_NUMBER
        ):
            return False
        if int(after[changed[0]]) != int(before[changed[0]]) + 1:
            return False
        counting.update(changed)
    return len(counting) == 1


def _are_heads(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Whether lines that count up are no "Part 1", "Part 2", which head what is below them.

    One of them stands in a sentence; or there are some words beside the number, or nothing, and
    the lines are as far from each other as pages are long.
    """
    if any(_breaks_sentence(lines, place) for place in places):
        return True
    if len(places) < _ENOUGH or ":" in lines[places[0]]:
        return False
    words = [word for word in lines[places[0]].split() if any(map(str.isalpha, word))]
    if len(words) >= _FEWEST_WORDS:
        return all(_holds_page(lines[start + 1 : end]) for start, end in pairwise(places))
    is_far = places[-1] - places[0] >= _LINES_OF_A_PAGE * (len(places) - 1)
    return is_far and lines[places[0]].strip().isdigit()


def _holds_page(lines: Sequence[str]) -> bool:
    """Whether some lines are as long as a page, be each of them a paragraph or not."""
    return len(lines) >= _LINES_OF_A_PAGE or (
        sum(len(line.split()) for line in lines) >= _WORDS_OF_A_PAGE
    )


def _breaks_sentence(lines: Sequence[str], place: int) -> bool:
    """Whether the text around a line goes on in small letters; those of poems are shorter."""
    before = next(
        (line.rstrip() for line in reversed(lines[max(0, place - _NEAR) : place]) if line.strip()),
        "",
    )
    after = next(
        (line.lstrip() for line in lines[place + 1 : place + 1 + _NEAR] if line.strip()), ""
    )
    is_open = len(before) >= _SHORTEST_BROKEN_LINE and before[-1] not in _SENTENCE_ENDS
    return is_open and after[:1].islower()


def _after_form_feeds(text: str) -> Iterator[int]:
    """The lines that form feeds open."""
    place = 0
    for page in text.split("\f")[:-1] if "\f" in text else ():
        place += page.count("\n")
        yield place


def _beside(lines: Sequence[str], breaks: Collection[int]) -> Iterator[int]:
    """The lines that stand beside many breaks of pages and say the same there.

    Elsewhere they stand once at most, as the title; what is said is said again: "A. Yes".
    """
    near: dict[str, set[int]] = defaultdict(set)
    for place in breaks:
        for beside in (*_filled(lines, place, -1), *_filled(lines, place, 1), place):
            line = " ".join(lines[beside].split())
            if line and len(line) <= _LONGEST_HEAD and not _is_sentence(line):
                near[line].add(beside)
    often = max(_FEWEST, _OFTEN * len(breaks))
    same = {line: places for line, places in near.items() if len(places) >= often}
    if same:
        said = Counter(" ".join(line.split()) for line in lines)
        for line, places in same.items():
            if said[line] <= len(places) + 1:
                yield from places


def _filled(lines: Sequence[str], place: int, step: int) -> Iterator[int]:
    """The nearest line above or below a break that is not empty."""
    for beside in range(place + step, place + step * (_NEAR + 2), step):
        if 0 <= beside < len(lines) and lines[beside].strip():
            yield beside
            return
