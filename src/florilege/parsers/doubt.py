"""How sure a reading is beside the others that were weighed.

A rival counts as far as it convinces nearly as much and takes for questions what the reading does
not. Of two readings as good as each other that share no question, one is right, so half of the
confidence is left; a rival all of whose questions are asked anyway, or that convinces less by a
tenth, takes nothing away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from florilege.parsers.recognise import Reading, Recognition
from florilege.parsers.styles import Hypothesis, prose

_NEAR = 0.1


def near_readings(recognition: Recognition) -> Iterator[Reading]:
    """The readings that may speak against the best; no others are weighed for it.

    Where an appeal to the readers was taken from the best, they ask nothing from there on either.
    """
    best = recognition.best
    asked = _questions(best.hypothesis)
    for other in recognition.others:
        if _nearness(best, other.most) > 0:
            hypothesis = _up_to(other.hypothesis, recognition.end)
            if not asked.issuperset(_questions(hypothesis)):
                yield replace(other.reading, hypothesis=hypothesis)


def confidence_among(best: Reading, others: Iterable[Reading]) -> float:
    """The confidence of a reading, less for the rival that speaks most against it.

    Args:
        best: The reading that is kept; prose has its rivals in its confidence already.
        others: The other readings, but for those that cannot speak against it.

    Returns:
        From half of the confidence up to all of it.
    """
    if best.hypothesis.style == prose.NAME:
        return best.confidence
    rivals = (other for other in others if other.hypothesis.style != prose.NAME)
    doubt = max((_doubt(best, rival) for rival in rivals), default=0.0)
    return round(best.confidence * (1 - doubt / 2), 3)


def _doubt(best: Reading, rival: Reading) -> float:
    """How much a rival speaks against a reading, from 0 to 1."""
    nearness = _nearness(best, rival.confidence)
    if nearness <= 0:
        return 0.0
    mine, theirs = _questions(best.hypothesis), _questions(rival.hypothesis)
    return min(1.0, nearness) * len(theirs - mine) / len(theirs) if theirs else 0.0


def _nearness(best: Reading, confidence: float) -> float:
    """How little less another reading convinces: 1 where it is as good, 0 and less far off."""
    return 1 - (best.confidence - confidence) / _NEAR


def _up_to(hypothesis: Hypothesis, end: int | None) -> Hypothesis:
    if end is None:
        return hypothesis
    cues = {place: cue for place, cue in hypothesis.cues.items() if place < end}
    return replace(hypothesis, cues=cues)


def _questions(hypothesis: Hypothesis) -> set[int]:
    return {index for index, cue in hypothesis.cues.items() if cue.role == "question"}
