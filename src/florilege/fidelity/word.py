"""A word of a text, as it is compared."""

from typing import NamedTuple


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        key: What makes it the same word: small letters without accents, figures for numbers.
        form: As written, ligatures spelled out, apostrophes straight.
        start: Offset of its first character in the text.
        end: Offset behind its last character.
    """

    key: str
    form: str
    start: int
    end: int
