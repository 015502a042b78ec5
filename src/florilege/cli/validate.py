"""``florilege validate``: what is wrong with documents."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.cli.options import MaxBytes, Threshold, ThresholdOption
from florilege.diagnostics import Diagnostic, Report
from florilege.errors import FlorilegeError
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
    from florilege.cli.check_one import check_one, files_of  # noqa: PLC0415 - what is needed
    from florilege.cli.outputs import render, say, write_output  # noqa: PLC0415 - as above

    render(report_format, ())  # an unknown format is said before the work
    found: list[Diagnostic] = []
    unread = 0
    for path in files_of(paths):
        try:
            found += check_one(path, max_bytes)
        except FlorilegeError as error:
            say(f"florilege: {error}")
            unread += 1
    if found or not unread:  # "no findings" is no verdict on what nobody has read
        write_output(None, render(report_format, found).encode())
    if unread:
        return 2
    return 1 if len(Report(tuple(found)).at_least(threshold.severity)) > 0 else 0
