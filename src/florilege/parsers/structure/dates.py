"""Dates as they are printed or declared, to "2020-05-12", "2020-05" or "2020"."""

import re
from datetime import date
from functools import cache

from florilege.languages import language_tags, load_language
from florilege.parsers.words import fold

_ISO = re.compile(r"\b(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s,;.Z)+]|\b)")
_NUMERIC = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_YEARS = range(1400, 2200)


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for tag in language_tags():
        for number, month in enumerate(load_language(tag).months, 1):
            names.setdefault(fold(month), number)
            if len(month) > 4:  # noqa: PLR2004 - "mai" and "juin" are not shortened
                names.setdefault(fold(month)[:3], number)
                names.setdefault(fold(month)[:4], number)
    return names


_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:\.|er|st|nd|rd|th|º|°)?\s+(?:de\s+)?([^\W\d_]{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTH_YEAR = re.compile(r"\b([^\W\d_]{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b")


def read_date(text: str) -> str | None:
    """The first date in a text, with the precision it has there; None when there is none.

    A date in figures is read day first, unless that day cannot be a month's number and the
    other can.
    """
    text = fold(text.strip())[:200]
    if match := _ISO.match(text):
        return _made(match[1], match[2], match[3])
    if match := _DAY_MONTH.search(text):
        month = _months().get(match[2])
        if month:
            return _made(match[3], str(month), match[1])
    if match := _MONTH_DAY.search(text):
        month = _months().get(match[1])
        if month:
            return _made(match[3], str(month), match[2])
    if match := _NUMERIC.search(text):
        return _made(match[3], match[2], match[1]) or _made(match[3], match[1], match[2])
    if match := _MONTH_YEAR.search(text):
        month = _months().get(match[1])
        if month:
            return _made(match[2], str(month), None)
    return None


def _made(year: str, month: str | None, day: str | None) -> str | None:
    if int(year) not in _YEARS:
        return None
    if month is None:
        return year
    try:
        found = date(int(year), int(month), int(day) if day else 1)
    except ValueError:
        return None
    return found.isoformat() if day else f"{found:%Y-%m}"
