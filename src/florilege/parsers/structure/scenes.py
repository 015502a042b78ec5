"""What a narrator says between the turns in italics: "She gets up and moves the kettle"."""

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.facts import quoted

_FEWEST = 3
_MOST = 0.4


def assign_scenes(draft: Draft) -> None:
    """Make paragraphs of those in italics that close an answer, where several answers end so.

    Neither questions nor answers are set in italics then, and what stands in quotation marks is
    quoted by who answers.
    """
    asked = [atom for atom in draft.of(Part.QUESTION) if atom.is_text]
    answered = [atom for atom in draft.of(Part.ANSWER) if atom.is_text]
    slanted = sum(atom.is_italic for atom in answered)
    if slanted < _FEWEST or slanted > _MOST * len(answered) or any(a.is_italic for a in asked):
        return
    found = [atom for atom in answered if _is_scene(draft, atom)]
    if len(found) >= _FEWEST and len(found) == slanted:
        for atom in found:
            draft.assign(atom, Part.BODY, "told in italics between the turns")


def _is_scene(draft: Draft, atom: Atom) -> bool:
    """Whether a whole paragraph in italics stands between a plain one and the next turn."""
    if not atom.is_italic or atom.index in draft.cues or quoted(atom.text) is not None:
        return False
    before = draft.atoms[atom.index - 1]
    is_behind = draft.parts[before.index] is Part.ANSWER and not before.is_italic
    return atom.joint is None and is_behind and _ends_turn(draft, atom)


def _ends_turn(draft: Draft, atom: Atom) -> bool:
    """Whether nothing of the same answer follows."""
    behind = (draft.atoms[place] for place in range(atom.index + 1, len(draft.atoms)))
    following = next((other for other in behind if _is_said(draft, other)), None)
    if following is None or following.index in draft.cues:
        return True
    return draft.parts[following.index] is not Part.ANSWER


def _is_said(draft: Draft, atom: Atom) -> bool:
    return atom.is_text and draft.parts[atom.index] is not Part.DROPPED
