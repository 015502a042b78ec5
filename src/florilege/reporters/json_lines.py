"""Findings for programs: one JSON object a line (JSON Lines), as schemas/ describes it."""

import json

from florilege.diagnostics import Diagnostic, Report
from florilege.reporters.reporter import Reporter

# Legal in JSON, but some readers (str.splitlines, JavaScript before 2019) end a line there.
_LINE_ENDS = str.maketrans({"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def render_json_lines(report: Report) -> str:
    """Findings as JSON objects with all their fields, one a line; "" when there are none."""
    return "".join(f"{_line(diagnostic)}\n" for diagnostic in report)


def _line(diagnostic: Diagnostic) -> str:
    line = json.dumps(diagnostic.model_dump(mode="json"), ensure_ascii=False)
    # A file name that is no UTF-8 holds lone surrogates, which JSON can only write as escapes.
    return line.translate(_LINE_ENDS).encode("utf-8", "backslashreplace").decode("utf-8")


REPORTER = Reporter("json", render_json_lines)
