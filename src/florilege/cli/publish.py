"""Where a build writes, decided before anything is read."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from florilege.cli.formats import format_of
from florilege.cli.outputs import write_output
from florilege.exporters import Exporter, ExportOptions
from florilege.model import Anthology
from florilege.writing import write_folder

Target = Callable[[Anthology, ExportOptions], None]
"""Writes an anthology somewhere."""


def targets_of(outputs: Sequence[str]) -> list[Target]:
    """What to do for each ``-o``: a name that ends with a slash, or has no suffix, is a site.

    Raises:
        FormatError: A suffix says nothing.
    """
    return [_target(output) for output in outputs]


def _target(output: str) -> Target:
    path = Path(output)
    if output.endswith("/") or path.is_dir() or not path.suffix:
        return partial(_write_site, path)
    return partial(_write_file, path, format_of(path))


def _write_file(
    path: Path, exporter: Exporter, anthology: Anthology, options: ExportOptions
) -> None:
    write_output(path, exporter.export(anthology, options))


def _write_site(path: Path, anthology: Anthology, options: ExportOptions) -> None:
    from florilege.exporters.html.site import export_site  # noqa: PLC0415 - books do without

    write_folder(path, export_site(anthology, options))
