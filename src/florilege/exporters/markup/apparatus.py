"""The lists behind the pieces: index of people, quotes, sources and credits."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.exporters.markup.documents import line_markup
from florilege.exporters.markup.index_markup import people_markup
from florilege.exporters.markup.mentions import Mentions
from florilege.exporters.markup.people_index import people_index
from florilege.exporters.markup.placed import Placed
from florilege.exporters.markup.quotes import quotes_of
from florilege.exporters.markup.rendering import Dialect
from florilege.exporters.markup.sources import sources_of
from florilege.exporters.markup.templates import fill, raw
from florilege.languages import Language
from florilege.model import Apparatus

FEWEST_QUOTES = 3
"""A list of fewer quotes is printed when the book asks for it only."""

MOST_SOURCES = 1_000
"""Sources of more documents are listed when the book asks for it only: each has its own."""


@dataclass(frozen=True, slots=True)
class WrittenList:
    """A list.

    Attributes:
        name: "quotes", "people" or "sources"; the id of its heading is that and "__title".
        title: Its title.
        markup: Of the whole list.
    """

    name: str
    title: str
    markup: str


@dataclass(frozen=True, slots=True)
class Setting:
    """Where lists are printed.

    Attributes:
        words: The language of the book.
        dialect: HTML or EPUB.
        level: The level of their headings.
    """

    words: Language
    dialect: Dialect
    level: int = 1


class Lists:
    """Writes the lists of one book; each is empty when the book does without it.

    Args:
        placed: Pieces and chapters in reading order.
        mentions: What was heard in them.
        choice: Which lists the book asks for.
        setting: Where they are printed.
    """

    def __init__(
        self,
        placed: Sequence[Placed],
        mentions: Mentions,
        choice: Apparatus | None,
        setting: Setting,
    ) -> None:
        self._placed = placed
        self._mentions = mentions
        self._choice = choice or Apparatus()
        self._words = setting.words
        self._dialect = setting.dialect
        self._level = setting.level

    def written(self) -> list[WrittenList]:
        """Those that the book has, in order."""
        words = self._words.page
        every = (
            WrittenList("quotes", words["list_of_quotes"], self.quotes()),
            WrittenList("people", words["index_of_people"], self.people()),
            WrittenList("sources", words["sources"], self.sources()),
        )
        return [each for each in every if each.markup]

    def people(self) -> str:
        """The index of people (EPUB Indexes 1.0)."""
        if self._choice.people is False:
            return ""
        letters = people_index(self._placed, self._mentions, self._words)
        return people_markup(letters, self._words, self._dialect, self._level) if letters else ""

    def quotes(self) -> str:
        """The list of quotes."""
        if self._choice.quotes is False:
            return ""
        quotes = quotes_of(self._placed)
        if len(quotes) < (1 if self._choice.quotes else FEWEST_QUOTES):
            return ""
        return self._fill("quotes.j2", {"quotes": quotes})

    def sources(self) -> str:
        """Sources and credits, piece by piece."""
        wanted = self._choice.credits
        if wanted is False or (wanted is None and len(self._placed) > MOST_SOURCES):
            return ""
        sources = [
            {
                "href": source.href,
                "label": source.label,
                "lang": source.lang,
                "lines": [raw(line_markup(line)) for line in source.lines],
            }
            for source in sources_of(self._placed, self._words)
        ]
        if not sources:
            return ""
        return self._fill("sources.j2", {"sources": sources, "kind": self._type("credits")})

    def _type(self, name: str) -> str:
        return raw(self._dialect.epub_type(name))

    def _fill(self, template: str, values: dict[str, object]) -> str:
        return fill(template, {**values, "words": self._words.page, "level": self._level})
