"""What a manifest may say of a book's front and back matter."""

from typing import Annotated

from pydantic import model_validator

from florilege.anthology.entries import Day, text_as
from florilege.model import LanguageTag, Model, Text
from florilege.model.accessibility import Conformance, WebAddress


class ChapterEntry(Model):
    """A foreword, or another chapter that frames the pieces.

    Attributes:
        file: A raw file of prose, or document JSON of an article, relative to the manifest.
        text: Its words, in Markdown, when they stand in the manifest itself.
        title: Stronger than what the file says.
        author: Who signs it; stronger than what the file says.
        date: When it was written; stronger than what the file says.
        language: When it is not that of the book.
    """

    file: str | None = None
    text: Text | None = None
    title: Text | None = None
    author: Text | None = None
    date: Day | None = None
    language: LanguageTag | None = None

    @model_validator(mode="after")
    def _has_one_source(self) -> "ChapterEntry":
        if (self.file is None) == (self.text is None):
            raise ValueError("say either file or text")
        return self


class CertifierEntry(Model):
    """Who evaluated the book; see `florilege.model.Certifier`."""

    name: Text
    credential: Text | None = None
    report: WebAddress | None = None
    date: Day | None = None


class AccessibilityEntry(Model):
    """To what the book conforms, and who says so; see `florilege.model.Accessibility`."""

    conforms_to: Conformance
    certifier: Annotated[CertifierEntry, text_as("name")]


class LegalEntry(Model):
    """What the law and the trade want printed; see `florilege.model.Legal`."""

    deposit: Day | None = None
    isbn: Annotated[dict[str, Text], text_as("EPUB")] | None = None
    printer: Text | None = None
    address: Text | None = None
    notices: tuple[Text, ...] = ()
