"""How faithful a quote is to what was said.

Case, punctuation, spaces and variants of writing do not count ("l’œuvre" is "L'oeuvre", "dix"
is "10", "Etat" is "État"); every word does. What a quote marks as left out ("[...]", "…") or
as the editor's own ("[the team]") is no difference.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from florilege.rules.alignment import Alignment, align
from florilege.rules.quotation import Quotation, read_quotation
from florilege.rules.sense import Change, Texts, Turning, denies, turnings
from florilege.rules.speech import Speech, Stretch
from florilege.rules.words import Word, words

_MOST_PLACES = 64
_LEAST_SHARE = 0.65
_LEAST_KEPT = 2
_LEAST_RUN = 2
_LEAST_SHARE_SCATTERED = 0.7
_NEAREST_SHARE = 0.3

_LOOK = 300
_CLAUSE_START = re.compile(r"[,;:.!?…—–](?=\s)|[\n(«“\"\[]")
_SENTENCE_END = re.compile(r"[.!?…](?=[\s»”\")\]]|\Z)|\n")
_SPACES = " \t\u00a0\u202f"
_OPENERS = _SPACES + '«“"‘(['
_CLOSERS = _SPACES + '»”"’)]'
_CLOSING_QUOTES = frozenset("”\"»’'")
_BORDERS = frozenset(";:.!?…—–\n•")


class Grade(StrEnum):
    """How near a quote comes to what was said, the most faithful first.

    Exact: these words, in this order, from the beginning of a clause to the end of one.
    Shortened: nothing but words left out. Altered: words exchanged, added or moved.
    """

    EXACT = "exact"
    SHORTENED = "shortened"
    ALTERED = "altered"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a quote, and the words that were said in their place; either may be ""."""

    printed: str
    said: str


@dataclass(frozen=True, slots=True)
class Fidelity:
    """How faithful a quote is.

    Attributes:
        grade: The grade.
        said: What was said, to the borders of the clause; what comes nearest where the quote
            was not found, "" where nothing does.
        block: The id of the block where that begins.
        score: How much of the quote was said, by letters, from 0 to 1.
        differences: What was left out, exchanged or added, in order.
        turned: What these differences turn.
    """

    grade: Grade
    said: str = ""
    block: str | None = None
    score: float = 0.0
    differences: tuple[Difference, ...] = ()
    turned: tuple[Turning, ...] = ()


def grade(quote: str, speech: Speech) -> Fidelity:
    """Grade a quote.

    Args:
        quote: As printed, with or without its quotation marks. Of more than 2000 characters,
            the first 2000 count.
        speech: What was said.
    """
    quotation = read_quotation(quote, speech.language)
    if not quotation.pieces:
        return Fidelity(Grade.EXACT, score=1.0)
    return _word_for_word(quotation, speech) or _by_likeness(quotation, speech)


def is_exact(quote: str, speech: Speech) -> bool:
    """Whether `grade` would find a quote exact by its very words; quicker than to grade it."""
    quotation = read_quotation(quote, speech.language)
    found = _word_for_word(quotation, speech) if quotation.pieces else None
    return found is not None and found.grade is Grade.EXACT


def _word_for_word(quotation: Quotation, speech: Speech) -> Fidelity | None:
    """A grade if all pieces were said as they are printed, in this order."""
    cut: tuple[Stretch, ...] | None = None
    for places in islice(_places(quotation.pieces, speech), _MOST_PLACES):
        if _keeps_borders(quotation, speech, Stretch(places[0].start, places[-1].end)):
            said = " […] ".join(_text(speech, place) for place in places)
            return Fidelity(Grade.EXACT, said, speech.block(places[0].start), 1.0)
        cut = cut or places
    if cut is None:
        return None
    whole = Stretch(cut[0].start, cut[-1].end)
    return _shortened(quotation, speech, whole, ())


def _places(pieces: Sequence[Sequence[Word]], speech: Speech) -> Iterator[tuple[Stretch, ...]]:
    """Where the pieces stand one after the other in one turn."""
    for first in speech.occurrences(pieces[0], 0, len(speech.words)):
        found = [first]
        high = speech.turn(first.start).end
        for piece in pieces[1:]:
            place = next(speech.occurrences(piece, found[-1].end, high), None)
            if place is None:
                break
            found.append(place)
        if len(found) == len(pieces):
            yield tuple(found)


