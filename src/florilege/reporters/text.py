"""Findings for people at a terminal.

One line each as linters and compilers print them (``file:line:column: code severity message``,
GNU Coding Standards, "Errors"), the words concerned and the way out under it, and a line that
counts them all.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from florilege.diagnostics import Diagnostic, Place, Report, Severity
from florilege.reporters.reporter import Reporter

_INDENT = "    "
_LONGEST_EXCERPT = 160
_MOST_PLACES = 8
_MENDED = " In document JSON, --fix does so."
_NO_FILE = "<input>"
_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("info", "info"),
}

_SPACES = str.maketrans("\n\t", "  ")
# Controls, marks of direction, line and paragraph separators, halves of surrogate pairs;
# but Persian words and emoji need the joiners.
_STEERING = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})
_JOINERS = "\u200c\u200d"


def render_text(report: Report) -> str:
    """Findings as lines of text, without colour."""
    lines = [line for diagnostic in report for line in _lines(diagnostic)]
    return "\n".join([*lines, _summary(report)]) + "\n"


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    place = diagnostic.place or Place()
    where = ":".join([_visible(diagnostic.file or _NO_FILE), *_spot(place)])
    yield f"{where}: {diagnostic.code} {diagnostic.severity} {_visible(diagnostic.message)}"
    if place.excerpt:
        yield from (_INDENT + line for line in _quoted(place.excerpt, place.span))
    if diagnostic.more_places:
        yield _INDENT + _further(diagnostic.more_places)
    if diagnostic.help:
        mended = _MENDED if diagnostic.fixable else ""
        yield f"{_INDENT}help: {_visible(diagnostic.help)}{mended}"


def _spot(place: Place) -> list[str]:
    """Line and column, as far as they are known; else the block."""
    if place.line is None:
        return [f"#{_visible(place.block)}"] if place.block else []
    return [str(number) for number in (place.line, place.column) if number is not None]


def _further(places: Sequence[Place]) -> str:
    spots = [":".join(_spot(place)) for place in places[:_MOST_PLACES]]
    named = [spot for spot in spots if spot]
    rest = len(places) - len(named)
    if not named:
        return f"and {rest} more"
    return "also at " + ", ".join(named) + (f" and {rest} more" if rest else "")


def _visible(text: str) -> str:
    """Text on one line in which nothing steers a terminal or turns the direction of reading."""
    line = text.translate(_SPACES)
    if line.isascii() and line.isprintable():
        return line
    return "".join(each if _is_visible(each) else "\ufffd" for each in line)


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in _STEERING or character in _JOINERS


def _quoted(excerpt: str, span: tuple[int, int] | None) -> Iterator[str]:
    """The words concerned and, where they are not meant as a whole, a line under those that are."""
    yield _shortened(_visible(excerpt))
    if span and span[1] <= _LONGEST_EXCERPT:
        before, meant = excerpt[: span[0]], excerpt[slice(*span)]
        yield " " * _cells(before) + "^" * max(1, _cells(meant))


def _cells(text: str) -> int:
    """How many cells of a terminal a text takes (Unicode Standard Annex 11)."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"} or character in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1].rstrip() + "…"


def _summary(report: Report) -> str:
    passed = f"{len(report.suppressed)} suppressed" if report.suppressed else ""
    if not len(report):
        return f"No findings, {passed}." if passed else "No findings."
    counts = Counter(diagnostic.severity for diagnostic in report)
    found = ", ".join(
        _counted(counts[severity], *nouns) for severity, nouns in _NOUNS.items() if counts[severity]
    )
    files = len({diagnostic.file for diagnostic in report})
    where = _counted(files, "file", "files")
    return f"{found} in {where}; {passed}." if passed else f"{found} in {where}."


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


REPORTER = Reporter("text", render_text)
