"""What all models share: frozen, strict about unknown fields, Unicode NFC."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A frozen record. Lists are tuples; a field may be given by its JSON name."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )


def _nfc(value: str) -> str:
    return value if value.isascii() else unicodedata.normalize("NFC", value)


Text = Annotated[str, AfterValidator(_nfc)]
"""Text in Unicode NFC, with the author's own spaces and punctuation."""

ID_PATTERN = r"""^[^\s#/?&"'<>]+$"""
"""How an identifier is written."""

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=200)]
"""An identifier that can stand in an ``id`` attribute and in a link fragment."""

TAG_PATTERN = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
"""How a language tag is written."""

LanguageTag = Annotated[str, Field(pattern=TAG_PATTERN)]
"""A BCP 47 language tag; "und" when the language is unknown."""
