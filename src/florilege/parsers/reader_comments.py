"""The comments of readers below a piece, where nothing but a heading tells them from it."""

from collections.abc import Mapping, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.words import fold

_REASON = "reader comments"
_COUNT = "0123456789 \u00a0():.,–-"


def reader_comments(atoms: Sequence[Atom], language: Language) -> Mapping[int, str]:
    """Why all from the heading "Comments" or "3 comments" on is dropped, by index.

    Such a heading over most of the text heads something else.

    Args:
        atoms: All of the document.
        language: Of the text; its table `furniture` holds the headings.
    """
    if not language.comments:
        return {}
    for place, atom in enumerate(atoms):
        if atom.is_heading and fold(atom.text).strip(_COUNT) in language.comments:
            above = sum(other.word_count for other in atoms[:place] if other.is_text)
            below = sum(other.word_count for other in atoms[place:] if other.is_text)
            if above > below:
                return {other.index: _REASON for other in atoms[place:]}
    return {}
