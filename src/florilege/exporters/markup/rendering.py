"""What the functions of this package hand each other while they render one document."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from florilege.exporters.markup.anchors import Anchors, xml_name
from florilege.exporters.markup.dates import writing_direction
from florilege.exporters.markup.links import is_relative, safe_href
from florilege.exporters.markup.names import heading_of, names_of, own_language
from florilege.languages import Language
from florilege.model import (
    Document,
    Exchange,
    Figure,
    Note,
    PullQuote,
    Role,
    iter_blocks,
    standing_text,
)

_EDGES = " .,;:!?…«»“”‘’\"'-–—"

LOWEST = 6
"""HTML has six levels of headings."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """In what HTML and EPUB differ.

    Attributes:
        epub: Whether epub:type and xml:lang are written.
        relative_links: Whether a relative link can lead anywhere. Inside a book it cannot.
    """

    epub: bool
    relative_links: bool

    def lang(self, tag: str, around: str) -> str:
        """The attributes that give a language, with a space before them.

        With `dir`, where it is not written in the direction of what stands around it (HTML,
        section 3.2.6.4: the direction does not follow from the language).

        Args:
            tag: The language, a BCP 47 tag.
            around: The language of what stands around it.
        """
        lang = f' lang="{tag}" xml:lang="{tag}"' if self.epub else f' lang="{tag}"'
        direction = writing_direction(tag)
        return lang if direction == writing_direction(around) else f'{lang} dir="{direction}"'

    @property
    def scrollable(self) -> str:
        """The attribute that lets the keyboard into what may scroll sideways (axe, WCAG 2.1.1).

        Books are paged and do not scroll.
        """
        return "" if self.epub else ' tabindex="0"'

    def epub_type(self, name: str) -> str:
        """The epub:type attribute with a space before it; nothing in HTML."""
        return f' epub:type="{name}"' if self.epub else ""


@dataclass(frozen=True, slots=True)
class NoteReference:
    """The first link that leads to a note.

    Attributes:
        anchor: Its id.
        label: Its words: "1", "*".
    """

    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """A pull quote and where it stands on its page.

    Attributes:
        quote: The quote.
        anchor: The id of what is best looked at: the exchange around it, else the quote itself.
    """

    quote: PullQuote
    anchor: str


@dataclass(frozen=True, slots=True)
class ExchangePlace:
    """An exchange and where it stands on its page.

    Attributes:
        exchange: The exchange.
        anchor: Its id.
        begins: The number of the first of its texts, among those of the page.
        ends: The number behind the last.
    """

    exchange: Exchange
    anchor: str
    begins: int
    ends: int


HTML = Dialect(epub=False, relative_links=True)
EPUB = Dialect(epub=True, relative_links=False)


@dataclass
class Rendering:
    """A document on its way to markup.

    Attributes:
        document: The document.
        dialect: HTML or EPUB.
        words: The language of the furniture: of the book, or of the document alone.
        picture: From the `src` of a picture to what the page can show; None when it cannot.
        prefix: Stands before all ids.
        level: The level of the document's own title.
        around: The language of the page around it; None when the page is in its own.
        headings: The headings that are open inside the current section or turn, as pairs of
            printed and written level.
        pictures: The pictures that are shown.
        outline: The titled sections that have been rendered, as pairs of id and title.
        references: For notes, the first link that leads to them.
        gathered: The notes that stand at the end, rendered.
        texts: The words of each block that has been rendered, without what is struck out.
        exchanges: The exchanges that have been rendered, in reading order.
        quotes: The pull quotes that have been rendered.
        unlinked: Whether links are left out, because nothing here may be focused.
        own: The language of the document; that of the furniture when we do not know it. Labels
            that stand inside the text are in it, because they are read aloud with it.
        heading: The names of the people that the document is about, and its title, as
            `heading_of` says.
        furniture: The language attributes for words of the page inside the document.
        binds_punctuation: Whether the language sets spaces before punctuation, at which no line
            may end.
    """

    document: Document
    dialect: Dialect
    words: Language
    picture: Callable[[str], str | None]
    prefix: str = ""
    level: int = 1
    around: str | None = None
    headings: list[tuple[int, int]] = field(default_factory=list)
    pictures: list[Figure] = field(default_factory=list)
    outline: list[tuple[str, str]] = field(default_factory=list)
    references: dict[str, NoteReference] = field(default_factory=dict)
    gathered: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    exchanges: list[ExchangePlace] = field(default_factory=list)
    quotes: list[QuotedPlace] = field(default_factory=list)
    unlinked: bool = False

    def __post_init__(self) -> None:
        # What every document asks for: a cached property takes a lock before Python 3.12.
        self.anchors = Anchors(self.prefix)
        self.own = own_language(self.document, self.words)
        self.heading = heading_of(self.document, self.words)
        self.furniture = self.foreign(self.words.tag)
        self.binds_punctuation = bool(self.own.typography.thin_space_before)

    def href(self, target: str) -> str | None:
        """What a link to `target` points at; None when it is written as text only."""
        if self.unlinked:
            return None
        if target.startswith("#"):
            identifier = target[1:]
            known = identifier in self._targets
            return f"#{self.prefix}{xml_name(identifier)}" if known else None
        safe = safe_href(target, self.document.url)
        if safe is not None and is_relative(safe) and not self.dialect.relative_links:
            return None
        return safe

    def foreign(self, tag: str) -> str:
        """The language attributes for text in `tag`, unless the document is in it anyway."""
        own = self.document.language.split("-", maxsplit=1)[0].lower()
        if tag.split("-", maxsplit=1)[0].lower() == own:
            return ""
        return self.dialect.lang(tag, self.document.language)

    @property
    def apart(self) -> str:
        """The language attributes of the document itself, when the page around it is in another."""
        if self.around in (None, self.document.language):
            return ""
        return self.dialect.lang(self.document.language, self.around)

    @cached_property
    def notes(self) -> frozenset[str]:
        """The ids of the notes."""
        return frozenset(
            block.id for block in iter_blocks(self.document) if isinstance(block, Note) and block.id
        )

    @cached_property
    def said(self) -> str:
        """The text of the document without its pull quotes, for `is_said`."""
        blocks = iter_blocks(self.document)
        return _levelled(
            "\n".join(
                [standing_text(block) for block in blocks if not isinstance(block, PullQuote)]
            )
        )

    def is_said(self, text: str) -> bool:
        """Whether these words stand elsewhere in the document, in this order, without a gap."""
        wanted = _levelled(text).strip(_EDGES)
        start = self.said.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            around = self.said[max(0, start - 1) : start] + self.said[end : end + 1]
            if not any(character.isalnum() for character in around):
                return True
            start = self.said.find(wanted, start + 1)
        return False

    @cached_property
    def shows_speakers(self) -> bool:
        """Whether turns carry names: several people answer, or several ask."""
        asking, answering = self._voices
        return len(answering) > 1 or len(asking) > 1

    def names_quoted(self, speakers: tuple[str, ...]) -> bool:
        """Whether a pull quote says who said it: not where everybody knows who speaks."""
        _, answering = self._voices
        known = answering or {names_of(self.document.people, Role.INTERVIEWEE, Role.SUBJECT)}
        return bool(speakers) and (self.shows_speakers or speakers not in known)

    @cached_property
    def _voices(self) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
        """Who asks and who answers, each alone or together as the turns have them."""
        asking: set[tuple[str, ...]] = set()
        answering: set[tuple[str, ...]] = set()
        for section in self.document.sections:
            for block in section.blocks:
                if isinstance(block, Exchange):
                    if block.question is not None and block.question.speakers:
                        asking.add(block.question.speakers)
                    answering.update(turn.speakers for turn in block.answers if turn.speakers)
        return asking, answering

    @cached_property
    def _targets(self) -> frozenset[str]:
        blocks = {block.id for block in iter_blocks(self.document) if block.id}
        return frozenset(blocks | {section.id for section in self.document.sections})


def _levelled(text: str) -> str:
    """A text in lower case in which all spaces and all apostrophes are alike."""
    return " ".join(text.casefold().replace("’", "'").split())
