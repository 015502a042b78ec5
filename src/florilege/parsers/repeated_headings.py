"""The title that a pasted page says several times: alone, with the site's name, in the way to it."""

from collections.abc import Sequence

from florilege.parsers.atoms import Atom

_MOST = 8
_FEWEST_WORDS = 3
_FEWEST = 3


def repeated_heading(headings: Sequence[Atom]) -> list[Atom]:
    """The first of some headings that say the same words, the one with nothing else in front.

    None where fewer than three do: a question is asked once, and perhaps listed once.
    """
    front = headings[:_MOST]
    for atom in front:
        holding = [other for other in front if atom.folded in other.folded]
        if atom.word_count >= _FEWEST_WORDS and len(holding) >= _FEWEST:
            return [atom, *(other for other in holding if other is not atom)]
    return []
