"""A manifest and the files it names to an anthology."""

from pathlib import Path
from typing import TYPE_CHECKING

from florilege.model import Anthology
from florilege.parsers.corrections import Corrections
from florilege.sources import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from florilege.anthology.loaded import LoadedAnthology
    from florilege.corpus.processes import Advance


def load_anthology(path: str | Path) -> Anthology:
    """Read an ``anthology.toml`` and all the pieces it names.

    A piece that cannot be read is left out; `read_anthology` says which.

    Args:
        path: Of the manifest.

    Raises:
        InputError: The manifest cannot be read, or is too large.
        ManifestError: The manifest or a document JSON is not as it must be, or a file is missing.
    """
    return read_anthology(path).anthology


def read_anthology(
    path: str | Path,
    *,
    corrections: Corrections | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    jobs: int | None = 1,
    advance: "Advance | None" = None,
) -> "LoadedAnthology":
    """As `load_anthology`, with what was noticed and where everything stands.

    A file that nothing can be read from (it is empty, binary, too large or forbidden) is left out
    of the book, with a finding.

    Args:
        path: Of the manifest.
        corrections: What the caller knows of all pieces; stronger than the manifest's entries,
            which are stronger than the front matter of the files.
        max_bytes: The largest piece that is read.
        jobs: How many processes read; None: as many as there are processors, for many pieces.
        advance: Is told after each piece.

    Raises:
        InputError: As for `load_anthology`.
        ManifestError: As for `load_anthology`.
    """
    from florilege.anthology.pieces import Reading  # noqa: PLC0415 - `import florilege` is cheap
    from florilege.anthology.reading import read_all  # noqa: PLC0415 - as above

    return read_all(Reading(Path(path), corrections or Corrections(), max_bytes), jobs, advance)
