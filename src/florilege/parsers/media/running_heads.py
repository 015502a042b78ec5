"""The heads and feet of pages, as they come along when a text is copied out of a printed document."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from florilege.parsers.media.taken_off import TakenOff

_NUMBER = re.compile(r"\d+")
# "- 3 -": nothing but the number of a page is printed so.
_BETWEEN_DASHES = re.compile(r"\s*[-–—]\s{0,2}\d{1,4}\s{0,2}[-–—]\s*")
_LONGEST_HEAD = 120
_LONGEST_NUMBER = 4
_FEWEST_WORDS = 3
_ENOUGH = 3
_FEWEST = 2
_NEAR = 2
_SENTENCE_ENDS = '.!?…:;»”")]'
_LINES_OF_A_PAGE = 20
_ASKING = "?"


def without_running_heads(text: str, pages: Iterable[int] = ()) -> tuple[str, list[TakenOff]]:
    """A text without the heads and feet of its pages, and these.

    Their number counts up by one from each to the next, and nothing else in them changes; what
    stands beside them and always says the same is one, too. A form feed begins a page. Lines stay
    lines, so a line of the result is the line of the text with the same number.

    Args:
        text: The text.
        pages: The lines, from 0, that held the number of a page and are empty already.
    """
    lines = text.replace("\f", " ").split("\n") if "\f" in text else text.split("\n")
    counted = set(_counted(lines))
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


def _key(line: str) -> str | None:
    """What lines that count pages have in common; None where a line cannot be one."""
    if not any(map(str.isdigit, line)) or line.rstrip().endswith(_ASKING):
        return None
    return _NUMBER.sub("#", " ".join(line.split()))


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

    One of them stands in a sentence, or there are some words beside the number, or there are none
    and the lines are as far from each other as pages are long.
    """
    if any(_breaks_sentence(lines, place) for place in places):
        return True
    if len(places) < _ENOUGH or ":" in lines[places[0]]:
        return False
    words = [word for word in lines[places[0]].split() if any(map(str.isalpha, word))]
    is_far = places[-1] - places[0] >= _LINES_OF_A_PAGE * (len(places) - 1)
    is_number = lines[places[0]].strip().isdigit()
    return len(words) >= _FEWEST_WORDS or (is_number and is_far)


def _breaks_sentence(lines: Sequence[str], place: int) -> bool:
    """Whether the text around a line goes on in small letters."""
    before = next(
        (line.rstrip() for line in reversed(lines[max(0, place - _NEAR) : place]) if line.strip()),
        "",
    )
    after = next(
        (line.lstrip() for line in lines[place + 1 : place + 1 + _NEAR] if line.strip()), ""
    )
    return bool(before) and before[-1] not in _SENTENCE_ENDS and after[:1].islower()


def _after_form_feeds(text: str) -> Iterator[int]:
    """The lines that form feeds open."""
    place = 0
    for page in text.split("\f")[:-1] if "\f" in text else ():
        place += page.count("\n")
        yield place


def _beside(lines: Sequence[str], breaks: Iterable[int]) -> Iterator[int]:
    """The lines that stand beside the breaks of pages and always say the same."""
    near: dict[str, set[int]] = defaultdict(set)
    for place in breaks:
        for beside in (*_filled(lines, place, -1), *_filled(lines, place, 1), place):
            line = " ".join(lines[beside].split())
            if line and len(line) <= _LONGEST_HEAD and not line.endswith(_ASKING):
                near[line].add(beside)
    for places in near.values():
        if len(places) >= _FEWEST:
            yield from places


def _filled(lines: Sequence[str], place: int, step: int) -> Iterator[int]:
    """The nearest line above or below a break that is not empty."""
    for beside in range(place + step, place + step * (_NEAR + 2), step):
        if 0 <= beside < len(lines) and lines[beside].strip():
            yield beside
            return
