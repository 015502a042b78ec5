"""A pull quote as it is printed: its words, and what it marks as left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from florilege.languages import Language
from florilege.rules.words import Word, words

MOST_CHARACTERS = 2000
"""How much of a quote is compared."""

_OMISSION = re.compile(
    r"\[[^\[\]]{0,60}\]"  # "[...]", and "[the editor’s own words]"
    r"|\(\s{0,3}(?:\.{3}|…)\s{0,3}\)"
    r"|\.{3,}+|…"
)
_AROUND = " \t\n\u00a0\u202f«»“”„\"'‘’‹›"
_SENTENCE_ENDS = (".", "!", "?")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pull quote, read.

    Attributes:
        text: As printed.
        pieces: Its words, divided where it marks an omission.
        free_start: Whether it does not claim to begin where a clause begins: it opens with an
            omission mark, or is a mere phrase, without a capital and without a full stop.
        free_end: Whether it does not claim to end where a clause ends.
        closed: Whether it claims to end where a sentence ends.
    """

    text: str
    pieces: tuple[tuple[Word, ...], ...]
    free_start: bool
    free_end: bool
    closed: bool

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of all pieces."""
        return tuple(word for piece in self.pieces for word in piece)


def read_quotation(text: str, language: Language) -> Quotation:
    """Read the text of a pull quote, with or without its quotation marks.

    Of a quote of more than 2000 characters, the first 2000 are read: that is no pull quote.
    """
    whole = len(text) <= MOST_CHARACTERS
    if not whole:
        text = text[:MOST_CHARACTERS].rpartition(" ")[0] or text[:MOST_CHARACTERS]
    bare = text.strip(_AROUND)
    closed = whole and bare.endswith(_SENTENCE_ENDS) and not bare.endswith("...")
    phrase = bare[:1].islower() and not closed
    opening = _OMISSION.match(bare)
    return Quotation(
        text=text,
        pieces=tuple(_pieces(text, language)),
        free_start=phrase or opening is not None,
        free_end=phrase or not whole or _ends_with_omission(bare),
        closed=closed,
    )


def _pieces(text: str, language: Language) -> Iterator[tuple[Word, ...]]:
    start = 0
    for mark in [*_OMISSION.finditer(text), None]:
        end = mark.start() if mark else len(text)
        piece = tuple(words(text[start:end], language, start))
        if piece:
            yield piece
        start = mark.end() if mark else end


def _ends_with_omission(text: str) -> bool:
    return any(mark.end() == len(text) for mark in _OMISSION.finditer(text))
