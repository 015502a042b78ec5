"""Text in ``pre``: code, or lines that someone set by hand."""

from collections.abc import Iterator

from florilege.parsers.manuscript import HARD_BREAK, Run, runs_slice
from florilege.parsers.media.html_place import Place
from florilege.parsers.media.html_tree import Attributes, Element, tag_of
from florilege.parsers.media.run_collector import trim

_CODE = frozenset({"code", "kbd", "samp"})
_CODE_NAMES = ("highlight", "code", "prettyprint", "brush:", "sourcecode")
_SYNTAX = ("language-", "lang-")


def set_code(place: Place, element: Element, attributes: Attributes) -> None:
    """Make the place one of code if a ``pre`` says so, by what is in it or by its class names."""
    child = next((node for node in element if tag_of(node)), None)
    names = attributes.get("class", "").split()
    if child is not None and child.tag in _CODE:
        names += child.get("class", "").split()
    elif not any(name.startswith(_CODE_NAMES + _SYNTAX) for name in names):
        return
    place.kind = "code"
    for name in names:
        for prefix in _SYNTAX:
            if name.startswith(prefix):
                place.syntax = name.removeprefix(prefix)


def paragraphs(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """The parts between empty lines."""
    text = "".join(run.text for run in runs)
    start = 0
    for piece in text.split(2 * HARD_BREAK):
        part = trim(list(runs_slice(runs, start, start + len(piece))))
        if part:
            yield part
        start += len(piece) + 2
