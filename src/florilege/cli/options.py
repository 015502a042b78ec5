"""Options that several commands have."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from florilege.diagnostics import Severity


class Threshold(StrEnum):
    """From which severity on findings make a command fail."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def severity(self) -> Severity:
        """The severity of that name."""
        return Severity(self.value)


MaxBytes = Annotated[
    int, typer.Option("--max-bytes", min=1, metavar="N", help="The largest input that is read.")
]
MediaType = Annotated[
    str | None,
    typer.Option(
        "--media-type",
        metavar="TYPE",
        help="What the input is: text/plain, text/markdown, text/html, text/vtt (vtt) or srt.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="OUT", help="The file to write; else standard output."),
]
ThresholdOption = Annotated[
    Threshold, typer.Option("--threshold", help="Exit 1 on findings as grave as this.")
]
