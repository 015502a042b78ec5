"""The index of people: who is in which piece, in the order of filing."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.names import contents_label, sort_name
from florilege.languages import Language
from florilege.model import Document, Role

_INDEXED = frozenset({Role.INTERVIEWEE, Role.SUBJECT})


@dataclass(frozen=True, slots=True)
class Place:
    """A piece that somebody is in.

    Attributes:
        href: The link to it.
        label: Its title; its kind when the title is only the name that stands there already.
        lang: Attributes for its language, when it is not that of the book.
    """

    href: str
    label: str
    lang: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of the index.

    Attributes:
        name: The name as it is filed.
        places: The pieces, in reading order.
    """

    name: str
    places: tuple[Place, ...]


def people_index(pieces: Iterable[tuple[Document, str, str]], words: Language) -> tuple[Entry, ...]:
    """Everybody who is interviewed or portrayed, filed by name.

    Args:
        pieces: Documents, each with the link to it and its language attributes.
        words: The language of the book.
    """
    found: dict[str, list[Place]] = {}
    for document, href, lang in pieces:
        label = visible(document.title) or contents_label(document, words)
        for person in document.people:
            if _INDEXED.intersection(person.roles) and visible(person.name):
                name = sort_name(person, words)
                place = Place(href, label, lang)
                if label == person.name:
                    place = Place(href, words.page[document.kind], "")
                found.setdefault(name, []).append(place)
    return tuple(Entry(name, tuple(found[name])) for name in sorted(found, key=filing_key))


def filing_key(name: str) -> tuple[str, str]:
    """Names in the order of the alphabet; accents, case and marks are set aside."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter)
    )
    letters = "".join(letter for letter in plain if letter.isalnum() or letter == " ")
    return letters.casefold().strip(), name
