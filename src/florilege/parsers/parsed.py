"""The result of parsing."""

from dataclasses import dataclass

from florilege.diagnostics import Diagnostic, Severity
from florilege.model import Document
from florilege.source_map import SourceMap


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document with what was noticed on the way.

    Attributes:
        document: What an editor would keep.
        diagnostics: Findings about the reading itself; `florilege.validate` makes the others.
        source_map: Where each block stands in the source, and what was dropped and why.
        file: The input as the caller named it; None when it was given as text or bytes.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    source_map: SourceMap
    file: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing could be read: the input is binary, or has no text."""
        grave = any(each.severity is Severity.ERROR for each in self.diagnostics)
        return grave and not self.source_map.kept
