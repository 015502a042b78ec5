"""Atomic writes: after a crash there is the old file or the new one, never half of one."""

import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from typing import BinaryIO

from florilege.errors import OutputError

FILE_LIST = ".florilege-files"
"""The file of a folder that says, one name a line, which files were written into it."""


def write_file(path: Path, data: bytes) -> None:
    """Write a file through a temporary one beside it; links are followed.

    What is there and is no regular file (a pipe, a device) is opened and written to instead.

    Raises:
        OutputError: The folder is missing, or cannot be written to.
    """
    with open_file(path) as file, _named(path):
        file.write(data)


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to and to seek in, which stands at `path` when the block has ended well.

    When it ends with an error, Control-C among them, nothing has changed.

    Raises:
        OutputError: The folder is missing, or cannot be written to.
    """
    with _named(path):
        special = _is_special(path)
    if special:
        with tempfile.TemporaryFile() as file:
            yield file
            file.seek(0)
            with _named(path), path.open("wb") as target:
                copyfileobj(file, target)
        return
    with _named(path):
        real = os.path.realpath(path)
        # Not named after the target: a name may be as long as the file system allows already.
        descriptor, temporary = tempfile.mkstemp(prefix=".florilege.", dir=os.path.dirname(real))  # noqa: PTH120 - mkstemp takes texts
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            with _named(path):
                file.flush()
                os.fsync(file.fileno())
        with _named(path):
            os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp gives 0600
            os.replace(temporary, real)  # noqa: PTH105 - both are texts
    except BaseException:  # Control-C as well
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - as above
        raise


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Says which file it was when the system refuses."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OutputError(f"{path}: cannot be written: {reason}") from None


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        OutputError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        for path in (folder, *folder.parents):
            if path.exists() and not path.is_dir():
                raise OutputError(f"{path}: is a file, not a folder") from None
        raise OutputError(f"{folder}: cannot be made: {error.strerror or error}") from None


def write_folder(
    folder: Path,
    files: Iterable[tuple[str, bytes]],
    *,
    spare: Callable[[Path], bool] = lambda _: False,
) -> None:
    """Write files under a folder, which is made when missing; each write is atomic.

    The folder remembers their names in `FILE_LIST`. Those that stood in it and are not written
    any more are deleted; files of anybody else are left alone.

    Args:
        folder: Where.
        files: Relative names with forward slashes, and contents.
        spare: Whether a file is not deleted although it is not written any more.

    Raises:
        OutputError: A name leaves the folder, or something cannot be written or deleted.
    """
    written: set[str] = set()
    for name, data in files:
        if not _stays_inside(name):
            raise OutputError(f"{name}: leaves the folder {folder}")
        target = folder / name
        make_folder(target.parent)
        write_file(target, data)
        written.add(name)
    stale = _listed(folder) - written
    _delete(folder, (name for name in stale if _stays_inside(name) and not spare(folder / name)))
    # Last: after a crash, the files of before are still known.
    write_file(folder / FILE_LIST, "".join(f"{name}\n" for name in sorted(written)).encode())


def _stays_inside(name: str) -> bool:
    relative = PurePosixPath(name)
    return not relative.is_absolute() and ".." not in relative.parts and "\0" not in name


def _listed(folder: Path) -> set[str]:
    try:
        return set((folder / FILE_LIST).read_text("utf-8", "replace").splitlines())
    except FileNotFoundError:
        return set()
    except OSError as error:
        raise OutputError(f"{folder / FILE_LIST}: cannot be read: {error.strerror}") from None


def _delete(folder: Path, names: Iterable[str]) -> None:
    """Delete files, and the folders that are empty then."""
    root = os.path.realpath(folder)
    for name in names:
        target = folder / name
        # The list may come from elsewhere, together with a link that leads out of the folder.
        real = Path(os.path.realpath(target.parent))
        if not real.is_relative_to(root) or not target.is_file():
            continue
        try:
            target.unlink()
        except OSError as error:
            raise OutputError(f"{target}: cannot be deleted: {error.strerror or error}") from None
        with suppress(OSError):
            for parent in [folder / each for each in PurePosixPath(name).parents][:-1]:
                parent.rmdir()


def _is_special(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
