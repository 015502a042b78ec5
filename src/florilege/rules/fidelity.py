"""How faithful a quote is to what was said.

Case, punctuation but question marks, spaces and variants of writing do not count ("l’œuvre" is
"L'oeuvre", "dix" is "10", "Etat" is "État"); every word does. What a quote marks as left out
("[...]", "…") or as the editor's own ("[the team]") is no difference unless it turns the sense.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from florilege.rules.alignment import Alignment, align
from florilege.rules.borders import SPACES, begins_clause, clause_start, sentence_end
from florilege.rules.context import Flaw, additions, before, behind, flaws, keeps_borders, questions
from florilege.rules.quotation import Quotation, read_quotation
from florilege.rules.sense import Change, Texts, Turning, turnings
from florilege.rules.speech import Speech, Stretch
from florilege.rules.words import Word

_MOST_PLACES = 64
_MOST_JUDGED = 8
_LEAST_SHARE = 0.65
_LEAST_KEPT = 2
_LEAST_RUN = 2
_LEAST_SHARE_SCATTERED = 0.7
_NEAREST_SHARE = 0.3
_AROUND = SPACES + ",:«»“”—–"


class Grade(StrEnum):
    """How near a quote comes to what was said, the most faithful first.

    Exact: these words, in this order, from the beginning of a clause to the end of one.
    Shortened: nothing but words left out, or what denies or limits them in the same sentence.
    Altered: words exchanged, added or moved, or a question made a statement. Empty: a quote
    without a single word.
    """

    EXACT = "exact"
    SHORTENED = "shortened"
    ALTERED = "altered"
    NOT_FOUND = "not found"
    EMPTY = "empty"


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
        return Fidelity(Grade.EMPTY)
    return _word_for_word(quotation, speech) or _by_likeness(quotation, speech)


def is_exact(quote: str, speech: Speech) -> bool:
    """Whether `grade` would find a quote exact by its very words; quicker than to grade it."""
    quotation = read_quotation(quote, speech.language)
    found = _word_for_word(quotation, speech) if quotation.pieces else None
    return found is not None and found.grade is Grade.EXACT


def _word_for_word(quotation: Quotation, speech: Speech) -> Fidelity | None:
    """A grade if all pieces were said as they are printed, in this order."""
    cut: tuple[Stretch, ...] | None = None
    marred: tuple[Stretch, ...] | None = None
    judged = 0
    for places in islice(_places(quotation.pieces, speech), _MOST_PLACES):
        if not keeps_borders(quotation, speech, places):
            cut = cut or places
        elif next(flaws(quotation, speech, places), None) is None:
            said = " […] ".join(_text(speech, place) for place in places)
            return Fidelity(Grade.EXACT, said, speech.block(places[0].start), 1.0)
        else:
            marred = marred or places
            judged += 1
            if judged == _MOST_JUDGED:
                break
    nearest = marred or cut
    if nearest is None:
        return None
    whole = Stretch(nearest[0].start, nearest[-1].end)
    return _graded(speech, whole, list(flaws(quotation, speech, nearest)))


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
        return _complete(quotation, speech, found)
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


def _complete(quotation: Quotation, speech: Speech, found: Alignment) -> Fidelity:
    """The grade of a quote that prints no word but those that were said."""
    first, last = found.stretch.start, found.stretch.end - 1
    marred = [
        *before(quotation, speech, first),
        *(Flaw(change.said[0].start, change.said[-1].end) for change in found.changes),
        *additions(quotation, speech, found.stretch),
        *questions(quotation, speech, quotation.words[-1:], [last]),
        *behind(quotation, speech, last),
    ]
    if not marred:
        said = _text(speech, found.stretch)
        return Fidelity(Grade.EXACT, said, speech.block(first), 1.0)
    turned = turnings(found.changes, Texts(quotation.text, speech.text, speech.tag))
    return _graded(speech, found.stretch, marred, turned)


def _graded(
    speech: Speech, stretch: Stretch, marred: Sequence[Flaw], also: Sequence[Turning] = ()
) -> Fidelity:
    """The grade of words that were all said in this order."""
    altered = any(flaw.printed for flaw in marred)
    turned = {*also, *(flaw.turning for flaw in marred)}
    return Fidelity(
        Grade.ALTERED if altered else Grade.SHORTENED,
        _clause(speech, stretch, marred),
        speech.block(stretch.start),
        1.0,
        tuple(Difference(_one_line(flaw.printed), _shown(speech, flaw)) for flaw in marred),
        tuple(turning for turning in Turning if turning in turned),
    )


def _shown(speech: Speech, flaw: Flaw) -> str:
    return _one_line(speech.text[flaw.start : flaw.end]).strip(_AROUND)


def _clause(speech: Speech, stretch: Stretch, marred: Sequence[Flaw] = ()) -> str:
    """The text of a stretch and its flaws, from the beginning of a clause to a sentence's end."""
    text = speech.text
    start, end = speech.words[stretch.start].start, speech.words[stretch.end - 1].end
    if not begins_clause(text, start):
        start = clause_start(text, start)
    start = min([start, *(flaw.start for flaw in marred)])
    end = sentence_end(text, end, speech.language)
    return _one_line(text[start : end + (text[end : end + 1] == "?")])


def _difference(change: Change, printed: str, said: str) -> Difference:
    return Difference(_between(change.printed, printed), _between(change.said, said))


def _between(found: Sequence[Word], text: str) -> str:
    return _one_line(text[found[0].start : found[-1].end]) if found else ""


def _text(speech: Speech, stretch: Stretch) -> str:
    words_there = speech.words[stretch.start : stretch.end]
    return _between(words_there, speech.text)


def _one_line(text: str) -> str:
    return text.strip(SPACES + ",\n").replace("\n", " ")
