"""What may stand in an ``anthology.toml``.

A text may stand for a table where its meaning is plain: a file for a piece, a name for a person,
a picture's file for a cover.
"""

from typing import Annotated, Literal

from pydantic import Field

from florilege.anthology.entries import Day, text_as
from florilege.anthology.matter_entries import AccessibilityEntry, ChapterEntry, LegalEntry
from florilege.config import CodePattern, Config
from florilege.model import (
    Apparatus,
    Colophon,
    Epigraph,
    Id,
    LanguageTag,
    Model,
    Publication,
    Role,
    Series,
    Status,
    Text,
)


class Contributor(Model):
    """An editor or translator of the book."""

    name: Text
    type: Literal["person", "organisation"] = "person"
    given: Text | None = None
    family: Text | None = None
    sort_name: Text | None = None
    url: str | None = None
    same_as: tuple[str, ...] = ()


class PictureEntry(Model):
    """A picture; its file is relative to the manifest."""

    file: str
    alt: Text | None = None
    credit: Text | None = None


class KnownPersonEntry(Model):
    """Somebody who takes part in a piece; see `florilege.KnownPerson`.

    Attributes:
        picture: A portrait.
    """

    name: Text
    roles: tuple[Role, ...] = ()
    labels: tuple[Text, ...] = ()
    job_title: Text | None = None
    affiliation: Text | None = None
    picture: Annotated[PictureEntry, text_as("file")] | None = None


class PublicationEntry(Model):
    """Where a piece first appeared."""

    name: Text
    url: str | None = None


class RightsEntry(Model):
    """Whose the book is; its licence stands beside its title."""

    holder: Text | None = None
    year: int | None = None
    credit: Text | None = None


NameOrContributor = Annotated[Contributor, text_as("name")]
NameOrPublication = Annotated[PublicationEntry, text_as("name")]


NameOrChapter = Annotated[ChapterEntry, text_as("file")]


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
    people: tuple[Annotated[KnownPersonEntry, text_as("name")], ...] = ()
    published: Day | None = None
    conducted: Day | None = None
    publication: NameOrPublication | None = None
    licence: Text | None = None
    url: str | None = None


class PartEntry(Model):
    """A part of the book.

    Attributes:
        introduction: What the editor says before its pieces, or the file that says it.
    """

    id: Id | None = None
    title: Text | None = None
    introduction: Text | ChapterEntry | None = None
    pieces: tuple[Annotated[PieceEntry, text_as("file")], ...]


class Manifest(Model):
    """A whole ``anthology.toml``; see `florilege.model.Anthology`.

    Attributes:
        foreword: A file, as are the four chapters after it; they stand in this order.
        legal: What the law and the trade want printed.
        colophon: What the publisher says of how the book was made.
        apparatus: Which lists stand behind the pieces.
        accessibility: To what the book conforms, and who says so.
        theme: A CSS file or a folder; see `florilege.exporters.markup.themes`.
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
    identifiers: tuple[Text, ...] = ()
    date: Day | None = None
    modified: Day | None = None
    licence: Text | None = None
    rights: RightsEntry | None = None
    description: Text | None = None
    subjects: tuple[Text, ...] = ()
    series: Annotated[Series, text_as("title")] | None = None
    cover: Annotated[PictureEntry, text_as("file")] | None = None
    source: Annotated[Publication, text_as("name")] | None = None
    dedication: Text | None = None
    epigraph: Annotated[Epigraph, text_as("text")] | None = None
    foreword: NameOrChapter | None = None
    preface: NameOrChapter | None = None
    introduction: NameOrChapter | None = None
    afterword: NameOrChapter | None = None
    acknowledgements: NameOrChapter | None = None
    legal: LegalEntry | None = None
    colophon: Annotated[Colophon, text_as("text")] | None = None
    apparatus: Apparatus | None = None
    accessibility: AccessibilityEntry | None = None
    theme: str | None = None
    checks: Annotated[Config | None, Field(alias="validate")] = None
    parts: Annotated[tuple[PartEntry, ...], Field(min_length=1)]
