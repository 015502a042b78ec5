"""One raw file to JSON. Imports as little as it can: scripts run it once a document."""

from pathlib import Path

from florilege import api
from florilege.cli.inputs import named, read_input
from florilege.cli.outputs import say_findings, write_output
from florilege.cli.sparing import refuse_input
from florilege.parsers.corrections import Corrections


def parse_one(
    path: Path,
    target: Path | None,
    media_type: str | None,
    corrections: Corrections,
    max_bytes: int,
    *,
    quiet: bool,
) -> int:
    """Parse a file, write its JSON, say the findings of reading; returns the exit code."""
    refuse_input(target, path)
    parsed = api.parse(
        read_input(path, max_bytes),
        media_type=media_type,
        url=corrections.url,
        corrections=corrections,
        max_bytes=max_bytes,
    )
    write_output(target, api.dump(parsed.document).encode())
    if not quiet:
        say_findings(named(parsed, path).diagnostics)
    return 0
