"""The pull quotes of a document, each graded once for all rules that ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from florilege.fidelity import ANYWHERE, Fidelity, Grade, Speech, Where, grade, read_credit
from florilege.model import Document, PullQuote, standing_text
from florilege.rules.located import located_of
from florilege.rules.spoken import spoken

_MOST_SOURCES = 64


@dataclass(frozen=True, slots=True)
class Graded:
    """A pull quote and how faithful it is.

    Attributes:
        place: The id that a finding about it names.
        text: As printed, without what is struck out.
        quote: The same without a line that credits it.
        claimed: Who said it, as the document has it; nobody if it does not say.
        others: Who else said its words or some of them, and none of those; nobody if nothing is
            known of either.
        fidelity: How faithful it is.
    """

    place: str | None
    text: str
    quote: str
    claimed: tuple[str, ...]
    others: tuple[str, ...]
    fidelity: Fidelity


def graded_quotes(document: Document) -> tuple[Graded, ...]:
    """The pull quotes of a document, in reading order."""
    return tuple(_grade_all(document))


def _grade_all(document: Document) -> Iterator[Graded]:
    quotes = list(located_of(document, PullQuote))
    if quotes:
        speech = _speech_of(document)
        yield from (_graded(document, speech, place, block) for place, block in quotes)


def _speech_of(document: Document) -> Speech:
    """What was said in a document, and by whom."""
    people = [person.name for person in document.people]
    return Speech(spoken(document), document.language, people)


def _graded(document: Document, speech: Speech, place: str | None, block: PullQuote) -> Graded:
    text = standing_text(block)
    people = [person.name for person in document.people]
    credited = read_credit(text, people, speech.language)
    claimed = credited.speakers or block.speakers
    sources = frozenset(block.taken_from[:_MOST_SOURCES])
    # Of equal matches, the one in the blocks it was taken from counts, then one by its speaker.
    places = [Where(blocks=sources)] if sources else []
    places += [Where(speakers=frozenset(claimed))] if claimed else []
    fidelity = _best(credited.text, speech, [*places, ANYWHERE])
    others = _others(speech, fidelity, claimed) if claimed else ()
    return Graded(place, text, credited.text, claimed, others, fidelity)


def _best(quote: str, speech: Speech, places: Sequence[Where]) -> Fidelity:
    """The most faithful grade; the first that leaves nothing to object to ends the search."""
    best = grade(quote, speech, places[0])
    for where in places[1:]:
        if best.grade.rank <= Grade.SHORTENED.rank and not best.turned:
            break
        best = min(best, grade(quote, speech, where), key=_objections)
    return best


def _objections(fidelity: Fidelity) -> tuple[int, int, float]:
    return fidelity.grade.rank, len(fidelity.turned), -fidelity.score


def _others(speech: Speech, fidelity: Fidelity, claimed: Sequence[str]) -> tuple[str, ...]:
    """Who said a part of a quote that nobody said of those it is given to."""
    by_part = [speech.speakers(stretch.start) for stretch in fidelity.stretches]
    strange = [speakers for speakers in by_part if not set(speakers) & set(claimed)]
    return tuple(dict.fromkeys(name for speakers in strange for name in speakers))
