"""The atoms of a stretch of text, with what several styles want to know of all of it."""

from collections.abc import Iterable

from florilege.parsers.atoms import Atom
from florilege.parsers.hearing import Hearing
from florilege.parsers.many_voices import is_exchange_of_many
from florilege.parsers.once import once
from florilege.parsers.turn_taking import interviewer_paragraphs


class Passage(list[Atom]):
    """Atoms in order, that remember who seems to speak in them.

    It is a list, so that a style which wants nothing but the atoms need not know of it.

    Attributes:
        language: Of the document.
        hearing: What the texts of the document sound like.
        said: The atoms that can be said.
    """

    def __init__(self, atoms: Iterable[Atom], hearing: Hearing) -> None:
        super().__init__(atoms)
        self.language = hearing.language
        self.hearing = hearing
        self.said = [atom for atom in self if atom.is_text]

    @once
    def asking(self) -> list[Atom]:
        """The atoms that read as the interviewer's; see `interviewer_paragraphs`."""
        return interviewer_paragraphs(self, self.hearing)

    def holds_word(self, word: str) -> bool:
        """Whether a word stands in it by itself, spelt so."""
        return any(word in atom.text and word in atom.small_words for atom in self.said)

    @once
    def is_exchange_of_many(self) -> bool:
        """Whether posts, roles or members of a house speak; see `is_exchange_of_many`."""
        return is_exchange_of_many(self.said, self.hearing)

    def part(self, atoms: Iterable[Atom]) -> "Passage":
        """Some of its atoms, or others of the same document."""
        return Passage(atoms, self.hearing)
