"""Those who break into the examination of a witness: objections and rulings."""

from florilege.parsers.draft import Draft, Part
from florilege.parsers.styles.court_record import colloquy

_BREAKS_IN = "breaks into an examination"


def assign_colloquy(draft: Draft) -> None:
    """Set beside the examination what neither who asks nor the witness says."""
    for place in sorted(colloquy(draft.atoms, draft.cues, draft.language)):
        del draft.cues[place]
        for atom in map(draft.atoms.__getitem__, range(place, len(draft.atoms))):
            if atom.index in draft.cues or draft.parts[atom.index] not in (None, Part.ANSWER):
                break
            draft.assign(atom, Part.ASIDE, _BREAKS_IN)
            draft.boxes[atom.index] = place
