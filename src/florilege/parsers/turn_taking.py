"""Who speaks in turn, from what paragraphs sound like: the likeliest sequence of two speakers."""

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from florilege.parsers.atoms import Atom
from florilege.parsers.facts import ends_in_question_mark, quoted
from florilege.parsers.hearing import Hearing
from florilege.parsers.manuscript import HARD_BREAK

# How much each sign speaks for the interviewer, as a difference of logarithms: rounded from a
# logistic regression on the paragraphs of interviews in five languages.
_BIAS = -2.0
_ENDS_ASKING = 4.5
_ASKS_INSIDE = 1.0
_OPENS_ASKING = 0.5
_SAYS_YOU = 1.5
_SAYS_I = -1.0
_TWICE_AS_LONG = -1.0
_MOST_DOUBLINGS = 2.5
_LONGEST_IN_WORDS = 120

# How likely a second paragraph is, in a question and, by the habit of the house, in an answer.
_ASKS_ON = 0.02
_TELLS_ON = (0.1, 0.3, 0.5, 0.7)
_SENTENCE_ENDS = frozenset(".!?…»”\"')")
_ASIDE = ("list", "caption", "aside", "term", "definition", "summary")
_LINKED = 0.6
_SHARED = 0.6


def interviewer_paragraphs(atoms: Sequence[Atom], hearing: Hearing) -> list[Atom]:
    """The atoms of the paragraphs that read as the interviewer's, whatever marks them.

    Every paragraph leans to one side. The likeliest turns are those that go with the leanings
    and with a rhythm: one paragraph an answer, or several.
    """
    paragraphs = list(_paragraphs(atoms))
    if not paragraphs:
        return []
    leanings = _leanings(paragraphs, hearing)
    path = likeliest_rhythm(leanings, _ASKS_ON, _TELLS_ON)
    stated = [
        place
        for place, is_asking in enumerate(path)
        if is_asking and not ends_in_question_mark(paragraphs[place].text)
    ]
    # What only repeats leans to the answers, but is costly to find. It changes nothing where
    # none of it was taken for the interviewer's anyway.
    if stated:
        repeated = _repeated(paragraphs)
        if any(repeated[place] for place in stated):
            leanings = [
                -_ENDS_ASKING if is_repeated else leaning
                for leaning, is_repeated in zip(leanings, repeated, strict=True)
            ]
            path = likeliest_rhythm(leanings, _ASKS_ON, _TELLS_ON)
    return [
        atom
        for paragraph, is_asking in zip(paragraphs, path, strict=True)
        if is_asking
        for atom in paragraph.atoms
    ]


class _Paragraph(NamedTuple):
    """A paragraph, line or heading, with all its atoms, its text and how many words it has."""

    atoms: list[Atom]
    text: str
    length: int


class Turns(NamedTuple):
    """A sequence of speakers.

    Attributes:
        likelihood: Its logarithm, up to a constant of the text.
        is_asking: Of each paragraph, whether the interviewer speaks.
    """

    likelihood: float
    is_asking: list[bool]


def likeliest(leanings: Sequence[float], asks_on: float, tells_on: float) -> Turns:
    """Who asks, by Viterbi's algorithm over two states.

    Args:
        leanings: Of each paragraph: how much it sounds like a question (above 0) or like an
            answer (below 0), as a difference of logarithms.
        asks_on: The probability that a question goes on in the next paragraph.
        tells_on: The probability that an answer does.
    """
    ask_on, ask_end = math.log(asks_on), math.log(1 - asks_on)
    tell_on, tell_end = math.log(tells_on), math.log(1 - tells_on)
    asking, telling = 0.0, 0.0
    came: list[tuple[bool, bool]] = []
    for leaning in leanings:
        goes_on, begins = asking + ask_on, telling + tell_end
        replies, tells = asking + ask_end, telling + tell_on
        asks_again, is_reply = goes_on > begins, replies > tells
        came.append((asks_again, is_reply))
        asking = (goes_on if asks_again else begins) + leaning / 2
        telling = (replies if is_reply else tells) - leaning / 2
    is_asking = asking > telling
    path: list[bool] = []
    for came_asking in reversed(came):
        path.append(is_asking)
        is_asking = came_asking[0] if is_asking else came_asking[1]
    return Turns(max(asking, telling), path[::-1])


