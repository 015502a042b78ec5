"""The atoms of a stretch of text, with what several styles want to know of all of it."""

from collections.abc import Iterable

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.turn_taking import interviewer_paragraphs


class Passage(list[Atom]):
    """Atoms in order, that remember who seems to speak in them.

    It is a list, so that a style which wants nothing but the atoms need not know of it.
    """

    def __init__(self, atoms: Iterable[Atom]) -> None:
        super().__init__(atoms)
        self._asking: dict[Language, list[Atom]] = {}

    def asking(self, language: Language) -> list[Atom]:
        """The atoms that read as the interviewer's, found once; see `interviewer_paragraphs`."""
        if language not in self._asking:
            self._asking[language] = interviewer_paragraphs(self, language)
        return self._asking[language]
