"""What holds for one document while it is written."""

from collections.abc import Mapping
from dataclasses import dataclass

from florilege.exporters.markdown.footnotes import footnotes_of
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
        notes: The labels of footnotes, by what links to them, "#note-2".
    """

    words: Language
    section: int
    names_askers: bool
    names_answerers: bool
    notes: Mapping[str, str]

    @classmethod
    def of(cls, document: Document, section: int, notes: Mapping[str, str] | None = None) -> "Page":
        """The page of a document whose section titles have this level.

        Args:
            document: The document.
            section: The level.
            notes: The labels of its footnotes; those of a file of its own, when None.
        """
        askers: set[tuple[str, ...]] = set()
        answerers: set[tuple[str, ...]] = set()
        for exchange in iter_exchanges(document):
            if exchange.question is not None:
                askers.add(exchange.question.speakers)
            answerers.update(turn.speakers for turn in exchange.answers)
        words = load_language(document.language)
        if notes is None:
            notes = footnotes_of(document)
        return cls(words, section, len(askers) > 1, len(answerers) > 1, notes)

    @property
    def question(self) -> int:
        """The heading level of questions."""
        return self.section + 1

    def inner(self, level: int) -> int:
        """The level of a heading among the text, printed with `level`."""
        return min(6, max(self.question + 1, level))
