"""What a build makes; where it writes is decided before anything is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from florilege.anthology import read_anthology
from florilege.anthology.bind import Circumstances, bind
from florilege.anthology.epubcheck import Unchecked, check_as_book
from florilege.anthology.inputs import named_files
from florilege.anthology.loaded import LoadedAnthology, validate_anthology
from florilege.anthology.theme import themed
from florilege.anthology.withheld import WithheldError, withheld_pieces
from florilege.cli.loss_count import LossCount, Places, places_lost
from florilege.cli.outputs import say, say_findings
from florilege.cli.sparing import Inputs
from florilege.cli.targets import Target, targets_of
from florilege.config import Config
from florilege.corpus import picture_inputs
from florilege.exporters import ExportOptions, find_exporter
from florilege.exporters.lost import all_leaving, leaving_book
from florilege.exporters.markup.themes import theme_files
from florilege.fixing import fix
from florilege.model import Chapter, Piece
from florilege.writing import make_folder, open_file

_ZIP = b"PK"


def book_alone(outputs: Sequence[str]) -> Path | None:
    """The one file that is made, when it is an EPUB; that can be written piece by piece."""
    if len(outputs) != 1 or outputs[0].endswith("/"):
        return None
    path = Path(outputs[0])
    if path.name == "-" or not _is_book(path.name) or path.is_dir() or _may_be_read(path):
        return None
    return path


def _may_be_read(path: Path) -> bool:
    """Whether a file is there that is no book: all pieces say whether it is one of their pictures."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_ZIP)) not in (_ZIP, b"")


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
    inputs = _inputs(wanted)
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
    inputs.add(picture_inputs(loaded.anthology, wanted.manifest.parent))
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
        target.spare(inputs, anthology, options)
    for target in targets:
        target.write(inputs, anthology, options)
    for leaving in all_leaving(anthology, wanted.options.base):
        lost.add(leaving)
    read = loaded.diagnostics if wanted.config is None else ()
    say_findings([*read, *lost.diagnostics], quiet=wanted.quiet)
    return 0


def _inputs(wanted: Wanted) -> Inputs:
    """What the book is made of, as far as the manifest says it; nothing, if no output is there.

    Raises:
        FlorilegeError: An output is one of them; or the manifest is not as it must be.
    """
    there = [path for path in map(Path, wanted.outputs) if path.exists()]
    if not there:
        return Inputs()
    inputs = Inputs([*named_files(wanted.manifest), *theme_files(wanted.options.theme)])
    for path in there:
        inputs.refuse(path)
    return inputs


def _places_lost(formats: Sequence[str], folder: Path, text: Piece | Chapter) -> Places:
    """What is called in another process, to which an exporter itself cannot be sent."""
    return places_lost(map(find_exporter, formats), leaving_book(text, folder))


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
