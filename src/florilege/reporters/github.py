"""Findings as annotations on a pull request.

GitHub Actions, "Workflow commands": notice, warning and error messages; escaping as in
actions/toolkit, packages/core/src/command.ts.
"""

from collections.abc import Iterator

from florilege.diagnostics import Diagnostic, Place, Report, Severity
from florilege.reporters.reporter import Reporter

_COMMANDS = {Severity.INFO: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(report: Report) -> str:
    """Findings as workflow commands, one a line; "" when there are none."""
    commands = "".join(f"{_command(diagnostic)}\n" for diagnostic in report)
    # A file name that is no UTF-8 holds lone surrogates, which no output takes.
    return commands.encode("utf-8", "replace").decode("utf-8")


def _command(diagnostic: Diagnostic) -> str:
    properties = ",".join(
        f"{name}={value.translate(_IN_PROPERTY)}" for name, value in _properties(diagnostic)
    )
    command = _COMMANDS[diagnostic.severity]
    return f"::{command} {properties}::{_message(diagnostic).translate(_IN_DATA)}"


def _properties(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    place = diagnostic.place or Place()
    if diagnostic.file is not None:
        yield "file", diagnostic.file
    if place.line is not None:
        yield "line", str(place.line)
        if place.column is not None:
            yield "col", str(place.column)
    yield "title", diagnostic.code


def _message(diagnostic: Diagnostic) -> str:
    more = len(diagnostic.more_places)
    places = "1 more place" if more == 1 else f"{more} more places"
    message = diagnostic.message + (f" (and in {places})" if more else "")
    return f"{message}\n{diagnostic.help}" if diagnostic.help else message


REPORTER = Reporter("github", render_github)
