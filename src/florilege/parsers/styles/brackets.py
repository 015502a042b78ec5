"""Questions in square brackets, as typed magazines set them: "[ Why no bass? ]"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from florilege.parsers.atoms import Atom
from florilege.parsers.names import looks_like_name
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "brackets"

CLOSING = "]"
_OPENING = re.compile(r"\s{0,8}\[\s{0,8}(?=[^\s\]])")
_FEWEST = 3
_ENOUGH_ASKING = 0.5
_FEWEST_TURNS = 2
_NEARLY_ALL = 0.8


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """The paragraphs in brackets are questions, when half of them ask.

    Those before the first that asks and behind the last are remarks: "[Recording begins]". Who
    answers may have a label.
    """
    bracketed = list(_bracketed(passage))
    asking = [
        place
        for place, (atoms, start) in enumerate(bracketed)
        if passage.hearing.asks(" ".join(atom.text for atom in atoms)[start:])
    ]
    if len(asking) < max(_FEWEST, _ENOUGH_ASKING * len(bracketed)):
        return
    cues: dict[int, Cue] = {}
    for atoms, start in bracketed[asking[0] : asking[-1] + 1]:
        cues[atoms[0].index] = Cue("question", start=start)
        cues |= {atom.index: Cue("question") for atom in atoms[1:]}
    yield Hypothesis(NAME, "square brackets", 0.95, {**cues, **_labelled_answers(passage, cues)})


def _labelled_answers(passage: Passage, questions: Mapping[int, Cue]) -> dict[int, Cue]:
    """The answers, where labels that recur open nearly all; behind a bracket one may have none."""
    labelled = {
        atom.index: atom.label
        for atom in passage.said
        if atom.label is not None and atom.index not in questions and min(questions) < atom.index
    }
    turns = Counter(label.name for label in labelled.values() if looks_like_name(label.name))
    cues = {
        place: Cue("answer", label.name, label.end)
        for place, label in labelled.items()
        if turns[label.name] >= _FEWEST_TURNS
    }
    behind = [
        below.index
        for atom, below in pairwise(passage.said)
        if atom.index in questions and below.index not in questions
    ]
    named = sum(place in cues for place in behind)
    if named < _NEARLY_ALL * len(behind):
        return {}
    return {**{place: Cue("answer") for place in behind}, **cues}


def _bracketed(passage: Passage) -> Iterator[tuple[list[Atom], int]]:
    """The paragraphs in brackets, each with the offset behind the first one."""
    paragraph: list[Atom] = []
    start = 0
    for atom in passage.said:
        opening = _OPENING.match(atom.text) if atom.joint is None and atom.sign == "[" else None
        if opening:
            paragraph, start = [atom], opening.end()
        elif atom.joint is not None and paragraph:
            paragraph.append(atom)
        else:
            paragraph = []
        if paragraph and CLOSING in atom.text:
            if atom.text.rstrip().endswith(CLOSING) and atom.text.count(CLOSING) == 1:
                yield paragraph, start
            paragraph = []


STYLE = Style(NAME, propose)
