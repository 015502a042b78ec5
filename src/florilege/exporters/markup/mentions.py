"""Who of a book's people is named where, by full name or by a surname that is theirs alone.

A book is rendered piece by piece, and whom its later pieces are about is not known while the
earlier ones pass. So what could be a name is kept, each only once, and looked up at the end.
"""

import re
from collections.abc import Iterable, Iterator

from florilege.exporters.markup.names import sort_name
from florilege.languages import Language
from florilege.model import Person

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_REST = r"\w*+(?:-\w++)*+"
_WORD = rf"[{_UPPER}]{_REST}"
_SPACE = "[ \u00a0\u202f]"
# Between two words with capitals: "de", "van", "et".
_SMALL = rf"(?:[^\W\d_]{{1,3}}{_SPACE})?"
# A long run is a heading in capitals.
_LONGEST_RUN = 7
_SHORTEST_SURNAME = 3
_OPENERS = " \u00a0\u202f“«\"'’‘(„"
_SENTENCE_ENDS = ".!?…:;\n—–-"

Where = tuple[int, int | None]
"""The number of a document, and that of an exchange in it, if any."""


class Mentions:
    """Hears what could be names, and says whose they are; in time linear in the text.

    A full name counts as it is printed. A surname alone counts when only one person of the book
    bears it, within a sentence, and when no other capitalised word stands before it ("Paul
    Vauquelin" is not Solenn). Where all nouns have capitals it counts behind a form of address
    only.

    Args:
        words: The language of the book.
    """

    def __init__(self, words: Language) -> None:
        self._words = words
        self._titles = frozenset(each.rstrip(".") for each in words.labels.honorifics)
        # The point of "Dr." ends no run.
        point = "|".join([rf"(?<=\b{re.escape(title)})" for title in sorted(self._titles)])
        pointed = rf"(?:(?:{point})\.)?" if point else ""
        more = rf"(?:{_SPACE}{_SMALL}{_WORD}){{0,{_LONGEST_RUN}}}"
        # What stands before the first letter is looked at behind it: a pattern that begins with a
        # set of characters is searched for without trying every place.
        first = rf"[{_UPPER}](?<![\w-].){_REST}"
        self._runs = re.compile(f"{first}{pointed}{more}")
        self._heard: dict[str, list[Where]] = {}

    def hear(self, text: str, where: Where) -> None:
        """Keep what could be names in a text."""
        for match in self._runs.finditer(text):
            run = match.group()
            # One capital may only open a sentence; several words, or a double surname, do not.
            if not run.isalnum() or _is_within(text, match.start()):
                places = self._heard.setdefault(run, [])
                if not places or places[-1] != where:
                    places.append(where)

    def named(self, people: Iterable[Person]) -> dict[str, set[Where]]:
        """Where each of the people of the book is named."""
        names = _Names(people, self._words, self._titles)
        found: dict[str, set[Where]] = {}
        for run, places in self._heard.items():
            for name in names.within(run):
                found.setdefault(name, set()).update(places)
        return found


class _Names:
    """The names of a book's people, by their first words and by their surnames."""

    def __init__(self, people: Iterable[Person], words: Language, titles: frozenset[str]) -> None:
        self._titles = titles
        self._capital_nouns = words.introductions.capital_nouns
        self._frequent = words.frequent
        self._full: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._surnames: dict[str, str] = {}
        shared: set[str] = set()
        for name, person in {person.name: person for person in people}.items():
            parts = tuple(name.split())
            if len(parts) > 1:
                self._full.setdefault(parts[0], []).append((parts, name))
            surname = sort_name(person, words).partition(",")[0]
            if surname in self._surnames or self._is_common(surname):
                shared.add(surname)
            else:
                self._surnames[surname] = name
        # A surname that is somebody's first name as well says nothing by itself.
        for surname in (*shared, *self._full):
            self._surnames.pop(surname, None)

    def within(self, run: str) -> Iterator[str]:
        """The names in a run of capitalised words."""
        words = run.split()
        before, rest = "", 0
        for place, word in enumerate(words):
            if place < rest:
                continue
            full = self._full_at(words, place)
            if full is not None:
                parts, name = full
                rest = place + len(parts)
                yield name
            elif word in self._surnames and self._stands_alone(before):
                yield self._surnames[word]
            before = word

    def _full_at(self, words: list[str], place: int) -> tuple[tuple[str, ...], str] | None:
        for parts, name in self._full.get(words[place], ()):
            if tuple(words[place : place + len(parts)]) == parts:
                return parts, name
        return None

    def _stands_alone(self, before: str) -> bool:
        """Whether the word before a surname does not make it the name of somebody else."""
        if before.rstrip(".") in self._titles:
            return True
        if self._capital_nouns:
            return False
        return not before[:1].isupper() or before.lower() in self._frequent

    def _is_common(self, surname: str) -> bool:
        return len(surname) < _SHORTEST_SURNAME or surname.lower() in self._frequent


def _is_within(text: str, start: int) -> bool:
    """Whether a place is within a sentence, where only a name has a capital."""
    before = text[max(0, start - 4) : start].rstrip(_OPENERS)
    return bool(before) and before[-1] not in _SENTENCE_ENDS
