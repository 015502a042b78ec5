"""Which files a list of files and folders means, and what each one's result is called."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from florilege.sources import RAW_SUFFIXES


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be read.

    Attributes:
        path: Where it is, as the caller would name it.
        name: Its name among the results, without a suffix; no two inputs share one.
    """

    path: Path
    name: PurePosixPath


def find_inputs(
    paths: Sequence[Path], *, suffixes: frozenset[str] = RAW_SUFFIXES
) -> tuple[Input, ...]:
    """The files that are meant, each once, in a fixed order.

    A file that is named is always among them, even one that does not exist: reading it says so.
    A folder is searched through; hidden files and folders are passed over, and links to folders
    are not followed, so there can be no loop. Names keep the folders below what all paths have
    in common. Files that differ in their suffix only keep it in their names.

    Args:
        paths: Files and folders.
        suffixes: The endings, in lower case, of the files that a folder is searched for.
    """
    found = {os.path.realpath(file): file for path in paths for file in _files(path, suffixes)}
    if not found:
        return ()
    start = _common_folder(paths)
    whole = [
        PurePosixPath(Path(os.path.relpath(_absolute(file), start))) for file in found.values()
    ]
    names = _unique(whole)
    return tuple(map(Input, found.values(), names))


def _files(path: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield Path(folder, name)


def _common_folder(paths: Iterable[Path]) -> str:
    folders = (path if path.is_dir() else path.parent for path in paths)
    return os.path.commonpath([_absolute(folder) for folder in folders])


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - takes ".." out, which Path.absolute leaves


def _unique(whole: list[PurePosixPath]) -> list[PurePosixPath]:
    bare = [name.with_suffix("") for name in whole]
    count = Counter(bare)
    names = [long if count[short] > 1 else short for long, short in zip(whole, bare, strict=True)]
    return names if len(set(names)) == len(names) else whole
