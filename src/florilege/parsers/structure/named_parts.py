"""The same questions to several people, each in a part of the piece that their name heads."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.names import is_capitalised_name
from florilege.parsers.words import fold

_FEWEST_REPEATED = 2
_LONGEST_NAME_IN_WORDS = 4


def assign_named_parts(draft: Draft) -> None:
    """Make a section of each heading that is a name, where the questions come back below others.

    Without questions that come back, a heading with capitals may well be a place or a topic. What
    stands between the name and the first question is said by nobody.
    """
    if any(cue.label is not None for cue in draft.cues.values()):
        return
    headings = [atom for atom in draft.atoms if _is_name(draft, atom)]
    for level in sorted({atom.block.level for atom in headings}):
        own = [atom for atom in headings if atom.block.level == level]
        if len({fold(atom.text) for atom in own}) > 1 and _ask_the_same(draft, own):
            for atom in own:
                _open(draft, atom)
            draft.named_parts = [(atom.index, atom.text.strip()) for atom in own]
            return


def named_part(draft: Draft, place: int) -> str | None:
    """The name that heads the part in which an atom stands, where people have parts."""
    number = bisect_right(draft.named_parts, place, key=lambda part: part[0])
    return draft.named_parts[number - 1][1] if number else None


def _is_name(draft: Draft, atom: Atom) -> bool:
    return (
        atom.is_heading
        and atom.joint is None
        and atom.index not in draft.cues
        and draft.parts[atom.index] is not Part.DROPPED
        and 1 < atom.word_count <= _LONGEST_NAME_IN_WORDS
        and is_capitalised_name(atom.text.strip(), draft.language)
    )


def _ask_the_same(draft: Draft, headings: Sequence[Atom]) -> bool:
    """Whether somebody is asked below each heading, and some questions stand below several."""
    ends = [*(atom.index for atom in headings), len(draft.atoms)]
    asked: Counter[str] = Counter()
    cues = sorted(draft.cues)
    for start, end in pairwise(ends):
        places = cues[bisect_right(cues, start) : bisect_right(cues, end - 1)]
        texts = {fold(draft.speech(draft.atoms[place])) for place in places}
        if not texts:
            return False
        asked.update(texts)
    return sum(count > 1 for count in asked.values()) >= _FEWEST_REPEATED


def _open(draft: Draft, heading: Atom) -> None:
    draft.assign(heading, Part.SECTION_TITLE, "the name of who is asked below")
    for place in range(heading.index + 1, len(draft.atoms)):
        if place in draft.cues:
            return
        atom = draft.atoms[place]
        if draft.parts[atom.index] in (*SPEECH, Part.HEADING):
            draft.assign(atom, Part.BODY, "stands between a name and the first question to it")
