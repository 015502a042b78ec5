"""When a book last changed: the same on every build, and never the time of the build."""

from datetime import UTC, datetime

from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, iter_dates

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""The date of a book in which nothing is dated: no day on which a book like this was made.

EPUB 3.3 (section 5.5.4) wants a date in every book. The clock and the times of files differ from
one build or copy to the next; a date that looks real would be believed. FL114 asks for one.
"""


def modified_of(anthology: Anthology, options: ExportOptions) -> datetime:
    """In UTC: as the book says, else as the caller says, else the newest date in the book."""
    if anthology.modified:
        return _moment(anthology.modified)
    if options.modified is not None:
        return _in_utc(options.modified)
    return max((_moment(date) for date in iter_dates(anthology)), default=UNDATED)


def stated_change(anthology: Anthology, options: ExportOptions) -> str | None:
    """The day to print, as exactly as it was said; None when nobody said one.

    The newest date in a book says only that it is no older.
    """
    if anthology.modified:
        return anthology.modified
    return _in_utc(options.modified).date().isoformat() if options.modified is not None else None


def _in_utc(given: datetime) -> datetime:
    return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)


def _moment(date: str) -> datetime:
    year, month, day = [*(int(part) for part in date.split("-")), 1, 1][:3]
    return datetime(year, month, day, tzinfo=UTC)
