"""What bold and italic questions share: a paragraph, a line or an opening run of one typeface."""

from collections.abc import Iterable

from florilege.parsers.atoms import Atom
from florilege.parsers.styles.style import Cue


def cues_of_type(atoms: Iterable[Atom]) -> dict[int, Cue]:
    """A question cue for each atom of the typeface that is no heading and not just a label."""
    return {
        atom.index: Cue("question")
        for atom in atoms
        if atom.is_text and not atom.is_heading and not atom.is_only_label
    }
