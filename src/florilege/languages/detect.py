"""Which language a text is in, by the most frequent words of each."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import fsum

from florilege.languages.load import UNDETERMINED, frequent_words, language_tags
from florilege.languages.tokens import divide

_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 3000
_FEWEST_HITS = 2
_FEWEST_SHARE = 0.2
# The same with shared words divided: a language without a file shares words with its neighbours.
_FEWEST_OWN_SHARE = 0.1
_CLEAR_LEAD = 1.1
# What a text needs to overrule the language that its page declares.
_FEWEST_WORDS = 50
_CONTRADICTING_LEAD = 3.0


def detect_language(texts: Iterable[str]) -> str:
    """The language whose most frequent words are most frequent here.

    A word counts the less the more languages have it, so that close ones are told apart by what
    only one of them says. "und" where such words are rare, and where no language leads clearly.

    Args:
        texts: Paragraphs; the first 3,000 words are looked at.
    """
    counts = Counter(_first_words(texts))
    return _detected(counts, _weights(counts))


def contradicting_language(texts: Iterable[str], declared: str) -> str | None:
    """The language that a text is clearly in, where another is declared; else None.

    Args:
        texts: Paragraphs; the first 3,000 words are looked at.
        declared: The tag of a language that has a file.
    """
    counts = Counter(_first_words(texts))
    if counts.total() < _FEWEST_WORDS or _is_sure(counts, declared):
        return None
    weights = _weights(counts)
    found = _detected(counts, weights)
    if found in (UNDETERMINED, declared):
        return None
    return found if weights[found] > _CONTRADICTING_LEAD * weights[declared] else None


def _is_sure(counts: Counter[str], tag: str) -> bool:
    """Whether no other language could lead clearly, had it all the frequent words to itself."""
    owners = _owners()
    own = fsum(counts[word] / len(owners[word]) for word in counts.keys() & frequent_words(tag))
    most = sum(map(counts.__getitem__, counts.keys() & owners.keys()))
    return most <= _CONTRADICTING_LEAD * own


def language_shares(texts: Iterable[str]) -> dict[str, float]:
    """For each known language, how many of the first 3,000 words are its most frequent ones.

    Args:
        texts: Paragraphs.

    Returns:
        Shares from 0 to 1; of 0.2 and less a text is hardly in the language.
    """
    counts = Counter(_first_words(texts))
    return {tag: _hits(counts, tag) / max(1, counts.total()) for tag in language_tags()}


def _detected(counts: Counter[str], weights: Mapping[str, float]) -> str:
    first, second = sorted(weights, key=lambda tag: -weights[tag])[:2]
    enough = _hits(counts, first) >= max(_FEWEST_HITS, _FEWEST_SHARE * counts.total())
    is_own = weights[first] >= _FEWEST_OWN_SHARE * counts.total()
    leads = weights[first] > _CLEAR_LEAD * weights[second]
    return first if enough and is_own and leads else UNDETERMINED


def _first_words(texts: Iterable[str]) -> list[str]:
    words: list[str] = []
    for text in texts:
        plain, others = divide(text.replace("\u00ad", "").lower())
        words += plain
        words += _WORD.findall(others)
        if len(words) > _MOST_WORDS:
            break
    return words


def _hits(counts: Counter[str], tag: str) -> int:
    return sum(counts[word] for word in counts.keys() & frequent_words(tag))


def _weights(counts: Counter[str]) -> dict[str, float]:
    """For each language, how often its frequent words occur, shared ones divided."""
    owners = _owners()
    weights = dict.fromkeys(language_tags(), 0.0)
    # In one order, for sums of fractions to be the same each time.
    for word in sorted(counts.keys() & owners.keys()):
        for tag in owners[word]:
            weights[tag] += counts[word] / len(owners[word])
    return weights


@cache
def _owners() -> Mapping[str, Sequence[str]]:
    """The languages in which each word is frequent."""
    owners: dict[str, list[str]] = defaultdict(list)
    for tag in language_tags():
        for word in frequent_words(tag):
            owners[word].append(tag)
    return owners
