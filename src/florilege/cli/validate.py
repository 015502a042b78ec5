"""``florilege validate``: what is wrong with documents."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.cli.options import MaxBytes, Threshold, ThresholdOption
from florilege.sources import DEFAULT_MAX_BYTES


def validate(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help="Raw files, document JSON, anthology.toml, folders, or - for standard input.",
        ),
    ],
    report_format: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="text, json (lines) or github.")
    ] = "text",
    threshold: ThresholdOption = Threshold.WARNING,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
) -> int:
    """Say what is wrong with documents; exit 1 when something is."""
    from florilege.cli.outputs import (  # noqa: PLC0415 - only what the command needs
        render,
        write_output,
    )
    from florilege.cli.reports import reports_of  # noqa: PLC0415 - as above

    failed = False
    for report in reports_of(paths, max_bytes):
        write_output(None, render(report_format, report.diagnostics).encode())
        failed = failed or len(report.at_least(threshold.severity)) > 0
    return 1 if failed else 0
