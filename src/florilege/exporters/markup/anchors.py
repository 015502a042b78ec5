"""The ids of a page: those of the model, made fit for XML and unique."""

import re

# What is both an NCName (Namespaces in XML 1.0) and needs no escape in a CSS selector.
_FIT = re.compile(r"[A-Za-z][A-Za-z0-9_\-]*")
_UNFIT = re.compile(r"[^A-Za-z0-9_\-]")

MADE = "__"
"""Stands in every id that we make, and in no slug, so that the two stay apart."""


def xml_name(identifier: str) -> str:
    """An id of the model as an XML name: unchanged when it is one already."""
    if _FIT.fullmatch(identifier):
        return identifier
    name = _UNFIT.sub(lambda found: f"_{ord(found.group()):x}", identifier)
    return name if _FIT.match(name) else f"x_{name}"


class Anchors:
    """Hands out the ids of one page, each only once.

    Args:
        prefix: What stands before every id, when several documents share a page.
    """

    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self._used: set[str] = set()
        self._made = 0

    def take(self, identifier: str | None) -> str:
        """The id for something that the model calls `identifier`, or a made one for None."""
        if identifier is None:
            self._made += 1
            name = f"{self.prefix}q{MADE}{self._made}"
        else:
            name = self.prefix + xml_name(identifier)
        unique, number = name, 1
        while unique in self._used:
            number += 1
            unique = f"{name}{MADE}{number}"
        self._used.add(unique)
        return unique

    def has(self, identifier: str) -> bool:
        """Whether the page has an id for what the model calls `identifier`."""
        return self.named(identifier) in self._used

    def named(self, identifier: str) -> str:
        """The id of the first thing that the model calls `identifier`."""
        return self.prefix + xml_name(identifier)
