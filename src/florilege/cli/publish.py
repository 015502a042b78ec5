"""Where a build writes, decided before anything is read."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from florilege.api import find_exporter
from florilege.cli.formats import format_of, refuse_terminal
from florilege.cli.outputs import write_output
from florilege.errors import FormatError
from florilege.exporters import Exporter, ExportOptions
from florilege.model import Anthology
from florilege.writing import write_folder

Target = Callable[[Anthology, ExportOptions], None]
"""Writes an anthology somewhere."""


def targets_of(outputs: Sequence[str]) -> list[Target]:
    """What to do for each ``-o``.

    A name that ends with a slash, or is that of a folder, is a site; "-" is a book on standard
    output; any other must have a suffix that says the format.

    Raises:
        FormatError: A suffix says nothing, or is missing.
        OutputError: A book would be written to a terminal.
    """
    return [_target(output) for output in outputs]


def _target(output: str) -> Target:
    path = Path(output)
    if output == "-":
        book = find_exporter("epub")
        refuse_terminal(book, None)
        return partial(_write_file, path, book)
    if output.endswith("/") or path.is_dir():
        return partial(_write_site, path)
    if not path.suffix:
        raise FormatError(
            f"{output}: is it a folder or a file?"
            f" -o {output}/ makes linked pages, -o {output}.epub a book"
        )
    return partial(_write_file, path, format_of(path))


def _write_file(
    path: Path, exporter: Exporter, anthology: Anthology, options: ExportOptions
) -> None:
    write_output(path, exporter.export(anthology, options))


def _write_site(path: Path, anthology: Anthology, options: ExportOptions) -> None:
    from florilege.exporters.html.site import export_site  # noqa: PLC0415 - books do without

    write_folder(path, export_site(anthology, options))
