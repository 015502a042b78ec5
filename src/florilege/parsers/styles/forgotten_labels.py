"""Answers whose label was forgotten, where all other turns of a conversation have theirs."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from florilege.parsers.atoms import Atom
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue

_FEWEST_ANSWERED = 3
_ASIDE = ("quote", "list", "caption", "aside")


def forgotten_answers(cues: Mapping[int, Cue], passage: Passage) -> dict[int, Cue]:
    """The paragraphs right behind a question that is asked and has no answer before the next.

    Only where whoever asks never goes on in a second paragraph otherwise.

    Args:
        cues: What opens the turns that have a label.
        passage: The whole text.
    """
    order = sorted(cues)
    unanswered = {
        place
        for place, following in pairwise(order)
        if cues[place].role == "question" == cues[following].role
    }
    if not unanswered:
        return {}
    answered = [
        place
        for place, following in pairwise(order)
        if cues[place].role == "question" and cues[following].role == "answer"
    ]
    behind = dict(_behind(cues, passage))
    if len(answered) < _FEWEST_ANSWERED or any(place in behind for place in answered):
        return {}
    return {
        behind[place].index: Cue("answer")
        for place in unanswered
        if place in behind and not behind[place].is_asking
    }


def _behind(cues: Mapping[int, Cue], passage: Passage) -> Iterator[tuple[int, Atom]]:
    """The paragraph without a label behind each atom that a cue opens and that asks."""
    for atom, below in pairwise(passage.said):
        is_paragraph = below.joint is None and not below.is_heading
        if (
            atom.index in cues
            and below.index not in cues
            and is_paragraph
            and atom.is_asking
            and not below.block.within(*_ASIDE)
        ):
            yield atom.index, below
