"""A pull quote as it is printed: its words, and what it marks as left out."""

import re
from dataclasses import dataclass

from florilege.fidelity.word import Word
from florilege.fidelity.words import words
from florilege.languages import Language

_OMISSION = re.compile(
    r"\[[^\[\]]{0,60}\]"  # "[...]", and "[the editor’s own words]"
    r"|\(\s{0,3}(?:\.{3}|…)\s{0,3}\)"
    r"|\.{3,}+|…"
)
_AROUND = " \t\n\u00a0\u202f«»“”„\"'‘’‹›"
_FINAL = ".!? \u00a0\u202f"
_MARKS = "[]().… \u00a0\u202f"
_SENTENCE_ENDS = (".", "!", "?")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pull quote, read.

    Attributes:
        text: As printed.
        pieces: Its words, divided where it marks an omission.
        added: The editor's own words, in brackets: before the first piece, between each and the
            next, behind the last; "" where there are none.
        phrase: Whether it is a mere phrase, without a capital and without a full stop.
        cut_start: Whether it opens with an omission mark.
        cut_end: Whether it closes with one.
        closed: Whether it claims to end where a sentence ends.
    """

    text: str
    pieces: tuple[tuple[Word, ...], ...]
    added: tuple[str, ...]
    phrase: bool
    cut_start: bool
    cut_end: bool
    closed: bool

    @property
    def free_start(self) -> bool:
        """Whether it does not claim to begin where a clause begins."""
        return self.phrase or self.cut_start

    @property
    def free_end(self) -> bool:
        """Whether it does not claim to end where a clause ends."""
        return self.phrase or self.cut_end

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of all pieces."""
        return tuple(word for piece in self.pieces for word in piece)


def read_quotation(text: str, language: Language) -> Quotation:
    """Read the text of a pull quote, with or without its quotation marks."""
    bare = text.strip(_AROUND)
    closed = bare.endswith(_SENTENCE_ENDS) and not bare.endswith("...")
    phrase = bare[:1].islower() and not closed
    opening = _OMISSION.match(bare)
    pieces, added = _divided(text, language)
    return Quotation(
        text=text,
        pieces=pieces,
        added=added,
        phrase=phrase,
        cut_start=opening is not None,
        cut_end=_ends_with_omission(bare),
        closed=closed,
    )


def _divided(text: str, language: Language) -> tuple[tuple[tuple[Word, ...], ...], tuple[str, ...]]:
    """The pieces of a quote, and what is added around and between them."""
    pieces: list[tuple[Word, ...]] = []
    added: list[list[str]] = [[]]
    start = 0
    for mark in [*_OMISSION.finditer(text), None]:
        end = mark.start() if mark else len(text)
        piece = tuple(words(text[start:end], language, start))
        if piece:
            pieces.append(piece)
            added.append([])
        if mark:
            added[-1].append(mark[0].strip(_MARKS))
            start = mark.end()
    return tuple(pieces), tuple(" ".join(filter(None, each)) for each in added)


def _ends_with_omission(text: str) -> bool:
    return any(not text[mark.end() :].strip(_FINAL) for mark in _OMISSION.finditer(text))
