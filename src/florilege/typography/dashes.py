"""Hyphens that stand for a dash, and dashes that the house sets otherwise."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import EM, EN, Setting
from florilege.typography.text import HIDDEN

_SPACED = re.compile("(?<=[^\\s-])[ \u00a0\u202f](-{1,3})[ \u00a0\u202f](?=[^\\s,.;:)\\]-])")
_CLOSED = re.compile(r"(?<=[^\W\d_])-{2,3}(?=[^\W\d_])")
_DASHES = re.compile("(?<=[^\\s—–])[ \u00a0\u202f]?[—–][ \u00a0\u202f]?(?=[^\\s—–])")
_OPERATORS = "<>=+*/|\\" + HIDDEN


def _find(text: str, setting: Setting) -> Iterator[Change]:
    for match in _SPACED.finditer(text):
        if not _is_figures(text, match) and not _is_formula(text, match):
            # Of spaces only those are touched that the dash does not have.
            if setting.dash == EM:
                yield Change(*match.span(), EM, match.span(1))
            else:
                yield Change(*match.span(1), setting.dash.strip())
    for match in _CLOSED.finditer(text):
        yield Change(*match.span(), setting.dash)
    if setting.primary == "en" and setting.house.en.dash != "any":
        yield from _house(text, setting)


def _house(text: str, setting: Setting) -> Iterator[Change]:
    """English dashes of the other form; a dash between figures is no break in a sentence."""
    for match in _DASHES.finditer(text):
        is_break = EM in match[0] or len(match[0]) == len(EN)
        if is_break and not _is_figures(text, match) and match[0] != setting.dash:
            yield Change(*match.span(), setting.dash)


def _is_figures(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1], text[match.end()]
    return before.isdigit() and after.isdigit()


def _is_formula(text: str, match: re.Match[str]) -> bool:
    """Whether a hyphen is a minus, between figures, single letters or signs of reckoning."""
    before, after = (
        text[max(0, match.start() - 2) : match.start()],
        text[match.end() : match.end() + 2],
    )
    if before[-1] in _OPERATORS or after[0] in _OPERATORS:
        return True
    return _is_single(before[::-1]) and _is_single(after)


def _is_single(signs: str) -> bool:
    return signs[0].isalnum() and not signs[1:].isalnum()


KIND = Kind("FL405", frozenset({"fr", "en"}), signs("-[ \u00a0\u202f-]|[—–]"), _find)
