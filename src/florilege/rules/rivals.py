"""What the sources of a document say against the values that were taken."""

import re
from collections.abc import Iterator
from datetime import date

from florilege.model import Document, Rival

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def rivals_of(document: Document, *fields: str) -> Iterator[Rival]:
    """The values that were not taken for some fields, best source first."""
    if document.provenance is not None:
        for rival in document.provenance.rivals:
            if rival.field in fields:
                yield rival


def is_date(value: str) -> bool:
    """Whether a value is a year, a month or a day of the calendar, as the model writes them."""
    if _DATE.fullmatch(value) is None:
        return False
    try:
        first_day(value)
    except ValueError:
        return False
    return True


def first_day(value: str) -> date:
    """The first day of a year, a month or a day as the model writes them.

    Raises:
        ValueError: It is not in the calendar.
    """
    year, month, day = [*map(int, value.split("-")), 1, 1][:3]
    return date(year, month, day)


def is_before(one: str, other: str) -> bool:
    """Whether a date is surely before another: as far as both are exact."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]
