"""Findings for programs: one JSON object a line (JSON Lines), as schemas/ describes it."""

from collections.abc import Sequence

from florilege.diagnostics import Diagnostic
from florilege.reporters.reporter import Reporter

# Legal in JSON, but some readers (str.splitlines, JavaScript before 2019) end a line there.
_LINE_ENDS = str.maketrans({"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def render_json_lines(diagnostics: Sequence[Diagnostic]) -> str:
    """Findings as JSON objects with all their fields, one a line; "" when there are none."""
    return "".join(f"{each.model_dump_json()}\n" for each in diagnostics).translate(_LINE_ENDS)


REPORTER = Reporter("json", render_json_lines)
