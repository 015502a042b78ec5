"""Whether a title names somebody already."""

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

# "Anna" is "Annas", "Annę", "Анной" in a sentence: the stem and a short ending.
_LONGEST_ENDING = 3
_SHORTEST_STEM = 3


def holds_name(title: str, name: str) -> bool:
    """Whether a title holds a full name, as it is printed, inverted, or in another case.

    "Entretien avec Léonie Castagnet", "Castagnet, Léonie" and "Rozmowa z Anną Nowak" hold the
    names "Léonie Castagnet" and "Anna Nowak". Accents, capitals and hyphens do not count.

    Args:
        title: As printed.
        name: As the document's people have it.
    """
    words, wanted = plain_words(title), plain_words(name)
    if not wanted:
        return False
    inverted = [wanted[-1], *wanted[:-1]]
    return _holds(words, wanted) or _holds(words, inverted)


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case and without accents."""
    letters = text.casefold()
    if not letters.isascii():
        marked = unicodedata.normalize("NFD", letters)
        letters = "".join([each for each in marked if not unicodedata.combining(each)])
    return _WORD.findall(letters)


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    length = len(wanted)
    return any(
        all(map(_is_form, words[start : start + length], wanted))
        for start in range(len(words) - length + 1)
    )


def _is_form(word: str, name: str) -> bool:
    if word == name:
        return True
    # A vowel at the end gives way to the ending: "Anna", "Anny".
    stem = name[:-1] if name[-1] in "aeoаоья" else name
    return (
        len(stem) >= _SHORTEST_STEM
        and word.startswith(stem)
        and len(word) - len(stem) <= _LONGEST_ENDING
    )
