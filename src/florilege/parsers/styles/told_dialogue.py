"""Dialogues that somebody tells within an answer: their dashes open no turns of the interview."""

from collections.abc import Sequence

from florilege.parsers.atoms import Atom

_LONGEST = 6


def without_told_dialogue(
    turns: Sequence[tuple[Atom, int]], said: Sequence[Atom]
) -> list[tuple[Atom, int]]:
    """The turns without the few that a colon announces and a paragraph without a dash ends.

    Args:
        turns: What dashes open, with the offset at which each is said.
        said: All that is said, in order.
    """
    places = {atom.index for atom, _ in turns}
    told: set[int] = set()
    waiting: list[int] = []
    has_begun = is_announced = False
    for atom in said:
        if atom.index in places:
            if has_begun and (is_announced or waiting):
                waiting.append(atom.index)
            has_begun = True
        elif waiting and atom.joint is None and not atom.is_heading:
            if 1 < len(waiting) <= _LONGEST:
                told.update(waiting)
            waiting = []
        is_announced = atom.text.rstrip()[-1:] in (":", "：")
    return [turn for turn in turns if turn[0].index not in told]
