"""Dates with their real precision: "2020", "2020-05" or "2020-05-12" (ISO 8601, reduced)."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field


def _exists(value: str) -> str:
    parts = [int(part) for part in value.split("-")]
    date(*[*parts, 1, 1][:3])
    return value


DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
"""How a partial date is written."""

PartialDate = Annotated[str, Field(pattern=DATE_PATTERN), AfterValidator(_exists)]
"""A year, a month of a year, or a day, that exists in the calendar."""
