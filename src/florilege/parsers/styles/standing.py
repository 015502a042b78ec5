"""Lines of one signature, told apart: those that ask, those that stand as questions do, titles."""

from collections.abc import Collection, Sequence
from itertools import zip_longest

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.question_forms import asks

_MOSTLY = 0.5


def asking_and_standing(
    atoms: Sequence[Atom], alike: Collection[Atom], language: Language
) -> list[Atom]:
    """The lines that ask, and, where these are most, the others with text of their own below.

    A line right above another of its kind is the title of a section.
    """
    places = {atom.index for atom in alike}
    said = [atom for atom in atoms if atom.is_text]
    titles = {
        atom.index
        for atom, below in zip_longest(said, said[1:])
        if below is None or below.index in places
    }
    asking = [atom for atom in alike if asks(atom.text, language)]
    titles -= {atom.index for atom in asking}
    standing = [atom for atom in alike if atom.index not in titles]
    return standing if len(asking) > _MOSTLY * len(standing) else asking
