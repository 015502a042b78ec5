"""The comments of readers below a piece, where nothing but a heading tells them from it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.dates import read_date
from florilege.parsers.words import fold

_REASON = "reader comments"
_COUNT = "0123456789 \u00a0():.,–-"
_NUMBER = re.compile(r"\d")
_SHORT = 40
_FEWEST = 2
_LOOKED_AT = 60
_LONGEST_DATE_LINE = 10


def reader_comments(atoms: Sequence[Atom], language: Language) -> Mapping[int, str]:
    """Why all from the heading "Comments" or "3 comments" on is dropped, by index.

    The heading alone says nothing: a comment is a genre too, and a section of a piece may be
    called so. Soon below it, several must speak who have not spoken above it, or several dates
    must stand over texts. Such a heading over most of the text heads something else.

    Args:
        atoms: All of the document.
        language: Of the text; its table `furniture` holds the headings.
    """
    heard: set[str] = set()
    begin = 0
    for place, stop in _headings(atoms, language):
        heard |= _names(atoms[begin:place])
        begin = place
        below = atoms[place + 1 : min(place + 1 + _LOOKED_AT, stop)]
        if len(_names(below) - heard) >= _FEWEST or _dated(below, language) >= _FEWEST:
            return {other.index: _REASON for other in atoms[place:]}
    return {}


def _headings(atoms: Sequence[Atom], language: Language) -> Iterator[tuple[int, int]]:
    """The headings that may stand over comments, with less below than above; each to the next.

    Where no block is a heading, a line that counts the comments is one.
    """
    is_plain = not any(atom.is_heading for atom in atoms)
    places = [
        place
        for place, atom in enumerate(atoms)
        if (atom.is_heading or (is_plain and atom.is_text and _NUMBER.search(atom.text[:_SHORT])))
        and fold(atom.text).strip(_COUNT) in language.comments
    ]
    if not places:
        return
    total = sum(atom.word_count for atom in atoms if atom.is_text)
    above, begin = 0, 0
    for place, stop in pairwise([*places, len(atoms)]):
        above += sum(atom.word_count for atom in atoms[begin:place] if atom.is_text)
        begin = place
        if above > total - above:
            yield place, stop


def _names(atoms: Iterable[Atom]) -> set[str]:
    return {fold(atom.label.name) for atom in atoms if atom.label is not None}


def _dated(below: Sequence[Atom], language: Language) -> int:
    """How many lines with a date stand right over a text."""
    dated = [_is_dated(atom, language) for atom in below]
    return sum(first and not second for first, second in pairwise(dated))


def _is_dated(atom: Atom, language: Language) -> bool:
    is_line = atom.is_text and 0 < atom.word_count <= _LONGEST_DATE_LINE
    return is_line and read_date(atom.text, language) is not None
