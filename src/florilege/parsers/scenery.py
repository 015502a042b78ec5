"""Containers in which a piece is set and that say nothing of their own."""

from florilege.parsers.draft import Draft, Part

_QUOTED_SHARE = 0.8


def scenery(draft: Draft) -> frozenset[int]:
    """The numbers of those in which turns begin, and of the quotations that hold all speech."""
    found: set[int] = set()
    for atom in (*draft.of(Part.QUESTION), *(draft.atoms[index] for index in draft.cues)):
        found |= {container.id for container in atom.block.containers}
    answers = [atom for atom in draft.of(Part.ANSWER) if draft.speech(atom)]
    quotes = [atom for atom in answers if atom.block.within("quote")]
    if len(quotes) >= _QUOTED_SHARE * len(answers):
        for atom in quotes:
            found |= {c.id for c in atom.block.containers if c.kind == "quote"}
    return frozenset(found)
