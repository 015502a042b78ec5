"""Findings about content: what is wrong, where, and how to mend it.

A diagnostic is data, never an exception. Codes come in families (docs/reference/rules.md):
FL0 reading, FL1 identity, FL2 structure, FL3 fidelity, FL4 typography, FL5 links and images,
FL6 rights, FL7 accessibility, FL8 anthology, FL9 losses at export.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from florilege.errors import FormatError, did_you_mean


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
        span: Where in the excerpt the very characters stand that are meant, from and up to, in
            characters, when the excerpt holds more than them.
    """

    block: str | None = None
    line: Annotated[int, Field(ge=1)] | None = None
    column: Annotated[int, Field(ge=1)] | None = None
    excerpt: str | None = None
    span: tuple[int, int] | None = None


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
        fixable: Whether `florilege.fix` and ``florilege validate --fix`` mend it, without
            touching a word.
    """

    code: Annotated[str, Field(pattern=r"^FL\d{3}$")]
    severity: Severity
    message: str
    file: str | None = None
    place: Place | None = None
    more_places: tuple[Place, ...] = ()
    help: str | None = None
    fixable: bool = False


class Suppressed(_Record):
    """A finding that may stand.

    Attributes:
        diagnostic: The finding.
        reason: Why it may.
    """

    diagnostic: Diagnostic
    reason: str


class Report(_Record):
    """Findings in the order of their files, lines and codes.

    Attributes:
        diagnostics: The findings.
        suppressed: Those that the configuration lets stand; they count nowhere.
    """

    kind: Literal["report"] = "report"
    schema_version: Literal["1.0"] = "1.0"
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()

    @classmethod
    def of(cls, found: Iterable[Diagnostic], suppressed: Iterable[Suppressed] = ()) -> "Report":
        """A report of findings in any order."""
        passed = sorted(suppressed, key=lambda each: _position(each.diagnostic))
        return cls(diagnostics=tuple(sorted(found, key=_position)), suppressed=tuple(passed))

    @classmethod
    def joined(cls, reports: Iterable["Report"]) -> "Report":
        """Several reports as one."""
        parts = tuple(reports)
        return cls.of(
            (found for part in parts for found in part.diagnostics),
            (passed for part in parts for passed in part.suppressed),
        )

    def __iter__(self) -> Iterator[Diagnostic]:  # type: ignore[override]  # its findings, no fields
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity; None when there are no findings."""
        return max((each.severity for each in self), key=lambda each: each.rank, default=None)

    def at_least(self, threshold: Severity | str) -> "Report":
        """The findings that are as grave as the threshold, a severity or its name, or graver.

        Raises:
            FormatError: There is no such severity.
        """
        if threshold not in set(Severity):
            raise FormatError(
                f"unknown severity {threshold!r}: {did_you_mean(threshold, Severity)}"
            )
        floor = Severity(threshold).rank
        return self._with(each for each in self if each.severity.rank >= floor)

    def of_codes(self, *codes: str) -> "Report":
        """The findings whose code is one of these or begins so: ``of_codes("FL3", "FL101")``."""
        return self._with(each for each in self if each.code.startswith(codes))

    def _with(self, found: Iterable[Diagnostic]) -> "Report":
        return self.model_copy(update={"diagnostics": tuple(found)})


def _position(diagnostic: Diagnostic) -> tuple[str, int, str, int]:
    place = diagnostic.place or Place()
    return diagnostic.file or "", place.line or 0, diagnostic.code, place.column or 0
