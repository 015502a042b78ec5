"""The atoms of a stretch of text, with what several styles want to know of all of it."""

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.turn_taking import interviewer_paragraphs


class Passage(tuple[Atom, ...]):
    """Atoms in order, that remember who seems to speak in them.

    It is a tuple, so that a style which wants nothing but the atoms need not know of it.
    """

    _asking: dict[Language, tuple[Atom, ...]]

    def asking(self, language: Language) -> tuple[Atom, ...]:
        """The atoms that read as the interviewer's, found once; see `interviewer_paragraphs`."""
        if not hasattr(self, "_asking"):
            self._asking = {}
        if language not in self._asking:
            self._asking[language] = tuple(interviewer_paragraphs(self, language))
        return self._asking[language]
