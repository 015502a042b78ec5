"""Which format a file name asks for."""

import sys
from pathlib import Path

from florilege.errors import FormatError, OutputError, did_you_mean
from florilege.exporters import EXPORTERS, Exporter, find_exporter

_ALSO = {".htm": "html", ".xhtml": "html", ".markdown": "markdown"}


def wanted_format(to: str | None, output: Path | None) -> Exporter:
    """The exporter that ``--to`` names, else the one whose files end as the output does.

    Raises:
        FormatError: There is none, or the two say different things.
    """
    if to is None:
        return format_of(output)
    exporter = find_exporter(to)
    others = {each.suffix: each.name for each in EXPORTERS if each is not exporter}
    if output is not None and (other := others.get(output.suffix.lower())):
        raise FormatError(
            f"{output}: is it {other} or {to}? leave out --to, or name the file {exporter.suffix}"
        )
    return exporter


def format_of(output: Path | None) -> Exporter:
    """The exporter whose files end as this one does.

    Raises:
        FormatError: There is no file, or its suffix says nothing.
    """
    known = {exporter.suffix: exporter for exporter in EXPORTERS}
    if output is None or output == Path("-"):
        names = ", ".join(exporter.name for exporter in EXPORTERS)
        raise FormatError(f"say the format: --to {names}, or -o OUT with its suffix")
    suffix = output.suffix.lower()
    if not suffix:
        raise FormatError(
            f"{output}: has no suffix that says the format: give --to, or a name such as"
            f" {output}.html"
        )
    also = {
        each: known[exporter.suffix]
        for each, name in _ALSO.items()
        for exporter in EXPORTERS
        if exporter.name == name
    }
    found = (known | also).get(suffix)
    if found is None:
        raise FormatError(f"{output}: unknown suffix {suffix!r}: {did_you_mean(suffix, known)}")
    return found


def refuse_terminal(exporter: Exporter, output: Path | None) -> None:
    """Keep a terminal from being flooded with an archive.

    Raises:
        OutputError: A book would be written to a terminal.
    """
    to_standard_output = output is None or output == Path("-")
    if to_standard_output and exporter.name == "epub" and sys.stdout and sys.stdout.isatty():
        raise OutputError("a book is not for a terminal: give a file with -o OUT.epub")
