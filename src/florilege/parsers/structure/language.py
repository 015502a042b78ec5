"""Which language a text is in."""

from collections.abc import Sequence

from florilege import languages
from florilege.parsers.atoms import Atom

_FEWEST_WORDS = 50
_SHORTEST_PARAGRAPH_IN_WORDS = 6
_LINKED = 0.6


def detect_language(atoms: Sequence[Atom]) -> str:
    """The language of the running text; "und" where that cannot be told."""
    return languages.detect_language(_running_text(atoms))


def contradicting_language(atoms: Sequence[Atom], declared: str) -> str | None:
    """The language that the running text is clearly in, where another one is declared."""
    return languages.contradicting_language(_running_text(atoms), declared)


def _running_text(atoms: Sequence[Atom]) -> list[str]:
    """The paragraphs that are no links; everything, where there is little of them."""
    said = [atom for atom in atoms if atom.is_text]
    running = [
        atom
        for atom in said
        if atom.word_count >= _SHORTEST_PARAGRAPH_IN_WORDS and atom.linked_share < _LINKED
    ]
    enough = sum(atom.word_count for atom in running) >= _FEWEST_WORDS
    return [atom.text for atom in (running if enough else said)]
