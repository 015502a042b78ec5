"""What may name a speaker without a colon or a dash: "**Anna** Yes", "ANNA Yes", "<anna> yes".

Each tells little by itself: only where such labels recur, in turn, are they speakers.
"""

import re

from florilege.languages import Language
from florilege.parsers.leading_labels import Label
from florilege.parsers.manuscript import Run
from florilege.parsers.names import is_capitalised_name, looks_like_name

_WINDOW = 80
_LONGEST_IN_WORDS = 4
_SHORTEST_CAPITALS = 2
_BRACKETED = re.compile(
    r"\s{0,8}(?:<(?P<nick>[^<>\s]{1,40})>|\[(?P<name>[^\[\]\n\u2028]{2,50})\])\s{1,3}(?=\S)"
)
_WORD = re.compile(r"\s{0,8}([^\s:：,;!?–—]{1,30})(?=\s)")
_OPENING_SIGNS = "¿¡«“„\"'’‘(["


def typed_label(text: str, runs: tuple[Run, ...], language: Language) -> Label | None:
    """A name that bold or italic type sets apart from a sentence: "**Anna Roth** Yes"."""
    length = 0
    for run in runs:
        is_marked = any(mark[0] in ("strong", "emphasis") for mark in run.marks)
        if run.text.strip() and not is_marked:
            break
        length += len(run.text)
    name, rest = text[:length].strip(), text[length:].lstrip()
    if not rest or len(name) > _WINDOW or not _begins_sentence(rest):
        return None
    return Label(name, len(text) - len(rest)) if _is_name(name, language) else None


def capital_label(text: str, language: Language) -> Label | None:
    """A name in capitals before a sentence: "ANNA ROTH Yes"."""
    end = 0
    for _ in range(_LONGEST_IN_WORDS):
        word = _WORD.match(text, end)
        if word is None or not word[1].isupper() or len(word[1]) < _SHORTEST_CAPITALS:
            break
        end = word.end()
    rest = text[end:].lstrip()
    name = text[:end].strip()
    if not name or not _begins_sentence(rest):
        return None
    return Label(name, len(text) - len(rest)) if _is_name(name, language) else None


def bracketed_label(text: str, _language: Language) -> Label | None:
    """A name in square brackets, or any word in angle brackets, as in records of a chat."""
    match = _BRACKETED.match(text[:_WINDOW])
    name = match["nick"] or match["name"].strip() if match else ""
    if match is None or not name[:1].isalpha():
        return None
    is_name = match["nick"] is not None or looks_like_name(name)
    return Label(name, match.end()) if is_name else None


def line_label(text: str, language: Language) -> Label | None:
    """A line that holds a name and nothing else."""
    name = text.strip()
    ends = len(name) <= _WINDOW and name[-1:].isalnum()
    return Label(name, len(text)) if ends and _is_name(name, language) else None


def _is_name(name: str, language: Language) -> bool:
    return (
        name[-1:].isalnum()
        and len(name.split()) <= _LONGEST_IN_WORDS
        and is_capitalised_name(name, language)
    )


def _begins_sentence(text: str) -> bool:
    first = text.lstrip(_OPENING_SIGNS)[:1]
    return first.isupper() or first.isdigit()
