"""Lines that are all that is answered, whatever they look like: "What did the sign say?", "Page 3"."""

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft


def is_whole_answer(draft: Draft, atom: Atom) -> bool:
    """Whether an atom stands alone between a question and what opens the next turn.

    Behind the last question, whatever is below a piece could stand.
    """
    before = next((other for other in _beside(draft, atom, -1) if other.is_text), None)
    after = next((other for other in _beside(draft, atom, 1) if other.is_text), None)
    if before is None or after is None:
        return False
    cue = draft.cues.get(before.index)
    return cue is not None and cue.role == "question" and after.index in draft.cues


def _beside(draft: Draft, atom: Atom, step: int) -> list[Atom]:
    """The next atoms above or below one: itself and a separator, perhaps, and a text."""
    places = range(atom.index + step, atom.index + step * 4, step)
    return [draft.atoms[place] for place in places if 0 <= place < len(draft.atoms)]
