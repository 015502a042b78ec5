"""The order of names: that of the alphabet of the book's language."""

import unicodedata
from collections.abc import Iterator

from florilege.languages import Language

_LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)

FilingKey = tuple[tuple[int, ...], str]
"""What names are sorted by."""

_FOREIGN = 1_000
"""Letters that the alphabet lacks stand behind it, in the order of Unicode."""


def filing_key(name: str, words: Language) -> FilingKey:
    """Where a name stands: by the letters of the language's alphabet, word by word.

    A letter with a mark that the alphabet does not count among its letters stands as its base:
    é as e everywhere, å as a in French and behind z in Swedish. Digraphs stand letter by letter.
    """
    alphabet = words.alphabet
    places: list[int] = []
    for letter in _letters(name.casefold(), alphabet):
        if letter.isspace() or letter == "-":
            places.append(-1)
        elif letter.isalnum():
            place = alphabet.find(letter)
            places.append(place if place >= 0 else _FOREIGN + ord(letter))
    while places and places[0] == -1:
        places.pop(0)
    return tuple(places), name


def initial(name: str, words: Language) -> str:
    """The letter that a name is listed under; "" when it begins with none."""
    for letter in _letters(name.casefold(), words.alphabet):
        if letter.isalpha():
            return letter.upper()
        if letter.isdigit():
            break
    return ""


def _letters(text: str, alphabet: str) -> Iterator[str]:
    """The letters of a text, each that the alphabet lacks replaced by its base."""
    for letter in unicodedata.normalize("NFC", text):
        if letter in alphabet:
            yield letter
        else:
            plain = unicodedata.normalize("NFD", letter.translate(_LIGATURES))
            yield from (each for each in plain if not unicodedata.combining(each))
