"""Dates in the words of a language."""

from datetime import date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_SKELETONS = {1: "y", 2: "yMMMM"}


@lru_cache(maxsize=4096)
def format_date(value: str, tag: str) -> str:
    """A partial date with its own precision: "2020", "May 2020", "May 12, 2020".

    Args:
        value: A date of the model.
        tag: The language to write it in; Babel's data (CLDR) says how.
    """
    from babel import dates as babel_dates  # noqa: PLC0415 - locale data is slow to load

    parts = [int(part) for part in value.split("-")]
    day = date(*[*parts, 1, 1][:3])
    locale = _locale(tag)
    skeleton = _SKELETONS.get(len(parts))
    if skeleton is not None:
        return babel_dates.format_skeleton(skeleton, day, locale=locale)
    text = babel_dates.format_date(day, "long", locale=locale)
    # CLDR has no ordinals; French dates want one on the first day of a month only.
    return text.replace("1 ", "1er ", 1) if locale.language == "fr" and day.day == 1 else text


@cache
def utc_text(moment: datetime) -> str:
    """A moment in UTC to the second, as RFC 3339 and EPUB 3.3 (section 5.5.4) write it.

    Not by strftime, which on Linux writes no zeros before a year below 1000.
    """
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}Z"


@lru_cache(maxsize=256)
def writing_direction(tag: str) -> str:
    """As CLDR says: "rtl" for a language that is written from the right, else "ltr"."""
    return str(_locale(tag).text_direction)


@lru_cache(maxsize=256)
def _locale(tag: str) -> "Locale":
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - locale data is slow to load

    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
