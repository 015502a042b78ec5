"""What is read stays as it is: no result takes the place of what it is made of."""

import os
from collections.abc import Iterable
from pathlib import Path

from florilege.errors import OutputError


class Inputs:
    """Files that something is made of, known by what they are and not by how they are called.

    Args:
        paths: Theirs; those of no file are passed over.
    """

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        self._known: dict[tuple[int, int], Path] = {}
        self.add(paths)

    def add(self, paths: Iterable[Path]) -> None:
        """Know more of them."""
        for path in paths:
            if (identity := _identity(path)) is not None:
                self._known[identity] = path

    def __contains__(self, path: Path) -> bool:
        return _identity(path) in self._known

    def any_in(self, folder: Path) -> bool:
        """Whether one of them stands in a folder, or in one below it."""
        real = folder.resolve()
        return any(path.resolve().is_relative_to(real) for path in self._known.values())

    def refuse(self, output: Path) -> None:
        """Keep an output from taking the place of one of them.

        Raises:
            OutputError: It is one of them.
        """
        if output in self:
            raise OutputError(f"{output}: is what is read: give the output another name")


def refuse_input(output: Path | None, *inputs: Path) -> None:
    """Keep a result from taking the place of what it is made of.

    Raises:
        OutputError: The output is one of the inputs.
    """
    if output is not None and output.exists():
        Inputs(inputs).refuse(output)


def _identity(path: Path) -> tuple[int, int] | None:
    """Device and number of a file: the same for all links to it."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a path with NUL in it is none, and no fault
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
