"""A box, and what its finders look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Part
from florilege.parsers.hearing import Hearing
from florilege.parsers.styles import Cue


@dataclass(frozen=True, slots=True)
class Box:
    """Atoms that belong together and that nobody says.

    Attributes:
        part: What they are: an aside, a note, a biography; dropped, when they lead elsewhere.
        why: The evidence; for what is dropped, the reason.
        atoms: They, in order.
    """

    part: Part
    why: str
    atoms: Sequence[Atom]


@dataclass(frozen=True)
class Surroundings:
    """A piece as read at first.

    Attributes:
        atoms: Its atoms, in order.
        cues: What opens a turn, by atom.
        hearing: What the text sounds like.
    """

    atoms: Sequence[Atom]
    cues: Mapping[int, Cue]
    hearing: Hearing

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.hearing.language

    @cached_property
    def texts(self) -> list[Atom]:
        """The atoms that can be said."""
        return [atom for atom in self.atoms if atom.is_text]

    @cached_property
    def word_count(self) -> int:
        """The words of these."""
        return sum(atom.word_count for atom in self.texts)

    @cached_property
    def last_cue(self) -> int:
        """The atom that opens the last turn; 0 if none does."""
        return max(self.cues, default=0)

    @cached_property
    def has_labels(self) -> bool:
        """Whether turns bear names or letters, which a box does not."""
        return any(cue.label is not None or cue.role == "answer" for cue in self.cues.values())

    def is_told_by_somebody(self, atoms: Sequence[Atom]) -> bool:
        """Whether somebody says "I" in one of some atoms."""
        pronouns = self.language.questions.first_person_singular
        return any(self.hearing.says(atom.text, pronouns) for atom in atoms)


def paragraphs(atoms: Sequence[Atom]) -> list[list[Atom]]:
    """Atoms of text, those of one paragraph together."""
    found: list[list[Atom]] = []
    for atom in atoms:
        if found and atom.joint is not None:
            found[-1].append(atom)
        else:
            found.append([atom])
    return found
