"""Atomic writes: after a crash there is the old file or the new one, never half of one."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from florilege.errors import OutputError


def write_file(path: Path, data: bytes) -> None:
    """Write a file through a temporary one beside it.

    Raises:
        OutputError: The folder is missing, or cannot be written to.
    """
    temporary = None
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp gives 0600
        os.replace(temporary, path)  # noqa: PTH105 - both are strings or paths of one folder
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from None


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files under a folder, which is made when missing; each write is atomic.

    Args:
        folder: Where.
        files: Relative names with forward slashes, and contents.

    Raises:
        OutputError: A name leaves the folder, or something cannot be written.
    """
    for name, data in files:
        relative = PurePosixPath(name)
        if relative.is_absolute() or ".." in relative.parts:
            raise OutputError(f"{name}: leaves the folder {folder}")
        target = folder.joinpath(*relative.parts)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or error
            raise OutputError(f"{target.parent}: cannot be made: {reason}") from None
        write_file(target, data)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
