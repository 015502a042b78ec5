"""What a reporter is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from florilege.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Reporter:
    """A way to write findings down.

    Attributes:
        name: "text"; what `--format` takes.
        render: Makes the whole output from findings in their order, "" from none where the
            reader is a program.
    """

    name: str
    render: Callable[[Sequence[Diagnostic]], str]
