"""How prose speaks of people: once by the full name, later by a part of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from florilege.languages import Language
from florilege.parsers.names import capitalised_runs
from florilege.parsers.words import fold

# "L’équipe": a capital only from the head of a sentence.
_ELIDED = re.compile(r"[^\W\d_]{1,2}[’'](?=[^\W\d_])")
_LONGEST_NAME = 5
_MOST_NAMES = 400


def count_mentions(
    texts: Iterable[str], language: Language, ordinary: Counter[str]
) -> dict[str, int]:
    """How often somebody is called by a part of the name alone, by full name.

    A part counts for the first name that it opens or ends, or whose first family name it is. Behind
    an article it stands for a thing: "the Society" is none of its members.

    Args:
        texts: In reading order.
        language: Of the texts.
        ordinary: Words in small letters; a capital at the head of a sentence makes no name of them.

    Returns:
        All runs of two to five capitalised words that are no part of another name, in order of
        appearance, with the count of their parts.
    """
    mentions: dict[str, int] = {}
    owners: dict[str, str] = {}
    for run, is_thing in _runs(texts, language):
        words = list(run)
        while words and _is_ordinary(words[0], language, ordinary):
            words.pop(0)
        name = " ".join(words)
        if not words or len(words) > _LONGEST_NAME:
            continue
        if fold(name) in owners:
            mentions[owners[fold(name)]] += 0 if is_thing else 1
        elif name not in mentions and len(words) > 1 and len(mentions) < _MOST_NAMES:
            mentions[name] = 0
            for count in range(1, len(words)):
                owners.setdefault(fold(" ".join(words[:count])), name)
                owners.setdefault(fold(" ".join(words[count:])), name)
            # Of two family names, "Robledo de la Vega", the first may stand for both.
            for word, following in pairwise(words[1:]):
                if word[0].isupper() and following[0].islower():
                    owners.setdefault(fold(word), name)
    return mentions


def _is_ordinary(word: str, language: Language, ordinary: Counter[str]) -> bool:
    """Whether a word has its capital only from the head of a sentence: "On", "L’équipe"."""
    key = fold(word)
    return key in language.frequent or ordinary[key] > 0 or _is_elided(word)


def _is_elided(word: str) -> bool:
    match = _ELIDED.match(word)
    return match is not None and word[match.end()].islower()


def _runs(texts: Iterable[str], language: Language) -> Iterator[tuple[list[str], bool]]:
    """The runs of capitalised words, and whether an article stands before each."""
    articles = language.introductions.articles
    for text in texts:
        position = 0
        for run in capitalised_runs(text, language):
            start = text.find(" ".join(run), position)
            before = text[max(0, start - 12) : start].split(" ")[-2:-1] if start > 0 else []
            yield run, bool(before) and fold(before[0]) in articles
            position = max(position, start + 1)
