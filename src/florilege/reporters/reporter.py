"""What a reporter is."""

from collections.abc import Callable
from dataclasses import dataclass

from florilege.diagnostics import Report


@dataclass(frozen=True, slots=True)
class Reporter:
    """A way to write findings down.

    Attributes:
        name: "text"; what `--format` takes.
        render: Makes the whole output from a report, "" from none where the
            reader is a program.
    """

    name: str
    render: Callable[[Report], str]
