"""Words, folded so that typography does not count."""

import re

_WORD = re.compile(r"\w+(?:[’-]\w+)*")
_FOLD = str.maketrans(
    {"'": "’", "ʼ": "’", "‘": "’", "\u00a0": " ", "\u202f": " ", "‐": "-", "‑": "-"}
)
_BARE_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Small letters, with U+2019 as apostrophe and ordinary spaces; as long as the text.

    Offsets in the folded text are offsets in the text.
    """
    text = text.translate(_FOLD)
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def words(text: str) -> list[str]:
    """The folded words of a text; "l’eau" and "dites-nous" are one word each."""
    return _WORD.findall(fold(text.replace("\u00ad", "")))


def bare_words(text: str) -> list[str]:
    """The folded runs of letters and digits of a text; "l’eau" is two."""
    return _BARE_WORD.findall(fold(text.replace("\u00ad", "")))