def _by_likeness(quotation: Quotation, speech: Speech) -> Fidelity:
    found = align(quotation.words, speech)
    if found is None:
        return Fidelity(Grade.NOT_FOUND)
    if not _is_source(found, len(quotation.words)):
        near = found.share >= _NEAREST_SHARE
        said = _clause(speech, found.stretch) if near else ""
        block = speech.block(found.stretch.start) if near else None
        return Fidelity(Grade.NOT_FOUND, said, block, found.share)
    if all(not change.printed for change in found.changes):
        if not found.changes and _keeps_borders(quotation, speech, found.stretch):
            said = _text(speech, found.stretch)
            return Fidelity(Grade.EXACT, said, speech.block(found.stretch.start), 1.0)
        return _shortened(quotation, speech, found.stretch, found.changes)
    return Fidelity(
        Grade.ALTERED,
        _clause(speech, found.stretch),
        speech.block(found.stretch.start),
        found.share,
        tuple(_difference(change, quotation.text, speech.text) for change in found.changes),
        turnings(found.changes, Texts(quotation.text, speech.text, speech.tag)),
    )


def _is_source(found: Alignment, length: int) -> bool:
    """Whether words in common are so many, and stand so near, that the quote goes back to them."""
    if found.kept < min(_LEAST_KEPT, length) or found.share < _LEAST_SHARE:
        return False
    spread = found.stretch.end - found.stretch.start
    scattered = found.kept / found.runs < _LEAST_RUN
    return not scattered or (spread <= 2 * length and found.share >= _LEAST_SHARE_SCATTERED)


def _shortened(
    quotation: Quotation, speech: Speech, stretch: Stretch, changes: Sequence[Change]
) -> Fidelity:
    differences = [_difference(change, quotation.text, speech.text) for change in changes]
    turned = turnings(changes, Texts(quotation.text, speech.text, speech.tag))
    start, end = speech.words[stretch.start].start, speech.words[stretch.end - 1].end
    if not (quotation.free_start or _begins_clause(speech.text, start)):
        head = speech.text[_clause_start(speech.text, start) : start].strip(_SPACES)
        differences.insert(0, Difference("", head))
        if denies(words(head, speech.language), speech.language):
            turned = tuple(t for t in Turning if t in (*turned, Turning.NEGATION))
    if not (quotation.free_end or _ends_clause(speech.text, end, closed=quotation.closed)):
        tail = speech.text[end : _sentence_end(speech.text, end)].strip(_SPACES + ",")
        differences.append(Difference("", tail))
    said, block = _clause(speech, stretch), speech.block(stretch.start)
    return Fidelity(Grade.SHORTENED, said, block, 1.0, tuple(differences), turned)


def _keeps_borders(quotation: Quotation, speech: Speech, stretch: Stretch) -> bool:
    start, end = speech.words[stretch.start].start, speech.words[stretch.end - 1].end
    return (quotation.free_start or _begins_clause(speech.text, start)) and (
        quotation.free_end or _ends_clause(speech.text, end, closed=quotation.closed)
    )


def _begins_clause(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK) : start]
    bare = before.rstrip(_OPENERS)
    if not bare or bare[-1] in _BORDERS or bare[-1] == ",":
        return True
    return bare[-1] == "-" and before != bare


def _ends_clause(text: str, end: int, *, closed: bool) -> bool:
    after = text[end : end + _LOOK]
    bare = after.lstrip(_CLOSERS)
    if not bare or bare[0] in _BORDERS:
        return True
    if bare[0] == ",":
        # American English sets the comma inside the marks: “I did,” she says.
        return not closed or bare[1:2] in _CLOSING_QUOTES
    return bare[0] == "-" and after != bare


def _clause(speech: Speech, stretch: Stretch) -> str:
    """The text of a stretch, from the beginning of its clause to the end of its sentence."""
    start, end = speech.words[stretch.start].start, speech.words[stretch.end - 1].end
    if not _begins_clause(speech.text, start):
        start = _clause_start(speech.text, start)
    return _one_line(speech.text[start : _sentence_end(speech.text, end)])


def _clause_start(text: str, start: int) -> int:
    low = max(0, start - _LOOK)
    borders = list(_CLAUSE_START.finditer(text, low, start))
    found = borders[-1].end() if borders else low
    return found if borders or low == 0 else text.find(" ", low, start) + 1


def _sentence_end(text: str, end: int) -> int:
    high = min(len(text), end + _LOOK)
    border = _SENTENCE_END.search(text, end, high)
    if border:
        return border.start()
    return high if high == len(text) else max(end, text.rfind(" ", end, high))


def _difference(change: Change, printed: str, said: str) -> Difference:
    return Difference(_between(change.printed, printed), _between(change.said, said))


def _between(found: Sequence[Word], text: str) -> str:
    return _one_line(text[found[0].start : found[-1].end]) if found else ""


def _text(speech: Speech, stretch: Stretch) -> str:
    words_there = speech.words[stretch.start : stretch.end]
    return _between(words_there, speech.text)


def _one_line(text: str) -> str:
    return text.strip(_SPACES + "\n").replace("\n", " ")
