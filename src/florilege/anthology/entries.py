"""How a manifest says small things: a text for a table, and TOML's own dates."""

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from florilege.model import PartialDate


def text_as(key: str) -> BeforeValidator:
    """Reads a text as a table with one key."""

    def read(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(read)


def _date_text(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    """TOML's own dates, and a bare year, as the text that the model wants."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:04}"
    return value


Day = Annotated[PartialDate, BeforeValidator(_date_text)]
"""A date as a TOML date, a text ("2020-05"), or a year."""
