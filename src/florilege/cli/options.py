"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.diagnostics import Severity

MaxBytes = Annotated[
    int, typer.Option("--max-bytes", min=1, metavar="N", help="The largest input that is read.")
]
MediaType = Annotated[
    str | None,
    typer.Option(
        "--media-type",
        metavar="TYPE",
        help="What the input is: txt, md, html, vtt or srt.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="OUT", help="The file to write; else standard output."),
]
Threshold = Annotated[
    Severity | None,
    typer.Option(
        "--threshold",
        metavar="SEVERITY",
        help="Exit 1 for findings this grave: info, warning or error.",
        show_default="warning",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODES", help="Look for these only: FL301, FL3 ..."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help="Do not look for these.")
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration; else the nearest one.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        max=256,
        metavar="N",
        help="How many processes read.",
        show_default="one a processor, for many pieces",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Theme = Annotated[
    Path | None,
    typer.Option("--theme", metavar="THEME", help="A style sheet to add, or a theme's folder."),
]
Typography = Annotated[
    bool,
    typer.Option(
        "--typography",
        help="Set signs and spaces as the house does.",
    ),
]
