"""What a story tells around the words that it lets people say."""

import re
from collections.abc import Collection, Sequence

from florilege.parsers.facts import DASHES

_TOLD = 0.1
_MOSTLY = 0.5
_SOME = 0.2
_BEHIND_MARK = re.compile(r"[?!][”»\"]?,? (?:[–—-] )?(\w)")
_OPENING_QUOTES = '“„«"'
_TOLD_BEHIND_QUOTE = re.compile(r"[“„«\"][^“”„«»\"]{1,300}[,.?!…][”“»\"],? ?\w")


def is_narrated(questions: Sequence[str], answers: Sequence[str]) -> bool:
    """Whether the turns are those of a story, which opens each with a dash or in quotation marks.

    It tells who speaks: "– Are you stuck? asked the man", "“Is it broken?” the girl asked"; or
    what people say alternates with what is told of them.
    """
    if _share([_opens_with(text, DASHES) for text in questions]) >= _MOSTLY:
        spoken = _share([_opens_with(text, DASHES) for text in answers])
        return _SOME < spoken < 1 - _SOME or tells_who_asks((*questions, *answers))
    if _share([_opens_with(text, _OPENING_QUOTES) for text in questions]) < _MOSTLY:
        return False
    if _share([_opens_with(text, _OPENING_QUOTES) for text in answers]) < _SOME:
        return False
    turns = (*questions, *answers)
    return _share([_TOLD_BEHIND_QUOTE.search(text) is not None for text in turns]) >= _TOLD


def _opens_with(text: str, signs: Collection[str]) -> bool:
    return text.lstrip()[:1] in signs and bool(text.strip())


def tells_who_asks(turns: Sequence[str]) -> bool:
    """Whether a sentence often goes on in small letters behind a question mark."""
    return _share([_goes_on(text) for text in turns]) >= _TOLD


def _goes_on(speech: str) -> bool:
    return any(match[1].islower() for match in _BEHIND_MARK.finditer(speech))


def _share(signs: Sequence[bool]) -> float:
    return sum(signs) / len(signs) if signs else 0.0
