"""What bold and italic questions share: a paragraph, a line or an opening run of one typeface."""

from collections.abc import Sequence

from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.facts import ends_as_question
from florilege.parsers.names import looks_like_name
from florilege.parsers.styles.style import Cue

_FEW_WORDS = 3


def cues_of_type(atoms: Sequence[Atom], chosen: Sequence[Atom]) -> dict[int, Cue]:
    """A question cue for each atom of the typeface that is no heading and not just a label.

    Words that the answer follows in the same line without a sign between are questions only
    where most questions are set so: elsewhere they are an answer's first words.

    Args:
        atoms: All atoms.
        chosen: Those of the typeface that can be said.
    """
    set_so = [atom for atom in chosen if not atom.is_heading and not _is_name(atom)]
    if not set_so:
        return {}
    followed = {below.index - 1 for below in atoms if below.joint == RUN_IN}
    bare = {a.index for a in set_so if a.index in followed and not ends_as_question(a.text)}
    if 2 * len(bare) < len(set_so):
        set_so = [atom for atom in set_so if atom.index not in bare]
    return {atom.index: Cue("question") for atom in set_so}


def _is_name(atom: Atom) -> bool:
    """Whether an atom is only a label, and no question that ends in a colon."""
    label = atom.label
    if label is None or not atom.is_only_label:
        return False
    return len(label.name.split()) <= _FEW_WORDS or looks_like_name(label.name)
