"""A collection of documents in parts."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from florilege.model.accessibility import Accessibility
from florilege.model.base import Id, LanguageTag, Model, Text
from florilege.model.dates import PartialDate
from florilege.model.document import SCHEMA_VERSION, Document
from florilege.model.matter import Apparatus, Chapter, Colophon, Epigraph, Legal
from florilege.model.people import Agent, Picture
from florilege.model.publication import Publication
from florilege.model.rights import Rights


class Status(StrEnum):
    """How far the approval of a piece has come."""

    DRAFT = "draft"
    SENT = "sent"
    APPROVED = "approved"
    REFUSED = "refused"


class Series(Model):
    """The series that a book belongs to.

    Attributes:
        title: Of the series.
        position: The number of this book in it.
    """

    title: Text
    position: Annotated[int, Field(ge=1)] | None = None


class Piece(Model):
    """A document in its place in the anthology.

    Attributes:
        document: The interview, portrait or article.
        headnote: What the editor says before it.
        status: Its approval.
        file: The file it was read from, relative to the manifest.
    """

    document: Document
    headnote: Text | None = None
    status: Status | None = None
    file: str | None = None


class Part(Model):
    """A part of the anthology.

    Attributes:
        id: A slug, which no piece and no other part has.
        title: None when the anthology is not divided.
        introduction: What the editor says before its pieces.
        opening: The same at length, with headings and notes; stands behind `introduction`.
        pieces: Its pieces, in reading order.
    """

    id: Id
    title: Text | None = None
    introduction: Text | None = None
    opening: Chapter | None = None
    pieces: tuple[Piece, ...] = ()


class Anthology(Model):
    """A book of documents.

    Attributes:
        id: A slug.
        language: Of the book; its furniture (contents, credits) is in it.
        title: As printed on the cover.
        subtitle: The second line of the title.
        people: Editors, translators and other contributors to the whole.
        publisher: Who publishes it.
        identifier: An ISBN, DOI, UUID, URN or URL; made from ids when absent.
        identifiers: Its further ones.
        published: When the book appears.
        modified: When it last changed.
        description: A sentence or two for shops.
        subjects: Keywords.
        series: The series it belongs to.
        cover: A picture; one is drawn when absent.
        rights: Of the whole.
        source: The publication that all pieces come from.
        dedication: To whom the book is dedicated; empty lines divide paragraphs.
        epigraph: A quotation that opens it.
        front: The chapters before the pieces, in order.
        parts: The parts with their pieces, in order; one without a title where nothing divides
            the book.
        back: The chapters behind them.
        legal: What the law and the trade want printed.
        colophon: How it was made.
        apparatus: Which lists stand behind the pieces.
        accessibility: Who certifies that the book is accessible.
        base: The folder that relative paths of pictures start from; not in the JSON form.
    """

    kind: Literal["anthology"] = "anthology"
    schema_version: Literal["1.0"] = SCHEMA_VERSION
    id: Id
    language: LanguageTag
    title: Text
    subtitle: Text | None = None
    people: tuple[Agent, ...] = ()
    publisher: Text | None = None
    identifier: Text | None = None
    identifiers: tuple[Text, ...] = ()
    published: PartialDate | None = None
    modified: PartialDate | None = None
    description: Text | None = None
    subjects: tuple[Text, ...] = ()
    series: Series | None = None
    cover: Picture | None = None
    rights: Rights | None = None
    source: Publication | None = None
    dedication: Text | None = None
    epigraph: Epigraph | None = None
    front: tuple[Chapter, ...] = ()
    parts: tuple[Part, ...] = ()
    back: tuple[Chapter, ...] = ()
    legal: Legal | None = None
    colophon: Colophon | None = None
    apparatus: Apparatus | None = None
    accessibility: Accessibility | None = None
    base: Annotated[str | None, Field(exclude=True)] = None

    @field_validator("base")
    @classmethod
    def _is_not_in_json(cls, value: str | None, info: ValidationInfo) -> str | None:
        # A file that comes from elsewhere must not say which folder of this machine is read.
        if info.mode == "json":
            message = "a JSON file cannot set it: it is the folder of the manifest"
            raise ValueError(message)
        return value
