"""Shorter forms of a name: a part of it, its initials, or it with a slip."""

import re
from functools import lru_cache
from typing import NamedTuple

from florilege.parsers.names import is_initials, without_brackets, without_elision
from florilege.parsers.words import fold

_REMEMBERED = 1024
_SHORTEST_MISSPELT = 5
_SHORTEST_PET_NAME = 3


def abbreviates(label: str, name: str) -> bool:
    """Whether a label can stand for a name: the same, a part of it, or its initials.

    "Roth", "A. Roth", "A.R." and "AMR" can stand for "Anna Maria Roth", and so can "AR".
    """
    short, full = _spelling(label), _spelling(name)
    if short.folded == full.folded:
        return True
    if short.words and full.parts.issuperset(short.words):
        return True
    if short.are_initials:
        return short.letters in full.initials
    return _is_shortened(short.words, full.words)


def needed_part(label: str) -> str | None:
    """The part that a name must have for a label to stand for it; None where initials could."""
    short = _spelling(label)
    if not short.words or short.are_initials or len(short.words[0].rstrip(".")) == 1:
        return None
    return short.words[0]


def name_parts(name: str) -> frozenset[str]:
    """The words of a name and the parts of double names, folded."""
    return _spelling(name).parts


class _Spelling(NamedTuple):
    """What is compared of a name.

    Attributes:
        folded: All of it, without brackets.
        words: Its words.
        parts: These, and the parts of double names.
        letters: Its letters.
        initials: What may stand for it; particles in small letters may be passed over.
        are_initials: Whether it is initials itself.
    """

    folded: str
    words: list[str]
    parts: frozenset[str]
    letters: str
    initials: frozenset[str]
    are_initials: bool


@lru_cache(maxsize=_REMEMBERED)
def _spelling(name: str) -> _Spelling:
    """Kept, because each label of a conversation is compared with each name of it."""
    plain = without_brackets(name)
    folded = fold(plain)
    spelt, divided = folded.split(), re.split(r"[\s-]+", folded)
    bare = map(without_elision, plain.split())
    weighty = [fold(word) for word in bare if word[:1].isupper()]
    return _Spelling(
        folded,
        spelt,
        frozenset((*spelt, *divided)),
        "".join(character for character in folded if character.isalpha()),
        frozenset(_initials(spelt) | _initials(divided) | _initials(weighty)),
        is_initials(plain),
    )


def _initials(words: list[str]) -> set[str]:
    """The initials of all words, and those of the first and the last."""
    letters = "".join(word[0] for word in words if word[:1].isalpha())
    return {letters, letters[:1] + letters[-1:]} if len(letters) > 1 else set()


def _is_shortened(short: list[str], full: list[str]) -> bool:
    """Whether some words of a name, in order, are given, and at least one by its initial."""
    if not 1 < len(short) <= len(full):
        return False
    rest = iter(full)
    return all(
        any(
            word == other or (other.startswith(word.rstrip(".")) and len(word.rstrip(".")) == 1)
            for other in rest
        )
        for word in short
    )


def is_pet_name(label: str, name: str) -> bool:
    """Whether a label is the end or the beginning of the first name in a longer name.

    "Mina" for "Wilhelmina Osei", "Ben" for "Benjamin Roth"; but for a single name too little
    speaks.
    """
    short, full = _spelling(label), _spelling(name)
    if len(short.words) != 1 or len(full.words) < 2 or len(short.folded) < _SHORTEST_PET_NAME:  # noqa: PLR2004
        return False
    first = full.words[0]
    return first != short.folded and short.folded in (
        first[: len(short.folded)],
        first[-len(short.folded) :],
    )


def is_misspelt(label: str, name: str) -> bool:
    """Whether a label is a part of a name but for one letter: "Wesling" for "Anna Wessling".

    A short word is too easily another name: "Lena" and "Lea".
    """
    full = _spelling(name).words
    wrong = [word for word in _spelling(label).words if word not in full]
    if len(wrong) != 1 or len(wrong[0]) < _SHORTEST_MISSPELT:
        return False
    return any(_is_one_letter_off(wrong[0], word) for word in full)


def _is_one_letter_off(one: str, other: str) -> bool:
    """Whether a letter is missing, added, another, or changes places with the next."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, wanted = one[start:], other[start:]
    is_swapped = rest[:2] == wanted[:2][::-1] and rest[2:] == wanted[2:]
    is_other = rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]
    return start > 0 and len(other) >= _SHORTEST_MISSPELT and (is_swapped or is_other)
