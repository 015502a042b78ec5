"""The result of parsing."""

from dataclasses import dataclass, replace
from typing import Self

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

    def under(self, file: str) -> Self:
        """The same under the name of a file, which its findings carry as well."""
        named = tuple(each.model_copy(update={"file": file}) for each in self.diagnostics)
        return replace(self, diagnostics=named, file=file)

    @property
    def is_empty(self) -> bool:
        """Whether nothing could be read: the input is binary, or has no text."""
        grave = any(each.severity is Severity.ERROR for each in self.diagnostics)
        return grave and not self.source_map.kept
