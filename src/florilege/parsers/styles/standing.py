"""Lines of one signature, told apart: those that ask, those that stand as questions do, titles."""

from collections.abc import Collection
from itertools import zip_longest

from florilege.parsers.atoms import Atom
from florilege.parsers.passage import Passage

_MOSTLY = 0.5


def asking_and_standing(passage: Passage, alike: Collection[Atom]) -> list[Atom]:
    """The lines that ask, and, where these are most, the others with text of their own below.

    A line right above another of its kind is the title of a section.
    """
    places = {atom.index for atom in alike}
    titles = {
        atom.index
        for atom, below in zip_longest(passage.said, passage.said[1:])
        if below is None or below.index in places
    }
    asking = [atom for atom in alike if passage.hearing.asks(atom.text)]
    titles -= {atom.index for atom in asking}
    standing = [atom for atom in alike if atom.index not in titles]
    return standing if len(asking) > _MOSTLY * len(standing) else asking
