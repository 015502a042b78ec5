"""Sources and credits of a whole book: for each piece who made it and where it first appeared."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.exporters.markup.credits import Line, byline, imprint, picture_credit
from florilege.exporters.markup.placed import Placed
from florilege.languages import Language


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of the list.

    Attributes:
        href: The link to it.
        label: What tables of contents call it.
        lang: Attributes for its language, when it is not that of the book.
        lines: Its credits.
    """

    href: str
    label: str
    lang: str
    lines: tuple[Line, ...]


def sources_of(placed: Sequence[Placed], words: Language) -> tuple[Source, ...]:
    """The pieces that have credits, in reading order."""
    found = []
    for each in placed:
        if not each.is_piece:
            continue
        lines = [*byline(each.document, words), *imprint(each.document, words)]
        lines += [Line(picture_credit(credit, words)) for credit in each.pictures]
        if lines:
            found.append(Source(each.href, each.label, each.lang, tuple(lines)))
    return tuple(found)
