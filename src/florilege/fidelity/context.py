"""What stands around and between the words of a quote, and turns or limits their sense.

All of its words were said, in their order. What was said beside them, what it marks as left out,
what it puts in brackets and what it prints as a question is laid beside them here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from florilege.fidelity.bearing import denies, dependence, limits, narrows_before, narrows_next
from florilege.fidelity.borders import (
    LOOK,
    begins_clause,
    clause_start,
    ends_clause,
    scope_end,
    scope_start,
    sentence_end,
)
from florilege.fidelity.quotation import Quotation
from florilege.fidelity.speech import Speech, Stretch
from florilege.fidelity.turning import Turning
from florilege.fidelity.word import Word
from florilege.fidelity.words import words

_QUESTION = "?"


@dataclass(frozen=True, slots=True)
class Flaw:
    """What keeps a quote from being exact although its words were said.

    Attributes:
        start: Offset in the speech of what was said and is not printed, or is printed otherwise.
        end: Offset behind it.
        printed: What is printed in its place, "" if nothing is.
        turning: What that turns.
    """

    start: int
    end: int
    printed: str = ""
    turning: Turning | None = None


def flaws(quotation: Quotation, speech: Speech, places: Sequence[Stretch]) -> Iterator[Flaw]:
    """What keeps a quote from being exact.

    Args:
        quotation: The quote.
        speech: What was said.
        places: Where its pieces stand.
    """
    yield from before(quotation, speech, places[0].start)
    gaps = list(_gaps(quotation, speech, places))
    yield from _between(speech, gaps)
    yield from _outweighed(quotation, speech, places, gaps)
    said = [position for place in places for position in range(*place)]
    yield from questions(quotation, speech, quotation.words, said)
    yield from behind(quotation, speech, places[-1].end - 1)


def keeps_borders(quotation: Quotation, speech: Speech, places: Sequence[Stretch]) -> bool:
    """Whether a quote begins and ends where it claims to: the first thing to look at."""
    start, end = speech.words[places[0].start].start, speech.words[places[-1].end - 1].end
    return (quotation.free_start or begins_clause(speech.text, start)) and (
        quotation.free_end or ends_clause(speech.text, end, closed=quotation.closed)
    )


def before(quotation: Quotation, speech: Speech, first: int) -> Iterator[Flaw]:
    """What was said before the first of the words that a quote prints."""
    start = speech.words[first].start
    at_border = begins_clause(speech.text, start)
    scope = scope_start(speech, start)
    near = start if at_border else max(scope, clause_start(speech.text, start))
    if quotation.phrase and not (at_border or quotation.cut_start):
        scope = near
    added = quotation.added[0]
    denied = _denies(speech.text[near:start], speech)
    limited = limits(speech.text[scope:start], speech.language)
    if _denies(added, speech) and not (denied or limited):
        yield Flaw(near, start, added, Turning.NEGATION)
    elif denied and not _denies(added, speech):
        yield Flaw(near, start, turning=Turning.NEGATION)
    elif limited and not limits(added, speech.language):
        yield Flaw(scope, start, turning=dependence(speech.text[scope:start], speech.language))
    elif not (at_border or quotation.free_start) and _says_something(speech.text[near:start]):
        weakened = narrows_next(speech.text[near:start], speech.language, nouns=1)
        yield Flaw(near, start, turning=Turning.HEDGE if weakened else None)


def behind(quotation: Quotation, speech: Speech, last: int) -> Iterator[Flaw]:
    """What was said behind the last of the words that a quote prints."""
    end = speech.words[last].end
    at_border = ends_clause(speech.text, end, closed=quotation.closed)
    scope = scope_end(speech, end)
    following = speech.words[last + 1 : last + 2]
    denied = (
        not ends_clause(speech.text, end, closed=False)
        and _are_within(following, scope)
        and denies(following, speech.language)
    )
    # A phrase asserts nothing that a negation behind it could deny: "a craft that nobody knows".
    phrase = quotation.phrase and not (at_border or quotation.cut_end)
    beyond = speech.text[end:scope]
    depends = dependence(beyond, speech.language)
    limited = depends or (not phrase and limits(beyond, speech.language))
    added = quotation.added[-1]
    if _denies(added, speech) and not (denied or limited):
        yield Flaw(end, scope, added, Turning.NEGATION)
    elif denied and not _denies(added, speech):
        yield Flaw(end, scope, turning=Turning.NEGATION)
    elif limited and not limits(added, speech.language):
        yield Flaw(end, scope, turning=depends)
    elif not (at_border or quotation.free_end):
        close = sentence_end(speech.text, end, speech.language)
        weakened = narrows_before(speech.text[end:close], speech.language)
        yield Flaw(end, close, turning=Turning.HEDGE if weakened else None)


def questions(
    quotation: Quotation, speech: Speech, printed: Sequence[Word], said: Sequence[int]
) -> Iterator[Flaw]:
    """Where a quote states what was asked, or asks what was stated.

    Args:
        quotation: The quote.
        speech: What was said.
        printed: Words of the quote, up to its last one.
        said: The positions of the same words in the speech.
    """
    text = speech.text
    for index, word in enumerate(printed):
        last = index + 1 == len(printed)
        end, following = speech.words[said[index]].end, said[index] + 1
        close = speech.words[following].start if following < len(speech.words) else len(text)
        beyond = close if last else speech.words[said[index + 1]].start
        gap = quotation.text[word.end : None if last else printed[index + 1].start]
        asked = _QUESTION in text[end : min(close, end + LOOK)]
        if last:
            ending = scope_end(speech, end) if speech.narrated else None
            close = (ending or sentence_end(text, end, speech.language)) + 1
            beyond = max(beyond, close)
            asked = asked or (
                not quotation.free_end and _QUESTION in text[max(end, close - 2) : close]
            )
        if _QUESTION in gap:
            differs = not asked and _QUESTION not in text[end : min(beyond, end + LOOK)]
        else:
            differs = asked
        if differs:
            marks = _marked(word, gap)
            yield Flaw(speech.words[said[index]].start, min(close, end + LOOK), marks)


def _marked(word: Word, gap: str) -> str:
    return word.form + gap.rstrip(" \t\n\u00a0\u202f«»“”„\"'‘’")


class _Gap(NamedTuple):
    """What a quote marks as left out, or puts in brackets, between two of its pieces.

    Attributes:
        start: Offset in the speech of what was said there.
        end: Offset behind it.
        cut: What of it stands in sentences that are quoted: others may fairly go.
        added: The editor's own words.
    """

    start: int
    end: int
    cut: str
    added: str


def _gaps(quotation: Quotation, speech: Speech, places: Sequence[Stretch]) -> Iterator[_Gap]:
    text = speech.text
    for added, (one, other) in zip(quotation.added[1:-1], pairwise(places), strict=True):
        start, end = speech.words[one.end - 1].end, speech.words[other.start].start
        close = scope_end(speech, start)
        if close >= end:
            cut = text[start:end]
        else:
            cut = f"{text[start:close]} {text[max(close, scope_start(speech, end)) : end]}"
        yield _Gap(start, end, cut, added)


def _between(speech: Speech, gaps: Sequence[_Gap]) -> Iterator[Flaw]:
    for start, end, cut, added in gaps:
        denied, denying = _denies(cut, speech), _denies(added, speech)
        if denying and not denied:
            yield Flaw(start, end, added, Turning.NEGATION)
        elif denied and not denying:
            apart = ends_clause(speech.text, start, closed=False)
            apart = apart and begins_clause(speech.text, end)
            yield Flaw(start, end, turning=None if apart else Turning.NEGATION)
        elif limits(cut, speech.language) and not limits(added, speech.language):
            yield Flaw(start, end, turning=dependence(cut, speech.language))


def _outweighed(
    quotation: Quotation, speech: Speech, places: Sequence[Stretch], gaps: Sequence[_Gap]
) -> Iterator[Flaw]:
    """The longest of the additions, and of the omissions, if they outweigh what is quoted."""
    weight = _letters(quotation.words)
    if sum(_weight(added, speech) for added in quotation.added) > weight:
        start = speech.words[places[0].start].start
        end = sentence_end(speech.text, speech.words[places[-1].end - 1].end, speech.language)
        yield Flaw(start, end, max(quotation.added, key=len))
    bare = [gap for gap in gaps if not gap.added]
    if sum(_weight(gap.cut, speech) for gap in bare) > weight:
        longest = max(bare, key=lambda gap: gap.end - gap.start)
        yield Flaw(longest.start, longest.end)


def additions(quotation: Quotation, speech: Speech, stretch: Stretch) -> Iterator[Flaw]:
    """What the editor's own words add between the words of a quote that was said in one stretch."""
    start, end = speech.words[stretch.start].start, speech.words[stretch.end - 1].end
    for added in quotation.added[1:-1]:
        if _denies(added, speech) and not _denies(speech.text[start:end], speech):
            yield Flaw(start, end, added, Turning.NEGATION)
    if sum(_weight(added, speech) for added in quotation.added) > _letters(quotation.words):
        yield Flaw(start, end, max(quotation.added, key=len))


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))


def _are_within(following: Iterable[Word], end: int) -> bool:
    return all(word.end <= end for word in following)


def _denies(text: str, speech: Speech) -> bool:
    return denies(words(text, speech.language), speech.language)


def _weight(text: str, speech: Speech) -> int:
    return _letters(words(text, speech.language))


def _letters(found: Iterable[Word]) -> int:
    return sum(len(word.key) for word in found)