def likeliest_rhythm(
    leanings: Sequence[float], asks_on: float, tells_on: Sequence[float]
) -> list[bool]:
    """Who asks, by the habit of the house that explains the most.

    Args:
        leanings: As in `likeliest`.
        asks_on: As in `likeliest`.
        tells_on: What the probability that an answer goes on may be.
    """
    readings = [likeliest(leanings, asks_on, each) for each in tells_on]
    return max(readings, key=lambda reading: reading.likelihood).is_asking


def _paragraphs(atoms: Sequence[Atom]) -> Iterator[_Paragraph]:
    """The paragraphs, lines and headings, each with all its atoms."""
    together: list[Atom] = []
    for atom in atoms:
        if together and atom.joint not in (None, HARD_BREAK):
            together.append(atom)
            continue
        if together:
            yield _paragraph(together)
        together = [atom] if atom.is_text else []
    if together:
        yield _paragraph(together)


def _paragraph(atoms: list[Atom]) -> _Paragraph:
    text = " ".join(atom.text for atom in atoms) if len(atoms) > 1 else atoms[0].text
    return _Paragraph(atoms, text, len(text.split()))


def _could_ask(paragraph: _Paragraph) -> bool:
    """Whether a paragraph is made of sentences, and no title, point of a list or quotation."""
    first, last = paragraph.atoms[0], paragraph.atoms[-1]
    return (
        paragraph.length <= _LONGEST_IN_WORDS
        and not first.is_heading
        and not first.is_capitals
        and not first.block.within(*_ASIDE)
        and first.linked_share < _LINKED
        and last.text.rstrip()[-1:] in _SENTENCE_ENDS
        and quoted(first.text) is None
    )


def _repeated(paragraphs: Sequence[_Paragraph]) -> list[bool]:
    """Which paragraphs only repeat what is said elsewhere, as pull quotes do; questions may."""
    shingles = [_shingles(paragraph.atoms) for paragraph in paragraphs]
    seen: set[int] = set()
    repeated: set[int] = set()
    for own in shingles:
        repeated |= seen.intersection(own)
        seen.update(own)
    return [
        bool(own)
        and not ends_in_question_mark(paragraph.text)
        and len(repeated.intersection(own)) >= _SHARED * len(own)
        for paragraph, own in zip(paragraphs, shingles, strict=True)
    ]


def _shingles(atoms: Iterable[Atom]) -> "array[int]":
    """The runs of three words, each once, as hashes of 64 bits: words would fill the memory."""
    words = [word for atom in atoms for word in atom.bare_words]
    return array("q", set(map(hash, zip(words, words[1:], words[2:], strict=False))))


def _leanings(paragraphs: Sequence[_Paragraph], hearing: Hearing) -> list[float]:
    """How much each paragraph sounds like the interviewer's."""
    told = [each.length for each in paragraphs if not ends_in_question_mark(each.text)]
    usual = median(told or [each.length for each in paragraphs])
    return [
        _leaning(paragraph, usual, hearing) if _could_ask(paragraph) else -_ENDS_ASKING
        for paragraph in paragraphs
    ]


def _leaning(paragraph: _Paragraph, usual: float, hearing: Hearing) -> float:
    pronouns = hearing.language.questions
    opening = hearing.opening(paragraph.text)
    ends = ends_in_question_mark(paragraph.text)
    doublings = math.log2((paragraph.length + 1) / (usual + 1))
    return (
        _BIAS
        + _ENDS_ASKING * ends
        + _ASKS_INSIDE * ("?" in paragraph.text and not ends)
        + _OPENS_ASKING * hearing.opens(paragraph.text)
        + _SAYS_YOU * opening.says(pronouns.second_person)
        + _SAYS_I * opening.says(pronouns.first_person_singular)
        + _TWICE_AS_LONG * max(-_MOST_DOUBLINGS, min(_MOST_DOUBLINGS, doublings))
    )
