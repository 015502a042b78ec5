"""What stands behind the last answer: credits, a biography, links, appeals."""

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.words import fold

_LINKED = 0.6
_LONGEST_FURNITURE_IN_WORDS = 14
_SHORTEST_NOTE_IN_WORDS = 6


def assign_end_matter(draft: Draft) -> None:
    """Take back from the last answer what nobody said; drop what only leads elsewhere.

    The answer ends at a line of signs, at a line that opens as furniture of pages does ("Read
    more", "Share"), at a paragraph of links, and at a paragraph in italics when the answers are
    not set so. What is behind stays in the document, but for furniture and links.
    """
    if not draft.cues:
        return
    last = max(draft.cues)
    behind = [atom for atom in draft.of(Part.ANSWER) if atom.index > last]
    end = _end(draft, behind)
    for atom in behind:
        if end is not None and atom.index >= end:
            draft.parts[atom.index] = None
    _drop_links(draft, list(draft.free(last)))


def _end(draft: Draft, behind: list[Atom]) -> int | None:
    """The atom at which the last answer has ended; None when it goes to the end."""
    answers_in_italics = any(
        atom.is_italic for atom in draft.of(Part.ANSWER) if atom.index < max(draft.cues)
    )
    for place, atom in enumerate(behind):
        if place == 0 or not atom.is_text or atom.joint is not None:
            continue
        is_note = (
            atom.is_italic and not answers_in_italics and atom.word_count >= _SHORTEST_NOTE_IN_WORDS
        )
        if is_note or is_furniture(draft, atom) or _leads_elsewhere(atom):
            return atom.index
        if draft.atoms[atom.index - 1].is_separator:
            return atom.index
    return None


def is_furniture(draft: Draft, atom: Atom) -> bool:
    """Whether a short line opens as the furniture of pages does, in the language's words."""
    if atom.word_count > _LONGEST_FURNITURE_IN_WORDS:
        return False
    return fold(atom.text).lstrip(" >»→+[(*").startswith(draft.language.advertisement)


def _leads_elsewhere(atom: Atom) -> bool:
    return atom.linked_share >= _LINKED and atom.word_count > 1


def _drop_links(draft: Draft, behind: list[Atom]) -> None:
    """Drop furniture and links behind the conversation, and headings over nothing else."""
    kept_below = False
    for atom in reversed(behind):
        if not atom.is_text:
            continue
        if _leads_elsewhere(atom) or is_furniture(draft, atom):
            draft.drop(atom, "related links")
        elif atom.is_heading and not kept_below:
            draft.drop(atom, "a heading over related links")
        elif atom.is_heading:
            kept_below = False
        else:
            kept_below = True
