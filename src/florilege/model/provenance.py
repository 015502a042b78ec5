"""How a document came to be: from which bytes, recognised how, and how surely."""

from typing import Annotated

from pydantic import Field

from florilege.model.base import Model, Text

Share = Annotated[float, Field(ge=0, le=1)]
"""A number from 0 to 1."""


class Evidence(Model):
    """One measure that spoke for (or against) a reading.

    Attributes:
        name: What was measured: "alternation", "coverage" ...
        value: From 0, against, to 1, for.
    """

    name: str
    value: Share


class Candidate(Model):
    """A reading of the document that was weighed.

    Attributes:
        style: How questions would be marked.
        confidence: How likely it was found.
        variant: Which of the ways that the style knows: "level 3".
        prior: How telling such marks are in themselves.
        evidence: What the confidence rests on.
    """

    style: str
    confidence: Share
    variant: str | None = None
    prior: Share | None = None
    evidence: tuple[Evidence, ...] = ()


class Rival(Model):
    """A value that a source gave for a field, and that was not taken.

    Attributes:
        field: The field of the document: "title", "published" ...
        value: The value; a date that cannot be read or does not exist as it was written.
        origin: Where it was found.
    """

    field: str
    value: Text
    origin: Text


class Provenance(Model):
    """Where the words came from.

    Attributes:
        media_type: Of the source, "text/plain".
        sha256: Of the source's bytes, in hexadecimal.
        encoding: Of the source's characters.
        encoding_origin: How the encoding was found: "bom", "header", "meta", "detected" ...
        url: The address of the source, if the caller knew it.
        style: How the house marks its questions; "prose" when there are none.
        confidence: How sure the recognition is, beside the other readings that were weighed.
        variant: Which of the ways that the style knows: "level 3".
        prior: How telling such marks are in themselves.
        evidence: What it rests on.
        runner_up: The second best reading.
        language_origin: Who says so: "given", "declared", "detected".
        origins: For document fields, where their values were found; under "people.url" and the
            like, where metadata first told this of somebody.
        rivals: For document fields, what other sources say otherwise.
    """

    media_type: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    encoding: str | None = None
    encoding_origin: str | None = None
    url: str | None = None
    style: str
    confidence: Share
    variant: str | None = None
    prior: Share | None = None
    evidence: tuple[Evidence, ...] = ()
    runner_up: Candidate | None = None
    language_origin: str | None = None
    origins: dict[str, Text] = Field(default_factory=dict)
    rivals: tuple[Rival, ...] = ()
