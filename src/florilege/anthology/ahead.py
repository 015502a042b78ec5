"""The processes that prepare pieces begin to load while the one that writes the book does."""

from contextlib import suppress
from pathlib import Path

from florilege.anthology.files import list_files
from florilege.anthology.read_manifest import read_manifest
from florilege.corpus.processes import begin, jobs_for
from florilege.errors import FlorilegeError

LOADED = ("florilege.anthology.preparing", "babel.dates")
"""The modules that preparing a piece needs besides those that parse."""


def begin_for(manifest: Path, jobs: int | None) -> None:
    """Begin the processes that a book will be built with, if there will be several.

    Args:
        manifest: Of the book. What is wrong with it is said when it is read.
        jobs: How many processes; None: as many as there are processors, for many pieces.
    """
    if jobs is None:
        with suppress(FlorilegeError):
            jobs = jobs_for(len(list_files(read_manifest(manifest), manifest)), None)
    begin(jobs or 1, LOADED)
