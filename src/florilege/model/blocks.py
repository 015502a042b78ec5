"""The blocks of a document. They nest, so they stand in one file.

Attributes that all blocks share: `kind`, which tells them apart, and `id`, which links and
findings use. An id stays the same when a comma is corrected.
"""

from typing import Annotated, Literal

from pydantic import Field

from florilege.model.base import Id, Model, Text
from florilege.model.spans import Span


class Paragraph(Model):
    """A paragraph of text.

    Attributes:
        spans: Its words.
    """

    kind: Literal["paragraph"] = "paragraph"
    id: Id | None = None
    spans: tuple[Span, ...]


class Heading(Model):
    """A heading inside an answer or a section; sections have titles of their own.

    Attributes:
        level: 1 to 6, as printed.
        spans: Its words.
    """

    kind: Literal["heading"] = "heading"
    id: Id | None = None
    level: Annotated[int, Field(ge=1, le=6)] = 3
    spans: tuple[Span, ...]


class Turn(Model):
    """What somebody says without being interrupted.

    Attributes:
        speakers: Names as in the document's people; none when unknown, several when they
            speak together.
        marker: A printed sign that opens the turn, such as an emoji.
        blocks: What is said.
    """

    speakers: tuple[Text, ...] = ()
    marker: Text | None = None
    blocks: tuple["Block", ...] = ()


class Exchange(Model):
    """A question and its answers.

    Attributes:
        question: None when somebody speaks without being asked.
        answers: The turns that follow the question, in order.
    """

    kind: Literal["exchange"] = "exchange"
    id: Id | None = None
    question: Turn | None = None
    answers: tuple[Turn, ...] = ()


class PullQuote(Model):
    """A sentence of the text, repeated and set apart to draw the reader in.

    Attributes:
        spans: Its words, as printed.
        speakers: Who said it.
        taken_from: Ids of the blocks that it was taken from; "from" in JSON.
    """

    kind: Literal["pull_quote"] = "pull_quote"
    id: Id | None = None
    spans: tuple[Span, ...]
    speakers: tuple[Text, ...] = ()
    taken_from: Annotated[tuple[Id, ...], Field(alias="from")] = ()


class BlockQuote(Model):
    """A quotation that is part of the text and stands only once."""

    kind: Literal["block_quote"] = "block_quote"
    id: Id | None = None
    blocks: tuple["Block", ...]


class Note(Model):
    """An editor's or translator's note, or a footnote."""

    kind: Literal["note"] = "note"
    id: Id | None = None
    blocks: tuple["Block", ...]


class Aside(Model):
    """A box beside the text: background, related matter."""

    kind: Literal["aside"] = "aside"
    id: Id | None = None
    blocks: tuple["Block", ...]


class Biography(Model):
    """A box or paragraph that says who somebody is."""

    kind: Literal["biography"] = "biography"
    id: Id | None = None
    blocks: tuple["Block", ...]


class ListItem(Model):
    """An item of a list."""

    blocks: tuple["Block", ...]


class ListBlock(Model):
    """A bulleted or numbered list.

    Attributes:
        ordered: Whether its items are numbered.
        start: The number of the first item of an ordered list.
        items: Its items, in order.
    """

    kind: Literal["list"] = "list"
    id: Id | None = None
    ordered: bool = False
    start: int = 1
    items: tuple[ListItem, ...]


class TableCell(Model):
    """A cell of a table.

    Attributes:
        header: Whether it heads its row or column.
    """

    header: bool = False
    blocks: tuple["Block", ...] = ()


class Table(Model):
    """A table, row by row.

    Attributes:
        caption: Its caption.
    """

    kind: Literal["table"] = "table"
    id: Id | None = None
    rows: tuple[tuple[TableCell, ...], ...]
    caption: Text | None = None


class Figure(Model):
    """A picture.

    Attributes:
        src: Its URL or a path relative to the source.
        alt: Its text alternative: None when nobody wrote one, "" when it is decoration.
        caption: What is printed beneath it.
        credit: Whose picture it is, as printed.
    """

    kind: Literal["figure"] = "figure"
    id: Id | None = None
    src: str
    alt: Text | None = None
    caption: Text | None = None
    credit: Text | None = None


class CodeBlock(Model):
    """Preformatted computer code; no typography applies to it.

    Attributes:
        text: The code.
        syntax: The programming language, as the source names it.
    """

    kind: Literal["code"] = "code"
    id: Id | None = None
    text: Text
    syntax: str | None = None


class Separator(Model):
    """A break in the text that belongs to it, such as a change of scene."""

    kind: Literal["separator"] = "separator"
    id: Id | None = None


Block = Annotated[
    Paragraph
    | Heading
    | Exchange
    | PullQuote
    | BlockQuote
    | Note
    | Aside
    | Biography
    | ListBlock
    | Table
    | Figure
    | CodeBlock
    | Separator,
    Field(discriminator="kind"),
]
"""Any block."""

Container = BlockQuote | Note | Aside | Biography
"""The blocks that hold blocks and nothing else."""
