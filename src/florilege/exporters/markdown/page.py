"""What holds for one document while it is written."""

from dataclasses import dataclass

from florilege.languages import Language, load_language
from florilege.model import Document, iter_exchanges

SECTION = 2
"""The heading level of section titles in a text that holds one document."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document's circumstances.

    Attributes:
        words: Of its language.
        section: The heading level of section titles; questions stand one below, and headings
            among the text below those.
        names_askers: Whether questions say who asks: only where several people do.
        names_answerers: The same for answers.
    """

    words: Language
    section: int
    names_askers: bool
    names_answerers: bool

    @classmethod
    def of(cls, document: Document, section: int) -> "Page":
        """The page of a document whose section titles have this level."""
        askers: set[tuple[str, ...]] = set()
        answerers: set[tuple[str, ...]] = set()
        for exchange in iter_exchanges(document):
            if exchange.question is not None:
                askers.add(exchange.question.speakers)
            answerers.update(turn.speakers for turn in exchange.answers)
        words = load_language(document.language)
        return cls(words, section, len(askers) > 1, len(answerers) > 1)

    @property
    def question(self) -> int:
        """The heading level of questions."""
        return self.section + 1

    def inner(self, level: int) -> int:
        """The level of a heading among the text, printed with `level`."""
        return min(6, max(self.question + 1, level))
