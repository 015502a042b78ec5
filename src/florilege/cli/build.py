"""``florilege build``: an anthology.toml to a book, a site, or one file of another format."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.cli.options import (
    ConfigFile,
    Jobs,
    MaxBytes,
    Quiet,
    Theme,
    Threshold,
    Typography,
)
from florilege.errors import InputError
from florilege.sources import DEFAULT_MAX_BYTES


def build(
    manifest: Annotated[
        Path, typer.Argument(metavar="MANIFEST", help="The anthology.toml.")
    ] = Path("anthology.toml"),
    outputs: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="book.epub, x.html, or site/ for linked pages; repeatable.",
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--validate", help="Check first; if findings are grave, exit 1.")
    ] = False,
    threshold: Threshold = None,
    config_file: ConfigFile = None,
    force: Annotated[
        list[str] | None,
        typer.Option(
            "--force",
            metavar="PIECE",
            help="The id or file of a piece to publish though withheld.",
        ),
    ] = None,
    theme: Theme = None,
    typography: Typography = False,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> int:
    """Make a book, a site or a file of all pieces that an anthology.toml lists."""
    from florilege.anthology.ahead import begin_for  # noqa: PLC0415 - before all that is slow

    begin_for(manifest, jobs)
    from florilege.anthology.bind import Circumstances  # noqa: PLC0415 - only what is needed
    from florilege.anthology.withheld import WithheldError  # noqa: PLC0415 - as above
    from florilege.cli.house import Wishes  # noqa: PLC0415 - as above
    from florilege.cli.outputs import modified_date, say_findings  # noqa: PLC0415 - as above
    from florilege.cli.progress import progress  # noqa: PLC0415 - as above
    from florilege.cli.publish import Wanted, publish  # noqa: PLC0415 - as above
    from florilege.exporters import ExportOptions  # noqa: PLC0415 - as above

    if manifest == Path("-"):
        raise InputError(
            "-: a manifest is not read from standard input: its pieces stand beside it"
        )
    if not outputs and not check:
        raise typer.BadParameter("say what to make: -o book.epub, or -o site/")
    config = Wishes.of(config_file, threshold=threshold).config_for(manifest)
    with progress("reading", quiet=quiet) as advance:
        house = config.for_output() if typography else None
        how = Circumstances(config.today, force or (), max_bytes, jobs, advance, house)
        options = ExportOptions(modified=modified_date(), theme=theme)
        wanted = Wanted(manifest, tuple(outputs or ()), options, config if check else None, quiet)
        try:
            return publish(wanted, how)
        except WithheldError as error:
            say_findings(error.diagnostics)
            return 1
