"""The list of quotes: what was set apart in the pieces, who said it, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.placed import Placed


@dataclass(frozen=True, slots=True)
class ListedQuote:
    """A quote of the list.

    Attributes:
        text: Its words.
        said_by: Who said it; "" when nobody knows.
        href: The link to where it stands.
        label: The title of the piece.
        lang: Attributes for its language, when it is not that of the book.
    """

    text: str
    said_by: str
    href: str
    label: str
    lang: str


def quotes_of(placed: Sequence[Placed]) -> list[ListedQuote]:
    """The pull quotes of all pieces, in reading order."""
    return [
        ListedQuote(
            quote.text,
            quote.said_by,
            f"{each.href.partition('#')[0]}#{quote.anchor}",
            visible(each.document.title) or each.label,
            each.lang,
        )
        for each in placed
        for quote in each.quotes
    ]
