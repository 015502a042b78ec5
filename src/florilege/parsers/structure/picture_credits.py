"""Credits in captions: "The oven of Saint-Ormond. Photo: A. Verdier" says two things."""

import re
from functools import cache

from florilege.languages import Language, load_language
from florilege.parsers.words import count_words, fold

_LONGEST_IN_WORDS = 12
_LONGEST = 160
# What may stand before a credit: nothing, the end of a sentence, an opening bracket, a divider.
_BEFORE = re.compile(r"(?:^|[.!?…»”\"’)\]]\s|[(\[|/–—•·;,\n-])\s{0,4}", re.MULTILINE)
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)(?=\s))")
# A label says nothing without a sign: "Photo: ...", not "Photo of the oven".
_SIGN = re.compile(r"\s{0,2}(?:[:：/|=]|©)")
_DIVIDERS = " \u00a0\u202f\t\n|/–—•·;,-"
_SPACES = re.compile(" +")
_BRACKETS = {"(": ")", "[": "]"}
# Agencies and archives credit in English whatever the page is written in.
_AGENCIES = "en"


def split_credit(
    caption: str, credit: str | None, language: Language
) -> tuple[str | None, str | None]:
    """A caption without the credit at its end, and that credit as printed.

    The bracket or the dash that sets the credit off belongs to neither.

    Args:
        caption: The words under a picture; a line break divides as a full stop does.
        credit: What the source marks as the credit; the caption is left whole then.
        language: Of the document; `credits.photographer` and `credits.pictures` have the words.

    Returns:
        Each of them on one line; None for one that there is not.
    """
    start = None if credit else _start(caption, language)
    if start is None:
        return _line(caption), credit
    credit = caption[start:].strip()
    if start and _BRACKETS.get(caption[:start].rstrip()[-1:]) == credit.rstrip(".")[-1:]:
        credit = credit.rstrip(".")[:-1]
        start = len(caption[:start].rstrip()) - 1
    return _line(caption[:start].rstrip(_DIVIDERS)), _line(credit)


def _start(caption: str, language: Language) -> int | None:
    """Where the credit of a caption begins: the first place from which nothing else follows."""
    window = max(0, len(caption) - _LONGEST)
    folded = fold(caption)
    places = {match.end() for match in _BEFORE.finditer(caption, window)}
    signs = {match.start() for match in _COPYRIGHT.finditer(caption, window)}
    for place in sorted(places | signs):
        if count_words(caption[place:]) > _LONGEST_IN_WORDS:
            continue
        if place in signs and (place == 0 or not caption[place - 1].isalnum()):
            return place
        if place in places and _opens(caption, folded, place, language):
            return place
    return None


def _opens(caption: str, folded: str, place: int, language: Language) -> bool:
    """Whether a credit begins at a place: a label and its sign, or a phrase and a name."""
    for phrase in _phrases(language):
        if not folded.startswith(phrase, place):
            continue
        behind = caption[place + len(phrase) :]
        if _SIGN.match(behind) and any(map(str.isalnum, behind)):
            return True
        names = behind[:1].isspace() and behind.lstrip()[:1].isupper()
        is_open = " " in phrase or phrase.endswith(".")
        if names and is_open and (place > 0 or phrase in language.credits.pictures):
            return True
    return False


@cache
def _phrases(language: Language) -> tuple[str, ...]:
    """Every phrase that a picture's credit opens with, the longest first."""
    tables = (language.credits, load_language(_AGENCIES).credits)
    found = {phrase for table in tables for phrase in (*table.photographer, *table.pictures)}
    return tuple(sorted(found - {"©"}, key=lambda phrase: (-len(phrase), phrase)))


def _line(text: str) -> str | None:
    return _SPACES.sub(" ", text.replace("\n", " ")).strip() or None
