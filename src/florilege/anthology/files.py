"""The files that a manifest names: patterns resolved, and kept inside its folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from florilege.anthology.manifest import Manifest, PieceEntry
from florilege.errors import ManifestError
from florilege.sources import RAW_SUFFIXES

_PATTERN_SIGNS = frozenset("*?[")
_READABLE = RAW_SUFFIXES | {".json"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A piece's file and what the manifest says of it.

    Attributes:
        part: The number of its part, from 0.
        place: Where the manifest lists it: "parts[0].pieces[2]".
        file: Relative to the manifest's folder, with forward slashes.
        entry: The entry that names it.
    """

    part: int
    place: str
    file: str
    entry: PieceEntry


def list_files(manifest: Manifest, path: Path) -> tuple[Listed, ...]:
    """All files of a manifest, in reading order; those of a pattern by name.

    A pattern takes the files that can be read (raw files of any medium and document JSON) and
    passes over hidden ones.

    Args:
        manifest: What the file says.
        path: The manifest's own path.

    Raises:
        ManifestError: A file is missing, is listed twice, or leaves the folder; or a pattern
            matches nothing.
    """
    home = path.parent.resolve()
    found: list[Listed] = []
    first_places: dict[Path, str] = {}
    for part, part_entry in enumerate(manifest.parts):
        for number, entry in enumerate(part_entry.pieces):
            place = f"parts[{part}].pieces[{number}]"
            where = f"{path}: {place}"
            for file in _resolve(entry, path.parent, where):
                real = _inside(home, file, where)
                if real in first_places:
                    raise ManifestError(
                        f"{where}: {file} is listed at {first_places[real]} already"
                    )
                first_places[real] = place
                found.append(Listed(part, place, file, entry))
    return tuple(found)


def inside(folder: Path, file: str, where: str, *, may_be_folder: bool = False) -> Path:
    """The real path of a file that a manifest names.

    Args:
        folder: Of the manifest.
        file: Relative to it.
        where: The place in the manifest, for the message.
        may_be_folder: Whether a folder will do.

    Raises:
        ManifestError: It is missing, or stands outside the folder, be it through a link.
    """
    return _inside(folder.resolve(), file, where, may_be_folder=may_be_folder)


def _inside(home: Path, file: str, where: str, *, may_be_folder: bool = False) -> Path:
    """As `inside`, for a folder whose own path is real: it is the same for a thousand files."""
    relative = PurePosixPath(file)
    outside = f"{where}: {file!r} is outside the manifest's folder"
    if relative.is_absolute() or ".." in relative.parts or "\0" in file or "\\" in file:
        raise ManifestError(outside)
    real = home.joinpath(relative).resolve()
    if not real.is_relative_to(home):
        raise ManifestError(outside)
    if not _is_file(real) and not (may_be_folder and real.is_dir()):
        raise ManifestError(f"{where}: there is no file {file!r}")
    return real


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # its name is too long for any file
        return False


def _resolve(entry: PieceEntry, folder: Path, where: str) -> Iterator[str]:
    pattern = PurePosixPath(entry.file)
    is_pattern = not _PATTERN_SIGNS.isdisjoint(entry.file)
    if not is_pattern or pattern.is_absolute() or ".." in pattern.parts or "\0" in entry.file:
        yield str(pattern)
        return
    if folder.joinpath(pattern).is_file():
        yield str(pattern)
        return
    names = sorted(_matches(folder, entry.file, where))
    if not names:
        raise ManifestError(f"{where}: {entry.file!r} matches no file that can be read")
    if entry.model_fields_set != {"file"} and len(names) > 1:
        said = ", ".join(sorted(entry.model_fields_set - {"file"}))
        raise ManifestError(f"{where}: {entry.file!r} matches several files: say {said} of one")
    for name in names:
        yield name.as_posix()


def _matches(folder: Path, pattern: str, where: str) -> Iterator[PurePosixPath]:
    try:
        for match in folder.glob(pattern):
            name = match.relative_to(folder)
            hidden = any(part.startswith(".") for part in name.parts)
            if not hidden and name.suffix.lower() in _READABLE and match.is_file():
                yield PurePosixPath(name)
    except ValueError as error:
        raise ManifestError(f"{where}: {pattern!r} is no pattern: {error}") from None
