"""Ways to write findings down, one a file. `REPORTERS` lists them; the first is the default."""

from florilege.reporters import github, json_lines, text
from florilege.reporters.reporter import Reporter

__all__ = ["REPORTERS", "Reporter"]

REPORTERS: tuple[Reporter, ...] = (text.REPORTER, json_lines.REPORTER, github.REPORTER)
