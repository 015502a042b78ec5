"""What stands in a book before and behind its pieces."""

from enum import StrEnum

from pydantic import Field

from florilege.model.base import LanguageTag, Model, Text
from florilege.model.dates import PartialDate
from florilege.model.document import Article


class ChapterRole(StrEnum):
    """What a chapter of front or back matter is to the book."""

    FOREWORD = "foreword"
    PREFACE = "preface"
    INTRODUCTION = "introduction"
    ACKNOWLEDGEMENTS = "acknowledgements"
    AFTERWORD = "afterword"


class Chapter(Model):
    """Prose that frames the pieces and is none of them.

    Attributes:
        role: What it is to the book, or to the part that it opens.
        document: Its text; whoever has the role "author" in it signs it.
        file: The file it was read from, relative to the manifest.
    """

    role: ChapterRole
    document: Article
    file: str | None = None


class Epigraph(Model):
    """A quotation that opens the book.

    Attributes:
        text: The words; lines are kept, as verse needs them.
        author: Who said or wrote them.
        source: Where: the title of a work.
        language: When it is not that of the book.
    """

    text: Text
    author: Text | None = None
    source: Text | None = None
    language: LanguageTag | None = None


class Legal(Model):
    """What the law and the trade of a country want printed.

    Attributes:
        deposit: When copies went to the national library: French "dépôt légal".
        isbn: For each format of the book, as it is to be printed ("EPUB"), its number.
        printer: Who printed the book.
        address: Of the publisher, on one line.
        notices: Any other line, word for word.
    """

    deposit: PartialDate | None = None
    isbn: dict[str, Text] = Field(default_factory=dict)
    printer: Text | None = None
    address: Text | None = None
    notices: tuple[Text, ...] = ()


class Colophon(Model):
    """How the book was made.

    Attributes:
        text: What the publisher says of it.
        names_program: Whether the book says that it was made with florilege.
    """

    text: Text | None = None
    names_program: bool = True


class Apparatus(Model):
    """Which lists stand behind the pieces; None prints a list that is worth its page.

    Attributes:
        people: The index of people; worth it with anybody in it.
        quotes: The list of pull quotes; worth it with three of them.
        credits: Sources and credits, piece by piece; worth it when a piece has any.
    """

    people: bool | None = None
    quotes: bool | None = None
    credits: bool | None = None
