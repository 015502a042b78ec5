"""Where the clauses and sentences of what was said begin and end."""

import re
from collections.abc import Iterator

from florilege.fidelity.speech import Speech
from florilege.languages import Language

LOOK = 500
"""How many characters of a sentence are looked at on either side of a quote."""

SPACES = " \t\u00a0\u202f"
_LOWER = r"[^\W\d_A-ZÀ-ÖØ-Þ]"
_CLAUSE_START = re.compile(r"[,;:.!?…—–][”»\"’)]*+(?=\s)|[\n(«“\"\[]")
_SENTENCE_END = re.compile(
    r"(?:[!?]|(?<!\.\.)\.|(?:…|(?<=\.\.)\.)"  # a hesitation ends no sentence that goes on
    rf"(?!\s{{1,3}}{_LOWER}))(?=[\s»”\")\]]|\Z)|[\n•]"
)
_QUOTATION_MARK = re.compile(r"[«»“”„‘\"]|’(?!\w)")
_OPENERS = SPACES + '«“"‘([¿¡'
_CLOSERS = SPACES + '»”"’)]'
_CLOSING_QUOTES = frozenset("”\"»’'")
_BORDERS = frozenset(";:.!?…—–\n•")
_LONGEST_TITLE = 10


def begins_clause(text: str, start: int) -> bool:
    """Whether a clause begins at an offset."""
    before = text[max(0, start - LOOK) : start]
    bare = before.rstrip(_OPENERS + _CLOSERS)
    if not bare or bare[-1] in _BORDERS or bare[-1] == ",":
        return True
    return bare[-1] == "-" and before != bare


def ends_clause(text: str, end: int, *, closed: bool) -> bool:
    """Whether a clause ends at an offset; if `closed`, one that a full stop may end."""
    after = text[end : end + LOOK]
    bare = after.lstrip(_CLOSERS)
    if not bare or bare[0] in _BORDERS:
        return True
    if bare[0] == ",":
        # American English sets the comma inside the marks: “I did,” she says.
        return not closed or bare[1:2] in _CLOSING_QUOTES
    return bare[0] == "-" and after != bare


def clause_start(text: str, start: int) -> int:
    """The offset where the clause begins that another one stands in; 500 characters away at most.

    The clause of words between quotation marks is the one that these marks stand in.
    """
    low = max(0, start - LOOK)
    bare = low + len(text[low:start].rstrip(_OPENERS))
    borders = list(_CLAUSE_START.finditer(text, low, bare))
    found = borders[-1].end() if borders else low
    return found if borders or low == 0 else text.find(" ", low, start) + 1


def sentence_end(text: str, end: int, language: Language) -> int:
    """The offset of the mark that ends the sentence; 500 characters away at most."""
    high = min(len(text), end + LOOK)
    border = next(_sentence_ends(text, end, high, language), None)
    if border:
        return border.start()
    return high if high == len(text) else max(end, text.rfind(" ", end, high))


def scope_start(speech: Speech, start: int) -> int:
    """Where the words begin that bear on the ones at an offset: at most, where the sentence does.

    A semicolon divides main clauses, each of which holds by itself. Where a narrator tells what
    was said, quotation marks divide voices.
    """
    low = max(0, start - LOOK)
    ends = [match.end() for match in _sentence_ends(speech.text, low, start, speech.language)]
    ends.append(speech.text.rfind(";", low, start) + 1)
    if speech.narrated:
        marks = _QUOTATION_MARK.finditer(speech.text, low, start + 1)
        ends += [mark.end() for mark in marks if mark.end() <= start]
    return max(low, *ends)


def scope_end(speech: Speech, end: int) -> int:
    """Where the words end that bear on the ones before an offset, as in `scope_start`."""
    high = sentence_end(speech.text, end, speech.language)
    semicolon = speech.text.find(";", end, high)
    mark = _QUOTATION_MARK.search(speech.text, end, high) if speech.narrated else None
    return min(high, semicolon if semicolon >= 0 else high, mark.start() if mark else high)


def _sentence_ends(text: str, low: int, high: int, language: Language) -> Iterator[re.Match[str]]:
    for match in _SENTENCE_END.finditer(text, low, high):
        if match[0] != "." or not _is_title(text, match.end(), language):
            yield match


def _is_title(text: str, end: int, language: Language) -> bool:
    """Whether the word that a full stop ends is an initial or a title: "J.", "Dr."."""
    word = re.split(r"[\s'’(«“]", text[max(0, end - _LONGEST_TITLE) : end])[-1]
    initial = word[:1].isupper() and word[1:] == "."
    return initial or word in language.labels.honorifics
