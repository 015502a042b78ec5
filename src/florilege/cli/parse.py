"""``florilege parse``: raw interviews to document JSON."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.cli.options import MaxBytes, MediaType, Quiet
from florilege.errors import OutputError
from florilege.parsers.corrections import Corrections
from florilege.sources import DEFAULT_MAX_BYTES


def parse(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input."),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A file; a folder (OUT/) for several inputs.",
        ),
    ] = None,
    media_type: MediaType = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help="The language: fr, en ...")
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="The title (one input only).")
    ] = None,
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help="Where it was found (one input only)."),
    ] = None,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
    resume: Annotated[
        bool, typer.Option("--resume", help="Pass over what has its result in OUT/.")
    ] = False,
    quiet: Quiet = False,
) -> int:
    """Turn raw interviews into document JSON."""
    several = len(paths) > 1 or any(path.is_dir() for path in paths)
    if not several and not _is_folder(output):
        from florilege.cli.parse_one import parse_one  # noqa: PLC0415 - only what is needed

        if resume:
            raise typer.BadParameter("--resume looks into a folder: -o OUT/")
        corrections = Corrections(language=language, title=title, url=url)
        target = Path(output) if output else None
        return parse_one(paths[0], target, media_type, corrections, max_bytes, quiet=quiet)
    if output is None or output == "-":
        raise typer.BadParameter("several inputs need a folder to write to: -o OUT/")
    if title or url:
        raise typer.BadParameter("--title and --url are for one input")
    if Path("-") in paths:
        raise typer.BadParameter("standard input is converted alone: florilege parse - -o OUT.json")
    _check_folder(output)
    from florilege.cli.parse_many import Conversion, parse_many  # noqa: PLC0415 - as above

    conversion = Conversion(Path(output), media_type, Corrections(language=language), max_bytes)
    return parse_many(paths, conversion, resume=resume, quiet=quiet)


def _check_folder(output: str) -> None:
    """Refuse a name for a folder that looks like that of a file, or is one.

    Raises:
        OutputError: It does.
    """
    folder = Path(output)
    if folder.is_file():
        raise OutputError(f"{folder}: is a file, not a folder")
    if folder.suffix and not _is_folder(output):
        raise OutputError(
            f"{output}: is it a folder or a file? several inputs need a folder:"
            f" -o {folder.with_suffix('')}/"
        )


def _is_folder(output: str | None) -> bool:
    return output is not None and (output.endswith("/") or Path(output).is_dir())
