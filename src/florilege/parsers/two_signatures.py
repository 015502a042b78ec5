"""Conversations that a house marks in two ways: bold questions first, labels later.

The best reading knows one signature. Where it leaves a stretch unread, or where questions of
another signature stand between its own, that signature is read as well.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from florilege.parsers.answer_labels import with_answer_labels
from florilege.parsers.passage import Passage
from florilege.parsers.recognise import Candidate, Recognition, recognise, weigh
from florilege.parsers.styles import Cue, Hypothesis
from florilege.parsers.trim import without_standfirst

# What nothing but words marks is no signature: it would take rhetorical questions for others.
_LEAST_PRIOR = 0.85
_FEWEST_QUESTIONS = 2
_AMONG = {"alternation": 0.8, "length": 0.6, "question forms": 0.3}
_BEYOND = {"alternation": 0.9, "length": 0.8, "question forms": 0.6, "coverage": 0.6}
_SHORTEST_STRETCH = 5


def with_second_signature(recognition: Recognition, passage: Passage) -> Recognition:
    """A recognition that reads a second signature as well, where there is one.

    Args:
        recognition: What was found with one signature.
        passage: The atoms that it was found in.
    """
    best = recognition.surest
    if not best.hypothesis.cues or best.hypothesis.prior < _LEAST_PRIOR:
        return recognition
    hypothesis = best.hypothesis
    # What was taken back is no question under another signature either.
    places = {
        atom.index
        for atom in passage
        if (recognition.end is None or atom.index < recognition.end)
        and (atom.index in hypothesis.cues or atom.index not in (best.proposed or hypothesis).cues)
    }
    seconds = [other for other in recognition.others if _is_second(other)]
    for other in sorted(seconds, key=lambda each: each.rank):
        hypothesis = _with_questions_among(hypothesis, other.proposed, places, passage)
    hypothesis = with_answer_labels(hypothesis, passage)
    for stretch in _unread(hypothesis, passage, recognition.end):
        longer = _with_stretch(hypothesis, stretch)
        if not _asks_in_titles(longer, hypothesis, passage):
            hypothesis = longer
    if hypothesis is best.hypothesis:
        return recognition
    return replace(recognition, surest=weigh(hypothesis, passage))


def _with_questions_among(
    hypothesis: Hypothesis, other: Hypothesis, places: Collection[int], passage: Passage
) -> Hypothesis:
    """A hypothesis with the questions of another that stand among its answers.

    Those of the other signature must be questions by themselves, and none of them may stand
    right before or behind another: what does is the title of a section. Some must stand behind
    the first question: before it, a title may ask.
    """
    if hypothesis.is_labelled:
        return hypothesis
    more = {
        place: cue
        for place, cue in other.cues.items()
        if place in places and place not in hypothesis.cues
    }
    first = min(hypothesis.cues)
    if sum(place > first for place in more) < _FEWEST_QUESTIONS:
        return hypothesis
    both = without_standfirst(_joined(hypothesis, other, more), passage)
    if len(both.cues) - len(hypothesis.cues) < _FEWEST_QUESTIONS:
        return hypothesis
    return both if _is_no_worse(hypothesis, both, passage) else hypothesis


def _is_second(candidate: Candidate) -> bool:
    """Whether a reading convinces by itself, with a signature that only questions bear."""
    hypothesis = candidate.hypothesis
    if hypothesis.prior < _LEAST_PRIOR or hypothesis.is_labelled:
        return False
    return _reaches(candidate.measures, _AMONG)


def _reaches(measures: Mapping[str, float], least: Mapping[str, float]) -> bool:
    """Whether the evidence suffices; that anybody is spoken to, the first signature shows."""
    return all(measures.get(name, 0.0) >= value for name, value in least.items())


def _is_no_worse(one: Hypothesis, both: Hypothesis, passage: Passage) -> bool:
    measures = ("alternation", "length", "coverage")
    before = dict(weigh(one, passage).evidence)
    after = dict(weigh(both, passage).evidence)
    # What explains nothing has no evidence: of two signatures that take every paragraph for a
    # question, for instance, none answers.
    return all(after.get(name, 0.0) >= before.get(name, 0.0) for name in measures)


def _unread(hypothesis: Hypothesis, passage: Passage, end: int | None) -> Iterator[Passage]:
    """The stretches before the first turn and behind the last, if they hold some paragraphs."""
    first, last = min(hypothesis.cues), max(hypothesis.cues)
    before = [atom for atom in passage if atom.index < first]
    behind = [atom for atom in passage if atom.index > last and (end is None or atom.index < end)]
    for stretch in (before, behind):
        if sum(atom.is_text for atom in stretch) >= _SHORTEST_STRETCH:
            yield passage.part(stretch)


def _with_stretch(hypothesis: Hypothesis, stretch: Passage) -> Hypothesis:
    """A hypothesis with the turns that another signature surely marks in an unread stretch.

    One that takes a heading of the highest level for a question takes the title for one.
    """
    found = recognise(stretch)
    other: Hypothesis | None = found.surest.hypothesis
    if not _is_beyond(found.surest.hypothesis, dict(found.surest.evidence), hypothesis):
        sure = [
            each for each in found.others if _is_beyond(each.hypothesis, each.measures, hypothesis)
        ]
        other = min(sure, key=lambda each: each.rank).hypothesis if sure else None
    titles = {atom.index for atom in stretch if atom.is_heading and atom.block.level == 1}
    if other is None or not titles.isdisjoint(other.cues):
        return hypothesis
    return _joined(hypothesis, other, other.cues)


def _asks_in_titles(longer: Hypothesis, one: Hypothesis, passage: Passage) -> bool:
    """Whether what a hypothesis has more begins with the text itself, or with titles of the house.

    These are headings of a level that stands among the turns of the first signature, too.
    """
    more = longer.cues.keys() - one.cues.keys()
    levels = {atom.block.level for atom in passage if atom.is_heading and atom.index in more}
    first = min(one.cues)
    among = {
        atom.block.level
        for atom in passage
        if atom.is_heading and atom.index > first and atom.index not in longer.cues
    }
    return passage.said[0].index in more or bool(levels & among)


def _is_beyond(other: Hypothesis, measures: Mapping[str, float], one: Hypothesis) -> bool:
    """Whether a reading surely marks turns in a stretch, otherwise than the rest is marked."""
    questions = sum(cue.role == "question" for cue in other.cues.values())
    return (
        other.prior >= _LEAST_PRIOR
        and other.style != one.style
        and questions >= _FEWEST_QUESTIONS
        and _reaches(measures, _BEYOND)
    )


def _joined(one: Hypothesis, other: Hypothesis, cues: Mapping[int, Cue]) -> Hypothesis:
    variant = f"{one.variant} and {other.style}"
    return Hypothesis(one.style, variant, min(one.prior, other.prior), {**one.cues, **cues})
