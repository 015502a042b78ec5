"""Findings about content: what is wrong, where, and how to mend it.

A diagnostic is data, never an exception. Codes come in families (docs/reference/rules.md):
FL0 reading, FL1 identity, FL2 structure, FL3 fidelity, FL4 typography, FL5 links and images,
FL6 rights, FL7 accessibility, FL8 anthology, FL9 losses at export.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Severity(StrEnum):
    """How grave a finding is; members are ordered from the mildest on by `rank`."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return list(Severity).index(self)


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Place(_Record):
    """Where a finding stands.

    Attributes:
        block: The id of the block in the document, if it is about one.
        line: Line in the source, from 1.
        column: Column in that line, from 1, in characters.
        excerpt: The words concerned, as they stand in the document or the source.
    """

    block: str | None = None
    line: Annotated[int, Field(ge=1)] | None = None
    column: Annotated[int, Field(ge=1)] | None = None
    excerpt: str | None = None


class Diagnostic(_Record):
    """One finding.

    Attributes:
        code: Its code, "FL301".
        severity: How grave it is.
        message: What was found, one sentence in plain English.
        file: The file it is about, as the caller named it.
        place: Where it stands, the first place if there are several.
        more_places: The further places of a finding that is made once a document.
        help: What to do about it.
    """

    code: Annotated[str, Field(pattern=r"^FL\d{3}$")]
    severity: Severity
    message: str
    file: str | None = None
    place: Place | None = None
    more_places: tuple[Place, ...] = ()
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in the order of their files, lines and codes.

    Attributes:
        diagnostics: The findings.
    """

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, found: Iterable[Diagnostic]) -> "Report":
        """A report of findings in any order."""
        return cls(tuple(sorted(found, key=_position)))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity; None when there are no findings."""
        return max((each.severity for each in self), key=lambda each: each.rank, default=None)

    def at_least(self, threshold: Severity) -> "Report":
        """The findings that are as grave as the threshold or graver."""
        kept = (each for each in self if each.severity.rank >= threshold.rank)
        return Report(tuple(kept))


def _position(diagnostic: Diagnostic) -> tuple[str, int, str, int]:
    place = diagnostic.place or Place()
    return diagnostic.file or "", place.line or 0, diagnostic.code, place.column or 0
