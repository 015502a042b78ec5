"""Where an anthology is written to, and that it does not take the place of what it is made of."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from florilege.cli.formats import format_of, refuse_terminal
from florilege.cli.outputs import write_output
from florilege.cli.sparing import Inputs
from florilege.errors import FormatError, OutputError
from florilege.exporters import Exporter, ExportOptions, find_exporter
from florilege.model import Anthology
from florilege.writing import write_folder


@dataclass(frozen=True, slots=True)
class Target:
    """Somewhere that an anthology is written to.

    Attributes:
        path: A file, a folder, or "-" for standard output.
        exporter: The format; linked pages are HTML.
        is_site: Whether it is a folder of linked pages.
    """

    path: Path
    exporter: Exporter
    is_site: bool = False

    def spare(self, inputs: Inputs, anthology: Anthology, options: ExportOptions) -> None:
        """See that nothing that is read would be written over.

        Raises:
            InputError: The theme cannot be read.
            OutputError: It would.
        """
        if not self.is_site:
            inputs.refuse(self.path)
        elif inputs.any_in(self.path):
            # Rendered twice, as rarely as somebody builds among his sources: only that gives the names.
            for _ in self._site(inputs, anthology, options):
                pass

    def write(self, inputs: Inputs, anthology: Anthology, options: ExportOptions) -> None:
        """Write an anthology.

        Raises:
            InputError: The theme cannot be read.
            OutputError: It cannot be written, or a page would be written over what is read.
        """
        if self.is_site:
            files = self._site(inputs, anthology, options)
            write_folder(self.path, files, spare=inputs.__contains__)
        else:
            write_output(self.path, self.exporter.export(anthology, options))

    def _site(
        self, inputs: Inputs, anthology: Anthology, options: ExportOptions
    ) -> Iterator[tuple[str, bytes]]:
        from florilege.exporters.html.site import export_site  # noqa: PLC0415 - books do without

        for name, data in export_site(anthology, options):
            inputs.refuse(self.path / name)
            yield name, data


def targets_of(outputs: Sequence[str]) -> list[Target]:
    """What to do for each ``-o``.

    A name that ends with a slash, or is that of a folder, is a site; "-" is a book on standard
    output; any other must have a suffix that says the format.

    Raises:
        FormatError: A suffix says nothing, or is missing.
        OutputError: An output is named twice, or a book would be written to a terminal.
    """
    known: set[str] = set()
    for output in outputs:
        real = output if output == "-" else os.path.realpath(output)
        if real in known:
            raise OutputError(f"{output}: is named twice")
        known.add(real)
    return [_target(output) for output in outputs]


def _target(output: str) -> Target:
    path = Path(output)
    if output == "-":
        book = find_exporter("epub")
        refuse_terminal(book, None)
        return Target(path, book)
    if output.endswith("/") or path.is_dir():
        return Target(path, find_exporter("html"), is_site=True)
    if not path.suffix:
        raise FormatError(
            f"{output}: is it a folder or a file?"
            f" -o {output}/ makes linked pages, -o {output}.epub a book"
        )
    return Target(path, format_of(path))
