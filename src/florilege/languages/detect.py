"""Which language a text is in, by the most frequent words of each."""

import re
from collections.abc import Iterable

from florilege.languages.load import UNDETERMINED, language_tags, load_language

_WORD = re.compile(r"\w+")
_MOST_WORDS = 3000
_FEWEST_HITS = 2
_FEWEST_SHARE = 0.08


def detect_language(texts: Iterable[str]) -> str:
    """The language whose most frequent words are most frequent here.

    "und" where they are rare, and where those of two languages are equally frequent.

    Args:
        texts: Paragraphs; the first 3,000 words are looked at.
    """
    words = _first_words(texts)
    hits = _hits(words)
    second, first = sorted(hits.values())[-2:]
    enough = first > second and first >= max(_FEWEST_HITS, _FEWEST_SHARE * len(words))
    return max(hits, key=lambda tag: hits[tag]) if enough else UNDETERMINED


def language_shares(texts: Iterable[str]) -> dict[str, float]:
    """For each known language, how many of the first 3,000 words are its most frequent ones.

    Args:
        texts: Paragraphs.

    Returns:
        Shares from 0 to 1; of 0.2 and less a text is hardly in the language.
    """
    words = _first_words(texts)
    return {tag: count / max(1, len(words)) for tag, count in _hits(words).items()}


def _first_words(texts: Iterable[str]) -> list[str]:
    words: list[str] = []
    for text in texts:
        words += _WORD.findall(text.replace("\u00ad", "").lower())
        if len(words) > _MOST_WORDS:
            break
    return words


def _hits(words: list[str]) -> dict[str, int]:
    return {
        tag: sum(word in load_language(tag).frequent for word in words) for tag in language_tags()
    }
