"""Long tables of contents in groups, so that nobody scrolls through ten thousand lines.

Contents follow the reading order (EPUB 3.3, section 7.4.2), so entries are never moved: pieces in
the order of their dates are grouped by year, those in the order of names by letter, all others
by their number.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count, groupby, pairwise

from florilege.exporters.epub.navigation import TocEntry
from florilege.exporters.markup.filing import initial
from florilege.exporters.markup.names import sort_name
from florilege.languages import Language
from florilege.model import Document, Role

LONGEST = 60
"""A longer list is grouped; about what two screens of a phone show."""

_STRETCH = 50
_ABOUT = frozenset({Role.INTERVIEWEE, Role.SUBJECT})


@dataclass(frozen=True, slots=True)
class Listed:
    """A piece that the contents list.

    Attributes:
        entry: Its entry.
        year: In which it was published, or else took place; "" when that is not known.
        initials: The letters that it may be filed under: of whom it is about, and of its label.
    """

    entry: TocEntry
    year: str
    initials: tuple[str, str]


def listed(document: Document, entry: TocEntry, words: Language) -> Listed:
    """A piece with what it may be grouped by."""
    about = next((each for each in document.people if _ABOUT.intersection(each.roles)), None)
    name = sort_name(about, words) if about else entry.label
    year = (document.published or document.conducted or "")[:4]
    return Listed(entry, year, (initial(name, words), initial(entry.label, words)))


def grouped(pieces: Sequence[Listed]) -> tuple[TocEntry, ...]:
    """The entries of pieces: as they are when they are few, else in groups that are in order."""
    if len(pieces) <= LONGEST:
        return _short(pieces)
    for key in (_year, _filed, _labelled):
        keys = [key(piece) for piece in pieces]
        if all(keys) and _is_sorted(keys):
            return _by(pieces, key)
    return _short(pieces)


def _year(piece: Listed) -> str:
    return piece.year


def _filed(piece: Listed) -> str:
    return piece.initials[0]


def _labelled(piece: Listed) -> str:
    return piece.initials[1]


def _is_sorted(keys: Sequence[str]) -> bool:
    if len(set(keys)) == 1:
        return False
    return all(a <= b for a, b in pairwise(keys)) or all(a >= b for a, b in pairwise(keys))


def _by(pieces: Sequence[Listed], key: Callable[[Listed], str]) -> tuple[TocEntry, ...]:
    """One group for each key; a group that is still too long is divided by number."""
    groups = ((label, list(group)) for label, group in groupby(pieces, key))
    return tuple(_group(label, _short(group)) for label, group in groups)


def _short(pieces: Sequence[Listed]) -> tuple[TocEntry, ...]:
    """The entries of pieces; when they are many, divided by number, over and over."""
    entries = [piece.entry for piece in pieces]
    width = 1
    while len(entries) > LONGEST:
        stretches = [entries[at : at + _STRETCH] for at in range(0, len(entries), _STRETCH)]
        width *= _STRETCH
        entries = [
            _group(f"{first}–{min(first + width - 1, len(pieces))}", tuple(stretch))
            for first, stretch in zip(count(1, width), stretches, strict=False)
        ]
    return tuple(entries)


def _group(label: str, entries: tuple[TocEntry, ...]) -> TocEntry:
    # A heading that leads nowhere is a dead end in many reading systems, and the NCX has none.
    return TocEntry(label, entries[0].href, children=entries)
