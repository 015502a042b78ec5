"""``florilege validate``: what is wrong with documents."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.cli.options import (
    ConfigFile,
    Ignore,
    MaxBytes,
    Quiet,
    Select,
    Threshold,
)
from florilege.diagnostics import Report, Severity
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
    select: Select = None,
    ignore: Ignore = None,
    threshold: Threshold = None,
    config_file: ConfigFile = None,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix", help="Mend signs and spaces of document JSON first; no word changes."
        ),
    ] = False,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
    quiet: Quiet = False,
) -> int:
    """Say what is wrong with documents; exit 1 when something is."""
    from florilege.cli.check_one import check_one, files_of  # noqa: PLC0415 - what is needed
    from florilege.cli.house import Wishes  # noqa: PLC0415 - as above
    from florilege.cli.mend_one import mend_one  # noqa: PLC0415 - as above
    from florilege.cli.outputs import render, say, write_output  # noqa: PLC0415 - as above
    from florilege.cli.progress import progress  # noqa: PLC0415 - as above

    render(report_format, Report())  # an unknown format is said before the work
    wishes = Wishes.of(config_file, select=select, ignore=ignore, threshold=threshold)
    reports: list[Report] = []
    fails = unread = 0
    files = files_of(paths, only_json=fix)
    with progress("checking", quiet=quiet or len(files) == 1) as advance:
        for number, path in enumerate(files, 1):
            try:
                config = wishes.config_for(path)
                mended = mend_one(path, max_bytes, config) if fix else None
                if mended and not quiet:
                    say(mended)
                report = check_one(path, max_bytes, config)
                reports.append(report)
                fails += len(report.at_least(config.threshold))
            except FlorilegeError as error:
                say(f"florilege: {error}")
                unread += 1
            advance(number, len(files))
    found = Report.joined(reports)
    found = found.at_least(Severity.ERROR) if quiet else found
    # "No findings" is no verdict on what nobody has read.
    if len(found) or not (unread or quiet):
        write_output(None, render(report_format, found).encode())
    if unread:
        return 2
    return 1 if fails else 0
