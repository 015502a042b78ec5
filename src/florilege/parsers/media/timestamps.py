"""Points in time as the day they fall on where they were written."""

import re

_TIMESTAMP = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:?\d{2}")


def day_of(text: str) -> str:
    """The day of an ISO 8601 point in time; any other text as it is, edges trimmed.

    The day is the one written: "2020-05-12T23:30:00-04:00" is the twelfth.
    """
    text = text.strip()
    match = _TIMESTAMP.match(text)
    return match[1] if match else text
