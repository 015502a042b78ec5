"""File names that hold on every system and in every archive, each given only once."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 60
"""Longer names break in some unpackers."""

# Windows keeps these for itself, whatever the suffix ("Naming Files, Paths, and Namespaces").
_DEVICES = frozenset({
    "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))
})  # fmt: skip
_UNFIT = re.compile(r"[^a-z0-9]+")


class FileNames:
    """Hands out stems of file names: ASCII, lower case, unique whatever the file system.

    Args:
        reserved: Stems that are taken.
    """

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._used = dict.fromkeys((*reserved, *_DEVICES), 1)

    def take(self, wanted: str) -> str:
        """A stem like `wanted`, with a number behind it when that one is taken."""
        plain = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode().lower()
        stem = _UNFIT.sub("-", plain).strip("-")[:LONGEST].rstrip("-") or "piece"
        unique = stem
        while unique in self._used:
            # Counted on from the last time: ten thousand namesakes are no squared work.
            self._used[stem] += 1
            unique = f"{stem}-{self._used[stem]}"
        self._used[unique] = 1
        return unique
