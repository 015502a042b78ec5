"""Names, as far as their capital letters show them."""

import re
from collections.abc import Sequence

from florilege.fidelity.word import Word

_SENTENCE_OPENS = re.compile(r"(?:\A|[.!?…:\n«“„\"—–])[\s«“„\"'(\[]*\Z")
_LOOK_BACK = 12


def is_capital(word: Word) -> bool:
    """Whether a word has a capital and is more than an initial."""
    return word.form[:1].isupper() and len(word.form) > 1


def opens_sentence(word: Word, text: str) -> bool:
    """Whether a word stands at the beginning of a sentence, where any word has its capital."""
    low = max(0, word.start - _LOOK_BACK)
    found = _SENTENCE_OPENS.search(text[low : word.start])
    # A slice that does not begin the text must not look as if it did.
    return found is not None and (found.start() > 0 or low == 0 or text[low] in '.!?…:\n«“„"—–')


def names_among(words: Sequence[Word], text: str) -> frozenset[str]:
    """The keys of the words that have a capital inside a sentence, and never go without."""
    names: set[str] = set()
    common: set[str] = set()
    for word in words:
        if word.form[:1].islower():
            common.add(word.key)
        elif is_capital(word) and word.key not in names and not opens_sentence(word, text):
            names.add(word.key)
    return frozenset(names - common)
