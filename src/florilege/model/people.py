"""Who takes part: people and organisations, with their roles."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from florilege.model.base import Id, Model, Text


class Role(StrEnum):
    """What somebody is to a document."""

    INTERVIEWEE = "interviewee"
    INTERVIEWER = "interviewer"
    SUBJECT = "subject"
    AUTHOR = "author"
    PHOTOGRAPHER = "photographer"
    TRANSLATOR = "translator"
    EDITOR = "editor"


class Picture(Model):
    """A picture of somebody, or a cover.

    Attributes:
        src: Its URL, or a path relative to the file that names it.
        alt: Its text alternative; None when nobody wrote one.
        credit: Whose picture it is.
    """

    src: str
    alt: Text | None = None
    credit: Text | None = None


class Organisation(Model):
    """A body: an employer, a publication that asks, a publisher.

    Attributes:
        name: As printed; unique among a document's people.
        same_as: URLs that identify it.
    """

    type: Literal["organisation"] = "organisation"
    id: Id | None = None
    name: Text
    roles: tuple[Role, ...] = ()
    url: str | None = None
    same_as: tuple[str, ...] = ()


class Person(Model):
    """A human being (or a dog that is interviewed).

    Attributes:
        name: The full name as printed; unique among a document's people.
        given: Given names.
        family: Family name.
        sort_name: The name as it is filed: "Guillerme, Anne-Laure".
        honorific: "Dr", "Mme".
        labels: The shorter forms that announce this person's turns: "FSM", "Guillerme".
        job_title: What the document says they do.
        affiliation: Where the document says they do it.
        same_as: URLs that identify the person (ORCID, Wikidata, a profile).
        picture: A portrait.
    """

    type: Literal["person"] = "person"
    id: Id | None = None
    name: Text
    roles: tuple[Role, ...] = ()
    given: Text | None = None
    family: Text | None = None
    sort_name: Text | None = None
    honorific: Text | None = None
    labels: tuple[Text, ...] = ()
    job_title: Text | None = None
    affiliation: Organisation | None = None
    url: str | None = None
    same_as: tuple[str, ...] = ()
    picture: Picture | None = None


Agent = Annotated[Person | Organisation, Field(discriminator="type")]
"""Anybody who can have a role."""
