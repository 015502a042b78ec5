"""What is checked, how gravely it is taken, and what is let pass for a reason."""

from collections.abc import Iterable
from datetime import date
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Annotated

from pydantic import Field, StringConstraints

from florilege.config.house_style import HouseStyle
from florilege.diagnostics import Diagnostic, Report, Severity, Suppressed
from florilege.model import Model

CodePattern = Annotated[str, Field(pattern=r"^FL\d{0,3}$")]
"""A code, or how several codes begin: "FL301", "FL3", "FL"."""


class Suppression(Model):
    """A finding that the editor has looked at and lets stand.

    Attributes:
        code: The code, or how several begin.
        file: The file it is about, or a pattern as in a shell ("interviews/*.md"), relative to
            the file that the configuration stands in; None for any.
        block: The id of the block it is about; None for any.
        reason: Why it may stand; it goes into the report.
    """

    code: CodePattern
    file: str | None = None
    block: str | None = None
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether the finding is one of those that are let pass."""
        return self.fits(diagnostic.code, diagnostic.file, _block(diagnostic))

    def fits(self, code: str, file: str | None, block: str | None) -> bool:
        """Whether findings of a code are let pass, in a file and a block."""
        return (
            code.startswith(self.code)
            and (self.file is None or _names(self.file, file))
            and (self.block is None or self.block == block)
        )


class Config(Model):
    """What a house wants checked. Nothing given: everything, as each rule says.

    Attributes:
        select: The codes that are looked for; all when empty.
        ignore: The codes that are not, of those. A longer pattern in `select` goes before one
            here.
        severity: How grave findings are, by code, where the house thinks otherwise.
        threshold: From which severity on `florilege validate` exits 1.
        suppress: Findings that may stand, each with its reason.
        typography: The house's choices where houses differ.
        today: The day that embargoes and dates to come are judged by. Without one they are not:
            the library reads no clock. The command line gives the day, from SOURCE_DATE_EPOCH
            when that is set.
    """

    select: tuple[CodePattern, ...] = ()
    ignore: tuple[CodePattern, ...] = ()
    severity: dict[CodePattern, Severity] = Field(default_factory=dict)
    threshold: Severity = Severity.WARNING
    suppress: tuple[Suppression, ...] = ()
    typography: HouseStyle = HouseStyle()
    today: date | None = None

    def wants(self, code: str) -> bool:
        """Whether findings of this code are looked for."""
        return _wants(self.select, self.ignore, code)

    def for_output(self) -> "Config":
        """The typography of the house alone, for an output that is to be set by it.

        That the house ignores findings, or lets some stand in its sources, says nothing about
        a page whose typography was asked for.
        """
        return Config(typography=self.typography)

    def judge(self, found: Iterable[Diagnostic]) -> Report:
        """The findings that count, as grave as the house thinks; what may stand, apart.

        Args:
            found: What reading and the rules found, in any order.

        Returns:
            A sorted report.
        """
        kept: list[Diagnostic] = []
        passed: list[Suppressed] = []
        for diagnostic in found:
            if not self.wants(diagnostic.code):
                continue
            judged = self._weighed(diagnostic)
            reason = next((each.reason for each in self.suppress if each.covers(judged)), None)
            if reason is None:
                kept.append(judged)
            else:
                passed.append(Suppressed(diagnostic=judged, reason=reason))
        return Report.of(kept, passed)

    def _weighed(self, diagnostic: Diagnostic) -> Diagnostic:
        fitting = [code for code in self.severity if diagnostic.code.startswith(code)]
        if not fitting:
            return diagnostic
        return diagnostic.model_copy(update={"severity": self.severity[max(fitting, key=len)]})


@lru_cache(maxsize=1_000)
def _wants(select: tuple[str, ...], ignore: tuple[str, ...], code: str) -> bool:
    """As `Config.wants`; each piece of a book asks the same for every rule."""
    selected, ignored = _longest(select or ("",), code), _longest(ignore, code)
    return selected is not None and (ignored is None or selected > ignored)


def _longest(patterns: Iterable[str], code: str) -> int | None:
    """The length of the longest pattern that fits, in characters; None when none does."""
    return max((len(each) for each in patterns if code.startswith(each)), default=None)


def _names(pattern: str, file: str | None) -> bool:
    if file is None:
        return False
    path = file.replace("\\", "/")
    return fnmatchcase(path, pattern) or fnmatchcase(path, f"*/{pattern}")


def _block(diagnostic: Diagnostic) -> str | None:
    return diagnostic.place.block if diagnostic.place else None
