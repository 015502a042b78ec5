"""A manifest and the files it names to an anthology."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from florilege import api
from florilege.errors import FormatError, ManifestError
from florilege.model import Anthology
from florilege.parsers.corrections import Corrections
from florilege.parsers.parsed import Parsed
from florilege.source_map import SourceMap
from florilege.sources import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from florilege.anthology.files import Listed
    from florilege.anthology.loaded import LoadedAnthology
    from florilege.config import Suppression
    from florilege.diagnostics import Diagnostic


def load_anthology(path: str | Path) -> Anthology:
    """Read an ``anthology.toml`` and all the pieces it names.

    Args:
        path: Of the manifest.

    Raises:
        InputError: The manifest or a piece cannot be read, or is too large.
        ManifestError: The manifest or a document JSON is not as it must be, or a file is missing.
    """
    return read_anthology(path).anthology


def read_anthology(
    path: str | Path,
    *,
    corrections: Corrections | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> "LoadedAnthology":
    """As `load_anthology`, with what was noticed and where everything stands.

    A file that nothing can be read from (it is empty, or binary) is left out of the book, with a
    finding.

    Args:
        path: Of the manifest.
        corrections: What the caller knows of all pieces; stronger than the manifest's entries,
            which are stronger than the front matter of the files.
        max_bytes: The largest piece that is read.

    Raises:
        InputError: As for `load_anthology`.
        ManifestError: As for `load_anthology`.
    """
    from florilege.anthology.assemble import assemble  # noqa: PLC0415 - `import florilege` is cheap
    from florilege.anthology.files import list_files  # noqa: PLC0415 - as above
    from florilege.anthology.loaded import LoadedAnthology  # noqa: PLC0415 - as above
    from florilege.anthology.read_manifest import read_manifest  # noqa: PLC0415 - as above
    from florilege.corpus import check_cover, check_pictures  # noqa: PLC0415 - as above

    path = Path(path)
    manifest = read_manifest(path)
    read: list[tuple[Listed, Parsed]] = []
    others: list[Diagnostic] = []
    for listed in list_files(manifest, path):
        parsed = _read(listed, path, corrections or Corrections(), max_bytes)
        if parsed.is_empty:
            others += (_left_out(each) for each in parsed.diagnostics)
        else:
            read.append((listed, check_pictures(parsed, path.parent)))
    anthology = assemble(manifest, path, [(listed, parsed.document) for listed, parsed in read])
    others += check_cover(anthology, path)
    documents = (piece.document for part in anthology.parts for piece in part.pieces)
    pieces = (
        replace(parsed, document=document)
        for (_, parsed), document in zip(read, documents, strict=True)
    )
    suppressions = (each for listed, _ in read for each in _suppressions(listed))
    return LoadedAnthology(anthology, tuple(pieces), tuple(others), tuple(suppressions), str(path))


def _suppressions(listed: "Listed") -> "Iterator[Suppression]":
    from florilege.config import Suppression  # noqa: PLC0415 - as above

    for entry in listed.entry.suppress:
        yield Suppression(code=entry.code, file=listed.file, block=entry.block, reason=entry.reason)


def _read(listed: "Listed", path: Path, given: Corrections, max_bytes: int) -> Parsed:
    from florilege.anthology.corrections import correct, corrections_of  # noqa: PLC0415 - as above

    try:
        known = given.over(corrections_of(listed.entry))
    except FormatError as error:
        raise ManifestError(f"{path}: {listed.place}: {error}") from None
    file = path.parent / listed.file
    if file.suffix.lower() != ".json":
        return api.parse(
            file, media_type=listed.entry.media_type, corrections=known, max_bytes=max_bytes
        )
    document = api.load(file, max_bytes=max_bytes)
    if isinstance(document, Anthology):
        raise ManifestError(f"{path}: {listed.place}: {listed.file} is an anthology, not a piece")
    for key in ("style", "media_type"):
        if getattr(listed.entry, key):
            raise ManifestError(f"{path}: {listed.place}.{key}: is for raw files, not for JSON")
    return Parsed(correct(document, known), (), SourceMap(""), str(file))


def _left_out(diagnostic: "Diagnostic") -> "Diagnostic":
    return diagnostic.model_copy(update={"help": "the file is left out of the book"})
