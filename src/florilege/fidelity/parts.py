"""A quote that is graded part by part: a long one, or one that joins what was said apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from florilege.fidelity.graded import Difference, Fidelity, Grade
from florilege.fidelity.likeness import LEAST_SHARE, one_line
from florilege.fidelity.quotation import Quotation
from florilege.fidelity.speech import Speech, Stretch

Part = tuple[Quotation, Fidelity]
"""A part of a quote, and how faithful it is by itself."""

_MOST_SHOWN = 3
_LONGEST_SHOWN = 80


def put_together(parts: Sequence[Part], speech: Speech) -> Fidelity:
    """The grade of a quote whose parts have theirs.

    Args:
        parts: The parts of the quote, in order, at least one.
        speech: What was said.
    """
    found = [fidelity for _, fidelity in parts if fidelity.stretches]
    letters = sum(len(part.text) for part, _ in parts)
    score = sum(len(part.text) * fidelity.score for part, fidelity in parts) / letters
    if not found or score < LEAST_SHARE:
        return replace(parts[0][1], grade=Grade.NOT_FOUND, score=score, stretches=())
    stretches = [stretch for fidelity in found for stretch in fidelity.stretches]
    own = [difference for fidelity in found for difference in fidelity.differences]
    differences = (*own, *_gaps(speech, stretches), *_additions(parts, own))
    shown = [each for each in found if each.grade is not Grade.EXACT] or found
    turns = list(_turn_by_turn(speech, stretches))
    return Fidelity(
        _grade(parts, stretches, whole=len(turns) == 1 and not differences),
        " […] ".join(fidelity.said for fidelity in shown[:_MOST_SHOWN]),
        " […] ".join(fidelity.marked for fidelity in shown[:_MOST_SHOWN]),
        shown[0].block,
        score,
        differences,
        tuple(turns),
    )


def _grade(parts: Sequence[Part], stretches: Sequence[Stretch], *, whole: bool) -> Grade:
    moved = any(other.start < one.end for one, other in pairwise(stretches))
    added = any(not fidelity.stretches for _, fidelity in parts)
    least = Grade.EXACT if whole else Grade.ALTERED if moved or added else Grade.SHORTENED
    grades = (fidelity.grade for _, fidelity in parts if fidelity.stretches)
    return max(least, *grades, key=lambda grade: grade.rank)


def _gaps(speech: Speech, stretches: Sequence[Stretch]) -> Iterator[Difference]:
    """What was said between two parts, in one turn, and is not printed."""
    for one, other in pairwise(stretches):
        if one.end < other.start < speech.turn(one.start).end:
            start, end = speech.words[one.end].start, speech.words[other.start - 1].end
            yield Difference("", _shown(speech.text[start:end]), start, end)


def _additions(parts: Sequence[Part], own: Sequence[Difference]) -> Iterator[Difference]:
    """The parts that nobody said."""
    at = own[-1].end if own else 0
    for part, fidelity in parts:
        if not fidelity.stretches:
            yield Difference(_shown(part.text), "", at, at)


def _shown(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST_SHOWN else line[:_LONGEST_SHOWN].rpartition(" ")[0] + "…"


def _turn_by_turn(speech: Speech, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches, those that follow one another in one turn joined."""
    start, end = stretches[0]
    for stretch in stretches[1:]:
        if end <= stretch.start < speech.turn(start).end:
            end = stretch.end
        else:
            yield Stretch(start, end)
            start, end = stretch
    yield Stretch(start, end)
