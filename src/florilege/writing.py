"""Atomic writes: after a crash there is the old file or the new one, never half of one."""

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from florilege.errors import OutputError


def write_file(path: Path, data: bytes) -> None:
    """Write a file through a temporary one beside it; links are followed.

    What is there and is no regular file (a pipe, a device) is opened and written to instead.

    Raises:
        OutputError: The folder is missing, or cannot be written to.
    """
    try:
        if _is_special(path):
            path.write_bytes(data)
        else:
            _replace(os.path.realpath(path), data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OutputError(f"{path}: cannot be written: {reason}") from None


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


def _is_special(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _replace(path: str, data: bytes) -> None:
    # Not named after the target: a name may be as long as the file system allows already.
    descriptor, temporary = tempfile.mkstemp(prefix=".florilege.", dir=os.path.dirname(path))  # noqa: PTH120 - mkstemp takes texts
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp gives 0600
        os.replace(temporary, path)  # noqa: PTH105 - both are texts
    except BaseException:  # Control-C as well
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - as above
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
