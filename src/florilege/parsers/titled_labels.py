"""Labels of hearings: a title, a name, perhaps an office, and a full stop before what is said.

"M. le président Luc Barraud. Nous ...", "Mme Anne Roy, rapporteure. – Je ...", "Mr. JONES. Thank
you.": parliaments print so. Only where such labels recur are they speakers.
"""

import re
from functools import cache
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.leading_labels import Label
from florilege.parsers.words import fold

_WINDOW = 200
_WORD = re.compile(r"[^\s,.:;!?()–—]+\.?")
_OFFICE = re.compile(r"(?:\s?\([^()]{1,40}\))?(?:,\s[^.:!?\n\u2028]{2,100})?")
_SIGN = re.compile(r"\.(?:\s{1,3}[–—-])?(?=\s|$)\s{0,3}")
_MOST_SMALL = 3
_MOST_CAPITAL = 5
_INITIAL = 2
_FULL_NAME = 2


def titled_label(text: str, language: Language) -> Label | None:
    """The label that opens a text with a title; small words before the name say an office."""
    head = text[:_WINDOW].lstrip()
    title = _opening(language).match(head)
    named = _named(head, title.end(), language) if title else None
    if title is None or named is None:
        return None
    office = _OFFICE.match(head, named.end)
    sign = _SIGN.match(head, office.end() if office else named.end)
    if sign is None:
        return None
    spoken = named.names
    if len(spoken) < _FULL_NAME:
        spoken = [title[0].strip(), *(spoken or named.small)]
    margin = len(text) - len(text.lstrip())
    return Label(" ".join(spoken), margin + sign.end())


class _Named(NamedTuple):
    """The small words behind a title, the name behind them, and where it ends."""

    small: list[str]
    names: list[str]
    end: int


def _named(head: str, start: int, language: Language) -> _Named | None:
    """What a title stands before, up to a sign; None where a sentence goes on."""
    small: list[str] = []
    names: list[str] = []
    place = end = start
    while (word := _WORD.match(head, place)) is not None:
        said = word[0]
        is_capital = said[:1].isupper()
        if not is_capital and names and fold(said) not in language.introductions.particles:
            break
        is_stopped = said.endswith(".") and not (is_capital and len(said) <= _INITIAL)
        (names if is_capital or names else small).append(said.rstrip("."))
        end = word.end() - is_stopped
        if is_stopped:
            break
        place = word.end() + head[word.end() : word.end() + 1].isspace()
    is_name = (names or small) and len(small) <= _MOST_SMALL and len(names) <= _MOST_CAPITAL
    return _Named(small, names, end) if is_name else None


@cache
def _opening(language: Language) -> re.Pattern[str]:
    titles = sorted(language.labels.honorifics, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, titles))})\s{{1,2}}(?=\w)")
