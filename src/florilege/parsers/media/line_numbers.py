"""The numbers at the head of the lines of transcripts, as courts and archives print them."""

import re
from itertools import pairwise

_NUMBERED = re.compile(r"[ \t]{0,8}(\d{1,2})(?=[ \t]|$)")
_PAGE = re.compile(r"[ \t]*\d{1,4}[ \t]*")
_FEWEST = 8
_MOST_LINES = 0.7
_IN_ORDER = 0.9


def without_line_numbers(text: str) -> str:
    """A text without the numbers of its lines, and without lines that hold a page's number.

    The numbers stand before most lines and count up, and may begin anew on each page. Lines
    stay lines, so a line of the result is the line of the text with the same number. A text
    whose lines have no numbers is returned as it is. The margin behind the numbers goes too.
    """
    lines = text.split("\n")
    found = {place: match for place, line in enumerate(lines) if (match := _NUMBERED.match(line))}
    is_told = any(lines[place][match.end() :].strip() for place, match in found.items())
    if not is_told or len(found) < _FEWEST or not _are_numbers_of_lines(lines, found):
        return text
    rest = {place: lines[place][match.end() :] for place, match in found.items()}
    margin = min(len(told) - len(told.lstrip()) for told in rest.values() if told.strip())
    return "\n".join(
        rest[place][margin:] if place in rest else "" if _PAGE.fullmatch(line) else line
        for place, line in enumerate(lines)
    )


def _are_numbers_of_lines(lines: list[str], found: dict[int, re.Match[str]]) -> bool:
    numbers = [int(match[1]) for match in found.values()]
    in_order = sum(number in (before + 1, 1) for before, number in pairwise(numbers))
    told = sum(bool(line.strip()) for line in lines)
    return len(found) >= _MOST_LINES * told and in_order >= _IN_ORDER * (len(numbers) - 1)
