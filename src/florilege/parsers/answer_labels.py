"""Labels without a colon before the answers to questions that type or headings mark.

A panel often is set so: "**Do people haggle?**", then "*Anna Roth*" on a line of its own, or
"**Roth** Every day.", or points of a list, a speaker each. Labels with a colon outside of lists
are found in the marked turns themselves (`florilege.parsers.structure.labels`).
"""

from collections.abc import Sequence
from itertools import pairwise

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.leading_labels import Label
from florilege.parsers.names import looks_like_name
from florilege.parsers.passage import Passage
from florilege.parsers.styles import Cue, Hypothesis
from florilege.parsers.voices import Labelled, find_voices, is_generic
from florilege.parsers.weak_labels import WEAK_LABELS

_FEWEST_TURNS = 2
_NEARLY_ALL = 0.8


def with_answer_labels(hypothesis: Hypothesis, passage: Passage) -> Hypothesis:
    """A hypothesis with the answers that recurring names open, if they open nearly all.

    Args:
        hypothesis: A signature of questions; one that knows labels is given back as it is.
        passage: The atoms that it was found in.
    """
    if hypothesis.is_labelled:
        return hypothesis
    first = min(hypothesis.cues)
    said = [atom for atom in passage.said if atom.index >= first]
    answers = [
        atom
        for atom in said
        if atom.index not in hypothesis.cues and (atom.label is None or atom.block.within("list"))
    ]
    opening = {
        below.index
        for atom, below in pairwise(said)
        if atom.index in hypothesis.cues and below.index not in hypothesis.cues
    }
    behind = [atom for atom in answers if atom.index in opening]
    for _, read in (("labels in lists", _listed), *WEAK_LABELS):
        named = sum(read(atom, passage.language) is not None for atom in behind)
        if named < _NEARLY_ALL * len(opening):
            continue
        labelled = [
            Labelled(atom, label.name, label.end)
            for atom in answers
            if (label := read(atom, passage.language)) is not None
        ]
        cues = _recurring(labelled, passage)
        if cues and len(opening & cues.keys()) >= _NEARLY_ALL * len(opening):
            variant = f"{hypothesis.variant}, answers labelled"
            return Hypothesis(
                hypothesis.style, variant, hypothesis.prior, {**hypothesis.cues, **cues}
            )
    return hypothesis


def _listed(atom: Atom, _language: Language) -> Label | None:
    label = atom.label if atom.block.within("list") else None
    return label if label is not None and looks_like_name(label.name) else None


def _recurring(labelled: Sequence[Labelled], passage: Passage) -> dict[int, Cue]:
    """The turns under labels that recur, and those of several who speak together."""
    if len(labelled) < _FEWEST_TURNS:
        return {}
    voices = find_voices(labelled, passage)
    speaking = [voice for voice in voices if len(voice.turns) >= _FEWEST_TURNS or voice.members]
    if not any(len(voice.turns) >= _FEWEST_TURNS for voice in speaking):
        return {}
    return {
        turn.atom.index: Cue(
            "answer", None if is_generic(voice, passage.language) else turn.label, turn.end
        )
        for voice in speaking
        for turn in voice.turns
    }
