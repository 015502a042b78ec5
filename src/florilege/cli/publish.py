"""What a build makes; where it writes is decided before anything is read."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from florilege.anthology import read_anthology
from florilege.anthology.bind import Circumstances, bind
from florilege.anthology.epubcheck import Unchecked, check_as_book
from florilege.anthology.loaded import LoadedAnthology, validate_anthology
from florilege.anthology.theme import themed
from florilege.anthology.withheld import WithheldError, withheld_pieces
from florilege.cli.formats import format_of, refuse_terminal
from florilege.cli.loss_count import LossCount, Places, places_lost
from florilege.cli.outputs import refuse_input, say, say_findings, write_output
from florilege.config import Config
from florilege.errors import FormatError, OutputError
from florilege.exporters import Exporter, ExportOptions, find_exporter
from florilege.exporters.lost import all_leaving, leaving_piece
from florilege.fixing import fix
from florilege.model import Anthology, Piece
from florilege.writing import make_folder, open_file, write_folder


@dataclass(frozen=True, slots=True)
class Target:
    """Somewhere that an anthology is written to.

    Attributes:
        exporter: The format; linked pages are HTML.
        write: Writes it.
    """

    exporter: Exporter
    write: Callable[[Anthology, ExportOptions], None]


def book_alone(outputs: Sequence[str]) -> Path | None:
    """The one file that is made, when it is an EPUB; that can be written piece by piece."""
    if len(outputs) != 1 or outputs[0].endswith("/"):
        return None
    path = Path(outputs[0])
    return path if path.name != "-" and _is_book(path.name) and not path.is_dir() else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a build is to make.

    Attributes:
        manifest: Of what.
        outputs: Where to, as the command line has it.
        options: How.
        config: What it must pass first; None: nothing.
        quiet: Whether findings that stop nothing go unsaid.
    """

    manifest: Path
    outputs: tuple[str, ...]
    options: ExportOptions
    config: Config | None
    quiet: bool


def publish(wanted: Wanted, how: Circumstances) -> int:
    """Make everything that is wanted; a book alone is written piece by piece.

    Returns:
        0, or 1 when findings are grave; then nothing was written.

    Raises:
        FlorilegeError: As for each of the stages.
        WithheldError: A piece is refused or under embargo, and not forced.
    """
    targets = targets_of(wanted.outputs)
    lost = _loss_count(wanted, targets)
    book = book_alone(wanted.outputs)
    if book is not None and wanted.config is None:
        if lost.exporters:
            names = tuple(exporter.name for exporter in lost.exporters)
            look = partial(_places_lost, names, wanted.manifest.parent)
            how = replace(how, look=look, see=lost.add_places)
        make_folder(book.parent)
        with open_file(book) as file:
            found = bind(wanted.manifest, file, wanted.options, how)
        say_findings([*found, *lost.diagnostics], quiet=wanted.quiet)
        return 0
    loaded = read_anthology(
        wanted.manifest, max_bytes=how.max_bytes, jobs=how.jobs, advance=how.advance
    )
    for output in wanted.outputs:
        refuse_input(Path(output), *(Path(piece.file) for piece in loaded.pieces if piece.file))
    if withheld := withheld_pieces(loaded, how.today, how.forced):
        raise WithheldError(withheld)
    anthology = fix(loaded.anthology, config=how.house) if how.house else loaded.anthology
    if wanted.config is not None:
        report = validate_anthology(loaded, wanted.config)
        say_findings(report.diagnostics)
        if report.at_least(wanted.config.threshold):
            return 1
        made = replace(loaded, anthology=anthology)
        if any(map(_is_book, wanted.outputs)) and not _passes(made, wanted, wanted.config):
            return 1
    options = themed(wanted.options, loaded.theme)
    for target in targets:
        target.write(anthology, options)
    for leaving in all_leaving(anthology, wanted.options.base):
        lost.add(leaving)
    read = loaded.diagnostics if wanted.config is None else ()
    say_findings([*read, *lost.diagnostics], quiet=wanted.quiet)
    return 0


def _places_lost(formats: Sequence[str], folder: Path, piece: Piece) -> Places:
    """What is called in another process, to which an exporter itself cannot be sent."""
    return places_lost(map(find_exporter, formats), leaving_piece(piece, folder))


def _loss_count(wanted: Wanted, targets: Sequence[Target]) -> LossCount:
    exporters = () if wanted.quiet else dict.fromkeys(target.exporter for target in targets)
    return LossCount(exporters, wanted.manifest)


def _passes(loaded: LoadedAnthology, wanted: Wanted, config: Config) -> bool:
    """Whether EPUBCheck finds nothing grave in the book, or cannot be asked."""
    found = check_as_book(loaded, themed(wanted.options, loaded.theme))
    if isinstance(found, Unchecked):
        say(f"florilege: {found.reason}")
        return True
    report = config.judge(found)
    say_findings(report.diagnostics)
    return not report.at_least(config.threshold)


def _is_book(output: str) -> bool:
    return output == "-" or output.lower().endswith(".epub")


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
        return Target(book, partial(_write_file, path, book))
    if output.endswith("/") or path.is_dir():
        return Target(find_exporter("html"), partial(_write_site, path))
    if not path.suffix:
        raise FormatError(
            f"{output}: is it a folder or a file?"
            f" -o {output}/ makes linked pages, -o {output}.epub a book"
        )
    exporter = format_of(path)
    return Target(exporter, partial(_write_file, path, exporter))


def _write_file(
    path: Path, exporter: Exporter, anthology: Anthology, options: ExportOptions
) -> None:
    write_output(path, exporter.export(anthology, options))


def _write_site(path: Path, anthology: Anthology, options: ExportOptions) -> None:
    from florilege.exporters.html.site import export_site  # noqa: PLC0415 - books do without

    write_folder(path, export_site(anthology, options))
