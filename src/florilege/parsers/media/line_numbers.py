"""The numbers at the head of the lines of transcripts, as courts and archives print them."""

import re
from itertools import pairwise

from florilege.parsers.media.taken_off import TakenOff

PAGE_NUMBER = "page number"
"""Why the number of a page is left out."""

_NUMBERED = re.compile(r"[ \t]{0,8}(\d{1,2})(?=[ \t]|$)")
_PAGE = re.compile(r"[ \t]*\d{1,4}[ \t]*")
_FEWEST = 8
_FEWEST_OF_A_PAGE = 25
_MOST_LINES = 0.7
_IN_ORDER = 0.9


def without_line_numbers(text: str) -> tuple[str, list[TakenOff]]:
    """A text without the numbers of its lines and pages, and those numbers.

    The numbers stand before most lines and count up. A list does so too: they begin anew below
    a line that holds a page's number alone, or go on as far as the lines of a page. Lines stay
    lines, so a line of the result is the line of the text with the same number. A text whose
    lines have no numbers is returned as it is. The margin behind the numbers goes too.
    """
    lines = text.split("\n")
    found = {place: match for place, line in enumerate(lines) if (match := _NUMBERED.match(line))}
    is_told = any(lines[place][match.end() :].strip() for place, match in found.items())
    pages = _pages(lines, found)
    if not is_told or not _are_numbers_of_lines(lines, found, pages):
        return text, []
    rest = {place: lines[place][match.end() :] for place, match in found.items()}
    margin = min(len(told) - len(told.lstrip()) for told in rest.values() if told.strip())
    taken = [TakenOff(match[1], place + 1, "line number") for place, match in found.items()]
    taken += [TakenOff(lines[place].strip(), place + 1, PAGE_NUMBER) for place in pages]
    left = (
        rest[place][margin:] if place in rest else "" if place in pages else line
        for place, line in enumerate(lines)
    )
    return "\n".join(left), sorted(taken, key=lambda each: each.line)


def _pages(lines: list[str], found: dict[int, re.Match[str]]) -> set[int]:
    """The lines that hold a number alone, where the numbers of lines begin anew below them.

    Any other such line is said: "1984".
    """
    pages: set[int] = set()
    alone: list[int] = []
    for place, line in enumerate(lines):
        if place in found:
            pages.update(alone if found[place][1] == "1" else ())
            alone = []
        elif _PAGE.fullmatch(line):
            alone = [place]
    return pages


def _are_numbers_of_lines(
    lines: list[str], found: dict[int, re.Match[str]], pages: set[int]
) -> bool:
    if len(found) < (_FEWEST if pages else _FEWEST_OF_A_PAGE):
        return False
    numbers = [int(match[1]) for match in found.values()]
    in_order = sum(number in (before + 1, 1) for before, number in pairwise(numbers))
    told = sum(bool(line.strip()) for line in lines)
    return len(found) >= _MOST_LINES * told and in_order >= _IN_ORDER * (len(numbers) - 1)
