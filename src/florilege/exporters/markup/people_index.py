"""The index of people: who speaks or is named where, in the order of filing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.filing import filing_key, initial
from florilege.exporters.markup.mentions import Mentions
from florilege.exporters.markup.names import sort_name
from florilege.exporters.markup.placed import Placed
from florilege.languages import Language
from florilege.model import Person

MOST_WITHOUT_LETTERS = 24
"""An index of more people is divided by letters."""


@dataclass(frozen=True, slots=True)
class Locator:
    """A link to an exchange, or to the first and the last of several in a row.

    Attributes:
        first: Its number in the piece.
        href: The link to it.
        last: The number of the last, when there are several.
        last_href: The link to that.
    """

    first: int
    href: str
    last: int | None = None
    last_href: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A piece that somebody is in, or a chapter that names them.

    Attributes:
        href: The link to it.
        label: Its title; its kind when the title is only the name that stands there already.
        lang: Attributes for its language, when it is not that of the book.
        locators: Its exchanges in which they speak or are named.
    """

    href: str
    label: str
    lang: str
    locators: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of the index.

    Attributes:
        name: The name as it is filed.
        places: In reading order.
    """

    name: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The people under a letter; all of them under "" in a short index."""

    letter: str
    entries: tuple[Entry, ...]


def people_index(
    placed: Sequence[Placed], mentions: Mentions, words: Language
) -> tuple[Letter, ...]:
    """Everybody who is interviewed or portrayed, and whoever else of the book is named in it.

    Those who ask, write, translate and photograph have their bylines: they stand here only where
    a text names them.

    Args:
        placed: Pieces and chapters in reading order.
        mentions: What was heard in them.
        words: The language of the book.
    """
    everybody = {person.name: person for person in _people(placed)}
    named = mentions.named(everybody.values())
    found: dict[str, list[Place]] = {}
    filed = {name: sort_name(person, words) for name, person in everybody.items()}
    for each in placed:
        naming = named.within(each.number)
        for name in dict.fromkeys([*each.speaking, *sorted(naming)]):
            here = sorted({*each.speaking.get(name, ()), *naming.get(name, ())})
            found.setdefault(filed[name], []).append(_place(each, name, here, words))
    return _by_letter(found, words)


def _by_letter(found: dict[str, list[Place]], words: Language) -> tuple[Letter, ...]:
    order = sorted(found, key=lambda name: filing_key(name, words))
    entries = [Entry(name, tuple(found[name])) for name in order]
    if len(entries) <= MOST_WITHOUT_LETTERS:
        return (Letter("", tuple(entries)),) if entries else ()
    return tuple(
        Letter(letter, tuple(group))
        for letter, group in groupby(entries, key=lambda entry: initial(entry.name, words))
    )


def _people(placed: Sequence[Placed]) -> Iterator[Person]:
    for each in placed:
        for agent in each.document.people:
            if isinstance(agent, Person) and visible(agent.name):
                yield agent


def _place(each: Placed, name: str, numbers: Sequence[int], words: Language) -> Place:
    label, lang = visible(each.document.title) or each.label, each.lang
    if not each.is_piece:
        label = each.label
    elif label == name:
        label, lang = words.page[each.document.kind], ""
    return Place(each.href, label, lang, tuple(_locators(each, numbers)))


def _locators(each: Placed, numbers: Sequence[int]) -> Iterator[Locator]:
    """The exchanges with these numbers, those in a row as one range."""
    file, anchors = each.href.partition("#")[0], each.anchors.split("\n")
    # What grows by one from each to the next, its place does as well: the difference stays.
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        row = [number for _, number in group]
        first, last = row[0], row[-1]
        href = f"{file}#{anchors[first]}"
        if first == last:
            yield Locator(first + 1, href)
        else:
            yield Locator(first + 1, href, last + 1, f"{file}#{anchors[last]}")
