"""A document: an interview, a portrait or an article."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from florilege.model.base import Id, LanguageTag, Model, Text
from florilege.model.blocks import Block
from florilege.model.dates import PartialDate
from florilege.model.people import Agent, Picture
from florilege.model.provenance import Provenance
from florilege.model.publication import Publication
from florilege.model.rights import Rights

SCHEMA_VERSION: Final = "1.0"
"""The version of the JSON form that docs/reference/schema.md describes."""


class Section(Model):
    """A stretch of the document, with or without a title.

    Attributes:
        id: A slug that links use.
        title: As printed.
        blocks: What stands in it, in reading order.
    """

    id: Id
    title: Text | None = None
    blocks: tuple[Block, ...] = ()


class DocumentBase(Model):
    """What interviews, portraits and articles have in common; see `Interview`."""

    kind: str  # stands here so that it comes first in JSON; each subclass narrows it
    schema_version: Literal["1.0"] = SCHEMA_VERSION
    id: Id
    language: LanguageTag
    title: Text | None = None
    subtitle: Text | None = None
    kicker: Text | None = None
    people: tuple[Agent, ...] = ()
    publication: Publication | None = None
    published: PartialDate | None = None
    conducted: PartialDate | None = None
    modified: PartialDate | None = None
    url: str | None = None
    identifiers: tuple[Text, ...] = ()
    subjects: tuple[Text, ...] = ()
    picture: Picture | None = None
    rights: Rights | None = None
    standfirst: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    provenance: Provenance | None = None

    @model_validator(mode="after")
    def _names_are_unique(self) -> Self:
        names: set[str] = set()
        for person in self.people:
            if person.name in names:
                raise ValueError(f"two of the people are named {person.name!r}: names are unique")
            names.add(person.name)
        return self


class Interview(DocumentBase):
    """Questions and answers.

    Attributes:
        id: A slug that links and file names use.
        language: Of the text.
        title: As printed, without the person's name where that stands before it.
        subtitle: The second line of the title.
        kicker: The line above the title.
        people: Everybody who has a role, interviewees first.
        publication: Where it first appeared.
        published: When.
        conducted: When the conversation took place.
        modified: When the text was last changed.
        url: Where it can be read.
        identifiers: What else it is known by, as URIs: "https://doi.org/10.5555/12345678".
        subjects: Keywords.
        picture: The lead picture.
        rights: What may be done with it.
        standfirst: What introduces the text; a lead quote stands here, as a pull quote.
        sections: The text itself; at least one section when there is any text.
        provenance: Where the words came from.
    """

    kind: Literal["interview"] = "interview"


class Portrait(DocumentBase):
    """Prose about a person, who has the role "subject". Attributes as in `Interview`."""

    kind: Literal["portrait"] = "portrait"


class Article(DocumentBase):
    """Neither: news, a recipe, a FAQ. Attributes as in `Interview`."""

    kind: Literal["article"] = "article"


Document = Annotated[Interview | Portrait | Article, Field(discriminator="kind")]
"""Any document."""
