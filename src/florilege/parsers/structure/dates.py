"""Dates as they are printed or declared, to "2020-05-12", "2020-05" or "2020"."""

import re
from datetime import date
from functools import cache

from florilege.languages import language_tags, load_language
from florilege.parsers.words import fold

_ISO = re.compile(r"\b(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s,;.Z)+]|\b)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMERIC = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_ISO_LIKE = re.compile(r"\d{4}[-/]\d")
_YEARS = range(1400, 2200)
_LONGEST = 200


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for tag in language_tags():
        language = load_language(tag)
        named = [*enumerate(language.months, 1), *enumerate(language.months_alone, 1)]
        for number, month in named:
            names.setdefault(fold(month), number)
            if len(month) > 4:  # noqa: PLR2004 - "mai" and "juin" are not shortened
                names.setdefault(fold(month)[:3], number)
                names.setdefault(fold(month)[:4], number)
    return names


_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:\.|er|st|nd|rd|th|º|°)?\s+(?:de\s+|d’)?([^\W\d_]{3,12})\.?,?\s+(?:del?\s+)?(\d{4})\b"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTH_YEAR = re.compile(r"\b([^\W\d_]{3,12})\.?,?\s+(?:del?\s+)?(\d{4})\b")


def is_month_first(tag: str) -> bool:
    """Whether dates in figures are written month first in a language: in American English."""
    return tag.lower() == "en-us"


def read_declared_date(text: str, *, month_first: bool = False) -> str | None:
    """The date in a text that is said to hold one: as `read_date`, or else its only year.

    "Winter 2021" is the year, "20210304" the fourth of March; an ISO date that does not exist
    in the calendar is none.
    """
    text = text.strip()[:_LONGEST]
    if match := _COMPACT.match(text):
        return _made(*match.groups())
    found = read_date(text, month_first=month_first)
    if found is not None or _ISO_LIKE.match(text):
        return found
    years = _YEAR.findall(text)
    return _made(years[0], None, None) if len(years) == 1 else None


def read_date(text: str, *, month_first: bool = False) -> str | None:
    """The first date in a text, with the precision it has there; None when there is none.

    A date in figures is read day first, unless that day cannot be a month's number and the
    other can.

    Args:
        text: The text.
        month_first: Whether a date in figures is read month first, as Americans write it.
    """
    text = fold(text.strip())[:_LONGEST]
    if match := _ISO.match(text):
        return _made(match[1], match[2], match[3])
    if match := _DAY_MONTH.search(text):
        number = _months().get(match[2])
        if number:
            return _made(match[3], str(number), match[1])
    if match := _MONTH_DAY.search(text):
        number = _months().get(match[1])
        if number:
            return _made(match[3], str(number), match[2])
    if match := _NUMERIC.search(text):
        year, one, other = match[3], match[1], match[2]
        day, month = (other, one) if month_first else (one, other)
        return _made(year, month, day) or _made(year, day, month)
    if match := _MONTH_YEAR.search(text):
        number = _months().get(match[1])
        if number:
            return _made(match[2], str(number), None)
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
