"""A document while it is checked, with what several rules look at."""

from dataclasses import dataclass
from functools import cached_property

from florilege.config import Config
from florilege.model import Document
from florilege.rules.pull_quotes import Graded, graded_quotes
from florilege.typography import Setting, Text, texts_of


@dataclass(frozen=True, eq=False)
class Examined:
    """A document and the house it is checked for; one is made for each check.

    What takes long is made when the first rule asks for it, and kept for the others.

    Attributes:
        document: The document.
        config: The house.
    """

    document: Document
    config: Config

    @cached_property
    def quotes(self) -> tuple[Graded, ...]:
        """Its pull quotes, in reading order, each graded."""
        return graded_quotes(self.document)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Its texts, in reading order."""
        return texts_of(self.document)

    @cached_property
    def setting(self) -> Setting | None:
        """Its typography; None when nothing is known of its language."""
        return Setting.of(self.document, self.config.typography)
