"""The ways into a book: the navigation document, and the NCX for older reading systems."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from florilege.exporters.markup.templates import fill
from florilege.languages import Language


@dataclass(frozen=True, slots=True)
class TocEntry:
    """An entry of the table of contents.

    Attributes:
        label: Its words; never empty.
        href: Where it leads; never empty.
        language: Its BCP 47 tag when it is not that of the book, else "".
        lang: The attributes that say so, with a space before them.
        children: The entries below it.
    """

    label: str
    href: str
    language: str = ""
    lang: str = ""
    children: tuple["TocEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place that reading systems know by name.

    Attributes:
        kind: A term of the EPUB Structural Semantics Vocabulary 1.1.
        href: Where it is.
        label: What it is called.
    """

    kind: str
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class _Point:
    number: int
    order: int
    label: str
    href: str
    language: str
    children: tuple["_Point", ...]


def nav_markup(toc: Sequence[TocEntry], landmarks: Sequence[Landmark], words: Language) -> str:
    """The body of the navigation document (EPUB 3.3, section 7): contents and landmarks."""
    return fill("epub/nav.j2", {"toc": toc, "landmarks": landmarks, "words": words.page})


def ncx_markup(toc: Sequence[TocEntry], identifier: str, title: str, language: str) -> str:
    """The NCX (OPF 2.0.1, section 2.4.1), whole, with the order in which entries are read.

    Entries that lead to the same place have the same order (ANSI/NISO Z39.86-2005, 8.4.3): a
    group leads to the first of its pieces.
    """
    numbers = count(1)
    order: dict[str, int] = {}

    def points(entries: Sequence[TocEntry]) -> tuple[_Point, ...]:
        return tuple(
            _Point(
                next(numbers),
                order.setdefault(entry.href, len(order) + 1),
                entry.label,
                entry.href,
                entry.language,
                points(entry.children),
            )
            for entry in entries
        )

    values = {
        "toc": points(toc),
        "identifier": identifier,
        "title": title,
        "language": language,
        "depth": _depth(toc),
    }
    return fill("epub/toc.ncx.j2", values).lstrip()


def _depth(toc: Sequence[TocEntry]) -> int:
    return 1 + max((_depth(entry.children) for entry in toc), default=0) if toc else 0
