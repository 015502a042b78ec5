"""Quotation marks of another language, or of a level that the house sets otherwise."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import NO_BREAK, Setting

_OPENING = {"“": "”", "«": "»", "‘": "’"}
_MARKS = re.compile("[“”«»‘’]")
_SPACES = " " + NO_BREAK


class _Quotation(NamedTuple):
    start: int
    end: int
    mark: str
    level: int


def _find(text: str, setting: Setting) -> Iterator[Change]:
    quotations = _quotations(text)
    if setting.primary == "fr":
        for quotation in quotations:
            if quotation.mark == "“" and quotation.level == 0:
                space = setting.guillemet_space
                yield Change(quotation.start, quotation.start + 1, f"«{space}")
                yield Change(quotation.end, quotation.end + 1, f"{space}»")
        return
    wanted = _levels(setting)
    for quotation in quotations:
        signs = wanted[quotation.level % 2] if wanted else "“”"
        if quotation.mark == "«" or (wanted and quotation.mark != signs[0]):
            yield from _set_with(text, quotation, signs)


def _levels(setting: Setting) -> tuple[str, str] | None:
    """The marks of the first and the second level, where the house has a wish."""
    pairs = {"double": ("“”", "‘’"), "single": ("‘’", "“”")}
    return pairs.get(setting.house.en.quotation_marks)


def _set_with(text: str, quotation: _Quotation, signs: str) -> Iterator[Change]:
    """The changes that set a quotation with other marks, without the spaces of guillemets."""
    first, last = quotation.start + 1, quotation.end
    if quotation.mark == "«":
        while text[first] in _SPACES and first < last:
            first += 1
        while text[last - 1] in _SPACES and last > first:
            last -= 1
    yield Change(quotation.start, first, signs[0])
    yield Change(last, quotation.end + 1, signs[1])


def _quotations(text: str) -> list[_Quotation]:
    """The quotations of a text; none where one sign could be read in two ways."""
    found: list[_Quotation] = []
    stack: list[tuple[str, int]] = []
    single = stray = 0
    for match in _MARKS.finditer(text):
        mark, offset = match[0], match.start()
        if mark in _OPENING:
            stack.append((mark, offset))
            single += mark == "‘"
        elif mark == "’" and text[offset + 1 : offset + 2].isalnum():
            continue
        elif mark == "’" and not single:
            stray += 1  # an apostrophe behind a word, or the mark that closes
        elif not stack or _OPENING[stack[-1][0]] != mark:
            return []
        else:
            sign, start = stack.pop()
            single -= sign == "‘"
            found.append(_Quotation(start, offset, sign, len(stack)))
    is_doubtful = stray and any(each.mark == "‘" for each in found)
    return [] if stack or is_doubtful else found


KIND = Kind("FL403", frozenset({"fr", "en"}), signs("[“«‘]"), _find)
