"""What may stand in an ``anthology.toml``.

A text may stand for a table where its meaning is plain: a file for a piece, a name for a person,
a picture's file for a cover.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from florilege.config import CodePattern, Config
from florilege.model import (
    Id,
    LanguageTag,
    Model,
    PartialDate,
    Publication,
    Role,
    Series,
    Status,
    Text,
)


def _table(key: str) -> BeforeValidator:
    """Reads a text as a table with one key."""

    def read(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(read)


def _date_text(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    """TOML's own dates, and a bare year, as the text that the model wants."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:04}"
    return value


Day = Annotated[PartialDate, BeforeValidator(_date_text)]
"""A date as a TOML date, a text ("2020-05"), or a year."""


class Contributor(Model):
    """An editor or translator of the book."""

    name: Text
    type: Literal["person", "organisation"] = "person"
    given: Text | None = None
    family: Text | None = None
    sort_name: Text | None = None
    url: str | None = None
    same_as: tuple[str, ...] = ()


class KnownPersonEntry(Model):
    """Somebody who takes part in a piece; see `florilege.KnownPerson`."""

    name: Text
    roles: tuple[Role, ...] = ()
    labels: tuple[Text, ...] = ()
    job_title: Text | None = None
    affiliation: Text | None = None


class PublicationEntry(Model):
    """Where a piece first appeared."""

    name: Text
    url: str | None = None


class CoverEntry(Model):
    """The picture on the cover; its file is relative to the manifest."""

    file: str
    alt: Text | None = None
    credit: Text | None = None


class RightsEntry(Model):
    """Whose the book is; its licence stands beside its title."""

    holder: Text | None = None
    year: int | None = None
    credit: Text | None = None


NameOrContributor = Annotated[Contributor, _table("name")]
NameOrPublication = Annotated[PublicationEntry, _table("name")]


class SuppressionEntry(Model):
    """Findings about a piece that may stand; see `florilege.config.Suppression`."""

    code: CodePattern
    block: Id | None = None
    reason: Text


class ConsentEntry(Model):
    """The interviewee's agreement; see `florilege.model.Consent`."""

    by: Text | None = None
    date: Day | None = None
    scope: Text | None = None
    evidence: Text | None = None


class PieceEntry(Model):
    """A piece, or with a pattern for a file, several that share what is said of them.

    Attributes:
        file: Relative to the manifest; may be a pattern when nothing else is said.
        headnote: What the editor says before it.
        status: Its approval.
        media_type: What the file is, when its name does not say.
        style: How the raw file marks its questions.
        suppress: What the editor lets stand in it.
        consent: The interviewee's agreement.
        embargo: Not to be published before this day.
        credit: The line to print for it.

    The other attributes are those of `florilege.Corrections`.
    """

    file: str
    headnote: Text | None = None
    status: Status | None = None
    media_type: str | None = None
    style: str | None = None
    suppress: tuple[SuppressionEntry, ...] = ()
    consent: ConsentEntry | None = None
    embargo: Day | None = None
    credit: Text | None = None
    kind: Literal["interview", "portrait", "article"] | None = None
    id: Id | None = None
    title: Text | None = None
    subtitle: Text | None = None
    language: LanguageTag | None = None
    people: tuple[Annotated[KnownPersonEntry, _table("name")], ...] = ()
    published: Day | None = None
    conducted: Day | None = None
    publication: NameOrPublication | None = None
    licence: Text | None = None
    url: str | None = None


class PartEntry(Model):
    """A part of the book."""

    id: Id | None = None
    title: Text | None = None
    introduction: Text | None = None
    pieces: tuple[Annotated[PieceEntry, _table("file")], ...]


class Manifest(Model):
    """A whole ``anthology.toml``; see `florilege.model.Anthology`.

    Attributes:
        checks: What is checked and how; the table ``[validate]``.
    """

    title: Text
    language: LanguageTag
    id: Id | None = None
    subtitle: Text | None = None
    editors: tuple[NameOrContributor, ...] = ()
    translators: tuple[NameOrContributor, ...] = ()
    publisher: Text | None = None
    identifier: Text | None = None
    date: Day | None = None
    licence: Text | None = None
    rights: RightsEntry | None = None
    description: Text | None = None
    subjects: tuple[Text, ...] = ()
    series: Annotated[Series, _table("title")] | None = None
    cover: Annotated[CoverEntry, _table("file")] | None = None
    source: Annotated[Publication, _table("name")] | None = None
    checks: Annotated[Config | None, Field(alias="validate")] = None
    parts: Annotated[tuple[PartEntry, ...], Field(min_length=1)]
