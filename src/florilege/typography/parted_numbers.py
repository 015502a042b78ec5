"""Numbers that a line can part from what belongs to them."""

import re
from collections.abc import Iterator
from functools import cache

from florilege.languages import Language
from florilege.typography.change import Change
from florilege.typography.kind import Kind
from florilege.typography.setting import FULL, NARROW, Setting

_SPACE = "([ \t]?)"
_PERCENT = re.compile(rf"(?<=\d){_SPACE}(?=%(?![\w%]))")
_EURO = re.compile(rf"(?<=\d){_SPACE}(?=€)")
_THOUSANDS = re.compile(
    r"(?<![\w.,:/+-])(?<!\d[ \u00a0\u202f])[1-9]\d{0,2}((?: \d{3})++)(?![\w]|[ \u00a0\u202f]\d)"
)
_HOUR = re.compile(
    rf"(?<![\w.,:])(?:[01]?\d|2[0-4]){_SPACE}h(?:{_SPACE}(?=[0-5]\d(?!\w))|(?![\w’'./]))"
)
_NUMBER_SIGN = re.compile(rf"(?<!\w)[nN]°{_SPACE}(?=\d)")
_ENGLISH_PERCENT = re.compile(r"(?<=\d)([ \u00a0\u202f])(?=%(?![\w%]))")


def _find(text: str, setting: Setting) -> Iterator[Change]:
    if setting.primary == "en":
        yield from (Change(*match.span(1), "") for match in _ENGLISH_PERCENT.finditer(text))
        return
    patterns = [_EURO, _NUMBER_SIGN, _units(setting.language.slips.units)]
    patterns.append(_titles(setting.language))
    # Switzerland writes 10% and 10h30 without.
    patterns += [] if setting.is_of("ch") else [_PERCENT, _HOUR]
    for pattern in patterns:
        for match in pattern.finditer(text):
            for group in range(1, pattern.groups + 1):
                if match.start(group) >= 0:
                    yield Change(*match.span(group), FULL, match.span())
    for match in _THOUSANDS.finditer(text):
        for offset in range(*match.span(1), 4):
            yield Change(offset, offset + 1, NARROW, match.span())


@cache
def _units(units: tuple[str, ...]) -> re.Pattern[str]:
    """A space between a figure and a unit; where there is none, none is put in: "35mm film"."""
    names = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
    return re.compile(rf"(?<=\d)( )(?=(?:{names})(?![\w’'/²³]))")


@cache
def _titles(language: Language) -> re.Pattern[str]:
    titles = sorted(language.labels.honorifics, key=len, reverse=True)
    names = "|".join(map(re.escape, titles))
    return re.compile(rf"(?<![\w’'])(?:{names})( )(?=[A-ZÀ-ÖØ-Þ])")


@cache
def _trigger(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\d|{_titles(language).pattern}")


KIND = Kind("FL411", frozenset({"fr", "en"}), _trigger, _find)
