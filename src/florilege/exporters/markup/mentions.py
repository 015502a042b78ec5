"""Who of a book's people is named where, by full name or by a surname that is theirs alone.

A book is rendered piece by piece, and whom its later pieces are about is not known while the
earlier ones pass. So what could be a name is kept, about half a kilobyte a piece, and looked up
at the end.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from florilege.exporters.markup.names import sort_name
from florilege.languages import Language
from florilege.model import Person

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_REST = r"\w*+(?:-\w++)*+"
_SPACE = "[ \u00a0\u202f]"
# Between two words with capitals: "de", "van", "et".
_SMALL = rf"(?:[^\W\d_]{{1,3}}+{_SPACE})?"
_MORE = rf"(?:{_SPACE}{_SMALL}[{_UPPER}]{_REST})"
# A long run is a heading in capitals.
_LONGEST_RUN = 7
_SHORTEST_SURNAME = 3
_OPENERS = " \u00a0\u202f“«\"'’‘(„"
_SENTENCE_ENDS = ".!?…:;\n—–-"
# Looked at behind a first letter: that it stands within a sentence, where only a name has a
# capital. There may be a space and two quotation marks between it and the word before.
_BEFORE, _OPENER = (f"[^{re.escape(_OPENERS + _SENTENCE_ENDS)}]", f"[{re.escape(_OPENERS)}]")
_WITHIN = "|".join([rf"(?<={_BEFORE}{_OPENER * count}.)" for count in (1, 0, 2, 3)])
_ENDS_PLACE = "\f"

Named = dict[str, list[int]]
"""Who is named in a document, and in which of its exchanges; in none, where only its prose does."""


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
        self._runs = _runs(self._titles)
        self._heard: dict[int, bytes] = {}

    def hear(self, prose: str, exchanges: Iterable[str]) -> bytes:
        """What could be names in the texts of a document, for `keep`.

        Args:
            prose: What stands outside of its exchanges.
            exchanges: The text of each.
        """
        runs = self._runs
        heard = ["\n".join(dict.fromkeys(runs.findall(text))) for text in (prose, *exchanges)]
        # In one string of bytes: a list of words would take ten times as much.
        return _ENDS_PLACE.join(heard).encode()

    def keep(self, number: int, heard: bytes) -> None:
        """Keep what was heard in the document of this number."""
        self._heard[number] = heard

    def named(self, people: Iterable[Person]) -> "NamedPeople":
        """Where each of the people of the book is named."""
        return NamedPeople(self._heard, _Names(people, self._words, self._titles))


@cache
def _runs(titles: frozenset[str]) -> re.Pattern[str]:
    """What could be a name: words with capitals.

    Args:
        titles: Forms of address; the point of "Dr." ends no run.
    """
    point = "|".join([rf"(?<=\b{re.escape(title)}\.)" for title in sorted(titles)])
    pointed = rf"(?:\.(?:{point}))?" if point else ""
    # What stands before the first letter is looked at behind it: a pattern that begins with a
    # set of characters is searched for without trying every place. One word counts within a
    # sentence; several, or a double surname, do not only open it.
    return re.compile(
        rf"[{_UPPER}](?<![\w-].)(?:"
        rf"(?:{_WITHIN})\w{{{_SHORTEST_SURNAME - 1}}}{_REST}{pointed}{_MORE}{{0,{_LONGEST_RUN}}}+"
        rf"|{_REST}{pointed}{_MORE}{{1,{_LONGEST_RUN}}}+|\w*+(?:-\w++)++)"
    )


class NamedPeople:
    """Who is named in which document; looked up when it is asked for.

    Args:
        heard: What could be names, by the number of the document: a line each, first those of
            its prose and then those of each exchange, which form feeds divide.
        names: The names of the book's people.
    """

    def __init__(self, heard: dict[int, bytes], names: "_Names") -> None:
        self._heard = heard
        self._names = names

    def within(self, number: int) -> Named:
        """Who is named in a document."""
        heard = self._heard.get(number, b"").decode()
        found: Named = {}
        for place, runs in enumerate(heard.split(_ENDS_PLACE), -1):
            for name in self._names.all_in(runs):
                own = found.setdefault(name, [])
                if place >= 0:
                    own.append(place)
        return found


class _Names:
    """The names of a book's people, by their first words and by their surnames.

    No text that holds none of these words is looked into.
    """

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
        self._telling = self._full.keys() | self._surnames.keys()

    def all_in(self, runs: str) -> dict[str, None]:
        """The names in runs of capitalised words, a line each; every name once."""
        if self._telling.isdisjoint(runs.split()):
            return {}
        return dict.fromkeys([name for run in runs.split("\n") for name in self._within(run)])

    def _within(self, run: str) -> Iterator[str]:
        """The names in a run of capitalised words."""
        words = run.split()
        if self._telling.isdisjoint(words):
            return
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
