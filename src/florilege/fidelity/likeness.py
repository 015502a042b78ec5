"""A quote beside one turn of what was said: its very words, or the words that come nearest."""

from collections.abc import Iterator, Sequence
from itertools import islice

from florilege.fidelity.alignment import Alignment, align
from florilege.fidelity.borders import SPACES, begins_clause, clause_start, sentence_end
from florilege.fidelity.context import (
    Flaw,
    additions,
    before,
    behind,
    flaws,
    keeps_borders,
    questions,
)
from florilege.fidelity.graded import Difference, Fidelity, Grade, mark
from florilege.fidelity.quotation import Quotation
from florilege.fidelity.sense import Change, Texts, turnings
from florilege.fidelity.speech import Speech, Stretch, Where
from florilege.fidelity.word import Word

LEAST_SHARE = 0.65
"""How much of a quote must have been said, by letters, for it to count as found."""

_MOST_PLACES = 64
_LEAST_PLACES = 4
_MOST_JUDGED = 8
_LEAST_KEPT = 2
_LEAST_RUN = 2
_LEAST_SHARE_SCATTERED = 0.7
_NEAREST_SHARE = 0.3
_AROUND = SPACES + ",:«»“”—–"


def word_for_word(quotation: Quotation, speech: Speech, where: Where) -> Fidelity | None:
    """A grade if all pieces of a quote were said as they are printed, in this order, in one turn.

    Args:
        quotation: The quote; it has at least one word.
        speech: What was said.
        where: The part of it that counts.
    """
    cut: tuple[Stretch, ...] | None = None
    marred: tuple[Stretch, ...] | None = None
    judged = 0
    for places in _places(quotation.pieces, speech, where):
        if not keeps_borders(quotation, speech, places):
            cut = cut or places
        elif next(flaws(quotation, speech, places), None) is None:
            return _exact(speech, places)
        else:
            marred = marred or places
            judged += 1
            if judged == _MOST_JUDGED:
                break
    nearest = marred or cut
    if nearest is None:
        return None
    whole = Stretch(nearest[0].start, nearest[-1].end)
    return _complete(speech, whole, list(flaws(quotation, speech, nearest)))


def by_likeness(quotation: Quotation, speech: Speech, where: Where) -> Fidelity:
    """A grade by the words of one turn that come nearest to a quote; arguments as above."""
    found = align(quotation.words, speech, where)
    if found is None:
        return Fidelity(Grade.NOT_FOUND)
    if not _is_source(found, len(quotation.words)):
        return _not_found(speech, found)
    texts = Texts(quotation.text, speech.text, speech.tag, speech.names)
    changed = [_difference(change, texts) for change in found.changes]
    first, last = found.stretch.start, found.stretch.end - 1
    if any(change.printed for change in found.changes):
        around = [*before(quotation, speech, first), *behind(quotation, speech, last)]
        turned = [_flaw_shown(speech, flaw) for flaw in around if flaw.turning]
        return _result(Grade.ALTERED, speech, found.stretch, [*changed, *turned], found.share)
    marred = [
        *before(quotation, speech, first),
        *additions(quotation, speech, found.stretch),
        *questions(quotation, speech, quotation.words[-1:], [last]),
        *behind(quotation, speech, last),
    ]
    if not marred and not changed:
        return _exact(speech, (found.stretch,))
    return _complete(speech, found.stretch, marred, changed)


