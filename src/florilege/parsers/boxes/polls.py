"""Polls of the readers: a question, options, "123 votes"."""

from collections.abc import Iterator, Sequence

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.draft import Part
from florilege.parsers.words import words

_FEWEST_OPTIONS, _MOST_OPTIONS = 2, 12
_LONGEST_OPTION_IN_WORDS = 12
_LONGEST_TITLE_IN_WORDS = 30
_LONGEST_LINE_IN_WORDS = 8
_BULLETS = "-•○◯□☐▢*–·"


def polls(around: Surroundings) -> list[Box]:
    """Questions with short options below, where a word or percentages say that readers vote."""
    return list(_polls(around))


def _polls(around: Surroundings) -> Iterator[Box]:
    texts = around.texts
    for place, atom in enumerate(texts):
        if not atom.is_asking or atom.word_count > _LONGEST_TITLE_IN_WORDS:
            continue
        end = _end_of_options(texts, place + 1)
        options = texts[place + 1 : end]
        if len(options) < _FEWEST_OPTIONS:
            continue
        start = place - 1 if place and _is_line(texts[place - 1], around) else place
        stop = end + 1 if end < len(texts) and _is_line(texts[end], around) else end
        counted = sum("%" in option.text for option in options)
        if start < place or stop > end or _votes(atom, around) or counted >= _FEWEST_OPTIONS:
            yield Box(Part.ASIDE, "a poll of the readers", texts[start:stop])


def _end_of_options(texts: Sequence[Atom], start: int) -> int:
    end = start
    while end < min(len(texts), start + _MOST_OPTIONS) and _is_option(texts[end]):
        end += 1
    return end


def _is_option(atom: Atom) -> bool:
    is_item = atom.block.within("item") or atom.text.lstrip()[:1] in _BULLETS
    return is_item and atom.word_count <= _LONGEST_OPTION_IN_WORDS and not atom.is_asking


def _is_line(atom: Atom, around: Surroundings) -> bool:
    """Whether a short line without a full stop speaks of voting."""
    return (
        atom.word_count <= _LONGEST_LINE_IN_WORDS
        and atom.text.rstrip()[-1:] not in ".!…"
        and _votes(atom, around)
    )


def _votes(atom: Atom, around: Surroundings) -> bool:
    return not set(around.language.boxes.polls).isdisjoint(words(atom.text))
