"""What presents somebody by name: "Interview with", "Meet", "Portrait of"."""

import re
from functools import cache

from florilege.languages import Language
from florilege.parsers.words import fold


def opens_by_presenting(text: str, language: Language) -> bool:
    """Whether a text begins with such words, and so with no name."""
    return _presenting(language).match(fold(text)) is not None


def presented(text: str, language: Language) -> set[str]:
    """What follows such words in a text: the name, and the rest of the text."""
    found = _presenting(language).finditer(fold(text))
    return {text[match.end() :].lstrip() for match in found}


@cache
def _presenting(language: Language) -> re.Pattern[str]:
    phrases = sorted(language.labels.presenting, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?:\s*+:)?\s++")
