"""Words, folded so that typography does not count."""

import re

_WORD = re.compile(r"\w+(?:[’-]\w+)*")
_FOLD = str.maketrans(
    {"'": "’", "ʼ": "’", "‘": "’", "\u00a0": " ", "\u202f": " ", "‐": "-", "‑": "-", "\u00ad": None}
)
_BARE_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Lower case, with U+2019 as apostrophe and ordinary spaces."""
    return text.translate(_FOLD).casefold()


def words(text: str) -> list[str]:
    """The folded words of a text; "l’eau" and "dites-nous" are one word each."""
    return _WORD.findall(fold(text))


def bare_words(text: str) -> list[str]:
    """The folded runs of letters and digits of a text; "l’eau" is two."""
    return _BARE_WORD.findall(fold(text))


def word_count(text: str) -> int:
    """How many words a text has, by its spaces."""
    return len(text.split())
