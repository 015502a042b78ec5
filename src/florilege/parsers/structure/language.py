"""Which language a text is in."""

from collections.abc import Sequence

from florilege import languages
from florilege.parsers.atoms import Atom


def detect_language(atoms: Sequence[Atom]) -> str:
    """The language of the paragraphs and headings; "und" where that cannot be told."""
    return languages.detect_language(atom.text for atom in atoms if atom.is_text)
