"""The line under a quote that says whose words they are: "— Irène Valcourt, luthier"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from florilege.fidelity.words import words
from florilege.languages import Language

# In brackets, behind a dash or on a line of its own, at the very end.
_LINE = re.compile(
    r"(?P<open>[(\[]|\n\s{0,9}[—–―~-]?|[.!?…»”\"’]\s{0,3}[—–―]|\s[—–―]\s)\s{0,3}"
    r"(?P<name>[^\n()\[\]—–―.!?…«»“”\"]{2,100})[)\].]?\s*\Z"
)
_LONGEST = 120
_MOST_NAME_WORDS = 5
_ENDS = (".", "!", "?", "…", "»", "”", '"', "’")


@dataclass(frozen=True, slots=True)
class Credited:
    """A quote without its line of credit.

    Attributes:
        text: The quote.
        speakers: Who said it as that line has it: the name as in `people`, else as printed; none
            where there is no such line.
    """

    text: str
    speakers: tuple[str, ...] = ()


def read_credit(text: str, people: Iterable[str], language: Language) -> Credited:
    """Part a quote from the line that credits it.

    A stranger's name is believed only where a dash or a line of its own sets it apart behind the
    end of a sentence, and each of its words has a capital.

    Args:
        text: The quote as printed.
        people: The names of the people of the document.
        language: Its language.
    """
    low = max(0, len(text) - _LONGEST)
    match = _LINE.search(text, low)
    if match is None:
        return Credited(text)
    bare = text[: match.start("open")] + match["open"][:1].strip("\n—–―~-([ ")
    printed = match["name"].split(",")[0].strip()
    known = tuple(name for name in people if is_name_of(printed, name, language))
    if known and bare.strip():
        return Credited(bare.rstrip(), known)
    apart = match["open"][0] not in "([" and bare.rstrip().endswith(_ENDS)
    return (
        Credited(bare.rstrip(), (printed,))
        if apart and _looks_like_name(printed)
        else (Credited(text))
    )


def is_name_of(printed: str, name: str, language: Language) -> bool:
    """Whether somebody may be printed so: by the whole name, or by a part of it alone."""
    shorter = {word.key for word in words(printed, language)}
    longer = {word.key for word in words(name, language)}
    return bool(shorter) and (shorter <= longer or longer <= shorter)


def _looks_like_name(printed: str) -> bool:
    parts = printed.split()
    return 1 < len(parts) <= _MOST_NAME_WORDS and all(part[:1].isupper() for part in parts)
