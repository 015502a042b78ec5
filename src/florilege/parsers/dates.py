"""Dates as they are printed or declared, to "2020-05-12", "2020-05" or "2020"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from florilege.languages import Language, language_tags, load_language
from florilege.parsers.words import fold

_ISO = re.compile(r"\b(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s,;.Z)+]|\b)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMERIC = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_ISO_LIKE = re.compile(r"\d{4}[-/]\d")
_YEARS = range(1400, 2200)
_LONGEST = 200


class _Words(NamedTuple):
    """What dates are written with.

    Attributes:
        months: The numbers of the months, by the folded names.
        day_month: A day, a month and a year: "12. Mai 2020", "12 de mayo de 2020".
        month_day: The same as Americans write it: "May 12, 2020".
        month_year: Without a day.
    """

    months: dict[str, int]
    day_month: re.Pattern[str]
    month_day: re.Pattern[str]
    month_year: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    """The words of dates in all languages, and the shortened months of this one and of English.

    A month in full is a month wherever it stands, but the first letters of one are an ordinary
    word of some other language: "list", "pro", "out".
    """
    every = [load_language(tag) for tag in language_tags()]
    months: dict[str, int] = {}
    for known in (language, *every):
        for name, number in _named_months(known):
            months.setdefault(name, number)
    for known in (language, load_language("en")):
        for name, number in _named_months(known):
            if len(name) > 4:  # noqa: PLR2004 - "mai" and "juin" are not shortened
                months.setdefault(name[:3], number)
                months.setdefault(name[:4], number)
    links = _choice(link for known in every for link in known.date_links)
    endings = _choice(ending for known in every for ending in known.day_endings)
    link, ending = rf"(?:(?:{links})(?:(?<=’)|\s+))?", rf"(?:[.°]|{endings})?"
    month = r"([^\W\d_]{3,12})\.?"
    return _Words(
        months,
        re.compile(rf"\b(\d{{1,2}}){ending}\s+{link}{month},?\s+{link}(\d{{4}})\b"),
        re.compile(rf"\b{month}\s+(\d{{1,2}}){ending},?\s+(\d{{4}})\b"),
        re.compile(rf"\b{month},?\s+{link}(\d{{4}})\b"),
    )


def _named_months(language: Language) -> Iterator[tuple[str, int]]:
    for names in (language.months, language.months_alone):
        yield from ((fold(name), number) for number, name in enumerate(names, 1))


def _choice(written: Iterable[str]) -> str:
    folded = {fold(each) for each in written}
    return "|".join(re.escape(each) for each in sorted(folded, key=lambda each: (-len(each), each)))


def is_month_first(tag: str) -> bool:
    """Whether dates in figures are written month first in a language: in American English."""
    return tag.lower() == "en-us"


def read_declared_date(text: str, language: Language, *, month_first: bool = False) -> str | None:
    """The date in a text that is said to hold one: as `read_date`, or else its only year.

    "Winter 2021" is the year, "20210304" the fourth of March; an ISO date that does not exist
    in the calendar is none.
    """
    text = text.strip()[:_LONGEST]
    if match := _COMPACT.match(text):
        return _made(*match.groups())
    found = read_date(text, language, month_first=month_first)
    if found is not None or _ISO_LIKE.match(text):
        return found
    years = _YEAR.findall(text)
    return _made(years[0], None, None) if len(years) == 1 else None


def read_date(text: str, language: Language, *, month_first: bool = False) -> str | None:
    """The first date in a text, with the precision it has there; None when there is none.

    A date in figures is read day first, unless that day cannot be a month's number and the
    other can.

    Args:
        text: The text.
        language: Of the text: its months count shortened, too, as the English ones do.
        month_first: Whether a date in figures is read month first, as Americans write it.
    """
    text = fold(text.strip())[:_LONGEST]
    known = _words(language)
    if match := _ISO.match(text):
        return _made(match[1], match[2], match[3])
    if match := known.day_month.search(text):
        number = known.months.get(match[2])
        if number:
            return _made(match[3], str(number), match[1])
    if match := known.month_day.search(text):
        number = known.months.get(match[1])
        if number:
            return _made(match[3], str(number), match[2])
    if match := _NUMERIC.search(text):
        year, one, other = match[3], match[1], match[2]
        day, month = (other, one) if month_first else (one, other)
        return _made(year, month, day) or _made(year, day, month)
    if match := known.month_year.search(text):
        number = known.months.get(match[1])
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
