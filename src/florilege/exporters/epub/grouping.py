"""Long tables of contents in groups, so that nobody scrolls through ten thousand lines.

Contents follow the reading order (EPUB 3.3, section 7.4.2), so entries are never moved: pieces in
the order of their dates are grouped by year, those in the order of names by letter, all others
by their number. A group that is still long is divided again: by the names it runs from and to where it
is in their order ("Abel – Arnaud"), else by number. More than 60 years are not named one by one, but
run from and to as names do ("1900 – 1949").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, groupby, pairwise
from typing import TypeVar

from florilege.exporters.epub.navigation import TocEntry
from florilege.exporters.markup.filing import filing_key, initial
from florilege.exporters.markup.names import sort_name
from florilege.languages import Language
from florilege.model import Document, Role

LONGEST = 60
"""A longer list is grouped; about what two screens of a phone show."""

_STRETCH = 50
_ABOUT = frozenset({Role.INTERVIEWEE, Role.SUBJECT})


_LONGEST_HEAD = 24

_Key = TypeVar("_Key", str, tuple[int, ...])


@dataclass(frozen=True, slots=True)
class Filed:
    """What a piece may be filed under.

    Attributes:
        initial: Its letter; "" when it begins with none.
        head: Its beginning up to a comma: a family name.
    """

    initial: str
    head: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A piece that the contents list.

    Attributes:
        entry: Its entry.
        year: In which it was published, or else took place; "" when that is not known.
        filed: What it may be filed under: whom it is about, and its label.
    """

    entry: TocEntry
    year: str
    filed: tuple[Filed, Filed]


def listed(document: Document, entry: TocEntry, words: Language) -> Listed:
    """A piece with what it may be grouped by."""
    about = next((each for each in document.people if _ABOUT.intersection(each.roles)), None)
    name = sort_name(about, words) if about else entry.label
    year = (document.published or document.conducted or "")[:4]
    return Listed(entry, year, (_filed(name, words), _filed(entry.label, words)))


def _filed(text: str, words: Language) -> Filed:
    head = text.partition(",")[0].strip()
    if len(head) > _LONGEST_HEAD:
        head = head[:_LONGEST_HEAD].rpartition(" ")[0] or head[:_LONGEST_HEAD]
    return Filed(initial(text, words), head)


def grouped(pieces: Sequence[Listed], words: Language) -> tuple[TocEntry, ...]:
    """The entries of pieces: as they are when they are few, else in groups that are in order."""
    if len(pieces) <= LONGEST:
        return _short(pieces)
    years = [piece.year for piece in pieces]
    if all(years) and _is_sorted(years):
        return _by(pieces, years)
    for of in (0, 1):
        letters = [piece.filed[of].initial for piece in pieces]
        if all(letters) and _is_sorted(letters):
            return _by(pieces, letters, [piece.filed[of].head for piece in pieces], words)
    return _short(pieces)


def _is_sorted(keys: Sequence[_Key]) -> bool:
    if len(set(keys)) == 1:
        return False
    return all(a <= b for a, b in pairwise(keys)) or all(a >= b for a, b in pairwise(keys))


def _by(
    pieces: Sequence[Listed],
    keys: Sequence[str],
    filed: Sequence[str] = (),
    words: Language | None = None,
) -> tuple[TocEntry, ...]:
    """One group for each key; a group that is still too long is divided again.

    Where the keys themselves are too many, the groups run from one of them to another.

    Args:
        pieces: The pieces.
        keys: The key of each.
        filed: What each is filed under, when the keys are its letters.
        words: The language that files them.
    """
    if len(set(keys)) > LONGEST:
        return _short(pieces, keys)
    groups, start = [], 0
    for label, run in groupby(keys):
        end = start + sum(1 for _ in run)
        heads = filed[start:end] if end - start > LONGEST else ()
        if words is None or not _is_sorted([filing_key(head, words)[0] for head in heads]):
            heads = ()
        groups.append(_group(label, _short(pieces[start:end], heads)))
        start = end
    return tuple(groups)


def _short(pieces: Sequence[Listed], heads: Sequence[str] = ()) -> tuple[TocEntry, ...]:
    """The entries of pieces; when they are many, divided by name or number, over and over.

    Args:
        pieces: The pieces.
        heads: What each is filed under, when they are in its order.
    """

    def label(first: int, last: int) -> str:
        if heads and heads[first - 1] != heads[last - 1]:
            return f"{heads[first - 1]} – {heads[last - 1]}"
        return f"{first}–{last}"

    entries = [piece.entry for piece in pieces]
    width = 1
    while len(entries) > LONGEST:
        stretches = [entries[at : at + _STRETCH] for at in range(0, len(entries), _STRETCH)]
        width *= _STRETCH
        entries = [
            _group(label(first, min(first + width - 1, len(pieces))), tuple(stretch))
            for first, stretch in zip(count(1, width), stretches, strict=False)
        ]
    return tuple(entries)


def _group(label: str, entries: tuple[TocEntry, ...]) -> TocEntry:
    # A heading that leads nowhere is a dead end in many reading systems, and the NCX has none.
    return TocEntry(label, entries[0].href, children=entries)