def _places(
    pieces: Sequence[Sequence[Word]], speech: Speech, where: Where
) -> Iterator[tuple[Stretch, ...]]:
    """Where the pieces stand one after the other in one turn."""
    firsts = speech.occurrences(pieces[0], 0, len(speech.words))
    there = (each for each in firsts if speech.holds(where, each.start))
    for first in islice(there, max(_LEAST_PLACES, _MOST_PLACES // len(pieces))):
        found = [first]
        high = speech.turn(first.start).end
        for piece in pieces[1:]:
            place = next(speech.occurrences(piece, found[-1].end, high), None)
            if place is None:
                break
            found.append(place)
        if len(found) == len(pieces):
            yield tuple(found)


def _is_source(found: Alignment, length: int) -> bool:
    """Whether words in common are so many, and stand so near, that the quote goes back to them."""
    if found.kept < min(_LEAST_KEPT, length) or found.share < LEAST_SHARE:
        return False
    spread = found.stretch.end - found.stretch.start
    scattered = found.kept / found.runs < _LEAST_RUN
    return not scattered or (spread <= 2 * length and found.share >= _LEAST_SHARE_SCATTERED)


def _not_found(speech: Speech, found: Alignment) -> Fidelity:
    if found.share < _NEAREST_SHARE:
        return Fidelity(Grade.NOT_FOUND, score=found.share)
    start, end = _clause(speech, found.stretch, ())
    said = one_line(speech.text[start:end])
    return Fidelity(Grade.NOT_FOUND, said, said, speech.block(found.stretch.start), found.share)


def _exact(speech: Speech, places: Sequence[Stretch]) -> Fidelity:
    said = " […] ".join(
        one_line(speech.text[speech.words[place.start].start : speech.words[place.end - 1].end])
        for place in places
    )
    block = speech.block(places[0].start)
    whole = Stretch(places[0].start, places[-1].end)
    return Fidelity(Grade.EXACT, said, said, block, 1.0, (), (whole,))


def _complete(
    speech: Speech, stretch: Stretch, marred: Sequence[Flaw], changed: Sequence[Difference] = ()
) -> Fidelity:
    """The grade of words that were all said in this order."""
    altered = any(flaw.printed for flaw in marred)
    differences = [*(_flaw_shown(speech, flaw) for flaw in marred), *changed]
    grade = Grade.ALTERED if altered else Grade.SHORTENED
    return _result(grade, speech, stretch, differences, 1.0)


def _result(
    grade: Grade,
    speech: Speech,
    stretch: Stretch,
    differences: Sequence[Difference],
    score: float,
) -> Fidelity:
    ordered = tuple(sorted(differences, key=lambda each: (each.start, each.end)))
    start, end = _clause(speech, stretch, ordered)
    return Fidelity(
        grade,
        one_line(speech.text[start:end]),
        mark(speech.text, start, end, ordered),
        speech.block(stretch.start),
        score,
        ordered,
        (stretch,),
    )


def _flaw_shown(speech: Speech, flaw: Flaw) -> Difference:
    raw = speech.text[flaw.start : flaw.end]
    start = flaw.start + len(raw) - len(raw.lstrip(_AROUND + "\n"))
    end = max(start, flaw.start + len(raw.rstrip(_AROUND + "\n")))
    turned = (flaw.turning,) if flaw.turning else ()
    said = one_line(speech.text[start:end])
    return Difference(one_line(flaw.printed), said, start, end, turned)


def _difference(change: Change, texts: Texts) -> Difference:
    printed = change.printed
    return Difference(
        one_line(texts.printed[printed[0].start : printed[-1].end]) if printed else "",
        one_line(texts.said[change.at : change.end]),
        change.at,
        change.end,
        turnings(change, texts),
    )


def _clause(speech: Speech, stretch: Stretch, differences: Sequence[Difference]) -> tuple[int, int]:
    """The offsets of a stretch and its differences, widened to a clause's and a sentence's."""
    text = speech.text
    start, end = speech.words[stretch.start].start, speech.words[stretch.end - 1].end
    if not begins_clause(text, start):
        start = clause_start(text, start)
    start = min([start, *(each.start for each in differences)])
    end = sentence_end(text, end, speech.language)
    return start, end + (text[end : end + 1] == "?")


def one_line(text: str) -> str:
    """A text as it is shown in a message: without line breaks, and no space or comma around."""
    return text.strip(SPACES + ",\n").replace("\n", " ")
